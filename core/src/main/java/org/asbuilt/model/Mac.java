package org.asbuilt.model;

import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A 48-bit MAC address (EUI-48), written as six pairs of lower-case hexadecimal digits with colons. Source: IEEE 802-2014
 * clause 8.
 *
 * @param text the canonical text
 */
public record Mac(String text) implements Comparable<Mac> {
    private static final Pattern CANONICAL = Pattern.compile("[0-9a-f]{2}(:[0-9a-f]{2}){5}");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s:.\\-]");

    /** Checks the canonical form; use {@link #parse} for what people write. */
    public Mac {
        if (!CANONICAL.matcher(text).matches()) {
            throw InvalidValue.expected("a MAC address such as 00:1b:1b:0a:0b:0c", text);
        }
    }

    /**
     * Reads twelve hexadecimal digits with any of the separators colon, hyphen, dot and blank.
     *
     * @throws InvalidValue if it is not a MAC address
     */
    public static Mac parse(String text) {
        String digits = SEPARATORS.matcher(text).replaceAll("");
        if (digits.length() != 12) {
            throw InvalidValue.expected("a MAC address such as 00:1b:1b:0a:0b:0c", text);
        }
        try {
            return of(HexFormat.of().parseHex(digits));
        } catch (IllegalArgumentException e) {
            throw InvalidValue.expected("a MAC address such as 00:1b:1b:0a:0b:0c", text);
        }
    }

    /** The address of those six bytes. */
    public static Mac of(byte[] sixBytes) {
        return new Mac(HexFormat.ofDelimiter(":").formatHex(sixBytes));
    }

    /** Whether it names a group of stations and so can never identify one. */
    public boolean isGroup() {
        return (firstOctet() & 1) == 1;
    }

    /** Whether it was given locally and not by the maker, so that another station may have the same. */
    public boolean isLocallyAdministered() {
        return (firstOctet() & 2) == 2;
    }

    private int firstOctet() {
        return Integer.parseInt(text, 0, 2, 16);
    }

    @Override
    public int compareTo(Mac other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
