package org.asbuilt.dissect;

import static org.asbuilt.dissect.Wire.HMI;
import static org.asbuilt.dissect.Wire.PLC;
import static org.asbuilt.dissect.Wire.address;
import static org.asbuilt.dissect.Wire.ethernet;
import static org.asbuilt.dissect.Wire.hex;
import static org.asbuilt.dissect.Wire.join;
import static org.asbuilt.dissect.Wire.mac;
import static org.asbuilt.dissect.Wire.text;
import static org.asbuilt.dissect.Wire.u16;
import static org.asbuilt.dissect.Wire.u32;
import static org.asbuilt.dissect.Wire.u8;

import java.util.Map;
import java.util.function.Supplier;

/** Golden cases of {@link ProfinetDcp} and {@link ProfinetRt}. */
final class ProfinetCases implements Cases {
    private static final int TYPE = 0x8892;
    private static final String ALL_STATIONS = "01:0e:cf:00:00:00";
    private static final String HELLO_STATIONS = "01:0e:cf:00:00:01";
    private static final String CLOCKS = "01:0e:cf:00:04:20";
    private static final String NEIGHBOUR = "01:80:c2:00:00:0e";

    @Override
    public Map<String, Supplier<CaptureBuilder>> captures() {
        return Map.of(
                "profinetdcp/identify-and-set", ProfinetCases::identifyAndSet,
                "profinetdcp/hello-and-get", ProfinetCases::helloAndGet,
                "profinetdcp/asked-by-name", ProfinetCases::askedByName,
                "profinetrt/cyclic-and-alarms", ProfinetCases::cyclicAndAlarms);
    }

    private static byte[] dcp(int frame, int service, int type, long transaction, byte[]... blocks) {
        byte[] all = join(blocks);
        byte[] body = join(
                u16(frame),
                u8(service),
                u8(type),
                u32(transaction),
                u16(frame == 0xFEFE ? 1 : 0),
                u16(all.length),
                all);
        return java.util.Arrays.copyOf(body, Math.max(46, body.length));
    }

    private static byte[] block(int option, int suboption, byte[] value) {
        return join(u8(option), u8(suboption), u16(value.length), value, new byte[value.length & 1]);
    }

    private static byte[] told(int option, int suboption, byte[] value) {
        return block(option, suboption, join(u16(0), value));
    }

    private static byte[] suite(String ip) {
        return join(address(ip), address("255.255.255.0"), address("192.0.2.1"));
    }

    private static CaptureBuilder identifyAndSet() {
        byte[] identity = dcp(
                0xFEFF,
                5,
                1,
                0x01000001,
                told(2, 5, hex("0101 0102 0201 0202")),
                told(2, 1, text("ET 200EX")),
                told(2, 2, text("filler-io-3")),
                told(2, 3, hex("002a 0301")),
                told(2, 4, hex("01 00")),
                told(2, 6, text("port-001.switch-9")),
                told(2, 7, hex("0000")),
                told(2, 8, hex("00b0 0042")),
                told(2, 10, hex("0003")),
                block(1, 2, join(u16(1), suite("192.0.2.30"))));
        return new CaptureBuilder()
                .add(ethernet(HMI, ALL_STATIONS, TYPE, dcp(0xFEFE, 5, 0, 0x01000001, block(255, 255, new byte[0]))))
                .add(ethernet(PLC, HMI, TYPE, identity))
                .add(ethernet(HMI, PLC, TYPE, dcp(0xFEFD, 4, 0, 2, told(1, 2, suite("192.0.2.31")))))
                .add(ethernet(PLC, HMI, TYPE, dcp(0xFEFD, 4, 1, 2, block(5, 4, hex("01 02 00")))))
                .add(ethernet(HMI, PLC, TYPE, dcp(0xFEFD, 4, 0, 3, told(1, 2, suite("192.0.2.32")))))
                .add(ethernet(PLC, HMI, TYPE, dcp(0xFEFD, 4, 1, 3, block(5, 4, hex("01 02 06")))))
                .add(ethernet(HMI, PLC, TYPE, dcp(0xFEFD, 4, 0, 4, told(2, 2, text("filler-io-4")))))
                .add(ethernet(PLC, HMI, TYPE, dcp(0xFEFD, 4, 1, 4, block(5, 4, hex("02 02 00")))))
                .add(ethernet(HMI, PLC, TYPE, dcp(0xFEFD, 4, 0, 5, told(5, 3, hex("0100")))))
                .add(ethernet(HMI, PLC, TYPE, dcp(0xFEFD, 4, 0, 6, block(5, 6, hex("0004")))))
                .add(ethernet(HMI, PLC, TYPE, dcp(0xFEFD, 4, 0, 7, told(3, 12, text("x")))));
    }

