package org.asbuilt.information.value;

import java.util.Locale;
import java.util.Optional;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.InformationSubType;
import org.asbuilt.model.RegisterEntry;
import org.asbuilt.validation.Circumstances;

/** A part of what is more together: an item, or any item of a sort. Source: requirements P2.A-04. */
public sealed interface Part {
    /** One item. */
    record Item(Id item) implements Part {}

    /** Any item of a sort. */
    record Sort(InformationSubType subType) implements Part {}

    /** How it is called. */
    default String words(Circumstances around) {
        return switch (this) {
            case Item one -> around.name(one.item());
            case Sort one ->
                "any " + one.subType().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }

    /** The sort of an item, if the register says. */
    static Optional<InformationSubType> sortOf(Id item, Circumstances around) {
        return around.subject(item).flatMap(Part::sortOf);
    }

    /** The sort of an item, if the register says. */
    static Optional<InformationSubType> sortOf(Subject item) {
        return item.facet(RegisterEntry.class).flatMap(RegisterEntry::subType);
    }
}
