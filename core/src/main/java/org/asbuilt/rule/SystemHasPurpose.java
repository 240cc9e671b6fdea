package org.asbuilt.rule;

import java.util.List;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.SystemProfile;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** Every system says what it is for. */
public record SystemHasPurpose() implements Rule {
    private static final PartPath PURPOSE = PartPath.of(SystemProfile.class, "purpose");
    private static final Manual MANUAL = Manual.of(
            "Every system under consideration says what it is for",
            Kind.SYSTEM,
            Severity.WARNING,
            Criterion.COMPLETENESS,
            "The purpose tells which loss matters, and is the first paragraph of every risk assessment and requirements specification.",
            "A collection made for a report only; it is no system then.",
            "Write one sentence: what it does for whom.",
            "IEC 62443-3-2:2020 ZCR 1.1 and ZCR 6.2; data dictionary 2.1");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject system, Circumstances around) {
        return Answers.require(this, system, PURPOSE, "does not say what it is for");
    }
}
