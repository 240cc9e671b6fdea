package org.asbuilt.server.record;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.asbuilt.evidence.Claim;
import org.asbuilt.evidence.Locus;
import org.asbuilt.importers.intake.Claims;
import org.asbuilt.importers.secret.Scrubber;
import tools.jackson.databind.json.JsonMapper;

/** Takes claims on and keeps the text of a document in a file, one piece a line and without secrets, until it is sealed. */
final class TextSpool implements Claims {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long LONGEST = 64L << 20;

    private final Path folder;
    private final Scrubber scrubber;
    private final Claims next;
    private Optional<Path> file = Optional.empty();
    private Optional<BufferedWriter> writer = Optional.empty();
    private long written;
    private long secrets;

    /**
     * A piece of text.
     *
     * @param at where it stands
     * @param text the text
     */
    record Piece(String at, String text) {}

    /**
     * A spool.
     *
     * @param folder where the file lies
     * @param scrubber replaces secrets in the text
     * @param next takes the claims
     */
    TextSpool(Path folder, Scrubber scrubber, Claims next) {
        this.folder = folder;
        this.scrubber = scrubber;
        this.next = next;
    }

    @Override
    public void accept(Claim claim) {
        next.accept(claim);
    }

    @Override
    public void text(Locus locus, String text) {
        Scrubber.Clean clean = scrubber.clean(text);
        secrets += clean.count();
        if (written > LONGEST) {
            return;
        }
        try {
            if (writer.isEmpty()) {
                file = Optional.of(Files.createTempFile(folder, "text", ".tmp"));
                writer = Optional.of(Files.newBufferedWriter(file.get(), StandardCharsets.UTF_8));
            }
            writer.get().write(JSON.writeValueAsString(new Piece(locus.text(), clean.text())));
            writer.get().write('\n');
            written += text.length();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the text of a document in " + folder, e);
        }
    }

    /** How many secrets were replaced in the text so far. */
    long secrets() {
        return secrets;
    }

    boolean isEmpty() {
        return file.isEmpty();
    }

    /** No more text comes. */
    void close() {
        try {
            if (writer.isPresent()) {
                writer.get().close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the text of a document in " + folder, e);
        }
    }

    /** The pieces, one a line. */
    InputStream open() throws IOException {
        return file.isPresent() ? Files.newInputStream(file.get()) : InputStream.nullInputStream();
    }

    void delete() {
        try {
            if (file.isPresent()) {
                Files.deleteIfExists(file.get());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete the text of a document in " + folder, e);
        }
    }

    /** A piece as its line has it. */
    static Piece piece(String line) {
        return JSON.readValue(line, Piece.class);
    }
}
