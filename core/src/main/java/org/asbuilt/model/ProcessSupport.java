package org.asbuilt.model;

import java.util.Optional;
import java.util.SortedSet;

/**
 * Which functions depend on a subject, and what its failure or compromise means there. Source: requirements G-07.
 *
 * @param functions the functions that it supports
 * @param consequence what follows if it fails or is misused
 */
@Label("Process support")
@Of({Kind.ASSET, Kind.SYSTEM, Kind.CONNECTION})
public record ProcessSupport(
        @Refers(Kind.FUNCTION) SortedSet<Id> functions,
        @Label("Consequence of failure") Optional<String> consequence) implements Facet {
    /** Copies the sets. */
    public ProcessSupport {
        functions = SortedSets.copy(functions);
    }
}
