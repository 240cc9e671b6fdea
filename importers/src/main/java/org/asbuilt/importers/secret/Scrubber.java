package org.asbuilt.importers.secret;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.SequenceInputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asbuilt.importers.intake.Archive;
import org.asbuilt.importers.intake.Claims;
import org.asbuilt.importers.intake.Encoding;
import org.asbuilt.importers.intake.Input;
import org.asbuilt.importers.intake.Limits;
import org.asbuilt.importers.intake.Progress;
import org.asbuilt.importers.intake.Reading;

/**
 * Reads a text of any length and writes it again with every secret that it knows replaced by its {@link Fingerprint}. Lines keep their
 * numbers. What is no text is not looked at, nor is what others publish about vulnerabilities. Source: requirements S-07.
 */
public final class Scrubber {
    private static final int LONGEST_PIECE = 32 << 10;
    private static final int MOST_PLACES = 50;
    private static final int MOST_KEY_LINES = 400;
    private static final int MOST_BLOCK_LINES = 60;
    private static final int HEADER_LINES = 12;
    private static final int LONGEST_NAME = 60;
    private static final int HEAD = 32 << 10;

    private final Fingerprint fingerprint;

    /**
     * What was replaced.
     *
     * @param count how many secrets
     * @param places the first of them: what each is, and its line
     */
    public record Found(long count, List<Place> places) {
        /** Copies the list. */
        public Found {
            places = List.copyOf(places);
        }
    }

    /**
     * A secret that was replaced.
     *
     * @param what what sort of secret it is
     * @param line from 1
     */
    public record Place(String what, int line) {}

    /**
     * A text without its secrets.
     *
     * @param text the text
     * @param count how many were replaced
     */
    public record Clean(String text, long count) {}

    /** A scrubber with those fingerprints. */
    public Scrubber(Fingerprint fingerprint) {
        this.fingerprint = fingerprint;
    }

    /**
     * Writes the unpacked content without its secrets.
     *
     * @param out not closed
     * @return what was replaced; empty if the content is no text, and then nothing is written
     * @throws IOException if the disk fails
     */
    public Optional<Found> scrub(Input input, OutputStream out) throws IOException {
        Optional<Encoding> encoding = input.encoding();
        if (encoding.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream content = input.unpacked()) {
            if (Publication.is(input.head().text())) {
                content.transferTo(out);
                return Optional.of(new Found(0, List.of()));
            }
            return Optional.of(scrub(content, encoding.get(), out));
        }
    }

    private Found scrub(InputStream content, Encoding encoding, OutputStream out) throws IOException {
        // Byte for byte, so that what is not replaced stays exactly as it was, broken characters included.
        Charset charset =
                encoding.charset().name().startsWith("UTF-16") ? encoding.charset() : StandardCharsets.ISO_8859_1;
        Writer writer = new OutputStreamWriter(out, charset);
        Run run = new Run(writer);
        run.through(new BufferedReader(new InputStreamReader(content, charset), 1 << 16));
        writer.flush();
        return new Found(run.count, run.places);
    }

