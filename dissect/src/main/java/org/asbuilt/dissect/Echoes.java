package org.asbuilt.dissect;

/**
 * Finds packets that the capture holds twice, as mirror ports make them: the same frame again, or the same IP packet
 * before and behind a router. Retransmissions have another identification and are none.
 *
 * <p>Source: RFC 6864 section 4 (identification of IPv4 packets).
 */
final class Echoes {
    /** What a packet is to those before it. */
    enum Echo {
        /** Seen for the first time. */
        NONE,
        /** The same frame again. */
        MIRRORED,
        /** The same packet with other hardware addresses, VLAN or hop limit. */
        FORWARDED
    }

    /** As many as fit beside what else a packet needs of the fastest memory: echoes come within a few packets. */
    private static final int SLOTS = 1 << 9;

    private static final int WORDS = 4;
    private static final long LONGEST = 20_000_000;
    private static final long MIX = 0x9E37_79B9_7F4A_7C15L;

    /** Of each slot: what the packet is, which link it was on, when. */
    private final long[] seen = new long[SLOTS * WORDS];

    /** Looks whether the packet of the frame was there a moment ago, and remembers it. */
    Echo see(Frame frame, long time) {
        if (frame.ipVersion != 4 || frame.identification == 0 || frame.isFragment) {
            return Echo.NONE;
        }
        long packet = (frame.sourceLow << 32 | frame.destinationLow) * MIX;
        packet = (packet ^ packet >>> 31) + ((long) frame.sourcePort << 16 | frame.destinationPort);
        packet = packet * MIX + ((long) frame.identification << 32 | (frame.sequence & 0xFFFF_FFFFL));
        packet = (packet ^ packet >>> 29) * MIX + frame.payloadWireLength;
        packet ^= packet >>> 32;
        long link = (frame.sourceMac * 31 + frame.destinationMac) * 31 + frame.vlan * 256L + frame.hopLimit;
        int slot = ((int) packet & SLOTS - 1) * WORDS;
        long age = time - seen[slot + 2];
        boolean isEcho = seen[slot] == packet && age >= 0 && age <= LONGEST;
        boolean isSameLink = seen[slot + 1] == link;
        seen[slot] = packet;
        seen[slot + 1] = link;
        seen[slot + 2] = time;
        return !isEcho ? Echo.NONE : isSameLink ? Echo.MIRRORED : Echo.FORWARDED;
    }
}
