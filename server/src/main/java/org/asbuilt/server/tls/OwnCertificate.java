package org.asbuilt.server.tls;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.server.record.Home;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * The certificate that an installation makes for itself: a key on the curve P-256 and a certificate signed by that key alone, in a file
 * that only its owner can read. Whoever trusts it compares its fingerprint. Source: RFC 5280 (certificate), RFC 7292 (PKCS #12); CA/Browser
 * Forum Baseline Requirements and Apple TS 13 (825 days at most).
 */
final class OwnCertificate {
    /** How long one lasts. */
    static final Duration LIFE = Duration.ofDays(824);

    /** How long before its end another is made. */
    static final Duration RENEWED_BEFORE = Duration.ofDays(30);

    /** Whose clock is behind can use it at once. */
    private static final Duration CLOCKS_BEHIND = Duration.ofHours(1);

    private static final int SERIAL_BITS = 127;

    private final Path file;
    private final String password;

    /** That of a file, which is encrypted under that password. */
    OwnCertificate(Path file, String password) {
        this.file = file;
        this.password = password;
    }

    /** What the file holds; empty if there is none yet. */
    Optional<ServerCertificate> read() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password.toCharArray());
            return Optional.of(CertificateFiles.entry(file, store, password));
        } catch (IOException | GeneralSecurityException e) {
            throw new InvalidValue(file + " cannot be opened with the keys of this installation (" + e.getMessage()
                    + "): move it away, and another certificate is made");
        }
    }

    /** Makes another for those host names and addresses, and keeps it. */
    ServerCertificate make(Collection<String> names, Instant now) {
        ServerCertificate made = made(names, now);
        try {
            write(made);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the certificate cannot be kept", e);
        }
        return made;
    }

    static ServerCertificate made(Collection<String> names, Instant now) {
        try {
            KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
            keys.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = keys.generateKeyPair();
            return new ServerCertificate(pair.getPrivate(), List.of(signed(pair, names, now)));
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new IllegalStateException("no certificate can be made", e);
        }
    }

    private static X509Certificate signed(KeyPair pair, Collection<String> names, Instant now)
            throws GeneralSecurityException, OperatorCreationException, IOException {
        X500Name subject = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.O, "Asbuilt, certificate of its own")
                .addRDN(BCStyle.CN, names.iterator().next())
                .build();
        Instant from = now.minus(CLOCKS_BEHIND);
        X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                subject,
                new BigInteger(SERIAL_BITS, new SecureRandom()).setBit(SERIAL_BITS - 1),
                Date.from(from),
                Date.from(from.plus(LIFE)),
                subject,
                pair.getPublic());
        GeneralName[] all = names.stream().map(OwnCertificate::name).toArray(GeneralName[]::new);
        builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(all));
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
        builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())));
    }

    private static GeneralName name(String name) {
        return new GeneralName(HostNames.isAddress(name) ? GeneralName.iPAddress : GeneralName.dNSName, name);
    }

    /** Beside its place first: the file is whole or not there, and never open to others. */
    private void write(ServerCertificate made) throws IOException, GeneralSecurityException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Home.makeFile(fresh);
        try (OutputStream out = Files.newOutputStream(fresh)) {
            made.store(password).store(out, password.toCharArray());
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
