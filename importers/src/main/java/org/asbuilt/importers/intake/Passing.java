package org.asbuilt.importers.intake;

import java.io.IOException;
import java.io.InputStream;

/**
 * A stream that looks at what passes through it. Whoever extends it says once how pieces pass; single bytes and what is skipped pass
 * as pieces too, so that nothing gets by.
 */
public abstract class Passing extends InputStream {
    /** Where it comes from. */
    protected final InputStream in;

    /** What passes is read from that stream. */
    protected Passing(InputStream in) {
        this.in = in;
    }

    @Override
    public final int read() throws IOException {
        byte[] one = new byte[1];
        int read = read(one, 0, 1);
        return read < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public abstract int read(byte[] bytes, int offset, int length) throws IOException;

    @Override
    public int available() throws IOException {
        return in.available();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
