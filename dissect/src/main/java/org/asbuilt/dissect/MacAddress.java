package org.asbuilt.dissect;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * A 48-bit hardware address as it stood in a frame.
 *
 * @param value the address in the low 48 bits, first octet highest; 0 to 0xFFFF_FFFF_FFFF
 *     <p>Source: IEEE Std 802-2014, clause 8 (universal and local addresses, group bit).
 */
public record MacAddress(long value) implements Comparable<MacAddress> {
    /** The address of all stations, {@code ff:ff:ff:ff:ff:ff}. */
    public static final MacAddress BROADCAST = new MacAddress(0xFFFF_FFFF_FFFFL);

    public MacAddress {
        if (value >>> 48 != 0) {
            throw new IllegalArgumentException("More than 48 bits: " + Long.toHexString(value));
        }
    }

    /** Reads {@code 00:1b:1b:35:84:10}, {@code 00-1B-1B-35-84-10}, {@code 001b.1b35.8410} or bare digits. */
    public static Optional<MacAddress> parse(String text) {
        String digits = text.strip().replace(":", "").replace("-", "").replace(".", "");
        if (digits.length() != 12 || !digits.chars().allMatch(HexFormat::isHexDigit)) {
            return Optional.empty();
        }
        return Optional.of(new MacAddress(HexFormat.fromHexDigitsToLong(digits)));
    }

    /** Whether the group bit is set: multicast or broadcast, never the address of one station. */
    public boolean isGroup() {
        return (value >>> 40 & 1) != 0;
    }

    /** Whether the address was chosen locally (virtual machine, randomised, redundancy protocol), not by a vendor. */
    public boolean isLocallyAdministered() {
        return (value >>> 40 & 2) != 0;
    }

    /** Whether this can be the address of one station: not a group and not all zeros. */
    public boolean isStation() {
        return !isGroup() && value != 0;
    }

    @Override
    public int compareTo(MacAddress other) {
        return Long.compare(value, other.value);
    }

    /** Lower case, colons: {@code 00:1b:1b:35:84:10}. */
    @Override
    public String toString() {
        String digits = HexFormat.of().toHexDigits(value, 12).toLowerCase(Locale.ROOT);
        StringBuilder text = new StringBuilder(17);
        for (int index = 0; index < 12; index += 2) {
            text.append(index == 0 ? "" : ":").append(digits, index, index + 2);
        }
        return text.toString();
    }

    /** Mixed well: addresses of one maker differ in few bits. */
    @Override
    public int hashCode() {
        long hash = value * 0xBF58_476D_1CE4_E5B9L;
        return (int) (hash ^ hash >>> 32);
    }
}
