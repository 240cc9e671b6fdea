package org.asbuilt.rule;

import java.util.List;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.AttackerValue;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PartPath;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** Who values otherwise than the scenarios say why. */
public record AttackerValueOverrideStatesItsReason() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "Whoever values information otherwise than its scenarios says why",
            Kind.INFORMATION_ITEM,
            Severity.WARNING,
            Criterion.CONSISTENCY,
            "An override without a reason is how information gets cheap on paper. It does not count until somebody says why.",
            "The reason is in the description of the item; move it.",
            "Enter the reason, or take the override away.",
            "Requirements P2.A-03");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject item, Circumstances around) {
        return item.facet(AttackerValue.class)
                .filter(judged ->
                        judged.override().isPresent() && judged.reason().isEmpty())
                .map(judged -> List.of(Finding.of(
                        this,
                        item,
                        PartPath.of(AttackerValue.class, "reason"),
                        "the value of " + item.name() + " to an attacker was decided otherwise than its scenarios say,"
                                + " without a reason")))
                .orElse(List.of());
    }
}
