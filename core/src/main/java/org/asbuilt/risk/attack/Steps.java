package org.asbuilt.risk.attack;

import java.util.Arrays;

/**
 * The steps of an attack graph in arrays, those that begin at one state together and in the order of the states that they lead to. What a
 * step costs is beside it, so that another plant with some measures taken is one other array: 0 is a step that is closed.
 *
 * @param start where the steps of each state begin, and one more
 * @param from where each begins
 * @param to where each leads to
 * @param cost how hard each is, 1 to {@link #DEAREST}
 * @param sort the code of how each is done
 * @param sure 1 where all that it rests on is recorded
 * @param fact what it rests on: the number of a carrier, or the complement of the number of a fact
 * @param inStart where the steps that lead to each state begin in {@code in}, and one more
 * @param in the steps by where they lead to
 */
@SuppressWarnings("ArrayRecordComponent") // millions of steps; never handed out of the package
record Steps(
        int[] start, int[] from, int[] to, byte[] cost, byte[] sort, byte[] sure, int[] fact, int[] inStart, int[] in) {
    /** No step costs more. */
    static final int DEAREST = 15;

    /** Steps as they are found, in no order. */
    static final class Found {
        private int[] from = new int[1024];
        private int[] to = new int[1024];
        private byte[] cost = new byte[1024];
        private byte[] sort = new byte[1024];
        private byte[] sure = new byte[1024];
        private int[] fact = new int[1024];
        private int count;

        void add(int source, int target, StepSort how, int effort, boolean certain, int by) {
            if (source == target) {
                return;
            }
            if (count == from.length) {
                int more = count * 2;
                from = Arrays.copyOf(from, more);
                to = Arrays.copyOf(to, more);
                cost = Arrays.copyOf(cost, more);
                sort = Arrays.copyOf(sort, more);
                sure = Arrays.copyOf(sure, more);
                fact = Arrays.copyOf(fact, more);
            }
            from[count] = source;
            to[count] = target;
            cost[count] = (byte) Math.clamp(effort, 1, DEAREST);
            sort[count] = how.code();
            sure[count] = (byte) (certain ? 1 : 0);
            fact[count++] = by;
        }

        Steps ordered(int states) {
            int[] order = sorted(states, from, count, sorted(states, to, count, identity(count)));
            int[] source = picked(from, order);
            int[] target = picked(to, order);
            return new Steps(
                    starts(states, source),
                    source,
                    target,
                    picked(cost, order),
                    picked(sort, order),
                    picked(sure, order),
                    picked(fact, order),
                    starts(states, target),
                    sorted(states, target, count, identity(count)));
        }
    }

    private static int[] identity(int count) {
        int[] order = new int[count];
        Arrays.setAll(order, i -> i);
        return order;
    }

    private static int[] starts(int states, int[] key) {
        int[] start = new int[states + 1];
        for (int state : key) {
            start[state + 1]++;
        }
        for (int state = 0; state < states; state++) {
            start[state + 1] += start[state];
        }
        return start;
    }

    private static int[] sorted(int states, int[] key, int count, int[] order) {
        int[] next = starts(states, Arrays.copyOf(key, count));
        int[] sorted = new int[count];
        for (int at = 0; at < count; at++) {
            int one = order[at];
            sorted[next[key[one]]++] = one;
        }
        return sorted;
    }

    private static int[] picked(int[] values, int[] order) {
        int[] picked = new int[order.length];
        Arrays.setAll(picked, i -> values[order[i]]);
        return picked;
    }

    private static byte[] picked(byte[] values, int[] order) {
        byte[] picked = new byte[order.length];
        for (int i = 0; i < order.length; i++) {
            picked[i] = values[order[i]];
        }
        return picked;
    }

    int states() {
        return start.length - 1;
    }

    int count() {
        return to.length;
    }

    /** The first step from one state to another; the end of the state's steps, or one to another state, if there is none. */
    int first(int state, int target) {
        int low = start[state];
        int high = start[state + 1];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (to[middle] < target) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The cheapest open step from one state to another, of equal ones a sure one; -1 if there is none. */
    int cheapest(int state, int target, byte[] price) {
        int best = -1;
        for (int step = first(state, target); step < start[state + 1] && to[step] == target; step++) {
            boolean better = price[step] != 0
                    && (best < 0
                            || price[step] < price[best]
                            || (price[step] == price[best] && sure[step] > sure[best]));
            best = better ? step : best;
        }
        return best;
    }
}
