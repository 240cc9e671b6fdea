package org.asbuilt.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.asbuilt.model.Cidr;
import org.asbuilt.model.IpAddress;
import org.asbuilt.model.Route;
import org.asbuilt.model.Slot;

/**
 * What a device knows of ways, as far as the record has it; it belongs to one virtual router of the device.
 *
 * @param exits the ways by the range that they are for, the most specific first; of several the best alone
 * @param gaps why what no range is for may have a way nevertheless; empty if the device drops it
 * @param vague the routes of which is not known what they are for: each may be better than those that are known
 */
record RoutingTable(SortedMap<Cidr, List<Exit>> exits, Optional<Doubt> gaps, List<Doubt> vague) {
    private static final Set<String> NOWHERE = Set.of("blackhole", "discard", "reject", "null", "null0", "unreachable");
    private static final Comparator<Cidr> MOST_SPECIFIC =
            Comparator.comparingInt((Cidr range) -> -range.prefix()).thenComparing(Comparator.naturalOrder());

    RoutingTable {
        vague = List.copyOf(vague);
    }

    /**
     * A way out of a device.
     *
     * @param out the interface; empty if packets are dropped, or if it is not known
     * @param nextHop the address of the next router; empty if the destination is attached, or the link leads to one other end
     * @param attached the network that the destination is attached to
     * @param metric the lower the better
     * @param assumed whether nobody told of it, and it is taken as the shortest way
     * @param unclear why it is not known where it leads; empty if it is
     */
    record Exit(
            Optional<Attachment> out,
            Optional<IpAddress> nextHop,
            Optional<Cidr> attached,
            int metric,
            boolean assumed,
            Optional<Doubt> unclear) {}

    /** The table of a device for what comes by an interface of a virtual router. */
    static RoutingTable of(Topology topology, NetworkDevice device, Optional<String> instance) {
        return new Building(topology, device, instance).built();
    }

    /** A table that is being built. */
    private static final class Building {
        private final Topology topology;
        private final NetworkDevice device;
        private final Optional<String> instance;
        private final boolean every;
        private final SortedMap<Cidr, List<Exit>> exits = new TreeMap<>(MOST_SPECIFIC);
        private final List<Doubt> vague = new ArrayList<>();
        private boolean told;

        Building(Topology topology, NetworkDevice device, Optional<String> instance) {
            this.topology = topology;
            this.device = device;
            this.instance = instance;
            every = instance.filter(Attachment.UNKNOWN_INSTANCE::equals).isPresent();
        }

        private boolean meant(Optional<String> other) {
            return every || other.equals(instance);
        }

        private List<Attachment> attachments() {
            return device.attachments().stream()
                    .filter(one -> meant(one.instance()))
                    .toList();
        }

        RoutingTable built() {
            for (Attachment attachment : attachments()) {
                for (Attachment.Address address : attachment.addresses()) {
                    add(
                            address.network(),
                            new Exit(
                                    Optional.of(attachment),
                                    Optional.empty(),
                                    Optional.of(address.network()),
                                    0,
                                    false,
                                    Optional.empty()));
                }
            }
            device.routes().forEach((key, route) -> {
                if (meant(route.instance())) {
                    told = true;
                    route(key, route);
                }
            });
            if (device.learnsRoutes()) {
                learnt();
            }
            exits.replaceAll((range, all) -> best(all));
            return new RoutingTable(exits, gaps(), vague);
        }

        private Optional<Doubt> gaps() {
            String why = device.learnsRoutes()
                    ? " learns routes that are not in the record"
                    : !told
                            ? " has no routes in the record"
                            : device.leases() && exits.keySet().stream().noneMatch(range -> range.prefix() == 0)
                                    ? " gets an address from others, and perhaps a route that is not in the record"
                                    : "";
            return why.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Doubt(device.id(), Optional.empty(), "", device.name() + why));
        }

        private void add(Cidr range, Exit exit) {
            List<Exit> all = exits.computeIfAbsent(range, key -> new ArrayList<>());
            if (!all.contains(exit)) {
                all.add(exit);
            }
        }

        private static List<Exit> best(List<Exit> exits) {
            int least = exits.stream().mapToInt(Exit::metric).min().orElse(0);
            return exits.stream().filter(exit -> exit.metric() == least).toList();
        }

        private void route(String key, Route route) {
            Optional<Cidr> range = route.destination().flatMap(AddressWords::range);
            Optional<IpAddress> hop = route.nextHop().flatMap(AddressWords::address);
            Optional<String> by = route.leavesBy().filter(name -> !name.isBlank());
            if (range.isEmpty()) {
                vague.add(unclear(key, "the destination of the route is no prefix"));
                return;
            }
            boolean dropped = by.or(route::nextHop)
                    .filter(name -> NOWHERE.contains(name.toLowerCase(Locale.ROOT)))
                    .isPresent();
            Optional<Attachment> out = by.flatMap(this::named).or(() -> hop.flatMap(this::towards));
            add(
                    range.get(),
                    new Exit(
                            dropped ? Optional.empty() : out,
                            dropped ? Optional.empty() : hop,
                            Optional.empty(),
                            route.metric().orElse(1),
                            false,
                            out.isEmpty() && !dropped
                                    ? Optional.of(unclear(key, "by which interface the route leaves is not known"))
                                    : Optional.empty()));
        }

        private Optional<Attachment> named(String name) {
            return device.attachment(name)
                    .or(() -> device.tunnels().containsKey(name)
                            ? Optional.of(Attachment.tunnel(name))
                            : Optional.empty());
        }

        private Optional<Attachment> towards(IpAddress hop) {
            return attachments().stream()
                    .filter(one -> one.addresses().stream()
                            .anyMatch(own -> own.network().contains(hop)))
                    .findFirst();
        }

        private Doubt unclear(String key, String why) {
            return new Doubt(device.id(), Optional.of(Slot.of(Route.class, key)), key, why);
        }

        /** The networks of the record that the device is not attached to and has no route of its own for, by the shortest ways. */
        private void learnt() {
            for (Cidr network : topology.networks()) {
                if (!exits.containsKey(network)) {
                    learnt(network);
                }
            }
        }

        private void learnt(Cidr network) {
            Map<NetworkDevice, Integer> distances = topology.distances(network);
            int own = distances.getOrDefault(device, Integer.MAX_VALUE);
            for (Attachment attachment : attachments()) {
                attachment.addresses().stream()
                        .flatMap(address -> topology.routers(address.network()).stream())
                        .filter(port -> distances.getOrDefault(port.device(), Integer.MAX_VALUE) < own)
                        .forEach(port -> add(
                                network,
                                new Exit(
                                        Optional.of(attachment),
                                        Optional.of(port.address()),
                                        Optional.empty(),
                                        distances.getOrDefault(port.device(), 0),
                                        true,
                                        Optional.empty())));
            }
        }
    }
}
