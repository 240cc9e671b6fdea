package org.asbuilt.dissect;

import static org.asbuilt.dissect.BerWire.ber;
import static org.asbuilt.dissect.BerWire.data;
import static org.asbuilt.dissect.BerWire.number;
import static org.asbuilt.dissect.BerWire.transport;
import static org.asbuilt.dissect.Wire.SECRET;
import static org.asbuilt.dissect.Wire.hex;
import static org.asbuilt.dissect.Wire.join;
import static org.asbuilt.dissect.Wire.u8;

import java.util.Map;
import java.util.function.Supplier;

/** Golden cases of {@link Mms}. */
final class MmsCases implements Cases {
    @Override
    public Map<String, Supplier<CaptureBuilder>> captures() {
        return Map.of(
                "mms/association-and-names", MmsCases::names,
                "mms/control-and-reports", MmsCases::control,
                "mms/refused-and-programs", MmsCases::programs);
    }

    private static byte[] session(int kind, byte[] association) {
        byte[] list = ber(0x30, number(0x02, 1), ber(0xA0, association));
        byte[] acse = ber(0x30, number(0x02, 1), ber(0x06, hex("52010001")), ber(0x30, hex("06025101")));
        byte[] services = ber(0x30, number(0x02, 3), ber(0x06, hex("28ca220201")), ber(0x30, hex("06025101")));
        byte[] accepted = ber(0x30, number(0x80, 0), ber(0x81, hex("5101")));
        byte[] contexts = kind == 0x0D ? ber(0xA4, acse, services) : ber(0xA5, accepted, accepted);
        byte[] normal = ber(0xA2, contexts, ber(0x61, list));
        byte[] presentation = ber(0x31, ber(0xA0, hex("800101")), normal);
        byte[] data = join(hex("0506 130100 160102 14020002 c1"), u8(presentation.length), presentation);
        return data(join(u8(kind), u8(data.length), data));
    }

    private static byte[] initiate(int tag, String services) {
        byte[] detail = ber(0xA4, number(0x80, 1), ber(0x81, hex("05f100")), ber(0x82, hex(services)));
        return ber(0xBE, ber(0x28, number(0x02, 3), ber(0xA0, ber(tag, number(0x81, 5), number(0x82, 5), detail))));
    }

    private static final byte[] CONTEXT = ber(0xA1, hex("060528ca220203"));

    private static byte[] request(byte[]... authentication) {
        byte[] called = join(ber(0xA2, hex("0605 2b876700 02")), ber(0xA3, number(0x02, 12)));
        byte[] calling = join(ber(0xA6, hex("0605 2b876700 01")), ber(0xA7, number(0x02, 11)));
        return session(
                0x0D,
                ber(0x60, CONTEXT, called, calling, join(authentication), initiate(0xA8, "03 ee1c00000408000079ef18")));
    }

    private static byte[] answer(int result, int diagnostic, byte[] more) {
        byte[] source = ber(0xA3, ber(0xA1, number(0x02, diagnostic)));
        return session(0x0E, ber(0x61, CONTEXT, ber(0xA2, number(0x02, result)), source, more));
    }

    private static TcpTalk connect(CaptureBuilder capture, int port) {
        return new TcpTalk(capture, port, 102)
                .open()
                .ask(transport(hex("11e0 0000 0001 00 c0010d c2020001 c1020000")))
                .answer(transport(hex("11d0 0001 0002 00 c0010d c2020001 c1020000")));
    }

    private static byte[] message(byte[] content) {
        return data(hex("01000100"), ber(0x61, ber(0x30, number(0x02, 3), ber(0xA0, content))));
    }

    private static byte[] ask(int invocation, byte[] service) {
        return message(ber(0xA0, number(0x02, invocation), service));
    }

    private static byte[] reply(int invocation, byte[] service) {
        return message(ber(0xA1, number(0x02, invocation), service));
    }

    private static byte[] askNames(int invocation, int kind, byte[] scope) {
        return ask(invocation, ber(0xA1, ber(0xA0, number(0x80, kind)), ber(0xA1, scope)));
    }

    private static byte[] names(int invocation, String... names) {
        byte[] list = new byte[0];
        for (String name : names) {
            list = join(list, ber(0x1A, name));
        }
        return reply(invocation, ber(0xA1, ber(0xA0, list), hex("810100")));
    }

    private static byte[] name(String item) {
        return ber(0xA1, ber(0x1A, "PLANT1LD0"), ber(0x1A, item));
    }

    private static byte[] variables(String... items) {
        byte[] list = new byte[0];
        for (String item : items) {
            list = join(list, ber(0x30, ber(0xA0, name(item))));
        }
        return ber(0xA0, list);
    }

    private static byte[] read(int invocation, String... items) {
        return ask(invocation, ber(0xA4, ber(0xA1, variables(items))));
    }

    private static byte[] write(int invocation, String item, byte[] value) {
        return ask(invocation, ber(0xA5, variables(item), ber(0xA0, value)));
    }

