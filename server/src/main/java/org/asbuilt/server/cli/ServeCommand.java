package org.asbuilt.server.cli;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.asbuilt.server.identity.Entry;
import org.asbuilt.server.outside.Directory;
import org.asbuilt.server.outside.OpenId;
import org.asbuilt.server.record.RecordOffice;
import org.asbuilt.server.settings.ListenSettings;
import org.asbuilt.server.tls.Certificates;
import org.asbuilt.server.tls.ServerCertificate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Serves the record. */
@Command(
        name = "serve",
        description =
                "Start the server with its own record. Without an administrator it prints a one-time link to make the"
                        + " first one.")
final class ServeCommand extends OfficeCommand {
    @Option(
            names = "--port",
            description = "the port to listen on; 0 for any that is free; if not given, the setting listen.port (8484)")
    private Optional<Integer> port = Optional.empty();

    @Option(
            names = "--address",
            description = "the address to listen on; 0.0.0.0 for all that this machine has; if not given, the setting"
                    + " listen.address (127.0.0.1)")
    private Optional<String> address = Optional.empty();

    @Override
    String action() {
        return "serve";
    }

    @Override
    int work(RecordOffice office) {
        String where = address.orElseGet(() -> office.settings().get(ListenSettings.ADDRESS));
        InetAddress listening = parsed(where);
        OpenId.check(office.settings());
        Directory.check(office.settings());
        Optional<Certificates> certificates = Certificates.of(office, listening);
        Optional<ServerCertificate> certificate = certificates.map(Certificates::current);
        try (Launch.Running running = launch().start(
                        office,
                        listening,
                        port.orElseGet(() -> office.settings().get(ListenSettings.PORT)),
                        certificates)) {
            String url = (certificates.isPresent() ? "https://" : "http://")
                    + (where.contains(":") ? "[" + where + "]" : where) + ":" + running.port();
            Entry entry = running.part(Entry.class);
            out().println("Asbuilt serves " + folder().toAbsolutePath() + " at " + url);
            certificate.ifPresent(shown -> tell(certificates.orElseThrow(), shown));
            if (entry.needsSetup()) {
                out().println("Make the first administrator (works once, for three days): " + url + "/setup?token="
                        + entry.offerSetup());
            }
            out().flush();
            untilTerminated();
        }
        return ExitCode.OK;
    }

    /** What it shows, so that whoever meets it first can compare. */
    private void tell(Certificates certificates, ServerCertificate shown) {
        out().println("Its certificate, SHA-256: " + shown.fingerprint());
        if (certificates.isOwn()) {
            out().println("The installation has made it for itself (for " + String.join(", ", shown.names())
                    + "; until "
                    + shown.ends()
                    + "): browsers warn of it until you trust it; compare the fingerprint first, or name one"
                    + " of your own authority in tls.certificate and tls.key");
        }
        certificates.warning(shown).ifPresent(why -> err().println("asbuilt: warning: " + why));
    }

    static InetAddress parsed(String address) {
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException e) {
            throw new Asbuilt.Ended(ExitCode.BAD_INPUT, "there is no address " + address);
        }
    }

    /** Waits for the signal to end, and lets whoever called close everything before the virtual machine goes. */
    static void untilTerminated() {
        CountDownLatch signal = new CountDownLatch(1);
        Thread waiting = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            signal.countDown();
            try {
                waiting.join(15_000);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }));
        try {
            signal.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
