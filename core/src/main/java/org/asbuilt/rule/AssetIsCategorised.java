package org.asbuilt.rule;

import java.util.List;
import java.util.stream.Collectors;
import org.asbuilt.category.Uncategorised;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.validation.Circumstances;

/** All three factors of an asset are judged. */
public record AssetIsCategorised() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "For every asset at work criticality, exposure and availability are judged",
            Kind.ASSET,
            Severity.NOTE,
            "The three together say what to do first and when. One alone misleads: what is critical and not exposed can wait for the turnaround, what is exposed and not critical is the way in.",
            "Accessories that share the judgement of what they belong to; give them the same or waive the class.",
            "Judge what is missing; the page Priorities has a list, and the sector's template suggests a beginning.",
            "Requirements P3-03; definitive view guidance, principle 3");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject asset, Circumstances around) {
        if (!around.isAtWork(asset)) {
            return List.of();
        }
        return Uncategorised.of(asset)
                .filter(one -> !one.missing().isEmpty())
                .map(one -> Finding.of(
                        this,
                        asset,
                        asset.name() + " is not categorised: no "
                                + one.missing().stream().map(Words::words).collect(Collectors.joining(", "))))
                .map(List::of)
                .orElse(List.of());
    }
}
