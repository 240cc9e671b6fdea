package org.asbuilt.rule;

import java.util.List;
import org.asbuilt.information.Retention;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** Information is kept as long as it must be. */
public record InformationIsKeptAsLongAsItMustBe() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "Information is kept as long as the law asks and as long as the assets that it is about serve",
            Kind.INFORMATION_ITEM,
            Severity.WARNING,
            Criterion.TIMELINESS,
            "Drawings and programs of a plant are needed, and are worth something to an attacker, as long as the plant stands.",
            "Another item has taken its place; relate that one to the assets and not this one.",
            "Move the day of disposal, or let the owner state why it may go earlier.",
            "Requirements P2.S-07; ISO/IEC 27001:2022 A.5.33");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject item, Circumstances around) {
        List<String> conflicts = Retention.conflicts(item, around);
        return conflicts.isEmpty()
                ? List.of()
                : List.of(Finding.of(this, item, item.name() + " " + String.join("; ", conflicts)));
    }
}
