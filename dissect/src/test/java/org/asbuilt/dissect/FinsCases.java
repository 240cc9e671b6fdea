package org.asbuilt.dissect;

import static org.asbuilt.dissect.Wire.hex;
import static org.asbuilt.dissect.Wire.join;
import static org.asbuilt.dissect.Wire.spaced;
import static org.asbuilt.dissect.Wire.text;
import static org.asbuilt.dissect.Wire.u32;

import java.util.Map;
import java.util.function.Supplier;

/** Golden cases of {@link Fins}. */
final class FinsCases implements Cases {
    @Override
    public Map<String, Supplier<CaptureBuilder>> captures() {
        return Map.of("fins/tcp", FinsCases::tcp, "fins/behind-a-gateway", FinsCases::udp);
    }

    private static byte[] framed(int command, byte[] content) {
        return join(text("FINS"), u32(8 + content.length), u32(command), u32(0), content);
    }

    /** A command from node 20 to node 10 of a network. */
    private static byte[] ask(int network, String command) {
        return join(hex("80 00 02"), Wire.u8(network), hex("0a 00 00 14 00 01"), hex(command));
    }

    private static byte[] answer(int network, String command, byte[] data) {
        return join(hex("c0 00 02 00 14 00"), Wire.u8(network), hex("0a 00 01"), hex(command), data);
    }

    private static byte[] controllerData() {
        return join(spaced("EX2M-CPU31", 20), spaced("02.01", 20), new byte[40], new byte[12]);
    }

    private static CaptureBuilder tcp() {
        CaptureBuilder capture = new CaptureBuilder();
        new TcpTalk(capture, 40_120, 9600)
                .open()
                .ask(framed(0, u32(0)))
                .answer(framed(1, join(u32(20), u32(10))))
                .ask(framed(2, ask(0, "0501 00")))
                .answerInPieces(framed(2, answer(0, "0501 0000", controllerData())), 40)
                .ask(framed(2, ask(0, "0101 82 0064 00 0002")))
                .answer(framed(2, answer(0, "0101 0000", hex("0001 0002"))))
                .ask(framed(2, ask(0, "0402")))
                .answer(framed(2, answer(0, "0402 0000", hex(""))))
                .ask(framed(2, ask(0, "0307 ffff 00000000 8002 00ff")))
                .answer(framed(2, answer(0, "0307 2101", hex(""))))
                .ask(framed(2, ask(0, "0502 00 02")))
                .answer(framed(
                        2,
                        answer(
                                0,
                                "0502 0000",
                                join(hex("82 10"), spaced("EX1W-ETN21", 20), hex("11"), spaced("EX1W-SCU41", 20)))))
                .ask(framed(2, ask(0, "0c02 ffff")));
        return capture;
    }

    private static CaptureBuilder udp() {
        return new CaptureBuilder()
                .add(Wire.datagram(9600, 9600, ask(3, "0501")))
                .add(Wire.reply(9600, 9600, answer(3, "0501 0000", controllerData())))
                .add(Wire.datagram(9600, 9600, ask(3, "2603")))
                .add(Wire.reply(9600, 9600, answer(3, "2603 0000", text("FILLER_2"))))
                .add(Wire.datagram(9600, 9600, ask(3, "0401 ffff 04")))
                .add(Wire.datagram(9600, 9600, ask(0, "9901")));
    }
}
