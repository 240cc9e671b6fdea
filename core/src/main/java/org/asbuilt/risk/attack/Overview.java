package org.asbuilt.risk.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.asbuilt.model.Id;

/**
 * What it costs at least to get from every sort of place outside, and from every place there, to every consequence. Source: requirements
 * P4-18; design section 9.
 */
public final class Overview {
    private final AttackGraph graph;
    private final List<Consequence> consequences;
    private final int[] ends;
    /** Of each consequence the places of its ends among all. */
    private final int[][] endsOf;

    private final Breaks breaks;
    private final byte[] price;
    private final Costs costs;

    private Overview(AttackGraph graph, List<Consequence> consequences, Collection<Measure> taken) {
        this.graph = graph;
        this.consequences = List.copyOf(consequences);
        int[][] states =
                consequences.stream().map(one -> graph.altered(one.assets())).toArray(int[][]::new);
        ends = Arrays.stream(states)
                .flatMapToInt(Arrays::stream)
                .sorted()
                .distinct()
                .toArray();
        endsOf = Arrays.stream(states)
                .map(some -> IntStream.of(some)
                        .map(state -> Arrays.binarySearch(ends, state))
                        .toArray())
                .toArray(int[][]::new);
        breaks = new Breaks(graph);
        price = breaks.price(taken);
        costs = costs(price);
    }

    /** Of a graph, with some measures taken. */
    public static Overview of(AttackGraph graph, List<Consequence> consequences, Collection<Measure> taken) {
        return new Overview(graph, consequences, taken);
    }

    private Costs costs(byte[] prices) {
        EntryClass[] all = EntryClass.values();
        return Costs.of(
                graph.steps(),
                prices,
                IntStream.range(0, all.length)
                        .map(code -> graph.source(EntryClass.of(code)))
                        .toArray(),
                new int[all.length],
                ends);
    }

    /** The graph. */
    public AttackGraph graph() {
        return graph;
    }

    /** The consequences, in the order in which they were given. */
    public List<Consequence> consequences() {
        return consequences;
    }

    /** What it costs at least to bring about a consequence, by its place in the list; empty if no way leads there. */
    public OptionalInt cost(EntryClass from, int consequence) {
        return least(costs, from.code(), consequence);
    }

    private OptionalInt least(Costs of, int beginning, int consequence) {
        int least = Costs.NONE;
        for (int end : endsOf[consequence]) {
            int cost = of.of(beginning, end);
            least = cost != Costs.NONE && (least == Costs.NONE || cost < least) ? cost : least;
        }
        return least == Costs.NONE ? OptionalInt.empty() : OptionalInt.of(least);
    }

    /** The pairs of a sort of place and a consequence that a way joins. */
    public List<Pair> pairs() {
        return pairs(costs);
    }

    private List<Pair> pairs(Costs of) {
        List<Pair> pairs = new ArrayList<>();
        for (int consequence = 0; consequence < consequences.size(); consequence++) {
            for (EntryClass from : EntryClass.values()) {
                int at = consequence;
                least(of, from.code(), consequence)
                        .ifPresent(cost -> pairs.add(new Pair(from, consequences.get(at), cost)));
            }
        }
        return pairs;
    }

    /**
     * A sort of place outside and a consequence that can be brought about from there.
     *
     * @param from from where
     * @param to what is brought about
     * @param cost how hard that is at least
     */
    public record Pair(EntryClass from, Consequence to, int cost) {}

    /**
     * What one foothold outside brings about.
     *
     * @param foothold where
     * @param reached how many of the consequences
     * @param cheapest how hard the easiest of them is; empty if none is reached
     */
    public record FromFoothold(Foothold foothold, int reached, OptionalInt cheapest) {}

    /** What each foothold brings about, in the order of {@link AttackGraph#footholds}. */
    public List<FromFoothold> footholds() {
        Footholds from = new Footholds();
        int[][] groups = Arrays.stream(endsOf)
                .map(some -> IntStream.of(some).map(at -> ends[at]).toArray())
                .toArray(int[][]::new);
        int[] counts = new Meeting(graph.steps(), price).counts(from.begin, groups);
        int[] rest = CheapestWays.rest(graph.steps(), price, ends);
        IntFunction<FromFoothold> told = at -> {
            boolean gets = from.first[at] >= 0 && counts[at] > 0;
            return new FromFoothold(
                    graph.footholds().get(at),
                    gets ? counts[at] : 0,
                    gets ? OptionalInt.of(from.first[at] + rest[from.begin[at]]) : OptionalInt.empty());
        };
        return IntStream.range(0, from.begin.length).mapToObj(told).toList();
    }

