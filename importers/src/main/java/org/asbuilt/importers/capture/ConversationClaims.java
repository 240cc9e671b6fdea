package org.asbuilt.importers.capture;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.dissect.Conversation;
import org.asbuilt.dissect.Conversation.Outcome;
import org.asbuilt.dissect.Endpoint;
import org.asbuilt.dissect.FunctionUse;
import org.asbuilt.dissect.MacAddress;
import org.asbuilt.dissect.NetworkAddress;
import org.asbuilt.dissect.Place;
import org.asbuilt.dissect.Traffic;
import org.asbuilt.evidence.About;
import org.asbuilt.evidence.Confidence;
import org.asbuilt.evidence.Hint;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.table.Protocols;
import org.asbuilt.importers.table.Purposes;
import org.asbuilt.model.Communication;
import org.asbuilt.model.Function;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Link;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.ThreeStates;
import org.asbuilt.model.Transport;

/** Claims of who speaks with whom: one connection for two ends, what carries it and the port. */
final class ConversationClaims {
    private static final int ARP = 0x0806;
    private static final int LLDP = 0x88cc;
    private static final long LARGEST_SYN = 90;

    private final Wire wire;
    private final Parties parties;
    private final Map<String, Connection> connections = new LinkedHashMap<>();
    private final Set<String> active = new HashSet<>();
    private final Map<String, Attempts> attempts = new LinkedHashMap<>();

    private record Ends(About source, About destination, Transport transport, int port) {}

    /** Conversations that are one connection, as the two sides of a router see it. */
    private record Connection(Ends ends, List<Conversation> conversations) {}

    private static final class Attempts {
        private final Set<String> targets = new HashSet<>();
        private final Place place;

        Attempts(Place place) {
            this.place = place;
        }
    }

    ConversationClaims(Wire wire, Parties parties) {
        this.wire = wire;
        this.parties = parties;
    }

    void claim(List<Conversation> conversations) {
        conversations.forEach(this::sort);
        connections.values().forEach(found -> connection(found.ends(), found.conversations()));
        attempts.forEach((who, tried) -> wire.note(
                Severity.WARNING,
                tried.place,
                who + " tried " + tried.targets.size() + " services that refused or never answered, among them "
                        + tried.targets.stream().sorted().limit(5).toList()));
        wire.reading().count("connections", connections.size());
    }

    private void sort(Conversation conversation) {
        boolean bookkeeping = conversation.transport().layer() == org.asbuilt.dissect.Transport.Layer.ETHERNET
                && (conversation.transport().number() == ARP
                        || conversation.transport().number() == LLDP);
        if (bookkeeping) {
            wire.reading().count("conversations that only find neighbours", 1);
            return;
        }
        if (isGroup(conversation.server(), conversation.fromServer())
                || isGroup(conversation.client(), conversation.fromClient())) {
            active(conversation);
            wire.reading().count("conversations with groups, no connection", 1);
            return;
        }
        if (!isObserved(conversation)) {
            attempts.computeIfAbsent(
                            conversation.client().withoutPort().toString(), who -> new Attempts(conversation.place()))
                    .targets
                    .add(conversation.server() + "/" + conversation.transport());
            wire.reading().count("conversations that came to nothing", 1);
            return;
        }
        active(conversation);
        Optional<About> source = parties.about(conversation.client());
        Optional<About> destination = parties.about(conversation.server());
        if (source.isEmpty() || destination.isEmpty() || source.equals(destination)) {
            wire.reading().count("conversations without two ends that can be named", 1);
            return;
        }
        Ends both = new Ends(
                source.get(),
                destination.get(),
                transport(conversation.transport()),
                conversation.server().port().orElse(0));
        String protocol = both.port() == 0 ? conversation.protocol().orElse("") : "";
        String key = both.source().text() + ">" + both.destination().text() + " " + both.transport() + both.port()
                + protocol;
        connections
                .computeIfAbsent(key, k -> new Connection(both, new ArrayList<>()))
                .conversations()
                .add(conversation);
    }

    /** A group never speaks; a station behind a group's hardware address, as some clusters have it, does. */
    private static boolean isGroup(Endpoint end, Traffic sent) {
        boolean byAddress = end.address().filter(NetworkAddress::isGroup).isPresent();
        return byAddress
                || (sent.packets() == 0 && end.mac().filter(MacAddress::isGroup).isPresent());
    }

