package org.asbuilt.risk.attack;

import java.util.List;
import java.util.Optional;
import org.asbuilt.model.Id;
import org.asbuilt.model.Rating;

/**
 * What an attack would hurt: it comes about when any of its assets is altered.
 *
 * @param subject the function, or the asset
 * @param sort what sort of harm
 * @param impact how bad at most, if that is rated
 * @param assets the assets that bring it about, by id; empty if none is recorded, which is told and not the same as safe
 */
public record Consequence(Id subject, Sort sort, Optional<Rating> impact, List<Id> assets) {
    /** What sort of harm. */
    public enum Sort {
        /** A function of the business fails or does harm. */
        FUNCTION,
        /** A safety function is altered. */
        SAFETY,
        /** A critical asset is altered. */
        CRITICAL_ASSET
    }

    /** Copies the list. */
    public Consequence {
        assets = List.copyOf(assets);
    }
}
