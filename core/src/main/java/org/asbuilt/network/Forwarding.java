package org.asbuilt.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.asbuilt.model.Cidr;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.IpAddress;
import org.asbuilt.model.Route;
import org.asbuilt.model.Slot;

/** Where devices send packets on: by the longest prefix that a network, a route or, where routes are learnt, the shortest way has. */
final class Forwarding {
    private static final Set<String> NOWHERE = Set.of("blackhole", "discard", "reject", "null", "null0", "unreachable");
    private static final Comparator<Cidr> MOST_SPECIFIC =
            Comparator.comparingInt((Cidr range) -> -range.prefix()).thenComparing(Comparator.naturalOrder());

    private final Topology topology;
    private final HeaderSpace space;
    private final SortedSet<Doubt> doubts;
    private final Map<String, SortedMap<Cidr, List<Exit>>> tables = new HashMap<>();

    /**
     * A way out of a device.
     *
     * @param out the interface; empty if packets are dropped
     * @param nextHop the address of the next router; empty if the destination is attached, or the link leads to one other end
     * @param attached the network that the destination is attached to
     * @param metric the lower the better
     * @param assumed whether nobody told of it, and it is taken as the shortest way
     */
    record Exit(
            Optional<Attachment> out,
            Optional<IpAddress> nextHop,
            Optional<Cidr> attached,
            int metric,
            boolean assumed) {}

    /**
     * Packets that leave in one way, or in one of several of which is not known which.
     *
     * @param packets the packets
     * @param exits the ways
     */
    record Branch(PacketSet packets, List<Exit> exits) {}

    Forwarding(Topology topology, HeaderSpace space, SortedSet<Doubt> doubts) {
        this.topology = topology;
        this.space = space;
        this.doubts = doubts;
    }

    /** Where a device sends packets that came by an interface; what is in no branch it has no route for. */
    List<Branch> branches(NetworkDevice device, Optional<String> instance, PacketSet packets) {
        Map<List<Exit>, PacketSet> found = new LinkedHashMap<>();
        PacketSet open = packets;
        for (Map.Entry<Cidr, List<Exit>> entry : table(device, instance).entrySet()) {
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
        if (!open.isEmpty() && device.learnsRoutes()) {
            doubts.add(new Doubt(
                    device.id(), Optional.empty(), "", device.name() + " learns routes that are not in the record"));
        }
        return found.entrySet().stream()
                .map(entry -> new Branch(entry.getValue(), entry.getKey()))
                .toList();
    }

    private SortedMap<Cidr, List<Exit>> table(NetworkDevice device, Optional<String> instance) {
        return tables.computeIfAbsent(device.id() + " " + instance.orElse(""), key -> built(device, instance));
    }

    private SortedMap<Cidr, List<Exit>> built(NetworkDevice device, Optional<String> instance) {
        SortedMap<Cidr, List<Exit>> table = new TreeMap<>(MOST_SPECIFIC);
        for (Attachment attachment : device.attachments()) {
            boolean other = instance.isPresent()
                    && attachment.instance().isPresent()
                    && !attachment.instance().equals(instance);
            for (Attachment.Address address : other ? List.<Attachment.Address>of() : attachment.addresses()) {
                add(
                        table,
                        address.network(),
                        new Exit(Optional.of(attachment), Optional.empty(), Optional.of(address.network()), 0, false));
            }
        }
        boolean own = instance.isPresent()
                && device.routes().values().stream()
                        .anyMatch(route -> route.instance().equals(instance));
        device.routes().forEach((key, route) -> {
            boolean meant =
                    route.instance().equals(instance) || (route.instance().isEmpty() && !own) || instance.isEmpty();
            if (meant) {
                route(device, key, route, table);
            }
        });
        if (device.learnsRoutes()) {
            learnt(device, table);
        }
        table.replaceAll((range, exits) -> best(exits));
        return table;
    }

    private static void add(SortedMap<Cidr, List<Exit>> table, Cidr range, Exit exit) {
        List<Exit> exits = table.computeIfAbsent(range, key -> new ArrayList<>());
        if (!exits.contains(exit)) {
            exits.add(exit);
        }
    }

    private static List<Exit> best(List<Exit> exits) {
        int least = exits.stream().mapToInt(Exit::metric).min().orElse(0);
        return exits.stream().filter(exit -> exit.metric() == least).toList();
    }

    private void route(NetworkDevice device, String key, Route route, SortedMap<Cidr, List<Exit>> table) {
        Optional<Cidr> range = route.destination().flatMap(Forwarding::range);
        Optional<IpAddress> hop = route.nextHop().flatMap(Forwarding::address);
        Optional<String> by = route.leavesBy().filter(name -> !name.isBlank());
        if (range.isEmpty()) {
            unclear(device, key, "the destination of the route is no prefix");
            return;
        }
        boolean dropped = by.or(route::nextHop)
                .filter(name -> NOWHERE.contains(name.toLowerCase(Locale.ROOT)))
                .isPresent();
        Optional<Attachment> out = by.flatMap(name -> device.attachment(name)
                        .or(() -> device.tunnels().containsKey(name)
                                ? Optional.of(Attachment.tunnel(name))
                                : Optional.empty()))
                .or(() -> hop.flatMap(address -> device.attachments().stream()
                        .filter(one -> one.addresses().stream()
                                .anyMatch(own -> own.network().contains(address)))
                        .findFirst()));
        if (out.isEmpty() && !dropped) {
            unclear(device, key, "by which interface the route leaves is not known");
            return;
        }
        add(
                table,
                range.get(),
                new Exit(
                        dropped ? Optional.empty() : out,
                        dropped ? Optional.empty() : hop,
                        Optional.empty(),
                        route.metric().orElse(1),
                        false));
    }

    private void unclear(NetworkDevice device, String key, String why) {
        doubts.add(new Doubt(device.id(), Optional.of(Slot.of(Route.class, key)), key, why));
    }

    private static Optional<Cidr> range(String text) {
        try {
            return Optional.of(Cidr.parse(text));
        } catch (InvalidValue e) {
            return Optional.empty();
        }
    }

    private static Optional<IpAddress> address(String text) {
        try {
            return Optional.of(IpAddress.parse(text));
        } catch (InvalidValue e) {
            return Optional.empty();
        }
    }

    /** The networks of the record that the device is not attached to and has no route of its own for, by the shortest ways. */
    private void learnt(NetworkDevice device, SortedMap<Cidr, List<Exit>> table) {
        for (Cidr network : topology.networks()) {
            if (table.containsKey(network)) {
                continue;
            }
            Map<NetworkDevice, Integer> distances = topology.distances(network);
            int own = distances.getOrDefault(device, Integer.MAX_VALUE);
            for (Attachment attachment : device.attachments()) {
                for (Attachment.Address address : attachment.addresses()) {
                    for (Topology.Port port : topology.routers(address.network())) {
                        if (distances.getOrDefault(port.device(), Integer.MAX_VALUE) < own) {
                            add(
                                    table,
                                    network,
                                    new Exit(
                                            Optional.of(attachment),
                                            Optional.of(port.address()),
                                            Optional.empty(),
                                            distances.getOrDefault(port.device(), 0),
                                            true));
                        }
                    }
                }
            }
        }
    }
}
