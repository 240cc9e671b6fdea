package org.asbuilt.rule;

import java.util.List;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.InformationProfile;
import org.asbuilt.model.InformationStore;
import org.asbuilt.model.Kind;
import org.asbuilt.validation.Answers;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** An item of information says where it is kept. */
public record InformationHasPlace() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "An item of information says where it is kept",
            Kind.INFORMATION_ITEM,
            Severity.WARNING,
            Criterion.COMPLETENESS,
            "A drawing that nobody finds at night is no drawing; and what is kept in an unknown place may be "
                    + "anywhere.",
            "A document that the vendor keeps; enter the vendor and how to get it.",
            "Enter the drive, archive, cabinet or record where the valid copy is.",
            "Requirements P1.C-01; ISO/IEC 27001:2022 A.5.9");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject item, Circumstances around) {
        boolean given = Answers.given(item, InformationProfile.class, "storedAt")
                || !item.facets(InformationStore.class).isEmpty();
        return given ? List.of() : List.of(Finding.of(this, item, item.name() + " does not say where it is kept"));
    }
}
