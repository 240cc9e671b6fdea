package org.asbuilt.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How the members of a redundancy group stand in for each other. Source: data dictionary 2.2, redundancy_group. */
public enum RedundancyScheme {
    /** They do not. */
    NONE,
    /** One lies in stock. */
    COLD_SPARE,
    /** One is installed and has to be brought up. */
    WARM_STANDBY,
    /** One runs along and takes over. */
    HOT_STANDBY,
    /** All work and share the load. */
    ACTIVE_ACTIVE,
    /** One more than is needed. */
    N_PLUS_1,
    /** Two of three must agree. */
    VOTING_2OO3("2oo3"),
    /** Another place takes over. */
    GEO_REDUNDANT;

    private final String text;

    RedundancyScheme() {
        text = name().toLowerCase(Locale.ROOT);
    }

    RedundancyScheme(String text) {
        this.text = text;
    }

    /** The scheme as the data dictionary writes it, for example {@code hot_standby} or {@code 2oo3}. */
    public String text() {
        return text;
    }

    /**
     * The scheme of that name, whatever its case and separators.
     *
     * @throws InvalidValue if there is none
     */
    public static RedundancyScheme parse(String raw) {
        String wanted = folded(raw);
        return Arrays.stream(values())
                .filter(scheme -> folded(scheme.text).equals(wanted)
                        || folded(scheme.name()).equals(wanted))
                .findFirst()
                .orElseThrow(() -> InvalidValue.expected(
                        "one of "
                                + Arrays.stream(values())
                                        .map(RedundancyScheme::text)
                                        .collect(Collectors.joining(", ")),
                        raw));
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
