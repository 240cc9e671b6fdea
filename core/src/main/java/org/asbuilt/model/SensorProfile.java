package org.asbuilt.model;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;

/**
 * A place from which traffic is watched. Source: requirements P1.C-09.
 *
 * @param product what watches
 * @param vantage where it is attached and what it is fed, for example mirror port 24 of SW-2
 * @param networks the networks in its view
 * @param since since when it watches
 * @param blindSpots what it cannot see
 */
@Label("Sensor")
@Of(value = Kind.SENSOR, group = FieldGroup.CONNECTIVITY)
public record SensorProfile(
        Optional<String> product,
        Optional<String> vantage,
        @Refers(Kind.NETWORK) SortedSet<Id> networks,
        Optional<LocalDate> since,
        Optional<String> blindSpots)
        implements Facet {
    /** Copies the sets. */
    public SensorProfile {
        networks = SortedSets.copy(networks);
    }
}
