package org.asbuilt.examples;

import org.asbuilt.examples.Packets.Host;

/** One TCP connection as both its ends would carry it out: handshake, data with acknowledgements, orderly end. */
final class TcpSession {
    private final Wire wire;
    private final Host client;
    private final Host server;
    private final int clientPort;
    private final int serverPort;
    private long clientSequence;
    private long serverSequence;
    private long clock;

    /** A connection opened at a time; its first sequence numbers follow from its ends, so that each run is the same. */
    TcpSession(Wire wire, long at, Host client, int clientPort, Host server, int serverPort) {
        this.wire = wire;
        this.client = client;
        this.server = server;
        this.clientPort = clientPort;
        this.serverPort = serverPort;
        long seed = (client.ip() + clientPort + server.ip() + serverPort).hashCode() & 0xFFFFFFFFL;
        clientSequence = seed * 2654435761L & 0x7FFFFFFF;
        serverSequence = seed * 40503L & 0x7FFFFFFF;
        clock = at;
        fromClient(Packets.SYN, new byte[0], "");
        clientSequence++;
        later(900_000);
        fromServer(Packets.SYN | Packets.ACK, new byte[0], "");
        serverSequence++;
        later(300_000);
        fromClient(Packets.ACK, new byte[0], "");
    }

    /** Waits until a time; a time already past changes nothing. */
    TcpSession at(long time) {
        clock = Math.max(clock + 200_000, time);
        return this;
    }

    TcpSession request(byte[] data) {
        return request(data, "");
    }

    TcpSession request(byte[] data, String label) {
        later(400_000);
        fromClient(Packets.PUSH | Packets.ACK, data, label);
        clientSequence += data.length;
        return this;
    }

    TcpSession reply(byte[] data) {
        return reply(data, "");
    }

    /** The server answers, and the client acknowledges a little later. */
    TcpSession reply(byte[] data, String label) {
        later(4_200_000);
        fromServer(Packets.PUSH | Packets.ACK, data, label);
        serverSequence += data.length;
        later(41_000_000);
        fromClient(Packets.ACK, new byte[0], "");
        return this;
    }

    /** The server acknowledges without data. */
    TcpSession acknowledge() {
        later(1_100_000);
        fromServer(Packets.ACK, new byte[0], "");
        return this;
    }

    void close() {
        later(2_000_000);
        fromClient(Packets.FIN | Packets.ACK, new byte[0], "");
        clientSequence++;
        later(800_000);
        fromServer(Packets.FIN | Packets.ACK, new byte[0], "");
        serverSequence++;
        later(300_000);
        fromClient(Packets.ACK, new byte[0], "");
    }

    private void later(long nanoseconds) {
        clock += nanoseconds;
    }

    private void fromClient(int flags, byte[] data, String label) {
        long acknowledged = flags == Packets.SYN ? 0 : serverSequence;
        byte[] segment = Packets.tcp(
                client.ip(), server.ip(), clientPort, serverPort, clientSequence, acknowledged, flags, data);
        wire.send(clock, client, server, Packets.TCP, segment, label);
    }

    private void fromServer(int flags, byte[] data, String label) {
        byte[] segment = Packets.tcp(
                server.ip(), client.ip(), serverPort, clientPort, serverSequence, clientSequence, flags, data);
        wire.send(clock, server, client, Packets.TCP, segment, label);
    }
}
