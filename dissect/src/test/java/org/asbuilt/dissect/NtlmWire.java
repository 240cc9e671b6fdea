package org.asbuilt.dissect;

import static org.asbuilt.dissect.Wire.SECRET;
import static org.asbuilt.dissect.Wire.hex;
import static org.asbuilt.dissect.Wire.join;
import static org.asbuilt.dissect.Wire.padded;
import static org.asbuilt.dissect.Wire.text;
import static org.asbuilt.dissect.Wire.u16le;
import static org.asbuilt.dissect.Wire.u32le;

import java.nio.charset.StandardCharsets;

/** NTLM messages of invented computers, for the protocols that carry them. */
final class NtlmWire {
    private static final String VERSION = "0a00 614a 000000 0f";

    private NtlmWire() {}

    static byte[] wide(String value) {
        return value.getBytes(StandardCharsets.UTF_16LE);
    }

    private static byte[] pair(int kind, String value) {
        return join(u16le(kind), u16le(2 * value.length()), wide(value));
    }

    private static byte[] field(int length, int offset) {
        return join(u16le(length), u16le(length), u32le(offset));
    }

    static byte[] negotiate() {
        return join(text("NTLMSSP\0"), u32le(1), hex("b78208e2"), new byte[16], hex(VERSION));
    }

    static byte[] challenge(String computer, String domain) {
        byte[] pairs = join(
                pair(2, domain),
                pair(1, computer),
                pair(4, "plant.example"),
                pair(3, computer.toLowerCase(java.util.Locale.ROOT) + ".plant.example"),
                u16le(7),
                u16le(8),
                new byte[8],
                u32le(0));
        return join(
                text("NTLMSSP\0"),
                u32le(2),
                field(0, 56),
                hex("158289e2"),
                hex("0102030405060708"),
                new byte[8],
                field(pairs.length, 56),
                hex(VERSION),
                pairs);
    }

    static byte[] authenticate(String domain, String user, String computer) {
        byte[] names = join(wide(domain), wide(user), wide(computer));
        byte[] response = padded(SECRET, 24);
        int at = 72;
        return join(
                text("NTLMSSP\0"),
                u32le(3),
                field(0, at),
                field(response.length, at + names.length),
                field(2 * domain.length(), at),
                field(2 * user.length(), at + 2 * domain.length()),
                field(2 * computer.length(), at + 2 * (domain.length() + user.length())),
                field(0, at + names.length),
                hex("158289e2"),
                hex(VERSION),
                names,
                response);
    }
}
