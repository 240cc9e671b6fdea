package org.asbuilt.model;

import java.util.Optional;
import java.util.SortedSet;

/**
 * One rule by which a device translates addresses; the key is its place or name.
 *
 * @param kind what it translates
 * @param enabled whether it is in force
 * @param originalSource the source before, as in a filter rule
 * @param translatedSource the source after; interface for the address of the interface
 * @param originalDestination the destination before
 * @param translatedDestination the destination after
 * @param originalService the service before
 * @param translatedService the service after
 * @param fromZones the zone or interface that traffic comes from
 * @param toZones the zone or interface that traffic goes to
 * @param comment the comment beside it
 */
@Of(
        value = {Kind.ASSET},
        repeats = true,
        group = FieldGroup.PROTECTION)
public record AddressTranslation(
        Optional<TranslationKind> kind,
        Optional<Boolean> enabled,
        SortedSet<String> originalSource,
        SortedSet<String> translatedSource,
        SortedSet<String> originalDestination,
        SortedSet<String> translatedDestination,
        SortedSet<String> originalService,
        SortedSet<String> translatedService,
        SortedSet<String> fromZones,
        SortedSet<String> toZones,
        @CompareAs(Comparison.NOTES) Optional<String> comment)
        implements Facet {
    /** How a translation names a list of the device instead of the addresses that stand in it. */
    public static final String LIST = "list:";

    /** Copies the sets. */
    public AddressTranslation {
        originalSource = SortedSets.copy(originalSource);
        translatedSource = SortedSets.copy(translatedSource);
        originalDestination = SortedSets.copy(originalDestination);
        translatedDestination = SortedSets.copy(translatedDestination);
        originalService = SortedSets.copy(originalService);
        translatedService = SortedSets.copy(translatedService);
        fromZones = SortedSets.copy(fromZones);
        toZones = SortedSets.copy(toZones);
    }
}
