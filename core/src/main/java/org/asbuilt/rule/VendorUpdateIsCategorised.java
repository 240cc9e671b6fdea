package org.asbuilt.rule;

import java.util.List;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.VendorUpdate;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** The maker says what its update is for. */
public record VendorUpdateIsCategorised() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "The maker says of an update whether it mends a fault, mends a vulnerability or adds something",
            Kind.PRODUCT,
            Severity.NOTE,
            Criterion.COMPLETENESS,
            "Whoever does not know what an update is for installs all of them or none: the one stops the plant, the other leaves it open.",
            "The maker did say it, and nobody has entered it.",
            "Ask the maker, enter what it says, and write the duty to say so into the next contract.",
            "Requirements P3-16");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject product, Circumstances around) {
        return product.facets(VendorUpdate.class).entrySet().stream()
                .filter(update -> update.getValue().categories().isEmpty())
                .map(update -> Finding.of(
                        this,
                        product,
                        PartPath.of(VendorUpdate.class, update.getKey(), "categories"),
                        "the maker of " + product.name() + " did not categorise update "
                                + update.getValue().version().orElse(update.getKey())))
                .toList();
    }
}
