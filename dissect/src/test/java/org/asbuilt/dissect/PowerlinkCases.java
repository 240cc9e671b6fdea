package org.asbuilt.dissect;

import static org.asbuilt.dissect.Wire.datagram;
import static org.asbuilt.dissect.Wire.ethernet;
import static org.asbuilt.dissect.Wire.hex;
import static org.asbuilt.dissect.Wire.join;
import static org.asbuilt.dissect.Wire.padded;
import static org.asbuilt.dissect.Wire.reply;
import static org.asbuilt.dissect.Wire.u16le;
import static org.asbuilt.dissect.Wire.u32le;
import static org.asbuilt.dissect.Wire.u8;

import java.util.Map;
import java.util.function.Supplier;

/** Golden cases of {@link Powerlink}. */
final class PowerlinkCases implements Cases {
    private static final int TYPE = 0x88AB;
    private static final String MANAGER = "00:00:5e:00:53:f0";
    private static final String DRIVE = "00:00:5e:00:53:07";
    private static final String CYCLE = "01:11:1e:00:00:01";
    private static final String RESPONSES = "01:11:1e:00:00:02";
    private static final String ASKED = "01:11:1e:00:00:03";
    private static final String SENT = "01:11:1e:00:00:04";

    @Override
    public Map<String, Supplier<CaptureBuilder>> captures() {
        return Map.of(
                "powerlink/start-up", PowerlinkCases::startUp,
                "powerlink/object-dictionary", PowerlinkCases::objectDictionary);
    }

    private static byte[] frame(String from, String to, int type, int toNode, int fromNode, byte[]... rest) {
        byte[] payload = join(u8(type), u8(toNode), u8(fromNode), join(rest));
        return ethernet(from, to, TYPE, java.util.Arrays.copyOf(payload, Math.max(46, payload.length)));
    }

    private static byte[] identity() {
        return join(
                u8(1),
                hex("00 00 1c 00 20 00"),
                u32le(0x45),
                u16le(300),
                u16le(36),
                u16le(36),
                u32le(20_000),
                u16le(0),
                u32le(0x0002_0192L),
                u32le(0x0000_ffffL),
                u32le(0x0001_e004L),
                u32le(0x0001_0002L),
                u32le(4_711),
                new byte[36],
                padded("drive-7", 32),
                new byte[48]);
    }

    private static CaptureBuilder startUp() {
        return new CaptureBuilder()
                .add(frame(MANAGER, CYCLE, 1, 255, 240, new byte[20]))
                .add(frame(MANAGER, ASKED, 5, 255, 240, hex("1d 00 01 07 20")))
                .add(frame(DRIVE, SENT, 6, 255, 7, identity()))
                .add(frame(DRIVE, SENT, 6, 255, 7, identity()))
                .add(frame(MANAGER, SENT, 6, 7, 240, hex("04 23 00")))
                .add(frame(MANAGER, SENT, 6, 7, 240, hex("04 24 00")))
                .add(frame(MANAGER, SENT, 6, 7, 240, hex("04 21 00")))
                .add(frame(MANAGER, DRIVE, 3, 7, 240, hex("00 01 00 20 0400 00 01020304")))
                .add(frame(DRIVE, RESPONSES, 4, 255, 7, hex("fd 01 00 20 0400 00 05060708")))
                .add(frame(DRIVE, SENT, 6, 255, 7, hex("02 00 00 fd 000000")))
                .add(frame(DRIVE, SENT, 6, 240, 7, hex("03 21 07")))
                .add(frame(DRIVE, SENT, 6, 255, 7, hex("a0 0102")))
                .add(frame(MANAGER, SENT, 6, 255, 240, hex("04 28 00")))
                .add(frame(DRIVE, SENT, 6, 255, 7, hex("01 00")));
    }

    private static byte[] ask(int command, byte[]... data) {
        byte[] segment = join(data);
        return join(hex("0600 0005 0602 0000 0001 00"), u8(command), u16le(segment.length), u16le(0), segment);
    }

    private static CaptureBuilder objectDictionary() {
        byte[] answer = join(hex("0600 0005 0602 0000 0001 80 02"), u16le(4), u16le(0), u32le(0xffff));
        return new CaptureBuilder()
                .add(frame(MANAGER, DRIVE, 6, 7, 240, hex("05 0202 0000 00 01 00 02 0400 0000 1810 0100")))
                .add(frame(DRIVE, MANAGER, 6, 240, 7, hex("05 0202 0000 00 01 80 02 0400 0000 ffff 0000")))
                .add(datagram(40_000, 3819, ask(2, u16le(0x1018), u8(1), u8(0))))
                .add(reply(3819, 40_000, answer))
                .add(datagram(40_000, 3819, ask(1, u16le(0x1F50), u8(1), u8(0), hex("7f454c46"))))
                .add(datagram(40_000, 3819, ask(1, u16le(0x1F51), u8(1), u8(0), u8(1))))
                .add(datagram(40_000, 3819, ask(0x70, u32le(1456))))
                .add(datagram(40_001, 3820, ask(2, u16le(0x1006), u8(0), u8(0))));
    }
}
