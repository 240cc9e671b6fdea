package org.asbuilt.importers.intake;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import org.asbuilt.evidence.Locus;

/** Opens a file: counts what is read, unpacks gzip (RFC 1952) and zstd (RFC 8878), and refuses what swells beyond the limits. */
final class Unpacking {
    private static final int BUFFER = 1 << 16;

    private Unpacking() {}

    static InputStream open(Input input, Limits limits, Progress progress) throws IOException {
        if (input.length() > limits.packedBytes()) {
            throw new Refused(
                    new Locus.Whole(),
                    "the file has " + input.length() + " bytes; at most " + limits.packedBytes() + " are read");
        }
        Counted counted = new Counted(input.raw(), input.length(), progress);
        InputStream content = new BufferedInputStream(counted, BUFFER);
        try {
            for (int layer = 0; ; layer++) {
                Packing packing = packing(content);
                if (packing == Packing.NONE) {
                    return content;
                }
                if (layer == limits.layers()) {
                    throw new Refused(
                            new Locus.Whole(), "the file is packed in itself more than " + limits.layers() + " times");
                }
                content = new BufferedInputStream(new Unpacked(packing, content, counted, limits), BUFFER);
            }
        } catch (IOException | RuntimeException e) {
            content.close();
            throw e;
        }
    }

    private enum Packing {
        NONE,
        GZIP,
        ZSTD
    }

    private static Packing packing(InputStream content) throws IOException {
        content.mark(4);
        byte[] magic = content.readNBytes(4);
        content.reset();
        if (magic.length >= 2 && (magic[0] & 0xff) == 0x1f && (magic[1] & 0xff) == 0x8b) {
            return Packing.GZIP;
        }
        boolean zstd = magic.length == 4
                && (magic[0] & 0xff) == 0x28
                && (magic[1] & 0xff) == 0xb5
                && magic[2] == 0x2f
                && (magic[3] & 0xff) == 0xfd;
        return zstd ? Packing.ZSTD : Packing.NONE;
    }

    /** Counts the bytes of the file and tells how far it is. */
    private static final class Counted extends Passing {
        private static final long STEP = 1 << 20;
        private final long total;
        private final Progress progress;
        private long done;
        private long told;

        Counted(InputStream in, long total, Progress progress) {
            super(in);
            this.total = total;
            this.progress = progress;
        }

        /** A disk that fails is our own fault and must not be taken for a broken packing. */
        @Override
        public int read(byte[] bytes, int offset, int length) {
            try {
                int read = in.read(bytes, offset, length);
                counted(Math.max(read, 0));
                return read;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void counted(int bytes) {
            done += bytes;
            if (done - told >= STEP || (done == total && told != done)) {
                told = done;
                progress.at(done, total);
            }
        }
    }

    /** What comes out of one packing; errors of the packing end the reading with a sentence. */
    private static final class Unpacked extends Passing {
        private final InputStream packed;
        private final Counted file;
        private final Limits limits;
        private final Packing packing;
        private long out;

        Unpacked(Packing packing, InputStream packed, Counted file, Limits limits) {
            super(unpacked(packing, packed));
            this.packed = packed;
            this.file = file;
            this.limits = limits;
            this.packing = packing;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read;
            try {
                read = in.read(bytes, offset, length);
            } catch (IOException e) {
                throw broken(packing, out, e);
            }
            out += Math.max(read, 0);
            if (out > limits.unpackedBytes()) {
                throw new Refused(
                        new Locus.Whole(), "the file unpacks to more than " + limits.unpackedBytes() + " bytes");
            }
            if (out > Limits.RATIO_FREE_BYTES && out / Math.max(1, file.done) > limits.ratio()) {
                throw new Refused(
                        new Locus.Whole(),
                        "the file unpacks to more than " + limits.ratio() + " times its size, as no honest file does");
            }
            return read;
        }

        private static InputStream unpacked(Packing packing, InputStream packed) {
            try {
                return packing == Packing.GZIP
                        ? new GZIPInputStream(packed, BUFFER)
                        : new ZstdInputStream(packed).setContinuous(false);
            } catch (IOException e) {
                throw broken(packing, 0, e);
            }
        }

        private static Refused broken(Packing packing, long out, IOException cause) {
            return new Refused(
                    new Locus.Words("byte " + out + " of the unpacked content"),
                    "the " + (packing == Packing.GZIP ? "gzip" : "zstd") + " packing is cut or broken: "
                            + String.valueOf(cause.getMessage()));
        }

        @Override
        public void close() throws IOException {
            super.close();
            packed.close();
        }
    }
}
