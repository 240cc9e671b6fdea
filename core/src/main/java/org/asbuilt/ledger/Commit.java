package org.asbuilt.ledger;

import java.time.Instant;
import java.util.List;
import org.asbuilt.model.Digest;

/**
 * A link of the log: edits that were approved together.
 *
 * @param number from 1, without gaps
 * @param recorded the record's clock when it was committed; never before the one of the commit before
 * @param change the change that it carries out
 * @param author who proposed it
 * @param approvers who approved it; at least one
 * @param message what it does and why, in a sentence
 * @param edits what it changes; at least one
 * @param previous the hash of the commit before, 64 zeros for the first
 */
public record Commit(
        long number,
        Instant recorded,
        String change,
        String author,
        List<String> approvers,
        String message,
        List<Edit> edits,
        Digest previous) {
    /** What the first commit names as the one before it. */
    public static final Digest NONE = new Digest("0".repeat(64));

    /** Copies the lists. */
    public Commit {
        approvers = List.copyOf(approvers);
        edits = List.copyOf(edits);
        if (number < 1 || edits.isEmpty() || approvers.isEmpty()) {
            throw new IllegalArgumentException("a commit has a number from 1, an approver and an edit");
        }
    }

    /**
     * A commit that is yet to be given its number, its time and its place in the chain.
     *
     * @param change the change that it carries out
     * @param author who proposed it
     * @param approvers who approved it
     * @param message what it does and why
     * @param edits what it changes
     */
    public record Draft(String change, String author, List<String> approvers, String message, List<Edit> edits) {
        /** Copies the lists. */
        public Draft {
            approvers = List.copyOf(approvers);
            edits = List.copyOf(edits);
        }
    }
}
