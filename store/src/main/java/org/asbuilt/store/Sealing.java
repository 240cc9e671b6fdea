package org.asbuilt.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.asbuilt.model.Digest;

/**
 * Seals artifacts with AES-256-GCM, each under a key of its own, in pieces. A piece is bound to its place and to whether it is
 * the last, so that none can be swapped, repeated or cut off. Source: NIST SP 800-38D; the form of the pieces follows the STREAM
 * construction (Hoang, Reyhanitabar, Rogaway, Vizár 2015).
 */
final class Sealing {
    /** How much of a file is sealed at a time. */
    static final int PIECE = 1 << 20;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int KEY = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private Sealing() {}

    static SecretKey freshKey() {
        byte[] raw = new byte[KEY];
        RANDOM.nextBytes(raw);
        return new SecretKeySpec(raw, "AES");
    }

    /** A key that is used for one file only needs no random nonce: the place of the piece is one. */
    static byte[] seal(SecretKey key, int place, boolean last, byte[] plain, int length) {
        return gcm(Cipher.ENCRYPT_MODE, key, nonce(place, last), new byte[0], plain, length);
    }

    /** Opens a piece; an altered one is an {@link IllegalStateException}. */
    static byte[] open(SecretKey key, int place, boolean last, byte[] sealed) {
        return gcm(Cipher.DECRYPT_MODE, key, nonce(place, last), new byte[0], sealed, sealed.length);
    }

    /** The key of an artifact under a key of the key file. */
    static byte[] wrap(SecretKey under, Digest artifact, SecretKey key) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] wrapped = gcm(Cipher.ENCRYPT_MODE, under, nonce, context(artifact), key.getEncoded(), KEY);
        return ByteBuffer.allocate(NONCE + wrapped.length)
                .put(nonce)
                .put(wrapped)
                .array();
    }

    static SecretKey unwrap(SecretKey under, Digest artifact, byte[] wrapped) {
        byte[] nonce = Arrays.copyOf(wrapped, NONCE);
        byte[] rest = Arrays.copyOfRange(wrapped, NONCE, Math.max(NONCE, wrapped.length));
        return new SecretKeySpec(gcm(Cipher.DECRYPT_MODE, under, nonce, context(artifact), rest, rest.length), "AES");
    }

    private static byte[] nonce(int place, boolean last) {
        return ByteBuffer.allocate(NONCE)
                .putInt(7, place)
                .put(11, (byte) (last ? 1 : 0))
                .array();
    }

    private static byte[] context(Digest artifact) {
        return ("asbuilt artifact key\n" + artifact.hex()).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gcm(int mode, SecretKey key, byte[] nonce, byte[] context, byte[] input, int length) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(context);
            return cipher.doFinal(input, 0, length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal or open: altered, or another key", e);
        }
    }
}
