package org.asbuilt.importers.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.asbuilt.evidence.Locus;

/** Goes through the parts of a zip archive one by one and refuses what swells beyond the limits. Nothing is written to disk. */
public final class Archive {
    private static final int MOST_PARTS = 10_000;

    private Archive() {}

    /** Takes a part of an archive. */
    @FunctionalInterface
    public interface Taker {
        /**
         * Takes it, wholly or not.
         *
         * @throws IOException if the disk fails
         */
        void take(Part part) throws IOException;
    }

    /**
     * A part of an archive.
     *
     * @param name its name with folders, as the archive has it
     * @param content what it holds; ends with the part
     */
    public record Part(String name, InputStream content) {
        /**
         * The part as text, with no text or tag longer than the limit.
         *
         * @throws IOException if the disk fails
         */
        public BufferedReader markup(Limits limits) throws IOException {
            InputStream guarded = new RunGuard(content, limits.runBytes(), '<', '>', "text or tag");
            byte[] head = guarded.readNBytes(4096);
            Encoding encoding =
                    Encoding.ofHead(head).orElseThrow(() -> new Refused(new Locus.Words(name), "this part is no text"));
            InputStream whole = new java.io.SequenceInputStream(new java.io.ByteArrayInputStream(head), guarded);
            whole.skipNBytes(encoding.markBytes());
            return new BufferedReader(new InputStreamReader(whole, encoding.charset()), 1 << 16);
        }
    }

    /**
     * Goes through the parts in the order of the archive.
     *
     * @throws IOException if the disk fails
     */
    public static void each(Reading reading, Taker taker) throws IOException {
        Limits limits = reading.limits();
        long[] out = {0};
        try (ZipInputStream zip = new ZipInputStream(reading.content())) {
            int parts = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++parts > MOST_PARTS) {
                    throw new Refused(new Locus.Whole(), "the archive has more than " + MOST_PARTS + " parts");
                }
                String name = entry.getName();
                if (!entry.isDirectory()) {
                    taker.take(new Part(
                            name, new Guarded(zip, name, limits, reading.input().length(), out)));
                }
            }
            if (parts == 0) {
                throw new Refused(new Locus.Whole(), "the archive is cut or broken, or no zip archive");
            }
        } catch (ZipException | java.io.EOFException | IllegalArgumentException e) {
            throw new Refused(new Locus.Whole(), "the archive is cut or broken: " + String.valueOf(e.getMessage()));
        }
    }

    private static final class Guarded extends Passing {
        private final String name;
        private final Limits limits;
        private final long packed;
        private final long[] out;

        Guarded(InputStream in, String name, Limits limits, long packed, long[] out) {
            super(in);
            this.name = name;
            this.limits = limits;
            this.packed = packed;
            this.out = out;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = in.read(bytes, offset, length);
            out[0] += Math.max(0, read);
            boolean swells = out[0] > Limits.RATIO_FREE_BYTES && out[0] / Math.max(1, packed) > limits.ratio();
            if (swells || out[0] > limits.unpackedBytes()) {
                throw new Refused(
                        new Locus.Words(name),
                        "the archive unpacks to more than " + limits.ratio()
                                + " times its size, as no honest file does");
            }
            return read;
        }

        /** The archive itself stays open for the next part. */
        @Override
        public void close() {}
    }
}
