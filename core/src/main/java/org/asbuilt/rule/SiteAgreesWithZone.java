package org.asbuilt.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.Placement;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** An asset stands at the site of its zone. */
public record SiteAgreesWithZone() implements Rule {
    private static final PartPath SITE = PartPath.of(Placement.class, "site");
    private static final Manual MANUAL = new Manual(
            "An asset and a network stand at the same site as their zone",
            Set.of(Kind.ASSET, Kind.NETWORK),
            Severity.ERROR,
            Optional.of(Criterion.CONSISTENCY),
            "In an incident a zone is cut off at its site. What is entered at another site is forgotten there, and searched for here.",
            "A zone that spans sites on purpose; leave the site of such a zone open.",
            "Correct the site or the zone, whichever is wrong.",
            "Requirements P1.V-04; IEC 62443-3-2:2020 ZCR 6.4");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject subject, Circumstances around) {
        Optional<Id> own = subject.facet(Placement.class)
                .flatMap(Placement::site)
                .flatMap(around::subject)
                .map(Subject::id);
        Optional<Subject> zone =
                own.isEmpty() ? Optional.empty() : around.zone(subject).flatMap(around::subject);
        Optional<Id> site = zone.flatMap(around::site);
        if (site.isEmpty() || site.equals(own)) {
            return List.of();
        }
        String sentence = subject.name() + " stands at " + around.name(own.orElseThrow()) + " and its zone "
                + zone.orElseThrow().name() + " at " + around.name(site.get());
        return List.of(Finding.of(this, subject, SITE, sentence));
    }
}
