package org.asbuilt.model;

import java.time.Instant;
import java.util.Optional;
import java.util.SortedSet;

/**
 * What sees a connection. Source: requirements P4-26; secure connectivity principles (January 2026), principle 7.
 *
 * @param sensors the sensors that watch it
 * @param logs the logs in which it is seen
 * @param suppressed whether watching is switched off for a time
 * @param suppressedUntil when it comes back
 * @param reason why it is switched off
 */
@Label("Monitoring")
@Of(
        value = {Kind.CONNECTION, Kind.ACCESS_PATH},
        group = FieldGroup.PROTECTION)
public record ConnectionMonitoring(
        @Refers(Kind.SENSOR) SortedSet<Id> sensors,
        SortedSet<String> logs,
        @Label("Switched off") Optional<Boolean> suppressed,
        @Label("Switched off until") Optional<Instant> suppressedUntil,
        Optional<String> reason)
        implements Facet {
    /** Copies the sets. */
    public ConnectionMonitoring {
        sensors = SortedSets.copy(sensors);
        logs = SortedSets.copy(logs);
    }
}
