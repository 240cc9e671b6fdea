package org.asbuilt.evidence;

/**
 * A claim that has been kept, with the source that made it.
 *
 * @param id unique and growing in the order of taking in
 * @param source who made it
 * @param claim what it says
 */
public record RecordedClaim(long id, Source source, Claim claim) {}
