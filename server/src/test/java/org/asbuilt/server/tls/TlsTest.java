package org.asbuilt.server.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.asbuilt.server.Server;
import org.asbuilt.server.record.Home;
import org.asbuilt.server.record.RecordOffice;
import org.asbuilt.server.record.Storage;
import org.asbuilt.server.settings.Catalogue;
import org.asbuilt.server.settings.Settings;
import org.asbuilt.server.settings.Tls;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The certificate that the server shows, and how it speaks. */
class TlsTest {
    private static final Instant NOW = Instant.parse("2026-11-26T09:00:00Z");
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void itSpeaksTlsWithTheCertificateThatItMade() throws Exception {
        try (RecordOffice office = office(Settings.STANDARD, Clock.systemUTC())) {
            Certificates certificates = Certificates.of(office, LOOPBACK).orElseThrow();
            ServerCertificate shown = certificates.current();
            try (Server.Running server = Server.start(office, LOOPBACK, 0, Optional.of(certificates));
                    HttpClient trusting = client(shown);
                    HttpClient stranger = client(OwnCertificate.made(List.of("localhost"), Instant.now()))) {
                URI session = URI.create("https://localhost:" + server.port() + "/api/session");
                HttpResponse<String> answer = get(trusting, session);
                assertThat(answer.statusCode()).isEqualTo(401);
                assertThat(answer.headers().allValues("set-cookie"))
                        .isNotEmpty()
                        .allSatisfy(cookie -> assertThat(cookie).contains("Secure", "SameSite=Strict"));
                assertThat(answer.headers().firstValue("strict-transport-security"))
                        .as("at localhost it would hold for every port")
                        .isEmpty();
                URI byAddress = URI.create("https://127.0.0.1:" + server.port() + "/api/session");
                assertThat(get(trusting, byAddress).headers().firstValue("strict-transport-security"))
                        .contains("max-age=31536000");
                assertThatThrownBy(() -> get(stranger, session)).isInstanceOf(SSLHandshakeException.class);
                assertThat(plain(server.port())).startsWith("HTTP/1.1 400").contains("TLS");
                assertThat(version(server.port(), shown, "TLSv1.3")).isEqualTo("TLSv1.3");
                assertThat(version(server.port(), shown, "TLSv1.2")).isEqualTo("TLSv1.2");
                assertThat(suites(shown))
                        .as("what the JDK would offer besides")
                        .contains("TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA384", "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256");
                for (String suite : suites(shown)) {
                    boolean strong = !suite.contains("_CBC_") && suite.startsWith("TLS_ECDHE_ECDSA_");
                    assertThat(isTaken(server.port(), shown, suite)).as(suite).isEqualTo(strong);
                }
                assertThat(answerToTls11(server.port()))
                        .as("an alert, protocol_version")
                        .startsWith("15")
                        .endsWith("0246");
            }
        }
    }

    @Test
    void anotherCertificateIsShownWithoutARestart() throws Exception {
        Path pem = write("server.pem", pem(OwnCertificate.made(List.of("localhost"), Instant.now())));
        Settings settings = Settings.STANDARD
                .with(Catalogue.TLS_CERTIFICATE, Optional.of(pem.toString()))
                .with(Catalogue.TLS_KEY, Optional.of(pem.toString()));
        try (RecordOffice office = office(settings, Clock.systemUTC())) {
            Certificates certificates = Certificates.of(office, LOOPBACK).orElseThrow();
            assertThat(certificates.isOwn()).isFalse();
            try (Server.Running server = Server.start(office, LOOPBACK, 0, Optional.of(certificates))) {
                URI session = URI.create("https://localhost:" + server.port() + "/api/session");
                try (HttpClient first = client(certificates.current())) {
                    assertThat(get(first, session).statusCode()).isEqualTo(401);
                }
                ServerCertificate second = OwnCertificate.made(List.of("localhost"), Instant.now());
                Files.writeString(pem, pem(second));
                assertThat(server.part(CertificateRound.class).run().sentence())
                        .contains("another certificate", second.fingerprint());
                try (HttpClient trusting = client(second)) {
                    assertThat(get(trusting, session).statusCode()).isEqualTo(401);
                }
            }
        }
    }

