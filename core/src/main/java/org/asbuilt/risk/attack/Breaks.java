package org.asbuilt.risk.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Link;
import org.asbuilt.model.ThreeStates;
import org.asbuilt.path.Connectivity;
import org.asbuilt.validation.Circumstances;

/** What breaks each step of an attack graph, and what the graph costs once measures are taken. Source: docs/reference/attack-paths.md. */
final class Breaks {
    private static final Comparator<Proposal> LEAST_FIRST = Comparator.comparingInt(Proposal::effort)
            .thenComparing(one -> one.outage())
            .thenComparing(Proposal::measure);

    private final AttackGraph graph;
    private final Connectivity connectivity;
    private final Circumstances around;
    private final Map<Pair, List<Id>> conduits = new ConcurrentHashMap<>();
    private final Map<Measure, Proposal> known = new ConcurrentHashMap<>();
    private Optional<Map<Id, List<Subject>>> through = Optional.empty();

    private record Pair(Optional<Id> one, Optional<Id> other) {}

    Breaks(AttackGraph graph) {
        this.graph = graph;
        connectivity = graph.connectivity();
        around = graph.around();
    }

    /** What breaks a step, the least work first. */
    List<Proposal> of(int step) {
        List<Proposal> found = new ArrayList<>();
        measures(step).forEach(measure -> found.add(proposal(measure)));
        found.sort(LEAST_FIRST);
        return found;
    }

    /** What closes a step or makes it dearer. */
    List<Measure> measures(int step) {
        List<Measure> found = new ArrayList<>(closing(step));
        found.addAll(dearer(step));
        return found;
    }

    /** A measure with what it takes. */
    Proposal proposal(Measure measure) {
        return known.computeIfAbsent(measure, this::worked);
    }

    private Proposal worked(Measure measure) {
        Remedy remedy = measure.remedy();
        return switch (remedy) {
            case CLOSE_CONNECTION ->
                closed(measure, around.subject(measure.subject()).stream().toList());
            case CLOSE_CONDUIT -> closed(measure, through(measure.subject()));
            case AUTHENTICATE,
                    PATCH,
                    SECOND_FACTOR,
                    RETIRE_ACCESS,
                    CHANGE_ACCOUNT,
                    SEPARATE_NETWORK,
                    CHECK_MEDIA,
                    CHECK_TRANSIENT,
                    SECURE_RADIO,
                    SECURE_PLACE,
                    FIND_OUT,
                    TIGHTEN_RULES -> new Proposal(measure, remedy.effort(), remedy.outage());
        };
    }

    private static Proposal closed(Measure measure, List<Subject> connections) {
        Remedy.Closing closing = Remedy.Closing.of(connections.stream()
                .map(one -> one.facet(ThreeStates.class).flatMap(ThreeStates::required))
                .toList());
        return new Proposal(measure, closing.effort(), closing.outage());
    }

    /** The connections that go through a conduit. */
    private synchronized List<Subject> through(Id conduit) {
        Map<Id, List<Subject>> known = through.orElseGet(this::byConduit);
        through = Optional.of(known);
        return known.getOrDefault(conduit, List.of());
    }

    private Map<Id, List<Subject>> byConduit() {
        Map<Id, List<Subject>> by = new HashMap<>();
        around.subjects(Kind.CONNECTION)
                .forEach(connection -> connection
                        .facet(Link.class)
                        .filter(link ->
                                link.source().isPresent() && link.destination().isPresent())
                        .map(link -> conduits(
                                link.source().orElseThrow(), link.destination().orElseThrow()))
                        .orElse(List.of())
                        .forEach(conduit -> by.computeIfAbsent(conduit, key -> new ArrayList<>())
                                .add(connection)));
        return by;
    }

    private List<Id> conduits(Id one, Id other) {
        Pair pair = new Pair(zone(one), zone(other));
        if (pair.one().isEmpty() || pair.other().isEmpty() || pair.one().equals(pair.other())) {
            return List.of();
        }
        return conduits.computeIfAbsent(pair, key -> connectivity.conduits(one, other));
    }

