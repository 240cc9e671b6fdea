package org.asbuilt.dissect;

import static org.asbuilt.dissect.Wire.SECRET;
import static org.asbuilt.dissect.Wire.hex;
import static org.asbuilt.dissect.Wire.join;
import static org.asbuilt.dissect.Wire.padded;
import static org.asbuilt.dissect.Wire.text;
import static org.asbuilt.dissect.Wire.u16le;
import static org.asbuilt.dissect.Wire.u8;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Supplier;

/** Golden cases of {@link Dnp3}. */
final class Dnp3Cases implements Cases {
    private static final int MASTER = 3;
    private static final int OUTSTATION = 1024;
    private static final int SEGMENT = 249;

    @Override
    public Map<String, Supplier<CaptureBuilder>> captures() {
        return Map.of(
                "dnp3/attributes-and-commands", Dnp3Cases::attributes,
                "dnp3/secure-authentication", Dnp3Cases::authentication,
                "dnp3/two-outstations-over-udp", Dnp3Cases::datagrams);
    }

    private static byte[] checked(byte[] block) {
        int check = 0;
        for (byte octet : block) {
            check ^= octet & 0xFF;
            for (int bit = 0; bit < 8; bit++) {
                check = (check & 1) == 0 ? check >>> 1 : check >>> 1 ^ 0xA6BC;
            }
        }
        return join(block, u16le(~check));
    }

    private static byte[] frame(int control, int destination, int source, byte[] data) {
        byte[] all = checked(join(hex("0564"), u8(5 + data.length), u8(control), u16le(destination), u16le(source)));
        for (int at = 0; at < data.length; at += 16) {
            all = join(all, checked(Arrays.copyOfRange(data, at, Math.min(data.length, at + 16))));
        }
        return all;
    }

    /** A fragment in as many frames as it needs. */
    private static byte[] fragment(int control, int destination, int source, byte[] fragment) {
        byte[] all = new byte[0];
        for (int at = 0; at < fragment.length; at += SEGMENT) {
            int end = Math.min(fragment.length, at + SEGMENT);
            int transport = (at == 0 ? 0x40 : 0) | (end == fragment.length ? 0x80 : 0) | at / SEGMENT;
            byte[] data = join(u8(transport), Arrays.copyOfRange(fragment, at, end));
            all = join(all, frame(control, destination, source, data));
        }
        return all;
    }

    private static byte[] ask(String fragment) {
        return fragment(0xC4, OUTSTATION, MASTER, hex(fragment));
    }

    private static byte[] tell(byte[]... parts) {
        return fragment(0x44, MASTER, OUTSTATION, join(parts));
    }

    private static byte[] attribute(int variation, String value) {
        return join(hex("00"), u8(variation), hex("00 0000 01"), u8(value.length()), text(value));
    }

    static CaptureBuilder attributes() {
        CaptureBuilder capture = new CaptureBuilder();
        byte[] all = join(
                attribute(252, "Example Controls"),
                attribute(250, "RTU-EX 4"),
                attribute(248, "SN-00417"),
                attribute(247, "Pump station north"),
                attribute(246, "PSN-1"),
                attribute(245, "Harbour road 4, first floor"),
                attribute(243, "B2"),
                attribute(242, "4.1.7"),
                attribute(249, "3:2012"),
                hex("00f1 00 0000 02 02 0008"),
                attribute(206, "Waterworks of Exampletown, department of distribution".repeat(2)),
                attribute(208, "Distribution network 2"));
        new TcpTalk(capture, 40030, 20000)
                .open()
                .ask(frame(0xC9, OUTSTATION, MASTER, new byte[0]))
                .answer(frame(0x0B, MASTER, OUTSTATION, new byte[0]))
                .ask(ask("c0 01 00fe 00 0000"))
                .answerInPieces(tell(hex("e0 81 9000"), all), 100)
                .ask(ask("c0 00"))
                .ask(ask("c1 02 5001 00 0707 00"))
                .answer(tell(hex("c1 81 0000")))
                .ask(ask("c2 01 3c02 06 3c03 06 3c04 06 3c01 06"))
                .answer(tell(hex("c2 81 0000 0102 00 0001 0181")))
                .ask(ask("c3 03 0c01 17 01 03 03 01 64000000 00000000 00"))
                .answer(tell(hex("c3 81 0000 0c01 17 01 03 03 01 64000000 00000000 00")))
                .ask(ask("c4 04 0c01 17 01 03 03 01 64000000 00000000 00"))
                .ask(ask("c5 07 1400 06"))
                .answer(tell(hex("c5 81 0001")))
                .ask(ask("c6 0d"))
                .answer(tell(hex("c6 81 0000 3402 07 01 8813")))
                .answer(tell(hex("f0 82 8040 0202 28 0100 0300 81 000000000000")))
                .ask(ask("c0 fa"));
        return capture;
    }

    private static byte[] sized(String group, byte[] object) {
        return join(hex(group), hex("5b 01"), u16le(object.length), object);
    }

    static CaptureBuilder authentication() {
        CaptureBuilder capture = new CaptureBuilder();
        byte[] challenge = sized("7801", hex("01000000 0100 04 01 01020304"));
        byte[] file = join(hex("0c00 0600 1700 0900 00000000"), padded("editor", 11), text(SECRET));
        byte[] status = sized("780a", join(hex("01 01 01000000 0100 6d01 0800 0000 0000"), text("operator")));
        new TcpTalk(capture, 40031, 20000)
                .open()
                .ask(ask("c0 01 00d1 00 0000"))
                .answer(tell(hex("c0 81 0000 00d1 00 0000 02 01 05")))
                .ask(ask("c1 0e"))
                .answer(tell(hex("c1 83 0000"), challenge))
                .ask(fragment(
                        0xC4,
                        OUTSTATION,
                        MASTER,
                        join(hex("c1 20"), sized("7802", join(hex("01000000 0100"), padded("", 16))))))
                .answer(tell(hex("c1 81 0000 3402 07 01 1027")))
                .ask(ask("c2 02 3201 07 01 0102030405 00"))
                .answer(tell(hex("c2 81 0000")))
                .ask(fragment(0xC4, OUTSTATION, MASTER, join(hex("c3 1d"), sized("4602", file))))
                .answer(tell(hex("c3 81 0000")))
                .ask(fragment(0xC4, OUTSTATION, MASTER, join(hex("c4 20"), status)))
                .ask(ask("c5 14 3c02 06"));
        return capture;
    }

    static CaptureBuilder datagrams() {
        byte[] both = join(
                fragment(0xC4, 10, 1, hex("c0 01 3c01 06")), fragment(0xC4, 11, 1, hex("c0 05 2902 00 0101 0a00 00")));
        return new CaptureBuilder()
                .add(Wire.datagram(20000, 20000, both))
                .add(Wire.reply(20000, 20000, fragment(0x44, 1, 10, hex("c0 81 2000 1e04 00 0000 0100"))))
                .add(Wire.reply(20000, 20000, fragment(0x44, 1, 11, hex("c0 81 0004 2902 00 0101 0a00 04"))));
    }
}
