package org.asbuilt.dissect;

import static org.asbuilt.dissect.BerWire.ber;
import static org.asbuilt.dissect.BerWire.number;
import static org.asbuilt.dissect.Wire.HMI;
import static org.asbuilt.dissect.Wire.PLC;
import static org.asbuilt.dissect.Wire.ethernet;
import static org.asbuilt.dissect.Wire.hex;
import static org.asbuilt.dissect.Wire.ipv4;
import static org.asbuilt.dissect.Wire.join;
import static org.asbuilt.dissect.Wire.text;
import static org.asbuilt.dissect.Wire.u16;
import static org.asbuilt.dissect.Wire.u32;
import static org.asbuilt.dissect.Wire.u8;
import static org.asbuilt.dissect.Wire.udp;

import java.util.Map;
import java.util.function.Supplier;

/** Golden cases of {@link Goose} and {@link SampledValues}. */
final class ProcessBusCases implements Cases {
    private static final String GROUP = "01:0c:cd:01:00:01";

    @Override
    public Map<String, Supplier<CaptureBuilder>> captures() {
        return Map.of(
                "goose/two-blocks-and-simulation", ProcessBusCases::events,
                "goose/routed-and-management", ProcessBusCases::routed,
                "sampledvalues/two-streams", ProcessBusCases::samples,
                "sampledvalues/routed", ProcessBusCases::routedSamples);
    }

    private static byte[] message(int application, int reserved, byte[] content) {
        return join(u16(application), u16(8 + content.length), u16(reserved), u16(0), content);
    }

    private static byte[] event(String block, int sequence, String flags) {
        return ber(
                0x61,
                ber(0x80, "PLANT1LD0/LLN0$GO$" + block),
                number(0x81, 2000),
                ber(0x82, "PLANT1LD0/LLN0$ds" + block),
                ber(0x83, "id-" + block),
                ber(0x84, hex("6553f1000000000a")),
                number(0x85, 1),
                number(0x86, sequence),
                hex(flags),
                hex("8a0101"),
                ber(0xAB, hex("830101")));
    }

    private static byte[] frame(int type, byte[] message) {
        return ethernet(PLC, GROUP, type, message);
    }

    static CaptureBuilder events() {
        String normal = "870100 880103 890100";
        byte[] bad = message(0x3001, 0, event("gcbTrip", 9, normal));
        bad[9] = (byte) 0xFF;
        return new CaptureBuilder()
                .add(frame(0x88B8, message(0x3001, 0, event("gcbTrip", 0, normal))))
                .add(frame(0x88B8, message(0x3001, 0, event("gcbTrip", 1, normal))))
                .add(frame(0x88B8, message(0x3002, 0, event("gcbLock", 1, "870100 880104 8901ff"))))
                .add(frame(0x88B8, message(0x3001, 0x8000, event("gcbTrip", 2, "8701ff 880103 890100"))))
                .add(frame(0x88B8, message(0x3003, 0x0020, event("gcbSafe", 1, normal))))
                .add(frame(0x88B8, bad));
    }

    private static byte[] routed(int session, int kind, int encryption, int integrity, byte[] content) {
        byte[] security = join(u32(7), u16(60), u8(encryption), u8(integrity), u32(9));
        byte[] common = join(u32(0), u32(1), u16(1), security);
        byte[] payload = join(u8(kind), u8(0), u16(0x4001), u16(content.length), content);
        return join(
                hex("0140"),
                u8(session),
                u8(common.length + 2),
                u8(0x80),
                u8(common.length),
                common,
                u32(payload.length),
                payload,
                hex("8500"));
    }

    /** As the standard has it: no algorithms, but a signature. */
    private static byte[] signed(byte[] content) {
        byte[] common = join(u32(0), u32(2), u16(2), u32(7), u16(60), u32(9), u8(0));
        byte[] payload = join(hex("8100"), u16(0x4002), u16(content.length), content);
        return join(
                hex("0140a1"),
                u8(common.length + 2),
                u8(0x80),
                u8(common.length),
                common,
                u32(payload.length),
                payload,
                hex("8508 0102030405060708"));
    }

    private static byte[] datagram(byte[] content) {
        return ethernet(
                PLC, "01:00:5e:00:00:64", 0x0800, ipv4(Wire.PLC_IP, "239.0.0.100", 17, udp(50000, 102, content)));
    }

    static CaptureBuilder routed() {
        byte[] event = event("gcbTrip", 0, "870100 880103 890100");
        byte[] ask = ber(0x60, number(0x80, 1), ber(0xA1, ber(0xA2, ber(0x80, "PLANT1LD0/LLN0$GO$gcbTrip"))));
        byte[] answer = ber(0x60, number(0x80, 1), ber(0xA2, ber(0xA2, number(0x81, 3))));
        return new CaptureBuilder()
                .add(datagram(routed(0xA1, 0x81, 0, 2, event)))
                .add(datagram(signed(event("gcbSafe", 0, "870100 880104 890100"))))
                .add(ethernet(HMI, PLC, 0x88B9, message(0x3001, 0, ask)))
                .add(ethernet(PLC, HMI, 0x88B9, message(0x3001, 0, answer)));
    }

    private static byte[] unit(String name, int counter, int synchronised) {
        return ber(
                0x30,
                ber(0x80, name),
                ber(0x81, "PLANT1MU/LLN0$dsPhs"),
                ber(0x82, u16(counter)),
                ber(0x83, u32(1)),
                number(0x85, synchronised),
                ber(0x86, u16(80)),
                ber(0x87, new byte[64]));
    }

    private static byte[] stream(byte[]... units) {
        return ber(0x60, number(0x80, units.length), ber(0xA2, units));
    }

    static CaptureBuilder samples() {
        CaptureBuilder capture = new CaptureBuilder();
        for (int counter = 0; counter < 3; counter++) {
            capture.add(frame(
                    0x88BA, message(0x4000, 0, stream(unit("MU0101", counter, 2), unit("MU0102", counter, 1)))));
        }
        byte[] rated = ber(
                0x30,
                ber(0x80, "MU02"),
                ber(0x82, u16(1)),
                ber(0x83, u32(2)),
                number(0x85, 0),
                ber(0x86, u16(4800)),
                hex("87080000000000000000 88020001"));
        return capture.add(frame(0x88BA, message(0x4001, 0x8000, stream(rated))))
                .add(frame(0x88BA, message(0x4001, 0, ber(0x60, number(0x80, 1), ber(0xA2, text("no unit"))))));
    }

    static CaptureBuilder routedSamples() {
        byte[] content = stream(unit("MU0101", 1, 5));
        return new CaptureBuilder()
                .add(datagram(routed(0xA2, 0x82, 0, 1, content)))
                .add(datagram(routed(0xA2, 0x82, 2, 0, new byte[40])));
    }
}
