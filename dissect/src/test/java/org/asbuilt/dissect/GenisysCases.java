package org.asbuilt.dissect;

import static org.asbuilt.dissect.Wire.hex;
import static org.asbuilt.dissect.Wire.join;
import static org.asbuilt.dissect.Wire.u16le;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.function.Supplier;

/** Golden cases of {@link Genisys}. */
final class GenisysCases implements Cases {
    @Override
    public Map<String, Supplier<CaptureBuilder>> captures() {
        return Map.of(
                "genisys/controls-and-indications", GenisysCases::controls,
                "genisys/stations-of-a-line", GenisysCases::line);
    }

    private static byte[] message(String content) {
        return message(content, 0xFFFF);
    }

    private static byte[] message(String content, int initial) {
        byte[] bytes = hex(content);
        int checksum = initial;
        for (byte octet : bytes) {
            checksum ^= octet & 0xFF;
            for (int bit = 0; bit < 8; bit++) {
                checksum = (checksum & 1) != 0 ? checksum >> 1 ^ 0xA001 : checksum >> 1;
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes[0]);
        byte[] rest = join(java.util.Arrays.copyOfRange(bytes, 1, bytes.length), u16le(checksum));
        for (byte octet : rest) {
            if ((octet & 0xFF) >= 0xF0) {
                out.write(0xF0);
                out.write(octet & 0x0F);
            } else {
                out.write(octet);
            }
        }
        out.write(0xF6);
        return out.toByteArray();
    }

    private static CaptureBuilder controls() {
        CaptureBuilder capture = new CaptureBuilder();
        new TcpTalk(capture, 40600, 10001)
                .open()
                .ask(hex("fb01f6"))
                .answer(hex("f101f6"))
                .ask(message("fd01"))
                .answerInPieces(message("f20100010204f0f6"), 4)
                .ask(message("fc01000f01ff"))
                .answer(message("f301000f01ff"))
                .ask(join(message("fe01"), message("f9010101")))
                .answer(message("f2010201"))
                .ask(message("fa01"));
        return capture;
    }

    private static CaptureBuilder line() {
        CaptureBuilder capture = new CaptureBuilder();
        TcpTalk talk = new TcpTalk(capture, 40601, 40001).open();
        for (String station : new String[] {"01", "21", "f3"}) {
            talk.ask(message("fb" + station)).answer(message("f2" + station + "0001", 0));
        }
        return capture;
    }
}
