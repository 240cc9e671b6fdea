package org.asbuilt.dissect;

import static org.asbuilt.dissect.Wire.address;
import static org.asbuilt.dissect.Wire.hex;
import static org.asbuilt.dissect.Wire.join;
import static org.asbuilt.dissect.Wire.mac;
import static org.asbuilt.dissect.Wire.padded;
import static org.asbuilt.dissect.Wire.text;
import static org.asbuilt.dissect.Wire.u16;
import static org.asbuilt.dissect.Wire.u8;

import java.util.Map;
import java.util.function.Supplier;

/** Golden cases of {@link KnxNetIp}. */
final class KnxNetIpCases implements Cases {
    private static final String GROUP = "224.0.23.12";

    @Override
    public Map<String, Supplier<CaptureBuilder>> captures() {
        return Map.of(
                "knxnetip/description-and-tunnel", KnxNetIpCases::tunnel,
                "knxnetip/routing", KnxNetIpCases::routing,
                "knxnetip/secure-session", KnxNetIpCases::secure);
    }

    private static byte[] message(int service, byte[]... body) {
        byte[] content = join(body);
        return join(hex("0610"), u16(service), u16(6 + content.length), content);
    }

    private static byte[] endpoint(String ip, int port) {
        return join(hex("0801"), address(ip), u16(port));
    }

    private static byte[] block(int kind, byte[]... content) {
        byte[] all = join(content);
        return join(u8(2 + all.length), u8(kind), all);
    }

    private static byte[] device() {
        return block(
                1, hex("02 01 110a 0123 0083 c0ffee01"), address(GROUP), mac(Wire.PLC), padded("Hall 3 north", 30));
    }

    private static byte[] description() {
        return join(
                device(),
                block(2, hex("0201 0302 0402 0502 0901")),
                block(4, address(Wire.PLC_IP), address("255.255.255.0"), address("192.0.2.1"), hex("00000000 0100")),
                block(5, hex("110a 11fa 11fb")),
                block(6, hex("0301 0401")),
                block(8, hex("01 00 00fe 091a")),
                block(0xFE, hex("0083 0001")));
    }

    private static byte[] data(int code, int source, int destination, boolean isGroup, String application) {
        byte[] bytes = hex(application);
        return join(
                u8(code),
                hex("00 bc"),
                u8(isGroup ? 0xE0 : 0x60),
                u16(source),
                u16(destination),
                u8(bytes.length - 1),
                bytes);
    }

    private static byte[] tunnelled(int sequence, byte[] frame) {
        return message(0x0420, hex("04 05"), u8(sequence), u8(0), frame);
    }

    private static CaptureBuilder ask(CaptureBuilder capture, byte[] payload) {
        return capture.add(Wire.datagram(50100, 3671, payload));
    }

    private static CaptureBuilder answer(CaptureBuilder capture, byte[] payload) {
        return capture.add(Wire.reply(3671, 50100, payload));
    }

    private static CaptureBuilder tunnel() {
        CaptureBuilder capture = new CaptureBuilder();
        byte[] here = endpoint(Wire.HMI_IP, 50100);
        byte[] there = endpoint(Wire.PLC_IP, 3671);
        ask(capture, message(0x0203, here));
        answer(capture, message(0x0204, description()));
        ask(capture, message(0x0205, here, here, hex("04 04 02 00")));
        answer(capture, message(0x0206, hex("05 00"), there, hex("04 04 11fa")));
        ask(capture, tunnelled(0, data(0x11, 0, 0x0901, true, "00 81")));
        answer(capture, message(0x0421, hex("04 05 00 00")));
        answer(capture, tunnelled(0, data(0x2E, 0x11FA, 0x0901, true, "00 81")));
        answer(capture, tunnelled(1, data(0x29, 0x1105, 0x0902, true, "00 80 0c1a")));
        ask(capture, tunnelled(1, data(0x11, 0, 0x1105, false, "43 00")));
        answer(capture, tunnelled(2, data(0x29, 0x1105, 0x11FA, false, "43 40 07b0")));
        answer(capture, tunnelled(3, data(0x29, 0x1105, 0x11FA, false, "43 d6 00 0b 1001 0002c0ffee02")));
        answer(capture, tunnelled(4, data(0x29, 0x1105, 0x11FA, false, "43 d6 00 19 1001 0942")));
        ask(capture, tunnelled(2, data(0x11, 0, 0x1105, false, "43 d1 00 00000000")));
        ask(capture, tunnelled(3, data(0x11, 0, 0x1105, false, "42 84 4000 01020304")));
        ask(capture, tunnelled(4, data(0x11, 0, 0x1105, false, "43 80")));
        ask(capture, tunnelled(5, data(0x11, 0, 0x1105, false, "81")));
        answer(capture, message(0x0206, hex("00 24")));
        ask(capture, message(0x0310, hex("04 06 00 00 fc 0000 01 0f 1001")));
        answer(capture, message(0x0310, hex("04 06 00 00 fb 0000 01 0f 1001"), text("EX-IP-100 ")));
        return capture;
    }

    private static byte[] toGroup(byte[] payload) {
        return Wire.ethernet(
                Wire.PLC,
                "01:00:5e:00:17:0c",
                0x0800,
                Wire.ipv4(Wire.PLC_IP, GROUP, 17, Wire.udp(3671, 3671, payload)));
    }

    private static CaptureBuilder routing() {
        CaptureBuilder capture = new CaptureBuilder();
        for (int device = 1; device < 4; device++) {
            capture.add(toGroup(message(0x0530, data(0x29, 0x1100 | device, 0x0901, true, "00 81"))));
        }
        return capture.add(
                toGroup(message(0x0530, data(0x29, 0x1101, 0x0901, true, "00 00"))),
                toGroup(message(0x0531, hex("04 00 0003"))),
                toGroup(message(0x0530, data(0x29, 0x1102, 0x0905, true, "03 f1 10 000000000001 aabb 01020304"))));
    }

    private static CaptureBuilder secure() {
        CaptureBuilder capture = new CaptureBuilder();
        byte[] wrapper = join(hex("0001 000000000001 0083c0ffee01 0000"), new byte[24]);
        new TcpTalk(capture, 50101, 3671)
                .open()
                .ask(message(0x0951, hex("0802 00000000 0000"), new byte[32]))
                .answer(message(0x0952, hex("0001"), new byte[48]))
                .ask(message(0x0953, hex("00 01"), new byte[16]))
                .answerInPieces(join(message(0x0950, wrapper), message(0x0950, wrapper)), 31);
        return capture;
    }
}
