package org.asbuilt.dissect;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.asbuilt.dissect.table.FlowTable;
import org.asbuilt.dissect.table.GapTable;

/**
 * Joins the rows of a flow table to conversations, and those to services. Rows are sorted so that those of one
 * conversation are neighbours: a million conversations can be walked through without holding them.
 */
final class Conversations {
    private final FlowTable table;
    private final IntFunction<Row> rows;
    private final Map<Integer, List<FunctionUse>> functions;
    private final GapTable gaps;
    private final Initiatives.Decision[] decisions;
    private final Integer[] order;

    Conversations(FlowTable table, IntFunction<Row> rows, Map<Integer, List<FunctionUse>> functions, GapTable gaps) {
        this.table = table;
        this.rows = rows;
        this.functions = functions;
        this.gaps = gaps;
        Initiatives initiatives = new Initiatives(table, rows);
        decisions = new Initiatives.Decision[table.size()];
        for (int number = 0; number < decisions.length; number++) {
            decisions[number] = initiatives.decide(rows.apply(number));
        }
        order = IntStream.range(0, table.size()).boxed().toArray(Integer[]::new);
        Arrays.sort(order, this::compare);
    }

    /** Orders by everything but the client's port. */
    private int compare(int one, int other) {
        int result = Long.compare(table.key(one, 2), table.key(other, 2));
        int oneClient = decisions[one].client();
        int otherClient = decisions[other].client();
        result = result != 0 ? result : compareEnds(one, 1 - oneClient, other, 1 - otherClient);
        if (result == 0) {
            result = Integer.compare(port(one, 1 - oneClient), port(other, 1 - otherClient));
        }
        return result != 0 ? result : compareEnds(one, oneClient, other, otherClient);
    }

    private int compareEnds(int one, int oneEnd, int other, int otherEnd) {
        int result = Long.compareUnsigned(table.key(one, 3 + 2 * oneEnd), table.key(other, 3 + 2 * otherEnd));
        if (result == 0) {
            result = Long.compareUnsigned(table.key(one, 4 + 2 * oneEnd), table.key(other, 4 + 2 * otherEnd));
        }
        return result != 0 ? result : Long.compare(table.key(one, oneEnd), table.key(other, otherEnd));
    }

    private int port(int number, int end) {
        return (int) (table.key(number, 7) >>> (end == 0 ? 16 : 0)) & 0xFFFF;
    }

    private void forEachSum(Consumer<ConversationSum> consumer) {
        for (int at = 0; at < order.length; ) {
            ConversationSum sum = new ConversationSum(key(order[at]));
            int next = at;
            while (next < order.length && compare(order[at], order[next]) == 0) {
                int number = order[next++];
                Initiatives.Decision decision = decisions[number];
                sum.add(
                        rows.apply(number),
                        decision.client(),
                        decision.initiative(),
                        gaps,
                        functions.getOrDefault(number, List.of()));
            }
            consumer.accept(sum);
            at = next;
        }
    }

    private ConversationSum.Key key(int number) {
        Row row = rows.apply(number);
        int client = decisions[number].client();
        int server = 1 - client;
        return new ConversationSum.Key(
                row.mac(client),
                row.mac(server),
                row.vlan(),
                row.serviceVlan(),
                row.address(client),
                row.address(server),
                row.transport(),
                row.port(server));
    }

    /** One after the other, sorted by what carries them, by server and by client. */
    void forEach(Consumer<Conversation> consumer) {
        forEachSum(sum -> consumer.accept(sum.conversation()));
    }

    /** Ports that answered. */
    List<Service> services(Map<Endpoint, Set<String>> banners) {
        Map<ServiceSum.Key, ServiceSum> services = new LinkedHashMap<>();
        forEachSum(sum -> {
            if (sum.isServing()) {
                Conversation conversation = sum.conversation();
                ServiceSum.Key key = new ServiceSum.Key(conversation.server(), conversation.transport());
                services.computeIfAbsent(key, ServiceSum::new).add(conversation);
            }
        });
        return services.entrySet().stream()
                .map(entry -> entry.getValue()
                        .service(banners.getOrDefault(entry.getKey().endpoint(), Set.of())))
                .sorted(Comparator.comparing((Service service) ->
                                service.endpoint().address().orElseThrow())
                        .thenComparingInt(service -> service.endpoint().port().orElse(0))
                        .thenComparingInt(service -> service.transport().number())
                        .thenComparing(service -> service.endpoint().toString()))
                .toList();
    }
}
