package org.asbuilt.dissect;

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
                "s7comm/program-download-and-stop", S7Cases::download);
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
}
