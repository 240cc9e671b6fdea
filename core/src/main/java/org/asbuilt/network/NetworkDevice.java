package org.asbuilt.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.AddressTranslation;
import org.asbuilt.model.AssetClass;
import org.asbuilt.model.AssetRole;
import org.asbuilt.model.Communication;
import org.asbuilt.model.DeviceInterface;
import org.asbuilt.model.FilterAction;
import org.asbuilt.model.FilterRule;
import org.asbuilt.model.Id;
import org.asbuilt.model.IpAddress;
import org.asbuilt.model.Neighbour;
import org.asbuilt.model.NetworkPort;
import org.asbuilt.model.Platform;
import org.asbuilt.model.Route;
import org.asbuilt.model.Slot;
import org.asbuilt.model.UnreadLine;
import org.asbuilt.model.VpnPeer;

/** An asset as far as packets are concerned: its interfaces, routes, rules, translations and tunnels, as the record has them. */
final class NetworkDevice {
    private static final Set<String> LEARNING = Set.of("OSPF", "BGP", "EIGRP", "RIP", "ISIS", "IS-IS", "IGRP");
    private static final Set<AssetClass> FORWARDING = Set.of(
            AssetClass.ROUTER,
            AssetClass.FIREWALL,
            AssetClass.SWITCH,
            AssetClass.VPN_SERVER,
            AssetClass.CELLULAR_GATEWAY,
            AssetClass.WIRELESS_ACCESS_POINT);

    private final Id id;
    private final String name;
    private final Dialect dialect;
    private final List<Attachment> attachments = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final SortedMap<String, Route> routes;
    private final Map<String, List<RuleLine>> lists;
    private final SortedMap<String, AddressTranslation> translations;
    private final SortedMap<String, VpnPeer> tunnels;
    private final SortedMap<String, UnreadLine> unread;
    private final Optional<AssetClass> assetClass;
    private final boolean configured;
    private final boolean learns;
    private boolean leases;

    private NetworkDevice(Subject asset) {
        id = asset.id();
        name = asset.name();
        dialect = asset.facet(Platform.class)
                .flatMap(Platform::operatingSystem)
                .map(Dialect::of)
                .orElse(Dialect.OTHER);
        assetClass = asset.facet(AssetRole.class).flatMap(AssetRole::assetClass);
        SortedMap<String, DeviceInterface> interfaces = asset.facets(DeviceInterface.class);
        Set<IpAddress> known = new HashSet<>();
        interfaces.forEach((key, face) -> attach(key, face, known));
        configured =
                interfaces.values().stream().anyMatch(face -> !face.addresses().isEmpty());
        ports(asset, known);
        routes = new TreeMap<>();
        asset.facets(Route.class).forEach((key, route) -> routes.put(key, inInstance(route)));
        lists = lists(asset);
        translations = sorted(asset.facets(AddressTranslation.class));
        tunnels = sorted(asset.facets(VpnPeer.class));
        unread = sorted(asset.facets(UnreadLine.class));
        learns = learns(asset);
    }

    /** The asset, if it has an address or enforces rules. */
    static Optional<NetworkDevice> of(Subject asset) {
        NetworkDevice device = new NetworkDevice(asset);
        return device.attachments.isEmpty() && device.lists.isEmpty() ? Optional.empty() : Optional.of(device);
    }

    /** The virtual router by one name: the one that is always there has none. */
    Optional<String> instance(Optional<String> name) {
        return name.filter(one -> !one.isBlank() && !dialect.mainInstances().contains(one.toLowerCase(Locale.ROOT)));
    }

    private Route inInstance(Route route) {
        return new Route(
                route.destination(),
                route.nextHop(),
                route.leavesBy(),
                route.origin(),
                route.metric(),
                instance(route.instance()));
    }

    private static <F> SortedMap<String, F> sorted(SortedMap<String, F> facets) {
        return new TreeMap<>(facets);
    }

    private void attach(String key, DeviceInterface face, Set<IpAddress> known) {
        names.add(key.toLowerCase(Locale.ROOT));
        face.zone().ifPresent(zone -> names.add(zone.toLowerCase(Locale.ROOT)));
        if (!face.enabled().orElse(true)) {
            return;
        }
        List<Attachment.Address> addresses = new ArrayList<>();
        for (String written : face.addresses()) {
            address(written)
                    .ifPresentOrElse(
                            address -> {
                                addresses.add(address);
                                known.add(address.address());
                            },
                            () -> leases = true);
        }
        Set<Integer> vlans = new HashSet<>();
        face.vlan().ifPresent(vlans::add);
        face.taggedVlans().forEach(tag -> ServiceWords.number(tag, 4094).ifPresent(vlans::add));
        if (!face.addresses().isEmpty() || face.zone().isPresent()) {
            attachments.add(new Attachment(
                    key, addresses, face.zone(), face.rulesIn(), face.rulesOut(), vlans, instance(face.instance())));
        }
    }

    private static Optional<Attachment.Address> address(String written) {
        int slash = written.indexOf('/');
        return AddressWords.address(slash < 0 ? written : written.substring(0, slash))
                .filter(IpAddress::isUnicast)
                .flatMap(address -> (slash < 0 ? Optional.of(HeaderSpace.single(address)) : AddressWords.range(written))
                        .map(network -> new Attachment.Address(address, network)));
    }

