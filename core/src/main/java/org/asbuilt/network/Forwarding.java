package org.asbuilt.network;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.asbuilt.model.Cidr;

/** Where devices send packets on: by the longest prefix that a network, a route or, where routes are learnt, the shortest way has. */
final class Forwarding {
    private final Topology topology;
    private final HeaderSpace space;
    private final SortedSet<Doubt> doubts;

    /**
     * Packets that leave in one way, or in one of several of which is not known which.
     *
     * @param packets the packets
     * @param exits the ways
     */
    record Branch(PacketSet packets, List<RoutingTable.Exit> exits) {}

    /**
     * What becomes of packets at a device.
     *
     * @param branches those for which it has a way
     * @param rest those for which it has none
     * @param gaps whether there may be ways for the rest that are not in the record
     * @param vague whether there may be better ways for all of them
     */
    record Choice(List<Branch> branches, PacketSet rest, boolean gaps, boolean vague) {}

    Forwarding(Topology topology, HeaderSpace space, SortedSet<Doubt> doubts) {
        this.topology = topology;
        this.space = space;
        this.doubts = doubts;
    }

    /** Where a device sends packets that came by an interface of a virtual router. */
    Choice choice(NetworkDevice device, Optional<String> instance, PacketSet packets) {
        RoutingTable table = topology.routes(device, instance);
        Map<List<RoutingTable.Exit>, PacketSet> found = new LinkedHashMap<>();
        PacketSet open = packets;
        for (Map.Entry<Cidr, List<RoutingTable.Exit>> entry : table.exits().entrySet()) {
            if (open.isEmpty()) {
                break;
            }
            PacketSet range = space.destination(entry.getKey());
            PacketSet hit = open.and(range);
            if (!hit.isEmpty()) {
                found.merge(entry.getValue(), hit, PacketSet::or);
                open = open.minus(range);
            }
        }
        if (!packets.isEmpty()) {
            doubts.addAll(table.vague());
        }
        if (!open.isEmpty()) {
            table.gaps().ifPresent(gap -> doubts.add(gap));
        }
        return new Choice(
                found.entrySet().stream()
                        .map(entry -> new Branch(entry.getValue(), entry.getKey()))
                        .toList(),
                open,
                table.gaps().isPresent(),
                !table.vague().isEmpty());
    }
}
