package org.asbuilt.importers.device;

import org.asbuilt.model.Cidr;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.IpAddress;

/** Prefixes from masks, as configurations write them. */
public final class Networks {
    private Networks() {}

    /**
     * The network around an address.
     *
     * @param prefix the length of the prefix, or the mask in dots
     * @throws InvalidValue if it is neither
     */
    public static Cidr around(IpAddress address, String prefix) {
        return Cidr.around(address, length(prefix));
    }

    /**
     * An address and a mask as a prefix, for example {@code 10.1.1.0/24}; without its length if it is a single address.
     *
     * @throws InvalidValue if they are none
     */
    public static String prefix(String address, String mask) {
        IpAddress parsed = IpAddress.parse(address);
        int length = length(mask);
        return length == (parsed.isV4() ? 32 : 128)
                ? parsed.text()
                : Cidr.around(parsed, length).toString();
    }

    /**
     * An address and a wildcard mask, whose ones do not count, as a prefix. Source: Cisco IOS, access-list.
     *
     * @throws InvalidValue if the wildcard is no prefix upside down
     */
    public static String wildcard(String address, String wildcard) {
        long bits = number(wildcard) ^ 0xffffffffL;
        return prefix(address, Integer.toString(ones(bits, wildcard)));
    }

    /**
     * The length of a prefix that is given as a number, with or without a slash, or as a mask in dots.
     *
     * @throws InvalidValue if it is neither
     */
    public static int length(String prefix) {
        String plain = prefix.startsWith("/") ? prefix.substring(1) : prefix;
        if (plain.contains(".")) {
            return ones(number(plain), plain);
        }
        try {
            int length = Integer.parseInt(plain, 10);
            if (length >= 0 && length <= 128) {
                return length;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw InvalidValue.expected("the length of a prefix or a mask", prefix);
    }

    private static long number(String dotted) {
        String[] parts = dotted.split("\\.", -1);
        if (parts.length != 4) {
            throw InvalidValue.expected("a mask such as 255.255.255.0", dotted);
        }
        long number = 0;
        for (String part : parts) {
            if (!part.matches("\\d{1,3}") || Integer.parseInt(part, 10) > 255) {
                throw InvalidValue.expected("a mask such as 255.255.255.0", dotted);
            }
            number = number << 8 | Integer.parseInt(part, 10);
        }
        return number;
    }

    private static int ones(long bits, String shown) {
        int ones = Long.bitCount(bits);
        long straight = ones == 0 ? 0 : (0xffffffffL << (32 - ones)) & 0xffffffffL;
        if (bits != straight) {
            throw InvalidValue.expected("a mask whose ones stand together", shown);
        }
        return ones;
    }
}