    private void ports(Subject asset, Set<IpAddress> known) {
        asset.facets(NetworkPort.class).forEach((key, port) -> {
            List<Attachment.Address> addresses = port.addresses().stream()
                    .filter(address -> address.isUnicast() && known.add(address))
                    .map(address -> new Attachment.Address(address, HeaderSpace.single(address)))
                    .toList();
            if (!addresses.isEmpty()) {
                attachments.add(new Attachment(
                        port.label().orElse(key),
                        addresses,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        port.vlan().map(Set::of).orElse(Set.of()),
                        Optional.empty()));
            }
        });
    }

    private static Map<String, List<RuleLine>> lists(Subject asset) {
        Map<String, List<RuleLine>> lists = new TreeMap<>();
        asset.facets(FilterRule.class).forEach((key, rule) -> {
            String list = rule.list().orElse("");
            lists.computeIfAbsent(list, name -> new ArrayList<>())
                    .add(new RuleLine(asset.id(), Slot.of(FilterRule.class, key), rule));
        });
        lists.values()
                .forEach(lines ->
                        lines.sort(Comparator.comparingInt(RuleLine::position).thenComparing(RuleLine::slot)));
        return lists;
    }

    private static boolean learns(Subject asset) {
        boolean known = asset.facets(Route.class).values().stream()
                .flatMap(route -> route.origin().stream())
                .anyMatch(origin ->
                        LEARNING.contains(origin.toUpperCase(Locale.ROOT).split(" ", 2)[0]));
        if (known) {
            return false;
        }
        boolean neighbours = asset.facets(Neighbour.class).values().stream()
                .flatMap(neighbour -> neighbour.knownBy().stream())
                .anyMatch(by -> LEARNING.contains(by.toUpperCase(Locale.ROOT)));
        return neighbours
                || asset.facet(Communication.class).stream()
                        .flatMap(said -> said.supportedProtocols().stream())
                        .anyMatch(protocol -> LEARNING.contains(protocol.toUpperCase(Locale.ROOT)));
    }

    Id id() {
        return id;
    }

    String name() {
        return name;
    }

    Dialect dialect() {
        return dialect;
    }

    List<Attachment> attachments() {
        return attachments;
    }

    Map<String, List<RuleLine>> lists() {
        return lists;
    }

    SortedMap<String, Route> routes() {
        return routes;
    }

    SortedMap<String, VpnPeer> tunnels() {
        return tunnels;
    }

    /** The translations that are in force, in their order. */
    Map<Slot, AddressTranslation> translations() {
        Map<Slot, AddressTranslation> all = new LinkedHashMap<>();
        translations.forEach((key, one) -> {
            if (one.enabled().orElse(true)) {
                all.put(Slot.of(AddressTranslation.class, key), written(one));
            }
        });
        return all;
    }

    /** A translation that names a list of rules, with the addresses that stand in it. */
    private AddressTranslation written(AddressTranslation one) {
        boolean names = Stream.concat(one.originalSource().stream(), one.originalDestination().stream())
                .anyMatch(place -> place.startsWith(AddressTranslation.LIST));
        return !names
                ? one
                : new AddressTranslation(
                        one.kind(),
                        one.enabled(),
                        written(one.originalSource()),
                        one.translatedSource(),
                        written(one.originalDestination()),
                        one.translatedDestination(),
                        one.originalService(),
                        one.translatedService(),
                        one.fromZones(),
                        one.toZones(),
                        one.comment());
    }

    private SortedSet<String> written(SortedSet<String> places) {
        SortedSet<String> all = new TreeSet<>();
        for (String place : places) {
            List<RuleLine> lines = place.startsWith(AddressTranslation.LIST)
                    ? lists.getOrDefault(place.substring(AddressTranslation.LIST.length()), List.of())
                    : List.of();
            if (lines.isEmpty()) {
                all.add(place);
            }
            lines.stream()
                    .filter(line -> line.rule()
                            .action()
                            .filter(FilterAction.PERMIT::equals)
                            .isPresent())
                    .forEach(line -> all.addAll(line.rule().sources()));
        }
        return all;
    }

    /** Calls with each line of its configuration that was not understood. */
    void eachUnread(BiConsumer<Slot, UnreadLine> visitor) {
        unread.forEach((key, line) -> visitor.accept(Slot.of(UnreadLine.class, key), line));
    }

    /** Whether it knows routes by a protocol, and they are not in the record. */
    boolean learnsRoutes() {
        return learns;
    }

    /** Whether it gets an address from others, with which a route may come. */
    boolean leases() {
        return leases;
    }

    Optional<AssetClass> assetClass() {
        return assetClass;
    }

    /** Whether it sends on what is not meant for itself: it is configured with several networks, or is of a class that does. */
    boolean forwards() {
        long networks = attachments.stream()
                .flatMap(attachment -> attachment.addresses().stream())
                .map(Attachment.Address::network)
                .distinct()
                .count();
        boolean able = assetClass.map(FORWARDING::contains).orElse(configured);
        return able && (networks > 1 || (configured && !tunnels.isEmpty()));
    }

    boolean owns(IpAddress address) {
        return attachments.stream().anyMatch(attachment -> attachment.owns(address));
    }

    /** The interface of that name or zone. */
    Optional<Attachment> attachment(String word) {
        return attachments.stream().filter(one -> one.called(word)).findFirst();
    }

    /** All names by which rules may mean an interface. */
    Set<String> interfaceNames() {
        Set<String> all = new HashSet<>(names);
        attachments.forEach(one -> all.add(one.name().toLowerCase(Locale.ROOT)));
        tunnels.keySet().forEach(key -> all.add(key.toLowerCase(Locale.ROOT)));
        return all;
    }

    @Override
    public String toString() {
        return name;
    }
}
