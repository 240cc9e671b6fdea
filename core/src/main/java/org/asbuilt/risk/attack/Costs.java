package org.asbuilt.risk.attack;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What it costs at least to get from each of many beginnings to each of many ends. Sixty-four beginnings are followed together, one bit
 * each, in order of cost; costs are small whole numbers of at least 1, so what is at hand for each cost is a bucket.
 */
final class Costs {
    /** What is not reached. */
    static final int NONE = -1;

    private static final int TOGETHER = Long.SIZE;

    private final short[][] cost;

    private Costs(short[][] cost) {
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
        short[][] cost = new short[begin.length][watched.length];
        for (short[] row : cost) {
            Arrays.fill(row, (short) NONE);
        }
        int[] place = new int[steps.states()];
        Arrays.fill(place, -1);
        for (int end = 0; end < watched.length; end++) {
            place[watched[end]] = end;
        }
        IntStream.range(0, Math.ceilDiv(begin.length, TOGETHER))
                .parallel()
                .forEach(group -> new Group(steps, price, place, cost, group * TOGETHER).follow(begin, first));
        return new Costs(cost);
    }

    /** What one beginning pays for one end, both by their places; {@link #NONE} if it does not get there. */
    int of(int beginning, int end) {
        return cost[beginning][end];
    }

    /** What the beginnings pay for one end, by their places. */
    int[] to(int end) {
        return IntStream.range(0, cost.length)
                .map(beginning -> cost[beginning][end])
                .toArray();
    }

    /** How many pairs of a beginning and an end there is a way for. */
    long pairs() {
        long pairs = 0;
        for (short[] row : cost) {
            for (short one : row) {
                pairs += one == NONE ? 0 : 1;
            }
        }
        return pairs;
    }

    /** Beginnings that are followed together. */
    private static final class Group {
        private final Steps steps;
        private final byte[] price;
        private final int[] place;
        private final short[][] cost;
        private final int offset;
        private final long[] settled;
        private final long[][] bucket = new long[Steps.DEAREST + 1][];
        private int last;

        Group(Steps steps, byte[] price, int[] place, short[][] cost, int offset) {
            this.steps = steps;
            this.price = price;
            this.place = place;
            this.cost = cost;
            this.offset = offset;
            settled = new long[steps.states()];
            Arrays.setAll(bucket, i -> new long[steps.states()]);
        }

        void follow(int[] begin, int[] first) {
            int count = Math.min(TOGETHER, begin.length - offset);
            for (int i = 0; i < count; i++) {
                last = Math.max(last, first[offset + i]);
            }
            for (int now = 0; now <= last && now < Short.MAX_VALUE; now++) {
                long[] at = bucket[now % bucket.length];
                for (int i = 0; i < count; i++) {
                    if (first[offset + i] == now) {
                        at[begin[offset + i]] |= 1L << i;
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
            for (int step = steps.start()[state]; step < steps.start()[state + 1]; step++) {
                int pays = price[step];
                int target = steps.to()[step];
                if (pays != 0 && (fresh & ~settled[target]) != 0) {
                    bucket[(now + pays) % bucket.length][target] |= fresh;
                    last = Math.max(last, now + pays);
                }
            }
        }

        private void note(int state, long fresh, int now) {
            if (place[state] < 0) {
                return;
            }
            long bits = fresh;
            while (bits != 0) {
                cost[offset + Long.numberOfTrailingZeros(bits)][place[state]] = (short) now;
                bits &= bits - 1;
            }
        }
    }
}
