package org.asbuilt.dissect;

/**
 * What the frames of PROFINET share: one EtherType, and an identifier in the first two octets that tells what follows.
 * Two stations use both {@link ProfinetDcp} and {@link ProfinetRt} between them, so each hands over what is the other's.
 *
 * <p>Source: IEC 61158-6-10 clause 4.3.1.4 (frame identifiers).
 */
final class Profinet {
    static final int ETHER_TYPE = 0x8892;
    static final String DCP = "PROFINET DCP";
    static final String RT = "PROFINET RT";

    private static final int DCP_FIRST = 0xFEFC;
    private static final int DCP_LAST = 0xFEFF;

    private Profinet() {}

    /** Whether discovery and configuration follows. */
    static boolean isDcp(Bytes bytes) {
        int identifier = bytes.length() < 2 ? 0 : bytes.u16(0);
        return identifier >= DCP_FIRST && identifier <= DCP_LAST;
    }

    /** Reads a frame of either. */
    static int read(Message message) {
        if (isDcp(message.bytes())) {
            message.protocol = DCP;
            ProfinetDcpBlocks.read(message);
        } else {
            message.protocol = RT;
            ProfinetRt.frame(message);
        }
        return message.bytes().length();
    }
}
