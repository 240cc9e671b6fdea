package org.asbuilt.rule;

import java.util.List;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.SystemProfile;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** Somebody is accountable for every system. */
public record SystemHasAccountable() implements Rule {
    private static final PartPath ACCOUNTABLE = PartPath.of(SystemProfile.class, "accountable");
    private static final Manual MANUAL = Manual.of(
            "Every system under consideration names the organisation that is accountable for it",
            Kind.SYSTEM,
            Severity.WARNING,
            Criterion.COMPLETENESS,
            "Residual risk is accepted by somebody who is accountable for safety and operation. Without one, nobody accepts it and it stays all the same.",
            "A system run jointly; enter the partner that signs.",
            "Enter the organisation, as it stands in the operating permit or contract.",
            "IEC 62443-3-2:2020 ZCR 6.4 b and ZCR 7.1; NCSC CAF A3.a");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject system, Circumstances around) {
        return Answers.require(this, system, ACCOUNTABLE, "names nobody who is accountable for it");
    }
}
