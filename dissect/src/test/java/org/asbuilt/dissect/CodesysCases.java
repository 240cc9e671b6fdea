package org.asbuilt.dissect;

import static org.asbuilt.dissect.Wire.SECRET;
import static org.asbuilt.dissect.Wire.hex;
import static org.asbuilt.dissect.Wire.join;
import static org.asbuilt.dissect.Wire.padded;
import static org.asbuilt.dissect.Wire.text;
import static org.asbuilt.dissect.Wire.u16le;
import static org.asbuilt.dissect.Wire.u32le;
import static org.asbuilt.dissect.Wire.u8;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.CRC32;

/** Golden cases of {@link Codesys}. */
final class CodesysCases implements Cases {
    @Override
    public Map<String, Supplier<CaptureBuilder>> captures() {
        return Map.of(
                "codesys/node-found", CodesysCases::found,
                "codesys/log-in-and-download", CodesysCases::download,
                "codesys/version-2", CodesysCases::version2);
    }

    private static byte[] wide(String text) {
        return (text + "\0").getBytes(StandardCharsets.UTF_16LE);
    }

    private static byte[] node() {
        return join(
                hex("80c2 0004 11223344 0400 01 02 0200 0700 0b00 0700"),
                u32le(0x1000),
                u32le(0x0FFF0042L),
                u32le(0x03050F28L),
                u32le(0),
                hex("06 00 02 00 0000000000000000"),
                hex("0000"),
                wide("filler3"),
                wide("EX-PLC 4711"),
                wide("Example"),
                text("SN0815"));
    }

    private static CaptureBuilder found() {
        byte[] ask = hex("c5 7c 40 03 00 20 5a5a 00000014 02c2 0004 11223344");
        byte[] answer = join(hex("c5 6b 40 04 00 11 0014 000a 0000"), node());
        return new CaptureBuilder()
                .add(Wire.datagram(1740, 1740, ask))
                .add(Wire.reply(1740, 1740, answer))
                .add(Wire.reply(1740, 1740, answer));
    }

    private static byte[] block(byte[] content) {
        byte[] datagram = join(hex("c5 6b 40 40 00 33 2ddc c000020a d158 c0000214 0000"), content);
        return join(hex("000117e8"), u32le(8 + datagram.length), datagram);
    }

    private static byte[] service(int group, int service, byte[] content) {
        return join(hex("55cd 0c00"), u16le(group), u16le(service), u32le(0x11), u32le(content.length), content);
    }

    private static byte[] first(boolean isRequest, int number, int total, byte[] content) {
        return block(join(
                hex("01"),
                u8(isRequest ? 0x81 : 1),
                u16le(0x2A),
                u32le(number),
                u32le(0),
                u32le(total),
                crc(content),
                content));
    }

    private static byte[] crc(byte[] content) {
        CRC32 sum = new CRC32();
        sum.update(content);
        return u32le(sum.getValue());
    }

    private static byte[] ask(int number, byte[] service) {
        return first(true, number, service.length, service);
    }

    private static byte[] answer(int number, byte[] service) {
        return first(false, number, service.length, service);
    }

    private static byte[] tag(int tag, byte[] content) {
        return join(tag < 0x80 ? u8(tag) : join(u8(tag), u8(1)), u8(0x80 | content.length), hex("00"), content);
    }

    /** The identification comes in two blocks; one user signs in with a disguised password; a program is loaded. */
    private static CaptureBuilder download() {
        CaptureBuilder capture = new CaptureBuilder();
        byte[] identity = service(
                0x81,
                1,
                join(
                        tag(1, join(u32le(0x1000), u32le(0x0FFF0042L), u32le(0x03050F28L))),
                        tag(2, wide("EX-PLC 4711")),
                        tag(3, wide("Example")),
                        tag(4, wide("filler3")),
                        tag(6, u32le(0x03051028L)),
                        tag(9, text("SN0815\0"))));
        byte[] start = java.util.Arrays.copyOf(identity, 40);
        byte[] rest = java.util.Arrays.copyOfRange(identity, 40, identity.length);
        byte[] credentials = tag(0x81, join(tag(0x10, text("engineer\0\0")), tag(0x11, text(SECRET))));
        new TcpTalk(capture, 40020, 11740)
                .open()
                .ask(block(hex("c3 00 0101 00000000 81d42183 00401f00 05000000")))
                .answer(block(hex("83 00 0101 00000000 81d42183 0000 2a00 00401f00 04000000")))
                .ask(ask(1, service(1, 1, new byte[0])))
                .answer(first(false, 1, identity.length, start))
                .answer(block(join(hex("01 00"), u16le(0x2A), u32le(2), u32le(1), rest)))
                .ask(ask(2, service(1, 2, join(tag(0x22, u32le(1)), tag(0x23, u32le(7)), credentials))))
                .answer(answer(3, service(0x81, 2, tag(0x82, join(tag(0x20, u16le(0)), tag(0x21, u32le(0xBEEF)))))))
                .ask(ask(3, service(2, 0x11, new byte[0])))
                .ask(first(true, 4, 90_000, join(service(2, 5, new byte[40]))))
                .ask(ask(5, service(2, 0x10, new byte[0])))
                .ask(ask(6, service(0x1B, 1, new byte[12])))
                .answer(answer(4, service(0x9B, 1, tag(0x7F, u16le(2)))))
                .ask(ask(7, service(8, 0x0E, new byte[0])))
                .ask(block(hex("c4 00 0101 00000000 2a00 0000")));
        return capture;
    }

    private static CaptureBuilder version2() {
        CaptureBuilder capture = new CaptureBuilder();
        byte[] identity = join(
                hex("01"), new byte[57], padded("ExampleOS", 32), padded("4.2 [runtime]", 32), padded("EX 750", 40));
        new TcpTalk(capture, 40021, 2455)
                .open()
                .ask(hex("bbbb 01000000 01"))
                .answer(join(hex("bbbb"), u32le(identity.length), identity))
                .ask(join(hex("bbbb 0d000000 2f 01 00 0009 00"), text("a\0\0\0\0\0\0")))
                .ask(join(hex("bbbb 08000000 92 00000000"), text("?\0\0")))
                .answer(hex("bbbb 02000000 92 01"));
        return capture;
    }
}
