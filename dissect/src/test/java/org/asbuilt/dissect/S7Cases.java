package org.asbuilt.dissect;

import static org.asbuilt.dissect.Wire.SECRET;
import static org.asbuilt.dissect.Wire.hex;
import static org.asbuilt.dissect.Wire.join;
import static org.asbuilt.dissect.Wire.padded;
import static org.asbuilt.dissect.Wire.spaced;
import static org.asbuilt.dissect.Wire.text;
import static org.asbuilt.dissect.Wire.u16;
import static org.asbuilt.dissect.Wire.u8;

import java.util.Map;
import java.util.function.Supplier;

/** Golden cases of {@link S7comm}. */
final class S7Cases implements Cases {
    @Override
    public Map<String, Supplier<CaptureBuilder>> captures() {
        return Map.of(
                "s7comm/identification", S7Cases::identification,
                "s7comm/program-download-and-stop", S7Cases::download,
                "s7comm/test-password-and-alarms", S7Cases::functions,
                "s7comm/long-list-and-protection", S7Cases::protection);
    }

    private static byte[] transport(byte[] content) {
        return join(hex("0300"), u16(4 + content.length), content);
    }

    private static byte[] unit(int kind, byte[] parameter, byte[] data) {
        byte[] error = kind == 3 ? hex("0000") : new byte[0];
        return transport(join(
                hex("02f080 32"),
                u8(kind),
                hex("0000 0100"),
                u16(parameter.length),
                u16(data.length),
                error,
                parameter,
                data));
    }

    private static TcpTalk open(CaptureBuilder capture) {
        return new TcpTalk(capture, 40010, 102)
                .open()
                .ask(transport(hex("11e0 0000 0001 00 c1020100 c2020102 c0010a")))
                .answer(transport(hex("11d0 0001 0002 00 c1020100 c2020102 c0010a")))
                .ask(unit(1, hex("f0 00 0001 0001 01e0"), new byte[0]))
                .answer(unit(3, hex("f0 00 0001 0001 00f0"), new byte[0]));
    }

    private static byte[] askList(int list) {
        return unit(7, hex("000112 04 11 44 01 00"), join(hex("ff09 0004"), u16(list), u16(0)));
    }

    private static byte[] list(int list, int entry, byte[]... entries) {
        byte[] body = join(u16(list), u16(0), u16(entry), u16(entries.length), join(entries));
        return unit(7, hex("000112 08 12 84 01 01 00 00 0000"), join(hex("ff09"), u16(body.length), body));
    }

    private static byte[] module(int index, String order, String versions) {
        return join(u16(index), spaced(order, 20), u16(0), hex(versions));
    }

    private static byte[] component(int index, byte[] value) {
        return join(u16(index), java.util.Arrays.copyOf(value, 32));
    }

    static CaptureBuilder identification() {
        CaptureBuilder capture = new CaptureBuilder();
        open(capture)
                .ask(askList(0x11))
                .answer(list(
                        0x11,
                        28,
                        module(1, "6ES7 315-2EH14-0AB0", "0005 0001"),
                        module(6, "6ES7 315-2EH14-0AB0", "0005 0001"),
                        module(7, " ", "5603 0206"),
                        module(0x81, "Boot Loader", "4120 0909")))
                .ask(askList(0x1C))
                .answer(list(
                        0x1C,
                        34,
                        component(1, text("STATION 3")),
                        component(2, text("PLC_FILL")),
                        component(3, text("LINE A")),
                        component(5, text("S C-X0000000")),
                        component(7, text("CPU 315-2 PN/DP")),
                        component(8, text("MMC 11111111")),
                        component(9, hex("002a f600 0001")),
                        component(11, text("HALL 2"))))
                .ask(unit(1, hex("04 01 120a10 02 0004 0001 84 000000"), new byte[0]));
        return capture;
    }

    static CaptureBuilder download() {
        CaptureBuilder capture = new CaptureBuilder();
        byte[] invocation = join(hex("28 000000000000fd 0000"), u8(9), text("P_PROGRAM"));
        open(capture)
                .ask(unit(1, join(hex("1a 00 0000 00000000 09"), text("_0800001P")), new byte[0]))
                .answer(unit(3, hex("1a"), new byte[0]))
                .answer(unit(1, join(hex("1b 00 0000 00000000 09"), text("_0800001P")), new byte[0]))
                .ask(unit(3, hex("1b 00"), padded("block", 12)))
                .ask(unit(1, join(hex("29 0000000000 09"), text("P_PROGRAM")), new byte[0]))
                .answer(unit(3, hex("29"), new byte[0]))
                .ask(unit(1, invocation, new byte[0]))
                .answer(unit(3, hex("28"), new byte[0]));
        return capture;
    }

