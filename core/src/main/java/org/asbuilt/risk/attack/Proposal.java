package org.asbuilt.risk.attack;

/**
 * A measure with what it takes.
 *
 * @param measure what is done
 * @param effort how much work it is, 1 (an hour) to 8 (a project)
 * @param outage what it does to operation
 */
public record Proposal(Measure measure, int effort, Remedy.Outage outage) {}
