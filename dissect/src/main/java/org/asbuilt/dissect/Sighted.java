package org.asbuilt.dissect;

import java.time.Instant;

/**
 * A sighting with how often it was seen.
 *
 * @param sighting what, with its first place
 * @param count in how many messages
 * @param last when last
 */
public record Sighted(Sighting sighting, long count, Instant last) {}