    static CaptureBuilder names() {
        CaptureBuilder capture = new CaptureBuilder();
        byte[] password = join(ber(0x8A, hex("0780")), ber(0x8B, hex("520301")), ber(0xAC, ber(0x80, SECRET)));
        byte[] plate = join(ber(0x8A, "Example Relays"), ber(0x8A, "H2"), ber(0x8A, "4.2.1"), ber(0x8A, "SN-0042"));
        connect(capture, 40030)
                .ask(request(password))
                .answer(answer(0, 0, initiate(0xA9, "03 ee1c00000408000079ef18")))
                .ask(ask(1, hex("8200")))
                .answer(reply(1, ber(0xA2, ber(0x80, "Example Relays"), ber(0x81, "EX-87T"), ber(0x82, "4.2"))))
                .ask(askNames(2, 9, hex("8000")))
                .answer(names(2, "PLANT1LD0", "PLANT1PROT"))
                .ask(askNames(3, 0, ber(0x81, "PLANT1LD0")))
                .answer(names(3, "LLN0", "LLN0$DC", "XCBR1"))
                .ask(askNames(4, 2, ber(0x81, "PLANT1LD0")))
                .answer(names(4, "LLN0$dsTrip"))
                .ask(read(5, "LPHD1$DC$PhyNam", "LLN0$DC$NamPlt$configRev"))
                .answer(reply(
                        5,
                        ber(
                                0xA4,
                                ber(
                                        0xA1,
                                        ber(0xA2, plate, ber(0x8A, "EX-87T"), ber(0x8A, "bay 3")),
                                        ber(0x8A, "rev 7")))))
                .ask(ask(6, ber(0xA6, ber(0xA0, name("XCBR1$ST$Pos")))))
                .ask(ask(7, ber(0xAC, name("LLN0$dsTrip"))))
                .ask(message(hex("8b00")))
                .answer(message(hex("8c00")));
        return capture;
    }

    /** Begins in the middle of a connection. */
    static CaptureBuilder control() {
        CaptureBuilder capture = new CaptureBuilder();
        byte[] report = join(
                ber(0x8A, "PLANT1LD0/LLN0$BR$rcbA01"),
                ber(0x84, hex("06 7b80")),
                number(0x86, 4),
                ber(0x8C, hex("000000010001")),
                ber(0x8A, "PLANT1LD0/LLN0$dsTrip"),
                hex("830100"),
                ber(0x89, hex("0102030405060708")),
                number(0x86, 3),
                hex("84020640 850101"));
        byte[] values = ber(0xA1, hex("80 03"), Wire.text("RPT"));
        new TcpTalk(capture, 40031, 102)
                .ask(read(10, "XCBR1$CO$Pos$SBO"))
                .answer(reply(10, ber(0xA4, ber(0xA1, ber(0x8A, "PLANT1LD0/XCBR1$CO$Pos")))))
                .ask(write(11, "XCBR1$CO$Pos$SBOw", hex("830101")))
                .answer(reply(11, hex("a5028100")))
                .ask(write(12, "XCBR1$CO$Pos$Oper", hex("830101")))
                .answer(reply(12, hex("a5028100")))
                .answer(message(ber(0xA3, ber(0xA0, variables("XCBR1$CO$Pos$Oper"), ber(0xA0, hex("830101"))))))
                .ask(write(13, "XCBR1$CO$Pos$Cancel", hex("830101")))
                .answer(message(ber(0xA2, hex("80010d"), ber(0xA2, ber(0xA0, hex("87 01 03"))))))
                .ask(write(14, "LLN0$BR$rcbA01$RptEna", hex("830101")))
                .ask(write(15, "LLN0$SP$SGCB$ActSG", hex("860102")))
                .ask(write(16, "PTOC1$SE$StrVal$setMag$f", hex("8705080000")))
                .ask(write(17, "plain", hex("860102")))
                .answer(message(ber(0xA3, ber(0xA0, values, ber(0xA0, report)))))
                .ask(ask(18, ber(0xBF48, ber(0xA0, ber(0x19, "COMTRADE/fault.cfg")), number(0x81, 0))))
                .ask(ask(19, ber(0xBF4D, ber(0xA0, ber(0x19, "COMTRADE")))))
                .ask(ask(20, ber(0x9F49, u8(1))));
        return capture;
    }

    static CaptureBuilder programs() {
        CaptureBuilder capture = new CaptureBuilder();
        connect(capture, 40032).ask(request()).answer(answer(1, 14, new byte[0]));
        connect(capture, 40033)
                .ask(request())
                .answer(answer(0, 0, initiate(0xA9, "03 ee1c00000408000079ef18")))
                .ask(ask(1, ber(0xBF28, ber(0x80, "MAIN"))))
                .ask(ask(2, ber(0xBF29, ber(0x80, "MAIN"))))
                .ask(ask(3, ber(0xBF1A, ber(0x80, "RECIPES"))))
                .ask(ask(4, ber(0xBF1D, ber(0x80, "RECIPES"))))
                .ask(ask(5, ber(0xBF4E, ber(0x80, u8(0)))))
                .ask(ask(6, ber(0xBF7F, new byte[0])))
                .ask(ask(7, ber(0x80, u8(0))));
        return capture;
    }
}
