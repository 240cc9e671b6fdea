package org.asbuilt.rule;

import java.util.List;
import java.util.Optional;
import org.asbuilt.evidence.Hint;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** No two assets of one maker have the same serial number. */
public record SerialNumberIsUnique() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "No two assets of the same maker have the same serial number",
            Kind.ASSET,
            Severity.WARNING,
            Criterion.CONSISTENCY,
            "The serial number says which unit it is: for warranty, recalls and the proof that a device was swapped. Two with the same are one unit recorded twice, or a copied row.",
            "Makers that number each product line from the beginning; the model tells them apart.",
            "Merge the two if they are one; otherwise read the nameplates.",
            "Requirements P1.C-17; asset inventory guidance (August 2025) appendix A, attribute 31");

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
        return Twins.of(this, asset, around, "serial number", SerialNumberIsUnique::value);
    }

    private static Optional<String> value(Hint hint) {
        return hint instanceof Hint.HasSerial one ? Optional.of(one.serial()) : Optional.empty();
    }
}
