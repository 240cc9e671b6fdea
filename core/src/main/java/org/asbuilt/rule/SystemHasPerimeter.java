package org.asbuilt.rule;

import java.util.ArrayList;
import java.util.List;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.SystemProfile;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** Every system says where it ends and where one gets in. */
public record SystemHasPerimeter() implements Rule {
    private static final PartPath PERIMETER = PartPath.of(SystemProfile.class, "perimeter");
    private static final PartPath ACCESS_POINTS = PartPath.of(SystemProfile.class, "accessPoints");
    private static final Manual MANUAL = Manual.of(
            "Every system under consideration states its perimeter and its access points",
            Kind.SYSTEM,
            Severity.WARNING,
            Criterion.COMPLETENESS,
            "What lies outside is somebody else's duty, and what crosses the border is where an attack comes in. Without a border both are opinion.",
            "None: an island says that it has no access points.",
            "Describe the border in a sentence, and list every way in: firewalls, modems, ports for laptops.",
            "IEC 62443-3-2:2020 ZCR 1.1");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject system, Circumstances around) {
        List<Finding> found = new ArrayList<>(0);
        found.addAll(Answers.require(this, system, PERIMETER, "does not say where it ends"));
        found.addAll(Answers.require(this, system, ACCESS_POINTS, "does not say where one gets in"));
        return found;
    }
}