    /** A station that starts asks whether another bears its name; somebody looks for another; both are repeated. */
    private static CaptureBuilder askedByName() {
        byte[] own = dcp(0xFEFE, 5, 0, 0x02000001, block(2, 2, text("filler-io-3")));
        byte[] other = dcp(0xFEFE, 5, 0, 0x02000002, block(2, 2, text("capper-io-1")));
        byte[] byAlias = dcp(0xFEFE, 5, 0, 0x02000003, block(2, 6, text("port-001.switch-9")));
        return new CaptureBuilder()
                .add(ethernet(PLC, ALL_STATIONS, TYPE, own))
                .add(ethernet(PLC, ALL_STATIONS, TYPE, own))
                .add(ethernet(HMI, ALL_STATIONS, TYPE, other))
                .add(ethernet(HMI, ALL_STATIONS, TYPE, byAlias));
    }

    private static CaptureBuilder helloAndGet() {
        byte[] hello = dcp(
                0xFEFC,
                6,
                0,
                9,
                told(2, 2, text("plc-line-1")),
                told(2, 3, hex("015a 0003")),
                told(2, 4, hex("02 00")),
                block(1, 2, join(u16(0x81), suite("192.0.2.99"))),
                told(6, 1, hex("0001")));
        byte[] asked = join(dcp(0xFEFD, 3, 0, 8), new byte[0]);
        byte[] withTooMuch = dcp(0xFEFD, 3, 1, 8, told(2, 2, text("plc")));
        withTooMuch[15] = (byte) 0xFF;
        return new CaptureBuilder()
                .add(ethernet(PLC, HELLO_STATIONS, TYPE, hello))
                .add(Wire.vlan(0x8100, 5, ethernet(HMI, PLC, TYPE, asked)))
                .add(Wire.vlan(
                        0x8100,
                        5,
                        ethernet(
                                PLC,
                                HMI,
                                TYPE,
                                dcp(
                                        0xFEFD,
                                        3,
                                        1,
                                        8,
                                        told(3, 12, text("plc-host")),
                                        told(2, 4, hex("0c 00")),
                                        block(5, 4, hex("01 03 02"))))))
                .add(Wire.vlan(0x8100, 5, ethernet(PLC, HMI, TYPE, withTooMuch)));
    }

    private static byte[] cyclic(int frame, int status) {
        return join(u16(frame), new byte[40], u16(0x1234), u8(status), u8(0));
    }

    private static byte[] alarm(int frame, int kind, byte[] data) {
        byte[] body =
                join(u16(frame), hex("0001 0002"), u8(0x10 | kind), u8(0x11), hex("fffe ffff"), u16(data.length), data);
        return java.util.Arrays.copyOf(body, Math.max(46, body.length));
    }

    private static byte[] notification(int block, int type) {
        return join(u16(block), u16(0x1A), hex("0100"), u16(type), hex("00000000 0001 0001 00000010 00000001 a800"));
    }

    private static CaptureBuilder cyclicAndAlarms() {
        byte[] clock = java.util.Arrays.copyOf(join(u16(0x0080), hex("0000"), mac(PLC)), 60);
        byte[] delay = java.util.Arrays.copyOf(join(u16(0xFF40), hex("0000")), 46);
        byte[] data = cyclic(0xC001, 0x35);
        return new CaptureBuilder()
                .add(ethernet(HMI, PLC, TYPE, cyclic(0xC000, 0x35)))
                .add(ethernet(PLC, HMI, TYPE, data))
                .add(ethernet(PLC, HMI, TYPE, data))
                .add(ethernet(PLC, HMI, TYPE, cyclic(0xC001, 0x25)))
                .add(ethernet(PLC, HMI, TYPE, cyclic(0xC001, 0x15)))
                .add(ethernet(PLC, HMI, TYPE, cyclic(0x8001, 0x35)))
                .add(ethernet(PLC, HMI, TYPE, cyclic(0x0101, 0x35)))
                .add(ethernet(PLC, HMI, TYPE, alarm(0xFE01, 1, notification(2, 1))))
                .add(ethernet(HMI, PLC, TYPE, alarm(0xFE01, 3, new byte[0])))
                .add(ethernet(HMI, PLC, TYPE, alarm(0xFE01, 1, notification(0x8002, 1))))
                .add(ethernet(PLC, HMI, TYPE, alarm(0xFC01, 1, notification(1, 2))))
                .add(ethernet(PLC, HMI, TYPE, alarm(0xFC01, 4, hex("cf8181fd"))))
                .add(ethernet(HMI, PLC, TYPE, dcp(0xFEFD, 3, 0, 7)))
                .add(ethernet(PLC, CLOCKS, TYPE, clock))
                .add(ethernet(PLC, NEIGHBOUR, TYPE, delay))
                .add(Wire.datagram(50000, 0x8892, cyclic(0xC002, 0x35)));
    }
}
