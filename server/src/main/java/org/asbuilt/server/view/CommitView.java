package org.asbuilt.server.view;

import java.time.Instant;
import java.util.List;

/**
 * A link of the log.
 *
 * @param number from 1
 * @param recorded when it was committed
 * @param change the change that it carries out
 * @param title what it does
 * @param author who proposed it
 * @param approvers who approved it
 * @param edits how many edits it has
 * @param hash its hash
 * @param previous the hash of the one before
 * @param sentences what it did; only given for one commit, not in lists
 */
public record CommitView(
        long number,
        Instant recorded,
        String change,
        String title,
        String author,
        List<String> approvers,
        int edits,
        String hash,
        String previous,
        List<SentenceView> sentences) {}
