package org.asbuilt.server.cli;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.CountDownLatch;
import org.asbuilt.server.identity.Entry;
import org.asbuilt.server.record.RecordOffice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Serves the record. */
@Command(
        name = "serve",
        description =
                "Start the server with its own record. Without an administrator it prints a one-time link to make the"
                        + " first one.")
final class ServeCommand extends OfficeCommand {
    @Option(names = "--port", description = "the port to listen on; 0 for any that is free (${DEFAULT-VALUE})")
    private int port = 8484;

    @Option(
            names = "--address",
            description =
                    "the address to listen on (${DEFAULT-VALUE}). There is no TLS yet: leave it at the loopback and"
                            + " put a TLS proxy before it")
    private String address = "127.0.0.1";

    @Override
    String action() {
        return "serve";
    }

    @Override
    int work(RecordOffice office) {
        try (Launch.Running running = launch().start(office, parsed(address), port)) {
            String url = "http://" + (address.contains(":") ? "[" + address + "]" : address) + ":" + running.port();
            Entry entry = running.part(Entry.class);
            out().println("Asbuilt serves " + folder().toAbsolutePath() + " at " + url);
            if (entry.needsSetup()) {
                out().println("Make the first administrator (works once, for three days): " + url + "/setup?token="
                        + entry.offerSetup());
            }
            out().flush();
            untilTerminated();
        }
        return ExitCode.OK;
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
