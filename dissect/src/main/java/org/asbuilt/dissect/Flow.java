package org.asbuilt.dissect;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Packets of one exact 5-tuple in one direction, the smallest unit that is counted.
 *
 * @param source hardware address of the sender, if the link has one
 * @param destination hardware address of the receiver, if the link has one
 * @param vlan innermost VLAN identifier, if tagged
 * @param serviceVlan outer VLAN identifier of a double-tagged frame
 * @param etherType EtherType of the payload behind all tags; empty for LLC frames and for wireless frames
 *     without readable payload
 * @param sourceAddress IP address of the sender
 * @param destinationAddress IP address of the receiver
 * @param ipProtocol IP protocol number
 * @param sourcePort port of the sender for TCP and UDP; empty for later fragments whose first was not
 *     seen before them
 * @param destinationPort port of the receiver
 * @param hopLimit the highest hop limit (TTL) its packets had, 0 without IP
 * @param traffic packets and bytes
 * @param first time of the first packet
 * @param last time of the last packet
 * @param place the first packet
 */
public record Flow(
        Optional<MacAddress> source,
        Optional<MacAddress> destination,
        OptionalInt vlan,
        OptionalInt serviceVlan,
        OptionalInt etherType,
        Optional<NetworkAddress> sourceAddress,
        Optional<NetworkAddress> destinationAddress,
        OptionalInt ipProtocol,
        OptionalInt sourcePort,
        OptionalInt destinationPort,
        int hopLimit,
        Traffic traffic,
        Instant first,
        Instant last,
        Place place) {}
