package org.asbuilt.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.ConduitProfile;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Lifecycle;
import org.asbuilt.model.LifecycleState;
import org.asbuilt.model.Link;
import org.asbuilt.model.NetworkProfile;
import org.asbuilt.model.Placement;
import org.asbuilt.model.PurdueLevel;
import org.asbuilt.model.ZoneProfile;
import org.asbuilt.model.ZoneType;
import org.jspecify.annotations.Nullable;

/** Zones within zones, what joins them, and where assets stand in them. Source: IEC 62443-3-2:2020 ZCR 3. */
public final class Zoning {
    /** What so many threads asked for last is remembered; two that share a place forget it for each other. */
    private static final int THREADS = 64;

    private static final Shared<PurdueLevel> LEVELS = new Shared<>(PurdueLevel.class);
    private static final Shared<LifecycleState> LIFECYCLES = new Shared<>(LifecycleState.class);

    private final Circumstances around;
    private final Once<Map<Id, List<Id>>> chains;
    private final Once<Set<Id>> enclosing;
    private final Once<Map<Id, Standing>> standings;
    private final Once<FromOutside> fromOutside;
    private final Map<Pair, Boolean> joined = new ConcurrentHashMap<>();
    private final @Nullable Asked[] asked = new Asked[THREADS];

    /** One optional for each constant: what stands where is looked at in any order, and what all share is at hand. */
    private record Shared<E extends Enum<E>>(Map<E, Optional<E>> known) {
        Shared(Class<E> type) {
            this(Arrays.stream(type.getEnumConstants())
                    .collect(Collectors.toUnmodifiableMap(Function.identity(), Optional::of)));
        }

        Optional<E> of(Optional<E> value) {
            return value.flatMap(one -> known.getOrDefault(one, value));
        }
    }

    private record Pair(Id one, Id other) {}

    private record Asked(Link link, Optional<Ends> ends) {}

    /**
     * What joins the organisation with the outside.
     *
     * @param connections connections of which one end is known to be outside the organisation and the other is not
     * @param ends what stands at their ends
     */
    public record FromOutside(Set<Id> connections, Set<Id> ends) {
        /** Copies the sets. */
        public FromOutside {
            connections = Set.copyOf(connections);
            ends = Set.copyOf(ends);
        }
    }

    Zoning(Circumstances around) {
        this.around = around;
        chains = Once.of(this::readChains);
        enclosing = Once.of(() -> around.subjects(Kind.ZONE).stream()
                .flatMap(zone -> around.zone(zone).stream())
                .collect(Collectors.toSet()));
        standings = Once.of(this::readStandings);
        fromOutside = Once.of(this::readFromOutside);
    }

    /** Whether zones of that type belong to somebody outside the organisation. */
    public static boolean isOutside(ZoneType type) {
        return type == ZoneType.EXTERNAL || type == ZoneType.THIRD_PARTY;
    }

    /** Finds where everything stands, if it is not found yet. */
    void prepare() {
        standings.get();
    }

    /** A zone and the zones around it, from the inside out, each once even where they enclose each other. */
    public List<Id> chain(Id zone) {
        return chains.get().getOrDefault(zone, List.of());
    }

    /** Whether another zone lies directly within a zone. */
    public boolean encloses(Id zone) {
        return enclosing.get().contains(zone);
    }

    /** What a zone holds; if that is not said, what the nearest zone around it does. */
    public Optional<ZoneType> type(Id zone) {
        return nearest(zone, around -> around.facet(ZoneProfile.class).flatMap(ZoneProfile::zoneType));
    }

    /** Where an asset, a network or a third party stands; empty if it is not in the record. */
    public Optional<Standing> standing(Id end) {
        Standing known = standings.get().get(end);
        return known != null
                ? Optional.of(known)
                : around.snapshot().resolved(end).map(Subject::id).map(standings.get()::get);
    }

    /** The ends of a connection; empty unless both are said and in the record. */
    @SuppressWarnings("ReferenceEquality") // another link that says the same is looked up again
    public Optional<Ends> ends(Link link) {
        // A dozen rules ask for the ends of one connection, one after the other.
        int place = (int) (Thread.currentThread().threadId() % THREADS);
        Asked last = asked[place];
        if (last != null && last.link() == link) {
            return last.ends();
        }
        Optional<Ends> ends = findEnds(link);
        asked[place] = new Asked(link, ends);
        return ends;
    }

    private Optional<Ends> findEnds(Link link) {
        Optional<Standing> source = link.source().flatMap(this::standing);
        Optional<Standing> destination = link.destination().flatMap(this::standing);
        return source.isPresent() && destination.isPresent()
                ? Optional.of(new Ends(source.get(), destination.get()))
                : Optional.empty();
    }

    /** The connections between inside and outside: few of many, found from those who stand outside. */
    public FromOutside fromOutside() {
        return fromOutside.get();
    }

