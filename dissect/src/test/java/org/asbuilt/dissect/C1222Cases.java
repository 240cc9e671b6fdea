package org.asbuilt.dissect;

import static org.asbuilt.dissect.Wire.SECRET;
import static org.asbuilt.dissect.Wire.hex;
import static org.asbuilt.dissect.Wire.join;
import static org.asbuilt.dissect.Wire.spaced;
import static org.asbuilt.dissect.Wire.text;
import static org.asbuilt.dissect.Wire.u16;
import static org.asbuilt.dissect.Wire.u16le;
import static org.asbuilt.dissect.Wire.u8;

import java.util.Map;
import java.util.function.Supplier;

/** Golden cases of {@link C1222}. */
final class C1222Cases implements Cases {
    @Override
    public Map<String, Supplier<CaptureBuilder>> captures() {
        return Map.of(
                "c1222/logon-and-tables", C1222Cases::tables,
                "c1222/enciphered", C1222Cases::enciphered,
                "c1222/registration", C1222Cases::registration);
    }

    private static byte[] element(int tag, byte[]... parts) {
        byte[] content = join(parts);
        byte[] length = content.length < 128 ? u8(content.length) : join(hex("81"), u8(content.length));
        return join(u8(tag), length, content);
    }

    private static byte[] unit(boolean isAnswer, int control, byte[]... services) {
        byte[] envelope = join(u8(control), join(services));
        byte[] host = hex("0d03 8f5101");
        byte[] meter = hex("8003 8f5142");
        return element(
                0x60,
                element(0xA2, isAnswer ? host : meter),
                isAnswer ? hex("a403020107") : new byte[0],
                element(0xA6, isAnswer ? meter : host),
                hex("a803020107"),
                element(0xBE, element(0x28, element(0x81, envelope))));
    }

    private static byte[] service(int code, byte[]... parts) {
        byte[] content = join(parts);
        return join(u8(1 + content.length), u8(code), content);
    }

    private static byte[] table(byte[] content) {
        int sum = 0;
        for (byte octet : content) {
            sum += octet;
        }
        return service(0, u16(content.length), content, u8(-sum));
    }

    /** A host signs in, asks who the meter is, sets its clock, and starts it anew. */
    private static CaptureBuilder tables() {
        CaptureBuilder capture = new CaptureBuilder();
        byte[] maker = join(text("EXMT"), spaced("EX-900", 8), hex("0201 0507"), spaced("00000004711", 16));
        byte[] identity =
                join(hex("03 01 00 04 0607 2b0601040183 7b 05 85 06 0d02 8f51 07 05 01"), text("4711"), hex("00"));
        new TcpTalk(capture, 40050, 1153)
                .open()
                .ask(unit(false, 0x80, service(0x20)))
                .answer(unit(true, 0x80, service(0, identity)))
                .ask(unit(false, 0x80, service(0x50, u16(2), spaced("reader", 10), u16(60))))
                .answer(unit(true, 0x80, service(0, u16(60))))
                .ask(unit(false, 0x80, service(0x51, spaced(SECRET, 20), u16(2))))
                .answer(unit(true, 0x80, service(0)))
                .ask(unit(false, 0x80, service(0x30, u16(1)), service(0x30, u16(5)), service(0x30, u16(0x803))))
                .answer(unit(true, 0x80, table(maker), table(text("FEEDER 12 NORTH")), service(4)))
                .ask(unit(false, 0x80, service(0x3F, u16(23), hex("000004 0008"))))
                .answer(unit(true, 0x80, table(new byte[8])))
                .ask(unit(false, 0x80, service(0x40, u16(7), u16(4), u16le(10), hex("01 00 f5"))))
                .answer(unit(true, 0x80, service(0)))
                .ask(unit(false, 0x80, service(0x40, u16(7), u16(3), u16le(0), hex("02 fe"))))
                .answer(unit(true, 0x80, service(3)))
                .ask(unit(false, 0x80, service(0x40, u16(42), u16(1), hex("00 00")), service(0x52), service(0x21)));
        return capture;
    }

    private static CaptureBuilder enciphered() {
        return new CaptureBuilder()
                .add(Wire.datagram(40051, 1153, unit(false, 0x88, hex("112233445566778899aa"))))
                .add(Wire.reply(1153, 40051, unit(true, 0x88, hex("aa99887766554433"))));
    }

    /** A meter registers with a relay; the message is authenticated and readable. */
    private static CaptureBuilder registration() {
        byte[] request = service(
                0x27,
                hex("20 f0 01020304"),
                hex("0d03 8f5142"),
                hex("0d05 8f51 a467"),
                u8(0),
                hex("06"),
                text("native"),
                hex("00000e"));
        return new CaptureBuilder()
                .add(Wire.datagram(1153, 1153, unit(false, 0x84, request, hex("0000 12345678"))))
                .add(Wire.reply(1153, 1153, unit(true, 0x84, service(0, hex("0d03 8f5142 000a 000e10 f0")))));
    }
}
