package org.asbuilt.server.view;

import java.util.Locale;

/** The order of names in lists: numbers in them sort as numbers, PLC-2 before PLC-10. */
public final class NaturalOrder {
    private static final int DIGITS = 12;

    private NaturalOrder() {}

    /** A key; the keys of texts are in the order in which people expect the texts. */
    public static String key(String text) {
        StringBuilder folded = new StringBuilder();
        int i = 0;
        String lower = text.toLowerCase(Locale.ROOT);
        while (i < lower.length()) {
            int start = i;
            while (i < lower.length() && lower.charAt(i) >= '0' && lower.charAt(i) <= '9') {
                i++;
            }
            if (i > start) {
                folded.append("0".repeat(Math.max(0, DIGITS - (i - start)))).append(lower, start, i);
            } else {
                folded.append(lower.charAt(i++));
            }
        }
        return folded.toString();
    }

    /**
     * Compares two texts as their keys compare, without writing the keys: of a hundred thousand names a list shows the first hundred. Where
     * people would take two texts for the same, such as PLC-2 and plc-02, it is 0.
     */
    public static int compare(String one, String other) {
        int i = 0;
        int j = 0;
        while (i < one.length() && j < other.length()) {
            if (isDigit(one, i) && isDigit(other, j)) {
                int endOfOne = endOfDigits(one, i);
                int endOfOther = endOfDigits(other, j);
                int order = compareNumbers(one, i, endOfOne, other, j, endOfOther);
                if (order != 0) {
                    return order;
                }
                i = endOfOne;
                j = endOfOther;
            } else {
                int order = Character.compare(
                        Character.toLowerCase(one.charAt(i++)), Character.toLowerCase(other.charAt(j++)));
                if (order != 0) {
                    return order;
                }
            }
        }
        return Boolean.compare(i < one.length(), j < other.length());
    }

    /** The longer of two numbers without leading zeros is the greater; equally long ones compare digit by digit. */
    private static int compareNumbers(String one, int i, int endOfOne, String other, int j, int endOfOther) {
        int first = withoutZeros(one, i, endOfOne);
        int second = withoutZeros(other, j, endOfOther);
        int byLength = Integer.compare(endOfOne - first, endOfOther - second);
        while (byLength == 0 && first < endOfOne) {
            byLength = Character.compare(one.charAt(first++), other.charAt(second++));
        }
        return byLength;
    }

    private static int withoutZeros(String text, int from, int end) {
        int at = from;
        while (at < end && text.charAt(at) == '0') {
            at++;
        }
        return at;
    }

    private static int endOfDigits(String text, int from) {
        int end = from;
        while (end < text.length() && isDigit(text, end)) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(String text, int at) {
        return text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }
}
