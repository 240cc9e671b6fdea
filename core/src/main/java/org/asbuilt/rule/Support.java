package org.asbuilt.rule;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Lifecycle;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.ProductProfile;
import org.asbuilt.validation.Circumstances;

/** Until when a maker supports an asset. */
public final class Support {
    /** Where an asset states it. */
    static final PartPath END = PartPath.of(Lifecycle.class, "endOfSupport");

    /** Where a product states it. */
    static final PartPath PRODUCT_END = PartPath.of(ProductProfile.class, "endOfSupport");

    private Support() {}

    /** Whether the asset or a product that it is of states a day, or that none is announced. */
    public static boolean isAnswered(Subject asset, Circumstances around) {
        return Answers.given(asset, END)
                || around.products().of(asset).stream().anyMatch(product -> Answers.given(product, PRODUCT_END));
    }

    /** The day that the asset itself states, or else the earliest that a product states which it is of. */
    public static Optional<LocalDate> end(Subject asset, Circumstances around) {
        return asset.facet(Lifecycle.class)
                .flatMap(Lifecycle::endOfSupport)
                .or(() -> around.products().of(asset).stream()
                        .flatMap(product ->
                                product.facet(ProductProfile.class).flatMap(ProductProfile::endOfSupport).stream())
                        .min(Comparator.naturalOrder()));
    }
}
