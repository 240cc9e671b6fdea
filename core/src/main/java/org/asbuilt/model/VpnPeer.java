package org.asbuilt.model;

import java.util.Optional;
import java.util.SortedSet;

/**
 * The other end of a tunnel that a device is set up for, never its secret; the key is the tunnel's name.
 *
 * @param technique the technique: IPsec, WireGuard, OpenVPN, GRE ...
 * @param peer the address or name of the other end; any for whoever calls
 * @param localNetworks the networks on this side
 * @param remoteNetworks the networks on that side
 * @param leavesBy the interface that it leaves by
 * @param authentication how the ends prove who they are: pre-shared key, certificate ...
 * @param encryption the ciphers and groups that are allowed
 * @param enabled whether it is in force
 * @param comment the comment beside it
 */
@Label("VPN peer")
@Of(
        value = {Kind.ASSET},
        repeats = true,
        group = FieldGroup.PROTECTION)
public record VpnPeer(
        Optional<String> technique,
        Optional<String> peer,
        SortedSet<String> localNetworks,
        SortedSet<String> remoteNetworks,
        Optional<String> leavesBy,
        Optional<String> authentication,
        Optional<String> encryption,
        Optional<Boolean> enabled,
        @CompareAs(Comparison.NOTES) Optional<String> comment)
        implements Facet {
    /** Copies the sets. */
    public VpnPeer {
        localNetworks = SortedSets.copy(localNetworks);
        remoteNetworks = SortedSets.copy(remoteNetworks);
    }
}
