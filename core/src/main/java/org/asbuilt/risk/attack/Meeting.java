package org.asbuilt.risk.attack;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Which ends are got to at all from each of many beginnings. States that lead to each other get to the same, so they are one; what is left
 * has no circles and is gone through once for sixty-four beginnings. Tarjan's way of finding what leads to each other, without recursion.
 */
final class Meeting {
    private static final int TOGETHER = Long.SIZE;

    private final Steps steps;
    private final byte[] price;
    /** Of each state the number of what it is one with; whatever a step leads to has no higher number. */
    private final int[] circle;

    private int circles;

    Meeting(Steps steps, byte[] price) {
        this.steps = steps;
        this.price = price;
        circle = new int[steps.states()];
        find();
    }

    private void find() {
        int states = steps.states();
        int[] seen = new int[states];
        int[] low = new int[states];
        int[] at = new int[states];
        int[] way = new int[states];
        int[] open = new int[states];
        Arrays.fill(circle, -1);
        int opened = 0;
        int count = 0;
        for (int root = 0; root < states; root++) {
            if (seen[root] != 0) {
                continue;
            }
            int depth = 0;
            way[0] = root;
            while (depth >= 0) {
                int state = way[depth];
                if (seen[state] == 0) {
                    seen[state] = ++count;
                    low[state] = count;
                    at[state] = steps.start()[state];
                    open[opened++] = state;
                }
                int further = further(state, at, seen, low);
                if (further >= 0) {
                    way[++depth] = further;
                    continue;
                }
                if (low[state] == seen[state]) {
                    opened = close(state, open, opened);
                }
                depth--;
                if (depth >= 0) {
                    low[way[depth]] = Math.min(low[way[depth]], low[state]);
                }
            }
        }
    }

    /** Goes through the steps of a state up to one to where nobody was yet; -1 at the end. */
    private int further(int state, int[] at, int[] seen, int[] low) {
        while (at[state] < steps.start()[state + 1]) {
            int step = at[state]++;
            int target = steps.to()[step];
            if (price[step] == 0) {
                continue;
            }
            if (seen[target] == 0) {
                return target;
            }
            if (circle[target] < 0) {
                low[state] = Math.min(low[state], seen[target]);
            }
        }
        return -1;
    }

    private int close(int state, int[] open, int opened) {
        int left = opened;
        int one;
        do {
            one = open[--left];
            circle[one] = circles;
        } while (one != state);
        circles++;
        return left;
    }

    /**
     * How many of some groups of ends each beginning gets to.
     *
     * @param begin the states where each begins
     * @param groups the ends; a group is got to if one of its ends is
     */
    int[] counts(int[] begin, int[][] groups) {
        int[] order = byCircle();
        int[][] circleOf = Arrays.stream(groups)
                .map(group -> IntStream.of(group)
                        .map(state -> circle[state])
                        .distinct()
                        .toArray())
                .toArray(int[][]::new);
        int[] counts = new int[begin.length];
        IntStream.range(0, Math.ceilDiv(begin.length, TOGETHER)).parallel().forEach(batch -> {
            int offset = batch * TOGETHER;
            int many = Math.min(TOGETHER, begin.length - offset);
            long[] met = new long[circles];
            for (int i = 0; i < many; i++) {
                met[circle[begin[offset + i]]] |= 1L << i;
            }
            follow(order, met);
            for (int[] group : circleOf) {
                long bits = 0;
                for (int one : group) {
                    bits |= met[one];
                }
                for (; bits != 0; bits &= bits - 1) {
                    counts[offset + Long.numberOfTrailingZeros(bits)]++;
                }
            }
        });
        return counts;
    }

    /** The states by what they are one with, what leads on first. */
    private int[] byCircle() {
        int[] start = new int[circles + 1];
        for (int one : circle) {
            start[circles - one]++;
        }
        for (int i = 0; i < circles; i++) {
            start[i + 1] += start[i];
        }
        int[] order = new int[circle.length];
        for (int state = 0; state < circle.length; state++) {
            order[start[circles - 1 - circle[state]]++] = state;
        }
        return order;
    }

    private void follow(int[] order, long[] met) {
        for (int state : order) {
            long bits = met[circle[state]];
            if (bits == 0) {
                continue;
            }
            for (int step = steps.start()[state]; step < steps.start()[state + 1]; step++) {
                if (price[step] != 0) {
                    met[circle[steps.to()[step]]] |= bits;
                }
            }
        }
    }
}
