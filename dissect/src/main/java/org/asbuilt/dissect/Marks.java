package org.asbuilt.dissect;

/** The meaning of the bits that a row of the flow table keeps beside its counters. */
final class Marks {
    /** Opening segment of TCP from end A; end B 8 bits higher, as all of an end. */
    static final long SYN = 1;

    static final long SYN_ACK = 1 << 1;
    static final long RST = 1 << 2;
    /** Payload was sent. */
    static final long DATA = 1 << 3;
    /** Payload was read as packets of their own. */
    static final long TUNNEL = 1 << 4;

    private static final int END = 8;
    private static final int CLIENT = 16;
    private static final int PROTOCOL = 32;
    private static final int CONFIDENCE = 40;
    private static final int HOPS = 44;

    private Marks() {}

    static long of(int direction, long marks) {
        return marks << (direction * END);
    }

    static boolean has(long marks, int direction, long wanted) {
        return (marks >>> (direction * END) & wanted) != 0;
    }

    /** The end that asks by content, as bits of {@link Session#CLIENT_A} and {@link Session#CLIENT_B}. */
    static int client(long marks) {
        return (int) (marks >>> CLIENT) & 3;
    }

    /** The number of the protocol recognised by content, from 1; 0 if none. */
    static int protocol(long marks) {
        return (int) (marks >>> PROTOCOL) & 0xFF;
    }

    static Confidence confidence(long marks) {
        return Confidence.ofRank((int) (marks >>> CONFIDENCE) & 3);
    }

    static long withProtocol(long marks, int protocol, Confidence confidence, int client) {
        long cleared = marks & ~(0x3FFL << PROTOCOL);
        return cleared | (long) protocol << PROTOCOL | (long) confidence.rank() << CONFIDENCE | (long) client << CLIENT;
    }

    /** The highest hop limit (TTL) an end's packets had. */
    static int hops(long marks, int direction) {
        return (int) (marks >>> (HOPS + direction * 8)) & 0xFF;
    }

    static long withHops(long marks, int direction, int hops) {
        int shift = HOPS + direction * 8;
        return hops > hops(marks, direction) ? (marks & ~(0xFFL << shift)) | (long) hops << shift : marks;
    }

    /** Both; of two protocols the surer one, then the one of lower number. */
    static long join(long one, long other) {
        long joined = (one | other) & ((1L << PROTOCOL) - 1);
        int order = protocol(one) == 0 || protocol(other) == 0
                ? Integer.compare(protocol(one), protocol(other))
                : confidence(one).compareTo(confidence(other));
        boolean isFirst = order > 0 || (order == 0 && protocol(one) <= protocol(other));
        joined |= (isFirst ? one : other) & 0x3FFL << PROTOCOL;
        for (int direction = 0; direction < 2; direction++) {
            joined = withHops(joined, direction, hops(one, direction));
            joined = withHops(joined, direction, hops(other, direction));
        }
        return joined;
    }
}
