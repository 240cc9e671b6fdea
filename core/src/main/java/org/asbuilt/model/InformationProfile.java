package org.asbuilt.model;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;

/**
 * What an item of OT information is. Source: definitive view guidance, principle 2.
 *
 * @param category which of the five categories
 * @param revision the revision
 * @param issued the date of the revision
 * @param label the Traffic Light Protocol label
 * @param storedAt where it is kept
 * @param covers what it describes
 * @param digest SHA-256 of the file in lower-case hex
 */
@Label("Information item")
@Of(value = Kind.INFORMATION_ITEM, group = FieldGroup.INFORMATION)
public record InformationProfile(
        Optional<InformationCategory> category,
        @CompareAs(Comparison.VERSION) Optional<String> revision,
        Optional<LocalDate> issued,
        @Label("TLP label") Optional<Tlp> label,
        Optional<String> storedAt,
        SortedSet<String> covers,

        @Label("SHA-256 of the file") @CompareAs(Comparison.EXACT)
        Optional<String> digest)
        implements Facet {
    /** Copies the sets. */
    public InformationProfile {
        covers = SortedSets.copy(covers);
    }
}
