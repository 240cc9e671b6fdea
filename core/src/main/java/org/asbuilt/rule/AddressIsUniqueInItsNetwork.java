package org.asbuilt.rule;

import java.util.List;
import java.util.Optional;
import org.asbuilt.evidence.Hint;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** No two assets of one network have the same address. */
public record AddressIsUniqueInItsNetwork() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "No two assets at work in the same network of a site have the same IP address",
            Kind.ASSET,
            Severity.WARNING,
            Criterion.CONSISTENCY,
            "Two devices with one address disturb each other at random: a controller drops out whenever the other answers first. Or one of the two entries is out of date.",
            "A virtual address that a redundant pair shares, and equal machines behind address translation whose networks are not documented yet.",
            "Find out with the switch which port has the address; correct the entry. Document repeated machine networks as networks of their own zone.",
            "Requirements P1.C-17 and P1.V-04; asset inventory guidance (August 2025) appendix A, attribute 6");

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
        return Twins.of(this, asset, around, "address", AddressIsUniqueInItsNetwork::value);
    }

    private static Optional<String> value(Hint hint) {
        return hint instanceof Hint.HasAddress one ? Optional.of(one.address().text()) : Optional.empty();
    }
}
