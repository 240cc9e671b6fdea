package org.asbuilt.dissect;

import static org.asbuilt.dissect.Wire.hex;
import static org.asbuilt.dissect.Wire.join;
import static org.asbuilt.dissect.Wire.text;
import static org.asbuilt.dissect.Wire.u16;
import static org.asbuilt.dissect.Wire.u8;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Supplier;

/** Golden cases of {@link Tls}. */
final class TlsCases implements Cases {
    /** Made for this test; its key is thrown away. */
    private static final byte[] CERTIFICATE =
            hex("308201d33082017aa00302010202141d84c1ddfe386b64e076ef32010b87c42b434bdb300a06082a8648ce3d"
                    + "040302302c31193017060355040a0c104578616d706c6520436f6e74726f6c73310f300d06035504030c0670"
                    + "616e656c33301e170d3236313132353230333930315a170d3335303231313230333930315a302c3119301706"
                    + "0355040a0c104578616d706c6520436f6e74726f6c73310f300d06035504030c0670616e656c333059301306"
                    + "072a8648ce3d020106082a8648ce3d0301070342000456c92d5b6e96de29d8f544d3f564641fb8ac31168dd3"
                    + "010a77c88804d594e90093d431539e68c40c56f59c82e2c260de51f3a73773edaed0129212cfc4445e3aa37a"
                    + "3078301d0603551d0e041604148894c7a45307dba1a9840c0337f4dabf30dbd12c301f0603551d2304183016"
                    + "80148894c7a45307dba1a9840c0337f4dabf30dbd12c300f0603551d130101ff040530030101ff3025060355"
                    + "1d11041e301c821470616e656c332e706c616e742e6578616d706c658704c000020a300a06082a8648ce3d04"
                    + "030203470030440220580d8225306990cdc3c896c9278c2ce081b2f2517b242fa13e862207efd3fe21022070"
                    + "452d1b1b4d09a37f3b73b5f8f12a29ad9b90974bf56ed716f5fdf135f72a0b");

    @Override
    public Map<String, Supplier<CaptureBuilder>> captures() {
        return Map.of(
                "tls/version-1.2-with-certificates", TlsCases::certificates,
                "tls/version-1.3-and-old", TlsCases::newAndOld,
                "tls/datagrams", TlsCases::datagrams);
    }

    private static byte[] u24(int value) {
        return join(u8(value >> 16), u16(value & 0xFFFF));
    }

    private static byte[] record(int kind, byte[] data) {
        return join(u8(kind), u16(0x0303), u16(data.length), data);
    }

    private static byte[] handshake(int kind, byte[] body) {
        return join(u8(kind), u24(body.length), body);
    }

    private static byte[] extension(int kind, byte[] data) {
        return join(u16(kind), u16(data.length), data);
    }

    private static byte[] clientHello(int version, byte[] cookie, byte[]... extensions) {
        byte[] all = join(extensions);
        return join(
                u16(version), new byte[32], u8(0), cookie, u16(4), hex("1301 c02b"), hex("0100"), u16(all.length), all);
    }

    private static byte[] serverHello(int version, int suite, byte[]... extensions) {
        byte[] all = join(extensions);
        return join(u16(version), new byte[32], u8(0), u16(suite), u8(0), u16(all.length), all);
    }

    private static byte[] serverName(String name) {
        return extension(0, join(u16(name.length() + 3), u8(0), u16(name.length()), text(name)));
    }

    private static byte[] protocols(String... names) {
        byte[] all = new byte[0];
        for (String name : names) {
            all = join(all, u8(name.length()), text(name));
        }
        return extension(16, join(u16(all.length), all));
    }

    private static byte[] certificate() {
        byte[] entry = join(u24(CERTIFICATE.length), CERTIFICATE);
        return handshake(11, join(u24(entry.length), entry));
    }

