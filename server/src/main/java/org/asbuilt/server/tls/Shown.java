package org.asbuilt.server.tls;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundleKey;
import org.springframework.boot.ssl.SslBundleRegistry;
import org.springframework.boot.ssl.SslOptions;
import org.springframework.boot.ssl.SslStoreBundle;

/**
 * What the running server shows, by TLS 1.2 or 1.3 only and by suites that encrypt and authenticate in one step; another certificate is
 * shown without a restart. Source: RFC 8446, RFC 9325 (sections 3.1 and 4.2).
 */
public final class Shown {
    /** Its name among Spring Boot's bundles. */
    public static final String BUNDLE = "asbuilt";

    private static final List<String> VERSIONS = List.of("TLSv1.3", "TLSv1.2");
    private static final List<String> SUITES = List.of(
            "TLS_AES_256_GCM_SHA384",
            "TLS_CHACHA20_POLY1305_SHA256",
            "TLS_AES_128_GCM_SHA256",
            "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
            "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
            "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256",
            "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256");
    /** The store is in memory only, and its interface demands one. */
    private static final String PASSWORD = "in memory only";

    private ServerCertificate now;
    private final List<SslBundleRegistry> registries = new ArrayList<>();

    /** Shows that. */
    public Shown(ServerCertificate first) {
        now = first;
    }

    /** Shows it wherever that registry of bundles is asked. */
    synchronized void registerIn(SslBundleRegistry registry) {
        registry.registerBundle(BUNDLE, bundle(now));
        registries.add(registry);
    }

    /** Shows another from now on; whether it is another. */
    synchronized boolean show(ServerCertificate other) {
        if (now.fingerprint().equals(other.fingerprint())) {
            return false;
        }
        now = other;
        registries.forEach(registry -> registry.updateBundle(BUNDLE, bundle(other)));
        return true;
    }

    private static SslBundle bundle(ServerCertificate certificate) {
        return SslBundle.of(
                SslStoreBundle.of(certificate.store(PASSWORD), PASSWORD, null),
                SslBundleKey.of(PASSWORD, ServerCertificate.ALIAS),
                SslOptions.of(SUITES.toArray(String[]::new), VERSIONS.toArray(String[]::new)));
    }
}
