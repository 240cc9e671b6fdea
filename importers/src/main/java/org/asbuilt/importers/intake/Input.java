package org.asbuilt.importers.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A file to read, as often as needed. What is packed with gzip or zstd is unpacked in passing. */
public final class Input {
    private final String fileName;
    private final long length;
    private final Opener opener;

    /** Opens the content from its beginning. */
    @FunctionalInterface
    public interface Opener {
        /**
         * Opens it once more.
         *
         * @throws IOException if it cannot be read
         */
        InputStream open() throws IOException;
    }

    private Input(String fileName, long length, Opener opener) {
        this.fileName = fileName;
        this.length = length;
        this.opener = opener;
    }

    /**
     * A file on disk.
     *
     * @throws IOException if it cannot be read
     */
    public static Input of(Path file) throws IOException {
        return new Input(String.valueOf(file.getFileName()), Files.size(file), () -> Files.newInputStream(file));
    }

    /** A file on storage that is no disk of this machine; it may be opened several times. */
    public static Input of(String fileName, long length, Opener opener) {
        return new Input(fileName, length, opener);
    }

    /** The same content under another name. */
    public Input named(String other) {
        return new Input(other, length, opener);
    }

    /** Bytes in memory under a name. */
    public static Input of(String fileName, byte[] bytes) {
        byte[] copy = bytes.clone();
        return new Input(fileName, copy.length, () -> new ByteArrayInputStream(copy));
    }

    /** The file's name without folders. */
    public String fileName() {
        return fileName;
    }

    /** The file's name without the ending of its packing. */
    public String contentName() {
        String lower = fileName.toLowerCase(Locale.ROOT);
        for (String ending : new String[] {".gz", ".zst", ".zstd"}) {
            if (lower.endsWith(ending)) {
                return fileName.substring(0, fileName.length() - ending.length());
            }
        }
        return fileName;
    }

    /** Its length in bytes as it lies there. */
    public long length() {
        return length;
    }

    /**
     * The first bytes of the content. A broken packing gives what could be unpacked.
     *
     * @throws IOException if the file cannot be read
     */
    public Head head() throws IOException {
        Limits limits = Limits.standard();
        try (InputStream content = Unpacking.open(this, limits, Progress.none())) {
            byte[] bytes = new byte[Head.LENGTH];
            int read = 0;
            try {
                for (int more = 1; more > 0 && read < bytes.length; read += Math.max(more, 0)) {
                    more = content.read(bytes, read, bytes.length - read);
                }
            } catch (Refused broken) {
                // What could be unpacked is looked at; the reading itself will say what is broken.
                return new Head(contentName(), Arrays.copyOf(bytes, read));
            }
            return new Head(contentName(), Arrays.copyOf(bytes, read));
        } catch (Refused broken) {
            return new Head(contentName(), new byte[0]);
        }
    }

    /**
     * How the whole content is written, found out by reading it; empty if it is no text or nothing.
     *
     * @throws IOException if the file cannot be read
     */
    public Optional<Encoding> encoding() throws IOException {
        Head head = head();
        if (head.length() == 0 || head.text().isEmpty()) {
            return Optional.empty();
        }
        return Encoding.ofHead(head.bytes());
    }

    /**
     * The unpacked content from its beginning, within the standard limits. Where the packing is cut or broken, or what it holds goes
     * beyond the limits, the stream simply ends: the reading itself says so.
     *
     * @throws IOException if the file cannot be read
     */
    public InputStream unpacked() throws IOException {
        try {
            return new UntilRefused(Unpacking.open(this, Limits.standard(), Progress.none()));
        } catch (Refused broken) {
            return InputStream.nullInputStream();
        }
    }

    private static final class UntilRefused extends Passing {
        UntilRefused(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            try {
                return in.read(bytes, offset, length);
            } catch (Refused broken) {
                return -1;
            }
        }
    }

    InputStream raw() throws IOException {
        return opener.open();
    }
}
