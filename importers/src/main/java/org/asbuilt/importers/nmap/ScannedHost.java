package org.asbuilt.importers.nmap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.asbuilt.evidence.Locus;

/** One host of a report while it is being read. Texts are as nmap wrote them. */
final class ScannedHost {
    final Locus locus;
    final List<Said> addresses = new ArrayList<>();
    final List<Said> hostnames = new ArrayList<>();
    final List<Port> ports = new ArrayList<>();
    final List<Said> deviceTypes = new ArrayList<>();
    Optional<Said> mac = Optional.empty();
    Optional<Said> macVendor = Optional.empty();
    Optional<Said> system = Optional.empty();
    Optional<Said> serviceSystem = Optional.empty();
    Optional<Instant> seen = Optional.empty();
    OptionalInt hops = OptionalInt.empty();
    boolean up = true;
    boolean understood = true;

    /** A text with its place. */
    record Said(String text, Locus locus) {}

    /**
     * A port of the host.
     *
     * @param transport tcp, udp or another
     * @param number 0 to 65535
     * @param state open, closed, filtered or between
     * @param service the name of the service, or empty
     * @param product the software, or empty
     * @param version its version, or empty
     * @param probed whether the service answered, rather than being read from a table of ports
     * @param locus where it stands
     */
    record Port(
            String transport,
            int number,
            String state,
            String service,
            String product,
            String version,
            boolean probed,
            Locus locus) {}

    ScannedHost(Locus locus) {
        this.locus = locus;
    }
}
