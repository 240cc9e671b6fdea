package org.asbuilt.dissect;

import java.time.Instant;
import java.util.Optional;

/**
 * A hardware address that sent or was sent to.
 *
 * @param mac its address; never a group address
 * @param vendor who was assigned the address block, if known and the address is not a local one
 * @param kind what the address itself tells
 * @param sent what it sent; {@link Traffic#NONE} means others spoke to it but it was never heard
 * @param received what was sent to it alone
 * @param first when it was first part of a packet
 * @param last when it was last part of a packet
 * @param place the first packet
 */
public record Station(
        MacAddress mac,
        Optional<String> vendor,
        VendorPrefixes.Kind kind,
        Traffic sent,
        Traffic received,
        Instant first,
        Instant last,
        Place place) {

    /** Whether the station was heard itself; if not, only others named it. */
    public boolean wasHeard() {
        return sent.packets() > 0;
    }
}