    @Test
    void whatItMakesIsItsOwnersOnlyAndShortLived() throws IOException {
        Settings settings =
                Settings.STANDARD.with(Catalogue.PUBLIC_ADDRESS, Optional.of("https://asbuilt.example.org:8484"));
        try (RecordOffice office = office(settings, Clock.fixed(NOW, ZoneOffset.UTC))) {
            ServerCertificate made =
                    Certificates.of(office, LOOPBACK).orElseThrow().current();
            assertThat(made.names()).contains("localhost", "127.0.0.1", "0:0:0:0:0:0:0:1", "asbuilt.example.org");
            Instant begins = made.certificate().getNotBefore().toInstant();
            assertThat(Duration.between(begins, made.ends())).isLessThanOrEqualTo(Duration.ofDays(825));
            assertThat(made.key().getAlgorithm()).isEqualTo("EC");
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(office.home().certificate())))
                    .isEqualTo("rw-------");
            assertThat(Certificates.of(office, LOOPBACK).orElseThrow().current().fingerprint())
                    .as("a second start shows the same")
                    .isEqualTo(made.fingerprint());
        }
    }

    @Test
    void itIsRenewedBeforeItEndsAndWarnsBefore() {
        ServerCertificate first = at(NOW).current();
        Instant warned = first.ends().minus(Duration.ofDays(50));
        assertThat(at(warned).current().fingerprint()).isEqualTo(first.fingerprint());
        assertThat(at(warned).warning(first).orElseThrow()).contains("in 50 days", "another is made 30 days before");
        assertThat(at(NOW).warning(first)).isEmpty();
        Instant renewed = first.ends().minus(Duration.ofDays(29));
        assertThat(at(renewed).current().fingerprint()).isNotEqualTo(first.fingerprint());
    }

    @Test
    void otherFilesThatCannotBeShownAreRefusedWithASentence() throws IOException {
        ServerCertificate valid = OwnCertificate.made(List.of("localhost"), NOW);
        ServerCertificate other = OwnCertificate.made(List.of("localhost"), NOW);
        ServerCertificate ended = OwnCertificate.made(List.of("localhost"), NOW.minus(Duration.ofDays(900)));
        Path good = write("good.pem", pem(valid));
        Path foreign = write("foreign.pem", pem(other));
        Path old = write("old.pem", pem(ended));
        Path text = write("text.pem", "no certificate");
        assertThat(with(good, good).current().fingerprint()).isEqualTo(valid.fingerprint());
        assertThatThrownBy(() -> with(good, foreign).current())
                .hasMessageContaining("good.pem")
                .hasMessageContaining("is not that of the private key");
        assertThatThrownBy(() -> with(old, old).current()).hasMessageContaining("the certificate ended on 2026-");
        assertThatThrownBy(() -> with(text, good).current()).hasMessageContaining("expected certificates in PEM");
        assertThatThrownBy(() -> with(good, text).current()).hasMessageContaining("expected a private key in PEM");
        assertThatThrownBy(() -> with(folder.resolve("none"), good).current())
                .hasMessageContaining("none cannot be read");
        Settings half = Settings.STANDARD.with(Catalogue.TLS_CERTIFICATE, Optional.of(good.toString()));
        assertThatThrownBy(() -> certificates(half, NOW).current()).hasMessageContaining("belong together");
    }

    @Test
    void aStoreOfKeysIsTakenWithItsPassword() throws Exception {
        ServerCertificate valid = OwnCertificate.made(List.of("localhost"), NOW);
        Path store = folder.resolve("server.p12");
        try (OutputStream out = Files.newOutputStream(store)) {
            valid.store("a password").store(out, "a password".toCharArray());
        }
        Path right = write("right", "a password\n");
        Path wrong = write("wrong", "another\n");
        Settings settings = Settings.STANDARD.with(Catalogue.TLS_KEYSTORE, Optional.of(store.toString()));
        assertThat(certificates(settings.with(Catalogue.TLS_KEYSTORE_PASSWORD_FILE, Optional.of(right.toString())), NOW)
                        .current()
                        .fingerprint())
                .isEqualTo(valid.fingerprint());
        Settings mistaken = settings.with(Catalogue.TLS_KEYSTORE_PASSWORD_FILE, Optional.of(wrong.toString()));
        assertThatThrownBy(() -> certificates(mistaken, NOW).current())
                .hasMessageContaining("server.p12: expected a PKCS #12 file under the password");
    }

    @Test
    void withoutTlsItListensOnTheLoopbackOnly() throws IOException {
        Settings off = Settings.STANDARD.with(Catalogue.TLS, Tls.OFF);
        InetAddress everywhere = InetAddress.getByName("0.0.0.0");
        try (RecordOffice office = office(off, Clock.systemUTC())) {
            assertThat(Certificates.of(office, LOOPBACK)).isEmpty();
            assertThatThrownBy(() -> Certificates.of(office, everywhere))
                    .hasMessageContaining("tls = off is only for a server that listens on the loopback");
        }
    }

    private Certificates at(Instant now) {
        return certificates(Settings.STANDARD, now);
    }

    private Certificates with(Path certificate, Path key) {
        return certificates(
                Settings.STANDARD
                        .with(Catalogue.TLS_CERTIFICATE, Optional.of(certificate.toString()))
                        .with(Catalogue.TLS_KEY, Optional.of(key.toString())),
                NOW);
    }

    /** What they read of the office they read at once. */
    private Certificates certificates(Settings settings, Instant now) {
        try (RecordOffice office = office(settings, Clock.fixed(now, ZoneOffset.UTC))) {
            return Certificates.of(office, LOOPBACK).orElseThrow();
        }
    }

    private RecordOffice office(Settings settings, Clock clock) {
        return new RecordOffice(Storage.open(Home.prepare(folder.resolve("home")), Optional.empty()), settings, clock);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static String pem(ServerCertificate certificate) {
        try {
            Base64.Encoder lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
            return "-----BEGIN CERTIFICATE-----\n"
                    + lines.encodeToString(certificate.certificate().getEncoded())
                    + "\n-----END CERTIFICATE-----\n-----BEGIN PRIVATE KEY-----\n"
                    + lines.encodeToString(certificate.key().getEncoded()) + "\n-----END PRIVATE KEY-----\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Trusts exactly that certificate. */
    private static SSLContext trusting(ServerCertificate certificate) throws GeneralSecurityException, IOException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("server", certificate.certificate());
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }

    private static HttpClient client(ServerCertificate certificate) throws GeneralSecurityException, IOException {
        return HttpClient.newBuilder().sslContext(trusting(certificate)).build();
    }

    private static HttpResponse<String> get(HttpClient client, URI address) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String version(int port, ServerCertificate certificate, String version)
            throws GeneralSecurityException, IOException {
        try (SSLSocket socket =
                (SSLSocket) trusting(certificate).getSocketFactory().createSocket(LOOPBACK, port)) {
            socket.setEnabledProtocols(Set.of(version).toArray(String[]::new));
            socket.startHandshake();
            return socket.getSession().getProtocol();
        }
    }

    /** The suites of TLS 1.2 that a client of this JDK can speak. */
    private static List<String> suites(ServerCertificate certificate) throws GeneralSecurityException, IOException {
        return Stream.of(trusting(certificate).getSupportedSSLParameters().getCipherSuites())
                .filter(suite -> suite.contains("_WITH_"))
                .toList();
    }

    private static boolean isTaken(int port, ServerCertificate certificate, String suite)
            throws GeneralSecurityException, IOException {
        try (SSLSocket socket =
                (SSLSocket) trusting(certificate).getSocketFactory().createSocket(LOOPBACK, port)) {
            socket.setEnabledProtocols(Set.of("TLSv1.2").toArray(String[]::new));
            socket.setEnabledCipherSuites(Set.of(suite).toArray(String[]::new));
            socket.startHandshake();
            return socket.getSession().getCipherSuite().equals(suite);
        } catch (SSLHandshakeException refused) {
            return false;
        }
    }

    private static String plain(int port) throws IOException {
        try (Socket socket = new Socket(LOOPBACK, port)) {
            socket.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    /** The first record that is answered to a greeting of a client that knows TLS 1.1 at most. Source: RFC 4346 section 7.4.1.2. */
    private static String answerToTls11(int port) throws IOException {
        String body = "0302" + "00".repeat(32) + "00" + "0004c00ac013" + "0100";
        String message = "01" + length(body, 6) + body;
        byte[] record = HexFormat.of().parseHex("160302" + length(message, 4) + message);
        try (Socket socket = new Socket(LOOPBACK, port)) {
            socket.getOutputStream().write(record);
            InputStream in = socket.getInputStream();
            return HexFormat.of().formatHex(in.readNBytes(7));
        }
    }

    private static String length(String hex, int digits) {
        return HexFormat.of().toHexDigits(hex.length() / 2L, digits);
    }
}
