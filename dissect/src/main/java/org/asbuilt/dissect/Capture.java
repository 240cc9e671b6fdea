package org.asbuilt.dissect;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Reads a capture file packet by packet: pcap and pcapng, both byte orders, plain or gzip. Everything before a cut or
 * broken place is read; the place is noted. Memory is bounded by {@link #LARGEST_RECORD} whatever the lengths claim.
 *
 * <p>A packet is seen through {@link #bytes()}, {@link #offset()} and so on until the next call of {@link #next()}.
 * Errors of the underlying stream are {@link IOException}; broken content never is.
 *
 * <p>Source: IETF draft-ietf-opsawg-pcap, draft-ietf-opsawg-pcapng.
 */
public final class Capture implements Closeable {
    /** The largest record that is read, 16 MiB; a longer one is noted and, where its end is certain, skipped. */
    public static final int LARGEST_RECORD = 16 << 20;

    private static final int BUFFER = 1 << 20;

    private final InputStream input;
    private final Notes notes;
    private final CaptureFormat format;

    private byte[] buffer = new byte[BUFFER];
    private int position;
    private int limit;
    private long bufferStart;
    private boolean isAtEnd;
    private boolean isStreamCut;
    private Optional<Long> truncatedAt = Optional.empty();

    private long packetNumber;
    private int packetOffset;
    private int capturedLength;
    private long wireLength;
    private long time;
    private int linkType;

    private Capture(InputStream input, Notes notes) throws IOException {
        this.input = input;
        this.notes = notes;
        this.format = CaptureFormat.detect(this);
    }

    /** Opens a capture file. */
    public static Capture open(Path file) throws IOException {
        InputStream input = Files.newInputStream(file);
        try {
            return open(String.valueOf(file.getFileName()), input);
        } catch (IOException | RuntimeException failure) {
            input.close();
            throw failure;
        }
    }

    /** Reads a capture from a stream, which is closed with this. */
    public static Capture open(String name, InputStream input) throws IOException {
        return open(input, new Notes(name, TrafficReader.Limits.DEFAULT.malformed()));
    }

    static Capture open(InputStream input, Notes notes) throws IOException {
        PushbackInputStream start = new PushbackInputStream(input, 2);
        byte[] magic = start.readNBytes(2);
        start.unread(magic);
        boolean isGzip = magic.length == 2 && magic[0] == 0x1F && (magic[1] & 0xFF) == 0x8B;
        if (!isGzip) {
            return new Capture(start, notes);
        }
        try {
            return new Capture(new GZIPInputStream(start, 1 << 16), notes);
        } catch (EOFException | ZipException broken) {
            notes.inFile("the gzip header is broken", 0);
            return new Capture(InputStream.nullInputStream(), notes);
        }
    }

    /** Goes to the next packet; false at the end of the capture. */
    public boolean next() throws IOException {
        if (format.next(this)) {
            return true;
        }
        // The compressed stream may be cut where a packet ends.
        return isStreamCut && truncated(fileOffset());
    }

    /** The array that holds the packet; valid until the next call of {@link #next()}. */
    public byte[] bytes() {
        return buffer;
    }

    /** Where the packet begins in {@link #bytes()}. */
    public int offset() {
        return packetOffset;
    }

    /** How many bytes of it were captured. */
    public int capturedLength() {
        return capturedLength;
    }

    /** How many bytes it had on the wire, as the capture states it. */
    public long wireLength() {
        return wireLength;
    }

    /** When it was captured, nanoseconds since 1970-01-01T00:00:00Z. */
    public long timeNanos() {
        return time;
    }

    /** The link type of its interface, a number of the tcpdump.org registry. */
    public int linkType() {
        return linkType;
    }

    /** Its number, from 1. */
    public long packetNumber() {
        return packetNumber;
    }

    /** Where the last complete record ends, if the file ends in the middle of one. */
    public Optional<Long> truncatedAt() {
        return truncatedAt;
    }

    /** Packets that the capturing machine missed, as the capture says; empty if it does not say. */
    public OptionalLong dropped() {
        return format.dropped();
    }

    /** Blocks of a kind that is not read. */
    public long blocksNotRead() {
        return format.blocksNotRead();
    }

    Notes notes() {
        return notes;
    }

    @Override
    public void close() throws IOException {
        input.close();
    }

    // What formats read with.

    /** Byte offset in the decompressed file of what is read next. */
    long fileOffset() {
        return bufferStart + position;
    }

    /** Makes {@code count} bytes readable at {@link #position()}; false if the file ends before. */
    boolean need(int count) throws IOException {
        while (limit - position < count) {
            if (isAtEnd) {
                return false;
            }
            if (position > 0 && (limit == buffer.length || position == limit)) {
                System.arraycopy(buffer, position, buffer, 0, limit - position);
                bufferStart += position;
                limit -= position;
                position = 0;
            } else if (limit == buffer.length) {
                buffer = java.util.Arrays.copyOf(buffer, Math.min(buffer.length * 2, 2 * LARGEST_RECORD));
            }
            fill();
        }
        return true;
    }

    private void fill() throws IOException {
        try {
            int read = input.read(buffer, limit, buffer.length - limit);
            if (read < 0) {
                isAtEnd = true;
            } else {
                limit += read;
            }
        } catch (EOFException cut) {
            isAtEnd = true;
            isStreamCut = true;
        } catch (ZipException broken) {
            isAtEnd = true;
            notes.inFile("the gzip stream is broken here", bufferStart + limit);
        }
    }

    int position() {
        return position;
    }

    void advance(int count) {
        position += count;
    }

    /** Skips without keeping; false if the file ends before. */
    boolean skip(long count) throws IOException {
        long left = count;
        while (left > 0) {
            if (!need(1)) {
                return false;
            }
            int step = (int) Math.min(left, limit - position);
            position += step;
            left -= step;
        }
        return true;
    }

    /** Whether anything is left. */
    boolean hasMore() throws IOException {
        return need(1);
    }

    /** The file ends in a record that began at the offset. */
    boolean truncated(long recordStart) {
        if (truncatedAt.isEmpty()) {
            truncatedAt = Optional.of(recordStart);
            notes.inFile("the file ends in the middle of a record", recordStart);
        }
        return false;
    }

    /** Shows a packet at an index of the buffer. */
    boolean show(int offset, int captured, long wire, long nanos, int type) {
        packetNumber++;
        packetOffset = offset;
        capturedLength = captured;
        wireLength = Math.max(wire, captured);
        time = nanos;
        linkType = type;
        return true;
    }

    int u16(int index, boolean isLittle) {
        int first = buffer[index] & 0xFF;
        int second = buffer[index + 1] & 0xFF;
        return isLittle ? second << 8 | first : first << 8 | second;
    }

    int i32(int index, boolean isLittle) {
        int one = u16(index, isLittle);
        int two = u16(index + 2, isLittle);
        return isLittle ? two << 16 | one : one << 16 | two;
    }

    long u32(int index, boolean isLittle) {
        return i32(index, isLittle) & 0xFFFF_FFFFL;
    }

    int u8(int index) {
        return buffer[index] & 0xFF;
    }
}
