package org.asbuilt.server.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.CipherInputStream;
import javax.crypto.CipherOutputStream;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key of one file that lies on the disk for a while. It is in the memory of this server only and seals nothing else: whoever finds the
 * file finds noise, and so does a server that was started anew. Source: NIST SP 800-38A, 6.5 (counter mode; one key, one message).
 */
final class PassingKey {
    private static final int KEY_BYTES = 32;
    private static final int BLOCK_BYTES = 16;

    private final SecretKeySpec key;

    private PassingKey(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    /** A fresh one. */
    static PassingKey fresh() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return new PassingKey(key);
    }

    /** Seals what is written, which must be closed. */
    OutputStream sealing(OutputStream out) throws IOException {
        return new CipherOutputStream(out, cipher(Cipher.ENCRYPT_MODE));
    }

    /** What was sealed, as it was. */
    InputStream opened(InputStream in) throws IOException {
        return new CipherInputStream(in, cipher(Cipher.DECRYPT_MODE));
    }

    private Cipher cipher(int mode) throws IOException {
        try {
            Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
            cipher.init(mode, key, new IvParameterSpec(new byte[BLOCK_BYTES]));
            return cipher;
        } catch (GeneralSecurityException e) {
            throw new IOException("this Java does not have AES in counter mode", e);
        }
    }
}