    /** The server's messages in records that do not end where messages end. */
    private static CaptureBuilder certificates() {
        byte[] hello =
                clientHello(0x0303, new byte[0], serverName("panel3.plant.example"), protocols("h2", "http/1.1"));
        byte[] server = join(
                handshake(2, serverHello(0x0303, 0xC02B, protocols("http/1.1"))),
                certificate(),
                handshake(13, hex("0101 0002 0403 0000")),
                handshake(14, new byte[0]));
        byte[] inRecords = join(
                record(22, Arrays.copyOf(server, 100)),
                record(22, Arrays.copyOfRange(server, 100, 300)),
                record(22, Arrays.copyOfRange(server, 300, server.length)));
        CaptureBuilder capture = new CaptureBuilder();
        new TcpTalk(capture, 50_300, 4_999)
                .open()
                .ask(record(22, handshake(1, hello)))
                .answerInPieces(inRecords, 400)
                .ask(record(22, join(certificate(), handshake(16, new byte[66]))))
                .ask(join(record(20, u8(1)), record(22, new byte[40]), record(23, new byte[500])))
                .answer(join(record(20, u8(1)), record(22, new byte[40])))
                .answer(record(23, new byte[700]))
                .answer(record(21, hex("0100")));
        return capture;
    }

    private static CaptureBuilder newAndOld() {
        CaptureBuilder capture = new CaptureBuilder();
        byte[] versions = extension(43, hex("06 3a3a 0304 0303"));
        new TcpTalk(capture, 50_301, 8_883)
                .open()
                .ask(record(22, handshake(1, clientHello(0x0303, new byte[0], serverName("broker"), versions))))
                .answer(record(22, handshake(2, serverHello(0x0303, 0x1301, extension(43, hex("0304"))))))
                .answer(join(record(20, u8(1)), record(23, new byte[90])));
        byte[] old = join(hex("80 2e 01 0002 0015 0000 0010"), new byte[21], new byte[16]);
        new TcpTalk(capture, 50_302, 443)
                .open()
                .ask(old)
                .answer(join(hex("16 0300 002a"), handshake(2, Arrays.copyOf(serverHello(0x0300, 0x0001), 38))));
        new TcpTalk(capture, 50_303, 443)
                .open()
                .ask(record(22, handshake(1, clientHello(0x0301, new byte[0]))))
                .answer(record(22, handshake(2, serverHello(0x0301, 0x0034))))
                .answer(record(21, hex("0228")))
                .answer(record(22, handshake(11, u24(9))))
                .answer(hex("ff 0303 0001 00"));
        return capture;
    }

    private static byte[] inDatagram(int kind, int sequence, int offset, int total, byte[] part) {
        byte[] message = join(u8(kind), u24(total), u16(sequence), u24(offset), u24(part.length), part);
        return join(u8(22), u16(0xFEFD), u16(0), hex("0000 0000 0001"), u16(message.length), message);
    }

    private static CaptureBuilder datagrams() {
        byte[] hello = clientHello(0xFEFD, hex("04 01020304"), serverName("drive"));
        byte[] server = serverHello(0xFEFD, 0xC0AE);
        int half = hello.length / 2;
        byte[] encrypted = join(u8(23), u16(0xFEFD), u16(1), hex("0000 0000 0001 0010"), new byte[16]);
        return new CaptureBuilder()
                .add(Wire.datagram(50_400, 5684, inDatagram(1, 0, 0, hello.length, Arrays.copyOf(hello, half))))
                .add(Wire.datagram(
                        50_400,
                        5684,
                        inDatagram(1, 0, half, hello.length, Arrays.copyOfRange(hello, half, hello.length))))
                .add(Wire.reply(
                        5684,
                        50_400,
                        join(inDatagram(2, 1, 0, server.length, server), inDatagram(14, 2, 0, 0, new byte[0]))))
                .add(Wire.datagram(50_400, 5684, encrypted))
                .add(Wire.datagram(50_400, 5684, Arrays.copyOf(encrypted, 20)));
    }
}
