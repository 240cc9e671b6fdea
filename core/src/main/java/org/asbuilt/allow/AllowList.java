package org.asbuilt.allow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Cidr;
import org.asbuilt.model.ConduitProfile;
import org.asbuilt.model.Id;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Link;
import org.asbuilt.network.HeaderSpace;
import org.asbuilt.network.PacketSet;

/**
 * What may pass between zones: just the connections that the design asks for, and of those that were only seen the ones that somebody accepted.
 * The rest is refused and logged. The same record gives the same list. Source: requirements P4-02, P4-17, P4-25; IEC 62443-3-3:2013 SR 5.2
 * RE 1 (deny by default, allow by exception).
 *
 * @param scope what the list is for
 * @param commit the number of the commit of the record that it was made from
 * @param documented the connections that the design asks for, by id
 * @param undocumented the connections that were only seen, by id: each waits for a person to accept it
 * @param unwritable the connections that no rule can be written for, by id
 * @param accepted the undocumented connections that are in the list
 * @param allowances what is permitted: few, and together exactly what these connections need
 */
public record AllowList(
        Scope scope,
        long commit,
        List<Crossing> documented,
        List<Crossing> undocumented,
        List<Unwritable> unwritable,
        SortedSet<Id> accepted,
        List<Allowance> allowances) {
    /** Copies the lists. */
    public AllowList {
        documented = List.copyOf(documented);
        undocumented = List.copyOf(undocumented);
        unwritable = List.copyOf(unwritable);
        accepted = Collections.unmodifiableSortedSet(new TreeSet<>(accepted));
        allowances = List.copyOf(allowances);
    }

    /**
     * What a list is for.
     *
     * @param conduit the conduit; empty if zones were named
     * @param name what people call it
     * @param zones the names of the zones, by id
     */
    public record Scope(Optional<Id> conduit, String name, SortedMap<Id, String> zones) {
        /** Copies the map. */
        public Scope {
            zones = Collections.unmodifiableSortedMap(new TreeMap<>(zones));
        }
    }

    /**
     * The list of a conduit.
     *
     * @param accepted the undocumented connections to be included
     * @throws InvalidValue if it is no conduit of the record, or an accepted connection is not one that was only seen in it
     */
    public static AllowList of(Snapshot snapshot, Id conduit, Set<Id> accepted) {
        Subject subject = known(snapshot, conduit, Kind.CONDUIT);
        SortedSet<Id> zones =
                subject.facet(ConduitProfile.class).map(ConduitProfile::zones).orElseGet(Collections::emptySortedSet);
        return made(snapshot, Optional.of(subject.id()), subject.name(), zones, accepted);
    }

    /**
     * The list between two zones.
     *
     * @param accepted the undocumented connections to be included
     * @throws InvalidValue if they are not two zones of the record, or an accepted connection is not one that was only seen between them
     */
    public static AllowList between(Snapshot snapshot, Id one, Id other, Set<Id> accepted) {
        Subject first = known(snapshot, one, Kind.ZONE);
        Subject second = known(snapshot, other, Kind.ZONE);
        if (first.id().equals(second.id())) {
            throw InvalidValue.expected("two different zones", one + " and " + other);
        }
        String name = first.name() + " and " + second.name();
        return made(snapshot, Optional.empty(), name, new TreeSet<>(List.of(first.id(), second.id())), accepted);
    }

    private static Subject known(Snapshot snapshot, Id id, Kind kind) {
        return snapshot.resolved(id)
                .filter(subject -> subject.kind() == kind)
                .orElseThrow(() -> InvalidValue.expected(
                        "a " + kind.name().toLowerCase(Locale.ROOT) + " of the record", id.value()));
    }

    private static AllowList made(
            Snapshot snapshot, Optional<Id> conduit, String name, Set<Id> zones, Set<Id> accepted) {
        SortedMap<Id, String> names = new TreeMap<>();
        zones.forEach(zone -> snapshot.resolved(zone).ifPresent(subject -> names.put(subject.id(), subject.name())));
        Crossings crossings = new Crossings(snapshot, names.keySet());
        List<Crossing> documented =
                crossings.writable().stream().filter(Crossing::isDocumented).toList();
        List<Crossing> undocumented = crossings.writable().stream()
                .filter(crossing -> !crossing.isDocumented())
                .toList();
        SortedSet<Id> taken = new TreeSet<>();
        for (Id id : accepted) {
            Optional<Id> known = snapshot.resolved(id)
                    .map(Subject::id)
                    .filter(one -> undocumented.stream()
                            .anyMatch(crossing -> crossing.connection().equals(one)));
            taken.add(known.orElseThrow(() -> InvalidValue.expected(
                    "a connection that was seen between these zones and is not documented", id.value())));
        }
        List<Crossing> included = undocumented.stream()
                .filter(crossing -> taken.contains(crossing.connection()))
                .toList();
        List<Allowance> allowances = new ArrayList<>(allowances(documented, true));
        allowances.addAll(allowances(included, false));
        return new AllowList(
                new Scope(conduit, name, names),
                snapshot.commit(),
                documented,
                undocumented,
                crossings.unwritable(),
                taken,
                allowances);
    }

    private record Way(Id from, Id to) {}

    private static List<Allowance> allowances(List<Crossing> crossings, boolean documented) {
        SortedMap<Way, List<Crossing>> ways =
                new TreeMap<>(Comparator.comparing(Way::from).thenComparing(Way::to));
        crossings.forEach(
                crossing -> ways.computeIfAbsent(new Way(crossing.from(), crossing.to()), key -> new ArrayList<>())
                        .add(crossing));
        List<Allowance> allowances = new ArrayList<>();
        ways.forEach((way, all) -> {
            SortedSet<Cover.Triple> wanted = new TreeSet<>();
            all.forEach(crossing -> wanted.addAll(triples(crossing)));
            Cover.of(wanted).stream()
                    .map(product -> new Allowance(
                            way.from(),
                            way.to(),
                            product.sources(),
                            product.destinations(),
                            product.services(),
                            behind(all, product),
                            documented))
                    .sorted(Comparator.comparing(
                                    (Allowance one) -> one.connections().getFirst())
                            .thenComparing(one -> one.sources().first())
                            .thenComparing(one -> one.destinations().first())
                            .thenComparing(one -> one.services().first()))
                    .forEach(allowances::add);
        });
        return allowances;
    }

    /** Each source with each destination of its family, and the services of that. */
    private static List<Cover.Triple> triples(Crossing crossing) {
        List<Cover.Triple> triples = new ArrayList<>();
        for (Cidr source : crossing.sources()) {
            for (Cidr destination : crossing.destinations()) {
                boolean v4 = source.network().isV4();
                if (v4 != destination.network().isV4()) {
                    continue;
                }
                for (AllowedService service : crossing.services()) {
                    boolean other = service.equals(v4 ? AllowedService.ECHO6 : AllowedService.ECHO);
                    if (!other) {
                        triples.add(new Cover.Triple(source, destination, service));
                    }
                }
            }
        }
        return triples;
    }

    private static List<Id> behind(List<Crossing> crossings, Cover.Product product) {
        return crossings.stream()
                .filter(crossing -> triples(crossing).stream()
                        .anyMatch(triple -> product.sources().contains(triple.source())
                                && product.destinations().contains(triple.destination())
                                && product.services().contains(triple.service())))
                .map(Crossing::connection)
                .toList();
    }

    /** All connections that the list permits, by id. */
    public List<Crossing> permitted() {
        List<Crossing> permitted = new ArrayList<>(documented);
        undocumented.stream()
                .filter(crossing -> accepted.contains(crossing.connection()))
                .forEach(permitted::add);
        permitted.sort(Comparator.comparing(Crossing::connection));
        return permitted;
    }

    /** The packets that may open a connection: the whole of what the list permits. */
    public PacketSet packets(HeaderSpace space) {
        PacketSet packets = space.none();
        for (Allowance allowance : allowances) {
            packets = packets.or(allowance.packets(space));
        }
        return packets;
    }

    /** What the list tells of: its conduit and zones, its connections and their ends. */
    public List<Subject> subjects(Snapshot snapshot) {
        List<Id> connections = new ArrayList<>();
        documented.forEach(one -> connections.add(one.connection()));
        undocumented.forEach(one -> connections.add(one.connection()));
        unwritable.forEach(one -> connections.add(one.connection()));
        Stream<Id> ends = connections.stream()
                .flatMap(id -> snapshot.resolved(id).stream())
                .flatMap(connection -> connection.facet(Link.class).stream())
                .flatMap(link -> Stream.of(link.source(), link.destination()))
                .flatMap(Optional::stream);
        return Stream.of(scope.conduit().stream(), scope.zones().keySet().stream(), connections.stream(), ends)
                .flatMap(ids -> ids)
                .flatMap(id -> snapshot.resolved(id).stream())
                .distinct()
                .toList();
    }
}
