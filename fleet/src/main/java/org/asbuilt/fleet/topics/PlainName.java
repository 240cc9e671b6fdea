package org.asbuilt.fleet.topics;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A name that came from outside, such that it may name a folder or a file anywhere. Letters and digits of ASCII, hyphens, dots,
 * underscores and blanks stay; each other octet of UTF-8 is written {@code =XX}, as are a dot or underscore at the beginning and the dot
 * of an ending {@code .part} or {@code .tmp}, since the fleet passes over such files, and a blank at either end. Two names never become
 * the same.
 *
 * @param text what may stand in a path; 1 to {@link #LONGEST} characters
 */
record PlainName(String text) implements Comparable<PlainName> {
    /** As a file's name has room for, beside a partition and an offset. */
    static final int LONGEST = 120;

    /** The name as it may stand; empty if it is blank or would be too long. */
    static Optional<PlainName> of(String outside) {
        if (outside.isBlank() || outside.length() > LONGEST) {
            return Optional.empty();
        }
        StringBuilder plain = new StringBuilder(outside.length());
        int ending = ending(outside);
        byte[] octets = outside.getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at < octets.length; at++) {
            char octet = (char) (octets[at] & 0xff);
            boolean isDot = octet == '.' || octet == '_';
            boolean isSeen = isDot && at > 0 && at != octets.length - ending;
            boolean isWithin = octet == ' ' && at > 0 && at < octets.length - 1;
            boolean stays = isAlphanumeric(octet) || octet == '-' || isSeen || isWithin;
            if (stays) {
                plain.append(octet);
            } else {
                plain.append('=').append("%02X".formatted((int) octet));
            }
        }
        return plain.length() > LONGEST ? Optional.empty() : Optional.of(new PlainName(plain.toString()));
    }

    /** How long the ending is that would hide it; -1 if it has none. */
    private static int ending(String name) {
        if (name.endsWith(".part")) {
            return ".part".length();
        }
        return name.endsWith(".tmp") ? ".tmp".length() : -1;
    }

    private static boolean isAlphanumeric(char octet) {
        return (octet >= 'a' && octet <= 'z') || (octet >= 'A' && octet <= 'Z') || (octet >= '0' && octet <= '9');
    }

    @Override
    public int compareTo(PlainName other) {
        return text.compareTo(other.text);
    }
}
