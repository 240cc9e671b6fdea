package org.asbuilt.server.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.asbuilt.collection.BaselineComparison;
import org.asbuilt.ledger.Difference;
import org.asbuilt.ledger.Said;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Baseline;
import org.asbuilt.model.OperatingMode;

/**
 * A baseline.
 *
 * @param id its id
 * @param name what it is called
 * @param commit the number of the newest commit in it
 * @param taken the moment of the plant that it shows
 * @param mode the mode of operation that it shows
 * @param scope what it is about; empty for the whole plant
 */
public record BaselineView(
        String id,
        String name,
        Optional<Integer> commit,
        Optional<Instant> taken,
        Optional<String> mode,
        List<Named> scope) {

    /** A baseline, with names. */
    public static BaselineView of(Subject subject, Snapshot snapshot) {
        Optional<Baseline> baseline = subject.facet(Baseline.class);
        return new BaselineView(
                subject.id().value(),
                subject.name(),
                baseline.flatMap(Baseline::commit),
                baseline.flatMap(Baseline::taken),
                baseline.flatMap(Baseline::mode).map(OperatingMode::name),
                baseline.stream()
                        .flatMap(said -> Stream.of(said.sites(), said.systems(), said.zones(), said.assets()))
                        .flatMap(ids -> ids.stream())
                        .map(id -> Named.of(id, snapshot))
                        .toList());
    }

    /**
     * What differs from a baseline.
     *
     * @param added how many subjects are there now and were not
     * @param removed how many are there no more
     * @param changed how many are others
     * @param withoutChange how many parts differ without a change reference
     * @param subjects the subjects that differ
     */
    public record ComparisonView(
            long added, long removed, long changed, long withoutChange, List<ChangedView> subjects) {

        /** A comparison, with names. */
        public static ComparisonView of(BaselineComparison comparison, Snapshot before, Snapshot after) {
            return new ComparisonView(
                    count(comparison, BaselineComparison.Fate.ADDED),
                    count(comparison, BaselineComparison.Fate.REMOVED),
                    count(comparison, BaselineComparison.Fate.CHANGED),
                    comparison.subjects().stream()
                            .flatMap(subject -> subject.details().stream())
                            .filter(detail -> detail.change().isEmpty())
                            .count(),
                    comparison.subjects().stream()
                            .map(subject -> differing(subject, before, after))
                            .toList());
        }

        private static long count(BaselineComparison comparison, BaselineComparison.Fate fate) {
            return comparison.subjects().stream()
                    .filter(subject -> subject.fate() == fate)
                    .count();
        }
    }

    /** A subject that differs: ADDED, REMOVED or CHANGED. */
    public record ChangedView(String subject, String name, String kind, String fate, List<DetailView> details) {}

    /**
     * A part that differs.
     *
     * @param group what of a baseline it belongs to
     * @param path the part
     * @param pathLabel what people call that part
     * @param before what was said before
     * @param after what is said after
     * @param change the newest change that made it so; empty if no change did
     */
    public record DetailView(
            String group,
            String path,
            String pathLabel,
            Optional<String> before,
            Optional<String> after,
            Optional<String> change) {}

    private static ChangedView differing(BaselineComparison.Changed changed, Snapshot before, Snapshot after) {
        return new ChangedView(
                changed.subject().value(),
                changed.name(),
                changed.subject().kind().text(),
                changed.fate().name(),
                changed.details().stream()
                        .map(detail -> detail(detail, before, after))
                        .toList());
    }

    private static DetailView detail(BaselineComparison.Detail detail, Snapshot before, Snapshot after) {
        Difference difference = detail.difference();
        return new DetailView(
                detail.group().name(),
                difference.path().toString(),
                difference.path().label(),
                difference.before().map(said -> shown(difference, said, before)),
                difference.after().map(said -> shown(difference, said, after)),
                detail.change());
    }

    /** What was said of a part, as people read it. */
    public static String shown(Difference difference, Said said, Snapshot snapshot) {
        return said.absence()
                .map(absence ->
                        (absence.kind() == Said.AbsenceKind.NONE ? "none, because " : "not applicable, because ")
                                + absence.reason())
                .orElseGet(() -> Shown.said(difference.path().shape(), said.values(), snapshot));
    }
}
