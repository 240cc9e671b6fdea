package org.asbuilt.server.identity;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.asbuilt.access.FactorBook;
import org.asbuilt.model.Digest;

/**
 * Challenges that a passkey signs. A challenge proves by itself that this installation made it, for what and until when, so that nothing
 * is kept of those that are never answered; one that was answered is kept until it expires, and so is good once.
 */
public final class Challenges {
    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final int RANDOM_BYTES = 16;
    private static final int MAC_BYTES = 32;

    private final byte[] key;
    private final FactorBook book;
    private final Clock clock;

    /** What a challenge is for. */
    enum Purpose {
        REGISTER,
        ENTER
    }

    /** Challenges under that key. */
    public Challenges(byte[] key, FactorBook book, Clock clock) {
        this.key = key.clone();
        this.book = book;
        this.clock = clock;
    }

    /** A fresh one; the user is empty where it is not known yet who will answer. */
    byte[] fresh(Purpose purpose, String user) {
        byte[] head = ByteBuffer.allocate(RANDOM_BYTES + Long.BYTES)
                .put(Secret.bytes(RANDOM_BYTES))
                .putLong(clock.instant().plus(LIFE).getEpochSecond())
                .array();
        return ByteBuffer.allocate(head.length + MAC_BYTES)
                .put(head)
                .put(mac(purpose, user, head))
                .array();
    }

    /** Whether this installation made it for that, and it has not expired. */
    boolean isOurs(byte[] challenge, Purpose purpose, String user) {
        if (challenge.length != RANDOM_BYTES + Long.BYTES + MAC_BYTES) {
            return false;
        }
        byte[] head = Arrays.copyOf(challenge, RANDOM_BYTES + Long.BYTES);
        byte[] mac = Arrays.copyOfRange(challenge, head.length, challenge.length);
        return MessageDigest.isEqual(mac, mac(purpose, user, head))
                && clock.instant().isBefore(expiry(challenge));
    }

    /** Takes one that was answered; of two who take it at once, one gets it. */
    boolean take(byte[] challenge) {
        return book.spend(Digest.of(challenge), expiry(challenge), clock.instant());
    }

    /** A lasting name for a person that tells nothing of them, for the devices that keep their passkeys. */
    byte[] handle(String user) {
        return hmac("handle\n" + user, new byte[0]);
    }

    private static Instant expiry(byte[] challenge) throws BufferUnderflowException {
        return Instant.ofEpochSecond(ByteBuffer.wrap(challenge).getLong(RANDOM_BYTES));
    }

    private byte[] mac(Purpose purpose, String user, byte[] head) {
        return hmac("challenge\n" + purpose + "\n" + user + "\n", head);
    }

    private byte[] hmac(String context, byte[] more) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update(context.getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(more);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java platform has no HMAC-SHA256", e);
        }
    }
}
