package org.asbuilt.rule;

import java.util.ArrayList;
import java.util.List;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.SensorProfile;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** Every sensor says where it listens and what it sees. */
public record SensorStatesItsView() implements Rule {
    private static final PartPath VANTAGE = PartPath.of(SensorProfile.class, "vantage");
    private static final PartPath NETWORKS = PartPath.of(SensorProfile.class, "networks");
    private static final Manual MANUAL = Manual.of(
            "Every sensor says where it listens and which networks are in its view",
            Kind.SENSOR,
            Severity.WARNING,
            Criterion.COMPLETENESS,
            "\"Not seen\" means nothing unless it is known where one looked. A sensor without a view turns silence into false comfort.",
            "A sensor that is not connected yet.",
            "Enter the mirror port or tap, the networks that it is fed, and what it cannot see.",
            "Requirements P1.C-09; definitive view guidance, principle 1 (passive monitoring)");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject sensor, Circumstances around) {
        List<Finding> found = new ArrayList<>(0);
        found.addAll(Answers.require(this, sensor, VANTAGE, "does not say where it listens"));
        found.addAll(Answers.require(this, sensor, NETWORKS, "does not say which networks it sees"));
        return found;
    }
}
