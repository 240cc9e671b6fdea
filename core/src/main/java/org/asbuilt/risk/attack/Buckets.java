package org.asbuilt.risk.attack;

import java.util.Arrays;

/** What is at hand for each cost. */
final class Buckets {
    private static final int[] NOTHING = {};
    private static final int FEW = 16;

    private int[][] items = new int[0][];
    private int[] counts = new int[0];
    private int last = -1;

    void add(int cost, int state) {
        if (cost >= items.length) {
            int before = items.length;
            items = Arrays.copyOf(items, Math.max(FEW, cost * 2));
            Arrays.fill(items, before, items.length, NOTHING);
            counts = Arrays.copyOf(counts, items.length);
        }
        last = Math.max(last, cost);
        if (counts[cost] == items[cost].length) {
            items[cost] = Arrays.copyOf(items[cost], Math.max(FEW, counts[cost] * 2));
        }
        items[cost][counts[cost]++] = state;
    }

    /** The highest cost of which anything is or was at hand; -1 if there was never anything. */
    int last() {
        return last;
    }

    /** What is at hand for a cost. */
    int[] take(int cost) {
        return Arrays.copyOf(items[cost], counts[cost]);
    }
}
