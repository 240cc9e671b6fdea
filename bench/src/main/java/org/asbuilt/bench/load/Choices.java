package org.asbuilt.bench.load;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a run is to be like, as words of the form {@code name=value} choose it.
 *
 * @param assets how many the made plant has
 * @param connections how many of them
 * @param heap the heap limit of the product, in MiB
 * @param people how many work: at first for a load, all the time for a soak
 * @param most beyond how many a load goes no further
 * @param seconds how long a number of people works, in seconds, after half a minute that does not count
 * @param minutes how long a soak takes
 * @param goal what the 95th percentile is to stay below, in milliseconds
 * @param database the PostgreSQL database to use, {@code embedded} for one that is started for it; without, SQLite
 */
record Choices(
        int assets,
        int connections,
        int heap,
        int people,
        int most,
        int seconds,
        int minutes,
        int goal,
        Optional<String> database) {
    /** What those that are not said are as usual, in the order in which they are told. */
    private static final Map<String, String> USUAL = usual();

    private static Map<String, String> usual() {
        Map<String, String> usual = new LinkedHashMap<>();
        usual.put("assets", "5000");
        usual.put("connections", "25000");
        usual.put("heap", "2048");
        usual.put("people", "10");
        usual.put("most", "640");
        usual.put("seconds", "60");
        usual.put("minutes", "120");
        usual.put("goal", "1000");
        usual.put("database", "");
        return usual;
    }

    /**
     * Reads them.
     *
     * @throws IllegalArgumentException if a word is none of these; says which
     */
    static Choices parse(String... words) {
        Map<String, String> chosen = new LinkedHashMap<>(USUAL);
        for (String word : words) {
            int end = word.indexOf('=');
            if (end < 0 || !chosen.containsKey(word.substring(0, end))) {
                throw new IllegalArgumentException(
                        "'" + word + "' is no choice: expected NAME=VALUE with one of " + USUAL.keySet());
            }
            chosen.put(word.substring(0, end), word.substring(end + 1));
        }
        return new Choices(
                number(chosen, "assets"),
                number(chosen, "connections"),
                number(chosen, "heap"),
                number(chosen, "people"),
                number(chosen, "most"),
                number(chosen, "seconds"),
                number(chosen, "minutes"),
                number(chosen, "goal"),
                Optional.ofNullable(chosen.get("database")).filter(url -> !url.isEmpty()));
    }

    private static int number(Map<String, String> chosen, String name) {
        String text = chosen.getOrDefault(name, "");
        if (!text.matches("[0-9]{1,9}")) {
            throw new IllegalArgumentException(name + "=" + text + ": expected a whole number up to 999999999");
        }
        return Integer.parseInt(text, 10);
    }
}
