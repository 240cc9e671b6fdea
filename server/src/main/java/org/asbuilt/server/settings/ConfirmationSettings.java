package org.asbuilt.server.settings;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.asbuilt.model.Rating;
import org.asbuilt.validation.Cadence;

/** The settings of how long a confirmation by an expert counts, in months. Source: requirements P1.V-08. */
public final class ConfirmationSettings {
    private static final int LONGEST = 9999;

    private static final Map<Rating, Setting<Integer>> RATED = rated();

    /** See the class. */
    public static final Setting<Integer> UNRATED =
            months("unrated", Cadence.STANDARD.unrated(), "The same for what has no criticality in the record");

    /** See the class. */
    public static final Setting<Integer> EXPOSED = months(
            "exposed",
            Cadence.STANDARD.exposed(),
            "The same at most for what is joined to the outside, however critical it is");

    /** All of them, in the order of the reference page. */
    public static final List<Setting<?>> ALL = List.of(
            RATED.get(Rating.CRITICAL),
            RATED.get(Rating.HIGH),
            RATED.get(Rating.MEDIUM),
            RATED.get(Rating.LOW),
            RATED.get(Rating.NEGLIGIBLE),
            UNRATED,
            EXPOSED);

    private ConfirmationSettings() {}

    /** The months that were chosen. */
    public static Cadence cadence(Settings settings) {
        Map<Rating, Integer> months = new EnumMap<>(Rating.class);
        RATED.forEach((rating, setting) -> months.put(rating, settings.get(setting)));
        return new Cadence(months, settings.get(UNRATED), settings.get(EXPOSED));
    }

    private static Map<Rating, Setting<Integer>> rated() {
        Map<Rating, Setting<Integer>> settings = new EnumMap<>(Rating.class);
        for (Rating rating : Rating.values()) {
            String name = rating.name().toLowerCase(Locale.ROOT);
            settings.put(
                    rating,
                    months(
                            name,
                            Cadence.STANDARD.months(Optional.of(rating), false),
                            "After how many months what was confirmed of a subject of criticality " + name
                                    + " has to be confirmed again"));
        }
        return settings;
    }

    private static Setting<Integer> months(String name, int usual, String meaning) {
        return Setting.whole("confirmation." + name + "-months", 1, LONGEST, usual, meaning);
    }
}
