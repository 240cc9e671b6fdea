package org.asbuilt.dissect;

import java.time.Instant;

/**
 * A sighting with how often it was seen.
 *
 * @param sighting what, with its first place
 * @param count how often it was told; repetitions within one connection may count once
 * @param last when last
 */
public record Sighted(Sighting sighting, long count, Instant last) {}
