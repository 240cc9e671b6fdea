package org.asbuilt.rule;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.ConduitProfile;
import org.asbuilt.model.Kind;
import org.asbuilt.model.ZoneProfile;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** The target level of a conduit is not lower than that of the weakest zone that it joins. */
public record ConduitIsAsStrongAsItsZones() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "The target level of a conduit is not lower than that of the weakest zone that it joins",
            Kind.CONDUIT,
            Severity.WARNING,
            Criterion.CONSISTENCY,
            "A conduit weaker than both of its zones is the place where an attacker goes through.",
            "A diode or a serial link with one telegram, where the level of the conduit was deliberately set by"
                    + " what can pass.",
            "Raise the target of the conduit, or say in its rationale why less is enough and waive the finding.",
            "IEC 62443-3-2:2020 ZCR 5.6; requirements P4-13");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject conduit, Circumstances around) {
        Optional<ConduitProfile> profile = conduit.facet(ConduitProfile.class);
        Optional<Integer> own = profile.flatMap(ConduitProfile::targetLevel);
        if (own.isEmpty()) {
            return List.of();
        }
        List<Optional<Integer>> levels = profile.get().zones().stream()
                .flatMap(id -> around.subject(id).stream())
                .map(zone -> zone.facet(ZoneProfile.class).flatMap(ZoneProfile::targetLevel))
                .toList();
        Optional<Integer> lowest = levels.stream().flatMap(Optional::stream).min(Comparator.naturalOrder());
        boolean allKnown = levels.size() > 1 && levels.stream().allMatch(Optional::isPresent);
        return allKnown && own.get() < lowest.orElseThrow()
                ? List.of(Finding.of(
                        this,
                        conduit,
                        conduit.name() + " has the target security level " + own.get()
                                + ", and every zone that it joins has at least " + lowest.get()))
                : List.of();
    }
}
