package org.asbuilt.server.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.asbuilt.server.record.Home;
import org.asbuilt.server.record.RecordOffice;
import org.asbuilt.server.record.Storage;
import org.asbuilt.server.settings.Settings;
import org.asbuilt.server.tls.Certificates;
import picocli.CommandLine.Command;

/**
 * Starts a server on a record of its own that is empty, asks it what a browser asks first, and ends. Run with
 * {@code -XX:AOTCacheOutput=FILE}, Java notes down what a start needs, and starts from that file take less than half of the time. Source:
 * JEP 514; docs/adr/0038-quick-start.md.
 */
@Command(
        name = "rehearse-start",
        description =
                "Start and end a server on an empty record of its own. The packages do so when they are installed, with"
                        + " -XX:AOTCacheOutput=FILE for Java, so that the next starts are quick.")
final class RehearseStartCommand extends OfficeCommand {
    private static final List<String> ASKED = List.of("/", "/api/session", "/api/openapi.json");

    @Override
    String action() {
        return "rehearse-start";
    }

    /** On a record of its own, whatever record the command line or the environment name. */
    @Override
    public Integer call() {
        Path folder = temporary();
        try {
            Home home = Home.prepare(folder);
            Storage storage = Storage.open(home, Optional.empty(), sentence -> err().println("asbuilt: " + sentence));
            try (RecordOffice office = new RecordOffice(storage, Settings.read(home.settings()), Clock.systemUTC())) {
                return work(office);
            }
        } finally {
            Home.remove(folder);
        }
    }

    @Override
    int work(RecordOffice office) {
        Optional<Certificates> certificates = Certificates.of(office, InetAddress.getLoopbackAddress());
        try (Launch.Running running = launch().start(office, InetAddress.getLoopbackAddress(), 0, certificates);
                HttpClient client = HttpClient.newBuilder()
                        .sslContext(trusting(certificates.orElseThrow()))
                        .build()) {
            for (String address : ASKED) {
                URI asked = URI.create("https://127.0.0.1:" + running.port() + address);
                int answered = client.send(
                                HttpRequest.newBuilder(asked).build(), HttpResponse.BodyHandlers.discarding())
                        .statusCode();
                if (answered >= 500) {
                    throw new IllegalStateException(address + " answered " + answered);
                }
            }
            out().println("A server was started and ended.");
            return ExitCode.OK;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.OWN_FAULT;
        }
    }

    /** Trusts the certificate that the server made for itself, and no other. */
    private static SSLContext trusting(Certificates certificates) throws IOException {
        try {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            store.setCertificateEntry("own", certificates.current().certificate());
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot speak TLS", e);
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("asbuilt-rehearsal");
        } catch (IOException e) {
            throw new UncheckedIOException("no folder can be made for the rehearsal: " + e.getMessage(), e);
        }
    }
}
