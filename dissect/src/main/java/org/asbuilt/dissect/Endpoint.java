package org.asbuilt.dissect;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * One end of what was seen. The MAC is the one of the frame: for an end behind a router it is the router's, see {@link
 * Binding#attachment()}.
 *
 * @param mac the hardware address, if the link type has one
 * @param vlan the innermost VLAN identifier of the frame, 0 to 4095, if tagged
 * @param address the IP address, if it spoke IP or was named by ARP
 * @param port the service port, 1 to 65535, if the evidence belongs to one service of the end; never a client's
 *     ephemeral port
 */
public record Endpoint(Optional<MacAddress> mac, OptionalInt vlan, Optional<NetworkAddress> address, OptionalInt port) {

    /** The same end without a service port. */
    public Endpoint withoutPort() {
        return port.isEmpty() ? this : new Endpoint(mac, vlan, address, OptionalInt.empty());
    }

    @Override
    public String toString() {
        String host = address.map(NetworkAddress::toString).orElse("")
                + mac.map(m -> "[" + m + "]").orElse("");
        String tag = vlan.isPresent() ? "@" + vlan.getAsInt() : "";
        return host + tag + (port.isPresent() ? ":" + port.getAsInt() : "");
    }
}
