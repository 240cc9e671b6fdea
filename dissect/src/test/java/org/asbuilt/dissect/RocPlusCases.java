package org.asbuilt.dissect;

import static org.asbuilt.dissect.Wire.hex;
import static org.asbuilt.dissect.Wire.join;
import static org.asbuilt.dissect.Wire.spaced;
import static org.asbuilt.dissect.Wire.text;
import static org.asbuilt.dissect.Wire.u16le;
import static org.asbuilt.dissect.Wire.u32le;
import static org.asbuilt.dissect.Wire.u8;

import java.util.Map;
import java.util.function.Supplier;

/** Golden cases of {@link RocPlus}. */
final class RocPlusCases implements Cases {
    private static final byte[] NOTHING = new byte[0];

    @Override
    public Map<String, Supplier<CaptureBuilder>> captures() {
        return Map.of(
                "rocplus/login-and-parameters", RocPlusCases::login,
                "rocplus/units-behind-a-radio", RocPlusCases::units);
    }

    private static byte[] message(int initial, byte[] addresses, int opcode, byte[] data) {
        byte[] content = join(addresses, u8(opcode), u8(data.length), data);
        int checksum = initial;
        for (byte octet : content) {
            checksum ^= octet & 0xFF;
            for (int bit = 0; bit < 8; bit++) {
                checksum = (checksum & 1) != 0 ? checksum >> 1 ^ 0xA001 : checksum >> 1;
            }
        }
        return join(content, u16le(checksum));
    }

    private static byte[] ask(int opcode, byte[] data) {
        return message(0, hex("f0f00100"), opcode, data);
    }

    private static byte[] answer(int opcode, byte[] data) {
        return message(0, hex("0100f0f0"), opcode, data);
    }

    private static CaptureBuilder login() {
        CaptureBuilder capture = new CaptureBuilder();
        byte[] configuration = java.util.Arrays.copyOf(join(hex("01 0500 02 01 01 01"), new byte[11], u8(6)), 19 + 196);
        byte[] system = join(
                hex("5b 00 06 02"),
                spaced("Compressor North", 20),
                spaced("W68245 Ver 3.80", 20),
                spaced("Jun 06, 2020 10:11", 20),
                spaced("Example Automation", 20),
                spaced("EX809", 20),
                u32le(424_242));
        new TcpTalk(capture, 40500, 4000)
                .open()
                .ask(ask(17, join(text("OPR"), hex("d204 05"))))
                .answer(answer(17, NOTHING))
                .ask(ask(6, NOTHING))
                .answerInPieces(answer(6, configuration), 100)
                .ask(ask(167, hex("5b 00 06 02")))
                .answer(answer(167, system))
                .ask(ask(180, hex("01 5b 00 02")))
                .answer(answer(180, join(hex("01 5b 00 02"), spaced("Compressor North", 20))))
                .ask(ask(181, hex("01 67 00 15 01")))
                .answer(answer(255, hex("14 06")))
                .ask(join(ask(7, NOTHING), ask(203, join(hex("01 00"), new byte[125]))))
                .ask(ask(8, hex("1e 0a 0c 19 0b ea07 04")));
        return capture;
    }

    private static CaptureBuilder units() {
        byte[] forward = hex("0100 0502 0602 0000 0000 a7 04 0f000102");
        byte[] station = join(hex("0f 00 01 02"), spaced("Well 12", 20));
        return new CaptureBuilder()
                .add(Wire.datagram(50200, 14000, message(0xFFFF, hex("05020100"), 24, forward)))
                .add(Wire.datagram(50200, 14000, message(0xFFFF, hex("05020100"), 167, hex("0f 00 01 02"))))
                .add(Wire.reply(14000, 50200, message(0xFFFF, hex("01000502"), 167, station)))
                .add(Wire.reply(14000, 50200, message(0xFFFF, hex("01000502"), 224, hex("0700"))))
                .add(Wire.datagram(50200, 14000, message(0xFFFF, hex("05020100"), 225, hex("0700"))));
    }
}
