package org.asbuilt.rule;

import java.util.List;
import org.asbuilt.information.EntryFields;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** The register says of an item all that it has to say. */
public record InformationEntryIsComplete() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "The register says of every item what it is for, where it goes, who may have it, how long it is kept and in which format",
            Kind.INFORMATION_ITEM,
            Severity.NOTE,
            Criterion.COMPLETENESS,
            "Nobody can protect, share or dispose of what is known by its title only.",
            "Nothing of that is true of it; say so outright: none, or not applicable, because.",
            "Fill in what is missing; its owner knows.",
            "Requirements P2.S-02; ISO/IEC 27001:2022 A.5.9");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject item, Circumstances around) {
        List<String> missing = EntryFields.missing(item);
        return missing.isEmpty()
                ? List.of()
                : List.of(Finding.of(
                        this, item, "the register does not say of " + item.name() + ": " + String.join(", ", missing)));
    }
}
