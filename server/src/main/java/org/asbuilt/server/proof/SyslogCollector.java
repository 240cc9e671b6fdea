package org.asbuilt.server.proof;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.asbuilt.model.InvalidValue;

/**
 * A collector of syslog messages. Source: RFC 5424 (message), RFC 5426 (UDP), RFC 6587 section 3.4.1 (TCP, octet counting), RFC 5425
 * (TLS).
 *
 * @param transport by what it is reached
 * @param host its name or address
 * @param port its port
 */
public record SyslogCollector(Transport transport, String host, int port) {
    private static final int PATIENCE_MILLIS = 10_000;
    private static final int LONGEST_HOST_NAME = 255;
    private static final int PORTS = 65_535;

    /** By what a collector is reached. */
    public enum Transport {
        /** A datagram a message; nobody says whether it arrived. */
        UDP,
        /** A connection. */
        TCP,
        /** A connection that is encrypted and whose end is known by a certificate that is believed. */
        TLS
    }

    /**
     * Reads {@code udp://host:514}, {@code tcp://host:514} or {@code tls://host:6514}.
     *
     * @throws InvalidValue if it is of another form
     */
    public static SyslogCollector parse(String text) {
        try {
            URI address = URI.create(text);
            Transport transport =
                    Transport.valueOf(String.valueOf(address.getScheme()).toUpperCase(java.util.Locale.ROOT));
            Optional<String> host = Optional.ofNullable(address.getHost());
            if (host.isPresent() && address.getPort() > 0 && address.getPort() <= PORTS) {
                return new SyslogCollector(transport, host.get().replaceAll("[\\[\\]]", ""), address.getPort());
            }
        } catch (IllegalArgumentException e) {
            throw refused(text);
        }
        throw refused(text);
    }

    /**
     * Sends messages.
     *
     * @param messages each a line
     * @param kind what sort of messages they are (MSGID)
     * @param at the time in them
     * @param tls what is believed of a collector that TLS reaches
     * @return what is in the way; empty if they were sent
     */
    public Optional<String> send(List<String> messages, String kind, Instant at, SSLContext tls) {
        return send(
                messages.stream()
                        .map(text -> new SyslogMessage(SyslogMessage.NOTICE, at, kind, Map.of(), text))
                        .toList(),
                tls);
    }

    /** Sends messages in their order; what is in the way, empty if they were sent. */
    public Optional<String> send(List<SyslogMessage> messages, SSLContext tls) {
        String name = hostName();
        List<byte[]> framed = messages.stream()
                .map(message -> message.line(name).getBytes(StandardCharsets.UTF_8))
                .toList();
        try {
            if (transport == Transport.UDP) {
                datagrams(framed);
            } else {
                connection(framed, tls.getSocketFactory());
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private void datagrams(List<byte[]> messages) throws IOException {
        InetAddress address = InetAddress.getByName(host);
        try (DatagramSocket socket = new DatagramSocket()) {
            for (byte[] message : messages) {
                socket.send(new DatagramPacket(message, message.length, address, port));
            }
        }
    }

    private void connection(List<byte[]> messages, SSLSocketFactory factory) throws IOException {
        try (Socket plain = new Socket()) {
            plain.connect(new InetSocketAddress(host, port), PATIENCE_MILLIS);
            plain.setSoTimeout(PATIENCE_MILLIS);
            if (transport == Transport.TCP) {
                write(plain, messages);
                return;
            }
            try (SSLSocket secure = (SSLSocket) factory.createSocket(plain, host, port, true)) {
                SSLParameters parameters = secure.getSSLParameters();
                parameters.setEndpointIdentificationAlgorithm("HTTPS");
                secure.setSSLParameters(parameters);
                secure.startHandshake();
                write(secure, messages);
            }
        }
    }

    private static void write(Socket socket, List<byte[]> messages) throws IOException {
        OutputStream out = new BufferedOutputStream(socket.getOutputStream());
        for (byte[] message : messages) {
            out.write((message.length + " ").getBytes(StandardCharsets.US_ASCII));
            out.write(message);
        }
        out.flush();
        awaitEnd(socket);
    }

    /**
     * Syslog has no answer. That the collector ends the connection after us says that it read to the end; a reset says that it did not. One
     * that keeps the connection open says neither, and is believed.
     */
    private static void awaitEnd(Socket socket) throws IOException {
        socket.shutdownOutput();
        try {
            while (socket.getInputStream().read() >= 0) {
                // What a collector says is not for us.
            }
        } catch (SocketTimeoutException open) {
            // It keeps the connection open.
        }
    }

    /** Printable letters only, and no blanks. Source: RFC 5424 section 6.2.4. */
    private static String hostName() {
        try {
            String name = InetAddress.getLocalHost().getHostName().replaceAll("[^!-~]", "");
            return name.isEmpty() ? "-" : name.substring(0, Math.min(name.length(), LONGEST_HOST_NAME));
        } catch (IOException e) {
            return "-";
        }
    }

    private static InvalidValue refused(String text) {
        return InvalidValue.expected("udp://host:514, tcp://host:514 or tls://host:6514", text);
    }
}
