package org.asbuilt.model;

import java.util.Optional;
import java.util.SortedSet;

/**
 * A network interface of an asset with its addresses.
 *
 * @param mac the MAC address
 * @param addresses the IP addresses
 * @param vlan the VLAN, 1 to 4094
 * @param switchPort the switch and port that it is plugged into
 * @param label what is written beside it, for example X1 P1
 */
@Of(
        value = {Kind.ASSET},
        repeats = true,
        group = FieldGroup.CONNECTIVITY)
public record NetworkPort(
        @Label("MAC address") @AnnexA(8) Optional<Mac> mac,
        @Label("IP addresses") @AnnexA(6) SortedSet<IpAddress> addresses,
        @Label("VLAN") @AnnexA(22) Optional<Integer> vlan,
        Optional<String> switchPort,
        Optional<String> label)
        implements Facet {
    /** Copies the sets. */
    public NetworkPort {
        addresses = SortedSets.copy(addresses);
    }
}
