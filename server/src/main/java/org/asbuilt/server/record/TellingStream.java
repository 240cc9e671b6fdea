package org.asbuilt.server.record;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that says how much of it is read. */
final class TellingStream extends FilterInputStream {
    private final long size;
    private final double width;
    private final Intake.Progress progress;
    private long read;

    /**
     * Tells of a stream.
     *
     * @param size how many bytes it has
     * @param width how much of the whole work reading it is, 0 to 1
     */
    TellingStream(InputStream in, long size, double width, Intake.Progress progress) {
        super(in);
        this.size = size;
        this.width = width;
        this.progress = progress;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        tell(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int count = super.read(into, offset, length);
        tell(Math.max(0, count));
        return count;
    }

    private void tell(int more) {
        read += more;
        progress.at(
                size == 0 ? width : width * Math.min(read, size) / size,
                "restoring: " + (read >> 20) + " of " + (size >> 20) + " MiB");
    }
}
