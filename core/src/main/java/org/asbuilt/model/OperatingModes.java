package org.asbuilt.model;

import java.util.SortedSet;

/**
 * In which modes of operation a connection is expected; unsaid is always.
 *
 * @param expectedIn the modes
 */
@Label("Operating modes")
@Of(value = Kind.CONNECTION, group = FieldGroup.CONNECTIVITY)
public record OperatingModes(@Label("Expected in") SortedSet<OperatingMode> expectedIn) implements Facet {
    /** Copies the sets. */
    public OperatingModes {
        expectedIn = SortedSets.copy(expectedIn);
    }
}
