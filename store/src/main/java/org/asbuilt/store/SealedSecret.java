package org.asbuilt.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.asbuilt.model.InvalidValue;

/**
 * A short secret sealed with AES-256-GCM under a key of the key file, and bound to what it is for. Source: NIST SP 800-38D.
 *
 * @param keyId which key
 * @param bytes nonce, sealed bytes and tag
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record SealedSecret(String keyId, byte[] bytes) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    static SealedSecret seal(Keys keys, String purpose, byte[] plain) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] sealed = gcm(Cipher.ENCRYPT_MODE, keys, keys.sealingId(), nonce, purpose, plain);
        return new SealedSecret(
                keys.sealingId(),
                ByteBuffer.allocate(NONCE + sealed.length)
                        .put(nonce)
                        .put(sealed)
                        .array());
    }

    byte[] open(Keys keys, String purpose) {
        if (bytes.length < NONCE) {
            throw InvalidValue.expected("a sealed secret of " + NONCE + " bytes and more", bytes.length + " bytes");
        }
        byte[] sealed = Arrays.copyOfRange(bytes, NONCE, bytes.length);
        return gcm(Cipher.DECRYPT_MODE, keys, keyId, Arrays.copyOf(bytes, NONCE), purpose, sealed);
    }

    private static byte[] gcm(int mode, Keys keys, String keyId, byte[] nonce, String purpose, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, keys.sealing(keyId), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(("asbuilt secret\n" + purpose).getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal or open a secret: altered, or another key", e);
        }
    }
}
