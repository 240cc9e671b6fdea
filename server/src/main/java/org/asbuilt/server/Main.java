package org.asbuilt.server;

import java.io.PrintWriter;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.asbuilt.server.cli.Asbuilt;
import org.asbuilt.server.cli.Launch;
import org.asbuilt.server.record.RecordOffice;
import org.asbuilt.server.tls.Certificates;

/** The beginning of the program. */
public final class Main {
    private Main() {}

    /** Runs a command line and ends with its exit code. */
    public static void main(String... arguments) {
        System.setProperty("java.awt.headless", "true");
        int code = Asbuilt.run(
                Main::launch,
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                arguments);
        System.exit(code);
    }

    private static Launch.Running launch(
            RecordOffice office, InetAddress address, int port, Optional<Certificates> certificates) {
        Server.Running running = Server.start(office, address, port, certificates);
        return new Launch.Running() {
            @Override
            public int port() {
                return running.port();
            }

            @Override
            public <T> T part(Class<T> type) {
                return running.part(type);
            }

            @Override
            public void close() {
                running.close();
            }
        };
    }
}
