package org.asbuilt.dissect;

/**
 * The cyclic redundancy check behind the header and each block of a frame of {@link Dnp3}.
 *
 * <p>Source: IEEE Std 1815-2012 clause 9.2.5 and annex E.
 */
final class Dnp3Check {
    private static final int POLYNOMIAL = 0xA6BC;
    private static final int[] TABLE = table();

    private Dnp3Check() {}

    private static int[] table() {
        int[] table = new int[256];
        for (int octet = 0; octet < table.length; octet++) {
            int check = octet;
            for (int bit = 0; bit < 8; bit++) {
                check = (check & 1) == 0 ? check >>> 1 : check >>> 1 ^ POLYNOMIAL;
            }
            table[octet] = check;
        }
        return table;
    }

    /** Whether the two octets behind the block are its check. */
    static boolean isRight(Bytes bytes, int from, int count) {
        int check = 0;
        for (int at = from; at < from + count; at++) {
            check = check >>> 8 ^ TABLE[(check ^ bytes.u8(at)) & 0xFF];
        }
        return (~check & 0xFFFF) == bytes.u16le(from + count);
    }
}
