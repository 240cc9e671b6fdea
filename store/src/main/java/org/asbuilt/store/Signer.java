package org.asbuilt.store;

import java.security.KeyPair;
import java.security.interfaces.EdECPrivateKey;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/**
 * Signs with an Ed25519 key. The end of the access log is signed at each access; the platform's own way takes ten times as long as this
 * one, and both make the same signatures. What only verifies does not need this class. Source: RFC 8032.
 */
final class Signer {
    private final Ed25519PrivateKeyParameters key;

    /**
     * Signs with that key.
     *
     * @throws IllegalArgumentException if it is no Ed25519 key, or one that does not tell its secret
     */
    Signer(KeyPair pair) {
        byte[] secret = pair.getPrivate() instanceof EdECPrivateKey one
                ? one.getBytes().orElseThrow(() -> new IllegalArgumentException("the key does not tell its secret"))
                : new byte[0];
        if (secret.length != Ed25519PrivateKeyParameters.KEY_SIZE) {
            throw new IllegalArgumentException(
                    "expected an Ed25519 key, found one of " + pair.getPrivate().getAlgorithm());
        }
        key = new Ed25519PrivateKeyParameters(secret, 0);
    }

    /** The signature of some bytes, 64 bytes. */
    byte[] sign(byte[] statement) {
        Ed25519Signer signer = new Ed25519Signer();
        signer.init(true, key);
        signer.update(statement, 0, statement.length);
        return signer.generateSignature();
    }
}
