package org.asbuilt.risk.attack;

import java.util.function.IntPredicate;

/** What is got to by some steps. */
final class Spread {
    private Spread() {}

    /** The states that are got to from some by open steps, or from which some are got to. */
    static boolean[] over(Steps steps, int[] begin, boolean forward, IntPredicate open) {
        boolean[] met = new boolean[steps.states()];
        on(steps, begin, forward, open, met);
        return met;
    }

    /** The same, and what was met already is not gone through again. */
    static void on(Steps steps, int[] begin, boolean forward, IntPredicate open, boolean[] met) {
        int[] queue = new int[16];
        int filled = 0;
        for (int state : begin) {
            if (!met[state]) {
                met[state] = true;
                queue = room(queue, filled);
                queue[filled++] = state;
            }
        }
        int[] bounds = forward ? steps.start() : steps.inStart();
        for (int at = 0; at < filled; at++) {
            int state = queue[at];
            for (int i = bounds[state]; i < bounds[state + 1]; i++) {
                int step = forward ? i : steps.in()[i];
                int next = forward ? steps.to()[step] : steps.from()[step];
                if (!met[next] && open.test(step)) {
                    met[next] = true;
                    queue = room(queue, filled);
                    queue[filled++] = next;
                }
            }
        }
    }

    private static int[] room(int[] queue, int filled) {
        return filled < queue.length ? queue : java.util.Arrays.copyOf(queue, filled * 2);
    }
}
