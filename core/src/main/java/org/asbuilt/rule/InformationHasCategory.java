package org.asbuilt.rule;

import java.util.List;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.InformationProfile;
import org.asbuilt.model.Kind;
import org.asbuilt.validation.Answers;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** An item of information has a category. */
public record InformationHasCategory() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "An item of information has a category",
            Kind.INFORMATION_ITEM,
            Severity.NOTE,
            Criterion.COMPLETENESS,
            "Design documents, passwords and operating data are lost, stolen and shared in different ways; "
                    + "without the category nobody knows which rules count.",
            "The item serves two purposes; choose the more sensitive one.",
            "Choose one of the five categories.",
            "Definitive view guidance, principle 2; ISO/IEC 27001:2022 A.5.12");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject item, Circumstances around) {
        boolean given = Answers.given(item, InformationProfile.class, "category");
        return given ? List.of() : List.of(Finding.of(this, item, item.name() + " has no category"));
    }
}
