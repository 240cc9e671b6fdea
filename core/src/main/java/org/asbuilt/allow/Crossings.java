package org.asbuilt.allow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Cidr;
import org.asbuilt.model.Custody;
import org.asbuilt.model.DeviceInterface;
import org.asbuilt.model.Id;
import org.asbuilt.model.IpAddress;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Link;
import org.asbuilt.model.NetworkPort;
import org.asbuilt.model.NetworkProfile;
import org.asbuilt.model.Placement;
import org.asbuilt.model.Transport;
import org.asbuilt.network.ThreeWay;

/** Finds the connections from one of some zones into another that are required or were seen. */
final class Crossings {
    private final Snapshot snapshot;
    private final Set<Id> zones;
    private final List<Crossing> writable = new ArrayList<>();
    private final List<Unwritable> unwritable = new ArrayList<>();

    private record End(Subject subject, Id zone) {}

    Crossings(Snapshot snapshot, Set<Id> zones) {
        this.snapshot = snapshot;
        this.zones = zones;
        snapshot.subjects(Kind.CONNECTION)
                .sorted(Comparator.comparing(Subject::id))
                .forEach(this::connection);
    }

    /** Those that a rule can be written for, by id. */
    List<Crossing> writable() {
        return writable;
    }

    /** Those that none can be written for, by id. */
    List<Unwritable> unwritable() {
        return unwritable;
    }

    private void connection(Subject connection) {
        Optional<Link> link = connection.facet(Link.class);
        Optional<End> source = link.flatMap(Link::source).flatMap(this::end);
        Optional<End> destination = link.flatMap(Link::destination).flatMap(this::end);
        Optional<Crossing.Standing> standing = standing(connection);
        if (link.isEmpty() || source.isEmpty() || destination.isEmpty() || standing.isEmpty()) {
            return;
        }
        End from = source.get();
        End to = destination.get();
        if (!from.zone().equals(to.zone())) {
            crossing(connection, link.get(), from, to, standing.get());
        }
    }

    private static Optional<Crossing.Standing> standing(Subject connection) {
        Optional<Boolean> required = ThreeWay.documented(connection).state();
        boolean seen = ThreeWay.observed(connection).state().orElse(false);
        if (required.orElse(false)) {
            return Optional.of(seen ? Crossing.Standing.DOCUMENTED : Crossing.Standing.NEVER_SEEN);
        }
        return seen
                ? Optional.of(required.isPresent() ? Crossing.Standing.UNWANTED : Crossing.Standing.UNDOCUMENTED)
                : Optional.empty();
    }

    private Optional<End> end(Id id) {
        return snapshot.resolved(id).flatMap(subject -> zone(subject).map(zone -> new End(subject, zone)));
    }