    private Optional<Id> zone(Id id) {
        return around.zoning().standing(id).flatMap(standing -> standing.zone());
    }

    /** What closes a step. */
    List<Measure> closing(int step) {
        StepSort sort = sort(step);
        return switch (sort) {
            case FROM_THE_INTERNET, FROM_THE_BUSINESS, FROM_A_THIRD_PARTY -> List.of();
            case FROM_THE_UNKNOWN -> List.of(Measure.of(Remedy.FIND_OUT, target(step)));
            case BY_RADIO -> List.of(Measure.of(Remedy.SECURE_RADIO, target(step)));
            case ON_MEDIA -> List.of(Measure.of(Remedy.CHECK_MEDIA, target(step)));
            case ON_A_TRANSIENT_DEVICE -> List.of(Measure.of(Remedy.CHECK_TRANSIENT, target(step)));
            case BY_HAND -> List.of(Measure.of(Remedy.SECURE_PLACE, target(step)));
            case LOGS_ON, LOGS_ON_WITH_SECOND_FACTOR -> List.of(Measure.of(Remedy.RETIRE_ACCESS, target(step)));
            case SESSION -> List.of(Measure.of(Remedy.RETIRE_ACCESS, carrier(step)));
            case ASKS, COMMANDS_UNPROTECTED, COMMANDS, COMMANDS_AS_TRUSTED, ANSWERS, IS_ADDRESSED -> carried(step);
            case COMMANDS_INSTEAD_OF_READING -> {
                List<Measure> measures = new ArrayList<>(carried(step));
                measures.add(Measure.of(Remedy.AUTHENTICATE, carrier(step)));
                yield measures;
            }
            case LOOKS_AROUND, REACHES_NEIGHBOUR, COMMANDS_NEIGHBOUR -> List.of(network(step));
            case PASSES_BY_RULES ->
                List.of(new Measure(
                        Remedy.TIGHTEN_RULES,
                        fact(step).subject(),
                        Optional.of(target(step).value())));
            case EXPLOITS, EXPLOITS_NEARBY ->
                List.of(new Measure(
                        Remedy.PATCH, target(step), Optional.of(fact(step).words())));
            case DEFAULT_ACCOUNT, OPEN_ACCOUNT, SHARED_ACCOUNT, ENDED_ACCOUNT ->
                List.of(new Measure(
                        Remedy.CHANGE_ACCOUNT, target(step), fact(step).part()));
        };
    }

    /** Whoever is kept apart in a network, or may not connect with a device, is so in all of it. */
    private Measure network(int step) {
        Id id = fact(step).subject();
        return Measure.of(id.kind() == Kind.ASSET ? Remedy.CHECK_TRANSIENT : Remedy.SEPARATE_NETWORK, id);
    }

    private List<Measure> carried(int step) {
        Id carrier = carrier(step);
        if (carrier.kind() == Kind.UNKNOWN) {
            return List.of(Measure.of(Remedy.FIND_OUT, carrier));
        }
        if (carrier.kind() == Kind.NETWORK) {
            return List.of(Measure.of(Remedy.SEPARATE_NETWORK, carrier));
        }
        List<Measure> measures = new ArrayList<>();
        measures.add(Measure.of(Remedy.CLOSE_CONNECTION, carrier));
        conduitsOf(step).forEach(conduit -> measures.add(Measure.of(Remedy.CLOSE_CONDUIT, conduit)));
        return measures;
    }

    private List<Id> conduitsOf(int step) {
        Steps steps = graph.steps();
        int from = steps.from()[step];
        return graph.isSource(from) ? List.of() : conduits(graph.id(from), target(step));
    }

