package org.asbuilt.bench.capture;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/**
 * Writes a capture of very many conversations: each client opens a TCP connection to a controller's Modbus port, reads
 * registers once, gets its answer and closes. Eight packets each, interleaved as in life.
 */
final class ManyConversations {
    private static final int ETHERNET = 14;
    private static final int IP = 20;
    private static final int TCP = 20;
    private static final int SYN = 2;
    private static final int ACK = 16;
    private static final int FIN = 1;
    private static final int BLOCK = 1_000;
    private static final int STEPS = 8;
    private static final long START = 1_700_000_000_000_000_000L;
    private static final byte[] NOTHING = {};
    private static final byte[] REQUEST = {0, 1, 0, 0, 0, 6, 1, 3, 0, 0, 0, 2};
    private static final byte[] ANSWER = {0, 1, 0, 0, 0, 7, 1, 3, 4, 0, 1, 0, 2};

    private final ByteBuffer buffer = ByteBuffer.allocate(128);
    private final CaptureFile file;
    private long time = START;

    private ManyConversations(CaptureFile file) {
        this.file = file;
    }

    static void write(Path target, int conversations) throws IOException {
        try (CaptureFile file = new CaptureFile(target)) {
            ManyConversations writer = new ManyConversations(file);
            for (int block = 0; block < conversations; block += BLOCK) {
                for (int step = 0; step < STEPS; step++) {
                    for (int number = block; number < Math.min(block + BLOCK, conversations); number++) {
                        writer.step(number, step);
                    }
                }
            }
        }
    }

    private void step(int number, int step) throws IOException {
        switch (step) {
            case 0 -> packet(number, true, 1, SYN, NOTHING);
            case 1 -> packet(number, false, 1, SYN | ACK, NOTHING);
            case 2 -> packet(number, true, 2, ACK, NOTHING);
            case 3 -> packet(number, true, 2, ACK, REQUEST);
            case 4 -> packet(number, false, 2, ACK, ANSWER);
            case 5 -> packet(number, true, 2 + REQUEST.length, FIN | ACK, NOTHING);
            case 6 -> packet(number, false, 2 + ANSWER.length, FIN | ACK, NOTHING);
            default -> packet(number, true, 3 + REQUEST.length, ACK, NOTHING);
        }
    }

    /** 50,000 clients' ports of 200 clients, to 250 controllers. */
    private void packet(int number, boolean isAsked, int sequence, int flags, byte[] payload) throws IOException {
        int client = 0x0A01_0000 | number % 200 + 1;
        int server = 0x0A02_0000 | number / 200 % 250 + 1;
        int port = 10_000 + number / 50_000 % 50_000;
        int length = IP + TCP + payload.length;
        buffer.clear();
        mac(isAsked ? server : client);
        mac(isAsked ? client : server);
        buffer.putShort((short) 0x0800);
        buffer.putInt(0x4500_0000 | length).putShort((short) time).putShort((short) 0x4000);
        buffer.put((byte) 64).put((byte) 6).putShort((short) 0);
        buffer.putInt(isAsked ? client : server).putInt(isAsked ? server : client);
        buffer.putShort((short) (isAsked ? port : 502)).putShort((short) (isAsked ? 502 : port));
        buffer.putInt(sequence).putInt(0).put((byte) 0x50).put((byte) flags);
        buffer.putShort((short) 8192).putInt(0);
        buffer.put(payload);
        time += 1_000;
        file.add(time, buffer.array(), 0, ETHERNET + length, ETHERNET + length);
    }

    private void mac(int address) {
        buffer.putShort((short) 0x0000).putInt(0x5E00_0000 | (address & 0xFF_FFFF));
    }
}
