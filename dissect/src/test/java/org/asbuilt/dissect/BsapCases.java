package org.asbuilt.dissect;

import static org.asbuilt.dissect.Wire.hex;
import static org.asbuilt.dissect.Wire.join;
import static org.asbuilt.dissect.Wire.text;
import static org.asbuilt.dissect.Wire.u16le;
import static org.asbuilt.dissect.Wire.u32le;
import static org.asbuilt.dissect.Wire.u8;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.function.Supplier;

/** Golden cases of {@link Bsap}. */
final class BsapCases implements Cases {
    @Override
    public Map<String, Supplier<CaptureBuilder>> captures() {
        return Map.of(
                "bsap/datagrams", BsapCases::datagrams,
                "bsap/serial-through-a-converter", BsapCases::serial);
    }

    private static byte[] part(int sequence, byte[] body) {
        return join(u32le(9L + body.length), u8(12), u32le(sequence), body);
    }

    private static byte[] datagram(int function, int sequence, byte[]... parts) {
        return join(
                u16le(14), u16le(parts.length), u16le(function), u32le(sequence), u32le(sequence - 1L), join(parts));
    }

    private static byte[] byName(String name) {
        return join(hex("a000 04 03d001 0f 01"), text(name), u8(0));
    }

    private static CaptureBuilder datagrams() {
        byte[] value = hex("00 01 000000803f 0400 4277");
        return new CaptureBuilder()
                .add(Wire.datagram(1234, 1234, datagram(6, 2, part(2, byName("@GV.LEVEL_1")))))
                .add(Wire.reply(1234, 1234, datagram(5, 1, part(2, value))))
                .add(Wire.datagram(1234, 1234, datagram(0, 3)))
                .add(Wire.datagram(
                        1234,
                        1234,
                        datagram(6, 4, part(4, hex("a000 80 4277 0f 01 1100 09")), part(5, byName("@GV.P")))))
                .add(Wire.reply(1234, 1234, datagram(5, 2, part(4, hex("00 00")), part(5, value))))
                .add(Wire.datagram(1234, 1234, datagram(6, 6, part(6, hex("a100 0101 00")))))
                .add(Wire.reply(1234, 1234, datagram(6, 3, part(7, hex("aa00 01 02 03")))));
    }

    private static byte[] frame(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(hex("1002"));
        int checksum = 0xFFFF;
        for (byte octet : join(content, u8(3))) {
            checksum ^= octet & 0xFF;
            for (int bit = 0; bit < 8; bit++) {
                checksum = (checksum & 1) != 0 ? checksum >> 1 ^ 0x8408 : checksum >> 1;
            }
        }
        for (byte octet : content) {
            out.write(octet);
            if (octet == 0x10) {
                out.write(octet);
            }
        }
        out.writeBytes(hex("1003"));
        out.writeBytes(u16le(checksum));
        return out.toByteArray();
    }

    /** Local node 16, whose address is doubled on the line, and node 517 behind it. */
    private static CaptureBuilder serial() {
        CaptureBuilder capture = new CaptureBuilder();
        new TcpTalk(capture, 40300, 4001)
                .open()
                .ask(frame(hex("10 01 85 00")))
                .answer(frame(hex("00 01 87 00 00")))
                .ask(frame(join(hex("10 02 a0 0100 03 00 04 01 40 0f 01"), text("PUMP.RUN."), u8(0))))
                .answerInPieces(frame(hex("00 02 03 0100 a0 00 00 01 00 10")), 5)
                .ask(frame(hex("90 03 0502 0000 00 a0 0200 03 00 84 0f 01")))
                .answer(frame(hex("80 03 0000 0502 00 03 0200 a0 00 82 01")))
                .ask(join(
                        frame(hex("10 04 88 0300 00 00 010203")),
                        frame(hex("10 05 a1 0400 03 00 8102")),
                        frame(hex("10 06 78 0500 03 00 01"))))
                .answer(frame(hex("80 07 0000 0602 00 aa 0600 a9 00 01")));
        return capture;
    }
}
