package org.asbuilt.server.live;

import java.io.IOException;
import java.io.InputStream;

/** Bytes that arrive one after another, with their place in all that arrived. Holds a fixed buffer, whatever arrives. */
final class Wire {
    private static final int BUFFER = 1 << 16;
    private final InputStream in;
    private final BeforeWaiting before;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int limit;
    private long place;

    /** Is called when nothing is there and the next byte will be waited for, perhaps for long. */
    @FunctionalInterface
    interface BeforeWaiting {
        void prepare() throws IOException;
    }

    Wire(InputStream in) {
        this(in, () -> {});
    }

    Wire(InputStream in, BeforeWaiting before) {
        this.in = in;
        this.before = before;
    }

    /** How many bytes were read so far. */
    long place() {
        return place;
    }

    /** Waits for that many bytes; gives how many there were, which are fewer at the end only. */
    int fill(byte[] into, int from, int count) throws IOException {
        int filled = 0;
        while (filled < count) {
            int read = some(into, from + filled, count - filled);
            if (read < 0) {
                return filled;
            }
            filled += read;
        }
        return filled;
    }

    /** Waits for at least one byte; gives how many came, or a negative number at the end. */
    int some(byte[] into, int from, int most) throws IOException {
        if (position == limit) {
            if (in.available() == 0) {
                before.prepare();
            }
            position = 0;
            limit = Math.max(0, in.read(buffer, 0, BUFFER));
            if (limit == 0) {
                return -1;
            }
        }
        int count = Math.min(most, limit - position);
        System.arraycopy(buffer, position, into, from, count);
        position += count;
        place += count;
        return count;
    }
}
