package org.asbuilt.model;

import java.util.Optional;

/**
 * What a connection needs to do its work. Source: requirements P4-04.
 *
 * @param latencyMax the longest delay that can be borne, in milliseconds
 * @param jitterMax the largest variation of the delay that can be borne, in milliseconds
 * @param bandwidth the bandwidth that it needs, in kbit/s
 * @param availability the availability that it needs, for example 99.9 %
 * @param lossMax the longest loss that can be borne, in seconds
 * @param deterministic whether each message must arrive at its time
 */
@Label("Limits of the connection")
@Of(value = Kind.CONNECTION, group = FieldGroup.CONNECTIVITY)
public record Constraints(
        @Label("Latency at most (ms)") Optional<Integer> latencyMax,
        @Label("Jitter at most (ms)") Optional<Integer> jitterMax,
        @Label("Bandwidth (kbit/s)") Optional<Integer> bandwidth,
        Optional<String> availability,
        @Label("Loss at most (s)") Optional<Integer> lossMax,
        Optional<Boolean> deterministic)
        implements Facet {}
