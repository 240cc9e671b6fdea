package org.asbuilt.dissect;

/**
 * Goes through the values of an OPC UA message in their order.
 *
 * <p>Source: OPC 10000-6 (1.05) clause 5.2 (OPC UA Binary).
 */
final class OpcUaCursor {
    private static final int DEEPEST = 8;

    private final Bytes bytes;
    private final int end;
    private int at;

    OpcUaCursor(Bytes bytes, int at, int end) {
        this.bytes = bytes;
        this.at = at;
        this.end = end;
    }

    int at() {
        return at;
    }

    Bytes bytes() {
        return bytes;
    }

    void skip(int count) {
        MalformedBytes.unless(count >= 0 && count <= end - at, "a value is longer than the message", at);
        at += count;
    }

    int octet() {
        skip(1);
        return bytes.u8(at - 1);
    }

    int u16() {
        skip(2);
        return bytes.u16le(at - 2);
    }

    int i32() {
        skip(4);
        return (int) bytes.u32le(at - 4);
    }

    /** Number of elements, 0 if there is no array; each has at least one octet. */
    int count() {
        int count = i32();
        MalformedBytes.unless(count <= end - at, "more elements than the message can hold", at - 4);
        return Math.max(0, count);
    }

    String string() {
        int length = count();
        skip(length);
        return bytes.text(at - length, length);
    }

    byte[] octets() {
        int length = count();
        skip(length);
        return bytes.octets(at - length, length);
    }

    void skipString() {
        skip(count());
    }

    void skipStrings() {
        for (int left = count(); left > 0; left--) {
            skipString();
        }
    }

    String localizedText() {
        int mask = octet();
        if ((mask & 1) != 0) {
            skipString();
        }
        return (mask & 2) != 0 ? string() : "";
    }

    /** A node identifier: its number in the namespace of the standard, -1 if it is another one. */
    int node() {
        int kind = octet();
        int known = -1;
        switch (kind & 0x3F) {
            case 0 -> known = octet();
            case 1 -> {
                int namespace = octet();
                int number = u16();
                known = namespace == 0 ? number : -1;
            }
            case 2 -> {
                int namespace = u16();
                int number = i32();
                known = namespace == 0 ? number : -1;
            }
            case 3, 5 -> {
                skip(2);
                skipString();
            }
            case 4 -> skip(18);
            default -> throw MalformedBytes.at("a node identifier of an unknown kind", at - 1);
        }
        if ((kind & 0x80) != 0) {
            skipString();
        }
        if ((kind & 0x40) != 0) {
            skip(4);
        }
        return known;
    }

    /** An extension object: goes to its content. */
    Extension extension() {
        int type = node();
        int encoding = octet();
        int length = encoding == 0 ? 0 : count();
        skip(length);
        return new Extension(type, at - length, length);
    }

    /** A structure whose type stands before it. */
    record Extension(int type, int at, int length) {}

    void requestHeader() {
        node();
        skip(16);
        skipString();
        skip(4);
        extension();
    }

    /** The result of the service. */
    int responseHeader() {
        skip(12);
        int result = i32();
        diagnostics(0);
        skipStrings();
        extension();
        return result;
    }

    private void diagnostics(int depth) {
        MalformedBytes.unless(depth < DEEPEST, "diagnostics too deep within each other", at);
        int mask = octet();
        skip(4 * Integer.bitCount(mask & 0xF));
        if ((mask & 0x10) != 0) {
            skipString();
        }
        skip((mask & 0x20) != 0 ? 4 : 0);
        if ((mask & 0x40) != 0) {
            diagnostics(depth + 1);
        }
    }

    /** The mask of a data value; its value comes next if bit 0 is set. */
    int dataValue() {
        return octet();
    }

    /** What stands behind the value of a data value. */
    void skipDataValueRest(int mask) {
        skip((mask & 2) != 0 ? 4 : 0);
        skip((mask & 4) != 0 ? 8 : 0);
        skip((mask & 16) != 0 ? 2 : 0);
        skip((mask & 8) != 0 ? 8 : 0);
        skip((mask & 32) != 0 ? 2 : 0);
    }

    void skipVariant(int depth) {
        MalformedBytes.unless(depth < DEEPEST, "values too deep within each other", at);
        int encoding = octet();
        int type = encoding & 0x3F;
        int values = (encoding & 0x80) != 0 ? count() : 1;
        for (int left = type == 0 ? 0 : values; left > 0; left--) {
            skipValue(type, depth);
        }
        if ((encoding & 0x40) != 0) {
            for (int left = count(); left > 0; left--) {
                skip(4);
            }
        }
    }

    private void skipValue(int type, int depth) {
        switch (type) {
            case 1, 2, 3 -> skip(1);
            case 4, 5 -> skip(2);
            case 6, 7, 10, 19 -> skip(4);
            case 8, 9, 11, 13 -> skip(8);
            case 12, 15, 16 -> skipString();
            case 14 -> skip(16);
            case 17, 18 -> node();
            case 20 -> {
                skip(2);
                skipString();
            }
            case 21 -> localizedText();
            case 22 -> extension();
            case 23 -> {
                int mask = dataValue();
                if ((mask & 1) != 0) {
                    skipVariant(depth + 1);
                }
                skipDataValueRest(mask);
            }
            case 24 -> skipVariant(depth + 1);
            case 25 -> diagnostics(depth);
            default -> throw MalformedBytes.at("a value of an unknown type", at);
        }
    }
}
