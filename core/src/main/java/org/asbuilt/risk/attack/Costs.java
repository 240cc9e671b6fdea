package org.asbuilt.risk.attack;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * What it costs at least to get from each of many beginnings to each of many ends. Sixty-four beginnings are followed together, one bit
 * each, in order of cost; costs are small whole numbers of at least 1, so what is at hand for each cost is a bucket.
 *
 * <p>Each begins as much later as it is nearer to the ends, so that those that are followed together meet on the way and a step is taken
 * for many of them at once. Beginnings at the same state are one.
 */
final class Costs {
    /** What is not reached. */
    static final int NONE = -1;

    private static final int TOGETHER = Long.SIZE;

    /** Of each beginning its row; -1 where it does not begin. */
    private final int[] row;

    private final int[] first;
    private final short[][] cost;

    private Costs(int[] row, int[] first, short[][] cost) {
        this.row = row;
        this.first = first;
        this.cost = cost;
    }

    /**
     * Follows.
     *
     * @param steps the steps
     * @param price what each costs, 0 if it is closed
     * @param begin the state where each begins
     * @param first what that costs already; less than 0 where it does not begin at all
     * @param watched the ends that are asked about, each once
     */
    static Costs of(Steps steps, byte[] price, int[] begin, int[] first, int[] watched) {
        int[] rest = CheapestWays.rest(steps, price, watched);
        int[] states = IntStream.range(0, begin.length)
                .filter(i -> first[i] >= 0)
                .map(i -> begin[i])
                .distinct()
                .boxed()
                .sorted(Comparator.comparingInt((Integer state) -> rest[state])
                        .thenComparing(Comparator.naturalOrder()))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] rowOf = new int[steps.states()];
        Arrays.fill(rowOf, -1);
        for (int at = 0; at < states.length; at++) {
            rowOf[states[at]] = at;
        }
        short[][] cost = new short[states.length][watched.length];
        for (short[] one : cost) {
            Arrays.fill(one, (short) NONE);
        }
        int[] place = new int[steps.states()];
        Arrays.fill(place, -1);
        for (int end = 0; end < watched.length; end++) {
            place[watched[end]] = end;
        }
        Onward onward = Onward.of(steps, price, rest);
        IntStream.range(0, Math.ceilDiv(states.length, TOGETHER))
                .parallel()
                .forEach(group -> new Group(onward, place, cost, group * TOGETHER).follow(states, rest));
        int[] row = IntStream.range(0, begin.length)
                .map(i -> first[i] < 0 ? -1 : rowOf[begin[i]])
                .toArray();
        return new Costs(row, first.clone(), cost);
    }

    /** What one beginning pays for one end, both by their places; {@link #NONE} if it does not get there. */
    int of(int beginning, int end) {
        if (row[beginning] < 0) {
            return NONE;
        }
        int way = cost[row[beginning]][end];
        return way == NONE ? NONE : way + first[beginning];
    }

    /** What the beginnings pay for one end, by their places. */
    int[] to(int end) {
        return IntStream.range(0, row.length)
                .map(beginning -> of(beginning, end))
                .toArray();
    }

    /** The open steps to where an end can still be got to, of several between the same two states the cheapest; one number each. */
    @SuppressWarnings("ArrayRecordComponent") // millions of steps; seen by nobody outside the class
    private record Onward(int[] start, int[] step) {
        private static final int BITS = 4;

        static Onward of(Steps steps, byte[] price, int[] rest) {
            int[] start = new int[steps.states() + 1];
            int[] step = new int[steps.count()];
            int count = 0;
            for (int state = 0; state < steps.states(); state++) {
                start[state] = count;
                int last = -1;
                for (int at = steps.start()[state]; at < steps.start()[state + 1]; at++) {
                    int target = steps.to()[at];
                    if (price[at] == 0 || rest[target] >= CheapestWays.FAR) {
                        continue;
                    }
                    int one = target << BITS | price[at];
                    if (target != last) {
                        step[count++] = one;
                        last = target;
                    } else if (one < step[count - 1]) {
                        step[count - 1] = one;
                    }
                }
            }
            start[steps.states()] = count;
            return new Onward(start, Arrays.copyOf(step, count));
        }

        int states() {
            return start.length - 1;
        }
    }

    /** Beginnings that are followed together. */
    private static final class Group {
        private final Onward onward;
        private final int[] place;
        private final short[][] cost;
        private final int offset;
        private final long[] settled;
        private final long[][] bucket = new long[Steps.DEAREST + 1][];
        private final int[] later = new int[TOGETHER];
        private int last;

        Group(Onward onward, int[] place, short[][] cost, int offset) {
            this.onward = onward;
            this.place = place;
            this.cost = cost;
            this.offset = offset;
            settled = new long[onward.states()];
            Arrays.setAll(bucket, i -> new long[onward.states()]);
        }

        void follow(int[] states, int[] rest) {
            int count = Math.min(TOGETHER, states.length - offset);
            int farthest = 0;
            for (int i = 0; i < count; i++) {
                int own = rest[states[offset + i]];
                farthest = own < CheapestWays.FAR ? Math.max(farthest, own) : farthest;
            }
            for (int i = 0; i < count; i++) {
                // Whoever gets to no end is left out.
                int own = rest[states[offset + i]];
                later[i] = own < CheapestWays.FAR ? farthest - own : -1;
                last = Math.max(last, later[i]);
            }
            for (int now = 0; now <= last && now < Short.MAX_VALUE; now++) {
                long[] at = bucket[now % bucket.length];
                for (int i = 0; i < count; i++) {
                    if (later[i] == now) {
                        at[states[offset + i]] |= 1L << i;
                    }
                }
                settle(at, now);
            }
        }

        private void settle(long[] at, int now) {
            for (int state = 0; state < at.length; state++) {
                long fresh = at[state];
                if (fresh == 0) {
                    continue;
                }
                at[state] = 0;
                fresh &= ~settled[state];
                if (fresh != 0) {
                    settled[state] |= fresh;
                    note(state, fresh, now);
                    spread(state, fresh, now);
                }
            }
        }

        private void spread(int state, long fresh, int now) {
            for (int at = onward.start()[state]; at < onward.start()[state + 1]; at++) {
                int one = onward.step()[at];
                int target = one >>> Onward.BITS;
                if ((fresh & ~settled[target]) != 0) {
                    int then = now + (one & Steps.DEAREST);
                    bucket[then % bucket.length][target] |= fresh;
                    last = Math.max(last, then);
                }
            }
        }

        private void note(int state, long fresh, int now) {
            if (place[state] < 0) {
                return;
            }
            long bits = fresh;
            while (bits != 0) {
                int one = Long.numberOfTrailingZeros(bits);
                cost[offset + one][place[state]] = (short) (now - later[one]);
                bits &= bits - 1;
            }
        }
    }
}
