package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.OperationType;
import com.unboundid.ldif.LDIFException;
import com.unboundid.util.ssl.KeyStoreKeyManager;
import com.unboundid.util.ssl.SSLUtil;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.security.auth.x500.X500Principal;
import org.asbuilt.access.Outside;
import org.asbuilt.access.Person;
import org.asbuilt.access.Role;
import org.asbuilt.server.outside.Directory;
import org.asbuilt.server.settings.Catalogue;
import org.asbuilt.server.settings.PeopleSettings;
import org.asbuilt.server.settings.Settings;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Passwords that a directory keeps, against a directory in memory that speaks LDAP and TLS. Source: RFC 4511, RFC 4513, RFC 4515. */
class DirectoryTest {
    private static final String PASSWORD = "a valve of brass in the cellar";
    private static final String BASE = "ou=People,dc=example,dc=org";

    @TempDir
    private Path folder;

    private InMemoryDirectoryServer directory;
    private Site site;

    @BeforeEach
    void open() throws Exception {
        directory = directory("localhost");
        site = new Site(java.time.Clock.systemUTC(), settings("tls"));
        know("rosa", "rosa");
    }

    /** A directory whose certificate is for a host. */
    private InMemoryDirectoryServer directory(String host) throws Exception {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        vouch(pair, host);
        SSLUtil tls = new SSLUtil(
                new KeyStoreKeyManager(folder.resolve("keys.p12").toFile(), "changeit".toCharArray(), "PKCS12", "one"),
                null);
        InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig("dc=example,dc=org");
        config.setSchema(null);
        config.addAdditionalBindCredentials("cn=reader", "of the reader");
        config.setListenerConfigs(
                InMemoryListenerConfig.createLDAPConfig(
                        "plain", InetAddress.getLoopbackAddress(), 0, tls.createSSLSocketFactory()),
                InMemoryListenerConfig.createLDAPSConfig(
                        "tls",
                        InetAddress.getLoopbackAddress(),
                        0,
                        tls.createSSLServerSocketFactory(),
                        tls.createSSLSocketFactory()));
        config.setAuthenticationRequiredOperationTypes(OperationType.SEARCH);
        directory = new InMemoryDirectoryServer(config);
        directory.add("dn: dc=example,dc=org", "objectClass: domain", "dc: example");
        directory.add("dn: " + BASE, "objectClass: organizationalUnit", "ou: People");
        person("rosa", "uid: rosa", "entryUUID: 11111111-0000-4000-8000-000000000001");
        directory.startListening();
        return directory;
    }

    @AfterEach
    void close() {
        site.close();
        directory.shutDown(true);
    }

    @Test
    void thePasswordIsThatOfTheDirectory() {
        assertThat(signIn("rosa", PASSWORD).status()).isEqualTo(200);
        assertThat(signIn("rosa", Site.PASSWORD).code()).isEqualTo("sign-in-failed");
        assertThat(signIn("rosa", "").code()).as("an empty one binds as nobody").isEqualTo("sign-in-failed");
        assertThat(site.as("ann").get("/api/subjects").status())
                .as("who has a password here")
                .isEqualTo(200);
        assertThat(signIn("ann", PASSWORD).code()).isEqualTo("sign-in-failed");
    }

