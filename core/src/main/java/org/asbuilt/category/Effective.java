package org.asbuilt.category;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.asbuilt.model.Id;
import org.asbuilt.model.Rating;

/**
 * How critical something is, by itself and with what depends on it. Source: requirements P3-05.
 *
 * @param id what
 * @param axes each axis
 */
public record Effective(Id id, Map<Axis, OnAxis> axes) {
    /** Copies the map. */
    public Effective {
        axes = new EnumMap<>(axes);
    }

    /**
     * One axis.
     *
     * @param own what is recorded of it; empty if it is not rated
     * @param effective the higher of that and of what it gets; empty if neither is known. If it is not rated itself, it is at least so
     * @param raise why the two differ, if they do
     */
    public record OnAxis(Optional<Rating> own, Optional<Rating> effective, Optional<Raise> raise) {}

    /** What is known on an axis. */
    public OnAxis on(Axis axis) {
        return Optional.ofNullable(axes.get(axis))
                .orElse(new OnAxis(Optional.empty(), Optional.empty(), Optional.empty()));
    }

    /** The effective rating on an axis. */
    public Optional<Rating> rating(Axis axis) {
        return on(axis).effective();
    }

    /** The effective rating of all together. */
    public Optional<Rating> overall() {
        return rating(Axis.OVERALL);
    }
}
