package org.asbuilt.rule;

import java.util.List;
import java.util.Optional;
import org.asbuilt.evidence.Hint;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** No two assets have the same asset number. */
public record AssetNumberIsUnique() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "No two assets have the same asset number",
            Kind.ASSET,
            Severity.ERROR,
            Criterion.CONSISTENCY,
            "Work orders, spare parts and accounts hang on the number. With two assets of one number the maintenance of one is booked on the other.",
            "The number is that of a position in the plant, and two devices share it; enter it as the tag then.",
            "Ask the register that gives the numbers, and correct one of the two; merge them if they are one.",
            "Requirements P1.C-17; asset inventory guidance (August 2025) appendix A, attribute 3; ISO/IEC 27001:2022 A.5.9");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public Gate gate() {
        return Gate.Known.SHARES_IDENTIFIER;
    }

    @Override
    public Reach reach() {
        return Reach.IDENTIFIERS;
    }

    @Override
    public List<Finding> check(Subject asset, Circumstances around) {
        return Twins.of(this, asset, around, "asset number", AssetNumberIsUnique::value);
    }

    private static Optional<String> value(Hint hint) {
        return hint instanceof Hint.HasNumber one ? Optional.of(one.number()) : Optional.empty();
    }
}
