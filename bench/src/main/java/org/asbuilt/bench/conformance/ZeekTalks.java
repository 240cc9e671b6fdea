package org.asbuilt.bench.conformance;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.bench.conformance.Comparison.Values;
import org.asbuilt.bench.conformance.ZeekComparison.Expected;
import org.asbuilt.dissect.Confidence;
import org.asbuilt.dissect.Conversation;
import org.asbuilt.dissect.Conversation.Initiative;
import org.asbuilt.dissect.NetworkAddress;

/** Compares who talks with whom, who began, and in which protocol. */
final class ZeekTalks {
    private final Observed observed;
    private final Comparison comparison;
    private final Set<String> seen = new HashSet<>();

    ZeekTalks(Observed observed, Comparison comparison) {
        this.observed = observed;
        this.comparison = comparison;
    }

    void compare(List<Expected> talks) {
        talks.forEach(this::compare);
    }

    private void compare(Expected expected) {
        Expectation expectation = expected.expectation();
        Row row = expected.row();
        Optional<String> protocol = expectation.protocol(row);
        String client = expectation.host(row);
        String server = expectation.server(row);
        String port = expectation.serverPort(row);
        String subject = client + " > " + server + ":" + port;
        if (!seen.add(subject + " " + protocol)) {
            return;
        }
        String label = "direction " + protocol.orElse("of others");
        List<Conversation> straight = between(client, server, port);
        List<Conversation> turned = between(server, client, expectation.clientPort(row));
        if (!straight.isEmpty()) {
            comparison.found(Category.FLOWS, label);
            protocol.ifPresent(known -> protocol(subject, row, known, straight));
        } else if (!turned.isEmpty()) {
            Conversation ours = turned.getFirst();
            Values values = new Values(subject, text(ours));
            comparison.different(Category.FLOWS, label, subject, row, values, turned(ours.initiative(), protocol));
            protocol.ifPresent(known -> protocol(subject, row, known, turned));
        } else {
            comparison.missing(Category.FLOWS, label, subject, row, row.cell("proto"), Optional.empty());
        }
    }

    /** Why we have client and server the other way round; a handshake or a group leaves no room for that. */
    private static Optional<Reason> turned(Initiative initiative, Optional<String> protocol) {
        return switch (initiative) {
            case HANDSHAKE, TO_GROUP -> Optional.empty();
            case CONTENT -> Optional.of(Reason.FIRST_SENDER_IS_ORIGINATOR);
            case FIRST_SPEAKER, LOWER_PORT, MANY_PEERS, SERVICE_PORT ->
                protocol.isPresent() ? Protocols.lack(protocol.get()) : Optional.of(Reason.DIRECTION_GUESSED);
        };
    }

    private void protocol(String subject, Row row, String protocol, List<Conversation> ours) {
        boolean isNamed = ours.stream()
                .anyMatch(conversation -> conversation.protocol().equals(Optional.of(protocol))
                        && conversation.protocolConfidence() != Confidence.LOW);
        if (isNamed) {
            comparison.found(Category.PROTOCOLS, protocol);
            return;
        }
        String named = ours.stream()
                .filter(conversation -> conversation.protocolConfidence() != Confidence.LOW)
                .flatMap(conversation -> conversation.protocol().stream())
                .findFirst()
                .orElse("");
        Optional<Reason> lack = Protocols.lack(protocol);
        if (named.isEmpty()) {
            comparison.missing(Category.PROTOCOLS, protocol, subject, row, protocol, lack);
        } else {
            comparison.different(Category.PROTOCOLS, protocol, subject, row, new Values(protocol, named), lack);
        }
    }

    private List<Conversation> between(String client, String server, String port) {
        return observed.conversations().stream()
                .filter(conversation -> address(conversation.client().address()).equals(client))
                .filter(conversation -> address(conversation.server().address()).equals(server))
                .filter(conversation -> conversation.server().port().isEmpty()
                        || port.isEmpty()
                        || port.equals(
                                Integer.toString(conversation.server().port().getAsInt())))
                .toList();
    }

    static String address(Optional<NetworkAddress> address) {
        return address.map(NetworkAddress::toString).orElse("");
    }

    private static String text(Conversation conversation) {
        return conversation.client() + " > " + conversation.server() + " by " + conversation.initiative();
    }
}
