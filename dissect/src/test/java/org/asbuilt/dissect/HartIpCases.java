package org.asbuilt.dissect;

import static org.asbuilt.dissect.Wire.datagram;
import static org.asbuilt.dissect.Wire.hex;
import static org.asbuilt.dissect.Wire.join;
import static org.asbuilt.dissect.Wire.padded;
import static org.asbuilt.dissect.Wire.reply;
import static org.asbuilt.dissect.Wire.u16;
import static org.asbuilt.dissect.Wire.u8;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.function.Supplier;

/** Golden cases of {@link HartIp}. */
final class HartIpCases implements Cases {
    private static final int PORT = 5094;
    private static final String POLLING = "80";
    private static final String OWN = "a6064000c8";
    private static final String BEHIND = "9302000011";

    @Override
    public Map<String, Supplier<CaptureBuilder>> captures() {
        return Map.of("hartip/device", HartIpCases::device, "hartip/gateway", HartIpCases::gateway);
    }

    private static byte[] message(int kind, int identifier, byte[] content) {
        return join(u8(1), u8(kind), u8(identifier), u8(0), u16(7), u16(8 + content.length), content);
    }

    private static byte[] pdu(int delimiter, String address, int command, byte[] data) {
        int isLong = address.length() > 2 ? 0x80 : 0;
        return join(u8(delimiter | isLong), hex(address), u8(command), u8(data.length), data);
    }

    private static byte[] checked(byte[] frame) {
        int check = 0;
        for (byte octet : frame) {
            check ^= octet;
        }
        return join(frame, u8(check));
    }

    private static byte[] ask(String address, int command, String data) {
        return message(0, 3, checked(pdu(2, address, command, hex(data))));
    }

    private static byte[] answer(String address, int command, byte[] data) {
        return message(1, 3, checked(pdu(6, address, command, join(hex("0000"), data))));
    }

    private static byte[] packed(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int at = 0; at < text.length(); at += 4) {
            int bits = 0;
            for (int index = 0; index < 4; index++) {
                bits = bits << 6 | (text.charAt(at + index) & 0x3F);
            }
            out.writeBytes(join(u8(bits >> 16), u16(bits & 0xFFFF)));
        }
        return out.toByteArray();
    }

    static CaptureBuilder device() {
        CaptureBuilder capture = new CaptureBuilder();
        byte[] identity = hex("fe 2606 05 07 03 09 28 01 4000c8 05 0a 0012 00 0026 0026 41");
        byte[] tag = join(packed("TT-4101 "), packed("REACTOR 4 TOP   "), hex("01057e"));
        new TcpTalk(capture, 40060, PORT)
                .open()
                .ask(message(0, 0, hex("01 00015f90")))
                .answer(message(1, 0, hex("01 00015f90")))
                .ask(ask(POLLING, 0, ""))
                .answerInPieces(answer(POLLING, 0, identity), 20)
                .ask(ask(OWN, 20, ""))
                .answer(answer(OWN, 20, padded("40-TT-4101 reactor top", 32)))
                .ask(ask(OWN, 13, ""))
                .answer(answer(OWN, 13, tag))
                .ask(ask(OWN, 14, ""))
                .answer(answer(OWN, 14, hex("001234 20 00000000 00000000 00000000")))
                .ask(ask(OWN, 35, "20 42c80000 00000000"))
                .answer(message(1, 3, checked(pdu(6, OWN, 35, hex("07 00")))))
                .ask(ask(OWN, 31, "0215 00000001"))
                .answer(message(1, 3, checked(pdu(6, OWN, 31, hex("40 00 0215")))))
                .answer(message(2, 3, checked(pdu(1, OWN, 3, hex("00 00 41200000 20 42000000")))))
                .ask(message(0, 4, hex("0000 0208 00 002a 00")))
                .answer(message(1, 4, join(hex("0000 0208 21 00"), padded("AREA 40", 32), hex("002a 01 10"))))
                .ask(message(0, 5, hex("00 ff")))
                .ask(message(0, 2, new byte[0]))
                .answer(message(15, 2, new byte[0]))
                .ask(message(0, 1, new byte[0]))
                .ask(message(3, 1, new byte[0]));
        return capture;
    }

    private static CaptureBuilder talk(CaptureBuilder capture, byte[] asked, byte[] answered) {
        return capture.add(datagram(50060, PORT, asked)).add(reply(PORT, 50060, answered));
    }

    static CaptureBuilder gateway() {
        CaptureBuilder capture = new CaptureBuilder();
        byte[] identity = hex("fe 2606 05 07 01 02 08 04 4000c8 05 00 0001 00 0026 0026 84");
        byte[] behind = hex("fe 1302 05 05 01 04 10 00 000011");
        byte[] summary = join(hex("0001 00 02 0013 1302 000012 05"), padded("FT-7", 32), hex("01 01 0013"));
        byte[] inner = pdu(6, BEHIND, 0, join(hex("0000"), behind));
        talk(capture, message(0, 0, hex("00 00015f90")), message(1, 0, hex("00 00015f90")));
        talk(capture, ask(POLLING, 0, ""), answer(POLLING, 0, identity));
        talk(capture, ask(OWN, 74, ""), answer(OWN, 74, hex("01 08 01 0003 02 01 03")));
        talk(capture, ask(OWN, 84, "0001"), answer(OWN, 84, summary));
        talk(capture, ask(OWN, 77, "00 01 05 82" + BEHIND + "00 00"), answer(OWN, 77, join(hex("00 01"), inner)));
        talk(capture, ask(BEHIND, 12, ""), answer(BEHIND, 12, packed("CALIBRATED BY EXAMPLE SERVICE   ")));
        talk(capture, ask(BEHIND, 42, ""), message(1, 3, checked(pdu(6, BEHIND, 42, hex("10 00")))));
        return capture;
    }
}
