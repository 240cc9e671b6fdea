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
}
