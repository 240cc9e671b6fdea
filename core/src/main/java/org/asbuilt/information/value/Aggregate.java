package org.asbuilt.information.value;

import java.util.List;
import java.util.Optional;
import org.asbuilt.model.Id;
import org.asbuilt.model.Rating;

/**
 * Information that together allows what no part of it allows alone, with what the whole is worth. Source: requirements P2.A-04.
 *
 * @param id the aggregate in the record
 * @param name how it is called
 * @param parts what it is made of
 * @param why why it is more than the sum; may be empty
 * @param rating what the whole is worth: at least as much as its most valuable part; empty if nobody has rated any of it
 * @param reasons how the rating came about
 */
public record Aggregate(
        Id id, String name, List<Part> parts, Optional<String> why, Optional<Rating> rating, List<String> reasons) {
    /** Copies the lists. */
    public Aggregate {
        parts = List.copyOf(parts);
        reasons = List.copyOf(reasons);
    }
}
