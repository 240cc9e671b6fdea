package org.asbuilt.server.tls;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The key and the certificate of the server.
 *
 * @param key the private key
 * @param chain the certificate, followed by those that vouch for it
 */
public record ServerCertificate(PrivateKey key, List<X509Certificate> chain) {
    static final String ALIAS = "asbuilt";

    private static final int DNS_NAME = 2;
    private static final int ADDRESS = 7;

    /** Copies the chain. */
    public ServerCertificate {
        chain = List.copyOf(chain);
    }

    /** The certificate itself. */
    public X509Certificate certificate() {
        return chain.getFirst();
    }

    /** When it ends. */
    public Instant ends() {
        return certificate().getNotAfter().toInstant();
    }

    /** By what people recognise it: the SHA-256 digest, two digits a byte, with colons between. */
    public String fingerprint() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(certificate().getEncoded());
            return HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the certificate cannot be digested", e);
        }
    }

    /** The host names and addresses that it is for, in lower case. */
    public SortedSet<String> names() {
        try {
            Collection<List<?>> names = certificate().getSubjectAlternativeNames();
            return Stream.ofNullable(names)
                    .flatMap(Collection::stream)
                    .filter(name ->
                            name.getFirst().equals(DNS_NAME) || name.getFirst().equals(ADDRESS))
                    .map(name -> String.valueOf(name.get(1)).toLowerCase(Locale.ROOT))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the names of the certificate cannot be read", e);
        }
    }

    /** Both in a store of keys, under a password. */
    KeyStore store(String password) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(ALIAS, key, password.toCharArray(), chain.toArray(Certificate[]::new));
            return store;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("the key of the server cannot be put into a store of keys", e);
        }
    }

    /** Tells nothing of the key. */
    @Override
    public String toString() {
        return "certificate " + fingerprint();
    }
}
