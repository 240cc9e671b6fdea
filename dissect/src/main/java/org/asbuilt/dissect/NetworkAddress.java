package org.asbuilt.dissect;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/**
 * An IPv4 or IPv6 address as it stood in a packet. No name is ever looked up.
 *
 * @param high the upper 64 bits of an IPv6 address; 0 for IPv4
 * @param low the lower 64 bits of an IPv6 address; for IPv4 the address in the low 32 bits
 * @param isVersion6 whether it is an IPv6 address
 *     <p>Source: RFC 791 section 3.2, RFC 4291 section 2; text form RFC 5952.
 */
public record NetworkAddress(long high, long low, boolean isVersion6) implements Comparable<NetworkAddress> {
    public NetworkAddress {
        if (!isVersion6 && (high != 0 || low >>> 32 != 0)) {
            throw new IllegalArgumentException("More than 32 bits in an IPv4 address");
        }
    }

    /** The IPv4 address in the 32 bits of {@code bits}. */
    public static NetworkAddress version4(int bits) {
        return new NetworkAddress(0, bits & 0xFFFF_FFFFL, false);
    }

    /** The IPv6 address of these two halves. */
    public static NetworkAddress version6(long high, long low) {
        return new NetworkAddress(high, low, true);
    }

    /** Reads a literal address; a host name is not an address and gives empty. */
    public static Optional<NetworkAddress> parse(String text) {
        try {
            byte[] octets = InetAddress.ofLiteral(text.strip()).getAddress();
            long high = 0;
            long low = 0;
            for (byte octet : octets) {
                high = high << 8 | low >>> 56;
                low = low << 8 | (octet & 0xFF);
            }
            return Optional.of(octets.length == 4 ? version4((int) low) : version6(high, low));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    /** Multicast, or the IPv4 limited broadcast 255.255.255.255. */
    public boolean isGroup() {
        return isVersion6 ? high >>> 56 == 0xFF : low >>> 28 == 0xE || low == 0xFFFF_FFFFL;
    }

    /** 0.0.0.0 or ::, the address of a host that has none yet. */
    public boolean isUnspecified() {
        return high == 0 && low == 0;
    }

    /** 127.0.0.0/8 or ::1. */
    public boolean isLoopback() {
        return isVersion6 ? high == 0 && low == 1 : low >>> 24 == 127;
    }

    /** 169.254.0.0/16 or fe80::/10: valid on one link only. */
    public boolean isLinkLocal() {
        return isVersion6 ? high >>> 54 == 0x3FA : low >>> 16 == 0xA9FE;
    }

    @Override
    public int compareTo(NetworkAddress other) {
        int order = Boolean.compare(isVersion6, other.isVersion6);
        order = order != 0 ? order : Long.compareUnsigned(high, other.high);
        return order != 0 ? order : Long.compareUnsigned(low, other.low);
    }

    /** Dotted decimal, or the IPv6 text form of RFC 5952. */
    @Override
    public String toString() {
        if (!isVersion6) {
            return (low >>> 24) + "." + (low >>> 16 & 0xFF) + "." + (low >>> 8 & 0xFF) + "." + (low & 0xFF);
        }
        int[] groups = new int[8];
        for (int index = 0; index < 8; index++) {
            groups[index] = (int) ((index < 4 ? high : low) >>> (48 - 16 * (index % 4))) & 0xFFFF;
        }
        int[] longestZeros = longestZeros(groups);
        StringBuilder text = new StringBuilder();
        for (int index = 0; index < 8; index++) {
            if (longestZeros[1] > 1 && index == longestZeros[0]) {
                text.append("::");
                index += longestZeros[1] - 1;
                continue;
            }
            boolean first = text.isEmpty() || text.charAt(text.length() - 1) == ':';
            text.append(first ? "" : ":").append(Integer.toHexString(groups[index]));
        }
        return text.toString();
    }

    private static int[] longestZeros(int[] groups) {
        int start = -1;
        int length = 0;
        int run = 0;
        for (int index = 0; index < 8; index++) {
            run = groups[index] == 0 ? run + 1 : 0;
            if (run > length) {
                length = run;
                start = index - run + 1;
            }
        }
        return new int[] {start, length};
    }

    /** The same address for the standard library. */
    public InetAddress toInetAddress() {
        byte[] octets = new byte[isVersion6 ? 16 : 4];
        for (int index = 0; index < octets.length; index++) {
            int fromEnd = octets.length - 1 - index;
            octets[index] = (byte) ((fromEnd < 8 ? low : high) >>> (8 * (fromEnd % 8)));
        }
        try {
            return InetAddress.getByAddress(octets);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("An address of 4 or 16 octets was refused", impossible);
        }
    }

    /** Mixed well: addresses of one plant differ in few bits, and stand in keys beside each other. */
    @Override
    public int hashCode() {
        long hash = (high * 31 + low) * 0x9E37_79B9_7F4A_7C15L;
        return (int) (hash ^ hash >>> 32);
    }
}
