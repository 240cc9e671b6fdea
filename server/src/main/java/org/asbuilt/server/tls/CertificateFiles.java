package org.asbuilt.server.tls;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.asbuilt.model.InvalidValue;
import org.springframework.boot.ssl.pem.PemContent;

/** Reads keys and certificates that another authority has made out. Every objection names the file and what is wrong with it. */
final class CertificateFiles {
    private static final byte[] SAMPLE = "Asbuilt".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    private CertificateFiles() {}

    /** A certificate, followed by those that vouch for it, and its key; both in PEM. Source: RFC 7468. */
    static ServerCertificate pem(Path certificates, Path key) {
        return checked(certificates, new ServerCertificate(privateKey(key), certificates(certificates)));
    }

    /** Certificates in PEM. */
    static List<X509Certificate> certificates(Path file) {
        String text = text(file);
        try {
            List<X509Certificate> all = PemContent.of(text).getCertificates();
            if (!all.isEmpty()) {
                return all;
            }
        } catch (RuntimeException unreadable) {
            throw noCertificate(file);
        }
        throw noCertificate(file);
    }

    /** Both in a PKCS #12 file under the password that stands in the first line of another. Source: RFC 7292. */
    static ServerCertificate keystore(Path file, Optional<Path> passwordFile) {
        String password = passwordFile.map(CertificateFiles::firstLine).orElse("");
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password.toCharArray());
            return checked(file, entry(file, store, password));
        } catch (IOException | GeneralSecurityException e) {
            throw new InvalidValue(
                    file + ": expected a PKCS #12 file under the password of tls.keystore-password-file ("
                            + e.getMessage() + ")");
        }
    }

    /** The one key of a store with its certificates. */
    static ServerCertificate entry(Path file, KeyStore store, String password) throws GeneralSecurityException {
        for (String alias : Collections.list(store.aliases())) {
            if (store.getKey(alias, password.toCharArray()) instanceof PrivateKey key) {
                Certificate[] chain = store.getCertificateChain(alias);
                return new ServerCertificate(
                        key,
                        Arrays.stream(chain).map(X509Certificate.class::cast).toList());
            }
        }
        throw new InvalidValue(file + " holds no private key");
    }

    /** Refuses one that has ended or not begun. */
    static void checkTime(ServerCertificate certificate, Instant now, String place) {
        if (now.isAfter(certificate.ends())) {
            throw new InvalidValue(
                    place + ": the certificate ended on " + certificate.ends() + "; put one there that counts now");
        }
        Instant begins = certificate.certificate().getNotBefore().toInstant();
        if (now.isBefore(begins)) {
            throw new InvalidValue(place + ": the certificate counts only from " + begins + " on; look at the clock of"
                    + " this machine");
        }
    }

    /** The first line of a file that holds a secret. */
    static String firstLine(Path file) {
        return text(file).lines().findFirst().orElse("").strip();
    }

    private static PrivateKey privateKey(Path file) {
        String text = text(file);
        if (text.contains("ENCRYPTED")) {
            throw new InvalidValue(
                    file + ": the key is encrypted; expected one in PEM without a password, in a file that"
                            + " only its owner can read, or a PKCS #12 file in tls.keystore");
        }
        try {
            PrivateKey key = PemContent.of(text).getPrivateKey();
            if (key != null) {
                return key;
            }
        } catch (RuntimeException unreadable) {
            throw noKey(file);
        }
        throw noKey(file);
    }

    private static ServerCertificate checked(Path place, ServerCertificate certificate) {
        if (!belong(certificate.key(), certificate.certificate().getPublicKey())) {
            throw new InvalidValue(place + ": the first certificate is not that of the private key; expected the"
                    + " certificate of the server first, then those that vouch for it");
        }
        return certificate;
    }

    /** Whether what the one signs the other confirms. */
    private static boolean belong(PrivateKey key, PublicKey certified) {
        String algorithm = switch (key.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> key.getAlgorithm();
        };
        try {
            Signature signing = Signature.getInstance(algorithm);
            signing.initSign(key);
            signing.update(SAMPLE);
            byte[] signed = signing.sign();
            Signature confirming = Signature.getInstance(algorithm);
            confirming.initVerify(certified);
            confirming.update(SAMPLE);
            return confirming.verify(signed);
        } catch (GeneralSecurityException differing) {
            return false;
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new InvalidValue(file + " cannot be read: " + e.getClass().getSimpleName());
        }
    }

    private static InvalidValue noCertificate(Path file) {
        return new InvalidValue(file + ": expected certificates in PEM, beginning with -----BEGIN CERTIFICATE-----");
    }

    private static InvalidValue noKey(Path file) {
        return new InvalidValue(file + ": expected a private key in PEM, beginning with -----BEGIN PRIVATE KEY-----");
    }
}
