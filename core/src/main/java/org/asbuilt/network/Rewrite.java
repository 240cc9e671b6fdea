package org.asbuilt.network;

import java.util.Optional;

/**
 * A change of addresses and ports, forth and back. Bits that it does not name stay.
 *
 * @param first the first bit of the address that changes
 * @param bits how many bits change, 0 for none
 * @param target the packets that have the new bits
 * @param ports the packets that have the new port at the destination, if that changes
 * @param single whether there is but one outcome, not a choice of the device
 */
record Rewrite(int first, int bits, PacketSet target, Optional<PacketSet> ports, boolean single) {

    /** What becomes of packets. */
    PacketSet image(PacketSet before) {
        HeaderSpace space = before.space();
        PacketSet after =
                bits == 0 ? before : space.anyBits(before, first, bits).and(target);
        return ports.map(port ->
                        space.anyBits(after, HeaderSpace.DESTINATION_PORT, 16).and(port))
                .orElse(after);
    }

    /** Those of the packets that may become one of the others. */
    PacketSet source(PacketSet before, PacketSet after) {
        HeaderSpace space = before.space();
        PacketSet freed = ports.isPresent() ? space.anyBits(after, HeaderSpace.DESTINATION_PORT, 16) : after;
        return before.and(bits == 0 ? freed : space.anyBits(freed, first, bits));
    }
}
