package org.asbuilt.store;

/** What came of a bundle of a site that is what the site signed. */
public sealed interface SiteOutcome {

    /**
     * It was taken.
     *
     * @param from the first commit that was new
     * @param until the last one
     */
    record Taken(long from, long until) implements SiteOutcome {}

    /**
     * All that is in it was held already, in the line that counts or in one that the site left.
     *
     * @param until its last commit
     */
    record Known(long until) implements SiteOutcome {}

    /**
     * It came before what it follows.
     *
     * @param from the first commit that is missing
     * @param until the last one
     */
    record Waits(long from, long until) implements SiteOutcome {}

    /**
     * The site has gone back and gone on otherwise: what it says now does not follow from what is held.
     *
     * @param at the first commit of the bundle that differs; the lines may part before it
     */
    record Forked(long at) implements SiteOutcome {}
}
