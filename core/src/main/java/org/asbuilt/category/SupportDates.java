package org.asbuilt.category;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.Lifecycle;
import org.asbuilt.model.ProductProfile;
import org.asbuilt.validation.Circumstances;

/**
 * Until when an asset's maker stands behind it. What the asset states itself goes before what its product states: support may have been
 * bought. Source: requirements P3-21.
 *
 * @param endOfSale until when it is sold
 * @param endOfSupport until when it is corrected
 * @param endOfLife until when there is anything
 */
public record SupportDates(Optional<Until> endOfSale, Optional<Until> endOfSupport, Optional<Until> endOfLife) {

    /**
     * A day and where it is recorded.
     *
     * @param day the day
     * @param at the asset or the product
     */
    public record Until(LocalDate day, Id at) {}

    /** Those of an asset. */
    public static SupportDates of(Subject asset, Circumstances around) {
        Optional<Until> own =
                asset.facet(Lifecycle.class).flatMap(Lifecycle::endOfSupport).map(day -> new Until(day, asset.id()));
        List<Subject> products = around.products().of(asset);
        return new SupportDates(
                inherited(products, ProductProfile::endOfSale),
                own.or(() -> inherited(products, ProductProfile::endOfSupport)),
                inherited(products, ProductProfile::endOfLife));
    }

    private static Optional<Until> inherited(
            List<Subject> products, Function<ProductProfile, Optional<LocalDate>> which) {
        return products.stream()
                .flatMap(product -> product.facet(ProductProfile.class).flatMap(which).stream()
                        .map(day -> new Until(day, product.id())))
                .min(Comparator.comparing(Until::day).thenComparing(Until::at));
    }
}
