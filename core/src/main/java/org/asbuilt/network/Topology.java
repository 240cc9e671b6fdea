package org.asbuilt.network;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.model.Cidr;
import org.asbuilt.model.Id;
import org.asbuilt.model.IpAddress;
import org.asbuilt.model.Kind;
import org.asbuilt.model.NetworkProfile;
import org.asbuilt.model.NetworkType;

/**
 * The networks of a record and what is attached to them. Stations whose addresses lie in one network are taken to reach each other by
 * switches. Safe for use by several threads.
 */
final class Topology {
    private final Snapshot snapshot;
    private final List<NetworkDevice> devices = new ArrayList<>();
    private final Map<Id, NetworkDevice> byId = new HashMap<>();
    private final SortedMap<Cidr, List<Port>> networks = new TreeMap<>(MOST_SPECIFIC);
    /** The same networks, to be found by an address without looking through all. */
    private final Set<Cidr> ranges = new HashSet<>();

    private final Map<IpAddress, List<Port>> owners = new HashMap<>();
    private final Map<Place, List<Port>> places = new HashMap<>();
    private final Set<Cidr> outside = new TreeSet<>();
    private final Map<Cidr, Map<NetworkDevice, Integer>> distances = new ConcurrentHashMap<>();
    private final Map<NetworkDevice, Enforcement> enforcements = new ConcurrentHashMap<>();
    private final Map<String, RoutingTable> tables = new ConcurrentHashMap<>();

    private static final Comparator<Cidr> MOST_SPECIFIC =
            Comparator.comparingInt((Cidr range) -> -range.prefix()).thenComparing(Comparator.naturalOrder());

    /**
     * Where a device is attached to a network.
     *
     * @param device the device
     * @param attachment its interface
     * @param address its address there
     */
    record Port(NetworkDevice device, Attachment attachment, IpAddress address) {}

    /** An address in a network. */
    private record Place(Cidr network, IpAddress address) {}

    Topology(Snapshot snapshot) {
        this.snapshot = snapshot;
        snapshot.subjects(Kind.ASSET)
                .sorted(Comparator.comparing(asset -> asset.id()))
                .flatMap(asset -> NetworkDevice.of(asset).stream())
                .forEach(device -> {
                    devices.add(device);
                    byId.put(device.id(), device);
                });
        documented();
        devices.forEach(this::ranges);
        ranges.addAll(networks.keySet());
        devices.forEach(this::attach);
    }

    private void documented() {
        snapshot.subjects(Kind.NETWORK)
                .flatMap(network -> network.facet(NetworkProfile.class).stream())
                .forEach(profile -> profile.range().ifPresent(range -> {
                    boolean away = profile.networkType()
                            .filter(type -> type == NetworkType.INTERNET || type == NetworkType.EXTERNAL)
                            .isPresent();
                    if (away) {
                        outside.add(range);
                    } else if (range.prefix() > 0) {
                        networks.putIfAbsent(range, new ArrayList<>());
                    }
                }));
    }

    private void ranges(NetworkDevice device) {
        for (Attachment attachment : device.attachments()) {
            for (Attachment.Address address : attachment.addresses()) {
                if (!address.network().isSingle() || device.forwards()) {
                    networks.putIfAbsent(address.network(), new ArrayList<>());
                }
            }
        }
    }

    private void attach(NetworkDevice device) {
        for (Attachment attachment : device.attachments()) {
            for (Attachment.Address address : attachment.addresses()) {
                Port port = new Port(device, attachment, address.address());
                owners.computeIfAbsent(address.address(), key -> new ArrayList<>())
                        .add(port);
                Optional<Cidr> network = address.network().isSingle() && !device.forwards()
                        ? networkOf(address.address())
                        : Optional.of(address.network());
                network.ifPresent(range -> {
                    networks.computeIfAbsent(range, key -> new ArrayList<>()).add(port);
                    places.computeIfAbsent(new Place(range, port.address()), key -> new ArrayList<>())
                            .add(port);
                });
            }
        }
    }

    Snapshot snapshot() {
        return snapshot;
    }

    List<NetworkDevice> devices() {
        return devices;
    }

    Optional<NetworkDevice> device(Id id) {
        return snapshot.resolved(id).flatMap(subject -> Optional.ofNullable(byId.get(subject.id())));
    }

    /** The networks, the most specific first. */
    Set<Cidr> networks() {
        return networks.keySet();
    }

    /** The networks that are said to be outside. */
    Set<Cidr> outside() {
        return outside;
    }

    /** The most specific network around an address. */
    Optional<Cidr> networkOf(IpAddress address) {
        for (int prefix = address.isV4() ? 31 : 127; prefix >= 0; prefix--) {
            Cidr range = Cidr.around(address, prefix);
            if (ranges.contains(range)) {
                return Optional.of(range);
            }
        }
        return Optional.empty();
    }

    List<Port> ports(Cidr network) {
        return networks.getOrDefault(network, List.of());
    }

    /** Those of them with an address, in the same order. */
    List<Port> ports(Cidr network, IpAddress address) {
        return places.getOrDefault(new Place(network, address), List.of());
    }

    /** The ports of devices that send on, in a network. */
    List<Port> routers(Cidr network) {
        return ports(network).stream().filter(port -> port.device().forwards()).toList();
    }

    /** Who has an address. */
    List<Port> owners(IpAddress address) {
        return owners.getOrDefault(address, List.of());
    }

    /** Which lists of a device are asked where. */
    Enforcement enforcement(NetworkDevice device) {
        return enforcements.computeIfAbsent(device, Enforcement::new);
    }

    /** The routes of a virtual router of a device. */
    RoutingTable routes(NetworkDevice device, Optional<String> instance) {
        return tables.computeIfAbsent(
                device.id() + " " + instance.orElse(""), key -> RoutingTable.of(this, device, instance));
    }

    /** How many networks lie between each router and a network: 0 for those that are attached to it. */
    Map<NetworkDevice, Integer> distances(Cidr target) {
        return distances.computeIfAbsent(target, this::measured);
    }

    private Map<NetworkDevice, Integer> measured(Cidr target) {
        Map<NetworkDevice, Integer> found = new LinkedHashMap<>();
        Set<Cidr> seen = new HashSet<>(Set.of(target));
        Deque<Cidr> open = new ArrayDeque<>(Set.of(target));
        Map<Cidr, Integer> depth = new HashMap<>(Map.of(target, 0));
        while (!open.isEmpty()) {
            Cidr network = open.remove();
            int here = depth.getOrDefault(network, 0);
            for (Port port : routers(network)) {
                if (found.putIfAbsent(port.device(), here) == null) {
                    next(port.device(), seen, open, depth, here + 1);
                }
            }
        }
        return found;
    }

    private static void next(
            NetworkDevice device, Set<Cidr> seen, Deque<Cidr> open, Map<Cidr, Integer> depth, int distance) {
        for (Attachment attachment : device.attachments()) {
            for (Attachment.Address address : attachment.addresses()) {
                if (!address.network().isSingle() && seen.add(address.network())) {
                    open.add(address.network());
                    depth.put(address.network(), distance);
                }
            }
        }
    }
}
