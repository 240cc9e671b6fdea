package org.asbuilt.dissect;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Builds protocol bytes for tests, from the link up. All addresses are those set aside for documentation. */
final class Wire {
    static final String PLC = "00:00:5e:00:53:01";
    static final String HMI = "00:00:5e:00:53:02";
    static final String OTHER = "00:00:5e:00:53:03";
    static final String PLC_IP = "192.0.2.10";
    static final String HMI_IP = "192.0.2.20";
    /** Stands in golden captures where protocols carry what must never be told: {@link SecretsTest}. */
    static final String SECRET = "s3cr3t-9X";

    private Wire() {}

    static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits.replaceAll("\\s+", ""));
    }

    static byte[] text(String ascii) {
        return ascii.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] u8(int value) {
        return new byte[] {(byte) value};
    }

    static byte[] u16(int value) {
        return new byte[] {(byte) (value >> 8), (byte) value};
    }

    static byte[] u16le(int value) {
        return new byte[] {(byte) value, (byte) (value >> 8)};
    }

    static byte[] u32(long value) {
        return ByteBuffer.allocate(4).putInt((int) value).array();
    }

    static byte[] u32le(long value) {
        return ByteBuffer.allocate(4).putInt(Integer.reverseBytes((int) value)).array();
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    static byte[] padded(String ascii, int length) {
        return java.util.Arrays.copyOf(text(ascii), length);
    }

    static byte[] spaced(String ascii, int length) {
        return text((ascii + " ".repeat(length)).substring(0, length));
    }

    /** A password as S7 disguises it: each octet by a constant and by the disguised octet two before it. */
    static byte[] disguised(String password) {
        byte[] octets = text(password);
        for (int at = 0; at < octets.length; at++) {
            octets[at] ^= (byte) (0x55 ^ (at < 2 ? 0 : octets[at - 2]));
        }
        return octets;
    }

    static byte[] mac(String mac) {
        return hex(mac.replace(":", ""));
    }

    static byte[] address(String address) {
        return NetworkAddress.parse(address).orElseThrow().toInetAddress().getAddress();
    }

    static byte[] ethernet(String source, String destination, int type, byte[] payload) {
        return join(mac(destination), mac(source), u16(type), payload);
    }

    static byte[] vlan(int tagType, int vlan, byte[] frame) {
        byte[] addresses = java.util.Arrays.copyOf(frame, 12);
        byte[] rest = java.util.Arrays.copyOfRange(frame, 12, frame.length);
        return join(addresses, u16(tagType), u16(vlan), rest);
    }

    static byte[] ipv4(String source, String destination, int protocol, byte[] payload) {
        return ipv4(source, destination, protocol, 0x4000, payload);
    }

    static byte[] ipv4(String source, String destination, int protocol, int fragment, byte[] payload) {
        return join(
                hex("4500"),
                u16(20 + payload.length),
                u16(1),
                u16(fragment),
                u8(64),
                u8(protocol),
                u16(0),
                address(source),
                address(destination),
                payload);
    }

    static byte[] ipv6(String source, String destination, int next, byte[] payload) {
        return join(
                hex("60000000"), u16(payload.length), u8(next), u8(64), address(source), address(destination), payload);
    }

    static byte[] udp(int source, int destination, byte[] payload) {
        return join(u16(source), u16(destination), u16(8 + payload.length), u16(0), payload);
    }

    static byte[] tcp(int source, int destination, long sequence, int flags, byte[] payload) {
        return join(
                u16(source),
                u16(destination),
                u32(sequence),
                u32(0),
                u8(0x50),
                u8(flags),
                u16(8192),
                u16(0),
                u16(0),
                payload);
    }

    /** A datagram from the HMI to the PLC. */
    static byte[] datagram(int source, int destination, byte[] payload) {
        return ethernet(HMI, PLC, 0x0800, ipv4(HMI_IP, PLC_IP, 17, udp(source, destination, payload)));
    }

    /** A datagram from the PLC to the HMI. */
    static byte[] reply(int source, int destination, byte[] payload) {
        return ethernet(PLC, HMI, 0x0800, ipv4(PLC_IP, HMI_IP, 17, udp(source, destination, payload)));
    }
}