    private static byte[] userData(int kind, int group, int subfunction) {
        return unit(7, join(hex("000112 04 11"), u8(kind << 4 | group), u8(subfunction), u8(0)), hex("0a00 0000"));
    }

    private static byte[] password() {
        return unit(7, hex("000112 04 11 45 01 00"), join(hex("ff09 0008"), Wire.disguised(SECRET.substring(0, 8))));
    }

    private static byte[] reply(int group, int subfunction, int error) {
        byte[] parameter = join(hex("000112 08 12"), u8(0x80 | group), u8(subfunction), hex("01 00 00"), u16(error));
        return unit(7, parameter, hex("0a00 0000"));
    }

    private static byte[] invoke(String name) {
        return unit(1, join(hex("28 000000000000fd 0000"), u8(name.length()), text(name)), new byte[0]);
    }

    static CaptureBuilder functions() {
        CaptureBuilder capture = new CaptureBuilder();
        TcpTalk talk = open(capture);
        for (int test : new int[] {1, 2, 8, 9, 10, 12, 21}) {
            talk.ask(userData(4, 1, test));
        }
        talk.ask(userData(4, 5, 1)).answer(reply(5, 1, 0xD602));
        talk.ask(password()).answer(reply(5, 1, 0)).ask(userData(4, 5, 2));
        talk.ask(userData(4, 4, 2))
                .answer(userData(0, 4, 18))
                .ask(userData(4, 4, 11))
                .answer(userData(0, 0, 0));
        talk.ask(userData(4, 2, 1)).answer(userData(0, 2, 1)).ask(userData(4, 2, 4));
        talk.ask(userData(4, 7, 2))
                .ask(userData(4, 6, 4))
                .ask(userData(7, 15, 6))
                .ask(userData(4, 9, 1));
        talk.ask(invoke("_MODU")).ask(invoke("_GARB")).ask(invoke("_N_LOGIN_")).ask(invoke("_N_OWN___"));
        talk.ask(unit(1, join(hex("28 000000000000fd 0002 4320 09"), text("P_PROGRAM")), new byte[0]))
                .answer(transport(hex("02f080 32 02 0000 0100 0000 0000 d241")));
        return capture;
    }

    /** Two parts of one list with the same reference. */
    static CaptureBuilder protection() {
        CaptureBuilder capture = new CaptureBuilder();
        byte[] names = join(
                hex("001c 0000 0022 0003"),
                component(1, text("STATION 4")),
                component(7, text("CPU 412-2 PN")),
                component(5, text("S C-X0000001")));
        byte[] first = java.util.Arrays.copyOfRange(names, 0, 60);
        byte[] second = java.util.Arrays.copyOfRange(names, 60, names.length);
        open(capture)
                .ask(askList(0x1C))
                .answer(unit(7, hex("000112 08 12 84 01 01 05 01 0000"), join(hex("ff09"), u16(first.length), first)))
                .ask(unit(7, hex("000112 08 12 44 01 01 05 00 0000"), hex("0a00 0000")))
                .answer(unit(7, hex("000112 08 12 84 01 02 05 00 0000"), join(hex("ff09"), u16(second.length), second)))
                .ask(askList(0x0132))
                .answer(list(0x0132, 40, java.util.Arrays.copyOf(hex("0004 0001 0003 0003 0002"), 40)))
                .ask(askList(0x0424))
                .answer(list(0x0424, 20, java.util.Arrays.copyOf(hex("5100 ff 48"), 20)))
                .ask(askList(0x0131))
                .answer(list(0x0131, 40, java.util.Arrays.copyOf(hex("0001 01e0 0020"), 40)))
                .ask(askList(0x0091))
                .answer(list(
                        0x0091,
                        16,
                        hex("0000 0400 0000 00c0 00c0 0000 0000 0000"),
                        hex("8064 0100 07ff 00c0 00c0 0000 0000 0000")))
                .ask(askList(0x0011))
                .answer(list(0x0011, 28, module(1, "6GK7 343-1CX10-0XE0", "0001 0001")))
                .ask(askList(0x0111))
                .answer(list(
                        0x0111,
                        28,
                        module(1, "6ES7 315-2EH14-0AB0", "0001 0001"),
                        module(0x81, "VIPA 015-EXAMPLE", "4120 0909")));
        return capture;
    }
}
