package org.asbuilt.model;

import java.util.Optional;
import java.util.SortedSet;

/**
 * Information that would help an attacker in a scenario, and how; the key tells several apart. It is one item, or all items of a sort.
 * Source: requirements P2.A-02; data dictionary 2.5, threat_scenario.
 *
 * @param item the item
 * @param subType every item of this sort
 * @param uses how it helps
 * @param note what exactly helps, in words
 */
@Label("Helpful information")
@Of(value = Kind.THREAT_SCENARIO, repeats = true, group = FieldGroup.RISK)
public record HelpfulInformation(
        @Refers(Kind.INFORMATION_ITEM) @Label("Information item")
        Optional<Id> item,

        @Label("Every item of the sub-type") Optional<InformationSubType> subType,
        @Label("How it helps") SortedSet<InformationUse> uses,
        @CompareAs(Comparison.NOTES) Optional<String> note)
        implements Facet {
    /** Copies the set. */
    public HelpfulInformation {
        uses = SortedSets.copy(uses);
    }
}
