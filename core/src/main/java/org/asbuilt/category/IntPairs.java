package org.asbuilt.category;

import java.util.Arrays;

/** Pairs of numbers as they are found, with a third that goes with each. */
final class IntPairs {
    private int[] one = new int[1024];
    private int[] other = new int[1024];
    private int[] with = new int[1024];
    private int count;

    void add(int first, int second, int third) {
        if (count == one.length) {
            one = Arrays.copyOf(one, count * 2);
            other = Arrays.copyOf(other, count * 2);
            with = Arrays.copyOf(with, count * 2);
        }
        one[count] = first;
        other[count] = second;
        with[count++] = third;
    }

    int count() {
        return count;
    }

    int one(int pair) {
        return one[pair];
    }

    int other(int pair) {
        return other[pair];
    }

    int with(int pair) {
        return with[pair];
    }

    /** For each number below a bound the pairs that begin with it: those from {@code start[n]} up to {@code start[n + 1]} of the order. */
    ByFirst byFirst(int numbers) {
        int[] start = new int[numbers + 1];
        for (int pair = 0; pair < count; pair++) {
            start[one[pair] + 1]++;
        }
        for (int number = 0; number < numbers; number++) {
            start[number + 1] += start[number];
        }
        int[] next = Arrays.copyOf(start, numbers);
        int[] order = new int[count];
        for (int pair = 0; pair < count; pair++) {
            order[next[one[pair]]++] = pair;
        }
        return new ByFirst(start, order);
    }

    /**
     * Pairs by their first number.
     *
     * @param start where those of each number begin, and one more
     * @param order the pairs
     */
    @SuppressWarnings("ArrayRecordComponent") // millions; never handed out of the package
    record ByFirst(int[] start, int[] order) {}
}
