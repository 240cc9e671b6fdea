package org.asbuilt.category;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.asbuilt.model.Criticality;
import org.asbuilt.model.Rating;

/** How the ratings on the three axes make one. Source: requirements P3-04. */
public enum Combination {
    /** The highest counts, that of the owner's register included: nobody is left out. */
    MAXIMUM,
    /** The rating of the owner's register; without one the mean of the axes, rounded up, but never below safety. */
    MEAN_NOT_BELOW_SAFETY;

    private static final int HALF = 50;
    private static final int FIFTH = 20;

    /** The rating on an axis as it is recorded or follows from its parts; for all together what they come to. */
    public Optional<Rating> own(Criticality rated, Axis axis) {
        return switch (axis) {
            case BUSINESS -> rated.business().or(() -> business(rated));
            case SAFETY -> rated.safetyAxis();
            case SECURITY -> rated.security();
            case OVERALL -> this == MAXIMUM ? highest(rated) : rated.overall().or(() -> combined(rated));
        };
    }

    /** Who states only that it halts the process or what yield it costs has rated it too. */
    private static Optional<Rating> business(Criticality rated) {
        if (rated.haltsProcess().orElse(false)) {
            return Optional.of(Rating.HIGH);
        }
        return rated.reducesYield().map(share -> {
            if (share >= HALF) {
                return Rating.HIGH;
            }
            if (share >= FIFTH) {
                return Rating.MEDIUM;
            }
            return share > 0 ? Rating.LOW : Rating.NEGLIGIBLE;
        });
    }

    private Optional<Rating> highest(Criticality rated) {
        return Stream.concat(rated.overall().stream(), combined(rated).stream()).max(Comparator.naturalOrder());
    }

    private Optional<Rating> combined(Criticality rated) {
        List<Rating> axes = Stream.of(Axis.BUSINESS, Axis.SAFETY, Axis.SECURITY)
                .flatMap(axis -> own(rated, axis).stream())
                .toList();
        OptionalInt highest = levels(axes).max();
        if (highest.isEmpty()) {
            return Optional.empty();
        }
        int level = this == MAXIMUM
                ? highest.getAsInt()
                : Math.max(
                        (int) Math.ceil(levels(axes).average().orElse(0)),
                        own(rated, Axis.SAFETY).map(Rating::level).orElse(0));
        return Optional.of(Ratings.of(level));
    }

    private static IntStream levels(List<Rating> ratings) {
        return ratings.stream().mapToInt(Rating::level);
    }
}