    /**
     * Looks for secrets in the parts of a zip archive, where they cannot be replaced. Archives within the archive are not looked into.
     *
     * @return for each part with secrets what was found, of a broken archive up to where it breaks; empty if the input is none
     * @throws IOException if the disk fails
     */
    public Map<String, Found> withinArchive(Input input) throws IOException {
        Map<String, Found> parts = new LinkedHashMap<>();
        if (!input.head().startsWith('P', 'K')) {
            return parts;
        }
        Reading.of(
                "secrets",
                "parts",
                input,
                Limits.standard(),
                Claims.none(),
                Progress.none(),
                reading -> Archive.each(reading, part -> {
                    byte[] head = part.content().readNBytes(HEAD);
                    Optional<Encoding> encoding = Encoding.ofHead(head);
                    if (encoding.isPresent() && !Publication.is(encoding.get().decode(head))) {
                        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), part.content());
                        Found found = scrub(whole, encoding.get(), OutputStream.nullOutputStream());
                        if (found.count() > 0 && parts.size() < MOST_PLACES) {
                            parts.put(part.name(), found);
                        }
                    }
                }));
        return parts;
    }

    /** A piece of text without its secrets, and how many there were. */
    public Clean clean(String text) {
        StringWriter clean = new StringWriter();
        Run run = new Run(clean);
        try {
            run.through(new BufferedReader(new StringReader(text)));
        } catch (IOException e) {
            throw new UncheckedIOException("nothing fails in memory", e);
        }
        return new Clean(clean.toString(), run.count);
    }

    /**
     * The input without its secrets, in memory: for inputs that are small. What is no text stays as it is, packed or not.
     *
     * @throws IOException if the disk fails
     */
    public Input scrubbed(Input input) throws IOException {
        ByteArrayOutputStream clean = new ByteArrayOutputStream();
        return scrub(input, clean)
                .map(found -> Input.of(input.contentName(), clean.toByteArray()))
                .orElse(input);
    }

    /** One passage through a content. */
    private final class Run {
        private final Writer out;
        private final List<Place> places = new ArrayList<>();
        private final StringBuilder piece = new StringBuilder();
        private final StringBuilder key = new StringBuilder();
        private long count;
        private int line = 1;
        private int keyLines = -1;
        private Optional<TableColumns> columns = Optional.empty();
        private boolean tableWithin;
        private String before = "";
        private Optional<SecretRules.Block> block = Optional.empty();
        private int blockLines;

        Run(Writer out) {
            this.out = out;
        }

        void through(BufferedReader content) throws IOException {
            char[] buffer = new char[1 << 16];
            for (int read = content.read(buffer); read > 0; read = content.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    char c = buffer[i];
                    if (piece.length() >= LONGEST_PIECE
                            && (c == '<'
                                    || c == '{'
                                    || c == ','
                                    || (c == ' ' && piece.length() >= 2 * LONGEST_PIECE))) {
                        flush();
                    }
                    piece.append(c);
                    if (c == '\n') {
                        flush();
                        line++;
                    }
                }
            }
            flush();
            if (keyLines >= 0) {
                endKey();
            }
        }

        private void flush() throws IOException {
            String text = piece.toString();
            piece.setLength(0);
            if (keyLines >= 0) {
                keyLine(text);
                return;
            }
            out.write(scrubbed(text));
            boolean isKey = text.contains("PRIVATE KEY-----") || text.contains("OpenVPN Static key");
            if (isKey && text.contains("-----BEGIN") && !text.contains("-----END")) {
                keyLines = 0;
                key.setLength(0);
            }
        }

        /** Within a private key: its first line becomes the fingerprint of it all, the others become empty. */
        private void keyLine(String text) throws IOException {
            boolean ends = text.contains("-----END");
            if (!ends && ++keyLines <= MOST_KEY_LINES) {
                key.append(text);
                return;
            }
            endKey();
            out.write(ends ? text : scrubbed(text));
        }

        private void endKey() throws IOException {
            String body = key.toString().replaceAll("\\s", "");
            long newlines = key.chars().filter(c -> c == '\n').count();
            count++;
            place("private key");
            out.write(fingerprint.of(body) + "\n".repeat(Math.toIntExact(newlines)));
            keyLines = -1;
        }

        private String scrubbed(String text) {
            String found = text;
            String plain = text.strip();
            if (tableWithin && (plain.isEmpty() || plain.startsWith("#"))) {
                columns = Optional.empty();
                tableWithin = false;
            }
            if (columns.isPresent()) {
                found = replaced(found, columns.get().secrets(found), "secret of a table");
            } else if (line <= HEADER_LINES || beginsTable(plain)) {
                tableWithin = beginsTable(plain);
                columns = TableColumns.of(text.stripTrailing());
            }
            before = plain.length() > LONGEST_NAME ? "" : plain;
            if (found.indexOf("-----BEGIN") >= 0) {
                found = keyInOneLine(found);
            }
            String lower = found.toLowerCase(Locale.ROOT);
            for (SecretRules.Rule rule : SecretRules.all()) {
                if (rule.mayMatch(lower)) {
                    found = by(rule.pattern(), rule.what(), found);
                }
            }
            return block(found, lower);
        }

        /** A file of many tables names each before its header, and ends every row with a comma: RUGGEDCOM ROS. */
        private boolean beginsTable(String plain) {
            return plain.endsWith(",") && !before.isEmpty() && before.chars().allMatch(Character::isLetterOrDigit);
        }

        private String block(String text, String lower) {
            if (block.isPresent()) {
                SecretRules.Block open = block.get();
                if (open.end().matcher(text).find() || ++blockLines > MOST_BLOCK_LINES) {
                    block = Optional.empty();
                }
                return by(open.secrets(), open.first().what(), text);
            }
            for (SecretRules.Block candidate : SecretRules.blocks()) {
                if (candidate.first().mayMatch(lower)
                        && candidate
                                .first()
                                .pattern()
                                .matcher(text.stripTrailing())
                                .find()) {
                    block = Optional.of(candidate);
                    blockLines = 0;
                }
            }
            return text;
        }

        /** A key whose line ends are written as backslash and n, as JSON does it. */
        private String keyInOneLine(String text) {
            int begin = text.indexOf("PRIVATE KEY-----");
            int end = text.indexOf("-----END", Math.max(0, begin));
            return begin < 0 || end < 0
                    ? text
                    : replaced(text, List.of(new int[] {begin + "PRIVATE KEY-----".length(), end}), "private key");
        }

        private String by(Pattern pattern, String what, String text) {
            Matcher matcher = pattern.matcher(text);
            List<int[]> secrets = new ArrayList<>();
            while (matcher.find()) {
                for (int group = 1; group <= matcher.groupCount(); group++) {
                    if (matcher.start(group) >= 0 && matcher.end(group) > matcher.start(group)) {
                        secrets.add(new int[] {matcher.start(group), matcher.end(group)});
                    }
                }
            }
            return secrets.isEmpty() ? text : replaced(text, secrets, what);
        }

        private String replaced(String text, List<int[]> secrets, String what) {
            StringBuilder result = new StringBuilder();
            int from = 0;
            for (int[] secret : secrets) {
                String value = text.substring(secret[0], secret[1]);
                boolean done = value.contains(Fingerprint.MARK) || text.startsWith(Fingerprint.MARK, secret[0]);
                if (secret[0] < from || done || value.isBlank()) {
                    continue;
                }
                result.append(text, from, secret[0]).append(fingerprint.of(value));
                from = secret[1];
                count++;
                place(what);
            }
            return result.append(text.substring(from)).toString();
        }

        private void place(String what) {
            if (places.size() < MOST_PLACES) {
                places.add(new Place(what, line));
            }
        }
    }
}
