package org.asbuilt.ledger;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** The log of commits and what is computed from it. Only the change desk appends. */
public interface Ledger {

    /**
     * The newest snapshot.
     *
     * @throws Superseded if a newer program has the record, and this one may not follow it
     */
    Snapshot snapshot();

    /**
     * Appends a commit. When this returns, the commit is on disk and survives a loss of power.
     *
     * @param draft what to commit
     * @param expected the number of the commit that the draft was judged against
     * @param recorded the record's clock
     * @return the commit, or empty if another commit came in between
     * @throws Superseded if a newer program has the record, and this one may write no more
     */
    Optional<Commit> append(Commit.Draft draft, long expected, Instant recorded);

    /** The record as it was held to be at a moment of record time. */
    Snapshot asOf(Instant recorded);

    /** The record after a commit of that number; the newest one there is if the number is beyond it. */
    Snapshot asOf(long commit);

    /** Hands over commits in order. */
    void commits(long from, long until, Consumer<Commit> reader);

    /** The newest signed checkpoint, if there is a commit. */
    Optional<Checkpoint> checkpoint();
}
