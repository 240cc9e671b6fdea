package org.asbuilt.model;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;

/**
 * An IPv4 or IPv6 address. IPv4 is written in dotted decimal, IPv6 compressed in lower case. Source: RFC 791, RFC 5952.
 *
 * @param text the canonical text
 */
public record IpAddress(String text) implements Comparable<IpAddress> {

    /** Checks the canonical form; use {@link #parse} for what people write. */
    public IpAddress {
        if (!canonical(bytesOf(text)).equals(text)) {
            throw InvalidValue.expected("an IP address in canonical form", text);
        }
    }

    /** The address of a text with or without the length of a prefix behind it; empty if it is none, for example a word such as dhcp. */
    public static Optional<IpAddress> written(String text) {
        int slash = text.indexOf('/');
        try {
            return Optional.of(parse(slash < 0 ? text : text.substring(0, slash)));
        } catch (InvalidValue notAnAddress) {
            return Optional.empty();
        }
    }

    /**
     * Reads an address; never asks a name server.
     *
     * @throws InvalidValue if it is not an address
     */
    public static IpAddress parse(String text) {
        return of(bytesOf(text.strip()));
    }

    /** The address of those four or sixteen bytes. */
    public static IpAddress of(byte[] bytes) {
        return new IpAddress(canonical(bytes));
    }

    /** The four or sixteen bytes. */
    public byte[] bytes() {
        return bytesOf(text);
    }

    /** Whether it is an IPv4 address. */
    public boolean isV4() {
        return text.indexOf(':') < 0;
    }

    /** Whether it can name one station on the network: not unspecified, loopback, multicast or broadcast. */
    public boolean isUnicast() {
        byte[] bytes = bytes();
        int first = bytes[0] & 0xff;
        if (bytes.length == 4) {
            return first != 0 && first != 127 && first < 224;
        }
        boolean low = true;
        for (int i = 0; i < 15; i++) {
            low &= bytes[i] == 0;
        }
        return first != 0xff && !(low && (bytes[15] & 0xff) <= 1);
    }

    /** Whether it is valid on one link only. Source: RFC 3927, RFC 4291 section 2.5.6. */
    public boolean isLinkLocal() {
        byte[] bytes = bytes();
        return bytes.length == 4
                ? (bytes[0] & 0xff) == 169 && (bytes[1] & 0xff) == 254
                : (bytes[0] & 0xff) == 0xfe && (bytes[1] & 0xc0) == 0x80;
    }

    private static byte[] bytesOf(String text) {
        if (text.isEmpty() || text.length() > 45 || !text.chars().allMatch(IpAddress::belongs)) {
            throw InvalidValue.expected("an IP address such as 10.1.2.3", text);
        }
        if (text.indexOf(':') < 0) {
            return v4(text);
        }
        try {
            return Inet6Address.ofLiteral(text).getAddress();
        } catch (IllegalArgumentException e) {
            throw InvalidValue.expected("an IP address such as 10.1.2.3", text);
        }
    }

    private static byte[] v4(String text) {
        byte[] bytes = new byte[4];
        int octet = 0;
        int digits = 0;
        int value = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : '.';
            if (c >= '0' && c <= '9' && digits < 3) {
                value = value * 10 + c - '0';
                digits++;
            } else if (c == '.' && digits > 0 && value <= 255 && octet < 4) {
                bytes[octet++] = (byte) value;
                digits = 0;
                value = 0;
            } else {
                throw InvalidValue.expected("an IP address such as 10.1.2.3", text);
            }
        }
        if (octet != 4) {
            throw InvalidValue.expected("an IP address such as 10.1.2.3", text);
        }
        return bytes;
    }

    private static boolean belongs(int c) {
        return (c >= '0' && c <= '9') || c == '.' || c == ':' || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }

    private static String canonical(byte[] bytes) {
        if (bytes.length == 4) {
            return (bytes[0] & 0xff) + "." + (bytes[1] & 0xff) + "." + (bytes[2] & 0xff) + "." + (bytes[3] & 0xff);
        }
        try {
            return compressed(InetAddress.getByAddress(bytes).getAddress());
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("an address has 4 or 16 bytes, not " + bytes.length, e);
        }
    }

    private static String compressed(byte[] bytes) {
        if (bytes.length == 4) {
            return "::ffff:" + canonical(bytes);
        }
        int[] groups = new int[8];
        for (int i = 0; i < 8; i++) {
            groups[i] = ((bytes[2 * i] & 0xff) << 8) | (bytes[2 * i + 1] & 0xff);
        }
        int bestStart = -1;
        int bestLength = 1;
        for (int i = 0; i < 8; i++) {
            int end = i;
            while (end < 8 && groups[end] == 0) {
                end++;
            }
            if (end - i > bestLength) {
                bestStart = i;
                bestLength = end - i;
            }
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            if (i == bestStart) {
                text.append("::");
                i += bestLength - 1;
                continue;
            }
            if (i > 0 && text.charAt(text.length() - 1) != ':') {
                text.append(':');
            }
            text.append(Integer.toHexString(groups[i]));
        }
        return text.toString();
    }

    /** Orders by family, then numerically. */
    @Override
    public int compareTo(IpAddress other) {
        byte[] mine = bytes();
        byte[] theirs = other.bytes();
        return mine.length != theirs.length
                ? Integer.compare(mine.length, theirs.length)
                : Arrays.compareUnsigned(mine, theirs);
    }

    @Override
    public String toString() {
        return text;
    }
}
