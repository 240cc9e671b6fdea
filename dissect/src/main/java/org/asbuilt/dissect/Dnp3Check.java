package org.asbuilt.dissect;

/**
 * The cyclic redundancy check behind the header and each block of a frame of {@link Dnp3}.
 *
 * <p>Source: IEEE Std 1815-2012 clause 9.2.5 and annex E.
 */
final class Dnp3Check {
    private Dnp3Check() {}

    /** Whether the two octets behind the block are its check. */
    static boolean isRight(Bytes bytes, int from, int count) {
        int check = Redundancy.DNP.of(bytes, from, from + count, 0);
        return (~check & 0xFFFF) == bytes.u16le(from + count);
    }
}
