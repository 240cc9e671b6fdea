package org.asbuilt.server.api;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.BooleanSupplier;

/** Writes on as long as somebody wants it. */
final class Interruptible extends FilterOutputStream {
    private final BooleanSupplier gone;

    /** Nobody wants it any more. */
    static final class Gone extends IOException {
        private static final long serialVersionUID = 1L;
    }

    Interruptible(OutputStream out, BooleanSupplier gone) {
        super(out);
        this.gone = gone;
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        if (gone.getAsBoolean()) {
            throw new Gone();
        }
        out.write(bytes, from, count);
    }
}
