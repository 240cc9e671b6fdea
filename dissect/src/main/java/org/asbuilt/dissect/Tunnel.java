package org.asbuilt.dissect;

import java.util.OptionalLong;

/**
 * Packets of one end of a tunnel to the other. What they carried is in flows of its own.
 *
 * @param kind how they were wrapped
 * @param source IP address of the end that wrapped them
 * @param destination IP address of the end they were for
 * @param identifier which of several tunnels between the ends, as {@link Kind} says; empty if the header has none
 * @param traffic the packets within, and their bytes without the wrapping
 * @param place the first packet
 */
public record Tunnel(
        Kind kind,
        NetworkAddress source,
        NetworkAddress destination,
        OptionalLong identifier,
        Traffic traffic,
        Place place) {

    /**
     * How packets are wrapped.
     *
     * <p>Source: RFC 2003, 4213, 2784, 2890, 2637, 7348, 8926, 2661; IETF draft-foschiano-erspan.
     */
    public enum Kind {
        /** IPv4 as the payload of IP. */
        IPV4_IN_IP,
        /** IPv6 as the payload of IP. */
        IPV6_IN_IP,
        /** Generic routing encapsulation; the identifier is its key. */
        GRE,
        /** Point-to-point tunneling protocol; the identifier is the receiver's call ID. */
        PPTP,
        /** Mirrored frames; the identifier is the session ID. */
        ERSPAN,
        /** Virtual extensible LAN; the identifier is the network identifier, VNI. */
        VXLAN,
        /** Generic network virtualization encapsulation; the identifier is the network identifier, VNI. */
        GENEVE,
        /** Layer two tunneling protocol, version 2; the identifier is tunnel ID * 65536 + session ID. */
        L2TP
    }
}
