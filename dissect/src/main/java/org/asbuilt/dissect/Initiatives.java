package org.asbuilt.dissect;

import java.util.Optional;
import org.asbuilt.dissect.Conversation.Initiative;
import org.asbuilt.dissect.table.FlowTable;
import org.asbuilt.dissect.table.LongCounter;

/** Decides who of two ends is the client, by the strongest sign there is. */
final class Initiatives {
    private final LongCounter peers = new LongCounter();

    /** Who asks, and why that is thought. */
    record Decision(int client, Initiative initiative) {}

    Initiatives(FlowTable table, java.util.function.IntFunction<Row> rows) {
        for (int number = 0; number < table.size(); number++) {
            Row row = rows.apply(number);
            if (row.hasPorts()) {
                peers.add(port(row, 0));
                peers.add(port(row, 1));
            }
        }
    }

    /** A number that stands for one port of one address; different ones are the same once in a blue moon. */
    private static long port(Row row, int end) {
        long high = row.table().key(row.number(), 3 + 2 * end);
        long low = row.table().key(row.number(), 4 + 2 * end);
        long carrier = (long) row.transport().number() << 16L | row.portNumber(end);
        return (high * 31 + low) * 0xD6E8_FEB8_6659_FD93L + carrier * 0xA076_1D64_78BD_642FL;
    }

    Decision decide(Row row) {
        return byHandshake(row)
                .or(() -> byContent(row))
                .or(() -> byGroup(row))
                .or(() -> row.hasPorts() ? byPort(row) : Optional.empty())
                .orElseGet(() -> byOrder(row));
    }

    private static Optional<Decision> byHandshake(Row row) {
        boolean first = opened(row, 0);
        boolean second = opened(row, 1);
        return first == second ? Optional.empty() : Optional.of(new Decision(first ? 0 : 1, Initiative.HANDSHAKE));
    }

    private static boolean opened(Row row, int end) {
        return Marks.has(row.marks(), end, Marks.SYN) || Marks.has(row.marks(), 1 - end, Marks.SYN_ACK);
    }

    private static Optional<Decision> byContent(Row row) {
        return switch (Marks.client(row.marks())) {
            case Session.CLIENT_A -> Optional.of(new Decision(0, Initiative.CONTENT));
            case Session.CLIENT_B -> Optional.of(new Decision(1, Initiative.CONTENT));
            default -> Optional.empty();
        };
    }

    private static Optional<Decision> byGroup(Row row) {
        boolean first = row.isGroup(0);
        return first == row.isGroup(1)
                ? Optional.empty()
                : Optional.of(new Decision(first ? 1 : 0, Initiative.TO_GROUP));
    }

    private Optional<Decision> byPort(Row row) {
        boolean first = Ports.hint(row.transport(), row.portNumber(0)).isPresent();
        boolean second = Ports.hint(row.transport(), row.portNumber(1)).isPresent();
        if (first != second) {
            return Optional.of(new Decision(first ? 1 : 0, Initiative.SERVICE_PORT));
        }
        int firstPeers = peers.count(port(row, 0));
        int secondPeers = peers.count(port(row, 1));
        if (firstPeers != secondPeers) {
            return Optional.of(new Decision(firstPeers > secondPeers ? 1 : 0, Initiative.MANY_PEERS));
        }
        int order = Integer.compare(row.portNumber(0), row.portNumber(1));
        return order == 0 ? Optional.empty() : Optional.of(new Decision(order < 0 ? 1 : 0, Initiative.LOWER_PORT));
    }

    private static Decision byOrder(Row row) {
        boolean isFirst = row.isUsed(0) && (!row.isUsed(1) || row.place(0).compareTo(row.place(1)) < 0);
        return new Decision(isFirst ? 0 : 1, Initiative.FIRST_SPEAKER);
    }
}
