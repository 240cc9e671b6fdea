package org.asbuilt.risk.attack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;

/**
 * Leaves out of some measures that close all ways what the others close anyway, the dearest first. What is got to from the beginnings, and
 * from where the ends are got to, is kept while measures are left out, so that each is tried by what it alone would open.
 */
final class Needed {
    private final Closings closings;
    private final Steps steps;
    private final int[] closedBy;
    private final boolean[] near;
    private final boolean[] far;

    private Needed(Closings closings, Map<Integer, int[]> closed, int[] sources, int[] targets) {
        this.closings = closings;
        steps = closings.steps();
        closedBy = new int[steps.count()];
        closed.values().forEach(some -> {
            for (int step : some) {
                closedBy[step]++;
            }
        });
        near = Spread.over(steps, sources, true, this::isOpen);
        far = Spread.over(steps, targets, false, this::isOpen);
    }

    /** Those of the measures that are needed. */
    static Set<Integer> of(
            Closings closings, Collection<Integer> chosen, int[] sources, int[] targets, IntUnaryOperator weight) {
        Map<Integer, int[]> closed = closings.closed(chosen);
        Needed needed = new Needed(closings, closed, sources, targets);
        Set<Integer> left = new TreeSet<>(chosen);
        List<Integer> dearestFirst = new ArrayList<>(left);
        dearestFirst.sort(Comparator.comparingInt(weight::applyAsInt).reversed());
        for (int one : dearestFirst) {
            if (!needed.isNeeded(closed.getOrDefault(one, new int[0]))) {
                left.remove(one);
            }
        }
        return left;
    }

    private boolean isOpen(int step) {
        return closedBy[step] == 0 && closings.isOpen(step);
    }

    private boolean isNeeded(int[] some) {
        change(some, -1);
        boolean[] met = near.clone();
        boolean opens = opens(some, met);
        if (opens) {
            change(some, 1);
            return true;
        }
        System.arraycopy(met, 0, near, 0, met.length);
        Spread.on(steps, froms(some), false, this::isOpen, far);
        return false;
    }

    private void change(int[] some, int by) {
        for (int step : some) {
            closedBy[step] += by;
        }
    }

    /** Whether a way from the beginnings to the ends leads by some steps, with what else is met on the way. */
    private boolean opens(int[] some, boolean[] met) {
        int[] queue = new int[16];
        int filled = 0;
        for (int step : some) {
            int to = steps.to()[step];
            if (!isOpen(step) || !near[steps.from()[step]]) {
                continue;
            }
            if (far[to]) {
                return true;
            }
            if (!met[to]) {
                met[to] = true;
                queue = room(queue, filled);
                queue[filled++] = to;
            }
        }
        for (int at = 0; at < filled; at++) {
            int state = queue[at];
            for (int step = steps.start()[state]; step < steps.start()[state + 1]; step++) {
                int to = steps.to()[step];
                if (met[to] || !isOpen(step)) {
                    continue;
                }
                if (far[to]) {
                    return true;
                }
                met[to] = true;
                queue = room(queue, filled);
                queue[filled++] = to;
            }
        }
        return false;
    }

    private static int[] room(int[] queue, int filled) {
        return filled < queue.length ? queue : java.util.Arrays.copyOf(queue, filled * 2);
    }

    /** Where steps begin that lead on to the ends now. */
    private int[] froms(int[] some) {
        return java.util.Arrays.stream(some)
                .filter(step -> isOpen(step) && far[steps.to()[step]])
                .map(step -> steps.from()[step])
                .toArray();
    }
}
