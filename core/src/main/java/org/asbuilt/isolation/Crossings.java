package org.asbuilt.isolation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.BusinessCase;
import org.asbuilt.model.Id;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Link;
import org.asbuilt.model.RemoteAccess;
import org.asbuilt.model.ThreeStates;
import org.asbuilt.path.Connectivity;
import org.asbuilt.path.Effect;
import org.asbuilt.path.Entry;
import org.asbuilt.path.Hop;
import org.asbuilt.path.Reach;
import org.asbuilt.thirdparty.Contract;
import org.asbuilt.thirdparty.Contracts;
import org.asbuilt.thirdparty.OutOfBand;
import org.asbuilt.thirdparty.oversight.ExternalConnection;
import org.asbuilt.validation.Circumstances;

/**
 * All that leads from elsewhere into a site, zone or system, in the order in which it is cut: from the outside in, what comes in past the
 * boundary before the rest, what lets somebody alter before what only informs, and what the design requires last.
 */
public final class Crossings {
    private static final Comparator<Crossing> ORDER = Comparator.comparingInt(Crossings::far)
            .thenComparing(crossing -> !crossing.outOfBand())
            .thenComparing(crossing -> crossing.inward().possibly(), Comparator.<Effect>reverseOrder())
            .thenComparing(crossing -> crossing.inward().surely(), Comparator.<Effect>reverseOrder())
            .thenComparing(crossing -> crossing.required().orElse(false))
            .thenComparing(Crossing::carrier);

    private final Connectivity graph;
    private final Circumstances around;
    private final Set<Id> inside;
    private final Set<Id> entries = new HashSet<>();
    private final Map<Id, Integer> distances;
    private final List<Crossing> found = new ArrayList<>();

    private Crossings(Connectivity graph, Set<Id> inside) {
        this.graph = graph;
        this.inside = inside;
        around = graph.around();
        graph.entries().stream().map(Entry::id).forEach(entries::add);
        distances = graph.hopsFromOutside(inside);
    }

    private static int far(Crossing crossing) {
        return crossing.hopsFromOutside().orElse(Integer.MAX_VALUE);
    }

    /**
     * Finds them.
     *
     * @param scope a site, zone or system
     * @throws InvalidValue if it is something else
     */
    public static List<Crossing> into(Connectivity graph, Id scope) {
        Crossings crossings = new Crossings(graph, inside(graph, scope));
        crossings.read();
        return crossings.found.stream().sorted(ORDER).toList();
    }

    /** The assets and networks of a site, zone or system. */
    static Set<Id> inside(Connectivity graph, Id scope) {
        switch (scope.kind()) {
            case SITE, ZONE, SYSTEM -> {
                // These can be cut off.
            }
            default -> throw InvalidValue.expected("a site, zone or system", scope.value());
        }
        Set<Id> inside = new HashSet<>(graph.members(scope));
        Id where = graph.around().subject(scope).map(Subject::id).orElse(scope);
        graph.around().subjects(Kind.NETWORK).stream()
                .filter(network -> graph.around().whereabouts().of(network).isIn(where))
                .map(Subject::id)
                .filter(id ->
                        graph.entries().stream().noneMatch(entry -> entry.id().equals(id)))
                .forEach(inside::add);
        return inside;
    }

    private void read() {
        around.subjects(Kind.CONNECTION).forEach(this::connection);
        around.subjects(Kind.ACCESS_PATH).forEach(this::accessPath);
        for (Entry entry : graph.entries()) {
            switch (entry.reason()) {
                case NETWORK_OUTSIDE -> entry(entry.id(), Crossing.Sort.NETWORK_OUTSIDE);
                case MAY_LEAD_OUTSIDE -> entry(entry.id(), Crossing.Sort.MAY_LEAD_OUTSIDE);
                case THIRD_PARTY,
                        ACCESS_PATH_OF_NOBODY_KNOWN,
                        ZONE_OUTSIDE,
                        CLOUD_SERVICE,
                        INTERNET_EXPOSED,
                        INTERNET_ASSESSED -> {
                    // Comes in by its connections and access paths.
                }
            }
        }
    }

