package org.asbuilt.assessment;

/**
 * The figures of the quality of the data of a place or of the whole record. Source: requirements P1.V-10.
 *
 * @param subjects how many subjects are there
 * @param complete of how many all that their profile asks for is filled
 * @param confirmed of how many all that is recorded is confirmed by experts, and still counts
 * @param conflicts how many matters wait for a decision between sources
 * @param disputed how many subjects have such a matter
 * @param stale how many rest at least in part on evidence from before the last work on the plant
 * @param validated how many are validated
 * @param designedOnly how many are known by documents of the design stage alone
 * @param observable how many could be observed: the assets
 * @param observed how many of those something saw on the wire
 * @param score the mean of their scores, with what lowers it
 */
public record Quality(
        long subjects,
        long complete,
        long confirmed,
        long conflicts,
        long disputed,
        long stale,
        long validated,
        long designedOnly,
        long observable,
        long observed,
        Score score) {}
