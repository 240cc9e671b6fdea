package org.asbuilt.risk.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * The measures of least weight that close all ways, where one may close several steps. To find them is hard in general (it is to hit sets of
 * measures, one for each way, with as little as possible), so it is tried only where the plant is small enough, and given up after some
 * work. Ways are looked for as they are needed: what hits all those that are known is either an answer, or leaves another way open.
 */
final class LeastSet {
    private static final int MOST_STEPS = 60_000;
    private static final int MOST_WAYS = 600;
    private static final int MOST_TRIED = 100_000;
    /** More than all measures weigh together. */
    private static final int FAR = 1 << 29;

    private final Closings closings;
    private final Steps steps;
    private final int[] sources;
    private final boolean[] isEnd;
    private final IntUnaryOperator weight;
    private final Map<Integer, int[]> closers = new HashMap<>();
    private final List<int[]> ways = new ArrayList<>();
    private int tried;

    private LeastSet(Closings closings, int[] sources, int[] targets, IntUnaryOperator weight) {
        this.closings = closings;
        steps = closings.steps();
        this.sources = sources;
        this.weight = weight;
        isEnd = new boolean[steps.states()];
        for (int target : targets) {
            isEnd[target] = true;
        }
    }

    /**
     * What was found.
     *
     * @param measures the numbers of measures that close all ways
     * @param least whether no others do with less
     */
    record Found(Set<Integer> measures, boolean least) {
        Found {
            measures = java.util.Collections.unmodifiableSet(new TreeSet<>(measures));
        }
    }

    /** The best that was found, beginning with some measures that close all ways. */
    static Found of(Closings closings, int[] sources, int[] targets, Set<Integer> known, IntUnaryOperator weight) {
        if (closings.count() > MOST_STEPS) {
            return new Found(known, false);
        }
        return new LeastSet(closings, sources, targets, weight).found(known);
    }

    private Found found(Set<Integer> known) {
        Set<Integer> best = known;
        while (ways.size() < MOST_WAYS) {
            Hitting hitting = new Hitting(weight(best));
            if (!hitting.isDone()) {
                return new Found(best, false);
            }
            if (hitting.best.isEmpty() && !ways.isEmpty()) {
                // Nothing lighter hits what is known already.
                return new Found(best, true);
            }
            Set<Integer> chosen = new TreeSet<>(hitting.best);
            int[] way = way(chosen);
            if (way.length == 0) {
                return new Found(chosen, true);
            }
            while (way.length > 0 && ways.size() < MOST_WAYS) {
                ways.add(way);
                chosen.add(way[0]);
                way = way(chosen);
            }
            best = way.length == 0 && weight(chosen) < weight(best) ? chosen : best;
        }
        return new Found(best, false);
    }

    private int weight(Collection<Integer> some) {
        return some.stream().mapToInt(one -> weight.applyAsInt(one)).sum();
    }

    /** The measures, the lightest first, of which each would close a way that is open still; none if there is no such way. */
    private int[] way(Set<Integer> chosen) {
        int[] by = new int[steps.states()];
        Arrays.fill(by, -1);
        boolean[] met = new boolean[steps.states()];
        int[] queue = new int[steps.states()];
        int filled = 0;
        for (int source : sources) {
            met[source] = true;
            queue[filled++] = source;
        }
        for (int at = 0; at < filled; at++) {
            int state = queue[at];
            if (isEnd[state]) {
                return measures(state, by);
            }
            for (int step = steps.start()[state]; step < steps.start()[state + 1]; step++) {
                int to = steps.to()[step];
                if (!met[to] && closings.isOpen(step) && isLeft(step, chosen)) {
                    met[to] = true;
                    by[to] = step;
                    queue[filled++] = to;
                }
            }
        }
        return new int[0];
    }

    private boolean isLeft(int step, Set<Integer> chosen) {
        for (int one : closers(step)) {
            if (chosen.contains(one)) {
                return false;
            }
        }
        return true;
    }

    private int[] closers(int step) {
        return closers.computeIfAbsent(step, closings::all);
    }

    private int[] measures(int end, int[] by) {
        Set<Integer> all = new TreeSet<>();
        for (int state = end; by[state] >= 0; state = steps.from()[by[state]]) {
            for (int one : closers(by[state])) {
                all.add(one);
            }
        }
        return all.stream()
                .sorted(Comparator.comparingInt((Integer one) -> weight.applyAsInt(one)))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The lightest set that hits every known way and is lighter than some weight; none if there is no such. */
    private final class Hitting {
        private Set<Integer> best = Set.of();
        private int least;
        private final boolean[] chosen = new boolean[closings.measures()];
        private final boolean[] banned = new boolean[closings.measures()];
        /** In which round a measure was counted last. */
        private final int[] used = new int[closings.measures()];

        private int round;

        Hitting(int below) {
            least = below;
            search(0);
        }

        boolean isDone() {
            return tried < MOST_TRIED;
        }

        private void search(int now) {
            if (++tried >= MOST_TRIED || now + bound() >= least) {
                return;
            }
            int[] open = narrowest();
            if (open.length == 0 && isHit()) {
                least = now;
                best = new TreeSet<>(IntStream.range(0, chosen.length)
                        .filter(one -> chosen[one])
                        .boxed()
                        .toList());
                return;
            }
            for (int one : open) {
                chosen[one] = true;
                search(now + weight.applyAsInt(one));
                chosen[one] = false;
                banned[one] = true;
            }
            for (int one : open) {
                banned[one] = false;
            }
        }

        private boolean isHit() {
            return ways.stream().allMatch(this::isHit);
        }

        private boolean isHit(int[] way) {
            for (int one : way) {
                if (chosen[one]) {
                    return true;
                }
            }
            return false;
        }

        /** What may be chosen of the way with the least choice; nothing if all are hit, or one cannot be. */
        private int[] narrowest() {
            int[] narrowest = {};
            boolean any = false;
            for (int[] way : ways) {
                if (isHit(way)) {
                    continue;
                }
                int[] free = Arrays.stream(way).filter(one -> !banned[one]).toArray();
                if (!any || free.length < narrowest.length) {
                    narrowest = free;
                    any = true;
                }
            }
            return narrowest;
        }

        /** What hitting the ways that share nothing with each other takes at least. */
        private int bound() {
            round++;
            int bound = 0;
            for (int[] way : ways) {
                if (isHit(way) || Arrays.stream(way).anyMatch(one -> used[one] == round)) {
                    continue;
                }
                int lightest = Integer.MAX_VALUE;
                for (int one : way) {
                    used[one] = round;
                    lightest = banned[one] ? lightest : Math.min(lightest, weight.applyAsInt(one));
                }
                if (lightest == Integer.MAX_VALUE) {
                    return FAR;
                }
                bound += lightest;
            }
            return bound;
        }
    }
}