    /** Something passed: an answer, a content that was understood, or more than knocking. */
    private static boolean isObserved(Conversation conversation) {
        if (conversation.outcome() == Outcome.ANSWERED) {
            return true;
        }
        if (!conversation.transport().equals(org.asbuilt.dissect.Transport.TCP)) {
            return conversation.outcome() == Outcome.UNANSWERED;
        }
        long packets = conversation.fromClient().packets();
        return conversation.outcome() == Outcome.UNANSWERED
                && packets > 0
                && (!conversation.functions().isEmpty()
                        || conversation.fromClient().bytes() / packets > LARGEST_SYN);
    }

    private static Transport transport(org.asbuilt.dissect.Transport transport) {
        return switch (transport.layer()) {
            case ETHERNET, LLC, SUBNETWORK, WIRELESS -> Transport.ETHERNET;
            case IP ->
                switch (transport.number()) {
                    case 6 -> Transport.TCP;
                    case 17 -> Transport.UDP;
                    case 1, 58 -> Transport.ICMP;
                    default -> Transport.OTHER;
                };
        };
    }

    private void active(Conversation conversation) {
        if (conversation.protocol().isEmpty()) {
            return;
        }
        String protocol = Protocols.canonical(conversation.protocol().get());
        Confidence sure = Wire.confidence(conversation.protocolConfidence());
        active(conversation.client(), protocol, conversation.place(), sure);
        if (conversation.outcome() == Outcome.ANSWERED) {
            active(conversation.server(), protocol, conversation.place(), sure);
        }
    }

    private void active(Endpoint end, String protocol, Place place, Confidence sure) {
        parties.heard(end).map(Party::about).ifPresent(about -> {
            if (active.add(about.text() + "|" + protocol)) {
                wire.claim(about, PartPath.of(Communication.class, "activeProtocols"), protocol, place, sure);
            }
        });
    }

    private void connection(Ends both, List<Conversation> same) {
        Conversation first = same.getFirst();
        Place place = first.place();
        About about = About.of(
                Kind.CONNECTION, new Hint.Joins(both.source(), both.destination(), both.transport(), both.port()));
        Confidence direction = Wire.confidence(first.initiative().confidence());
        wire.claim(about, PartPath.of(Link.class, "source"), call(first.client()), place, direction);
        wire.claim(about, PartPath.of(Link.class, "destination"), call(first.server()), place, direction);
        wire.claim(
                about,
                PartPath.of(Link.class, "transport"),
                both.transport().name().toLowerCase(Locale.ROOT),
                place,
                Confidence.CONFIRMED);
        if (both.port() > 0) {
            wire.claim(about, PartPath.of(Link.class, "port"), Integer.toString(both.port()), place, direction);
        }
        Optional<Conversation> understood = same.stream()
                .filter(conversation -> conversation.protocol().isPresent())
                .max((one, other) -> one.protocolConfidence().compareTo(other.protocolConfidence()));
        Optional<String> protocol = understood.flatMap(Conversation::protocol).map(Protocols::canonical);
        protocol.ifPresent(name -> wire.claim(
                about,
                PartPath.of(Link.class, "protocol"),
                name,
                place,
                Wire.confidence(understood.get().protocolConfidence())));
        functions(about, same, protocol, place);
        wire.claim(about, PartPath.of(ThreeStates.class, "observed"), "true", place, Confidence.CONFIRMED);
    }

    private void functions(About about, List<Conversation> same, Optional<String> protocol, Place place) {
        Set<Function> told = new HashSet<>();
        PartPath path = PartPath.of(Link.class, "functions");
        for (Conversation conversation : same) {
            for (FunctionUse use : conversation.functions()) {
                function(use.kind(), protocol)
                        .filter(told::add)
                        .ifPresent(function -> wire.claim(
                                about,
                                path,
                                function.name().toLowerCase(Locale.ROOT),
                                use.place(),
                                Confidence.CONFIRMED));
            }
        }
        if (told.isEmpty()) {
            protocol.flatMap(Purposes::of)
                    .ifPresent(function -> wire.claim(
                            about, path, function.name().toLowerCase(Locale.ROOT), place, Confidence.POSSIBLE));
        }
    }

    /** What the protocol is for says more of a message of events than that it is one. */
    private static Optional<Function> function(FunctionUse.Kind kind, Optional<String> protocol) {
        return kind == FunctionUse.Kind.ALARM
                ? protocol.flatMap(Purposes::of).or(() -> Purposes.of(kind))
                : Purposes.of(kind);
    }

    /** What the capture calls an end: its address, or its MAC where there is none. */
    private static String call(Endpoint end) {
        return end.address()
                .filter(address -> !address.isUnspecified())
                .map(address -> Party.address(address).text())
                .or(() -> end.mac().map(mac -> Party.mac(mac).text()))
                .orElse("unknown");
    }
}
