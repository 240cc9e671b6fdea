package org.asbuilt.server.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Several files in one ZIP file that is the same each time. */
final class Packed implements AutoCloseable {
    /** The earliest time that ZIP can hold. */
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipOutputStream zip;

    Packed(OutputStream out) {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    void file(String name, String text) throws IOException {
        file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    void file(String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(ALWAYS);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    /** Rows as CSV (RFC 4180), lines ended by a line feed. */
    static String csv(List<String> header, List<List<String>> rows) {
        StringWriter text = new StringWriter();
        CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .bufferSize(0)
                .build(text);
        csv.writeRecord(header);
        rows.forEach(csv::writeRecord);
        return text.toString();
    }

    /** What a reader of the files has to know first. */
    static String head(Format.About about, Selection selection, Backing backing, Missing missing) {
        StringBuilder text = new StringBuilder();
        text.append(about.title()).append(" (").append(about.standard()).append(")\n");
        text.append(backing.labelText()).append('\n');
        text.append("Commit ").append(selection.plant().snapshot().commit());
        if (!backing.commitHash().isEmpty()) {
            text.append(", ").append(backing.commitHash());
        }
        text.append("\nPlant at ").append(selection.plant().moment());
        text.append("\nFilter: ").append(selection.words()).append('\n');
        missing.lines()
                .forEach(line ->
                        text.append("Left out or filled in: ").append(line).append('\n'));
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        zip.finish();
    }
}
