package org.asbuilt.server.record;

import java.util.Optional;
import org.asbuilt.store.EndedFacts;

/** What the record no longer holds, written down in parts, by which a look at an old day is quick. */
public final class EndedParts {
    private final Storage storage;

    EndedParts(Storage storage) {
        this.storage = storage;
    }

    /**
     * How they stand.
     *
     * @param commit the last commit that they reach to; 0 if there are none
     * @param facts how many facts have ended since
     * @param isDue whether more can be written
     */
    public record Standing(long commit, long facts, boolean isDue) {}

    /** How they stand. */
    public Standing standing() {
        EndedFacts.Standing standing = storage.endedStanding();
        return new Standing(standing.commit(), standing.facts(), standing.isDue());
    }

    /** Writes what is due; the last commit that they reach to then. */
    public long write() {
        return storage.writeEnded();
    }

    /** Takes them away if one could not be read since this was last asked; why. */
    public Optional<String> removeUnreadable() {
        Optional<String> trouble = storage.endedTrouble();
        trouble.ifPresent(why -> storage.deleteEnded());
        return trouble;
    }
}
