package org.asbuilt.server.live;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What came of the files of a watched folder, so that none is read twice: one line of JSON an outcome, the last of a name
 * counts. It saves work and remembers what was refused; whether a file is in the record is known by the record alone, so that a
 * journal that is lost or ends in half a line does no harm.
 */
public final class WatchJournal implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final FileChannel file;
    private final Map<String, Entry> entries;

    /** What came of a file. */
    public enum Outcome {
        /** It was imported. */
        IMPORTED,
        /** The record had it already. */
        KNOWN,
        /** It was not read, or not to its end. */
        REFUSED,
        /** There was nothing in it to import. */
        EMPTY
    }

    /**
     * An outcome.
     *
     * @param name the file's name with the folders below the watched one
     * @param bytes how long it was
     * @param modified when it had been written to last
     * @param digest its SHA-256
     * @param outcome what came of it
     * @param taken the import that holds it and nothing else; empty if none does
     */
    public record Entry(
            String name, long bytes, Instant modified, String digest, Outcome outcome, Optional<String> taken) {
        /** Whether it is about the file as it was seen. */
        public boolean isAbout(WatchedFolder.Seen seen) {
            return name.equals(seen.name()) && bytes == seen.bytes() && modified.equals(seen.modified());
        }
    }

    private WatchJournal(FileChannel file, Map<String, Entry> entries) {
        this.file = file;
        this.entries = entries;
    }

    /**
     * Opens a journal and leaves out of it what is outdated.
     *
     * @throws IOException if the disk fails
     */
    public static WatchJournal open(Path path) throws IOException {
        Map<String, Entry> entries = read(path);
        Path fresh = path.resolveSibling(path.getFileName() + ".partial");
        WatchJournal journal = new WatchJournal(
                FileChannel.open(
                        fresh,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE),
                entries);
        for (Entry entry : entries.values()) {
            journal.write(entry);
        }
        journal.file.force(true);
        Disk.rename(fresh, path);
        return journal;
    }

    private static Map<String, Entry> read(Path path) throws IOException {
        Map<String, Entry> entries = new LinkedHashMap<>();
        if (!Files.exists(path)) {
            return entries;
        }
        // Half a line may end in half a character.
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(Files.newInputStream(path), StandardCharsets.UTF_8))) {
            for (Optional<String> line = line(lines); line.isPresent(); line = line(lines)) {
                parsed(line.get()).ifPresent(entry -> entries.put(entry.name(), entry));
            }
        }
        return entries;
    }

    private static Optional<String> line(BufferedReader lines) throws IOException {
        return Optional.ofNullable(lines.readLine());
    }

    private static Optional<Entry> parsed(String line) {
        try {
            return Optional.of(JSON.readValue(line, Entry.class));
        } catch (JacksonException half) {
            return Optional.empty();
        }
    }

    /** What came of the file of that name last. */
    public Optional<Entry> of(String name) {
        return Optional.ofNullable(entries.get(name));
    }

    /**
     * Notes an outcome; it is on disk when this returns.
     *
     * @throws IOException if the disk fails
     */
    public void add(Entry entry) throws IOException {
        entries.put(entry.name(), entry);
        write(entry);
        file.force(false);
    }

    /** Forgets what is no longer in the folder; the next opening leaves it out. */
    public void keep(Set<String> names) {
        entries.keySet().retainAll(names);
    }

    private void write(Entry entry) throws IOException {
        ByteBuffer line = ByteBuffer.wrap((JSON.writeValueAsString(entry) + "\n").getBytes(StandardCharsets.UTF_8));
        while (line.hasRemaining()) {
            file.write(line);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
