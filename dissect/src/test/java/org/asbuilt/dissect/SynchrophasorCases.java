package org.asbuilt.dissect;

import static org.asbuilt.dissect.Wire.PLC;
import static org.asbuilt.dissect.Wire.PLC_IP;
import static org.asbuilt.dissect.Wire.ethernet;
import static org.asbuilt.dissect.Wire.hex;
import static org.asbuilt.dissect.Wire.ipv4;
import static org.asbuilt.dissect.Wire.join;
import static org.asbuilt.dissect.Wire.spaced;
import static org.asbuilt.dissect.Wire.text;
import static org.asbuilt.dissect.Wire.u16;
import static org.asbuilt.dissect.Wire.u32;
import static org.asbuilt.dissect.Wire.u8;
import static org.asbuilt.dissect.Wire.udp;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Supplier;

/** Golden cases of {@link Synchrophasor}. */
final class SynchrophasorCases implements Cases {
    private static final int DATA = 0;
    private static final int HEADER = 1;
    private static final int CONFIGURATION_2 = 3;
    private static final int COMMAND = 4;
    private static final int CONFIGURATION_3 = 5;

    @Override
    public Map<String, Supplier<CaptureBuilder>> captures() {
        return Map.of(
                "c37118/concentrator", SynchrophasorCases::concentrator,
                "c37118/unit-that-sends-to-a-group", SynchrophasorCases::unit);
    }

    private static byte[] frame(int type, int version, int identifier, byte[] content) {
        byte[] all = join(
                u8(0xAA),
                u8(type << 4 | version),
                u16(16 + content.length),
                u16(identifier),
                u32(1_700_000_000),
                u32(0),
                content);
        int check = 0xFFFF;
        for (byte octet : all) {
            check ^= (octet & 0xFF) << 8;
            for (int bit = 0; bit < 8; bit++) {
                check = (check & 0x8000) == 0 ? check << 1 : check << 1 ^ 0x1021;
            }
        }
        return join(all, u16(check));
    }

    private static byte[] command(int command) {
        return frame(COMMAND, 1, 7, u16(command));
    }

    private static byte[] station(String name, int identifier, int nominal, int changes) {
        return join(
                spaced(name, 16),
                u16(identifier),
                hex("0002 0001 0001 0000"),
                spaced("VA", 16),
                spaced("Power", 16),
                u32(915_527),
                u32(1),
                u16(nominal),
                u16(changes));
    }

    static CaptureBuilder concentrator() {
        CaptureBuilder capture = new CaptureBuilder();
        byte[] configuration =
                join(u32(1_000_000), u16(2), station("Northfield", 71, 1, 4), station("Southfield", 72, 0, 5), u16(25));
        byte[] data = frame(DATA, 1, 7, hex("0000 11112222 3333 4444 5555 0000 11112222 3333 4444 5555"));
        new TcpTalk(capture, 40050, 4712)
                .open()
                .ask(command(3))
                .answer(frame(HEADER, 1, 7, text("Concentrator of Exampletown grid control")))
                .ask(command(5))
                .answerInPieces(frame(CONFIGURATION_2, 1, 7, configuration), 90)
                .ask(command(2))
                .answer(join(data, data))
                .ask(frame(COMMAND, 1, 7, hex("0008 01020304")))
                .ask(command(1))
                .ask(join(Arrays.copyOf(command(2), 16), hex("0000")));
        return capture;
    }

    private static byte[] name(String name) {
        return join(u8(name.length()), text(name));
    }

    private static byte[] toGroup(byte[] frame) {
        return ethernet(PLC, "01:00:5e:00:00:64", 0x0800, ipv4(PLC_IP, "233.252.0.100", 17, udp(4713, 4713, frame)));
    }

    static CaptureBuilder unit() {
        byte[] all = join(
                u32(1_000_000),
                u16(1),
                name("Westfield bay 3"),
                u16(90),
                hex("000102030405060708090a0b0c0d0e0f"),
                hex("000f 0001 0000 0000"),
                name("V1"),
                new byte[12],
                u32(Float.floatToIntBits(50.25f)),
                u32(Float.floatToIntBits(-3.5f)),
                u32(Float.floatToIntBits(Float.POSITIVE_INFINITY)),
                text("P"),
                u32(40_000),
                u32(0),
                u16(1),
                u16(12),
                u16(-2));
        byte[] first = join(u16(1), Arrays.copyOf(all, 40));
        byte[] last = join(u16(0xFFFF), Arrays.copyOfRange(all, 40, all.length));
        return new CaptureBuilder()
                .add(toGroup(frame(CONFIGURATION_3, 2, 90, first)))
                .add(toGroup(frame(CONFIGURATION_3, 2, 90, last)))
                .add(toGroup(frame(DATA, 2, 90, hex("0000 0000000000000000 00000000 00000000"))));
    }
}