    /** Where each foothold begins, and what getting there costs; less than 0 where that is closed. */
    private final class Footholds {
        private final int[] begin;
        private final int[] first;

        Footholds() {
            int[] steps = graph.footholdSteps();
            begin = IntStream.of(steps).map(step -> graph.steps().to()[step]).toArray();
            first = IntStream.of(steps)
                    .map(step -> price[step] == 0 ? -1 : price[step])
                    .toArray();
        }
    }

    /** What it costs from each foothold to each consequence, both by their places; empty where no way leads. */
    @FunctionalInterface
    public interface EachCost {
        /** What it costs at least. */
        OptionalInt of(int foothold, int consequence);
    }

    /** The costs of every foothold to every consequence: a table of as many rows and columns. */
    public EachCost each() {
        Footholds from = new Footholds();
        Costs each = Costs.of(graph.steps(), price, from.begin, from.first, ends);
        return (foothold, consequence) -> least(each, foothold, consequence);
    }

    /**
     * What some measures do to the whole plant.
     *
     * @param closed the pairs that no way joins any more, with what they cost
     * @param dearer the pairs that are harder, with what they cost and will
     * @param easier the pairs that are easier or new: a change of the plant may do that, a measure does not
     */
    public record Difference(List<Pair> closed, List<Shift> dearer, List<Shift> easier) {
        /** Copies the lists. */
        public Difference {
            closed = List.copyOf(closed);
            dearer = List.copyOf(dearer);
            easier = List.copyOf(easier);
        }
    }

    /**
     * A pair of which the cost differs.
     *
     * @param from from where
     * @param to what is brought about
     * @param before what it costs now; empty if no way leads there
     * @param after what it costs then
     */
    public record Shift(EntryClass from, Consequence to, OptionalInt before, int after) {}

    /** What measures do, whatever others were taken before. */
    Difference difference(Costs then) {
        return difference(pairs(), pairs(then));
    }

    Costs with(Collection<Measure> taken) {
        return costs(breaks.price(taken));
    }

    /** How this differs from how it is after a change. */
    public Difference difference(Overview then) {
        return difference(pairs(), then.pairs());
    }

    private record Key(EntryClass from, Id subject, Consequence.Sort sort) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int bySubject = subject.compareTo(other.subject);
            int bySort = bySubject != 0 ? bySubject : sort.compareTo(other.sort);
            return bySort != 0 ? bySort : from.compareTo(other.from);
        }
    }

    private static Difference difference(List<Pair> before, List<Pair> after) {
        Map<Key, Pair> now = byKey(before);
        Map<Key, Pair> then = byKey(after);
        List<Shift> shifts = then.entrySet().stream()
                .flatMap(entry -> shift(Optional.ofNullable(now.get(entry.getKey())), entry.getValue()))
                .toList();
        return new Difference(
                now.entrySet().stream()
                        .filter(entry -> !then.containsKey(entry.getKey()))
                        .map(Map.Entry::getValue)
                        .toList(),
                shifts.stream().filter(Overview::isDearer).toList(),
                shifts.stream().filter(shift -> !isDearer(shift)).toList());
    }

    private static boolean isDearer(Shift shift) {
        return shift.before().isPresent() && shift.after() > shift.before().getAsInt();
    }

    private static Stream<Shift> shift(Optional<Pair> before, Pair after) {
        OptionalInt cost = before.map(pair -> OptionalInt.of(pair.cost())).orElse(OptionalInt.empty());
        return cost.isPresent() && cost.getAsInt() == after.cost()
                ? Stream.empty()
                : Stream.of(new Shift(after.from(), after.to(), cost, after.cost()));
    }

    private static Map<Key, Pair> byKey(List<Pair> pairs) {
        Map<Key, Pair> byKey = new TreeMap<>();
        pairs.forEach(pair ->
                byKey.put(new Key(pair.from(), pair.to().subject(), pair.to().sort()), pair));
        return byKey;
    }

    Breaks breaks() {
        return breaks;
    }

    byte[] price() {
        return price;
    }

    int[] ends() {
        return ends.clone();
    }

    /** For each sort of place the number of consequences, by sort, for a table of few columns. */
    public Map<EntryClass, Integer> reached() {
        Map<EntryClass, Integer> reached = new EnumMap<>(EntryClass.class);
        pairs().forEach(pair -> reached.merge(pair.from(), 1, Integer::sum));
        return reached;
    }
}
