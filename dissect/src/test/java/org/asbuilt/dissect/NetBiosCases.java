package org.asbuilt.dissect;

import static org.asbuilt.dissect.Wire.address;
import static org.asbuilt.dissect.Wire.ethernet;
import static org.asbuilt.dissect.Wire.hex;
import static org.asbuilt.dissect.Wire.ipv4;
import static org.asbuilt.dissect.Wire.join;
import static org.asbuilt.dissect.Wire.mac;
import static org.asbuilt.dissect.Wire.padded;
import static org.asbuilt.dissect.Wire.spaced;
import static org.asbuilt.dissect.Wire.text;
import static org.asbuilt.dissect.Wire.u16;
import static org.asbuilt.dissect.Wire.u16le;
import static org.asbuilt.dissect.Wire.u8;
import static org.asbuilt.dissect.Wire.udp;

import java.util.Map;
import java.util.function.Supplier;

/** Golden cases of {@link NetBios}. */
final class NetBiosCases implements Cases {
    @Override
    public Map<String, Supplier<CaptureBuilder>> captures() {
        return Map.of("netbios/names", NetBiosCases::names, "netbios/announcements", NetBiosCases::announcements);
    }

    static byte[] encoded(String name, int suffix) {
        byte[] plain = join(spaced(name, 15), u8(suffix));
        byte[] letters = new byte[32];
        for (int index = 0; index < 16; index++) {
            letters[2 * index] = (byte) ('A' + (plain[index] >> 4 & 0xF));
            letters[2 * index + 1] = (byte) ('A' + (plain[index] & 0xF));
        }
        return join(u8(32), letters, u8(0));
    }

    private static byte[] all(int port, byte[] payload) {
        return ethernet(
                Wire.PLC, "ff:ff:ff:ff:ff:ff", 0x0800, ipv4(Wire.PLC_IP, "192.0.2.255", 17, udp(port, port, payload)));
    }

    private static byte[] question(int flags, int kind, byte[] name) {
        return join(u16(9), u16(flags), hex("0001 0000 0000 0000"), name, u16(kind), u16(1));
    }

    private static byte[] answer(int flags, int kind, byte[] name, byte[] data) {
        return join(
                u16(9),
                u16(flags),
                hex("0000 0001 0000 0000"),
                name,
                u16(kind),
                hex("0001 00000000"),
                u16(data.length),
                data);
    }

    private static byte[] registration(byte[] name, int flags) {
        return join(
                u16(9),
                u16(0x2910),
                hex("0001 0000 0000 0001"),
                name,
                hex("0020 0001 c00c 0020 0001 00000000 0006"),
                u16(flags),
                address(Wire.PLC_IP));
    }

    private static byte[] status(String name, int suffix, int flags) {
        return join(spaced(name, 15), u8(suffix), u16(flags));
    }

    private static CaptureBuilder names() {
        byte[] anything = join(u8(32), text("CK"), text("A".repeat(30)), u8(0));
        byte[] all = join(
                u8(5),
                status("SCADA1", 0, 0x0400),
                status("PLANT", 0, 0x8400),
                status("SCADA1", 0x20, 0x0400),
                status("PLANT", 0x1C, 0x8400),
                status("PLANT", 0x1B, 0x0400),
                mac(Wire.PLC),
                new byte[40]);
        return new CaptureBuilder()
                .add(all(137, registration(encoded("SCADA1", 0), 0)))
                .add(all(137, registration(encoded("PLANT", 0), 0x8000)))
                .add(all(137, question(0x0110, 0x20, encoded("HISTORIAN", 0x20))))
                .add(Wire.datagram(50_700, 137, question(0x0100, 0x20, encoded("HISTORIAN", 0x20))))
                .add(Wire.reply(
                        137,
                        50_700,
                        answer(0x8500, 0x20, encoded("HISTORIAN", 0x20), join(u16(0), address("192.0.2.40")))))
                .add(Wire.datagram(50_701, 137, question(0, 0x21, anything)))
                .add(Wire.reply(137, 50_701, answer(0x8400, 0x21, anything, all)))
                .add(Wire.reply(137, 50_701, answer(0x8583, 0x20, encoded("NOBODY", 0), new byte[6])))
                .add(Wire.reply(137, 50_701, answer(0x8400, 0x21, anything, u8(9))));
    }

    private static byte[] announcement(int source, String slot, byte[] data) {
        byte[] name = join(text(slot), u8(0));
        byte[] words = join(
                u16le(0),
                u16le(data.length),
                new byte[18],
                u16le(data.length),
                u16le(32 + 1 + 34 + 2 + name.length),
                hex("0300 0100 0000 0200"));
        byte[] transaction =
                join(hex("ff534d42 25"), new byte[27], u8(17), words, u16le(name.length + data.length), name, data);
        byte[] names = join(encoded("SCADA1", source), encoded("PLANT", 0x1D));
        return all(
                138,
                join(
                        hex("110a 0001"),
                        address(Wire.PLC_IP),
                        u16(138),
                        u16(names.length + transaction.length),
                        u16(0),
                        names,
                        transaction));
    }

    private static byte[] host(int kind, String name, String services, String comment) {
        return join(
                u8(kind),
                hex("00 80fc0a00"),
                padded(name, 16),
                hex("0501"),
                hex(services),
                hex("0f01 55aa"),
                text(comment),
                u8(0));
    }

    private static CaptureBuilder announcements() {
        return new CaptureBuilder()
                .add(announcement(0x20, "\\MAILSLOT\\BROWSE", host(1, "SCADA1", "0b100300", "line 3 visualisation")))
                .add(announcement(0x20, "\\MAILSLOT\\BROWSE", host(15, "SCADA1", "2b900300", "")))
                .add(announcement(0, "\\MAILSLOT\\BROWSE", host(12, "PLANT", "00100080", "SCADA1")))
                .add(announcement(0, "\\MAILSLOT\\BROWSE", hex("08 01 0f0a 0020 0000")))
                .add(announcement(0, "\\MAILSLOT\\NET\\NETLOGON", hex("0700")))
                .add(all(138, join(hex("110a 0001"), address(Wire.PLC_IP), new byte[90])));
    }
}
