package org.asbuilt.rule;

import java.util.List;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Lifecycle;
import org.asbuilt.model.PartPath;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** Every asset says where it is in its life. */
public record AssetHasLifecycleState() implements Rule {
    private static final PartPath STATE = PartPath.of(Lifecycle.class, "state");
    private static final Manual MANUAL = Manual.of(
            "Every asset says where it is in its life",
            Kind.ASSET,
            Severity.NOTE,
            Criterion.COMPLETENESS,
            "Whether a silent device is in stock, in the plant or in the skip decides what its silence means. Without a state nobody notices what was taken out.",
            "None: even \"in service\" is a state, and it can be said of many at once.",
            "Enter the state; select many in the register where it is the same for all.",
            "Requirements P1.M-12; asset inventory guidance (August 2025), step 5");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject asset, Circumstances around) {
        return Answers.require(this, asset, STATE, "does not say whether it is in service, in stock or gone");
    }
}
