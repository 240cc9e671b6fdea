package org.asbuilt.rule;

import java.util.List;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.InformationProfile;
import org.asbuilt.model.Kind;
import org.asbuilt.validation.Answers;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** An item of information has a label that says who may have it. */
public record InformationHasLabel() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "An item of information has a label that says who may have it",
            Kind.INFORMATION_ITEM,
            Severity.WARNING,
            Criterion.COMPLETENESS,
            "What has no label is sent on: a network drawing that goes to five bidders tells five strangers "
                    + "where to begin.",
            "Published manuals of makers; label them clear.",
            "Choose the Traffic Light Protocol label with the owner of the information.",
            "Requirements annex D; Traffic Light Protocol 2.0; ISO/IEC 27001:2022 A.5.13");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject item, Circumstances around) {
        boolean given = Answers.given(item, InformationProfile.class, "label");
        return given ? List.of() : List.of(Finding.of(this, item, item.name() + " has no label"));
    }
}
