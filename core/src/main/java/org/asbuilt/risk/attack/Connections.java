package org.asbuilt.risk.attack;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Encryption;
import org.asbuilt.model.Initiator;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Link;
import org.asbuilt.model.PeerAuthentication;
import org.asbuilt.model.Protection;
import org.asbuilt.model.ThreeStates;
import org.asbuilt.model.Traffic;
import org.asbuilt.path.Connectivity;
import org.asbuilt.protocol.Guarantee;
import org.asbuilt.protocol.ProtocolCatalogue;
import org.asbuilt.protocol.ProtocolCatalogue.Protocol;

/** How the carriers of a graph protect themselves, each looked at once. */
final class Connections {
    private static final Set<Guarantee> LITTLE = EnumSet.of(Guarantee.NONE, Guarantee.WEAK);

    private final Trait[] traits;

    /** Whether the ends know each other. */
    enum Held {
        /** They do not. */
        NOT,
        /** It is not recorded. */
        NOT_KNOWN,
        /** They do. */
        AUTHENTICATED
    }

    /**
     * What is known of a carrier.
     *
     * @param kind of what kind it is
     * @param held whether its ends know each other
     * @param commands whether its protocol is one of plants that lets whoever gets to it give commands
     * @param asker the number of the node that opens it; -1 if that is not one
     * @param used whether it is required or was seen, or nobody says that the rules let it pass; else it is permitted and no more
     * @param required whether the design requires it
     */
    record Trait(Kind kind, Held held, boolean commands, int asker, boolean used, Optional<Boolean> required) {}

    Connections(Connectivity graph) {
        List<Subject> carriers = graph.carriers();
        traits = IntStream.range(0, carriers.size())
                .parallel()
                .mapToObj(number -> trait(carriers.get(number), graph))
                .toArray(Trait[]::new);
    }

    Trait of(int carrier) {
        return traits[carrier];
    }

    private static Trait trait(Subject carrier, Connectivity graph) {
        if (carrier.kind() != Kind.CONNECTION) {
            return new Trait(carrier.kind(), Held.NOT_KNOWN, false, -1, true, Optional.empty());
        }
        Optional<Link> link = carrier.facet(Link.class);
        Initiator opens =
                carrier.facet(Traffic.class).flatMap(Traffic::initiator).orElse(Initiator.SOURCE);
        int asker = opens == Initiator.SOURCE
                ? link.flatMap(Link::source).flatMap(graph::number).orElse(-1)
                : opens == Initiator.DESTINATION
                        ? link.flatMap(Link::destination).flatMap(graph::number).orElse(-1)
                        : -1;
        Optional<Protocol> protocol = link.flatMap(Link::protocol).flatMap(ProtocolCatalogue::named);
        Held held = held(carrier.facet(Protection.class), protocol);
        return new Trait(
                Kind.CONNECTION,
                held,
                held == Held.NOT && protocol.filter(Connections::commands).isPresent(),
                asker,
                !isPermittedOnly(carrier),
                carrier.facet(ThreeStates.class).flatMap(ThreeStates::required));
    }

    /** Of each carrier what it takes to close it, if it is a connection. */
    Remedy.Closing[] closing() {
        return Arrays.stream(traits)
                .map(trait -> Remedy.Closing.of(List.of(trait.required())))
                .toArray(Remedy.Closing[]::new);
    }

    /** Whether rules let a connection pass that nobody saw and that is not known to be required. */
    static boolean isPermittedOnly(Subject connection) {
        return connection
                .facet(ThreeStates.class)
                .filter(states -> states.permitted().orElse(false))
                .filter(states -> !states.observed().orElse(false))
                .filter(states -> !states.required().orElse(false))
                .isPresent();
    }

    private static Held held(Optional<Protection> recorded, Optional<Protocol> protocol) {
        Optional<PeerAuthentication> peers = recorded.flatMap(Protection::authentication);
        if (peers.isPresent()) {
            return peers.get() == PeerAuthentication.NONE ? Held.NOT : Held.AUTHENTICATED;
        }
        boolean wrapped = recorded.flatMap(Protection::encryption)
                .filter(where -> where == Encryption.TRANSPORT || where == Encryption.APPLICATION)
                .isPresent();
        if (wrapped) {
            return Held.AUTHENTICATED;
        }
        return protocol.map(known -> switch (known.authentication()) {
                    case NONE, WEAK -> Held.NOT;
                    case OPTIONAL -> Held.NOT_KNOWN;
                    case ALWAYS -> Held.AUTHENTICATED;
                })
                .orElse(Held.NOT_KNOWN);
    }

    /** Whether it is a protocol of plants by which anybody who gets to the port gives commands. */
    static boolean commands(Protocol protocol) {
        return protocol.side() == ProtocolCatalogue.Side.OT && LITTLE.contains(protocol.authentication());
    }
}
