package org.asbuilt.server.live;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A stretch of a capture that is being written to a file. What is not a whole record does not survive its end. Not safe for
 * several threads.
 */
final class Window {
    private static final int BUFFER = 256 << 10;
    private final Path file;
    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    private final long openedNanos = System.nanoTime();
    private final long prefix;
    private long written;
    private long whole;
    private long packets;
    private long firstMillis = Long.MIN_VALUE;
    private long forcedNanos = openedNanos;
    private boolean isForced;

    private Window(Path file, FileChannel channel, long prefix) {
        this.file = file;
        this.channel = channel;
        this.prefix = prefix;
    }

    /** A new file that begins with those bytes. */
    static Window create(Path file, byte[] prefix) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        Window window = new Window(file, channel, prefix.length);
        window.write(prefix, prefix.length);
        window.whole = window.written;
        window.flush();
        return window;
    }

    void write(byte[] bytes, int count) throws IOException {
        int from = 0;
        while (from < count) {
            if (!buffer.hasRemaining()) {
                flush();
            }
            int step = Math.min(count - from, buffer.remaining());
            buffer.put(bytes, from, step);
            from += step;
        }
        written += count;
        isForced = false;
    }

    /** A record is whole. */
    void ended(Step.Piece record) {
        whole = written;
        if (record.kind() == Step.Kind.PACKET) {
            packets++;
            if (firstMillis == Long.MIN_VALUE && record.millis().isPresent()) {
                firstMillis = record.millis().getAsLong();
            }
        }
    }

    boolean isBetweenRecords() {
        return whole == written;
    }

    /** Hands everything to the operating system: from here on it survives the end of this process, however it ends. */
    void flush() throws IOException {
        buffer.flip();
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        buffer.clear();
    }

    /** Has everything on disk, if the last time is that long ago: from here on it survives a loss of power. */
    void forceAfter(long nanos) throws IOException {
        if (!isForced && System.nanoTime() - forcedNanos > nanos) {
            flush();
            channel.force(false);
            forcedNanos = System.nanoTime();
            isForced = true;
        }
    }

    /** Ends it behind the last whole record, and has it on disk. */
    void close() throws IOException {
        try (channel) {
            flush();
            channel.truncate(whole);
            channel.force(true);
        }
    }

    Path file() {
        return file;
    }

    /** How long the file will be. */
    long bytes() {
        return written;
    }

    /** How many bytes of a record were received whose end was not. */
    long incomplete() {
        return written - whole;
    }

    boolean isEmpty() {
        return whole == prefix;
    }

    long packets() {
        return packets;
    }

    /** For how much time of the capture a packet of that time is behind the first. */
    long millisUntil(long millis) {
        return firstMillis == Long.MIN_VALUE ? 0 : millis - firstMillis;
    }

    /** How long it has been open. */
    long ageNanos() {
        return System.nanoTime() - openedNanos;
    }
}
