package org.asbuilt.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Signatures are those of RFC 8032, and the platform, which is used to verify them, makes the same ones. */
class SignerTest {
    /** RFC 8032 7.1, test 1: the empty message. */
    private static final String SECRET = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";

    private static final String SIGNATURE =
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bac"
                    + "c61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b";

    @Test
    void signsAsTheStandardSays() throws GeneralSecurityException {
        PrivateKey key = KeyFactory.getInstance("Ed25519")
                .generatePrivate(new EdECPrivateKeySpec(
                        NamedParameterSpec.ED25519, HexFormat.of().parseHex(SECRET)));
        Signer signer = new Signer(new KeyPair(pair().getPublic(), key));
        assertThat(HexFormat.of().formatHex(signer.sign(new byte[0]))).isEqualTo(SIGNATURE);
    }

    @Test
    void signsAsThePlatformDoes() throws GeneralSecurityException {
        Random random = new Random(8032);
        KeyPair pair = pair();
        Signer signer = new Signer(pair);
        for (int length : new int[] {0, 1, 63, 64, 65, 1000}) {
            byte[] statement = new byte[length];
            random.nextBytes(statement);
            Signature platform = Signature.getInstance("Ed25519");
            platform.initSign(pair.getPrivate());
            platform.update(statement);
            assertThat(signer.sign(statement)).isEqualTo(platform.sign());
        }
    }

    @Test
    void takesNoOtherKey() throws GeneralSecurityException {
        KeyPair other = KeyPairGenerator.getInstance("Ed448").generateKeyPair();
        assertThatThrownBy(() -> new Signer(other)).hasMessageContaining("expected an Ed25519 key");
    }

    private static KeyPair pair() throws GeneralSecurityException {
        return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    }
}
