package org.asbuilt.store;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.asbuilt.ledger.Checkpoint;
import org.asbuilt.model.Digest;
import org.asbuilt.model.InvalidValue;

/**
 * By what another installation is known: the name that its logs are signed under, and the key that signs them. As a text it is what
 * verifiers of signed notes take. Source: C2SP signed-note, section "Verifier keys".
 *
 * @param origin the name of its log of commits
 * @param publicKey its Ed25519 key, in base 64 of its X.509 form (RFC 8410)
 */
public record SiteKey(String origin, String publicKey) {
    private static final byte[] X509_BEGINNING = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final int LONGEST = 200;
    private static final int KEY_BYTES = 32;
    private static final int PARTS = 3;
    private static final int GROUP = 4;
    private static final byte ED25519 = 1;

    /**
     * Reads its text.
     *
     * @throws InvalidValue if it is none, or its parts do not belong to each other
     */
    public static SiteKey parse(String text) {
        String[] parts = text.strip().split("\\+", PARTS);
        if (text.length() > LONGEST || parts.length != PARTS || !parts[0].matches(Heads.NAMESPACE + "[0-9a-f]{16}")) {
            throw refused(text);
        }
        byte[] typed;
        try {
            typed = Base64.getDecoder().decode(parts[2]);
        } catch (IllegalArgumentException e) {
            throw refused(text);
        }
        if (typed.length != KEY_BYTES + 1 || typed[0] != ED25519) {
            throw refused(text);
        }
        byte[] raw = Arrays.copyOfRange(typed, 1, typed.length);
        if (!Checkpoint.noteId(parts[0], raw).equals(parts[1])) {
            throw refused(text);
        }
        byte[] encoded = Arrays.copyOf(X509_BEGINNING, X509_BEGINNING.length + KEY_BYTES);
        System.arraycopy(raw, 0, encoded, X509_BEGINNING.length, KEY_BYTES);
        return new SiteKey(parts[0], Base64.getEncoder().encodeToString(encoded));
    }

    /**
     * The public key, in base 64 of its X.509 form, of what somebody typed off a sheet: that form, or the text of verifiers of notes.
     *
     * @throws InvalidValue if it is neither
     */
    public static String publicKeyOf(String given) {
        if (given.startsWith(Heads.NAMESPACE)) {
            return parse(given).publicKey();
        }
        Keys.raw(given);
        return given;
    }

    /** It as text, to be carried to whoever is to know it. */
    public String text() {
        return Checkpoint.verifierKey(origin, Keys.raw(publicKey));
    }

    /** What two persons compare: the first 32 hexadecimal digits of the SHA-256 of its text, in groups of four. */
    public String fingerprint() {
        String digits = Digest.of(text().getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .hex()
                .substring(0, KEY_BYTES);
        return String.join(" ", digits.split("(?<=\\G.{" + GROUP + "})"));
    }

    private static InvalidValue refused(String found) {
        return InvalidValue.expected(
                "the key of a site as `asbuilt sites key` prints it there: asbuilt/, 16 digits, +, 8 digits, +, the key",
                found);
    }
}
