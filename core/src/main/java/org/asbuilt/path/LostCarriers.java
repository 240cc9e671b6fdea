package org.asbuilt.path;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Link;
import org.asbuilt.model.PathControl;
import org.asbuilt.model.PathControlKind;
import org.asbuilt.model.RemoteAccess;
import org.asbuilt.network.Cable;
import org.asbuilt.network.Cabling;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Standing;

/** The connections and access paths that are lost with something. */
final class LostCarriers {
    /** What these control goes through them; the others look on. */
    private static final Set<PathControlKind> INLINE = EnumSet.of(
            PathControlKind.FIREWALL,
            PathControlKind.DATA_DIODE,
            PathControlKind.DMZ_BROKER,
            PathControlKind.JUMP_HOST,
            PathControlKind.PROXY,
            PathControlKind.VPN,
            PathControlKind.DEEP_PACKET_INSPECTION);

    private final Circumstances around;
    private final Set<Id> named;
    private final Map<Id, Id> assets = new HashMap<>();
    private final Map<Id, Loss.Carrier> found = new TreeMap<>();
    private final Map<Id, Boolean> conduits = new TreeMap<>();
    private final Map<Id, Id> unplugged = new HashMap<>();
    private final Boundaries boundaries;

    LostCarriers(Circumstances around, Collection<Id> lost) {
        this.around = around;
        boundaries = new Boundaries(around);
        named = lost.stream()
                .flatMap(id -> around.subject(id).stream())
                .map(Subject::id)
                .collect(Collectors.toSet());
        named.forEach(this::within);
        named.stream().filter(id -> id.kind() == Kind.CONDUIT).forEach(id -> conduits.put(id, true));
        around.subjects(Kind.CONDUIT).forEach(this::enforced);
        unplug();
        boolean wide = !conduits.isEmpty() || named.stream().anyMatch(id -> id.kind() == Kind.NETWORK);
        Stream<Subject> candidates = wide
                ? around.subjects(Kind.CONNECTION).stream()
                : Stream.concat(
                        named.stream()
                                .flatMap(id -> around.subject(id).stream())
                                .filter(LostCarriers::isConnection),
                        Stream.of(named, assets.keySet(), unplugged.keySet())
                                .flatMap(Set::stream)
                                .flatMap(end -> around.connections(end).stream()));
        candidates.forEach(this::connection);
        around.subjects(Kind.ACCESS_PATH).forEach(this::accessPath);
    }

    private static boolean isConnection(Subject subject) {
        return subject.kind() == Kind.CONNECTION;
    }

    private void within(Id lost) {
        switch (lost.kind()) {
            case ASSET -> assets.put(lost, lost);
            case ZONE, SYSTEM, SITE ->
                around.subjects(Kind.ASSET).stream()
                        .filter(asset -> around.whereabouts().of(asset).isIn(lost))
                        .forEach(asset -> assets.putIfAbsent(asset.id(), lost));
            default -> {
                // Holds no assets.
            }
        }
    }

    private void connection(Subject connection) {
        if (found.containsKey(connection.id())) {
            return;
        }
        List<Id> ends = connection.facet(Link.class).stream()
                .flatMap(link -> Stream.of(link.source(), link.destination()).flatMap(Optional::stream))
                .flatMap(id -> around.subject(id).stream())
                .map(Subject::id)
                .toList();
        itself(connection)
                .or(() -> ends.stream()
                        .filter(end -> assets.containsKey(end) || named.contains(end))
                        .findFirst()
                        .map(end -> lost(connection, true, Loss.Cause.END_IS_LOST, end)))
                .or(() -> conduit(connection, ends))
                .or(() -> network(connection, ends))
                .or(() -> ends.stream()
                        .flatMap(end -> Optional.ofNullable(unplugged.get(end)).stream())
                        .findFirst()
                        .map(by -> lost(connection, false, Loss.Cause.CABLE_IS_LOST, by)))
                .ifPresent(one -> found.put(connection.id(), one));
    }

    /** A conduit all of whose traffic goes through devices that are lost; surely if none of several is left. */
    private void enforced(Subject conduit) {
        List<Id> inline = conduit.facets(PathControl.class).values().stream()
                .filter(control -> control.controlKind().map(INLINE::contains).orElse(false))
                .flatMap(control -> control.enforcedBy().stream())
                .flatMap(id -> around.subject(id).stream())
                .map(Subject::id)
                .toList();
        if (inline.stream().anyMatch(assets::containsKey)) {
            conduits.merge(conduit.id(), assets.keySet().containsAll(inline), Boolean::logicalOr);
        }
    }