    /** What makes a step dearer without closing it. */
    private List<Measure> dearer(int step) {
        return switch (sort(step)) {
            case LOGS_ON -> List.of(Measure.of(Remedy.SECOND_FACTOR, target(step)));
            case COMMANDS_UNPROTECTED, COMMANDS ->
                carrier(step).kind() == Kind.CONNECTION
                        ? List.of(Measure.of(Remedy.AUTHENTICATE, carrier(step)))
                        : List.of();
            case FROM_THE_INTERNET,
                    FROM_THE_BUSINESS,
                    FROM_A_THIRD_PARTY,
                    FROM_THE_UNKNOWN,
                    BY_RADIO,
                    ON_MEDIA,
                    ON_A_TRANSIENT_DEVICE,
                    BY_HAND,
                    LOGS_ON_WITH_SECOND_FACTOR,
                    SESSION,
                    ASKS,
                    COMMANDS_AS_TRUSTED,
                    COMMANDS_INSTEAD_OF_READING,
                    ANSWERS,
                    IS_ADDRESSED,
                    LOOKS_AROUND,
                    REACHES_NEIGHBOUR,
                    COMMANDS_NEIGHBOUR,
                    EXPLOITS,
                    DEFAULT_ACCOUNT,
                    OPEN_ACCOUNT,
                    SHARED_ACCOUNT,
                    PASSES_BY_RULES,
                    ENDED_ACCOUNT,
                    EXPLOITS_NEARBY -> List.of();
        };
    }

    /** What every step costs once some measures are taken: 0 is closed. */
    byte[] price(Collection<Measure> taken) {
        return price(taken, graph.steps().cost());
    }

    /** The same where others are taken already and steps cost what they do then. */
    byte[] price(Collection<Measure> taken, byte[] before) {
        byte[] price = before.clone();
        if (taken.isEmpty()) {
            return price;
        }
        Taken known = new Taken(taken);
        for (int step = 0; step < price.length; step++) {
            if (price[step] != 0 && known.concerns(step)) {
                price[step] = price(step, price[step], known.measures);
            }
        }
        return price;
    }

    /** Measures, with where they may concern a step at all: few steps of millions do, so that is a look into an array. */
    private final class Taken {
        private final Set<Measure> measures;
        private final Set<Id> subjects;
        private final boolean[] nodes = new boolean[graph.steps().states()];
        private final boolean[] carriers;
        private final boolean conduits;

        Taken(Collection<Measure> taken) {
            measures = Set.copyOf(taken);
            subjects = measures.stream().map(Measure::subject).collect(Collectors.toSet());
            subjects.forEach(id -> Arrays.stream(Doing.values())
                    .flatMap(doing -> graph.state(id, doing).stream())
                    .forEach(state -> nodes[state] = true));
            List<Subject> all = connectivity.carriers();
            carriers = new boolean[all.size()];
            for (int i = 0; i < carriers.length; i++) {
                carriers[i] = subjects.contains(all.get(i).id());
            }
            conduits = measures.stream().anyMatch(one -> one.remedy() == Remedy.CLOSE_CONDUIT);
        }

        boolean concerns(int step) {
            int fact = graph.steps().fact()[step];
            return nodes[graph.steps().to()[step]]
                    || (fact >= 0
                            ? carriers[fact]
                            : subjects.contains(fact(step).subject()))
                    || (conduits && fact >= 0 && conduitsOf(step).stream().anyMatch(subjects::contains));
        }
    }

    private byte price(int step, byte cost, Set<Measure> taken) {
        if (closing(step).stream().anyMatch(taken::contains)) {
            return 0;
        }
        if (dearer(step).stream().noneMatch(taken::contains)) {
            return cost;
        }
        StepSort harder =
                sort(step) == StepSort.LOGS_ON ? StepSort.LOGS_ON_WITH_SECOND_FACTOR : StepSort.COMMANDS_AS_TRUSTED;
        return (byte)
                Math.min(Steps.DEAREST, graph.steps().cost()[step] - sort(step).effort() + harder.effort());
    }

    private StepSort sort(int step) {
        return StepSort.of(graph.steps().sort()[step]);
    }

    private Id target(int step) {
        return graph.id(graph.steps().to()[step]);
    }

    private Id carrier(int step) {
        return connectivity.carriers().get(graph.steps().fact()[step]).id();
    }

    private Fact fact(int step) {
        return graph.fact(~graph.steps().fact()[step]);
    }
}
