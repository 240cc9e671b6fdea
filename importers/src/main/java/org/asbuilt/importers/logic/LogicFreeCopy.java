package org.asbuilt.importers.logic;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Receipt;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Archive;
import org.asbuilt.importers.intake.Claims;
import org.asbuilt.importers.intake.Input;
import org.asbuilt.importers.intake.Limits;
import org.asbuilt.importers.intake.Progress;
import org.asbuilt.importers.intake.Reading;

/**
 * Writes a copy of a controller's project that holds everything but the logic: in its place stands the digest, so that the copy
 * gives the same claims as the project. Made at the door, for the artifact that is kept when the owner wants drift to show and
 * know-how not. Names of blocks, tags and types, and their descriptions, stay. Goes through the project as a stream.
 *
 * <p>A receipt with an error means that the copy is not whole; it must not be kept in the project's stead.
 */
public final class LogicFreeCopy {
    private static final String NAME = "logic-free-copy";
    private static final String UNIT = "pieces of logic";
    private static final Set<String> DOCUMENTS =
            Set.of("xml", "xef", "aml", "xhw", "xst", "xld", "xbd", "xsf", "xil", "xdb");

    /** The same copy must come of the same archive whenever it is made. */
    private static final LocalDateTime SOME_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private LogicFreeCopy() {}

    /** Copies a text line by line. */
    public interface LineCopy {
        /** The line as it stands in the copy; what holds logic becomes empty. */
        String copy(String line);

        /** How many pieces of logic were left out so far. */
        int leftOut();
    }

    /**
     * Copies an XML document, or a zip archive of such; one that holds no known logic comes out whole. Parts of an archive that are
     * no documents are left out and remarked.
     *
     * @param copy takes the copy; it is not closed
     * @throws java.io.UncheckedIOException if a disk fails
     */
    public static Receipt document(Input input, Limits limits, OutputStream copy) {
        return run(input, limits, reading -> {
            if (input.head().startsWith('P', 'K', 3, 4)) {
                archive(reading, copy);
                return;
            }
            try (Reader content = reading.markup();
                    Writer writer = writer(copy)) {
                count(reading, new XmlCopy(reading, writer, "").run(content));
            }
        });
    }

    private static void archive(Reading reading, OutputStream copy) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(new Kept(copy))) {
            Archive.each(reading, part -> part(reading, part, zip));
        }
    }

    private static void part(Reading reading, Archive.Part part, ZipOutputStream zip) throws IOException {
        String name = part.name();
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (!DOCUMENTS.contains(ending)) {
            reading.note(
                    Severity.INFORMATION,
                    new Locus.Words(name),
                    "left out of the copy: it is no document, so nobody can tell whether it holds logic");
            return;
        }
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(SOME_TIME);
        zip.putNextEntry(entry);
        try (Writer writer = writer(zip)) {
            count(reading, new XmlCopy(reading, writer, name).run(part.markup(reading.limits())));
        }
        zip.closeEntry();
    }

    /**
     * Copies a text.
     *
     * @param copy takes the copy; it is not closed
     * @throws java.io.UncheckedIOException if a disk fails
     */
    public static Receipt lines(Input input, Limits limits, OutputStream copy, LineCopy lines) {
        return run(input, limits, reading -> {
            try (BufferedReader content = reading.text();
                    Writer writer = writer(copy)) {
                for (String line = content.readLine(); line != null; line = content.readLine()) {
                    writer.write(lines.copy(line));
                    writer.write('\n');
                }
                count(reading, lines.leftOut());
            }
        });
    }

    private static Receipt run(Input input, Limits limits, Reading.Interpreter interpreter) {
        return Reading.of(NAME, UNIT, input, limits, Claims.none(), Progress.none(), interpreter);
    }

    private static void count(Reading reading, int leftOut) {
        reading.units(leftOut, leftOut);
    }

    private static Writer writer(OutputStream copy) {
        return new BufferedWriter(new OutputStreamWriter(new Kept(copy), StandardCharsets.UTF_8), 1 << 16);
    }

    /** The caller's stream, which stays open. */
    private static final class Kept extends FilterOutputStream {
        Kept(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
