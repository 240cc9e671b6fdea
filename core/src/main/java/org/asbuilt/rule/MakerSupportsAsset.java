package org.asbuilt.rule;

import java.util.List;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.validation.Circumstances;

/** The maker still supports what is at work. */
public record MakerSupportsAsset() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "What is at work is supported by its maker",
            Kind.ASSET,
            Severity.WARNING,
            "After the end of support no more corrections come: each new weakness stays, and a failed unit may not be had any more.",
            "Support was bought beyond the maker's day; enter the day of the contract at the asset.",
            "Plan the replacement, or decide on compensating measures (zone, filter, spare units) and waive until the day of the replacement.",
            "Requirements P1.C-16; asset inventory guidance (August 2025), step 5; definitive view guidance, principle 3");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject asset, Circumstances around) {
        if (!around.isAtWork(asset)) {
            return List.of();
        }
        return Support.end(asset, around)
                .filter(end -> end.isBefore(Days.today(around)))
                .map(end -> List.of(Finding.of(
                        this,
                        asset,
                        Support.END,
                        asset.name() + " is at work and its maker's support ended on " + end)))
                .orElse(List.of());
    }
}
