package org.asbuilt.dissect;

import static org.asbuilt.dissect.NtlmWire.wide;
import static org.asbuilt.dissect.Wire.SECRET;
import static org.asbuilt.dissect.Wire.hex;
import static org.asbuilt.dissect.Wire.join;
import static org.asbuilt.dissect.Wire.padded;
import static org.asbuilt.dissect.Wire.text;
import static org.asbuilt.dissect.Wire.u16;
import static org.asbuilt.dissect.Wire.u16le;
import static org.asbuilt.dissect.Wire.u32le;
import static org.asbuilt.dissect.Wire.u8;

import java.util.Map;
import java.util.function.Supplier;

/** Golden cases of {@link Smb}. */
final class SmbCases implements Cases {
    @Override
    public Map<String, Supplier<CaptureBuilder>> captures() {
        return Map.of(
                "smb/version-2-and-encrypted", SmbCases::version2,
                "smb/version-1-in-session", SmbCases::version1);
    }

    private static byte[] session(int kind, byte[] data) {
        return join(u8(kind), u8(0), u16(data.length), data);
    }

    private static byte[] block2(int command, int flags, int status, byte[] body) {
        return session(
                0,
                join(
                        hex("fe534d42 4000 0100"),
                        u32le(status),
                        u16le(command),
                        u16le(1),
                        u32le(flags),
                        new byte[44],
                        body));
    }

    private static byte[] ask2(int command, byte[] body) {
        return block2(command, 0, 0, body);
    }

    private static byte[] negotiated(int dialect) {
        return join(
                u16le(65),
                u16le(3),
                u16le(dialect),
                u16le(0),
                hex("33221100 5544 7766 8899aabbccddeeff"),
                u32le(0x47),
                new byte[28],
                u16le(128),
                u16le(0),
                u32le(0));
    }

    private static byte[] setup(byte[] token) {
        return join(u16le(25), new byte[10], u16le(88), u16le(token.length), new byte[8], token);
    }

    private static byte[] setupAnswer(int flags, byte[] token) {
        return join(u16le(9), u16le(flags), u16le(72), u16le(token.length), token);
    }

    private static byte[] share(String path) {
        return join(u16le(9), u16le(0), u16le(72), u16le(2 * path.length()), wide(path));
    }

    private static byte[] create(String name) {
        return join(u16le(57), new byte[42], u16le(120), u16le(2 * name.length()), new byte[8], wide(name));
    }

    private static CaptureBuilder version2() {
        CaptureBuilder capture = new CaptureBuilder();
        byte[] ticket = join(hex("602a 06062b0601050502 a020 301e a00b 3009 0607 2a864886f71201 02 02"), new byte[20]);
        new TcpTalk(capture, 50_800, 445)
                .open()
                .ask(ask2(0, join(u16le(36), u16le(2), u16le(1), new byte[30], u16le(0x0210), u16le(0x0311))))
                .answer(block2(0, 1, 0, negotiated(0x0311)))
                .ask(ask2(1, setup(NtlmWire.negotiate())))
                .answer(block2(1, 1, 0xC0000016, setupAnswer(0, NtlmWire.challenge("FILES1", "PLANT"))))
                .ask(ask2(1, setup(NtlmWire.authenticate("PLANT", "engineer", "EWS-2"))))
                .answer(block2(1, 1, 0, setupAnswer(1, new byte[0])))
                .ask(ask2(3, share("\\\\FILES1\\IPC$")))
                .ask(ask2(5, create("svcctl")))
                .ask(ask2(3, share("\\\\FILES1\\Recipes")))
                .answer(block2(3, 1, 0xC0000022, new byte[16]))
                .ask(ask2(5, create("line3.csv")))
                .ask(ask2(9, new byte[900]))
                .ask(ask2(77, new byte[8]))
                .ask(session(0, join(hex("fd534d42"), new byte[80])))
                .answer(session(0, hex("00".repeat(40))));
        new TcpTalk(capture, 50_801, 445)
                .open()
                .ask(ask2(1, setup(ticket)))
                .answer(block2(0, 1, 0, negotiated(0x0202)));
        return capture;
    }

    private static byte[] block1(int command, boolean isReply, int more, byte[] words, byte[] data) {
        return session(
                0,
                join(
                        hex("ff534d42"),
                        u8(command),
                        u32le(0),
                        u8(isReply ? 0x80 : 0),
                        u16le(0x8000 | more),
                        new byte[20],
                        u8(words.length / 2),
                        words,
                        u16le(data.length),
                        data));
    }

    private static byte[] string(String value) {
        return join(wide(value), u16le(0));
    }

    private static CaptureBuilder version1() {
        CaptureBuilder capture = new CaptureBuilder();
        byte[] names = join(NetBiosCases.encoded("SCADA1", 0x20), NetBiosCases.encoded("HMI-3", 0));
        byte[] chosen = join(u16le(5), u8(0x05), new byte[30], u8(8));
        byte[] logon = join(u16le(0xFF), new byte[12], u16le(0), u16le(24), new byte[8]);
        byte[] path = string("\\\\SCADA1\\PROJECTS");
        new TcpTalk(capture, 50_802, 139)
                .open()
                .ask(session(0x81, names))
                .answer(hex("82000000"))
                .ask(block1(0x72, false, 0, new byte[0], join(u8(2), text("NT LM 0.12\0"))))
                .answer(block1(0x72, true, 0, chosen, join(new byte[8], string("PLANT"))))
                .ask(block1(
                        0x73,
                        false,
                        0,
                        logon,
                        join(
                                padded(SECRET, 24),
                                u8(0),
                                string("operator"),
                                string("PLANT"),
                                string("Windows 2000 2195"),
                                string("Windows 2000 5.0"))))
                .answer(block1(
                        0x73,
                        true,
                        0,
                        join(hex("ff000000"), u16le(0)),
                        join(u8(0), string("Windows 5.1"), string("Windows 2000 LAN Manager"), string("PLANT"))))
                .ask(block1(
                        0x75,
                        false,
                        0,
                        join(hex("ff000000"), u16le(0), u16le(1)),
                        join(u8(0), path.length % 2 == 0 ? new byte[0] : u8(0), path, text("?????\0"))))
                .ask(block1(0xA2, false, 0, new byte[48], join(u8(0), string("\\winreg"))))
                .ask(block1(0x2E, false, 0, new byte[24], new byte[0]))
                .ask(hex("85000000"))
                .ask(block1(0x73, false, 0x0800, join(new byte[14], u16le(999), new byte[8]), new byte[8]));
        return capture;
    }
}
