package org.asbuilt.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/**
 * A piece of network between a program and its server on the loopback, of which a test makes a hole: what is sent into it is neither
 * passed on nor refused, as by a switch that lost its mind or a firewall that drops. Connections that came in before the hole stay in it
 * until {@link #heal}; later ones pass.
 */
final class Relay implements AutoCloseable {
    private static final String COMMIT = "COMMIT";

    /** Where the next transaction is swallowed. */
    enum Hole {
        NONE,
        /** The order to commit does not reach the server. */
        BEFORE_COMMIT,
        /** It does, and the answer does not come back. */
        AFTER_COMMIT
    }

    private final ServerSocket door;
    private final int server;
    private final List<Link> links = new CopyOnWriteArrayList<>();
    private volatile Hole next = Hole.NONE;

    Relay(int server) throws IOException {
        this.server = server;
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::admit);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Makes a hole of the connection over which the next transaction is committed. */
    void swallow(Hole hole) {
        next = hole;
    }

    /** How many connections have been swallowed. */
    long swallowed() {
        return links.stream().filter(link -> link.swallowed).count();
    }

    /** What was swallowed arrives after all, late; what was not sent any more is the end of the connection. */
    void heal() {
        links.forEach(link -> link.healed.countDown());
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Link link : links) {
            link.client.close();
            link.server.close();
        }
    }

    private void admit() {
        try {
            while (true) {
                Socket client = door.accept();
                Link link = new Link(client, new Socket(InetAddress.getLoopbackAddress(), server));
                links.add(link);
                Thread.ofVirtual().start(link::ask);
                Thread.ofVirtual().start(link::answer);
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private final class Link {
        private final Socket client;
        private final Socket server;
        private final CountDownLatch healed = new CountDownLatch(1);
        private volatile boolean swallowed;

        Link(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        void ask() {
            pass(client, server, true);
        }

        void answer() {
            pass(server, client, false);
        }

        private void pass(Socket from, Socket to, boolean asks) {
            byte[] some = new byte[1 << 16];
            try (InputStream in = from.getInputStream();
                    OutputStream out = to.getOutputStream()) {
                for (int size = in.read(some); size >= 0; size = in.read(some)) {
                    Hole hole = asks && new String(some, 0, size, StandardCharsets.ISO_8859_1).contains(COMMIT)
                            ? take()
                            : Hole.NONE;
                    swallowed |= hole != Hole.NONE;
                    if (swallowed && hole != Hole.AFTER_COMMIT) {
                        healed.await();
                    }
                    out.write(some, 0, size);
                }
                if (swallowed) {
                    healed.await();
                }
            } catch (IOException gone) {
                // Either end has left, and the other is told by closing.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private Hole take() {
        Hole taken = next;
        next = Hole.NONE;
        return taken;
    }
}
