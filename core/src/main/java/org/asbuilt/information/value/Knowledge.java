package org.asbuilt.information.value;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.asbuilt.model.Id;
import org.asbuilt.model.InformationSubType;
import org.asbuilt.validation.Circumstances;

/**
 * What somebody has been given: items, and sorts of information that were taken out of the record itself. What was given back still
 * counts, for it was read.
 *
 * @param items the items
 * @param sorts what exports of the record held
 */
public record Knowledge(SortedSet<Id> items, SortedSet<InformationSubType> sorts) {
    /** Nothing. */
    public static final Knowledge NOTHING = new Knowledge(new TreeSet<>(), new TreeSet<>());

    /** Copies the sets. */
    public Knowledge {
        items = Collections.unmodifiableSortedSet(new TreeSet<>(items));
        sorts = Collections.unmodifiableSortedSet(new TreeSet<>(sorts));
    }

    /** Of items. */
    public static Knowledge of(Collection<Id> items) {
        return new Knowledge(new TreeSet<>(items), new TreeSet<>());
    }

    /** Of what an export of the record held. */
    public static Knowledge ofSorts(Collection<InformationSubType> sorts) {
        return new Knowledge(new TreeSet<>(), new TreeSet<>(sorts));
    }

    /** Both. */
    public Knowledge and(Knowledge more) {
        SortedSet<Id> all = new TreeSet<>(items);
        all.addAll(more.items);
        SortedSet<InformationSubType> both = new TreeSet<>(sorts);
        both.addAll(more.sorts);
        return new Knowledge(all, both);
    }

    /** Whether a part is among it. An export of the record tells what an item of the same sort tells. */
    public boolean has(Part part, Circumstances around) {
        return switch (part) {
            case Part.Item one ->
                items.contains(one.item())
                        || Part.sortOf(one.item(), around)
                                .filter(sort -> sorts.contains(sort))
                                .isPresent();
            case Part.Sort one ->
                sorts.contains(one.subType())
                        || items.stream()
                                .flatMap(item -> Part.sortOf(item, around).stream())
                                .anyMatch(one.subType()::equals);
        };
    }
}
