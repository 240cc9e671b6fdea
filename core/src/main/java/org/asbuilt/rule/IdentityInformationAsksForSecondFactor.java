package org.asbuilt.rule;

import java.util.List;
import org.asbuilt.information.Check;
import org.asbuilt.information.PolicyCheck;
import org.asbuilt.information.Standing;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.validation.Circumstances;

/** Information on identity and authorisation lies behind a second factor. */
public record IdentityInformationAsksForSecondFactor() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "Information on identity and authorisation is given after a second factor only, or an exception says why not",
            Kind.INFORMATION_ITEM,
            Severity.WARNING,
            "Who reads the list of credentials or the guide to remote access with one stolen password has the plant.",
            "It is on paper in a safe; state that as the exception, with its end.",
            "Put it where a second factor is asked for, and say so; or state the exception.",
            "Requirements P2.C-02; ISO/IEC 27001:2022 A.5.17, A.8.5");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject item, Circumstances around) {
        return PolicyCheck.of(item, around).checks().stream()
                .filter(check -> check.policy().isEmpty())
                .filter(check -> check.standing() == Standing.NOT_MET || check.standing() == Standing.NOT_KNOWN)
                .map(Check::sentence)
                .map(sentence -> Finding.of(this, item, item.name() + ": " + sentence))
                .toList();
    }
}
