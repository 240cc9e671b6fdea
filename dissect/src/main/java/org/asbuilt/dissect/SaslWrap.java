package org.asbuilt.dissect;

/**
 * What a mechanism of sign-in puts around messages to guard them: a length of four octets, then a token that either hides
 * its content or only holds a check sum beside it.
 *
 * <p>Source: RFC 4422 section 3.7 (buffers); RFC 4121 section 4.2.6.2 (Kerberos); MS-NLMP 34.0 section 2.2.2.9 (NTLM).
 *
 * @param mechanism who protects it
 * @param isReadable whether the content stands in it as it is
 * @param start offset of the content
 * @param end offset behind the content
 */
record SaslWrap(String mechanism, boolean isReadable, int start, int end) {
    private static final int LENGTH = 4;
    private static final int LONGEST = 1 << 24;
    private static final int HEADER = 16;
    private static final int KERBEROS = 0x0504;
    private static final int SEALED = 2;
    private static final int SEQUENCE = 0x30;

    /** Length with the four octets that tell it, 0 if too few octets are there. */
    static int length(Bytes bytes) {
        if (bytes.length() < LENGTH) {
            return 0;
        }
        long length = bytes.u32(0);
        MalformedBytes.unless(length > 0 && length < LONGEST, "neither a message nor a protected one", 0);
        return LENGTH + (int) length;
    }

    /** Reads a whole one. */
    static SaslWrap read(Bytes bytes, int end) {
        int content = LENGTH + HEADER;
        if (end <= content) {
            return new SaslWrap("sign-in mechanism", false, end, end);
        }
        if (bytes.u16(LENGTH) == KERBEROS) {
            return kerberos(bytes, content, end);
        }
        boolean isNtlm = bytes.u32le(LENGTH) == 1;
        boolean isReadable = isNtlm && bytes.u8(content) == SEQUENCE;
        return new SaslWrap(isNtlm ? "NTLM" : "sign-in mechanism", isReadable, content, end);
    }

    /** The check sum stands behind the content, or before it if it was rotated by just its length. */
    private static SaslWrap kerberos(Bytes bytes, int content, int end) {
        int sum = bytes.u16(LENGTH + 4);
        int rotation = bytes.u16(LENGTH + 6);
        boolean isReadable =
                (bytes.u8(LENGTH + 2) & SEALED) == 0 && (rotation == 0 || rotation == sum) && content + sum < end;
        int start = rotation == 0 ? content : content + sum;
        return new SaslWrap("Kerberos", isReadable, start, rotation == 0 ? end - sum : end);
    }
}
