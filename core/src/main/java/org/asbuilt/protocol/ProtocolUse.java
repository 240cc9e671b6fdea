package org.asbuilt.protocol;

import java.util.Optional;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Encryption;
import org.asbuilt.model.Link;
import org.asbuilt.model.Protection;
import org.asbuilt.model.ProtocolDecision;
import org.asbuilt.protocol.ProtocolCatalogue.Protocol;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Standing;

/** How a connection uses its protocol, as far as its protection goes. Source: requirements P4-09. */
public enum ProtocolUse {
    /** The protocol protects itself, or runs in something that does. */
    SECURE,
    /** The protocol is not known, or nobody has said whether its protection is switched on. */
    UNKNOWN,
    /** Without protection, and one end is in the plant and the other outside of it. */
    ACROSS_THE_BOUNDARY,
    /** Without protection inside the plant, with a justification and compensating controls: a recorded exception. */
    EXCEPTION,
    /** Without protection inside the plant, and not yet decided, or decided without what a decision needs. */
    UNDECIDED;

    /** How a connection uses its protocol. */
    public static ProtocolUse of(Subject connection, Circumstances around) {
        Optional<Link> link = connection.facet(Link.class);
        Optional<Protocol> protocol = link.flatMap(Link::protocol).flatMap(ProtocolCatalogue::named);
        if (protocol.isEmpty()) {
            return UNKNOWN;
        }
        Optional<Protection> held = connection.facet(Protection.class);
        Optional<Encryption> encryption = held.flatMap(Protection::encryption);
        boolean wrapped = encryption
                .filter(where -> where == Encryption.TRANSPORT || where == Encryption.APPLICATION)
                .isPresent();
        Optional<ProtocolDecision> decision = held.flatMap(Protection::decision);
        if (wrapped
                || protocol.get().isSecure()
                || decision.filter(ProtocolDecision.SECURE::equals).isPresent()) {
            return SECURE;
        }
        boolean left = encryption.filter(Encryption.NONE::equals).isPresent() || decision.isPresent();
        if (protocol.get().canBeSecure() && !left) {
            return UNKNOWN;
        }
        boolean crossing = link.flatMap(around.zoning()::ends)
                .filter(ends -> ends.oneIs(Standing::outside))
                .isPresent();
        if (crossing) {
            return ACROSS_THE_BOUNDARY;
        }
        return held.filter(ProtocolUse::isDecided).isPresent() ? EXCEPTION : UNDECIDED;
    }

    private static boolean isDecided(Protection held) {
        return held.decision()
                        .filter(decision -> decision == ProtocolDecision.INSECURE_JUSTIFIED
                                || decision == ProtocolDecision.MIGRATION_PLANNED)
                        .isPresent()
                && held.justification().isPresent()
                && !held.compensatingControls().isEmpty();
    }
}
