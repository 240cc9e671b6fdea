package org.asbuilt.rule;

import java.util.List;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** No zone lies within itself. */
public record ZonesDoNotEncloseEachOther() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "No zone lies within itself",
            Kind.ZONE,
            Severity.ERROR,
            Criterion.CONSISTENCY,
            "If A lies in B and B in A, nobody can say what is inside: sites, levels and conduits cannot be "
                    + "inherited, and no drawing can show it.",
            "There is none; one of the entries is wrong.",
            "Find the zone that is the outermost in the plant and remove its zone around it.",
            "IEC 62443-3-2:2020 ZCR 3.1; requirements P4-10");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject zone, Circumstances around) {
        List<Id> chain = around.zoning().chain(zone.id());
        boolean closed = around.subject(chain.getLast())
                .flatMap(around::zone)
                .filter(zone.id()::equals)
                .isPresent();
        List<Id> others = chain.subList(1, chain.size());
        String way = others.isEmpty() ? "" : " by way of " + Words.names(others, around);
        return closed ? List.of(Finding.of(this, zone, others, zone.name() + " lies within itself" + way)) : List.of();
    }
}
