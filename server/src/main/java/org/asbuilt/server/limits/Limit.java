package org.asbuilt.server.limits;

/**
 * A bound on what anybody may ask for.
 *
 * @param what what is bounded
 * @param value the bound with its unit, or the setting that chooses it
 * @param beyond what happens beyond it
 */
public record Limit(String what, String value, String beyond) {}
