package org.asbuilt.dissect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import org.asbuilt.dissect.table.FlowKey;
import org.asbuilt.dissect.table.FlowTable;

/** Counts what tunnels carried, in a {@link FlowTable} whose hardware addresses are the identifier of the tunnel. */
final class TunnelTally {
    private static final List<Tunnel.Kind> KINDS = List.of(Tunnel.Kind.values());

    private final FlowTable table;
    private final FlowKey key = new FlowKey();
    private int direction;
    private long refused;

    /** Counts at most so many tunnels. */
    TunnelTally(int limit) {
        table = new FlowTable(limit);
    }

    /** Notes the ends of the tunnel while the frame shows the packet that carries it. */
    void between(Frame frame, TunnelHeader tunnel) {
        long carrier = FlowKey.carrier(
                KINDS.indexOf(tunnel.kind), false, false, frame.ipVersion, 0, false, FlowKey.NO_VLAN, FlowKey.NO_VLAN);
        key.set(
                tunnel.identifier,
                tunnel.identifier,
                carrier,
                frame.sourceHigh,
                frame.sourceLow,
                frame.destinationHigh,
                frame.destinationLow,
                0,
                0);
        direction = key.direction();
    }

    /** Counts a packet within the tunnel that was noted last. */
    void count(long bytes, long time, long packet) {
        int row = table.row(key);
        if (row == FlowTable.FULL) {
            refused++;
            return;
        }
        table.count(row, direction, bytes, time, packet, 0, 0);
    }

    long refused() {
        return refused;
    }

    FlowTable table() {
        return table;
    }

    /** What such a table holds, earliest first. */
    static List<Tunnel> tunnels(FlowTable table, List<String> captures) {
        List<Tunnel> tunnels = new ArrayList<>();
        for (int number = 0; number < table.size(); number++) {
            Row row = new Row(table, captures, number);
            for (int direction = 0; direction < 2; direction++) {
                if (row.isUsed(direction)) {
                    tunnels.add(tunnel(row, direction));
                }
            }
        }
        tunnels.sort(Comparator.comparing(Tunnel::place).thenComparing(Tunnel::toString));
        return List.copyOf(tunnels);
    }

    private static Tunnel tunnel(Row row, int direction) {
        long identifier = row.table().key(row.number(), 0);
        return new Tunnel(
                KINDS.get(FlowKey.number(row.carrier())),
                row.address(direction).orElseThrow(),
                row.address(1 - direction).orElseThrow(),
                identifier == TunnelHeader.NO_IDENTIFIER ? OptionalLong.empty() : OptionalLong.of(identifier),
                row.traffic(direction),
                row.place(direction));
    }
}
