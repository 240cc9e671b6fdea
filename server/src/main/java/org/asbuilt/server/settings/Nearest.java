package org.asbuilt.server.settings;

import java.util.Arrays;

/**
 * How far other words are from one. Source: V. Levenshtein, Binary codes capable of correcting deletions, insertions and reversals (1966).
 *
 * @param word the one
 */
record Nearest(String word) {
    /** How many characters have to be put in, taken out or exchanged to make another word of it. */
    int distance(String other) {
        int[] above = new int[other.length() + 1];
        Arrays.setAll(above, i -> i);
        for (int row = 1; row <= word.length(); row++) {
            int[] here = new int[above.length];
            here[0] = row;
            for (int column = 1; column < here.length; column++) {
                int exchanged = above[column - 1] + (word.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1);
                here[column] = Math.min(exchanged, Math.min(above[column], here[column - 1]) + 1);
            }
            above = here;
        }
        return above[other.length()];
    }
}
