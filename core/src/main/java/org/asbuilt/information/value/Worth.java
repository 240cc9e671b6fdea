package org.asbuilt.information.value;

import java.util.List;
import java.util.Optional;
import org.asbuilt.model.Rating;

/**
 * What an item is worth to an attacker. Source: requirements P2.A-03.
 *
 * @param computed what follows from the scenarios that it helps; empty if none names it, which is not the same as worthless
 * @param reasons why, what weighs most first
 * @param override what somebody decided instead, with a reason
 * @param overrideReason the reason
 */
public record Worth(
        Optional<Rating> computed, List<String> reasons, Optional<Rating> override, Optional<String> overrideReason) {
    /** Copies the list. */
    public Worth {
        reasons = List.copyOf(reasons);
    }

    /** What counts; empty if nobody knows. */
    public Optional<Rating> rating() {
        return override.or(() -> computed);
    }
}
