package org.asbuilt.rule;

import java.util.List;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.InformationProfile;
import org.asbuilt.model.Kind;
import org.asbuilt.validation.Answers;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** An item of information has a revision and its date. */
public record InformationHasRevisionAndDate() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "An item of information has a revision and its date",
            Kind.INFORMATION_ITEM,
            Severity.WARNING,
            Criterion.COMPLETENESS,
            "Two prints of one drawing lie on the desk; which one is valid, and was it drawn before or after "
                    + "the turnaround?",
            "A log or a running register has no revision; say \"not applicable\" and why.",
            "Enter both from the title block.",
            "Requirements P1.C-04, P1.V-05");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject item, Circumstances around) {
        boolean revision = Answers.given(item, InformationProfile.class, "revision");
        boolean date = Answers.given(item, InformationProfile.class, "issued");
        if (revision && date) {
            return List.of();
        }
        String missing = revision ? "no date" : date ? "no revision" : "neither revision nor date";
        return List.of(Finding.of(this, item, item.name() + " has " + missing));
    }
}
