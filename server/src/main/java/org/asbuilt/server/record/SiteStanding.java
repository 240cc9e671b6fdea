package org.asbuilt.server.record;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How the copy of a site's record stands.
 *
 * @param name what the site is called here
 * @param origin the name that it signs under
 * @param fingerprint of its key
 * @param by who let it join
 * @param joined when
 * @param line which line of its record counts: 1 unless it went back and went on otherwise, and somebody accepted that
 * @param held how many commits are held
 * @param newest when the site recorded the newest of them; empty before the first
 * @param heard when the last bundle came; empty before the first
 * @param made when the site packed the latest bundle; empty before the first
 * @param said how many commits the site said that it has
 * @param forked a commit at or before which the site went back and went on otherwise, if it did
 * @param missing the commits that are known to be there and did not come
 * @param waiting how many bundles wait for them
 */
public record SiteStanding(
        String name,
        String origin,
        String fingerprint,
        String by,
        Instant joined,
        long line,
        long held,
        Optional<Instant> newest,
        Optional<Instant> heard,
        Optional<Instant> made,
        long said,
        Optional<Long> forked,
        List<Missing> missing,
        int waiting) {
    /** Copies the list. */
    public SiteStanding {
        missing = List.copyOf(missing);
    }

    /**
     * Commits that did not come.
     *
     * @param from the first
     * @param until the last
     */
    public record Missing(long from, long until) {
        /** In words. */
        public String sentence() {
            return from == until ? "commit " + from : "commits " + from + " to " + until;
        }
    }

    /** Whether nothing is left to do: no fork to decide on, and nothing that did not come. */
    public boolean settled() {
        return forked.isEmpty() && missing.isEmpty();
    }

    /** It in a sentence. */
    public String sentence() {
        if (forked.isPresent()) {
            return "the site went back and went on otherwise at or before commit " + forked.get()
                    + "; what was taken before stands until a person accepts the new line";
        }
        if (!missing.isEmpty()) {
            return missing.stream()
                            .map(Missing::sentence)
                            .reduce((one, other) -> one + ", " + other)
                            .orElse("")
                    + " did not come";
        }
        return heard.isEmpty() ? "nothing came yet" : "complete as far as is known";
    }
}
