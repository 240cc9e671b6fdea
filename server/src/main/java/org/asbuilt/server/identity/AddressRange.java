package org.asbuilt.server.identity;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.asbuilt.model.InvalidValue;

/**
 * Addresses that begin with the same bits. Source: RFC 4632 (CIDR); RFC 4291 section 2.3.
 *
 * @param first the first of them; its bytes are not altered
 * @param bits how many bits are the same
 */
record AddressRange(InetAddress first, int bits) {
    private static final Pattern FOUR = Pattern.compile("([0-9]{1,3}\\.){3}[0-9]{1,3}");

    /**
     * Reads an address or a range.
     *
     * @throws InvalidValue if it is neither
     */
    static AddressRange parse(String text) {
        int slash = text.indexOf('/');
        InetAddress first = address(slash < 0 ? text : text.substring(0, slash))
                .orElseThrow(() -> InvalidValue.expected("an address or a range such as 10.20.0.0/28", text));
        int all = first.getAddress().length * Byte.SIZE;
        int bits = slash < 0 ? all : Integer.parseInt(text.substring(slash + 1), 10);
        if (bits > all) {
            throw InvalidValue.expected("a range of at most " + all + " bits", text);
        }
        return new AddressRange(first, bits);
    }

    static boolean isAddress(String text) {
        return address(text).isPresent();
    }

    /** Whether an address is one of them. */
    boolean holds(String address) {
        return address(address).filter(this::holds).isPresent();
    }

    private boolean holds(InetAddress address) {
        byte[] one = first.getAddress();
        byte[] other = address.getAddress();
        int whole = bits / Byte.SIZE;
        int rest = bits % Byte.SIZE;
        return one.length == other.length
                && Arrays.equals(one, 0, whole, other, 0, whole)
                && (rest == 0 || (one[whole] ^ other[whole]) >> (Byte.SIZE - rest) == 0);
    }

    /** An address that is written as one: no name is looked up. */
    private static Optional<InetAddress> address(String text) {
        try {
            return FOUR.matcher(text).matches() || text.contains(":")
                    ? Optional.of(InetAddress.ofLiteral(text))
                    : Optional.empty();
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
