package org.asbuilt.importers.cisco;

import java.util.Optional;
import org.asbuilt.evidence.About;
import org.asbuilt.evidence.Confidence;
import org.asbuilt.evidence.Hint;
import org.asbuilt.evidence.Locus;
import org.asbuilt.importers.device.Device;
import org.asbuilt.importers.device.Networks;
import org.asbuilt.model.Cidr;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.IpAddress;
import org.asbuilt.model.Kind;
import org.asbuilt.model.NetworkProfile;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.Route;

/** Networks around interfaces, and routes. */
final class Networking {
    private Networking() {}

    /** That the network around an address is the VLAN of its interface: a VLAN interface, or one with a tag. */
    static void vlanOf(String name, Optional<Integer> tag, String address, String prefix, Locus at, Device device) {
        boolean named = name.startsWith("Vlan") || name.startsWith("BDI");
        Optional<Integer> vlan = tag.or(() -> named ? Vlans.id(name.replaceAll("\\D", "")) : Optional.empty());
        if (vlan.isEmpty()) {
            return;
        }
        try {
            Cidr range = Networks.around(IpAddress.parse(address), prefix);
            device.fact(
                    About.of(Kind.NETWORK, new Hint.HasRange(range)),
                    PartPath.of(NetworkProfile.class, "vlan"),
                    Integer.toString(vlan.get()),
                    at,
                    Confidence.CONFIRMED);
        } catch (InvalidValue e) {
            // The address itself is remarked where it is claimed.
        }
    }

    /**
     * A route.
     *
     * @param destination a prefix
     * @param nextHop the next router, or empty
     * @param leavesBy the interface, or empty
     * @param origin static, connected, ospf
     * @param metric the distance, or empty
     * @param instance the virtual router, or empty
     */
    record Way(String destination, String nextHop, String leavesBy, String origin, String metric, String instance) {
        void claim(Locus at, Device device) {
            String through = nextHop.isEmpty() ? leavesBy : nextHop;
            String key =
                    (instance.isEmpty() ? "" : instance + " ") + destination + (through.isEmpty() ? "" : " " + through);
            device.fact(Route.class, key, "destination", destination, at);
            device.fact(Route.class, key, "nextHop", nextHop, at);
            device.fact(Route.class, key, "leavesBy", leavesBy, at);
            device.fact(Route.class, key, "origin", origin, at);
            device.fact(Route.class, key, "metric", metric, at);
            device.fact(Route.class, key, "instance", instance, at);
        }
    }

    /** A prefix of an address and a mask; a whole network of zeros keeps its length. */
    static Optional<String> destination(String address, String mask) {
        try {
            return Optional.of(Networks.around(IpAddress.parse(address), mask).toString());
        } catch (InvalidValue e) {
            return Optional.empty();
        }
    }
}