    private void connection(Subject connection) {
        Optional<Link> link = connection.facet(Link.class);
        Optional<Id> source = link.flatMap(Link::source).flatMap(this::there);
        Optional<Id> destination = link.flatMap(Link::destination).flatMap(this::there);
        boolean sourceInside = source.filter(inside::contains).isPresent();
        boolean destinationInside = destination.filter(inside::contains).isPresent();
        if (sourceInside == destinationInside) {
            return;
        }
        Id inner = (sourceInside ? source : destination).orElseThrow();
        Optional<Id> outer = sourceInside ? destination : source;
        Optional<ThreeStates> states = connection.facet(ThreeStates.class);
        boolean refused = !states.flatMap(ThreeStates::permitted).orElse(true)
                && !states.flatMap(ThreeStates::observed).orElse(false);
        found.add(new Crossing(
                connection.id(),
                outer.isPresent() ? Crossing.Sort.CONNECTION : Crossing.Sort.OPEN_END,
                outer,
                List.of(inner),
                outer.map(one -> graph.conduits(one, inner)).orElse(List.of()),
                outer.map(this::isBeyond).orElse(true),
                OutOfBand.is(connection),
                outer.map(this::hops).orElse(OptionalInt.of(0)),
                outer.map(one -> reach(one, inner, connection.id())).orElse(Reach.PERHAPS),
                refused,
                states.flatMap(ThreeStates::required),
                contract(connection)));
    }

    private void accessPath(Subject path) {
        Optional<RemoteAccess> access = path.facet(RemoteAccess.class);
        List<Id> inner = access.stream()
                .flatMap(one -> one.destinations().stream())
                .flatMap(id -> there(id).stream())
                .filter(inside::contains)
                .distinct()
                .sorted()
                .toList();
        if (inner.isEmpty()) {
            return;
        }
        found.add(new Crossing(
                path.id(),
                Crossing.Sort.ACCESS_PATH,
                access.flatMap(RemoteAccess::thirdParty).flatMap(this::there),
                inner,
                List.of(),
                true,
                OutOfBand.is(path),
                OptionalInt.of(0),
                inner.stream()
                        .map(one -> graph.directly(path.id(), one).reach())
                        .reduce(Reach.NONE, Reach::or),
                false,
                Optional.empty(),
                contract(path)));
    }

    private void entry(Id entry, Crossing.Sort sort) {
        List<Id> inner = inside.stream()
                .filter(one -> graph.directly(entry, one).carriers().stream()
                        .anyMatch(carrier -> carrier.id().equals(entry)))
                .sorted()
                .toList();
        if (!inner.isEmpty()) {
            found.add(new Crossing(
                    entry,
                    sort,
                    Optional.of(entry),
                    inner,
                    List.of(),
                    true,
                    false,
                    OptionalInt.of(0),
                    Reach.PERHAPS,
                    false,
                    Optional.empty(),
                    Optional.empty()));
        }
    }

    private Reach reach(Id outer, Id inner, Id connection) {
        return graph.directly(outer, inner).carriers().stream()
                .filter(carrier -> carrier.id().equals(connection))
                .map(Hop.Carrier::reach)
                .findFirst()
                .orElse(Reach.NONE);
    }

    private boolean isBeyond(Id end) {
        return entries.contains(end) || ExternalConnection.isOutside(end, around);
    }

    private OptionalInt hops(Id end) {
        if (isBeyond(end)) {
            return OptionalInt.of(0);
        }
        Integer known = distances.get(end);
        return known == null ? OptionalInt.empty() : OptionalInt.of(known);
    }

    /** The contract that obliges the plant to keep it: as contracts say, else as its business case does. */
    private Optional<String> contract(Subject carrier) {
        return Contracts.of(around).mandating(carrier.id()).stream()
                .map(Contract::name)
                .reduce((one, other) -> one + ", " + other)
                .or(() -> carrier.facet(BusinessCase.class)
                        .filter(one -> one.contractMandated().orElse(false))
                        .map(one -> one.contract().orElse("")));
    }

    private Optional<Id> there(Id id) {
        return around.subject(id).map(Subject::id);
    }
}
