package org.asbuilt.information.value;

import java.util.List;
import org.asbuilt.model.Rating;

/**
 * How far the protection of an item is from what it ought to be.
 *
 * @param rating how wide the gap is
 * @param reasons why
 */
public record Gap(Rating rating, List<String> reasons) {
    /** Copies the list. */
    public Gap {
        reasons = List.copyOf(reasons);
    }
}
