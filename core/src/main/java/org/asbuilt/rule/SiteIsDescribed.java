package org.asbuilt.rule;

import java.util.ArrayList;
import java.util.List;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.SiteProfile;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** Every site says what it is and where. */
public record SiteIsDescribed() implements Rule {
    private static final PartPath TYPE = PartPath.of(SiteProfile.class, "siteType");
    private static final PartPath ADDRESS = PartPath.of(SiteProfile.class, "address");
    private static final PartPath TIME_ZONE = PartPath.of(SiteProfile.class, "timeZone");
    private static final Manual MANUAL = Manual.of(
            "Every site says what it is, where it is and which time zone its clocks show",
            Kind.SITE,
            Severity.NOTE,
            Criterion.COMPLETENESS,
            "Whoever drives out at night needs the address; whoever compares its logs with others needs the time zone, or is an hour off in the decisive minute.",
            "Mobile sites have no address; say so.",
            "Enter type, address and time zone, such as Europe/Berlin.",
            "Asset inventory guidance (August 2025) appendix A, attribute 12 and 26; data dictionary 2.1, site; IEC 62443-3-3:2013 SR 2.11");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject site, Circumstances around) {
        List<Finding> found = new ArrayList<>(0);
        found.addAll(Answers.require(this, site, TYPE, "does not say what sort of site it is"));
        found.addAll(Answers.require(this, site, ADDRESS, "has no address"));
        found.addAll(Answers.require(this, site, TIME_ZONE, "does not say which time zone its clocks show"));
        return found;
    }
}
