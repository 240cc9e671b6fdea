package org.asbuilt.dissect;

/**
 * A domain name in a message, with compression followed within bounds.
 *
 * <p>Source: RFC 1035 sections 3.1 and 4.1.4.
 *
 * @param text labels joined by dots, without the last dot; empty for the root
 * @param end offset behind the name where it was first read
 */
record DnsName(String text, int end) {
    private static final int LONGEST = 255;
    private static final int MOST_JUMPS = 32;

    /** Reads the name at {@code at}; pointers count from {@code messageStart}. */
    static DnsName read(Bytes bytes, int at, int messageStart) {
        StringBuilder text = new StringBuilder();
        int offset = at;
        int end = -1;
        for (int jumps = 0; ; ) {
            int length = bytes.u8(offset);
            if (length == 0) {
                return new DnsName(text.toString(), end < 0 ? offset + 1 : end);
            }
            if ((length & 0xC0) == 0xC0) {
                end = end < 0 ? offset + 2 : end;
                MalformedBytes.unless(++jumps <= MOST_JUMPS, "a name goes round in circles", offset);
                offset = messageStart + (bytes.u16(offset) & 0x3FFF);
                continue;
            }
            MalformedBytes.unless(length < 64, "a label is longer than 63", offset);
            text.append(text.isEmpty() ? "" : ".").append(bytes.text(offset + 1, length));
            MalformedBytes.unless(text.length() <= LONGEST, "a name is longer than 255", offset);
            offset += 1 + length;
        }
    }
}
