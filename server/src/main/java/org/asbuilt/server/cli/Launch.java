package org.asbuilt.server.cli;

import java.net.InetAddress;
import org.asbuilt.server.record.RecordOffice;

/** Starts the server. */
@FunctionalInterface
public interface Launch {

    /** Starts on an address and a port; 0 for any that is free. */
    Running start(RecordOffice office, InetAddress address, int port);

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
