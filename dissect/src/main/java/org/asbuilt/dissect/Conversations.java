package org.asbuilt.dissect;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.asbuilt.dissect.Conversation.Initiative;
import org.asbuilt.dissect.Conversation.Outcome;
import org.asbuilt.dissect.table.FlowTable;

/** Joins the rows of a flow table to conversations, and those to services. */
final class Conversations {
    private final Map<Key, Sum> sums = new LinkedHashMap<>();

    private record Key(
            Optional<MacAddress> clientMac,
            Optional<MacAddress> serverMac,
            OptionalInt vlan,
            OptionalInt serviceVlan,
            Optional<NetworkAddress> client,
            Optional<NetworkAddress> server,
            Transport transport,
            OptionalInt serverPort) {}

    private record ServiceKey(Endpoint endpoint, Transport transport) {}

    Conversations(FlowTable table, IntFunction<Row> rows, Map<Integer, List<FunctionUse>> functions) {
        Initiatives initiatives = new Initiatives(table, rows);
        for (int number = 0; number < table.size(); number++) {
            Row row = rows.apply(number);
            Initiatives.Decision decision = initiatives.decide(row);
            int client = decision.client();
            int server = 1 - client;
            Key key = new Key(
                    row.mac(client),
                    row.mac(server),
                    row.vlan(),
                    row.serviceVlan(),
                    row.address(client),
                    row.address(server),
                    row.transport(),
                    row.port(server));
            sums.computeIfAbsent(key, Sum::new)
                    .add(row, client, decision.initiative(), functions.getOrDefault(number, List.of()));
        }
    }

    List<Conversation> list() {
        return sums.values().stream()
                .map(Sum::conversation)
                .sorted(Comparator.comparing(Conversation::place)
                        .thenComparing(c -> c.client().toString())
                        .thenComparing(c -> c.server().toString()))
                .toList();
    }

    /** Ports that answered. */
    List<Service> services(Map<Endpoint, Set<String>> banners) {
        Map<ServiceKey, List<Conversation>> byService = new LinkedHashMap<>();
        for (Sum sum : sums.values()) {
            Conversation conversation = sum.conversation();
            Endpoint server = conversation.server();
            boolean isService = server.port().isPresent()
                    && sum.isServing()
                    && server.address().map(address -> !address.isGroup()).orElse(false);
            if (isService) {
                byService
                        .computeIfAbsent(new ServiceKey(server, conversation.transport()), key -> new ArrayList<>())
                        .add(conversation);
            }
        }
        return byService.entrySet().stream()
                .map(entry -> service(entry.getKey(), entry.getValue(), banners))
                .sorted(Comparator.comparing((Service service) ->
                                service.endpoint().address().orElseThrow())
                        .thenComparingInt(service -> service.endpoint().port().orElse(0))
                        .thenComparingInt(service -> service.transport().number())
                        .thenComparing(service -> service.endpoint().toString()))
                .toList();
    }

    private static Service service(
            ServiceKey key, List<Conversation> conversations, Map<Endpoint, Set<String>> banners) {
        Conversation surest = conversations.stream()
                .max(Comparator.comparing((Conversation c) -> c.protocol().isPresent())
                        .thenComparing(Conversation::protocolConfidence)
                        .thenComparing(c -> c.protocol().orElse("")))
                .orElseThrow();
        Set<Optional<NetworkAddress>> clients = new HashSet<>();
        conversations.forEach(conversation -> clients.add(conversation.client().address()));
        return new Service(
                key.endpoint(),
                key.transport(),
                surest.protocol(),
                surest.protocolConfidence(),
                List.copyOf(new TreeSet<>(banners.getOrDefault(key.endpoint(), Set.of()))),
                clients.size(),
                conversations.stream()
                        .map(Conversation::first)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                conversations.stream()
                        .map(Conversation::last)
                        .max(Comparator.naturalOrder())
                        .orElseThrow(),
                conversations.stream()
                        .map(Conversation::place)
                        .min(Comparator.naturalOrder())
                        .orElseThrow());
    }

    /** A conversation in the making. */
    private static final class Sum {
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
        private final Map<String, FunctionUse> functions = new HashMap<>();

        Sum(Key key) {
            this.key = key;
        }

        void add(Row row, int client, Initiative sign, List<FunctionUse> uses) {
            int server = 1 - client;
            initiative = sign.compareTo(initiative) > 0 ? sign : initiative;
            connections++;
            fromClient = fromClient.plus(row.traffic(client));
            fromServer = fromServer.plus(row.traffic(server));
            place = Optional.of(
                    place.map(known -> Place.earlier(known, row.place())).orElseGet(row::place));
            last = Math.max(last, row.last());
            addProtocol(row);
            long marks = row.marks();
            boolean isTcp = key.transport().equals(Transport.TCP);
            boolean spoke = Marks.has(marks, server, Marks.SYN_ACK | Marks.DATA);
            boolean refuses = isTcp && Marks.has(marks, server, Marks.RST) && !spoke;
            isRefused |= refuses;
            isServing |= row.isUsed(server) && (isTcp ? spoke : true);
            uses.forEach(this::addUse);
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

        boolean isServing() {
            return isServing;
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
}
