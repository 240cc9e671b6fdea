package org.asbuilt.category;

import java.util.List;
import java.util.Locale;
import org.asbuilt.model.Rating;

/** Ratings as numbers and words. */
final class Ratings {
    static final int HIGHEST = Rating.CRITICAL.level();

    private static final List<Rating> LEVELS = List.of(Rating.values());

    private Ratings() {}

    /** The rating of a level, 0 to 4. */
    static Rating of(int level) {
        return LEVELS.get(level);
    }

    /** A level as people say it. */
    static String words(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
