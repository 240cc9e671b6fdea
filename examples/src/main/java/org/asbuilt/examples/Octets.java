package org.asbuilt.examples;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/** Bytes being put together, in network order unless said otherwise. */
final class Octets {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Octets u8(int... values) {
        for (int value : values) {
            out.write(value);
        }
        return this;
    }

    Octets u16(int... values) {
        for (int value : values) {
            out.write(value >>> 8);
            out.write(value);
        }
        return this;
    }

    Octets u32(long value) {
        return u16((int) (value >>> 16) & 0xFFFF, (int) value & 0xFFFF);
    }

    Octets u16Little(int... values) {
        for (int value : values) {
            out.write(value);
            out.write(value >>> 8);
        }
        return this;
    }

    Octets u32Little(long value) {
        return u16Little((int) value & 0xFFFF, (int) (value >>> 16) & 0xFFFF);
    }

    Octets bytes(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    Octets zeros(int count) {
        return bytes(new byte[count]);
    }

    Octets text(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Text in a field of fixed width, filled with {@code filler}. */
    Octets field(String text, int width, int filler) {
        byte[] field = new byte[width];
        Arrays.fill(field, (byte) filler);
        byte[] value = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(value, 0, field, 0, Math.min(width, value.length));
        return bytes(field);
    }

    Octets hex(String digits) {
        return bytes(HexFormat.of().parseHex(digits.replace(" ", "")));
    }

    Octets mac(String mac) {
        return hex(mac.replace(":", ""));
    }

    Octets ip(String address) {
        for (String part : address.split("\\.")) {
            u8(Integer.parseInt(part));
        }
        return this;
    }

    int size() {
        return out.size();
    }

    byte[] done() {
        return out.toByteArray();
    }
}
