package org.asbuilt.dissect;

import static org.asbuilt.dissect.Wire.hex;
import static org.asbuilt.dissect.Wire.join;
import static org.asbuilt.dissect.Wire.u16le;
import static org.asbuilt.dissect.Wire.u8;

import java.util.Map;
import java.util.function.Supplier;

/** Golden cases of {@link Iec104}. */
final class Iec104Cases implements Cases {
    private static final byte[] START = hex("6804 07000000");
    private static final byte[] STARTED = hex("6804 0b000000");

    @Override
    public Map<String, Supplier<CaptureBuilder>> captures() {
        return Map.of(
                "iec608705104/commands-and-interrogation", Iec104Cases::commands,
                "iec608705104/two-stations-and-files", Iec104Cases::stations);
    }

    private static byte[] unit(int type, int count, int cause, int originator, int address, String objects) {
        byte[] content = hex(objects);
        return join(
                u8(0x68),
                u8(10 + content.length),
                hex("02000400"),
                u8(type),
                u8(count),
                u8(cause),
                u8(originator),
                u16le(address),
                content);
    }

    static CaptureBuilder commands() {
        CaptureBuilder capture = new CaptureBuilder();
        byte[] answers = join(
                unit(100, 1, 7, 5, 12, "000000 14"),
                unit(1, 0x83, 20, 5, 12, "640000 00 01 00"),
                unit(13, 1, 20, 5, 12, "c80000 0000a041 00"),
                unit(100, 1, 10, 5, 12, "000000 14"));
        new TcpTalk(capture, 40040, 2404)
                .open()
                .ask(START)
                .answer(STARTED)
                .answer(unit(70, 1, 4, 0, 12, "000000 00"))
                .ask(unit(100, 1, 6, 5, 12, "000000 14"))
                .answerInPieces(answers, 25)
                .ask(hex("6804 01000800"))
                .ask(unit(103, 1, 6, 5, 12, "000000 000000000a0b18"))
                .ask(unit(45, 1, 6, 5, 12, "0a0000 81"))
                .answer(unit(45, 1, 7, 5, 12, "0a0000 81"))
                .ask(unit(45, 1, 6, 5, 12, "0a0000 01"))
                .answer(unit(45, 1, 0x47, 5, 12, "0a0000 01"))
                .ask(unit(63, 1, 0x86, 5, 12, "0b0000 0000a041 00 000000000a0b18"))
                .ask(unit(112, 1, 6, 5, 12, "0c0000 00000000 01"))
                .ask(unit(105, 1, 6, 5, 12, "000000 01"))
                .answer(unit(105, 1, 0x6c, 5, 12, "000000 01"))
                .answer(unit(36, 1, 3, 0, 12, "c80000 0000a041 00 000000000a0b18"))
                .answer(unit(38, 1, 3, 0, 12, "d00000 01 1400 000000000a0b18"))
                .answer(hex("6804 43000000"))
                .ask(hex("6804 83000000"))
                .ask(hex("6804 57000000"));
        return capture;
    }

    static CaptureBuilder stations() {
        CaptureBuilder capture = new CaptureBuilder();
        new TcpTalk(capture, 40041, 2404)
                .open()
                .ask(START)
                .answer(STARTED)
                .answer(unit(9, 1, 1, 0, 3, "640000 0040 00"))
                .answer(unit(30, 1, 3, 0, 4, "0a0000 01 000000000a0b18"))
                .ask(unit(122, 1, 5, 1, 3, "010000 0000 00 00"))
                .answer(unit(126, 1, 5, 1, 3, "010000 0100 000100 00 000000000a0b18"))
                .ask(unit(81, 1, 14, 1, 3, "0000 0100 04 01 0400 01020304"))
                .ask(unit(102, 1, 5, 1, 4, "0a0000"))
                .answer(unit(102, 1, 0x6f, 1, 4, "0a0000"))
                .ask(unit(60, 0, 6, 1, 4, ""))
                .ask(unit(45, 2, 6, 1, 4, "0a0000 01"));
        return capture;
    }
}
