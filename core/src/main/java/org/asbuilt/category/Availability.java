package org.asbuilt.category;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.asbuilt.model.AvailabilityNeed;
import org.asbuilt.model.Id;
import org.asbuilt.model.Rating;
import org.asbuilt.model.RollingUpdate;

/**
 * How much access to an asset is needed, alone and as a member of a group that stands in for it. Source: requirements P3-12 to P3-14;
 * docs/reference/availability.md.
 *
 * @param asset which
 * @param need what is recorded of it itself
 * @param groups the redundancy groups that it belongs to, with what is left of them
 * @param level how much access to it itself is needed, once its group is counted; empty if neither says
 * @param percentage the same as a share of time in per cent, if one is recorded
 * @param reduced whether that is less than what the group as a whole has to give
 * @param reason why it is so, or why it is not
 * @param rollingUpdate whether it can be updated one member after the other: its own word, or its group's
 */
public record Availability(
        Id asset,
        Optional<AvailabilityNeed> need,
        List<OfGroup> groups,
        Optional<Rating> level,
        Optional<BigDecimal> percentage,
        boolean reduced,
        String reason,
        Optional<RollingUpdate> rollingUpdate) {
    /** Copies the list. */
    public Availability {
        groups = List.copyOf(groups);
    }

    /**
     * A group.
     *
     * @param redundancy what is left of it
     * @param need what it has to give as a whole
     */
    public record OfGroup(Redundancy redundancy, Optional<AvailabilityNeed> need) {}
}
