package org.asbuilt.rule;

import java.util.List;
import java.util.Optional;
import org.asbuilt.evidence.Hint;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** No two assets have the same MAC address. */
public record MacAddressIsUnique() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "No two assets have the same MAC address",
            Kind.ASSET,
            Severity.WARNING,
            Criterion.CONSISTENCY,
            "A MAC address is on one network card in the world. Two assets with the same are one device that was recorded twice, or a card that moved along in a swap.",
            "Redundancy protocols that share one address, and makers that shipped duplicates; those are few and known.",
            "Merge the two if they are one; otherwise read the addresses at the devices again.",
            "Requirements P1.C-17; asset inventory guidance (August 2025) appendix A, attribute 8; IEEE 802-2014 clause 8");

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
        return Twins.of(this, asset, around, "MAC address", MacAddressIsUnique::value);
    }

    private static Optional<String> value(Hint hint) {
        return hint instanceof Hint.HasMac one ? Optional.of(one.mac().text()) : Optional.empty();
    }
}
