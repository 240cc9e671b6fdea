package org.asbuilt.dissect;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.HexFormat;
import org.asbuilt.dissect.Sighting.SecurityPart;
import org.jspecify.annotations.Nullable;

/**
 * Certificates that an end shows of itself: whom they are for, who signed them, until when, and with what key.
 *
 * <p>Source: RFC 5280 section 4 (fields and subject alternative names).
 */
final class Certificates {
    /** Larger ones are not read. */
    private static final int LARGEST = 1 << 14;

    private static final int MOST_NAMES = 64;
    private static final int MAIL = 0x81;
    private static final int HOST = 0x82;
    private static final int URI = 0x86;
    private static final int ADDRESS = 0x87;

    private Certificates() {}

    /**
     * Tells what the certificate says of an end. Of a chain only the first is read, which is the end's own.
     *
     * @param der the certificate in the distinguished encoding rules, perhaps with its chain behind
     * @throws MalformedBytes if it cannot be read, or is larger than 16 KiB
     */
    static void show(Message message, Endpoint end, byte[] der) {
        MalformedBytes.unless(der.length <= LARGEST, "a certificate of more than 16 KiB", 0);
        try {
            show(message, end, (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der)));
        } catch (CertificateException | IllegalArgumentException | ClassCastException unreadable) {
            throw MalformedBytes.at("a certificate that cannot be read", 0);
        }
    }

    private static void show(Message message, Endpoint end, X509Certificate certificate) throws CertificateException {
        message.security(
                end,
                SecurityPart.CERTIFICATE_SUBJECT,
                clean(certificate.getSubjectX500Principal().getName()));
        message.security(
                end,
                SecurityPart.CERTIFICATE_ISSUER,
                clean(certificate.getIssuerX500Principal().getName()));
        message.security(
                end,
                SecurityPart.CERTIFICATE_END,
                certificate.getNotAfter().toInstant().toString());
        message.security(
                end,
                SecurityPart.CERTIFICATE_KEY,
                clean(key(certificate.getPublicKey()) + ", " + certificate.getSigAlgName()));
        message.security(end, SecurityPart.CERTIFICATE_FINGERPRINT, fingerprint(certificate.getEncoded()));
        names(message, end, certificate.getExtensionValue("2.5.29.17"));
    }

    /** Read from the extension itself: makers put names into it that the platform's own reading refuses. */
    private static void names(Message message, Endpoint end, byte @Nullable [] extension) {
        if (extension == null) {
            return;
        }
        Bytes bytes = new Bytes().set(extension, 0, extension.length);
        Ber names = Ber.read(bytes, Ber.read(bytes, 0, bytes.length()).start(), bytes.length());
        int at = names.start();
        for (int told = 0; at < names.end() && told < MOST_NAMES; told++) {
            Ber name = Ber.read(bytes, at, names.end());
            switch (name.tag()) {
                case MAIL, HOST, URI ->
                    message.security(end, SecurityPart.CERTIFICATE_NAME, bytes.text(name.start(), name.length()));
                case ADDRESS -> message.security(end, SecurityPart.CERTIFICATE_NAME, address(bytes, name));
                default -> bytes.hex(name.start(), 0);
            }
            at = name.end();
        }
    }

    private static String address(Bytes bytes, Ber name) {
        return switch (name.length()) {
            case 4 -> bytes.version4(name.start()).toString();
            case 16 -> bytes.version6(name.start()).toString();
            default -> "";
        };
    }

    private static String key(PublicKey key) {
        return switch (key) {
            case RSAPublicKey rsa -> "RSA " + rsa.getModulus().bitLength();
            case ECPublicKey curve -> "EC " + curve.getParams().getOrder().bitLength();
            default -> key.getAlgorithm();
        };
    }

    private static String fingerprint(byte[] der) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(der));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform knows SHA-256", missing);
        }
    }

    private static String clean(String text) {
        byte[] octets = text.getBytes(StandardCharsets.UTF_8);
        return new Bytes().set(octets, 0, octets.length).text(0, octets.length);
    }
}
