package org.asbuilt.importers.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.asbuilt.evidence.Locus;
import org.asbuilt.importers.intake.Limits;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.intake.Refused;

/**
 * Looks a workbook over before it is read: that it does not swell beyond the limits, that its documents declare no
 * entities, and which cells are merged with the one above.
 */
final class WorkbookGuard {
    private static final int MOST_PARTS = 10_000;
    private static final long LONGEST_SHARED_PART = 256L << 20;
    private static final long RATIO_FREE_BYTES = 16L << 20;
    private static final int MOST_MERGED = 10_000;
    private static final Pattern MERGED = Pattern.compile(
            "<mergeCell\\b[^>]*?\\bref=\"\\$?([A-Z]{1,3})\\$?(\\d{1,7}):\\$?[A-Z]{1,3}\\$?(\\d{1,7})\"");
    private static final Pattern RELATION = Pattern.compile("<Relationship\\b[^>]*>");
    private static final Pattern ID = Pattern.compile("\\bId=\"([^\"]*)\"");
    private static final Pattern TARGET = Pattern.compile("\\bTarget=\"(?:/xl/|/)?([^\"]*)\"");
    private static final int OVERLAP = 200;

    private final byte[] bytes;
    private final Map<String, List<Merged>> mergedByPart = new HashMap<>();
    private final Map<String, String> partById = new HashMap<>();
    private long unpacked;

    /** A column of cells that are one cell: its value stands in the first row. */
    record Merged(int column, int firstRow, int lastRow) {}

    private WorkbookGuard(byte[] bytes) {
        this.bytes = bytes;
    }

    static WorkbookGuard check(Reading reading) throws IOException {
        Limits limits = reading.limits();
        byte[] bytes;
        try (InputStream content = reading.content()) {
            bytes = content.readNBytes((int) Math.min(limits.workbookBytes() + 1, Integer.MAX_VALUE - 8));
        }
        if (bytes.length > limits.workbookBytes()) {
            throw new Refused(
                    new Locus.Whole(),
                    "the workbook has more than " + limits.workbookBytes() + " bytes; save it as CSV");
        }
        WorkbookGuard guard = new WorkbookGuard(bytes);
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get()) {
            guard.parts(zip, limits);
        } catch (IOException | IllegalArgumentException e) {
            throw new Refused(new Locus.Whole(), "the workbook is cut or broken: " + e.getMessage());
        }
        return guard;
    }

    private void parts(ZipFile zip, Limits limits) throws IOException {
        int parts = 0;
        for (Enumeration<ZipArchiveEntry> each = zip.getEntries(); each.hasMoreElements(); ) {
            ZipArchiveEntry entry = each.nextElement();
            if (++parts > MOST_PARTS) {
                throw new Refused(new Locus.Whole(), "the workbook has more than " + MOST_PARTS + " parts");
            }
            try (InputStream part = zip.getInputStream(entry)) {
                part(entry.getName(), part, limits);
            }
        }
    }

    private void part(String name, InputStream part, Limits limits) throws IOException {
        boolean sheet = name.startsWith("xl/worksheets/");
        boolean document = name.endsWith(".xml") || name.endsWith(".rels");
        byte[] buffer = new byte[1 << 16];
        String tail = "";
        long length = 0;
        int run = 0;
        for (int read = part.read(buffer); read > 0; read = part.read(buffer)) {
            unpacked += read;
            length += read;
            limit(name, sheet, length, limits);
            if (!document) {
                continue;
            }
            for (int i = 0; i < read; i++) {
                run = buffer[i] == '<' || buffer[i] == '>' ? 0 : run + 1;
                if (run > limits.runBytes()) {
                    throw new Refused(
                            new Locus.Words(name), "a text or tag is longer than " + limits.runBytes() + " bytes");
                }
            }
            String text = tail + new String(buffer, 0, read, StandardCharsets.ISO_8859_1);
            text(name, text, tail.length());
            tail = text.substring(Math.max(0, text.length() - OVERLAP));
        }
    }

    private void limit(String name, boolean sheet, long length, Limits limits) {
        if (unpacked > limits.unpackedBytes()
                || (unpacked > RATIO_FREE_BYTES && unpacked / Math.max(1, bytes.length) > limits.ratio())) {
            throw new Refused(
                    new Locus.Words(name),
                    "the workbook unpacks to more than " + limits.ratio()
                            + " times its size, as no honest workbook does");
        }
        if (!sheet && length > LONGEST_SHARED_PART) {
            throw new Refused(new Locus.Words(name), "a shared part of the workbook has more than 256 MiB");
        }
    }

    private void text(String name, String text, int overlap) {
        if (text.contains("<!DOCTYPE") || text.contains("<!ENTITY")) {
            throw new Refused(new Locus.Words(name), "a document of the workbook declares its own entities");
        }
        if (name.startsWith("xl/worksheets/") && text.contains("<mergeCell")) {
            Matcher merged = MERGED.matcher(text);
            List<Merged> ranges = mergedByPart.computeIfAbsent(name, part -> new ArrayList<>());
            while (merged.find()) {
                int first = Integer.parseInt(merged.group(2), 10);
                int last = Integer.parseInt(merged.group(3), 10);
                // What ends within the overlap was found in the piece before.
                if (last > first && merged.end() > overlap && ranges.size() < MOST_MERGED) {
                    ranges.add(new Merged(column(merged.group(1)), first, last));
                }
            }
        }
        if (name.equals("xl/_rels/workbook.xml.rels")) {
            Matcher relation = RELATION.matcher(text);
            while (relation.find()) {
                Matcher id = ID.matcher(relation.group());
                Matcher target = TARGET.matcher(relation.group());
                if (id.find() && target.find()) {
                    partById.put(id.group(1), "xl/" + target.group(1));
                }
            }
        }
    }

    private static int column(String letters) {
        int column = 0;
        for (int i = 0; i < letters.length(); i++) {
            column = column * 26 + letters.charAt(i) - 'A' + 1;
        }
        return column - 1;
    }

    byte[] bytes() {
        return bytes;
    }

    /** The merged columns of the sheet of that relation. */
    List<Merged> merged(String sheetId) {
        return mergedByPart.getOrDefault(partById.getOrDefault(sheetId, ""), List.of());
    }
}
