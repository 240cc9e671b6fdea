package org.asbuilt.importers.intake;

import org.asbuilt.evidence.Claim;
import org.asbuilt.evidence.Locus;

/** Takes the claims of a reading one by one, in the order of the source. */
@FunctionalInterface
public interface Claims {

    /** Takes one claim. */
    void accept(Claim claim);

    /**
     * Takes a piece of the text of a document, so that it can be searched for; most sinks do not care.
     *
     * @param locus where it stands, for example a page
     */
    default void text(Locus locus, String text) {}

    /** Keeps nothing: a dry run is the same reading with this sink. */
    static Claims none() {
        return claim -> {};
    }
}
