package org.asbuilt.dissect;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.asbuilt.dissect.Conversation.Initiative;
import org.asbuilt.dissect.Conversation.Outcome;
import org.asbuilt.dissect.table.GapTable;
import org.asbuilt.dissect.table.Gaps;
import org.jspecify.annotations.Nullable;

/** A conversation in the making: rows of a flow table that differ only in the client's port. */
final class ConversationSum {
    /** What the rows have in common. */
    record Key(
            Optional<MacAddress> clientMac,
            Optional<MacAddress> serverMac,
            OptionalInt vlan,
            OptionalInt serviceVlan,
            Optional<NetworkAddress> client,
            Optional<NetworkAddress> server,
            Transport transport,
            OptionalInt serverPort) {}

    private final Key key;
    private Initiative initiative = Initiative.FIRST_SPEAKER;
    private int connections;
    private Traffic fromClient = Traffic.NONE;
    private Traffic fromServer = Traffic.NONE;
    private Optional<Place> place = Optional.empty();
    private long last = Long.MIN_VALUE;
    private Optional<Dissector> dissector = Optional.empty();
    private Confidence confidence = Confidence.LOW;
    private boolean isRefused;
    private boolean isServing;
    private final Gaps clientGaps = new Gaps();
    private final Gaps serverGaps = new Gaps();
    private final Map<String, FunctionUse> functions = new HashMap<>();

    ConversationSum(Key key) {
        this.key = key;
    }

    void add(Row row, int client, Initiative sign, GapTable gaps, List<FunctionUse> uses) {
        int server = 1 - client;
        initiative = sign.compareTo(initiative) > 0 ? sign : initiative;
        connections++;
        fromClient = fromClient.plus(row.traffic(client));
        fromServer = fromServer.plus(row.traffic(server));
        place = Optional.of(
                place.map(known -> Place.earlier(known, row.place())).orElseGet(row::place));
        last = Math.max(last, row.last());
        add(clientGaps, gaps.of(row.number(), client));
        add(serverGaps, gaps.of(row.number(), server));
        addProtocol(row);
        long marks = row.marks();
        boolean isTcp = key.transport().equals(Transport.TCP);
        boolean spoke = Marks.has(marks, server, Marks.SYN_ACK | Marks.DATA);
        boolean refuses = isTcp && Marks.has(marks, server, Marks.RST) && !spoke;
        isRefused |= refuses;
        isServing |= row.isUsed(server) && (isTcp ? spoke : true);
        uses.forEach(this::addUse);
    }

    private static void add(Gaps sum, @Nullable Gaps added) {
        if (added != null) {
            sum.addAll(added);
        }
    }

    private void addProtocol(Row row) {
        Optional<Dissector> other = row.dissector();
        if (other.isEmpty()) {
            return;
        }
        Confidence otherConfidence = Marks.confidence(row.marks());
        boolean isSurer = dissector.isEmpty()
                || otherConfidence.compareTo(confidence) > 0
                || (otherConfidence == confidence
                        && other.get().protocol().compareTo(dissector.get().protocol()) < 0);
        if (isSurer) {
            dissector = other;
            confidence = otherConfidence;
        }
    }

    private void addUse(FunctionUse use) {
        functions.merge(use.operation(), use, FunctionUse::plus);
    }

    /** Whether the server has a port and an address of its own, and answered. */
    boolean isServing() {
        boolean isHost = key.server().map(address -> !address.isGroup()).orElse(false);
        return isServing && isHost && key.serverPort().isPresent();
    }

    Conversation conversation() {
        Endpoint client = new Endpoint(key.clientMac(), key.vlan(), key.client(), OptionalInt.empty());
        Endpoint server = new Endpoint(key.serverMac(), key.vlan(), key.server(), key.serverPort());
        Place first = place.orElseThrow();
        Optional<String> hint = key.serverPort().isPresent()
                ? Ports.hint(key.transport(), key.serverPort().getAsInt())
                : Optional.empty();
        return new Conversation(
                client,
                server,
                key.serviceVlan(),
                key.transport(),
                initiative,
                outcome(),
                connections,
                fromClient,
                fromServer,
                first.time(),
                lastTime(),
                Rhythm.of(clientGaps).or(() -> Rhythm.of(serverGaps)),
                dissector.map(Dissector::protocol).or(() -> hint),
                confidence,
                functions.values().stream()
                        .sorted(Comparator.comparing(FunctionUse::kind).thenComparing(FunctionUse::operation))
                        .toList(),
                first);
    }

    private Instant lastTime() {
        return Witness.instant(last);
    }

    private Outcome outcome() {
        if (isServing) {
            return Outcome.ANSWERED;
        }
        if (isRefused) {
            return Outcome.REFUSED;
        }
        return fromServer.packets() > 0 ? Outcome.ANSWERED : Outcome.UNANSWERED;
    }
}
