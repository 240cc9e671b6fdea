package org.asbuilt.dissect;

import static org.asbuilt.dissect.Wire.SECRET;
import static org.asbuilt.dissect.Wire.hex;
import static org.asbuilt.dissect.Wire.join;
import static org.asbuilt.dissect.Wire.text;
import static org.asbuilt.dissect.Wire.u16;
import static org.asbuilt.dissect.Wire.u8;

import java.util.Map;
import java.util.function.Supplier;

/** Golden cases of {@link Mqtt} and {@link Sparkplug}. */
final class MqttCases implements Cases {
    @Override
    public Map<String, Supplier<CaptureBuilder>> captures() {
        return Map.of(
                "mqtt/without-password", MqttCases::open,
                "mqtt/sparkplug", MqttCases::sparkplug,
                "mqtt/refused", MqttCases::refused);
    }

    private static byte[] packet(int head, byte[]... parts) {
        byte[] body = join(parts);
        byte[] length =
                body.length < 128 ? u8(body.length) : join(u8(0x80 | (body.length & 127)), u8(body.length >> 7));
        return join(u8(head), length, body);
    }

    private static byte[] words(String text) {
        return join(u16(text.length()), text(text));
    }

    private static byte[] publication(int flags, String topic, byte[] content) {
        return packet(0x30 | flags, words(topic), content);
    }

    private static CaptureBuilder open() {
        CaptureBuilder capture = new CaptureBuilder();
        new TcpTalk(capture, 40030, 1883)
                .open()
                .ask(packet(0x10, words("MQTT"), hex("04 02 003c"), words("panel-3")))
                .answer(hex("2002 0000"))
                .ask(join(packet(0x82, u16(1), words("plant/+/state"), u8(1)), packet(0xC0)))
                .answer(hex("9003 0001 01 d000"))
                .answer(publication(1, "plant/filler/state", text("running")))
                .answer(publication(0, "plant/filler/state", new byte[300]))
                .ask(publication(0, "plant/panel/alive", text("1")))
                .ask(hex("e000"));
        return capture;
    }

    /** The edge node of version 5 signs in with a password, its will is its death, and a command comes back. */
    private static CaptureBuilder sparkplug() {
        CaptureBuilder capture = new CaptureBuilder();
        byte[] properties = join(u8(5 + 4 + 2 + 2), hex("11 00000e10 26"), words("a"), words("b"), hex("17 01"));
        new TcpTalk(capture, 40031, 8001)
                .open()
                .ask(packet(
                        0x10,
                        words("MQTT"),
                        hex("05 ce 003c"),
                        join(u8(properties.length - 1), java.util.Arrays.copyOfRange(properties, 1, properties.length)),
                        words("edge-7"),
                        u8(0),
                        words("spBv1.0/Mill/NDEATH/Edge 7"),
                        words("x"),
                        words("edge"),
                        words(SECRET)))
                .answer(hex("2003 00 00 00"))
                .ask(publication(0, "spBv1.0/Mill/NBIRTH/Edge 7", hex("0801")))
                .ask(publication(0, "spBv1.0/Mill/DBIRTH/Edge 7/Mixer", hex("0801")))
                .ask(publication(0, "spBv1.0/Mill/DDATA/Edge 7/Mixer", hex("0801")))
                .answer(publication(0, "spBv1.0/Mill/NCMD/Edge 7", hex("0801")))
                .answer(publication(1, "spBv1.0/STATE/host", hex("0801")));
        return capture;
    }

    private static CaptureBuilder refused() {
        CaptureBuilder capture = new CaptureBuilder();
        new TcpTalk(capture, 40032, 1883)
                .open()
                .ask(packet(0x10, words("MQIsdp"), hex("03 02 003c"), words("old-7")))
                .answer(hex("2002 0005"));
        return capture;
    }
}