    @Test
    void whatHasAMeaningInFiltersIsEscaped() throws LDAPException {
        for (String name : List.of("*", "r*", "rosa)(uid=*", "x)(|(uid=rosa", "\\2a", "rosa\\")) {
            String user = "u" + Integer.toHexString(name.hashCode());
            know(user, name);
            assertThat(signIn(user, PASSWORD).code()).as(name).isEqualTo("sign-in-failed");
        }
        person("odd", "uid: od(d*)\\");
        know("odd", "od(d*)\\");
        assertThat(signIn("odd", PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void whoIsFoundTwiceIsNobody() throws LDAPException {
        person("twin", "uid: twin");
        person("other", "uid: twin");
        know("twin", "twin");
        assertThat(signIn("twin", PASSWORD).code()).isEqualTo("sign-in-failed");
    }

    @Test
    void whoIsGivenTheNameOfSomebodyElseIsNotThatPerson() throws LDAPException {
        assertThat(signIn("rosa", PASSWORD).status()).isEqualTo(200);
        directory.delete("cn=rosa," + BASE);
        person("rosa", "uid: rosa", "entryUUID: 22222222-0000-4000-8000-000000000002");
        assertThat(signIn("rosa", PASSWORD).code()).isEqualTo("sign-in-failed");
    }

    @Test
    void failuresAreSlowedDownAndWrittenDownAsThoseOfPasswordsHere() {
        for (int i = 0; i < 6; i++) {
            signIn("rosa", "wrong");
        }
        assertThat(signIn("rosa", PASSWORD).status()).isEqualTo(429);
        assertThat(site.office()
                        .reading()
                        .accesses(Long.MAX_VALUE, Optional.of("rosa"), Optional.of("session.sign-in"), 20))
                .hasSize(7)
                .allSatisfy(entry -> assertThat(entry.outcome()).isEqualTo("REFUSED"));
    }

    @Test
    void theDirectoryIsAskedOnceMoreBeforeADangerousAct() {
        Browser rosa = site.browser();
        rosa.get("/api/session");
        Site.expect(rosa.post("/api/session", Map.of("user", "rosa", "password", PASSWORD)), 200);
        assertThat(rosa.post("/api/session/step-up", Map.of("password", "wrong"))
                        .code())
                .isEqualTo("proof-refused");
        Site.expect(rosa.post("/api/session/step-up", Map.of("password", PASSWORD)), 200);
        assertThat(rosa.post("/api/account/password", Map.of("old", PASSWORD, "fresh", Site.PASSWORD))
                        .code())
                .isEqualTo("kept-elsewhere");
    }

    @Test
    void aDirectoryThatIsDownLocksNobodyOutWhoHasAPasswordHere() {
        directory.shutDown(true);
        Browser.Answer answer = signIn("rosa", PASSWORD);
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("directory-unavailable");
        assertThat(site.as("ann").get("/api/subjects").status()).isEqualTo(200);
    }

    @Test
    void theNextDirectoryIsAskedWhereOneDoesNotAnswer() throws Exception {
        Settings two = settings("tls");
        Directory asked = new Directory(two.with(
                PeopleSettings.LDAP_URLS,
                List.of("ldaps://localhost:1", two.get(PeopleSettings.LDAP_URLS).getFirst())));
        assertThat(asked.verify(rosa(), PASSWORD)).isPresent();
    }

    @Test
    void plainLdapGoesOverToTls() throws Exception {
        Directory starting = new Directory(settings("plain"));
        assertThat(starting.verify(rosa(), PASSWORD)).isPresent();
        assertThat(starting.verify(rosa(), "wrong")).isEmpty();
    }

    @Test
    void aDirectoryThatNobodyVouchesForIsNotAsked() throws Exception {
        for (String listener : List.of("tls", "plain")) {
            Directory unknown = new Directory(settings(listener).with(PeopleSettings.LDAP_AUTHORITY, Optional.empty()));
            assertThatThrownBy(() -> unknown.verify(rosa(), PASSWORD)).hasMessageContaining("does not answer");
        }
    }

    @Test
    void aDirectoryWhoseCertificateIsForAnotherHostIsNotAsked() throws Exception {
        directory.shutDown(true);
        directory = directory("directory.example.org");
        for (String listener : List.of("tls", "plain")) {
            Directory another = new Directory(settings(listener));
            assertThatThrownBy(() -> another.verify(rosa(), PASSWORD)).hasMessageContaining("does not answer");
        }
    }

    @Test
    void settingsThatDoNotFitTogetherAreRefused() throws Exception {
        Settings good = settings("tls");
        Settings clear = good.with(PeopleSettings.LDAP_START_TLS, false);
        Directory.check(clear.with(PeopleSettings.LDAP_URLS, List.of("ldap://localhost:389")));
        assertThatThrownBy(() ->
                        Directory.check(clear.with(PeopleSettings.LDAP_URLS, List.of("ldap://directory.example.org"))))
                .hasMessageContaining("in clear");
        assertThatThrownBy(() -> Directory.check(good.with(PeopleSettings.LDAP_BASE, Optional.empty())))
                .hasMessageContaining("without ldap.base");
        assertThatThrownBy(() -> Directory.check(good.with(PeopleSettings.LDAP_PASSWORD_FILE, Optional.empty())))
                .hasMessageContaining("belong together");
        assertThatThrownBy(() -> Directory.check(good.with(PeopleSettings.LDAP_FILTER, Optional.of("(uid={user}))("))))
                .hasMessageContaining("ldap.filter");
    }

    private Browser.Answer signIn(String user, String password) {
        Browser browser = site.browser();
        browser.get("/api/session");
        return browser.post("/api/session", Map.of("user", user, "password", password));
    }

    private void know(String user, String name) {
        site.office()
                .people()
                .add(Person.invited(user, user, Set.of(Role.READER), Instant.now())
                        .from(Outside.of(Outside.Way.DIRECTORY, name)));
    }

    private static Outside rosa() {
        return Outside.of(Outside.Way.DIRECTORY, "rosa");
    }

    private void person(String name, String... attributes) throws LDAPException {
        try {
            List<String> lines = new java.util.ArrayList<>(List.of(
                    "dn: cn=" + name + "," + BASE,
                    "objectClass: person",
                    "cn: " + name,
                    "sn: " + name,
                    "userPassword: " + PASSWORD));
            lines.addAll(List.of(attributes));
            directory.add(lines.toArray(String[]::new));
        } catch (LDIFException e) {
            throw new IllegalStateException(e);
        }
    }

    private Settings settings(String listener) throws IOException {
        Path password = Files.writeString(folder.resolve("password"), "of the reader\n");
        boolean plain = listener.equals("plain");
        return Site.SETTINGS
                .with(Catalogue.LOCK_AFTER, 10)
                .with(
                        PeopleSettings.LDAP_URLS,
                        List.of((plain ? "ldap" : "ldaps") + "://localhost:"
                                + directory.getListenPort(plain ? "plain" : "tls")))
                .with(PeopleSettings.LDAP_BASE, Optional.of(BASE))
                .with(PeopleSettings.LDAP_BIND_NAME, Optional.of("cn=reader"))
                .with(PeopleSettings.LDAP_PASSWORD_FILE, Optional.of(password.toString()))
                .with(
                        PeopleSettings.LDAP_AUTHORITY,
                        Optional.of(folder.resolve("authority.pem").toString()))
                .with(PeopleSettings.LDAP_TIMEOUT, Duration.ofSeconds(5));
    }

    /** A certificate of the directory that vouches for itself, in a store for the directory and in PEM for us. */
    private void vouch(KeyPair pair, String host)
            throws IOException, GeneralSecurityException, OperatorCreationException {
        Instant now = Instant.now();
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                new X500Principal("CN=" + host),
                BigInteger.ONE,
                Date.from(now.minus(Duration.ofHours(1))),
                Date.from(now.plus(Duration.ofDays(1))),
                new X500Principal("CN=" + host),
                pair.getPublic());
        builder.addExtension(
                Extension.subjectAlternativeName, false, new GeneralNames(new GeneralName(GeneralName.dNSName, host)));
        X509Certificate certificate = new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("Ed25519").build(pair.getPrivate())));
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("one", pair.getPrivate(), "changeit".toCharArray(), new Certificate[] {certificate});
        try (var out = Files.newOutputStream(folder.resolve("keys.p12"))) {
            store.store(out, "changeit".toCharArray());
        }
        Files.writeString(
                folder.resolve("authority.pem"),
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
                        + "\n-----END CERTIFICATE-----\n");
    }
}
