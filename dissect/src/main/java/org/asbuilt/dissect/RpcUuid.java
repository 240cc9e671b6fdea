package org.asbuilt.dissect;

/**
 * A universal unique identifier as remote procedure calls carry it, in the byte order of the caller.
 *
 * <p>Source: The Open Group C706 (DCE 1.1: Remote Procedure Call) appendix A; RFC 9562 section 4.
 *
 * @param high the first 64 bits: three numbers
 * @param low the last 64 bits: octets
 */
record RpcUuid(long high, long low) {
    static final int LENGTH = 16;

    /** Reads the one at the offset. */
    static RpcUuid read(Bytes bytes, int at, boolean isLittle) {
        return new RpcUuid(high(bytes, at, isLittle), bytes.i64(at + 8));
    }

    /** The first 64 bits of the one at the offset. */
    static long high(Bytes bytes, int at, boolean isLittle) {
        return isLittle
                ? bytes.u32le(at) << 32 | (long) bytes.u16le(at + 4) << 16 | bytes.u16le(at + 6)
                : bytes.i64(at);
    }

    /** Reads {@code 4b324fc8-1670-01d3-1278-5a47bf6ee188}. */
    static RpcUuid parse(String text) {
        String digits = text.replace("-", "");
        return new RpcUuid(
                Long.parseUnsignedLong(digits.substring(0, 16), 16), Long.parseUnsignedLong(digits.substring(16), 16));
    }

    @Override
    public String toString() {
        String digits = "%016x%016x".formatted(high, low);
        return String.join(
                "-",
                digits.substring(0, 8),
                digits.substring(8, 12),
                digits.substring(12, 16),
                digits.substring(16, 20),
                digits.substring(20));
    }
}
