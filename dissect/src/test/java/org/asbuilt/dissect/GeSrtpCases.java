package org.asbuilt.dissect;

import static org.asbuilt.dissect.Wire.hex;
import static org.asbuilt.dissect.Wire.join;
import static org.asbuilt.dissect.Wire.padded;
import static org.asbuilt.dissect.Wire.text;
import static org.asbuilt.dissect.Wire.u16le;
import static org.asbuilt.dissect.Wire.u8;

import java.util.Map;
import java.util.function.Supplier;

/** Golden cases of {@link GeSrtp}. */
final class GeSrtpCases implements Cases {
    private static final byte[] NO_TEXT = new byte[0];
    private static final int RUNNING = 0x0100;
    private static final int STOPPED = 0x6040;

    @Override
    public Map<String, Supplier<CaptureBuilder>> captures() {
        return Map.of(
                "gesrtp/identification-and-write", GeSrtpCases::identification,
                "gesrtp/logon-stop-and-download", GeSrtpCases::download);
    }

    private static byte[] header(int type, int sequence, int text, int kind, byte[] rest) {
        return join(
                u8(type),
                u8(0),
                u16le(sequence),
                u16le(text),
                hex("000000 01 00000000000000 01 0000000000000000 000000 00"),
                u8(sequence),
                u8(kind),
                rest);
    }

    private static byte[] request(int sequence, String service) {
        byte[] body = java.util.Arrays.copyOf(hex("00000000 100e0000 0101" + service), 24);
        return header(2, sequence, 0, 0xC0, body);
    }

    private static byte[] requestWithText(int sequence, String service, byte[] text) {
        byte[] body = java.util.Arrays.copyOf(
                join(hex("00000000 100e0000 0101"), u16le(text.length), hex("00000000 0101" + service)), 24);
        return join(header(2, sequence, text.length, 0x80, body), text);
    }

    private static byte[] answer(int sequence, int level, int status, byte[] text) {
        byte[] body =
                join(hex("100e0000 205a0000 0101 00000000 0000 0101"), u8(0xFF), u8(level), u16le(120), u16le(status));
        return join(header(3, sequence, text.length, text.length == 0 ? 0xD4 : 0x94, body), text);
    }

    private static byte[] refusal(int sequence) {
        return header(3, sequence, 0, 0xD1, java.util.Arrays.copyOf(hex("100e0000 205a0000 0101 02fe"), 24));
    }

    private static TcpTalk open(CaptureBuilder capture, int port) {
        byte[] opened = new byte[56];
        opened[0] = 1;
        opened[8] = 0x0F;
        return new TcpTalk(capture, 40400, port).open().ask(new byte[56]).answer(opened);
    }

    private static CaptureBuilder identification() {
        CaptureBuilder capture = new CaptureBuilder();
        open(capture, 18245)
                .ask(request(1, "4f 01"))
                .answer(answer(1, 1, RUNNING, NO_TEXT))
                .ask(request(2, "43"))
                .answerInPieces(answer(2, 1, RUNNING, join(padded("PUMPS-1", 8), hex("0c02 01 00"))), 56)
                .ask(request(3, "03"))
                .answer(answer(3, 1, RUNNING, join(hex("0100"), padded("MAINPRG", 8))))
                .ask(request(4, "04 08 6300 0400"))
                .answer(answer(4, 1, RUNNING, hex("0100020003000400")))
                .ask(requestWithText(5, "07 08 6300 0400", hex("0100020003000400")))
                .answer(refusal(5));
        return capture;
    }

    private static CaptureBuilder download() {
        CaptureBuilder capture = new CaptureBuilder();
        open(capture, 28245)
                .ask(requestWithText(1, "20 00", padded("", 8)))
                .answer(answer(1, 4, RUNNING | 1 << 6 | 1 << 9, NO_TEXT))
                .ask(request(2, "21 04"))
                .answer(answer(2, 4, RUNNING | 1 << 6 | 1 << 9, NO_TEXT))
                .ask(request(3, "23 02"))
                .answer(answer(3, 4, STOPPED, NO_TEXT))
                .ask(requestWithText(4, "40 00", text("program ")))
                .answer(answer(4, 4, STOPPED, NO_TEXT))
                .ask(request(5, "23 00"))
                .answer(answer(5, 4, RUNNING, NO_TEXT));
        return capture;
    }
}
