package org.asbuilt.change;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asbuilt.model.Part;

/** Lengths of time as people say them: {@code PT1H30M} is {@code 1 h 30 min}. Source: ISO 8601. */
final class Durations {
    private static final Set<String> PARTS = Set.of("duration", "toleratedOutage", "recoveryTime", "recoveryPoint");
    private static final Pattern WRITTEN =
            Pattern.compile("P(?=.)(?:(\\d+)D)?(?:T(?=.)(?:(\\d+)H)?(?:(\\d+)M)?(?:(\\d+)S)?)?");

    private Durations() {}

    /** Whether a part holds a length of time. */
    static boolean isOne(Part part) {
        return PARTS.contains(part.name());
    }

    /** A length of time in words; anything else as it stands. */
    static String words(String text) {
        Matcher found = WRITTEN.matcher(text.strip());
        if (!found.matches()) {
            return text;
        }
        StringBuilder words = new StringBuilder();
        add(words, found.group(1), "1".equals(found.group(1)) ? "day" : "days");
        add(words, found.group(2), "h");
        add(words, found.group(3), "min");
        add(words, found.group(4), "s");
        return words.toString();
    }

    private static void add(StringBuilder words, @org.jspecify.annotations.Nullable String amount, String unit) {
        if (amount != null) {
            words.append(words.isEmpty() ? "" : " ").append(amount).append(' ').append(unit);
        }
    }
}
