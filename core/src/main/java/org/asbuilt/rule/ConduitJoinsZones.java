package org.asbuilt.rule;

import java.util.List;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.ConduitProfile;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** A conduit joins two or more zones that are in the record. */
public record ConduitJoinsZones() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "A conduit joins two or more zones that are in the record",
            Kind.CONDUIT,
            Severity.ERROR,
            Criterion.CONSISTENCY,
            "A conduit with one end permits nothing that can be checked, and the traffic that it was meant for "
                    + "looks as if it crossed the boundary unguarded.",
            "The zone at its other end is not in the record yet; enter at least its name and type.",
            "Name the zones at both ends.",
            "IEC 62443-3-2:2020 ZCR 3.1 and ZCR 6.4 i; requirements P4-10");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject conduit, Circumstances around) {
        List<Id> named = conduit.facet(ConduitProfile.class).stream()
                .flatMap(profile -> profile.zones().stream())
                .toList();
        List<Id> there = named.stream()
                .flatMap(id -> around.subject(id).stream())
                .map(Subject::id)
                .distinct()
                .toList();
        if (there.size() > 1) {
            return List.of();
        }
        String zones = there.isEmpty() ? " joins no zones" : " joins " + around.name(there.getFirst()) + " to nothing";
        String lost =
                named.size() > there.size() ? "; other zones that it names are not in the record at this time" : "";
        return List.of(Finding.of(this, conduit, conduit.name() + zones + lost));
    }
}
