package org.asbuilt.server.outside;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.asbuilt.model.Digest;

/**
 * An attempt to come in by the OpenID provider, bound to one browser by a cookie. State, nonce and code verifier follow from the secret in
 * the cookie and a key of the installation, so that nothing is kept of attempts that are never finished. Source: RFC 6749 section 10.12,
 * RFC 7636; OpenID Connect Core 1.0 section 15.5.2.
 *
 * @param secret random, 256 bits in base 64
 * @param begun when it began, exact to a second
 * @param session the session in which somebody shows once more who they are; empty where somebody signs in
 */
record Attempt(String secret, Instant begun, Optional<Digest> session) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final int BYTES = 32;

    static Attempt fresh(Instant now, Optional<Digest> session) {
        byte[] secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return new Attempt(BASE64.encodeToString(secret), Instant.ofEpochSecond(now.getEpochSecond()), session);
    }

    /** The attempt of a cookie; empty if this installation did not make it. */
    static Optional<Attempt> parse(String cookie, byte[] key) {
        String[] parts = cookie.split("\\.", -1);
        if (parts.length != 4 || !parts[1].matches("[0-9]{1,12}") || !parts[2].matches("([0-9a-f]{64})?")) {
            return Optional.empty();
        }
        Attempt attempt = new Attempt(
                parts[0],
                Instant.ofEpochSecond(Long.parseLong(parts[1], 10)),
                Optional.of(parts[2]).filter(hex -> !hex.isEmpty()).map(Digest::new));
        return Optional.of(attempt).filter(ours -> same(ours.cookie(key), cookie));
    }

    String cookie(byte[] key) {
        String said = secret + "." + begun.getEpochSecond() + "."
                + session.map(Digest::hex).orElse("");
        return said + "." + derived(key, "cookie\n" + said);
    }

    String state(byte[] key) {
        return derived(key, "state\n" + secret);
    }

    String nonce(byte[] key) {
        return derived(key, "nonce\n" + secret);
    }

    String verifier(byte[] key) {
        return derived(key, "verifier\n" + secret);
    }

    /** What of the verifier goes through the browser. Source: RFC 7636 section 4.2. */
    String challenge(byte[] key) {
        return BASE64.encodeToString(Digest.sha256().digest(verifier(key).getBytes(StandardCharsets.US_ASCII)));
    }

    /** What is spent, so that it is finished once. */
    Digest mark() {
        return Digest.of(("openid\n" + secret).getBytes(StandardCharsets.UTF_8));
    }

    static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static String derived(byte[] key, String what) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return BASE64.encodeToString(mac.doFinal(("openid\n" + what).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java platform has no HMAC-SHA256", e);
        }
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "Attempt[" + begun + "]";
    }
}
