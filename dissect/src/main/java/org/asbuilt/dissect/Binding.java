package org.asbuilt.dissect;

import java.time.Instant;
import java.util.OptionalInt;

/**
 * A hardware address used together with an IP address.
 *
 * @param mac the hardware address
 * @param vlan the innermost VLAN the frames were tagged with, if any
 * @param address the IP address
 * @param arpPackets in how many ARP messages the MAC claimed the address for itself
 * @param ipPackets how many IP packets came from the two together
 * @param attachment whether the address is that of the station or of something behind it
 * @param confidence how sure {@code attachment} is
 * @param first when first seen
 * @param last when last seen
 * @param place the first packet
 */
public record Binding(
        MacAddress mac,
        OptionalInt vlan,
        NetworkAddress address,
        long arpPackets,
        long ipPackets,
        Attachment attachment,
        Confidence confidence,
        Instant first,
        Instant last,
        Place place) {

    /** Where the bearer of an IP address sits, seen from the segment of the capture. */
    public enum Attachment {
        /** The station with this MAC bears the address. */
        ON_SEGMENT,
        /** The MAC is that of a router; the bearer of the address is elsewhere, its own MAC unknown. */
        BEHIND_ROUTER
    }
}
