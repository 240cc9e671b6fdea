package org.asbuilt.dissect;

import static org.asbuilt.dissect.BerWire.ber;
import static org.asbuilt.dissect.BerWire.data;
import static org.asbuilt.dissect.BerWire.transport;
import static org.asbuilt.dissect.Wire.SECRET;
import static org.asbuilt.dissect.Wire.hex;
import static org.asbuilt.dissect.Wire.join;
import static org.asbuilt.dissect.Wire.text;
import static org.asbuilt.dissect.Wire.u16;
import static org.asbuilt.dissect.Wire.u16le;
import static org.asbuilt.dissect.Wire.u32le;
import static org.asbuilt.dissect.Wire.u8;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Supplier;

/** Golden cases of {@link Rdp}. */
final class RdpCases implements Cases {
    @Override
    public Map<String, Supplier<CaptureBuilder>> captures() {
        return Map.of(
                "rdp/tls-and-credssp", RdpCases::tls,
                "rdp/standard-security", RdpCases::standard,
                "rdp/refused", RdpCases::refused);
    }

    private static byte[] connection(int kind, byte[] content) {
        return transport(join(u8(6 + content.length), u8(kind), hex("0000 0000 00"), content));
    }

    private static byte[] negotiation(int kind, long value) {
        return join(u8(kind), u8(0), u16le(8), u32le(value));
    }

    static CaptureBuilder tls() {
        CaptureBuilder capture = new CaptureBuilder();
        byte[] cookie = text("Cookie: mstshash=operator1\r\n");
        byte[] token = text("Cookie: msts=171049152.15629.0000\r\n");
        byte[] hello = hex("16 0301 0010 01 00000c 0303 00000000000000000000");
        new TcpTalk(capture, 40050, 3389)
                .open()
                .ask(connection(0xE0, join(cookie, negotiation(1, 0x0B))))
                .answer(connection(0xD0, negotiation(2, 2)))
                .ask(hello);
        new TcpTalk(capture, 40051, 13389)
                .open()
                .ask(connection(0xE0, join(token, negotiation(1, 1))))
                .answer(connection(0xD0, negotiation(2, 1)))
                .ask(hello);
        return capture;
    }

    private static byte[] block(int kind, byte[] content) {
        return join(u16le(kind), u16le(4 + content.length), content);
    }

    private static byte[] conference(int tag, String key, byte[] blocks) {
        byte[] rest = join(
                hex(tag == 0x7F65 ? "0008 0010 0001 c000" : "14 760a 010100 01c000"),
                text(key),
                u16(0x8000 | blocks.length),
                blocks);
        byte[] data = join(hex("000500147c0001"), u16(0x8000 | rest.length), rest);
        byte[] domain = hex("301a 020122 020103 020100 020101 020100 020101 0203 00ffff 020102");
        byte[] start = tag == 0x7F65
                ? join(hex("040101 040101 0101ff"), domain, domain, domain)
                : join(hex("0a0100 020100"), domain);
        return data(ber(tag, start, ber(0x04, data)));
    }

    static CaptureBuilder standard() {
        CaptureBuilder capture = new CaptureBuilder();
        byte[] name = Arrays.copyOf("HMI-7".getBytes(StandardCharsets.UTF_16LE), 32);
        byte[] core = join(
                u32le(0x00080004),
                u16le(1280),
                u16le(1024),
                hex("01ca 03aa"),
                u32le(0x407),
                u32le(2600),
                name,
                new byte[8]);
        byte[] server = join(block(0x0C01, u32le(0x00080004)), block(0x0C02, join(u32le(2), u32le(2))));
        new TcpTalk(capture, 40052, 3389)
                .open()
                .ask(connection(0xE0, new byte[0]))
                .answer(connection(0xD0, new byte[0]))
                .ask(conference(0x7F65, "Duca", join(block(0xC001, core), block(0xC002, new byte[8]))))
                .answer(conference(0x7F66, "McDn", server))
                .ask(data(hex("04 01 00 01 00")))
                .ask(data(join(hex("64 0006 03eb 70 80 80 40000000"), SECRET.getBytes(StandardCharsets.UTF_16LE))))
                .ask(data(hex("28")))
                .answer(hex("00 05 010203"))
                .ask(hex("44 8006 010203"))
                .answer(hex("02 05 010203"));
        return capture;
    }

    static CaptureBuilder refused() {
        CaptureBuilder capture = new CaptureBuilder();
        new TcpTalk(capture, 40053, 3389)
                .open()
                .ask(connection(0xE0, negotiation(1, 0)))
                .answer(connection(0xD0, negotiation(3, 5)));
        new TcpTalk(capture, 40054, 3389)
                .open()
                .ask(connection(0xE0, negotiation(1, 0)))
                .answer(connection(0xD0, negotiation(3, 1)));
        return capture;
    }
}
