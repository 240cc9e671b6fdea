package org.asbuilt.server.outside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.asbuilt.model.InvalidValue;
import org.springframework.boot.ssl.pem.PemContent;

/** Which certificates are believed, and where a connection without one is. */
final class Trust {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private Trust() {}

    /** TLS that believes the authorities in a file in PEM and no others; without a file, those that this Java believes. */
    static SSLContext context(Optional<String> file) {
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

    /** Whether an address is on this machine, where nobody listens in between. */
    static boolean isLoopback(URI address) {
        return Optional.ofNullable(address.getHost())
                .map(host -> host.toLowerCase(Locale.ROOT))
                .filter(LOOPBACK::contains)
                .isPresent();
    }

    /** The first line of a file that holds a secret; it is read anew each time, so that it can be replaced. */
    static String firstLine(String setting, String file) {
        String line =
                text(setting, Path.of(file)).lines().findFirst().orElse("").strip();
        if (line.isEmpty()) {
            throw new InvalidValue(setting + ": the first line of " + file + " is empty; expected the secret");
        }
        return line;
    }

    private static KeyStore store(Path file) throws GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try {
            store.load(null, null);
            List<X509Certificate> all =
                    PemContent.of(text("own authority", file)).getCertificates();
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

    private static String text(String setting, Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(setting + ": cannot read " + file, e);
        }
    }
}
