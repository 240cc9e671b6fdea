package org.asbuilt.importers.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Stands in place of a secret: equal secrets have equal fingerprints, so that a change and a reuse of a secret show, and without the
 * key nobody can try out what the secret was. Source: HMAC-SHA256, RFC 2104 and FIPS 180-4.
 */
public final class Fingerprint {
    /** What every fingerprint begins with. */
    public static final String MARK = "secret:";

    private static final int BYTES = 8;
    private final Mac mac;

    /**
     * Fingerprints under a key.
     *
     * @param key secret, at least 16 bytes, the same for one installation
     */
    public Fingerprint(byte[] key) {
        if (key.length < 16) {
            throw new IllegalArgumentException("a key of " + key.length + " bytes is too short");
        }
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA256", e);
        }
    }

    /** The fingerprint: the mark and 16 hexadecimal digits. */
    synchronized String of(String secret) {
        byte[] whole = mac.doFinal(secret.getBytes(StandardCharsets.UTF_8));
        return MARK + HexFormat.of().formatHex(whole, 0, BYTES);
    }
}
