package org.asbuilt.rule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.ScanPermit;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** A scan permit begins before it ends, and security operations were told before it begins. */
public record ScanPermitTimesAreInOrder() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "A scan permit begins before it ends, and security operations were told before it begins",
            Kind.SCAN_PERMIT,
            Severity.ERROR,
            Criterion.CONSISTENCY,
            "Security operations who hear of a scan when it runs take it for an attack, and isolate the plant; "
                    + "or they get used to ignoring what looks like one.",
            "A time was entered by another clock; times are in UTC.",
            "Correct the times, or tell security operations and move the scan.",
            "Requirements P1.C-12; fixture K8");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject permit, Circumstances around) {
        Optional<ScanPermit> said = permit.facet(ScanPermit.class);
        Optional<Instant> from = said.flatMap(ScanPermit::from);
        Optional<Instant> until = said.flatMap(ScanPermit::until);
        Optional<Instant> told = said.flatMap(ScanPermit::informedAt);
        List<Finding> found = new ArrayList<>(0);
        if (from.isPresent() && until.filter(end -> !end.isAfter(from.get())).isPresent()) {
            found.add(Finding.of(
                    this,
                    permit,
                    PartPath.of(ScanPermit.class, "until"),
                    permit.name() + " ends at " + until.get() + ", not after it begins at " + from.get()));
        }
        if (from.isPresent() && told.filter(when -> when.isAfter(from.get())).isPresent()) {
            found.add(Finding.of(
                    this,
                    permit,
                    PartPath.of(ScanPermit.class, "informedAt"),
                    "security operations were told of " + permit.name() + " at " + told.get() + ", after it began at "
                            + from.get()));
        }
        return found;
    }
}
