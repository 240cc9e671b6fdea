package org.asbuilt.dissect;

/**
 * A cyclic redundancy check of 16 bits that takes the least significant bit of each octet first, as serial protocols do.
 *
 * <p>Source: ITU-T V.41 and V.42 section 8.1.1.6; MODBUS over Serial Line V1.02 appendix B; IEEE Std 1815-2012 annex E.
 */
final class Redundancy {
    /** Of Modbus, ROC and Genisys: x^16 + x^15 + x^2 + 1. */
    static final Redundancy ANSI = new Redundancy(0xA001);
    /** Of high-level data link control: x^16 + x^12 + x^5 + 1. */
    static final Redundancy DATA_LINK = new Redundancy(0x8408);
    /** Of DNP3. */
    static final Redundancy DNP = new Redundancy(0xA6BC);

    private final int[] octets = new int[256];

    /** The polynomial has its bits reversed. */
    private Redundancy(int polynomial) {
        for (int octet = 0; octet < octets.length; octet++) {
            int check = octet;
            for (int bit = 0; bit < 8; bit++) {
                check = (check & 1) != 0 ? check >>> 1 ^ polynomial : check >>> 1;
            }
            octets[octet] = check;
        }
    }

    /** The check with one more octet. */
    int add(int check, int octet) {
        return check >>> 8 ^ octets[(check ^ octet) & 0xFF];
    }

    /** The check of octets of a message, begun with zeroes or ones. */
    int of(Bytes bytes, int from, int end, int begun) {
        int check = begun;
        for (int at = from; at < end; at++) {
            check = add(check, bytes.u8(at));
        }
        return check;
    }
}
