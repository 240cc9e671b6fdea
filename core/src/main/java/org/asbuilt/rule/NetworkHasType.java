package org.asbuilt.rule;

import java.util.List;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.model.NetworkProfile;
import org.asbuilt.model.PartPath;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** Every network says what it is for. */
public record NetworkHasType() implements Rule {
    private static final PartPath NETWORK_TYPE = PartPath.of(NetworkProfile.class, "networkType");
    private static final Manual MANUAL = Manual.of(
            "Every network says what it is for: control, supervisory, safety, DMZ, management and so on",
            Kind.NETWORK,
            Severity.NOTE,
            Criterion.COMPLETENESS,
            "Whether traffic between two networks is ordinary or alarming depends on what they are for.",
            "A network of mixed use; choose the type of its most critical use, and plan to divide it.",
            "Choose the type.",
            "Data dictionary 2.4, network; IEC 62443-3-2:2020 ZCR 3.2");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject network, Circumstances around) {
        return Answers.require(this, network, NETWORK_TYPE, "does not say what it is for");
    }
}
