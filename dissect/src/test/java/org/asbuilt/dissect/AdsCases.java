package org.asbuilt.dissect;

import static org.asbuilt.dissect.Wire.SECRET;
import static org.asbuilt.dissect.Wire.hex;
import static org.asbuilt.dissect.Wire.join;
import static org.asbuilt.dissect.Wire.padded;
import static org.asbuilt.dissect.Wire.text;
import static org.asbuilt.dissect.Wire.u16le;
import static org.asbuilt.dissect.Wire.u32le;

import java.util.Map;
import java.util.function.Supplier;

/** Golden cases of {@link Ads}. */
final class AdsCases implements Cases {
    private static final byte[] CONTROLLER = hex("c000020a 0101");
    private static final byte[] PANEL = hex("c0000214 0101");

    @Override
    public Map<String, Supplier<CaptureBuilder>> captures() {
        return Map.of("ads/commands", AdsCases::commands, "ads/discovery-and-route", AdsCases::discovery);
    }

    private static byte[] packet(boolean isRequest, int port, int command, byte[] data) {
        byte[] server = join(CONTROLLER, u16le(port));
        byte[] client = join(PANEL, u16le(32_900));
        byte[] header = join(
                isRequest ? join(server, client) : join(client, server),
                u16le(command),
                u16le(isRequest ? 4 : 5),
                u32le(data.length),
                u32le(0),
                u32le(1));
        return join(u16le(0), u32le(header.length + data.length), header, data);
    }

    private static byte[] ask(int port, int command, String data) {
        return packet(true, port, command, hex(data));
    }

    private static byte[] answer(int port, int command, byte[] data) {
        return packet(false, port, command, data);
    }

    private static CaptureBuilder commands() {
        CaptureBuilder capture = new CaptureBuilder();
        byte[] info = join(u32le(0), hex("03 01 b80f"), padded("Plc30 App", 16));
        byte[] system = join(u32le(0), hex("03 01 b80f"), padded("TwinCAT System", 16));
        byte[] notification = packet(true, 32_900, 8, join(u32le(4), u32le(0)));
        new TcpTalk(capture, 40_140, 48_898)
                .open()
                .ask(ask(851, 1, ""))
                .answer(answer(851, 1, info))
                .ask(ask(10_000, 1, ""))
                .answer(answer(10_000, 1, system))
                .ask(ask(851, 9, "03f00000 00000000 04000000 05000000 4d41494e00"))
                .answer(answer(851, 9, join(u32le(0), u32le(4), u32le(7))))
                .ask(ask(851, 3, "05f00000 07000000 02000000 0100"))
                .answer(answer(851, 3, u32le(0x710)))
                .ask(ask(851, 2, "0bf00000 00000000 00100000"))
                .ask(ask(10_000, 9, "78000000 01000000 04000000 02000000 6100"))
                .ask(ask(851, 5, "0600 0000 00000000"))
                .ask(ask(851, 6, "05f00000 07000000 02000000 04000000 00000000 00000000" + "00".repeat(16)))
                .answer(notification)
                .ask(ask(852, 2, "99990000 00000000 04000000"));
        return capture;
    }

    private static byte[] discovery(long service, byte[] address, byte[]... tags) {
        return join(hex("03661471"), u32le(1), u32le(service), address, u16le(10_000), u32le(tags.length), join(tags));
    }

    private static byte[] tag(int number, byte[] value) {
        return join(u16le(number), u16le(value.length), value);
    }

    private static byte[] tag(int number, String value) {
        return tag(number, padded(value, value.length() + 1));
    }

    private static CaptureBuilder discovery() {
        byte[] system = join(u32le(276), u32le(10), u32le(0), u32le(17_763), u32le(2), new byte[256]);
        return new CaptureBuilder()
                .add(Wire.datagram(40_141, 48_899, discovery(1, PANEL)))
                .add(Wire.reply(
                        48_899,
                        40_141,
                        discovery(
                                0x8000_0001L,
                                CONTROLLER,
                                tag(5, "CX-PRESS3"),
                                tag(4, system),
                                tag(3, hex("03 01 b80f")))))
                .add(Wire.datagram(
                        40_141,
                        48_899,
                        discovery(
                                6,
                                PANEL,
                                tag(12, "panel"),
                                tag(7, PANEL),
                                tag(13, "Operator"),
                                tag(2, SECRET),
                                tag(5, "192.0.2.20"))))
                .add(Wire.reply(48_899, 40_141, discovery(0x8000_0006L, CONTROLLER, tag(1, u32le(0x704)))))
                .add(Wire.datagram(40_141, 48_899, join(discovery(1, PANEL), text(""))));
    }
}
