package org.asbuilt.server.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.asbuilt.model.InvalidValue;
import org.springframework.boot.ssl.pem.PemContent;

/** The authorities whose certificates are believed when the installation opens a connection by TLS. Source: RFC 5280, RFC 7468. */
public final class Authorities {
    private Authorities() {}

    /**
     * TLS that believes the authorities in a file in PEM and no others; without a file, those that this Java believes.
     *
     * @throws InvalidValue if the file cannot be read or holds no certificate
     */
    public static SSLContext believing(Optional<String> file) {
        try {
            TrustManagerFactory believed = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            believed.init(file.isPresent() ? store(Path.of(file.get())) : null);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, believed.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java platform has no TLS", e);
        }
    }

    private static KeyStore store(Path file) throws GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try {
            store.load(null, null);
            List<X509Certificate> all = PemContent.of(Files.readString(file)).getCertificates();
            for (int i = 0; i < all.size(); i++) {
                store.setCertificateEntry("authority-" + i, all.get(i));
            }
        } catch (IOException | RuntimeException unreadable) {
            throw new InvalidValue(
                    file + ": expected certificates of authorities in PEM (" + unreadable.getMessage() + ")");
        }
        if (store.size() == 0) {
            throw new InvalidValue(file + ": expected certificates of authorities in PEM, found none");
        }
        return store;
    }
}
