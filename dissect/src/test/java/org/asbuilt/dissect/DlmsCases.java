package org.asbuilt.dissect;

import static org.asbuilt.dissect.Wire.SECRET;
import static org.asbuilt.dissect.Wire.hex;
import static org.asbuilt.dissect.Wire.join;
import static org.asbuilt.dissect.Wire.text;
import static org.asbuilt.dissect.Wire.u16;
import static org.asbuilt.dissect.Wire.u16le;
import static org.asbuilt.dissect.Wire.u8;

import java.util.Map;
import java.util.function.Supplier;

/** Golden cases of {@link Dlms}. */
final class DlmsCases implements Cases {
    @Override
    public Map<String, Supplier<CaptureBuilder>> captures() {
        return Map.of(
                "dlms/password-and-identity", DlmsCases::identity,
                "dlms/ciphered", DlmsCases::ciphered,
                "dlms/link-frames", DlmsCases::frames);
    }

    private static byte[] ask(int device, byte[] unit) {
        return join(u16(1), u16(16), u16(device), u16(unit.length), unit);
    }

    private static byte[] answer(int device, byte[] unit) {
        return join(u16(1), u16(device), u16(16), u16(unit.length), unit);
    }

    private static byte[] element(int tag, byte[]... parts) {
        byte[] content = join(parts);
        return join(u8(tag), u8(content.length), content);
    }

    private static byte[] context(int number) {
        return element(0xA1, hex("0607 6085740508 01"), u8(number));
    }

    private static byte[] associate(int context, int mechanism, byte[] information) {
        byte[] authentication = mechanism == 0
                ? new byte[0]
                : join(
                        hex("8a020780"),
                        element(0x8B, hex("6085740508 02"), u8(mechanism)),
                        element(0xAC, element(0x80, text(SECRET))));
        return element(0x60, context(context), authentication, element(0xBE, element(4, information)));
    }

    private static byte[] associated(int context, int result, byte[] title, byte[] information) {
        byte[] named = title.length == 0 ? title : element(0xA4, element(4, title));
        return element(
                0x61,
                context(context),
                element(0xA2, hex("0201"), u8(result)),
                hex("a305a103020100"),
                named,
                element(0xBE, element(4, information)));
    }

    private static final byte[] INITIATE = hex("01000000065f1f0400007e1fffff");
    private static final byte[] INITIATED = hex("0800065f1f040000181d007d0007");

    private static byte[] get(int invocation, int object, String code, int attribute) {
        return join(hex("c001"), u8(invocation), u16(object), hex(code), u8(attribute), u8(0));
    }

    private static byte[] got(int invocation, byte[] value) {
        return join(hex("c401"), u8(invocation), u8(0), value);
    }

    private static byte[] octets(String text) {
        return element(9, text(text));
    }

    private static CaptureBuilder identity() {
        CaptureBuilder capture = new CaptureBuilder();
        byte[] devices =
                join(hex("0102 0202 12 0001"), octets("EXA4711000001"), hex("0202 12 0010"), octets("EXA-WATER"));
        new TcpTalk(capture, 40040, 4059)
                .open()
                .ask(ask(1, associate(1, 1, INITIATE)))
                .answer(answer(1, associated(1, 0, new byte[0], INITIATED)))
                .ask(ask(1, get(0xC1, 1, "00002a0000ff", 2)))
                .answer(answer(1, got(0xC1, octets("EXA4711000001"))))
                .ask(ask(1, get(0xC2, 1, "0000600100ff", 2)))
                .answer(answer(1, got(0xC2, octets("4711000001"))))
                .ask(ask(1, get(0xC3, 1, "0100000200ff", 2)))
                .answer(answer(1, got(0xC3, element(10, text("V2.07")))))
                .ask(ask(1, get(0xC4, 17, "0000290000ff", 2)))
                .answer(answer(1, got(0xC4, devices)))
                .ask(ask(1, get(0xC5, 7, "0100630100ff", 2)))
                .answer(answer(1, hex("c401c5 01 03")))
                .ask(ask(1, hex("c101c6 0008 0000010000ff 02 00 090c07e8010101000000ff800000")))
                .answer(answer(1, hex("c501c6 00")))
                .ask(ask(1, hex("c301c7 0046 000060030aff 01 01 0f00")))
                .answer(answer(1, hex("c701c7 00 00")))
                .ask(ask(1, hex("c301c8 0012 00002c0000ff 01 01 0202 0901 41 06 00001000")))
                .answer(answer(1, hex("d8 01 02")))
                .ask(ask(1, hex("6200")))
                .answer(answer(1, hex("6300")));
        return capture;
    }

    /** A meter that asks for ciphering tells its title; later it reports by itself. */
    private static CaptureBuilder ciphered() {
        byte[] title = join(text("EXB"), hex("0000000042"));
        byte[] secret = hex("21 1e 30 00000001 00112233445566778899aabbccddeeff00112233445566 7788");
        return new CaptureBuilder()
                .add(Wire.datagram(40041, 4059, ask(1, associate(3, 5, secret))))
                .add(Wire.reply(4059, 40041, answer(1, associated(3, 0, title, hex("2807 30 00000002 aabb")))))
                .add(Wire.datagram(40041, 4059, ask(3, hex("c809 30 00000003 aabbccdd"))))
                .add(Wire.reply(4059, 40041, answer(3, hex("cc09 30 00000004 aabbccdd"))))
                .add(Wire.reply(4059, 40041, answer(1, join(hex("db08"), title, hex("09 30 00000005 aabbccdd")))))
                .add(Wire.reply(4059, 40041, answer(1, hex("0f 00000001 00 0202 1100 1101"))));
    }

    private static byte[] frame(boolean isSegment, String head, byte[] content) {
        int length = 2 + hex(head).length + (content.length == 0 ? 2 : content.length + 4);
        byte[] start = join(u16(0xA000 | (isSegment ? 0x800 : 0) | length), hex(head));
        byte[] checked = content.length == 0 ? start : join(start, u16le(sum(start)), content);
        return join(u8(0x7E), checked, u16le(sum(checked)), u8(0x7E));
    }

    private static int sum(byte[] bytes) {
        int sum = 0xFFFF;
        for (byte octet : bytes) {
            sum ^= octet & 0xFF;
            for (int bit = 0; bit < 8; bit++) {
                sum = (sum & 1) != 0 ? sum >> 1 ^ 0x8408 : sum >> 1;
            }
        }
        return sum ^ 0xFFFF;
    }

    /** Through a modem at another port; the name of the device comes in two frames. */
    private static CaptureBuilder frames() {
        CaptureBuilder capture = new CaptureBuilder();
        byte[] name = join(hex("e6e700"), got(0xC1, octets("EXC0000000077")));
        new TcpTalk(capture, 40042, 9001)
                .open()
                .ask(frame(false, "032193", new byte[0]))
                .answer(frame(false, "210373", hex("818012050180060180070400000001080400000001")))
                .ask(frame(false, "032110", join(hex("e6e600"), associate(1, 0, INITIATE))))
                .answer(frame(false, "210330", join(hex("e6e700"), associated(1, 0, new byte[0], INITIATED))))
                .ask(frame(false, "032132", join(hex("e6e600"), get(0xC1, 1, "00002a0000ff", 2))))
                .answer(frame(true, "210352", java.util.Arrays.copyOf(name, 12)))
                .answer(frame(false, "210354", java.util.Arrays.copyOfRange(name, 12, name.length)))
                .ask(frame(false, "032153", new byte[0]));
        return capture;
    }
}
