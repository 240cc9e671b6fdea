package org.asbuilt.dissect;

import static org.asbuilt.dissect.Wire.join;
import static org.asbuilt.dissect.Wire.text;
import static org.asbuilt.dissect.Wire.u16;
import static org.asbuilt.dissect.Wire.u8;

/** Builds elements of the basic encoding rules, and packets of ISO transport, for tests. */
final class BerWire {
    private BerWire() {}

    /** An element with a tag of one or two octets. */
    static byte[] ber(int tag, byte[]... parts) {
        byte[] content = join(parts);
        byte[] start = tag > 0xFF ? u16(tag) : u8(tag);
        byte[] length = content.length < 0x80 ? u8(content.length) : join(u8(0x82), u16(content.length));
        return join(start, length, content);
    }

    static byte[] ber(int tag, String value) {
        return ber(tag, text(value));
    }

    static byte[] number(int tag, int value) {
        return ber(tag, value < 0x80 ? u8(value) : u16(value));
    }

    /** A packet of ISO transport. */
    static byte[] transport(byte[] content) {
        return join(Wire.hex("0300"), u16(4 + content.length), content);
    }

    /** A data packet of ISO transport. */
    static byte[] data(byte[]... content) {
        return transport(join(Wire.hex("02f080"), join(content)));
    }
}
