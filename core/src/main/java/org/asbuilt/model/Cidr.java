package org.asbuilt.model;

import java.util.Arrays;

/**
 * A range of IP addresses: a network address and the length of its prefix in bits. Source: RFC 4632.
 *
 * @param network the lowest address of the range
 * @param prefix the length of the prefix in bits, 0 to 32 or 0 to 128
 */
public record Cidr(IpAddress network, int prefix) implements Comparable<Cidr> {

    /** Checks the prefix and clears the host's bits. */
    public Cidr {
        int bits = network.bytes().length * 8;
        if (prefix < 0 || prefix > bits) {
            throw InvalidValue.expected("a prefix of 0 to " + bits + " bits", Integer.toString(prefix));
        }
        network = masked(network, prefix);
    }

    /**
     * Reads {@code 10.1.2.0/24} or a single address.
     *
     * @throws InvalidValue if it is neither
     */
    public static Cidr parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            IpAddress address = IpAddress.parse(text);
            return new Cidr(address, address.bytes().length * 8);
        }
        String prefix = text.substring(slash + 1).strip();
        if (prefix.isEmpty() || prefix.length() > 3 || !prefix.chars().allMatch(Character::isDigit)) {
            throw InvalidValue.expected("a network such as 10.1.2.0/24", text);
        }
        return new Cidr(IpAddress.parse(text.substring(0, slash)), Integer.parseInt(prefix, 10));
    }

    /** The range of that prefix around an address. */
    public static Cidr around(IpAddress address, int prefix) {
        return new Cidr(address, prefix);
    }

    /** Whether it is one address alone. */
    public boolean isSingle() {
        return prefix == (network.isV4() ? 32 : 128);
    }

    /** Whether the address lies in the range. */
    public boolean contains(IpAddress address) {
        return address.isV4() == network.isV4() && masked(address, prefix).equals(network);
    }

    private static IpAddress masked(IpAddress address, int prefix) {
        byte[] bytes = address.bytes();
        int whole = prefix / 8;
        if (whole < bytes.length) {
            bytes[whole] &= (byte) (0xff << (8 - prefix % 8));
            Arrays.fill(bytes, whole + 1, bytes.length, (byte) 0);
        }
        return IpAddress.of(bytes);
    }

    @Override
    public int compareTo(Cidr other) {
        int byNetwork = network.compareTo(other.network);
        return byNetwork != 0 ? byNetwork : Integer.compare(prefix, other.prefix);
    }

    @Override
    public String toString() {
        return network.text() + "/" + prefix;
    }
}
