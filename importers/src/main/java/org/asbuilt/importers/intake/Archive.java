package org.asbuilt.importers.intake;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.asbuilt.evidence.Locus;

/** Goes through the parts of an archive one by one and refuses what swells beyond the limits. Nothing is written to disk. */
public final class Archive {
    private static final int MOST_PARTS = 10_000;
    private static final int BEGINNINGS = 40;
    private static final int BEGINNING = 16 << 10;

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
                InputStream content =
                        new Guarded(zip, name, limits, reading.input().length(), out);
                if (!entry.isDirectory()) {
                    taker.take(new Part(name, content));
                }
                // What the taker passes over is unpacked all the same before the next part comes.
                content.transferTo(OutputStream.nullOutputStream());
            }
            if (parts == 0) {
                throw new Refused(new Locus.Whole(), "the archive is cut or broken, or no zip archive");
            }
        } catch (ZipException | java.io.EOFException | IllegalArgumentException e) {
            throw new Refused(new Locus.Whole(), "the archive is cut or broken: " + String.valueOf(e.getMessage()));
        }
    }

    /**
     * The beginning of a part.
     *
     * @param name its name with folders, as the archive has it
     * @param text its first bytes as text
     */
    public record Beginning(String name, String text) {}

    /** The first parts of a zip or tar archive as far as a head reaches; none if it is no archive. */
    public static List<Beginning> beginnings(Head head) {
        List<Beginning> found = new ArrayList<>();
        byte[] bytes = head.bytes();
        try {
            if (head.startsWith('P', 'K', 3, 4)) {
                zipped(bytes, found);
            } else if (isTar(head)) {
                tarred(bytes, found);
            }
        } catch (IOException | RuntimeException e) {
            // The head ends in the middle of a part: what came before it is known.
            return found;
        }
        return found;
    }

    private static void zipped(byte[] bytes, List<Beginning> found) throws IOException {
        ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes));
        for (ZipEntry entry = zip.getNextEntry();
                entry != null && found.size() < BEGINNINGS;
                entry = zip.getNextEntry()) {
            found.add(new Beginning(entry.getName(), start(zip)));
        }
    }

    private static void tarred(byte[] bytes, List<Beginning> found) throws IOException {
        TarArchiveInputStream tar = new TarArchiveInputStream(new ByteArrayInputStream(bytes));
        for (TarArchiveEntry entry = tar.getNextEntry();
                entry != null && found.size() < BEGINNINGS;
                entry = tar.getNextEntry()) {
            found.add(new Beginning(entry.getName(), start(tar)));
        }
    }

    private static String start(InputStream content) {
        byte[] start = new byte[BEGINNING];
        int read = 0;
        try {
            for (int more = 1; more > 0 && read < start.length; read += Math.max(more, 0)) {
                more = content.read(start, read, start.length - read);
            }
        } catch (IOException e) {
            // The head ends here.
            return new String(start, 0, read, StandardCharsets.UTF_8);
        }
        return new String(start, 0, read, StandardCharsets.UTF_8);
    }

    /** Whether a content, behind gzip, is a tar archive. */
    public static boolean isTar(Head head) {
        return head.at(257) == 'u' && head.at(258) == 's' && head.at(259) == 't' && head.at(260) == 'a';
    }

    /**
     * Goes through the files in a tar archive in its order; links and devices are passed over.
     *
     * @throws IOException if the disk fails
     */
    public static void eachOfTar(Reading reading, Taker taker) throws IOException {
        int parts = 0;
        try (TarArchiveInputStream tar = new TarArchiveInputStream(reading.content())) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (++parts > MOST_PARTS) {
                    throw new Refused(new Locus.Whole(), "the archive has more than " + MOST_PARTS + " parts");
                }
                if (entry.isFile() && !entry.isSparse()) {
                    taker.take(new Part(
                            entry.getName(),
                            new Guarded(
                                    tar,
                                    entry.getName(),
                                    reading.limits(),
                                    reading.input().length(),
                                    new long[1])));
                }
            }
        } catch (IOException | IllegalArgumentException | ArithmeticException | IndexOutOfBoundsException e) {
            throw new Refused(new Locus.Whole(), "the archive is cut or broken: " + String.valueOf(e.getMessage()));
        }
        if (parts == 0) {
            throw new Refused(new Locus.Whole(), "the archive is cut or broken, or no tar archive");
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
