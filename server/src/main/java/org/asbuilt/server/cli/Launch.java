package org.asbuilt.server.cli;

import java.net.InetAddress;
import java.util.Optional;
import org.asbuilt.server.record.RecordOffice;
import org.asbuilt.server.tls.Certificates;

/** Starts the server. */
@FunctionalInterface
public interface Launch {

    /** Starts on an address and a port, 0 for any that is free; with TLS if there are certificates. */
    Running start(RecordOffice office, InetAddress address, int port, Optional<Certificates> certificates);

    /** A server that runs. */
    interface Running extends AutoCloseable {
        /** The port that it listens on. */
        int port();

        /** A part of it. */
        <T> T part(Class<T> type);

        @Override
        void close();
    }
}
