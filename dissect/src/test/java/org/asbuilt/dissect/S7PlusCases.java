package org.asbuilt.dissect;

import static org.asbuilt.dissect.BerWire.data;
import static org.asbuilt.dissect.BerWire.transport;
import static org.asbuilt.dissect.Wire.hex;
import static org.asbuilt.dissect.Wire.join;
import static org.asbuilt.dissect.Wire.spaced;
import static org.asbuilt.dissect.Wire.text;
import static org.asbuilt.dissect.Wire.u16;
import static org.asbuilt.dissect.Wire.u32;
import static org.asbuilt.dissect.Wire.u8;

import java.util.Map;
import java.util.function.Supplier;

/** Golden cases of {@link S7commPlus}. */
final class S7PlusCases implements Cases {
    private static final long SESSION = 0x03C0;

    @Override
    public Map<String, Supplier<CaptureBuilder>> captures() {
        return Map.of(
                "s7commplus/engineering-session", S7PlusCases::engineering,
                "s7commplus/digests-and-notifications", S7PlusCases::digests,
                "s7commplus/tls", S7PlusCases::tls);
    }

    private static TcpTalk open(CaptureBuilder capture, int port, String root) {
        byte[] selectors = join(hex("c1020600 c2"), u8(root.length()), text(root), hex("c0010a"));
        byte[] request = join(u8(6 + selectors.length), hex("e0 0000 0011 00"), selectors);
        byte[] confirm = join(u8(6 + selectors.length), hex("d0 0011 0007 00"), selectors);
        return new TcpTalk(capture, port, 102).open().ask(transport(request)).answer(transport(confirm));
    }

    private static byte[] message(int version, byte[] content) {
        return data(u8(0x72), u8(version), u16(content.length), content, u8(0x72), u8(version), u16(0));
    }

    private static byte[] request(int version, int function, long object, String rest) {
        return message(
                version,
                join(hex("31 0000"), u16(function), hex("0000 0002"), u32(SESSION), u8(0x34), u32(object), hex(rest)));
    }

    private static byte[] response(int version, int function, String rest) {
        return message(version, join(hex("32 0000"), u16(function), hex("0000 0002 34"), hex(rest)));
    }

    private static byte[] attribute(int number, String value) {
        return join(hex("a3 82"), u8(number), hex("00 15"), u8(value.length()), text(value));
    }

    private static byte[] create(String route, String application, String host) {
        byte[] attributes = join(attribute(0x21, route), attribute(0x29, application), attribute(0x2A, host));
        byte[] object = join(hex("00 04 00000000 00 a1 000000d3 821f 0000"), attributes, hex("a2 00000000"));
        return message(1, join(hex("31 0000 04ca 0000 0001 00000120 36 0000011d"), object));
    }

    private static byte[] created(String release, String version) {
        byte[] attributes = join(attribute(0x2D, release), hex("a38232001700 00013a 823b000482"));
        byte[] member = join(hex("00 823f 00 15"), u8(version.length()), text(version), hex("a200000000"));
        return message(1, join(hex("32 0000 04ca 0000 0001 36 11 02 8740 8707"), attributes, member));
    }

    static CaptureBuilder engineering() {
        CaptureBuilder capture = new CaptureBuilder();
        byte[] record = join(
                hex("0020 0038 0100 002a"),
                spaced("6ES7 212-1BE40-0XB0", 20),
                spaced("S V-X0000001", 16),
                hex("0003 56 040200 0000 0000 0001 0101 0000"));
        byte[] identified = join(hex("32 0000 0586 0000 0003 34 00 00 00 14 00 3c 00"), record, hex("0000"));
        open(capture, 40040, "SIMATIC-ROOT-ES")
                .ask(create("1:::6.0::TCP/IP -> Example Adapter", "", "ENG-7_1234567"))
                .answer(created("OMSP.REL.5041.23", "1;6ES7 212-1BE40-0XB0 ;V4.2"))
                .ask(request(2, 0x0542, SESSION, "01 01 823200"))
                .answer(response(2, 0x0542, "00 00 000000"))
                .ask(request(2, 0x0586, 0x31, "2004019d29"))
                .answer(message(2, identified))
                .ask(request(2, 0x04BB, 3, "0000"))
                .ask(request(2, 0x04CA, 3, "0000 00"))
                .ask(data(hex("72 02 0018 31 0000 0542 0000 0009 000003c0 34 000003c0 000000000000"), new byte[0]))
                .ask(data(hex("72 02 0008 3100000542000009 72020000")))
                .ask(request(2, 0x04F2, SESSION, "01 8230 00 02 00"))
                .ask(request(2, 0x04F2, 52, "01 9077 00 08 01"))
                .ask(request(2, 0x04F2, 52, "01 9077 00 08 03"))
                .ask(request(2, 0x04F2, 77, "01 9077 00 08 03"))
                .ask(request(2, 0x0999, 77, "01"))
                .ask(request(2, 0x04D4, SESSION, "00"));
        return capture;
    }

    /** Begins in the middle of a connection. */
    static CaptureBuilder digests() {
        CaptureBuilder capture = new CaptureBuilder();
        byte[] digest = join(u8(32), text("0123456789abcdef0123456789abcdef"));
        byte[] notification = join(digest, hex("33 70000e51 0400 0000 0000 c98ec14801"));
        byte[] ask = join(digest, hex("31 0000 054c 0000 831d 70000e4d 34 00000000"));
        new TcpTalk(capture, 40041, 102)
                .answer(message(3, notification))
                .answer(message(3, notification))
                .ask(message(3, ask))
                .answer(message(3, join(digest, hex("32 0000 054c 0000 831d 34 00 01"))))
                .answer(data(hex("72 ff 0004 00000000")))
                .answer(message(3, join(digest, hex("44 0000 054c 0000 831d 34 00 01"))));
        return capture;
    }

    static CaptureBuilder tls() {
        CaptureBuilder capture = new CaptureBuilder();
        byte[] hello = join(hex("0303"), new byte[32], u8(32), new byte[32], hex("1302 00 0006 002b 0002 0304"));
        byte[] handshake = join(hex("02 00"), u16(hello.length), hello);
        open(capture, 40042, "SIMATIC-ROOT-HMI")
                .ask(message(1, hex("31 0000 05b3 0000 0001 00000120 30 00 00000000")))
                .answer(message(1, hex("32 0000 05b3 0000 0001 30 00 00000000")))
                .ask(data(hex("16 0301 0010 01 00000c 0303 00000000000000000000")))
                .answer(data(hex("16 0303"), u16(handshake.length), handshake))
                .ask(data(hex("17 0303 0004 01020304")));
        return capture;
    }
}
