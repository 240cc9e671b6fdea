package org.asbuilt.dissect.table;

/** Counts how often each 64-bit number was added: open addressing, no objects. */
public final class LongCounter {
    private long[] keys = new long[1 << 10];
    private int[] counts = new int[1 << 10];
    private int size;

    /** Adds one to the count of the number. */
    public void add(long number) {
        if (size * 2 > keys.length) {
            grow();
        }
        int slot = slot(keys, counts, number);
        keys[slot] = number;
        size += counts[slot]++ == 0 ? 1 : 0;
    }

    /** How often the number was added. */
    public int count(long number) {
        return counts[slot(keys, counts, number)];
    }

    private static int slot(long[] keys, int[] counts, long number) {
        long hash = number * 0x9E37_79B9_7F4A_7C15L;
        int slot = (int) (hash ^ hash >>> 32) & keys.length - 1;
        while (counts[slot] != 0 && keys[slot] != number) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    private void grow() {
        long[] largerKeys = new long[keys.length * 2];
        int[] largerCounts = new int[keys.length * 2];
        for (int index = 0; index < keys.length; index++) {
            if (counts[index] != 0) {
                int slot = slot(largerKeys, largerCounts, keys[index]);
                largerKeys[slot] = keys[index];
                largerCounts[slot] = counts[index];
            }
        }
        keys = largerKeys;
        counts = largerCounts;
    }
}