    private FromOutside readFromOutside() {
        Set<Id> connections = new HashSet<>();
        Set<Id> met = new HashSet<>();
        standings.get().forEach((id, standing) -> {
            if (!standing.beyond()) {
                return;
            }
            for (Subject connection : around.connections(id)) {
                connection
                        .facet(Link.class)
                        .flatMap(this::ends)
                        .filter(ends -> ends.oneIs(Standing::beyond))
                        .ifPresent(ends -> {
                            connections.add(connection.id());
                            met.add(ends.source().asset().id());
                            met.add(ends.destination().asset().id());
                        });
            }
        });
        return new FromOutside(connections, met);
    }

    /** Whether a conduit joins two zones, or zones around them. */
    public boolean joined(Id one, Id other) {
        Pair pair = new Pair(one, other);
        Boolean known = joined.get(pair);
        if (known != null) {
            return known;
        }
        // Not worked out by the map: what it asks for may be worked out by threads that wait for the lock of the map.
        boolean found = findConduit(pair);
        joined.put(pair, found);
        return found;
    }

    private boolean findConduit(Pair pair) {
        List<Id> others = chain(pair.other());
        return chain(pair.one()).stream()
                .anyMatch(zone -> around.conduits(zone).stream()
                        .flatMap(conduit -> conduit.facet(ConduitProfile.class).stream())
                        .flatMap(conduit -> conduit.zones().stream())
                        .flatMap(id -> around.snapshot().resolved(id).map(Subject::id).stream())
                        .anyMatch(far -> !far.equals(zone) && others.contains(far)));
    }

    private <T> Optional<T> nearest(Id zone, Function<Subject, Optional<T>> what) {
        return chain(zone).stream()
                .flatMap(id -> around.subject(id).stream())
                .flatMap(subject -> what.apply(subject).stream())
                .findFirst();
    }

    private Map<Id, List<Id>> readChains() {
        Map<Id, List<Id>> read = new HashMap<>();
        for (Subject zone : around.subjects(Kind.ZONE)) {
            SequencedSet<Id> chain = new LinkedHashSet<>();
            Optional<Id> next = Optional.of(zone.id());
            while (next.isPresent() && chain.add(next.get())) {
                next = around.subject(next.get()).flatMap(around::zone);
            }
            read.put(zone.id(), new ArrayList<>(chain));
        }
        return read;
    }

    private Map<Id, Standing> readStandings() {
        Map<Id, Optional<ZoneType>> types = new HashMap<>();
        Map<Id, Optional<PurdueLevel>> levels = new HashMap<>();
        for (Subject zone : around.subjects(Kind.ZONE)) {
            types.put(zone.id(), type(zone.id()));
            levels.put(zone.id(), nearest(zone.id(), Zoning::level));
        }
        List<Subject> assets = around.subjects(Kind.ASSET);
        Map<Id, Standing> read = HashMap.newHashMap(assets.size());
        for (Subject asset : assets) {
            Optional<Id> zone = around.zone(asset);
            read.put(
                    asset.id(),
                    new Standing(
                            asset,
                            zone,
                            zone.flatMap(id -> types.getOrDefault(id, Optional.empty())),
                            LEVELS.of(level(asset)
                                    .or(() -> zone.flatMap(id -> levels.getOrDefault(id, Optional.empty())))),
                            LIFECYCLES.of(asset.facet(Lifecycle.class).flatMap(Lifecycle::state))));
        }
        for (Subject network : around.subjects(Kind.NETWORK)) {
            Optional<Id> zone = around.zone(network);
            read.put(
                    network.id(),
                    new Standing(
                            network,
                            zone,
                            zone.flatMap(id -> types.getOrDefault(id, Optional.empty()))
                                    .or(() -> beyond(network)),
                            level(network).or(() -> zone.flatMap(id -> levels.getOrDefault(id, Optional.empty()))),
                            Optional.empty()));
        }
        for (Subject party : around.subjects(Kind.THIRD_PARTY)) {
            read.put(
                    party.id(),
                    new Standing(
                            party,
                            Optional.empty(),
                            Optional.of(ZoneType.THIRD_PARTY),
                            Optional.empty(),
                            Optional.empty()));
        }
        // Asked twice for each of a million connections: a table in one piece stays in the cache, nodes do not.
        return Map.copyOf(read);
    }

    /** What a network that stands in no zone says of itself, as far as that tells that it is outside the plant. */
    private static Optional<ZoneType> beyond(Subject network) {
        return network.facet(NetworkProfile.class)
                .flatMap(NetworkProfile::networkType)
                .flatMap(type -> switch (type) {
                    case EXTERNAL, INTERNET -> Optional.of(ZoneType.EXTERNAL);
                    case THIRD_PARTY -> Optional.of(ZoneType.THIRD_PARTY);
                    case ENTERPRISE -> Optional.of(ZoneType.ENTERPRISE);
                    case CONTROL, SUPERVISORY, SAFETY, DMZ, MANAGEMENT, WIRELESS -> Optional.empty();
                });
    }

    private static Optional<PurdueLevel> level(Subject subject) {
        return subject.facet(Placement.class).flatMap(Placement::level);
    }
}
