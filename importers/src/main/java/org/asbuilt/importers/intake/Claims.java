package org.asbuilt.importers.intake;

import org.asbuilt.evidence.Claim;

/** Takes the claims of a reading one by one, in the order of the source. */
@FunctionalInterface
public interface Claims {

    /** Takes one claim. */
    void accept(Claim claim);

    /** Keeps nothing: a dry run is the same reading with this sink. */
    static Claims none() {
        return claim -> {};
    }
}
