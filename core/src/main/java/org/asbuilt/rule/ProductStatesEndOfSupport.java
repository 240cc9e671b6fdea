package org.asbuilt.rule;

import java.util.List;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** A product that critical assets are of states the end of its support. */
public record ProductStatesEndOfSupport() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "A product that critical assets are of states when its maker ends support",
            Kind.PRODUCT,
            Severity.WARNING,
            Criterion.COMPLETENESS,
            "One date at the product answers for all assets of it. Without it nobody sees the end of support of a critical controller coming.",
            "The maker has announced no date; say \"none\" and when that was looked up.",
            "Look at the maker's page on the product's life cycle, or ask the supplier.",
            "Requirements P1.C-16; asset inventory guidance (August 2025), step 5");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject product, Circumstances around) {
        if (Answers.given(product, Support.PRODUCT_END)) {
            return List.of();
        }
        List<Id> critical = around.products().assets(product.id()).stream()
                .filter(asset ->
                        around.isCritical(asset) && around.isAtWork(asset) && !Answers.given(asset, Support.END))
                .map(Subject::id)
                .sorted()
                .toList();
        return critical.isEmpty()
                ? List.of()
                : List.of(Finding.of(
                        this,
                        product,
                        Support.PRODUCT_END,
                        product.name() + " does not state the end of its support; critical assets are of it: "
                                + Answers.names(critical, around)));
    }
}
