package org.asbuilt.bench.intake;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.asbuilt.bench.capture.RepeatedCaptures;
import org.asbuilt.importers.intake.Encoding;
import org.asbuilt.importers.intake.Input;

/** Makes a large file of a golden input by repeating what may be repeated, as {@link Growth} says. */
final class Swollen {
    private static final Pattern ROOT = Pattern.compile("<(?![?!/])([\\w.:-]+)(?:\\s[^>]*)?>");

    private final Growth growth;
    private final long bytes;

    private Swollen(Growth growth, long bytes) {
        this.growth = growth;
        this.bytes = bytes;
    }

    /**
     * Writes it.
     *
     * @param input the input of the case, in the folder of the case
     * @param bytes how long it becomes, about
     */
    static void write(Path input, Growth growth, Path target, long bytes) throws IOException {
        if (growth.how().equals("captures")) {
            Path folder = input.toAbsolutePath().getParent();
            RepeatedCaptures.write(folder == null ? Path.of(".") : folder, target, bytes);
            return;
        }
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target), 1 << 20)) {
            Swollen swollen = new Swollen(growth, bytes);
            switch (growth.how()) {
                case "pages" -> ManyPages.write(out, bytes);
                case "bytes" -> swollen.bytes(Files.readAllBytes(input), out);
                case "part" -> swollen.part(input, out);
                case "copies" -> swollen.copies(input, out);
                case "text", "look" -> swollen.content(input, out);
                default -> throw new IllegalArgumentException("growth.txt: " + growth.how());
            }
        }
    }

    private void content(Path input, OutputStream out) throws IOException {
        Optional<Encoding> encoding = Input.of(input).encoding();
        byte[] small = Files.readAllBytes(input);
        if (encoding.isEmpty()) {
            repeated(out, new byte[0], small, new byte[0]);
            return;
        }
        out.write(small, 0, encoding.get().markBytes());
        text(encoding.get().decode(small), encoding.get().charset(), out);
    }

    private void bytes(byte[] small, OutputStream out) throws IOException {
        int once = Integer.parseInt(growth.object(), 10);
        repeated(out, Arrays.copyOf(small, once), Arrays.copyOfRange(small, once, small.length), new byte[0]);
    }

    /** Nothing is packed, so that only the size counts and not how well repetitions pack. */
    private static ZipOutputStream unpacked(OutputStream out) {
        ZipOutputStream zip = new ZipOutputStream(out);
        zip.setLevel(Deflater.NO_COMPRESSION);
        return zip;
    }

    private void part(Path archive, OutputStream out) throws IOException {
        try (ZipFile from = new ZipFile(archive.toFile());
                ZipOutputStream to = unpacked(out)) {
            for (ZipEntry entry : Collections.list(from.entries())) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                byte[] content = content(from, entry);
                if (entry.getName().equals(growth.object())) {
                    text(new String(content, StandardCharsets.UTF_8), StandardCharsets.UTF_8, to);
                } else {
                    to.write(content);
                }
                to.closeEntry();
            }
        }
    }

    private static byte[] content(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream content = zip.getInputStream(entry)) {
            return content.readAllBytes();
        }
    }

    private void copies(Path input, OutputStream out) throws IOException {
        if (String.valueOf(input.getFileName()).endsWith(".zip")) {
            try (ZipFile from = new ZipFile(input.toFile());
                    ZipOutputStream to = unpacked(out)) {
                for (ZipEntry entry : Collections.list(from.entries())) {
                    byte[] content = content(from, entry);
                    for (String name : names(entry.getName(), content.length)) {
                        to.putNextEntry(new ZipEntry(name));
                        to.write(content);
                        to.closeEntry();
                    }
                }
            }
            return;
        }
        try (TarArchiveInputStream from =
                        new TarArchiveInputStream(Input.of(input).unpacked());
                TarArchiveOutputStream to = new TarArchiveOutputStream(out)) {
            for (TarArchiveEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                byte[] content = from.readAllBytes();
                for (String name : names(entry.getName(), content.length)) {
                    TarArchiveEntry copy = new TarArchiveEntry(name);
                    copy.setSize(content.length);
                    to.putArchiveEntry(copy);
                    to.write(content);
                    to.closeArchiveEntry();
                }
            }
        }
    }

    private List<String> names(String name, int length) {
        if (!name.equals(growth.object())) {
            return List.of(name);
        }
        int slash = name.lastIndexOf('/') + 1;
        return LongStream.range(0, Math.max(1, bytes / length))
                .mapToObj(
                        number -> name.substring(0, slash) + (number == 0 ? "" : number + "-") + name.substring(slash))
                .toList();
    }

    private void text(String text, Charset charset, OutputStream out) throws IOException {
        int[] piece = piece(text);
        String between = growth.how().equals("look") && isOneDocument(text) ? "," : "";
        String repeated = text.substring(piece[0], piece[1]);
        boolean lines = !text.stripLeading().startsWith("<") && between.isEmpty() && !repeated.endsWith("\n");
        repeated = lines ? repeated + "\n" : repeated;
        out.write(text.substring(0, piece[0]).getBytes(charset));
        byte[] same = (between + repeated).getBytes(charset);
        out.write(repeated.getBytes(charset));
        long written = same.length;
        for (int number = 1; written < bytes; number++) {
            byte[] next = growth.numbered().isEmpty() ? same : (between + numbered(repeated, number)).getBytes(charset);
            out.write(next);
            written += Math.max(1, next.length);
        }
        out.write(text.substring(piece[1]).getBytes(charset));
    }

    private String numbered(String text, int number) {
        String result = text;
        for (String word : growth.numbered()) {
            result = result.replace(word, word + number);
        }
        return result;
    }

    /** Where what is repeated begins and ends. */
    private int[] piece(String text) {
        if (growth.how().equals("text") || !growth.first().isEmpty()) {
            int begin = text.indexOf(growth.first());
            int end = growth.behind().isEmpty() ? text.length() : text.lastIndexOf(growth.behind());
            if (begin < 0 || end <= begin) {
                throw new IllegalArgumentException(
                        "growth.txt: nothing between " + growth.first() + " and " + growth.behind());
            }
            return new int[] {begin, end};
        }
        Matcher root = ROOT.matcher(text);
        if (text.stripLeading().startsWith("<") && root.find() && text.lastIndexOf("</") > root.end()) {
            return new int[] {root.end(), text.lastIndexOf("</")};
        }
        if (isOneDocument(text)) {
            int[] list = longestList(text);
            return new int[] {list[0] + 1, list[1]};
        }
        return new int[] {0, text.length()};
    }

    private static boolean isOneDocument(String text) {
        String start = text.strip();
        boolean brackets =
                (start.startsWith("{") && start.endsWith("}")) || (start.startsWith("[") && start.endsWith("]"));
        return brackets && !start.contains("}\n{");
    }

    private void repeated(OutputStream out, byte[] before, byte[] piece, byte[] after) throws IOException {
        out.write(before);
        out.write(piece);
        for (long written = piece.length; written < bytes; written += Math.max(1, piece.length)) {
            out.write(piece);
        }
        out.write(after);
    }

    /** Where the longest list of a JSON document begins and ends. */
    private static int[] longestList(String text) {
        Deque<Integer> open = new ArrayDeque<>();
        int[] best = {0, 0};
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && (i == 0 || text.charAt(i - 1) != '\\')) {
                quoted = !quoted;
            } else if (!quoted && c == '[') {
                open.push(i);
            } else if (!quoted && c == ']' && !open.isEmpty()) {
                int begin = open.pop();
                boolean filled = !text.substring(begin + 1, i).isBlank();
                if (filled && i - begin > best[1] - best[0]) {
                    best = new int[] {begin, i};
                }
            }
        }
        return best;
    }
}
