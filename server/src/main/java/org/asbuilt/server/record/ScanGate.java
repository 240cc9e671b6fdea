package org.asbuilt.server.record;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.asbuilt.calendar.Span;
import org.asbuilt.collection.Scan;
import org.asbuilt.collection.ScanClearance;
import org.asbuilt.evidence.Claim;
import org.asbuilt.evidence.Coverage;
import org.asbuilt.evidence.Hint;
import org.asbuilt.model.IpAddress;
import org.asbuilt.model.Kind;
import org.asbuilt.model.SourceType;
import org.asbuilt.server.view.ImportView.RefusalView;
import org.asbuilt.validation.Circumstances;

/** Turns away the results of active scans that were not permitted. Source: requirements P1.C-12; fixture K8. */
final class ScanGate {
    private final Supplier<Circumstances> around;

    ScanGate(Supplier<Circumstances> around) {
        this.around = around;
    }

    /** The file as it was, or turned away with every condition that is not met. */
    Inspection.File judged(Inspection.File file) {
        Optional<Inspection.Read> read = file.read().filter(said -> said.type() == SourceType.ACTIVE_SCAN);
        if (read.isEmpty()) {
            return file;
        }
        List<RefusalView> refusals = new ScanClearance(around.get())
                .refusals(scan(file, read.get())).stream()
                        .map(refusal -> new RefusalView(refusal.condition().code(), refusal.sentence()))
                        .toList();
        if (refusals.isEmpty()) {
            return file;
        }
        read.flatMap(Inspection.Read::text).ifPresent(TextSpool::delete);
        String sentence = refusals.stream().map(RefusalView::sentence).collect(Collectors.joining("; "));
        return file.refused(file.view().refused(sentence, refusals));
    }

    private static Scan scan(Inspection.File file, Inspection.Read read) {
        Optional<Span> made = read.receipt()
                .coverage()
                .map(ScanGate::span)
                .or(() -> file.upload().produced().map(moment -> new Span(moment, moment.plusSeconds(1))));
        SortedSet<IpAddress> reached = read.claims().stream()
                .map(Claim::about)
                .filter(about -> about.kind() == Kind.ASSET)
                .flatMap(about -> about.hints().stream())
                .flatMap(hint -> hint instanceof Hint.HasAddress has
                        ? Optional.of(has.address()).stream()
                        : Optional.<IpAddress>empty().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        return new Scan(file.upload().origin().permit(), made, file.digest(), reached);
    }

    private static Span span(Coverage coverage) {
        return coverage.from().isBefore(coverage.until())
                ? new Span(coverage.from(), coverage.until())
                : new Span(coverage.from(), coverage.from().plusSeconds(1));
    }
}
