package org.asbuilt.allow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Cidr;
import org.asbuilt.model.ConduitProfile;
import org.asbuilt.model.DeviceInterface;
import org.asbuilt.model.Id;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.IpAddress;
import org.asbuilt.model.Kind;
import org.asbuilt.model.NetworkProfile;
import org.asbuilt.model.Placement;
import org.asbuilt.model.Platform;
import org.asbuilt.network.Dialect;

/**
 * A device that stands between zones and could enforce an allow-list.
 *
 * @param device the device
 * @param name what people call it
 * @param named whether the conduit names it as what enforces it
 * @param writer the word of the writer for it, if there is one
 * @param faces its interface, or its own zone, for each zone that it is attached to
 */
public record Enforcer(Id device, String name, boolean named, Optional<String> writer, SortedMap<Id, String> faces) {
    /** Copies the map. */
    public Enforcer {
        faces = Collections.unmodifiableSortedMap(new TreeMap<>(faces));
    }

    /** The devices that are attached to two or more of the zones of a list: those that the conduit names first, then by name. */
    public static List<Enforcer> of(Snapshot snapshot, AllowList list) {
        Map<Id, Set<IpAddress>> addresses =
                addresses(snapshot, list.scope().zones().keySet());
        String enforcedBy = list.scope()
                .conduit()
                .flatMap(snapshot::resolved)
                .flatMap(conduit -> conduit.facet(ConduitProfile.class))
                .flatMap(ConduitProfile::enforcedBy)
                .orElse("")
                .toLowerCase(Locale.ROOT);
        List<Enforcer> enforcers = new ArrayList<>();
        snapshot.subjects(Kind.ASSET)
                .filter(asset -> !asset.facets(DeviceInterface.class).isEmpty())
                .map(asset -> enforcer(asset, addresses, enforcedBy))
                .filter(enforcer -> enforcer.faces().size() > 1)
                .forEach(enforcers::add);
        enforcers.sort(Comparator.comparing((Enforcer one) -> !one.named())
                .thenComparingInt(one -> -one.faces().size())
                .thenComparing(Enforcer::name)
                .thenComparing(Enforcer::device));
        return enforcers;
    }

    private static Enforcer enforcer(Subject asset, Map<Id, Set<IpAddress>> addresses, String enforcedBy) {
        Dialect dialect = asset.facet(Platform.class)
                .flatMap(Platform::operatingSystem)
                .map(Dialect::of)
                .orElse(Dialect.OTHER);
        SortedMap<Id, String> faces = new TreeMap<>();
        addresses.forEach((zone, all) -> face(asset, all, dialect).ifPresent(face -> faces.put(zone, face)));
        boolean named =
                !enforcedBy.isEmpty() && enforcedBy.contains(asset.name().toLowerCase(Locale.ROOT));
        return new Enforcer(asset.id(), asset.name(), named, writer(dialect), faces);
    }

    private static Optional<String> writer(Dialect dialect) {
        return switch (dialect) {
            case IOS -> Optional.of("cisco");
            case FORTIOS -> Optional.of("fortigate");
            case PANOS -> Optional.of("panos");
            case LINUX -> Optional.of("nftables");
            case ASA, JUNOS, PF, HIRSCHMANN, OTHER -> Optional.empty();
        };
    }

    /** The interface in whose networks most of the addresses lie. */
    private static Optional<String> face(Subject asset, Set<IpAddress> addresses, Dialect dialect) {
        Map<String, Long> found = new TreeMap<>();
        asset.facets(DeviceInterface.class).forEach((key, face) -> {
            List<Cidr> networks = face.addresses().stream()
                    .flatMap(one -> network(one).stream())
                    .toList();
            long within = addresses.stream()
                    .filter(address -> networks.stream().anyMatch(network -> network.contains(address)))
                    .count();
            boolean zoned = dialect == Dialect.PANOS || dialect == Dialect.FORTIOS;
            String name = zoned ? face.zone().orElse(key) : key;
            if (within > 0) {
                found.merge(name, within, Long::sum);
            }
        });
        return found.entrySet().stream()
                .filter(entry -> Plain.possibleFace(entry.getKey()).isPresent())
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.<String, Long>comparingByKey().reversed()))
                .map(Map.Entry::getKey);
    }

    private static Optional<Cidr> network(String written) {
        try {
            return Optional.of(Cidr.parse(written)).filter(range -> !range.isSingle());
        } catch (InvalidValue e) {
            return Optional.empty();
        }
    }

    private static Map<Id, Set<IpAddress>> addresses(Snapshot snapshot, Set<Id> zones) {
        Map<Id, Set<IpAddress>> addresses = new HashMap<>();
        snapshot.subjects()
                .filter(subject -> subject.kind() == Kind.ASSET || subject.kind() == Kind.NETWORK)
                .forEach(subject -> subject.facet(Placement.class)
                        .flatMap(Placement::zone)
                        .flatMap(snapshot::resolved)
                        .map(Subject::id)
                        .filter(zones::contains)
                        .ifPresent(zone -> {
                            Set<IpAddress> all = addresses.computeIfAbsent(zone, key -> new HashSet<>());
                            all.addAll(Crossings.all(subject));
                            subject.facet(NetworkProfile.class)
                                    .flatMap(NetworkProfile::range)
                                    .ifPresent(range -> all.add(range.network()));
                        }));
        return addresses;
    }
}
