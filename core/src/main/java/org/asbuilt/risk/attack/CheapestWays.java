package org.asbuilt.risk.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The cheapest ways through an attack graph that meet no state twice. Yen's way of finding them, in Lawler's form; each search is led by what
 * the rest costs at least, which is known exactly for the graph without detours.
 */
final class CheapestWays {
    /** More than any way costs. */
    static final int FAR = Integer.MAX_VALUE / 4;

    private final Steps steps;
    private final byte[] price;
    private final int[] starts;
    private final boolean[] ends;
    private final int[] rest;
    private final int[] sofar;
    private final int[] by;
    private final int[] stamp;
    private int search;

    /** A way: the states that it meets and what it costs. */
    @SuppressWarnings("ArrayRecordComponent") // seen by nobody outside the package
    record Found(int[] states, int cost, int kept, int[] notNext) implements Comparable<Found> {
        @Override
        public int compareTo(Found other) {
            int byCost = Integer.compare(cost, other.cost);
            int byLength = byCost != 0 ? byCost : Integer.compare(states.length, other.states.length);
            return byLength != 0 ? byLength : Arrays.compare(states, other.states);
        }
    }

    private CheapestWays(Steps steps, byte[] price, int[] starts, int[] targets) {
        this.steps = steps;
        this.price = price;
        this.starts = starts;
        ends = new boolean[steps.states()];
        for (int target : targets) {
            ends[target] = true;
        }
        rest = rest(steps, price, targets);
        sofar = new int[steps.states()];
        by = new int[steps.states()];
        stamp = new int[steps.states()];
    }

    /**
     * The cheapest ways from any of some states to any of others, the cheapest first; each ends at the first end that it meets.
     *
     * @param most how many are wanted
     */
    static List<Found> between(Steps steps, byte[] price, int[] starts, int[] targets, int most) {
        return new CheapestWays(steps, price, starts, targets).found(most);
    }

    /** What each state is from the nearest of some targets, against the steps; a large number if no way leads there. */
    static int[] rest(Steps steps, byte[] price, int[] targets) {
        int[] far = new int[steps.states()];
        Arrays.fill(far, FAR);
        Buckets buckets = new Buckets();
        for (int target : targets) {
            far[target] = 0;
            buckets.add(0, target);
        }
        for (int cost = 0; cost <= buckets.last(); cost++) {
            for (int state : buckets.take(cost)) {
                if (far[state] == cost) {
                    back(steps, price, state, cost, far, buckets);
                }
            }
        }
        return far;
    }

    private static void back(Steps steps, byte[] price, int state, int cost, int[] far, Buckets buckets) {
        for (int at = steps.inStart()[state]; at < steps.inStart()[state + 1]; at++) {
            int step = steps.in()[at];
            int source = steps.from()[step];
            if (price[step] != 0 && cost + price[step] < far[source]) {
                far[source] = cost + price[step];
                buckets.add(far[source], source);
            }
        }
    }

    private List<Found> found(int most) {
        PriorityQueue<Found> open = new PriorityQueue<>();
        add(find(new int[0], new int[0]), new int[0], 0, new int[0], open);
        List<Found> found = new ArrayList<>();
        while (found.size() < most && !open.isEmpty()) {
            Found next = open.remove();
            found.add(next);
            if (found.size() == most) {
                break;
            }
            for (int kept = next.kept(); kept < next.states().length; kept++) {
                int[] beginning = Arrays.copyOf(next.states(), kept);
                int instead = next.states()[kept];
                int[] notNext = kept == next.kept() ? with(next.notNext(), instead) : new int[] {instead};
                add(find(beginning, notNext), beginning, kept, notNext, open);
            }
        }
        return found;
    }

    private void add(int[] tail, int[] beginning, int kept, int[] notNext, PriorityQueue<Found> open) {
        if (tail.length > 0) {
            int[] states = Arrays.copyOf(beginning, beginning.length + tail.length);
            System.arraycopy(tail, 0, states, beginning.length, tail.length);
            open.add(new Found(states, cost(states), kept, notNext));
        }
    }

    private int cost(int[] states) {
        int cost = 0;
        for (int at = 1; at < states.length; at++) {
            cost += price[steps.cheapest(states[at - 1], states[at], price)];
        }
        return cost;
    }

    private static int[] with(int[] states, int state) {
        int[] more = Arrays.copyOf(states, states.length + 1);
        more[states.length] = state;
        return more;
    }

    private static boolean has(int[] states, int state) {
        for (int one : states) {
            if (one == state) {
                return true;
            }
        }
        return false;
    }

    /** The cheapest rest of a way that begins so and does not go to some states next; empty if there is none. */
    private int[] find(int[] beginning, int[] notNext) {
        search++;
        Heap heap = new Heap();
        if (beginning.length == 0) {
            for (int start : starts) {
                if (!has(notNext, start) && rest[start] < FAR) {
                    reach(start, -1, 0, heap);
                }
            }
        } else {
            expand(beginning[beginning.length - 1], -1, 0, beginning, notNext, heap);
        }
        while (!heap.isEmpty()) {
            long next = heap.remove();
            int state = (int) next;
            if ((int) (next >>> 32) > sofar[state] + rest[state]) {
                continue;
            }
            if (ends[state]) {
                return way(state);
            }
            expand(state, state, sofar[state], beginning, new int[0], heap);
        }
        return new int[0];
    }

    private void expand(int state, int reachedFrom, int cost, int[] closed, int[] notNext, Heap heap) {
        for (int step = steps.start()[state]; step < steps.start()[state + 1]; step++) {
            int target = steps.to()[step];
            if (price[step] != 0 && rest[target] < FAR && !has(closed, target) && !has(notNext, target)) {
                reach(target, reachedFrom, cost + price[step], heap);
            }
        }
    }

    private void reach(int state, int from, int cost, Heap heap) {
        if (stamp[state] != search || cost < sofar[state]) {
            stamp[state] = search;
            sofar[state] = cost;
            by[state] = from;
            heap.add(cost + rest[state], state);
        }
    }

    private int[] way(int end) {
        int length = 0;
        for (int state = end; state >= 0; state = by[state]) {
            length++;
        }
        int[] way = new int[length];
        for (int state = end; state >= 0; state = by[state]) {
            way[--length] = state;
        }
        return way;
    }

    /** A heap of states by cost, both in one number. */
    private static final class Heap {
        private long[] items = new long[64];
        private int size;

        boolean isEmpty() {
            return size == 0;
        }

        void add(int cost, int state) {
            if (size == items.length) {
                items = Arrays.copyOf(items, size * 2);
            }
            long item = (long) cost << 32 | state;
            int at = size++;
            while (at > 0 && items[(at - 1) >>> 1] > item) {
                items[at] = items[(at - 1) >>> 1];
                at = (at - 1) >>> 1;
            }
            items[at] = item;
        }

        long remove() {
            long first = items[0];
            long item = items[--size];
            int at = 0;
            while (2 * at + 1 < size) {
                int child = 2 * at + 1;
                if (child + 1 < size && items[child + 1] < items[child]) {
                    child++;
                }
                if (items[child] >= item) {
                    break;
                }
                items[at] = items[child];
                at = child;
            }
            items[at] = item;
            return first;
        }
    }
}
