package org.asbuilt.server.live;

/** Numbers in bytes, of either byte order. */
final class Bytes {
    private Bytes() {}

    static int i32(byte[] bytes, int at, boolean isLittle) {
        int first = bytes[at] & 0xff;
        int second = bytes[at + 1] & 0xff;
        int third = bytes[at + 2] & 0xff;
        int fourth = bytes[at + 3] & 0xff;
        return isLittle
                ? fourth << 24 | third << 16 | second << 8 | first
                : first << 24 | second << 16 | third << 8 | fourth;
    }

    static long u32(byte[] bytes, int at, boolean isLittle) {
        return i32(bytes, at, isLittle) & 0xffff_ffffL;
    }

    static int u16(byte[] bytes, int at, boolean isLittle) {
        int first = bytes[at] & 0xff;
        int second = bytes[at + 1] & 0xff;
        return isLittle ? second << 8 | first : first << 8 | second;
    }
}
