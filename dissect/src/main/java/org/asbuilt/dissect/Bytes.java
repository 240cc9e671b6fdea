package org.asbuilt.dissect;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * A checked view of bytes of a packet or stream. Offsets count from the start of the view. Reading past the end throws
 * {@link MalformedBytes}, which the reader of the capture turns into a {@link Malformed} note; a view is used again for
 * the next packet, so nothing may keep it.
 */
public final class Bytes {
    private byte[] array = new byte[0];
    private int start;
    private int length;

    /** Points the view at other bytes. */
    Bytes set(byte[] array, int start, int length) {
        this.array = array;
        this.start = start;
        this.length = length;
        return this;
    }

    /** Number of bytes in the view. */
    public int length() {
        return length;
    }

    private int check(int offset, int count) {
        if (offset < 0 || count < 0 || offset > length - count) {
            throw MalformedBytes.at("ends too early", Math.clamp(offset, 0, length));
        }
        return start + offset;
    }

    /** Unsigned octet. */
    public int u8(int offset) {
        return array[check(offset, 1)] & 0xFF;
    }

    /** Unsigned 16 bits, most significant octet first. */
    public int u16(int offset) {
        int at = check(offset, 2);
        return (array[at] & 0xFF) << 8 | (array[at + 1] & 0xFF);
    }

    /** Unsigned 16 bits, least significant octet first. */
    public int u16le(int offset) {
        int at = check(offset, 2);
        return (array[at + 1] & 0xFF) << 8 | (array[at] & 0xFF);
    }

    /** 32 bits, most significant octet first. */
    public int i32(int offset) {
        return u16(offset) << 16 | u16(offset + 2);
    }

    /** Unsigned 32 bits, most significant octet first. */
    public long u32(int offset) {
        return i32(offset) & 0xFFFF_FFFFL;
    }

    /** Unsigned 32 bits, least significant octet first. */
    public long u32le(int offset) {
        return ((long) u16le(offset + 2) << 16 | u16le(offset)) & 0xFFFF_FFFFL;
    }

    /** 64 bits, most significant octet first. */
    public long i64(int offset) {
        return u32(offset) << 32 | u32(offset + 4);
    }

    /** Unsigned 24 bits, most significant octet first. */
    public int u24(int offset) {
        return u16(offset) << 8 | u8(offset + 2);
    }

    /** A version 4 address. */
    public NetworkAddress version4(int offset) {
        return NetworkAddress.version4(i32(offset));
    }

    /** A version 6 address. */
    public NetworkAddress version6(int offset) {
        return NetworkAddress.version6(i64(offset), i64(offset + 8));
    }

    /** A view of some of the bytes, valid as long as this one is. */
    Bytes part(int offset, int count) {
        return new Bytes().set(array, check(offset, count), count);
    }

    /** The octets themselves, copied. */
    public byte[] octets(int offset, int count) {
        int at = check(offset, count);
        return java.util.Arrays.copyOfRange(array, at, at + count);
    }

    /** Whether all octets are printable ASCII. */
    public boolean isPrintable(int offset, int count) {
        int at = check(offset, count);
        for (int index = at; index < at + count; index++) {
            if (array[index] < 0x20 || array[index] > 0x7E) {
                return false;
            }
        }
        return true;
    }

    /** A hardware address. */
    public MacAddress mac(int offset) {
        return new MacAddress((long) u16(offset) << 32 | u32(offset + 2));
    }

    /** Whether the ASCII text stands at the offset. */
    public boolean startsWith(int offset, String ascii) {
        if (offset < 0 || offset > length - ascii.length()) {
            return false;
        }
        for (int index = 0; index < ascii.length(); index++) {
            if (array[start + offset + index] != ascii.charAt(index)) {
                return false;
            }
        }
        return true;
    }

    /** Offset of the octet at or after {@code from}, -1 if there is none before {@code end}. */
    public int find(int octet, int from, int end) {
        for (int offset = Math.max(0, from); offset < Math.min(end, length); offset++) {
            if ((array[start + offset] & 0xFF) == octet) {
                return offset;
            }
        }
        return -1;
    }

    /** Text of UTF-8 octets, up to a zero character, control characters replaced, trimmed, at most 512 characters. */
    public String text(int offset, int count) {
        return text(offset, count, StandardCharsets.UTF_8);
    }

    /** Text like {@link #text(int, int)} in another character set. */
    public String text(int offset, int count, Charset charset) {
        int at = check(offset, count);
        String decoded = new String(array, at, Math.min(count, 2048), charset);
        int zero = decoded.indexOf(0);
        String raw = zero < 0 ? decoded : decoded.substring(0, zero);
        StringBuilder clean = new StringBuilder(raw.length());
        raw.codePoints()
                .map(character ->
                        Character.isISOControl(character) || !Character.isDefined(character) ? ' ' : character)
                .limit(512)
                .forEach(clean::appendCodePoint);
        return clean.toString().strip();
    }

    /** The octets as hexadecimal digits, two each, without separators. */
    public String hex(int offset, int count) {
        int at = check(offset, count);
        return java.util.HexFormat.of().formatHex(array, at, at + count);
    }

    /** A hash of the octets, to recognise that nothing changed. */
    int hash(int offset, int count) {
        int at = check(offset, count);
        int hash = 1;
        for (int index = at; index < at + count; index++) {
            hash = 31 * hash + array[index];
        }
        return hash;
    }

    /** Copies octets out. */
    void copy(int offset, byte[] target, int at, int count) {
        System.arraycopy(array, check(offset, count), target, at, count);
    }
}
