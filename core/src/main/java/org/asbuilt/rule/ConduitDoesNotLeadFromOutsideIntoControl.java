package org.asbuilt.rule;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.ConduitProfile;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.ZoneType;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Zoning;

/** No conduit joins somebody outside directly to a control or safety zone. */
public record ConduitDoesNotLeadFromOutsideIntoControl() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "No conduit joins somebody outside directly to a control or safety zone",
            Kind.CONDUIT,
            Severity.ERROR,
            "Whoever breaks in at the vendor or on the internet side is then one device away from the controllers.",
            "A telemetry zone that the operator rents from a carrier and that is marked external although the "
                    + "operator runs it; correct its type.",
            "End the outside conduit in a DMZ and broker from there.",
            "IEC 62443-3-2:2020 ZCR 3.2 and ZCR 3.6; requirements P4-11, P4-20; secure connectivity principles "
                    + "(January 2026), principle 2");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject conduit, Circumstances around) {
        Map<Boolean, List<Id>> sides = conduit.facet(ConduitProfile.class).stream()
                .flatMap(profile -> profile.zones().stream())
                .flatMap(id -> around.subject(id).stream())
                .map(Subject::id)
                .filter(id -> around.zoning()
                        .type(id)
                        .filter(ConduitDoesNotLeadFromOutsideIntoControl::isASide)
                        .isPresent())
                .collect(Collectors.partitioningBy(
                        id -> around.zoning().type(id).filter(Zoning::isOutside).isPresent()));
        List<Id> outside = sides.getOrDefault(true, List.of());
        List<Id> control = sides.getOrDefault(false, List.of());
        return outside.isEmpty() || control.isEmpty()
                ? List.of()
                : List.of(Finding.of(
                        this,
                        conduit,
                        Stream.concat(outside.stream(), control.stream()).toList(),
                        conduit.name() + " leads from " + Words.names(outside, around) + " directly into "
                                + Words.names(control, around)));
    }

    private static boolean isASide(ZoneType type) {
        return Zoning.isOutside(type) || type == ZoneType.CONTROL || type == ZoneType.SAFETY;
    }
}
