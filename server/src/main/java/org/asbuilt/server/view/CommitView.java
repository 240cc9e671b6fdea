package org.asbuilt.server.view;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A link of the log.
 *
 * @param number from 1
 * @param recorded when it was committed
 * @param change the change that it carries out
 * @param title what it does
 * @param author who proposed it
 * @param approvers who approved it
 * @param names what people call whoever proposed and approved it, by the name to sign in with; without those who are not known any more
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
        Map<String, String> names,
        int edits,
        String hash,
        String previous,
        List<SentenceView> sentences) {}
