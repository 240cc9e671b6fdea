package org.asbuilt.dissect;

import static org.asbuilt.dissect.Wire.hex;
import static org.asbuilt.dissect.Wire.join;
import static org.asbuilt.dissect.Wire.u16le;
import static org.asbuilt.dissect.Wire.u32le;
import static org.asbuilt.dissect.Wire.u8;

import java.util.Map;
import java.util.function.Supplier;

/** Golden cases of {@link DceRpc}. */
final class DceRpcCases implements Cases {
    @Override
    public Map<String, Supplier<CaptureBuilder>> captures() {
        return Map.of("dcerpc/opc-classic", DceRpcCases::opcClassic, "dcerpc/datagram", DceRpcCases::datagram);
    }

    private static byte[] call(int kind, byte[] body, byte[] trailer, byte[] secret) {
        int length = 16 + body.length + trailer.length + secret.length;
        return join(
                hex("0500"),
                u8(kind),
                hex("03 10000000"),
                u16le(length),
                u16le(secret.length),
                u32le(1),
                body,
                trailer,
                secret);
    }

    private static byte[] call(int kind, byte[] body) {
        return call(kind, body, new byte[0], new byte[0]);
    }

    private static byte[] context(int number, String first, String rest) {
        return join(
                u16le(number),
                hex("0100"),
                hex(first),
                hex(rest),
                u32le(0),
                hex("045d888aeb1cc9119fe808002b104860 02000000"));
    }

    private static byte[] contexts(byte[]... contexts) {
        return join(hex("d016 d016 00000000"), u8(contexts.length), hex("000000"), join(contexts));
    }

    private static byte[] request(int context, int operation) {
        return call(0, join(u32le(8), u16le(context), u16le(operation), new byte[8]));
    }

    private static CaptureBuilder opcClassic() {
        byte[] exporter = context(0, "c4fefc9960521b10", "bbcb00aa0021347a");
        byte[] synchronous = context(1, "523ac1391e01d011", "96750020afd8adb3");
        byte[] unknown = context(2, "0102030405060708", "80aabbccddeeff00");
        CaptureBuilder capture = new CaptureBuilder();
        new TcpTalk(capture, 50_100, 135)
                .open()
                .ask(call(11, contexts(exporter), hex("0a02000000000000"), NtlmWire.negotiate()))
                .answer(call(
                        12,
                        hex(
                                "d016 d016 00000000 0400 31333500 0000 01000000 0000 0000 045d888aeb1cc9119fe808002b104860"),
                        hex("0a02000000000000"),
                        NtlmWire.challenge("SCADA1", "PLANT")))
                .ask(call(16, u32le(0), hex("0a02000000000000"), NtlmWire.authenticate("PLANT", "operator", "HMI-3")))
                .ask(request(0, 5))
                .answer(call(2, new byte[8]));
        new TcpTalk(capture, 50_101, 49_188)
                .open()
                .ask(call(11, contexts(synchronous, unknown)))
                .answer(call(13, hex("0000 0000")))
                .ask(join(request(1, 3), request(1, 4), request(2, 9), request(7, 1)))
                .answer(call(3, join(u32le(32), u32le(0), hex("1c010003 00000000"))));
        return capture;
    }

    private static CaptureBuilder datagram() {
        byte[] body = new byte[8];
        byte[] call = join(
                hex("04 00 28 00 10000000"),
                new byte[16],
                hex("03d7fd17 2718 344e 79d4 24a55c53bb37"),
                hex("11111111 2222 3333 8444 555555555555"),
                u32le(0),
                u32le(1),
                u32le(0),
                u16le(0),
                hex("ffff ffff"),
                u16le(body.length),
                u16le(0),
                hex("0000"),
                body);
        byte[] answer = call.clone();
        answer[1] = 2;
        byte[] broken = call.clone();
        broken[74] = 99;
        return new CaptureBuilder()
                .add(Wire.datagram(50_200, 135, call))
                .add(Wire.reply(135, 50_200, answer))
                .add(Wire.datagram(50_200, 135, broken));
    }
}