    /** The one of the zones in which something stands, directly or in a zone within it. */
    private Optional<Id> zone(Subject of) {
        Set<Id> seen = new HashSet<>();
        Optional<Subject> at = Optional.of(of);
        while (at.isPresent() && seen.add(at.get().id())) {
            at = at.get().facet(Placement.class).flatMap(Placement::zone).flatMap(snapshot::resolved);
            Optional<Id> found = at.map(Subject::id).filter(zones::contains);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private void crossing(Subject connection, Link link, End from, End to, Crossing.Standing standing) {
        SortedSet<Cidr> sources = addresses(from);
        SortedSet<Cidr> destinations = addresses(to);
        SortedSet<AllowedService> services = services(link);
        Optional<String> missing = missing(link, services)
                .or(() -> missing("source", from, sources))
                .or(() -> missing("destination", to, destinations))
                .or(() -> shareFamily(sources, destinations)
                        ? Optional.empty()
                        : Optional.of("one end has only IPv4 addresses and the other only IPv6 addresses"));
        boolean documented = standing == Crossing.Standing.DOCUMENTED || standing == Crossing.Standing.NEVER_SEEN;
        String name = name(connection, from, to, link);
        if (missing.isPresent()) {
            unwritable.add(new Unwritable(connection.id(), name, documented, missing.get()));
            return;
        }
        writable.add(new Crossing(
                connection.id(),
                name,
                from.subject().name(),
                to.subject().name(),
                from.zone(),
                to.zone(),
                sources,
                destinations,
                services,
                link.purpose(),
                connection.facet(Custody.class).flatMap(Custody::owner),
                standing,
                ThreeWay.documented(connection),
                ThreeWay.observed(connection)));
    }

    private static String name(Subject connection, End from, End to, Link link) {
        String own = connection.name();
        return own.equals(connection.id().value())
                ? from.subject().name() + " to " + to.subject().name()
                        + link.protocol().map(protocol -> " " + protocol).orElse("")
                : own;
    }

    private static Optional<String> missing(String side, End end, SortedSet<Cidr> addresses) {
        return addresses.isEmpty()
                ? Optional.of("its " + side + ", " + end.subject().name() + ", has no address in the record")
                : Optional.empty();
    }

    private static Optional<String> missing(Link link, SortedSet<AllowedService> services) {
        if (!services.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(link.transport()
                .map(transport -> switch (transport) {
                    case TCP, UDP -> "its port is not known";
                    case ICMP, OTHER -> "which protocol of IP it is, is not recorded";
                    case ETHERNET, SERIAL ->
                        "it does not go by IP but by " + transport.name().toLowerCase(Locale.ROOT);
                })
                .orElse("whether it goes by TCP or UDP is not recorded"));
    }

    private static NavigableSet<AllowedService> services(Link link) {
        NavigableSet<AllowedService> services = new TreeSet<>();
        Optional<Integer> port = link.port().filter(one -> one > 0 && one <= 65_535);
        switch (link.transport().orElse(Transport.OTHER)) {
            case TCP -> port.ifPresent(one -> services.add(new AllowedService(6, one)));
            case UDP -> port.ifPresent(one -> services.add(new AllowedService(17, one)));
            case ICMP -> {
                services.add(AllowedService.ECHO);
                services.add(AllowedService.ECHO6);
            }
            case ETHERNET, SERIAL, OTHER -> {
                // No rule of a firewall can name it.
            }
        }
        return services;
    }

    private static boolean shareFamily(SortedSet<Cidr> sources, SortedSet<Cidr> destinations) {
        return sources.stream()
                .anyMatch(source -> destinations.stream()
                        .anyMatch(
                                one -> one.network().isV4() == source.network().isV4()));
    }

    /** The addresses of an end: of several those in the networks of its zone, if any are. */
    private NavigableSet<Cidr> addresses(End end) {
        NavigableSet<Cidr> all = new TreeSet<>();
        switch (end.subject().kind()) {
            case ASSET ->
                all(end.subject()).forEach(address -> all.add(Cidr.around(address, address.isV4() ? 32 : 128)));
            case NETWORK ->
                end.subject()
                        .facet(NetworkProfile.class)
                        .flatMap(NetworkProfile::range)
                        .ifPresent(all::add);
            default -> {
                // It has no addresses.
            }
        }
        if (all.size() < 2) {
            return all;
        }
        NavigableSet<Cidr> near = new TreeSet<>();
        List<Cidr> ranges = ranges(end.zone());
        all.stream()
                .filter(one -> ranges.stream().anyMatch(range -> range.contains(one.network())))
                .forEach(near::add);
        return near.isEmpty() ? all : near;
    }

    private List<Cidr> ranges(Id zone) {
        return snapshot.subjects(Kind.NETWORK)
                .filter(network -> zone(network).filter(zone::equals).isPresent())
                .flatMap(network -> network.facet(NetworkProfile.class).flatMap(NetworkProfile::range).stream())
                .toList();
    }

    /** The addresses of an asset that one can be reached at from elsewhere. */
    static NavigableSet<IpAddress> all(Subject asset) {
        NavigableSet<IpAddress> all = new TreeSet<>();
        Stream.concat(
                        asset.facets(NetworkPort.class).values().stream().flatMap(port -> port.addresses().stream()),
                        asset.facets(DeviceInterface.class).values().stream()
                                .flatMap(face -> face.addresses().stream())
                                .flatMap(written -> IpAddress.written(written).stream()))
                .filter(address -> address.isUnicast() && !address.isLinkLocal())
                .forEach(all::add);
        return all;
    }
}
