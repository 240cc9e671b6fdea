package org.asbuilt.bench.capture;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes Ethernet packets as a pcap file with nanoseconds. Source: IETF draft-ietf-opsawg-pcap sections 4 and 5. */
final class CaptureFile implements Closeable {
    private static final int LARGEST = 262_144;
    private static final long NANOS = 1_000_000_000L;

    private final OutputStream output;
    private final ByteBuffer header = ByteBuffer.allocate(24).order(ByteOrder.LITTLE_ENDIAN);
    private long size;

    CaptureFile(Path file) throws IOException {
        output = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20);
        header.putInt(0xA1B23C4D)
                .putShort((short) 2)
                .putShort((short) 4)
                .putLong(0)
                .putInt(LARGEST)
                .putInt(1);
        write(24);
    }

    private void write(int length) throws IOException {
        output.write(header.array(), 0, length);
        size += length;
    }

    /** Adds a packet. */
    void add(long timeNanos, byte[] bytes, int offset, int length, int wireLength) throws IOException {
        header.clear();
        header.putInt((int) (timeNanos / NANOS))
                .putInt((int) (timeNanos % NANOS))
                .putInt(length)
                .putInt(wireLength);
        write(16);
        output.write(bytes, offset, length);
        size += length;
    }

    long size() {
        return size;
    }

    @Override
    public void close() throws IOException {
        output.close();
    }
}
