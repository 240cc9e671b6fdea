package org.asbuilt.path;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.asbuilt.model.Id;

/**
 * Which ways there are from some places to others, the shortest first, and through which controls each leads. Source: requirements P4-18.
 *
 * @param ways the ways, no two through the same nodes
 * @param more whether there are more than these
 * @param onEveryWay what every way meets, the ends not counted, in the order of the ways: whoever closes one of these closes all
 */
public record Paths(List<Way> ways, boolean more, List<Id> onEveryWay) {
    /** So many ways are found at most. */
    public static final int MOST = 100;

    /** Copies the lists. */
    public Paths {
        ways = List.copyOf(ways);
        onEveryWay = List.copyOf(onEveryWay);
    }

    /** A way that was found, how much of its beginning it had to keep, and what it was not to go to next. */
    @SuppressWarnings("ArrayRecordComponent") // seen by nobody else
    private record Found(int[] nodes, int kept, int[] notNext) implements Comparable<Found> {
        @Override
        public int compareTo(Found other) {
            int byLength = Integer.compare(nodes.length, other.nodes.length);
            return byLength != 0 ? byLength : Arrays.compare(nodes, other.nodes);
        }
    }

    /**
     * Finds ways. Each begins at the last and ends at the first of the places that it meets, and meets nothing twice.
     *
     * @param graph the graph
     * @param from where ways begin
     * @param to where they end; what is in both is left out
     * @param effect what each step must allow, surely or possibly
     * @param most how many are wanted, 1 to {@link #MOST}
     */
    public static Paths between(Connectivity graph, List<Id> from, List<Id> to, Effect effect, int most) {
        int[] starts = graph.numbers(from);
        int[] targets = IntStream.of(graph.numbers(to))
                .filter(node -> Arrays.binarySearch(starts, node) < 0)
                .toArray();
        int mask = Reach.possibleBit(effect);
        Detour detour = new Detour(graph, mask, starts, targets);
        List<int[]> found = found(detour, starts, Math.clamp(most, 1, MOST) + 1);
        List<Way> ways = found.stream()
                .limit(Math.clamp(most, 1, MOST))
                .map(nodes -> graph.way(nodes, mask))
                .toList();
        return new Paths(ways, found.size() > ways.size(), onEvery(graph, detour, starts, found));
    }

    /** Yen's way of finding the shortest simple paths, in Lawler's form, in which none is found twice. */
    private static List<int[]> found(Detour detour, int[] starts, int most) {
        PriorityQueue<Found> open = new PriorityQueue<>();
        add(new Found(detour.find(starts, new int[0], new int[0]), 0, new int[0]), open);
        List<int[]> found = new ArrayList<>();
        while (found.size() < most && !open.isEmpty()) {
            Found next = open.remove();
            found.add(next.nodes());
            if (found.size() == most) {
                break;
            }
            for (int kept = next.kept(); kept < next.nodes().length; kept++) {
                int[] beginning = Arrays.copyOf(next.nodes(), kept);
                int[] notNext =
                        kept == next.kept() ? with(next.notNext(), next.nodes()[kept]) : new int[] {next.nodes()[kept]};
                int[] rest = detour.find(starts, beginning, notNext);
                if (rest.length > 0) {
                    add(new Found(joined(beginning, rest), kept, notNext), open);
                }
            }
        }
        return found;
    }

    private static void add(Found way, PriorityQueue<Found> open) {
        if (way.nodes().length > 1) {
            open.add(way);
        }
    }

    private static int[] with(int[] nodes, int node) {
        int[] more = Arrays.copyOf(nodes, nodes.length + 1);
        more[nodes.length] = node;
        return more;
    }

    private static int[] joined(int[] one, int[] other) {
        int[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static List<Id> onEvery(Connectivity graph, Detour detour, int[] starts, List<int[]> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        int[] shortest = found.getFirst();
        return IntStream.range(1, shortest.length - 1)
                .map(at -> shortest[at])
                .filter(node -> !detour.goesAround(node, starts))
                .mapToObj(graph::id)
                .toList();
    }
}
