package org.asbuilt.importers.intake;

import java.io.IOException;
import java.io.InputStream;
import org.asbuilt.evidence.Locus;

/** Refuses a content in which a separator is too long in coming, before anybody has to hold the run in memory. */
final class RunGuard extends Passing {
    private final int longest;
    private final int one;
    private final int other;
    private final String what;
    private long run;
    private long at;

    /**
     * Guards a stream.
     *
     * @param one a byte that ends a run
     * @param other another
     * @param what what a run is called
     */
    RunGuard(InputStream in, int longest, int one, int other, String what) {
        super(in);
        this.longest = longest;
        this.one = one;
        this.other = other;
        this.what = what;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = in.read(bytes, offset, length);
        for (int i = offset; i < offset + read; i++) {
            run = bytes[i] == one || bytes[i] == other ? 0 : run + 1;
            if (run > longest) {
                throw new Refused(
                        new Locus.Words("byte " + (at + i - offset)),
                        "a " + what + " is longer than " + longest + " bytes");
            }
        }
        at += Math.max(read, 0);
        return read;
    }
}
