package org.asbuilt.importers.lease;

import java.time.Instant;
import java.util.Optional;
import org.asbuilt.evidence.Locus;

/** One lease as far as it was read. */
final class Lease {
    final String address;
    final Locus place;
    String mac = "";
    Locus macPlace;
    String hostname = "";
    Locus hostnamePlace;
    String state = "";
    Optional<Instant> starts = Optional.empty();
    Optional<Instant> lastHeard = Optional.empty();
    boolean understood = true;

    /**
     * A lease.
     *
     * @param address the address as it is written
     * @param place the line at which it begins
     */
    Lease(String address, Locus place) {
        this.address = address;
        this.place = place;
        macPlace = place;
        hostnamePlace = place;
    }

    /** When the client was last heard of; if the server does not say, when the lease began. */
    Optional<Instant> observed() {
        return lastHeard.or(() -> starts);
    }

    /** Whether the client had the address when the file was written. Servers before 3.0 wrote no state. */
    boolean isActive() {
        return state.isEmpty() || state.equals("active");
    }
}
