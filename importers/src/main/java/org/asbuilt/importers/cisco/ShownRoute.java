package org.asbuilt.importers.cisco;

import java.util.Optional;
import org.asbuilt.evidence.Locus;
import org.asbuilt.importers.device.Device;

/** A route as a table of routes prints it. */
public final class ShownRoute {
    private ShownRoute() {}

    /** The destination as a prefix; the length may stand behind the address or come apart. */
    public static Optional<String> prefix(String address, String length) {
        int slash = address.indexOf('/');
        if (slash > 0) {
            return Networking.destination(address.substring(0, slash), address.substring(slash));
        }
        return length.isEmpty() ? Optional.empty() : Networking.destination(address, length);
    }

    /** Tells it; each of next hop, interface and metric may be empty. */
    public static void claim(
            Device device,
            String destination,
            String nextHop,
            String leavesBy,
            String origin,
            String metric,
            Locus at) {
        new Networking.Way(destination, nextHop, leavesBy, origin, metric, "").claim(at, device);
    }
}
