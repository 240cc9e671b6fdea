package org.asbuilt.server.live;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The folder in which the windows of one live capture wait until they are imported. Its file names are all its state, so that
 * it is clear after a crash: {@code X.partial} is being written, {@code X.pcap} or {@code X.pcapng} is whole and waits,
 * {@code X.cut-by-crash.pcap} was cut back to its last whole record. A file is gone once it is imported.
 *
 * <p>Safe for several threads. One process at a time has it.
 */
public final class Spool implements AutoCloseable {
    private static final String PARTIAL = ".partial";
    private static final String FILE = "file";
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final String name;
    private final String run;
    private final long limit;
    private final FolderLock lock;
    private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private long waitingBytes;
    private int waiting;
    private int next = 1;

    /** Why a window ends where it does. */
    public enum Cut {
        /** As it should. */
        NONE(""),
        /** The process that wrote it came to an end before it could close it. */
        BY_CRASH(".cut-by-crash"),
        /** The stream ended in the middle of a record, or broke. */
        BY_STREAM(".cut-by-stream");

        private final String mark;

        Cut(String mark) {
            this.mark = mark;
        }

        static Cut of(String fileName) {
            return Stream.of(BY_CRASH, BY_STREAM)
                    .filter(cut -> fileName.contains(cut.mark + "."))
                    .findFirst()
                    .orElse(NONE);
        }
    }

    /**
     * A whole window that waits.
     *
     * @param file where it lies
     * @param bytes how long it is
     * @param cut why it ends where it does
     */
    public record Waiting(Path file, long bytes, Cut cut) {
        /** What people call it. */
        public String name() {
            return String.valueOf(file.getFileName());
        }
    }

    /**
     * What an earlier run left.
     *
     * @param whole how many whole windows
     * @param cut how many were being written
     * @param incomplete how many bytes of records without an end were cut off
     * @param empty how many held no packet and were removed
     * @param files how many unfinished files, which were no captures, were removed
     */
    public record Found(int whole, int cut, long incomplete, int empty, int files) {
        /** Whether there was anything. */
        public boolean isAnything() {
            return whole + cut + empty + files > 0;
        }
    }

    private Spool(Path folder, String name, Instant now, long limit, FolderLock lock) {
        this.folder = folder;
        this.name = name;
        run = STAMP.format(now);
        this.limit = limit;
        this.lock = lock;
    }

    /**
     * Opens the spool of a stream.
     *
     * @param folder of that stream alone; made if it is not there
     * @param name of the stream; its windows are called after it
     * @param now becomes part of the windows' names, so that no two runs use the same
     * @param limit how many bytes may lie there before the reader is held up
     * @return empty if another process has it
     * @throws IOException if the disk fails
     */
    public static Optional<Spool> open(Path folder, String name, Instant now, long limit) throws IOException {
        Files.createDirectories(folder);
        return FolderLock.of(folder.resolve(".lock")).map(held -> new Spool(folder, name, now, limit, held));
    }

    /**
     * Takes up what an earlier run left: whole windows wait again, and what was being written is cut back to its last whole
     * record. When it is interrupted itself, it can begin again.
     *
     * @throws IOException if the disk fails
     */
    public Found recover() throws IOException {
        int whole = 0;
        int cut = 0;
        int empty = 0;
        long incomplete = 0;
        for (Path file : files(folder)) {
            String fileName = String.valueOf(file.getFileName());
            if (fileName.endsWith(PARTIAL)) {
                long before = Files.size(file);
                Optional<Waiting> saved = cutBack(file);
                incomplete += saved.map(window -> before - window.bytes()).orElse(0L);
                cut += saved.isPresent() ? 1 : 0;
                empty += saved.isPresent() ? 0 : 1;
                saved.ifPresent(this::add);
            } else if (fileName.endsWith(".pcap") || fileName.endsWith(".pcapng")) {
                add(new Waiting(file, Files.size(file), Cut.of(fileName)));
                whole++;
            }
        }
        List<Path> unfinished = files(folder.resolve(FILE));
        for (Path file : unfinished) {
            Files.delete(file);
        }
        return new Found(whole, cut, incomplete, empty, unfinished.size());
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> list = Files.list(folder)) {
            return list.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static Optional<Waiting> cutBack(Path partial) throws IOException {
        Optional<Framing.Extent> extent;
        try (InputStream content = Files.newInputStream(partial)) {
            extent = Framing.measure(content, Long.MAX_VALUE);
        }
        if (extent.isEmpty() || extent.get().packets() == 0) {
            Files.delete(partial);
            return Optional.empty();
        }
        long whole = extent.get().whole();
        Disk.truncate(partial, whole);
        Path closed = closed(partial, Cut.BY_CRASH);
        Disk.rename(partial, closed);
        return Optional.of(new Waiting(closed, whole, Cut.BY_CRASH));
    }

    /** {@code X.pcap.partial} closed is {@code X.pcap}, with the mark of a cut before the ending. */
    private static Path closed(Path partial, Cut cut) {
        String open = String.valueOf(partial.getFileName());
        String plain = open.substring(0, open.length() - PARTIAL.length());
        int dot = plain.lastIndexOf('.');
        return partial.resolveSibling(plain.substring(0, dot) + cut.mark + plain.substring(dot));
    }

    /** Begins the next window. */
    synchronized Window begin(Framing framing) throws IOException {
        String fileName = String.format("%s-%s-%06d.%s%s", name, run, next++, framing.ending(), PARTIAL);
        return Window.create(folder.resolve(fileName), framing.prefix());
    }

    /** Closes a window and lets it wait; one without packets is removed. */
    void hand(Window window, Cut cut) throws IOException {
        window.close();
        if (window.packets() == 0) {
            Files.delete(window.file());
            return;
        }
        Path closed = closed(window.file(), cut);
        Disk.rename(window.file(), closed);
        add(new Waiting(closed, Files.size(closed), cut));
    }

    /** Where content goes that is no capture. */
    Path file(String fileName) throws IOException {
        return Files.createDirectories(folder.resolve(FILE)).resolve(fileName);
    }

    private synchronized void add(Waiting window) {
        queue.add(window);
        waiting++;
        waitingBytes += window.bytes();
    }

    /** The window that has waited longest, if there is one within that time. */
    public Optional<Waiting> next(Duration patience) throws InterruptedException {
        return Optional.ofNullable(queue.poll(patience.toMillis(), TimeUnit.MILLISECONDS));
    }

    /**
     * It is imported: it goes.
     *
     * @throws IOException if it cannot be removed
     */
    public synchronized void done(Waiting window) throws IOException {
        Files.deleteIfExists(window.file());
        waiting--;
        waitingBytes -= window.bytes();
    }

    /** How many windows are not imported yet. */
    public synchronized int waiting() {
        return waiting;
    }

    /** How many bytes they have. */
    public synchronized long waitingBytes() {
        return waitingBytes;
    }

    /** Whether windows lie there, whole or not. */
    public boolean holdsAnything() throws IOException {
        return files(folder).stream()
                .anyMatch(file -> !String.valueOf(file.getFileName()).startsWith("."));
    }

    /** Where it is. */
    public Path folder() {
        return folder;
    }

    long limit() {
        return limit;
    }

    /** Whether there is room for that many bytes besides what waits. */
    synchronized boolean hasRoom(long bytes) {
        return waiting == 0 || waitingBytes + bytes <= limit;
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