    /** Assets all of whose recorded cables lead to what is lost; there may be cables that nobody recorded. */
    private void unplug() {
        if (assets.isEmpty()) {
            return;
        }
        Map<Id, Set<Id>> plugged = new HashMap<>();
        for (Cable cable : Cabling.of(around.subjects(Kind.ASSET))) {
            cable.other().ifPresent(other -> {
                plugged.computeIfAbsent(cable.one(), key -> new TreeSet<>()).add(other);
                plugged.computeIfAbsent(other, key -> new TreeSet<>()).add(cable.one());
            });
        }
        plugged.forEach((asset, others) -> {
            if (!assets.containsKey(asset) && assets.keySet().containsAll(others)) {
                unplugged.put(asset, others.iterator().next());
            }
        });
    }

    private Optional<Loss.Carrier> itself(Subject carrier) {
        return named.contains(carrier.id())
                ? Optional.of(lost(carrier, true, Loss.Cause.IS_LOST, carrier.id()))
                : Optional.empty();
    }

    private Optional<Loss.Carrier> conduit(Subject connection, List<Id> ends) {
        if (ends.size() < 2 || conduits.isEmpty()) {
            return Optional.empty();
        }
        Optional<Id> one = zone(ends.getFirst());
        Optional<Id> other = zone(ends.getLast());
        if (one.isEmpty() || other.isEmpty() || one.equals(other)) {
            return Optional.empty();
        }
        List<Id> through = boundaries.conduits(one.get(), other.get()).stream()
                .map(Subject::id)
                .toList();
        boolean surely = through.stream().allMatch(id -> conduits.getOrDefault(id, false));
        return through.stream()
                .filter(conduits::containsKey)
                .findFirst()
                .map(lost -> lost(connection, surely, Loss.Cause.CONDUIT_IS_LOST, lost));
    }

    private Optional<Id> zone(Id asset) {
        return around.zoning().standing(asset).flatMap(Standing::zone);
    }

    /** Surely if an end has addresses in networks that are lost and in no other; if it has others too, it may go by those. */
    private Optional<Loss.Carrier> network(Subject connection, List<Id> ends) {
        if (named.stream().noneMatch(id -> id.kind() == Kind.NETWORK)) {
            return Optional.empty();
        }
        return ends.stream()
                .map(end -> around.subject(end)
                        .map(asset -> Addresses.homes(asset, around))
                        .orElse(Set.of()))
                .filter(homes -> homes.stream().anyMatch(named::contains))
                .map(homes -> lost(
                        connection,
                        named.containsAll(homes),
                        Loss.Cause.NETWORK_IS_LOST,
                        homes.stream().filter(named::contains).findFirst().orElseThrow()))
                .max(Comparator.comparing(Loss.Carrier::surely));
    }

    private void accessPath(Subject path) {
        Optional<RemoteAccess> access = path.facet(RemoteAccess.class);
        Set<Id> destinations = new HashSet<>(
                access.map(RemoteAccess::destinations).map(Set::copyOf).orElse(Set.of()));
        itself(path)
                .or(() -> access.flatMap(RemoteAccess::thirdParty)
                        .filter(named::contains)
                        .map(party -> lost(path, true, Loss.Cause.PARTY_IS_LOST, party)))
                .or(() -> destinations.stream()
                        .filter(assets::containsKey)
                        .sorted()
                        .findFirst()
                        .map(end -> lost(path, assets.keySet().containsAll(destinations), Loss.Cause.END_IS_LOST, end)))
                .ifPresent(one -> found.put(path.id(), one));
    }

    private static Loss.Carrier lost(Subject carrier, boolean surely, Loss.Cause cause, Id by) {
        String purpose = carrier.facet(Link.class).flatMap(Link::purpose).orElse("");
        return new Loss.Carrier(carrier.id(), surely, new Loss.Reason(cause, by, purpose));
    }

    /** What was named and is in the record. */
    Set<Id> named() {
        return named;
    }

    /** The assets that are lost themselves, each with what they are lost with. */
    Map<Id, Id> assets() {
        return assets;
    }

    /** The connections and access paths that are lost, by id. */
    List<Loss.Carrier> all() {
        return List.copyOf(found.values());
    }
}
