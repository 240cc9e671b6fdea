package org.asbuilt.model;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A SHA-256 digest, written as 64 lower-case hexadecimal digits. Source: FIPS 180-4.
 *
 * @param hex the digits
 */
public record Digest(String hex) implements Comparable<Digest> {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    /** Checks the form. */
    public Digest {
        if (!FORM.matcher(hex).matches()) {
            throw InvalidValue.expected("64 hexadecimal digits of a SHA-256", hex);
        }
    }

    /** The digest of some bytes. */
    public static Digest of(byte[] content) {
        return of(sha256().digest(content), 0);
    }

    /** The digest whose 32 bytes begin there. */
    public static Digest of(byte[] raw, int offset) {
        return new Digest(HexFormat.of().formatHex(raw, offset, offset + 32));
    }

    /** A fresh computation of SHA-256, which every Java platform has. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java platform has no SHA-256", e);
        }
    }

    /** The 32 bytes. */
    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    /** The first twelve digits, for people to tell digests apart. */
    public String brief() {
        return hex.substring(0, 12);
    }

    @Override
    public int compareTo(Digest other) {
        return hex.compareTo(other.hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
