package org.asbuilt.dissect.table;

/**
 * The key of a connection in a {@link FlowTable}: both ends and what carries it, in 8 words that do not depend on the
 * direction. Mutable and used again for every packet.
 */
public final class FlowKey {
    /** Stands for no hardware address. */
    public static final long NO_MAC = 1L << 48;
    /** Stands for no VLAN tag. */
    public static final int NO_VLAN = 0x1FFF;
    /** Bit of a carrier whose {@link #number} is the protocol of a subnetwork access header. */
    public static final long SUBNETWORK = 1L << 56;
    /** Number of words. */
    public static final int WORDS = 8;

    /** The words: two hardware addresses, what carries it, two addresses of two words, the ports. */
    final long[] words = new long[WORDS];

    private boolean isReversed;

    /** What carries a connection, packed in one word. */
    public static long carrier(
            int number,
            boolean isLlc,
            boolean isWireless,
            int ipVersion,
            int ipProtocol,
            boolean hasPorts,
            int vlan,
            int serviceVlan) {
        return (number & 0xFFFFL)
                | (isLlc ? 1L << 16 : 0)
                | (isWireless ? 1L << 17 : 0)
                | (ipProtocol & 0xFFL) << 18
                | (ipVersion & 0x7L) << 26
                | (hasPorts ? 1L << 29 : 0)
                | (vlan & 0x1FFFL) << 30
                | (serviceVlan & 0x1FFFL) << 43;
    }

    /** EtherType, LLC service access point or kind of wireless frame. */
    public static int number(long carrier) {
        return (int) carrier & 0xFFFF;
    }

    /** Whether {@link #number} is an LLC service access point. */
    public static boolean isLlc(long carrier) {
        return (carrier >>> 16 & 1) != 0;
    }

    /** Whether {@link #number} is the protocol of a subnetwork access header. */
    public static boolean isSubnetwork(long carrier) {
        return (carrier & SUBNETWORK) != 0;
    }

    /** Whether {@link #number} is a kind of wireless frame. */
    public static boolean isWireless(long carrier) {
        return (carrier >>> 17 & 1) != 0;
    }

    /** IP protocol, if {@link #ipVersion} is not 0. */
    public static int ipProtocol(long carrier) {
        return (int) (carrier >>> 18) & 0xFF;
    }

    /** 0, 4 or 6. */
    public static int ipVersion(long carrier) {
        return (int) (carrier >>> 26) & 0x7;
    }

    /** Whether the ports mean anything. */
    public static boolean hasPorts(long carrier) {
        return (carrier >>> 29 & 1) != 0;
    }

    /** Innermost VLAN or {@link #NO_VLAN}. */
    public static int vlan(long carrier) {
        return (int) (carrier >>> 30) & 0x1FFF;
    }

    /** Outer VLAN of two or {@link #NO_VLAN}. */
    public static int serviceVlan(long carrier) {
        return (int) (carrier >>> 43) & 0x1FFF;
    }

    /** Sets the key from a packet's source and destination. */
    public void set(
            long sourceMac,
            long destinationMac,
            long carrier,
            long sourceHigh,
            long sourceLow,
            long destinationHigh,
            long destinationLow,
            int sourcePort,
            int destinationPort) {
        isReversed = isAfter(
                sourceHigh,
                sourceLow,
                sourcePort,
                sourceMac,
                destinationHigh,
                destinationLow,
                destinationPort,
                destinationMac);
        words[0] = isReversed ? destinationMac : sourceMac;
        words[1] = isReversed ? sourceMac : destinationMac;
        words[2] = carrier;
        words[3] = isReversed ? destinationHigh : sourceHigh;
        words[4] = isReversed ? destinationLow : sourceLow;
        words[5] = isReversed ? sourceHigh : destinationHigh;
        words[6] = isReversed ? sourceLow : destinationLow;
        words[7] = isReversed ? (long) destinationPort << 16 | sourcePort : (long) sourcePort << 16 | destinationPort;
    }

    private static boolean isAfter(
            long highA, long lowA, int portA, long macA, long highB, long lowB, int portB, long macB) {
        if (highA != highB) {
            return Long.compareUnsigned(highA, highB) > 0;
        }
        if (lowA != lowB) {
            return Long.compareUnsigned(lowA, lowB) > 0;
        }
        return portA != portB ? portA > portB : macA > macB;
    }

    /** 0 if the source is the first end of the key, 1 if it is the second. */
    public int direction() {
        return isReversed ? 1 : 0;
    }

    /** A well mixed hash of the words, whose products do not wait for each other. */
    int hash() {
        long hash = words[0] * 0x9E37_79B9_7F4A_7C15L
                + words[1] * 0xBF58_476D_1CE4_E5B9L
                + words[2] * 0x94D0_49BB_1331_11EBL
                + words[3] * 0xD6E8_FEB8_6659_FD93L
                + words[4] * 0xA076_1D64_78BD_642FL
                + words[5] * 0xE703_7ED1_A0B4_28DBL
                + words[6] * 0x8EBC_6AF0_9C88_C6E3L
                + words[7] * 0x5897_6B13_2ED5_B1A7L;
        hash = (hash ^ hash >>> 32) * 0xBF58_476D_1CE4_E5B9L;
        return (int) (hash ^ hash >>> 32);
    }
}
