package org.asbuilt.dissect;

/**
 * The part of a capture that one of several readers reads: all packets of a pair of IP addresses fall to the same one,
 * and all that is not plain IP over Ethernet falls to the first.
 *
 * @param number which one, from 0
 * @param count how many there are
 */
record Share(int number, int count) {
    /** All of it. */
    static final Share ALL = new Share(0, 1);

    private static final int ETHERNET = 1;
    private static final int LINK = 14;
    private static final int TAG = 4;
    private static final int IPV4 = 0x0800;
    private static final int IPV6 = 0x86DD;
    private static final int VLAN = 0x8100;

    /** Whether this is the one that also tells of the file as a whole. */
    boolean isFirst() {
        return number == 0;
    }

    /** Whether the packet that the capture is at belongs to it. */
    boolean holds(Capture capture) {
        return count == 1 || number == owner(capture);
    }

    private int owner(Capture capture) {
        int length = capture.capturedLength();
        if (capture.linkType() != ETHERNET || length < LINK + TAG) {
            return 0;
        }
        int header = LINK;
        int type = capture.u16(capture.offset() + header - 2, false);
        if (type == VLAN) {
            header += TAG;
            type = capture.u16(capture.offset() + header - 2, false);
        }
        int at = capture.offset() + header;
        if (type == IPV4 && length >= header + 20) {
            return mixed(capture.i32(at + 12, false) ^ capture.i32(at + 16, false));
        }
        if (type == IPV6 && length >= header + 40) {
            int sum = 0;
            for (int word = 8; word < 40; word += 4) {
                sum ^= capture.i32(at + word, false);
            }
            return mixed(sum);
        }
        return 0;
    }

    private int mixed(int addresses) {
        int hash = addresses * 0x9E37_79B9;
        return ((hash ^ hash >>> 15) >>> 1) % count;
    }
}
