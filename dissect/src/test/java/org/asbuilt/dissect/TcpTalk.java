package org.asbuilt.dissect;

import java.util.Arrays;

/** A TCP connection of the HMI to a port of the PLC, with sequence numbers kept. */
final class TcpTalk {
    private final CaptureBuilder capture;
    private final int clientPort;
    private final int serverPort;
    private long clientSequence = 1000;
    private long serverSequence = 0xFFFF_FF00L;

    TcpTalk(CaptureBuilder capture, int clientPort, int serverPort) {
        this.capture = capture;
        this.clientPort = clientPort;
        this.serverPort = serverPort;
    }

    TcpTalk open() {
        client(Frame.SYN, new byte[0]);
        clientSequence++;
        server(Frame.SYN | Frame.ACK, new byte[0]);
        serverSequence++;
        client(Frame.ACK, new byte[0]);
        return this;
    }

    TcpTalk ask(byte[] payload) {
        client(Frame.ACK, payload);
        return this;
    }

    TcpTalk answer(byte[] payload) {
        server(Frame.ACK, payload);
        return this;
    }

    /** The answer in pieces of the given size, each a segment. */
    TcpTalk answerInPieces(byte[] payload, int size) {
        for (int at = 0; at < payload.length; at += size) {
            answer(Arrays.copyOfRange(payload, at, Math.min(payload.length, at + size)));
        }
        return this;
    }

    private void client(int flags, byte[] payload) {
        capture.add(segment(true, clientSequence, flags, payload));
        clientSequence += payload.length;
    }

    private void server(int flags, byte[] payload) {
        capture.add(segment(false, serverSequence, flags, payload));
        serverSequence += payload.length;
    }

    byte[] segment(boolean isClient, long sequence, int flags, byte[] payload) {
        return isClient
                ? Wire.ethernet(
                        Wire.HMI,
                        Wire.PLC,
                        0x0800,
                        Wire.ipv4(
                                Wire.HMI_IP,
                                Wire.PLC_IP,
                                6,
                                Wire.tcp(clientPort, serverPort, sequence, flags, payload)))
                : Wire.ethernet(
                        Wire.PLC,
                        Wire.HMI,
                        0x0800,
                        Wire.ipv4(
                                Wire.PLC_IP,
                                Wire.HMI_IP,
                                6,
                                Wire.tcp(serverPort, clientPort, sequence, flags, payload)));
    }
}
