package org.asbuilt.rule;

import java.util.List;
import org.asbuilt.category.SupportDates;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.ExposureControl;
import org.asbuilt.model.Kind;
import org.asbuilt.validation.Circumstances;

/** What its maker no longer corrects is not trusted. */
public record UnsupportedAssetIsTreatedAsUntrusted() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "What is at work beyond its maker's support has a control that holds it apart",
            Kind.ASSET,
            Severity.WARNING,
            "Nobody will correct what is found in it from now on. It must be treated as if it were taken over already: isolated, filtered, watched.",
            "Support was bought beyond the maker's day; enter that day at the asset.",
            "Put a control in front of it - a zone of its own, a filter, a diode - and enter it as a control considered in the exposure, with why it is effective; or replace it.",
            "Requirements P3-21; secure connectivity principles (January 2026), principle 1");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject asset, Circumstances around) {
        if (!around.isAtWork(asset) || isHeldApart(asset)) {
            return List.of();
        }
        return SupportDates.of(asset, around)
                .endOfSupport()
                .filter(end -> end.day().isBefore(Days.today(around)))
                .map(end -> List.of(Finding.of(
                        this,
                        asset,
                        asset.name() + " is at work, its maker's support ended on " + end.day()
                                + ", and no control is recorded that treats it as untrusted")))
                .orElse(List.of());
    }

    private static boolean isHeldApart(Subject asset) {
        return asset.facets(ExposureControl.class).values().stream()
                .anyMatch(control -> control.lowers().filter(steps -> steps > 0).isPresent()
                        && control.rationale().isPresent());
    }
}
