package org.asbuilt.dissect;

import static org.asbuilt.dissect.GoldenCases.modbusMessage;
import static org.asbuilt.dissect.GoldenCases.shortString;
import static org.asbuilt.dissect.Wire.hex;
import static org.asbuilt.dissect.Wire.join;
import static org.asbuilt.dissect.Wire.u16le;

import java.util.Map;
import java.util.function.Supplier;

/** More golden cases of {@link Modbus}. */
final class ModbusCases implements Cases {
    @Override
    public Map<String, Supplier<CaptureBuilder>> captures() {
        return Map.of(
                "modbus/serial-line-form", ModbusCases::serial,
                "modbus/programming", ModbusCases::programming,
                "modbus/datagrams", ModbusCases::datagrams);
    }

    /** With its check, computed bit by bit. */
    private static byte[] checked(String digits) {
        byte[] content = hex(digits);
        int check = 0xFFFF;
        for (byte octet : content) {
            check ^= octet & 0xFF;
            for (int bit = 0; bit < 8; bit++) {
                check = (check & 1) != 0 ? check >>> 1 ^ 0xA001 : check >>> 1;
            }
        }
        return join(content, u16le(check));
    }

    private static CaptureBuilder serial() {
        CaptureBuilder capture = new CaptureBuilder();
        new TcpTalk(capture, 40_110, 4001)
                .open()
                .ask(checked("07 03 0000 0002"))
                .answer(checked("07 03 04 00010002"))
                .ask(checked("08 10 0010 0001 02 00ff"))
                .answer(checked("08 10 0010 0001"))
                .ask(checked("08 06 0001 00ff"))
                .answer(checked("08 86 02"))
                .ask(checked("07 2b 0e 01 00"))
                .answer(checked("07 2b 0e 01 01 00 00 02 00 04 41434d45 01 05 44522d3937"))
                .ask(checked("07 03 0000 0002"))
                .answerInPieces(checked("07 03 04 00010002"), 4);
        return capture;
    }

    private static byte[] umas(int transaction, String digits) {
        return modbusMessage(transaction, 0, hex("5a" + digits));
    }

    private static CaptureBuilder programming() {
        CaptureBuilder capture = new CaptureBuilder();
        byte[] identity = join(
                hex("5a 00 fe 0000 30110001 0102 6002 0000 0102 0a00 00000000 0000"),
                shortString("EXM P34 2020"),
                hex("00"));
        new TcpTalk(capture, 40_111, 502)
                .open()
                .ask(umas(1, "00 01 00"))
                .answer(umas(1, "00 fe fd03"))
                .ask(umas(2, "00 02"))
                .answer(modbusMessage(2, 0, identity))
                .ask(umas(3, "00 10 2a000000 04 50433031"))
                .answer(umas(3, "00 fe 51"))
                .ask(umas(4, "51 41 ff00"))
                .answer(umas(4, "51 fe"))
                .ask(umas(5, "51 30 0001"))
                .answer(umas(5, "51 fd 8380"))
                .ask(umas(6, "51 99"))
                .ask(modbusMessage(7, 0, hex("64 00")));
        return capture;
    }

    private static CaptureBuilder datagrams() {
        return new CaptureBuilder()
                .add(Wire.datagram(40_112, 502, modbusMessage(1, 1, hex("08 0004 0000"))))
                .add(Wire.reply(502, 40_112, modbusMessage(1, 1, hex("88 01"))))
                .add(Wire.datagram(40_112, 502, modbusMessage(2, 1, hex("2b 0d 00 01"))))
                .add(Wire.reply(502, 40_112, modbusMessage(2, 1, hex("ab 01"))))
                .add(Wire.datagram(40_112, 502, modbusMessage(3, 1, hex("17 0000 0001 0010 0001 02 00ff"))))
                .add(Wire.reply(502, 40_112, modbusMessage(3, 1, hex("17 02 0001"))));
    }
}
