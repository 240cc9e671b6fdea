package org.asbuilt.dissect;

import static org.asbuilt.dissect.Wire.SECRET;
import static org.asbuilt.dissect.Wire.hex;
import static org.asbuilt.dissect.Wire.join;
import static org.asbuilt.dissect.Wire.spaced;
import static org.asbuilt.dissect.Wire.text;
import static org.asbuilt.dissect.Wire.u16le;

import java.util.Map;
import java.util.function.Supplier;

/** Golden cases of {@link Melsec}. */
final class MelsecCases implements Cases {
    @Override
    public Map<String, Supplier<CaptureBuilder>> captures() {
        return Map.of(
                "melsec/binary", MelsecCases::binary,
                "melsec/ascii-in-another-network", MelsecCases::ascii,
                "melsec/engineering", MelsecCases::melsoft,
                "melsec/old-frame", MelsecCases::old);
    }

    private static byte[] ask(String command) {
        byte[] content = join(hex("1000"), hex(command));
        return join(hex("5000 00 ff ff03 00"), u16le(content.length), content);
    }

    private static byte[] answer(int end, byte[] data) {
        return join(hex("d000 00 ff ff03 00"), u16le(2 + data.length), u16le(end), data);
    }

    private static CaptureBuilder binary() {
        CaptureBuilder capture = new CaptureBuilder();
        byte[] last = hex("5400 3412 0000 00 ff ff03 00 0c00 1000 0104 0000 640000 a8 0100");
        new TcpTalk(capture, 40_130, 5002)
                .open()
                .ask(ask("0101 0000"))
                .answer(answer(0, join(spaced("Q99UDEXCPU", 16), u16le(0x0299))))
                .ask(ask("3016 0000 0900" + java.util.HexFormat.of().formatHex(text(SECRET))))
                .answer(answer(0xC201, hex("00 ff ff03 00 3016 0000")))
                .ask(ask("0210 0000 0100"))
                .answer(answer(0, hex("")))
                .ask(ask("0114 0000 640000 a8 0100 ff00"))
                .answer(answer(0, hex("")))
                .ask(ask("2918 0000 0000 0000 0000"))
                .ask(ask("7777 0000"))
                .ask(last);
        return capture;
    }

    private static CaptureBuilder ascii() {
        return new CaptureBuilder()
                .add(Wire.datagram(40_131, 5000, text("50000102" + "03FF00" + "000C" + "0010" + "0101" + "0000")))
                .add(Wire.reply(
                        5000, 40_131, text("D0000102" + "03FF00" + "0018" + "0000" + "L99EXCPU        " + "0599")))
                .add(Wire.datagram(40_131, 5000, text("500000FF" + "03FF00" + "000C" + "0010" + "1002" + "0000")))
                .add(Wire.reply(5000, 40_131, text("D00000FF" + "03FF00" + "0004" + "4010")));
    }

    private static byte[] melsoft(boolean isRequest, String digits) {
        byte[] body = hex(digits);
        String header = isRequest
                ? "5700 000000 1111 07 0000 ffff03 000000 000000"
                : "d700 000000 1111 7f 000000 a803 00ff ff03 0000";
        return join(hex(header), u16le(body.length), body);
    }

    private static CaptureBuilder melsoft() {
        CaptureBuilder capture = new CaptureBuilder();
        String name = java.util.HexFormat.of().formatHex(spaced("Q99UDEXCPU", 16));
        new TcpTalk(capture, 40_132, 5007)
                .open()
                .ask(hex("5a000011"))
                .answer(hex("da000011"))
                .ask(melsoft(true, "1c08 0a08 0000000000000004 0101 0100 00000001"))
                .answer(melsoft(false, "9c00 0c08 0000000010040000 0000 0101 0100 0000" + name + "9902"))
                .ask(melsoft(true, "1c08 0a08 0000000000000004 1002 0200 00000001"))
                .answer(melsoft(false, "9c00 0c08 0000000010040000 1040 1002 0200 0000"))
                .ask(melsoft(true, "1c08 0a08 0000000000000004 0411 0300 00000001"))
                .ask(melsoft(true, "1c08 0a08 0000000000000004 1829 0400 00000001"));
        return capture;
    }

    private static CaptureBuilder old() {
        CaptureBuilder capture = new CaptureBuilder();
        new TcpTalk(capture, 40_133, 5001)
                .open()
                .ask(hex("01 ff 0a00 64000000 2044 02 00"))
                .answer(hex("81 00 0100 0200"))
                .ask(hex("03 ff 0a00 64000000 2044 01 00 ff00"))
                .answer(hex("83 5b 10 00"))
                .ask(hex("15 ff 0a00"))
                .answer(hex("95 00 98 00"))
                .ask(hex("14 ff 0a00"))
                .answer(hex("94 00"));
        return capture;
    }
}
