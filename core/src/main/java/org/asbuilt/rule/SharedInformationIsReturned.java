package org.asbuilt.rule;

import java.util.List;
import org.asbuilt.ledger.Subject;
import org.asbuilt.logbook.InformationShare;
import org.asbuilt.model.Kind;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** What was lent comes back, or is destroyed. */
public record SharedInformationIsReturned() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "What was shared for a time was given back or destroyed",
            Kind.INFORMATION_ITEM,
            Severity.WARNING,
            Criterion.TIMELINESS,
            "Drawings stay with bidders and former suppliers for decades. What was to come back and did not is out of reach of every label.",
            "It came back and nobody entered it.",
            "Ask the recipient to give it back or to confirm that it was destroyed, and enter by what this is known.",
            "Requirements P2.S-08; ISO/IEC 27001:2022 A.5.14");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject item, Circumstances around) {
        return around.logged().shares().stream()
                .filter(share -> share.isOverdue(around.today()) && holds(share, item))
                .map(share -> Finding.of(
                        this,
                        item,
                        share.asked().thirdParty().stream().toList(),
                        item.name() + " was to be back from " + share.asked().recipient() + " by "
                                + share.asked().back().orElseThrow() + " ("
                                + share.asked().share() + ")"))
                .toList();
    }

    private static boolean holds(InformationShare share, Subject item) {
        return share.asked().items().stream().anyMatch(one -> one.item().equals(item.id()));
    }
}
