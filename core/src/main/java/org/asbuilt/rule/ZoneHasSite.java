package org.asbuilt.rule;

import java.util.List;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Placement;
import org.asbuilt.validation.Answers;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;
import org.asbuilt.validation.Zoning;

/** A zone belongs to a site. */
public record ZoneHasSite() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "A zone belongs to a site",
            Kind.ZONE,
            Severity.NOTE,
            Criterion.COMPLETENESS,
            "In an incident at one works the first question is which zones are there; and events of the site, "
                    + "such as a turnaround, must reach the zone.",
            "A zone that spans sites, such as the business network: say \"not applicable\" for its site and why.",
            "Enter the site, of the zone or of the zone around it.",
            "IEC 62443-3-2:2020 ZCR 6.4 d (physical boundary); requirements G-01");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject zone, Circumstances around) {
        boolean known = around.site(zone).isPresent()
                || Answers.given(zone, Placement.class, "site")
                || around.zoning().type(zone.id()).filter(Zoning::isOutside).isPresent();
        return known ? List.of() : List.of(Finding.of(this, zone, zone.name() + " belongs to no site"));
    }
}
