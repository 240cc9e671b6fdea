package org.asbuilt.information.value;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.asbuilt.model.Id;
import org.asbuilt.model.InformationSubType;
import org.asbuilt.model.InformationUse;
import org.asbuilt.model.Rating;

/**
 * Information that is likely more together than its parts: each part helps in a scenario in another way. Source: requirements P2.A-04.
 *
 * @param scenario the scenario
 * @param parts what helps there
 * @param uses the ways in which it helps together, and no part alone
 * @param rating how severe the scenario is
 */
public record Suggestion(Id scenario, List<Part> parts, SortedSet<InformationUse> uses, Rating rating) {
    /** Copies the list and the set. */
    public Suggestion {
        parts = List.copyOf(parts);
        uses = Collections.unmodifiableSortedSet(new TreeSet<>(uses));
    }

    /** The items that are part of it. */
    public SortedSet<Id> items() {
        SortedSet<Id> items = new TreeSet<>();
        for (Part part : parts) {
            if (part instanceof Part.Item one) {
                items.add(one.item());
            }
        }
        return items;
    }

    /** The sorts of which any item is part of it. */
    public SortedSet<InformationSubType> subTypes() {
        SortedSet<InformationSubType> sorts = new TreeSet<>();
        for (Part part : parts) {
            if (part instanceof Part.Sort one) {
                sorts.add(one.subType());
            }
        }
        return sorts;
    }
}
