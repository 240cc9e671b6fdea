package org.asbuilt.dissect;

/**
 * The cyclic redundancy check at the end of a frame of {@link Synchrophasor}.
 *
 * <p>Source: IEEE Std C37.118.2-2011 annex B (CRC-CCITT, begun with all ones).
 */
final class SynchrophasorCheck {
    private static final int POLYNOMIAL = 0x1021;
    private static final int[] TABLE = table();

    private SynchrophasorCheck() {}

    private static int[] table() {
        int[] table = new int[256];
        for (int octet = 0; octet < table.length; octet++) {
            int check = octet << 8;
            for (int bit = 0; bit < 8; bit++) {
                check = (check & 0x8000) == 0 ? check << 1 : check << 1 ^ POLYNOMIAL;
            }
            table[octet] = check & 0xFFFF;
        }
        return table;
    }

    /** The check of the first octets. */
    static int of(Bytes bytes, int count) {
        int check = 0xFFFF;
        for (int at = 0; at < count; at++) {
            check = (check << 8 ^ TABLE[(check >> 8 ^ bytes.u8(at)) & 0xFF]) & 0xFFFF;
        }
        return check;
    }
}
