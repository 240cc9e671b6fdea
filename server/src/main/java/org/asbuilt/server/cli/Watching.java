package org.asbuilt.server.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asbuilt.model.Digest;
import org.asbuilt.server.live.FolderLock;
import org.asbuilt.server.live.WatchJournal;
import org.asbuilt.server.live.WatchJournal.Outcome;
import org.asbuilt.server.live.WatchedFolder;
import org.asbuilt.server.live.WatchedFolder.Seen;
import org.asbuilt.server.problem.FaultNumbers;
import org.asbuilt.server.problem.Lack;
import org.asbuilt.server.record.RecordOffice;
import org.asbuilt.server.record.Upload;
import org.asbuilt.server.view.ImportView;
import org.asbuilt.server.view.ImportView.FileView;

/** A folder under watch: looks, imports what is complete, and remembers what came of it. */
final class Watching implements AutoCloseable {
    private final RecordOffice office;
    private final Order order;
    private final PrintWriter out;
    private final PrintWriter err;
    private final WatchedFolder folder;
    private final Path copies;
    private final FolderLock lock;
    private final WatchJournal journal;
    private final Map<String, Seen> faulty = new HashMap<>();
    private List<Seen> growing = List.of();
    private String trouble = "";
    private boolean isComplete = true;

    /** What is asked for: by whom which folder is watched, where files go afterwards, and when one is complete. */
    record Order(String person, Path folder, Optional<Path> target, Duration settled) {}

    private Watching(
            RecordOffice office,
            Order order,
            PrintWriter out,
            PrintWriter err,
            WatchedFolder folder,
            Path base,
            FolderLock lock)
            throws IOException {
        this.office = office;
        this.order = order;
        this.out = out;
        this.err = err;
        this.folder = folder;
        this.lock = lock;
        copies = Files.createDirectories(base.resolveSibling(base.getFileName() + ".copies"));
        journal = WatchJournal.open(base.resolveSibling(base.getFileName() + ".jsonl"));
        empty(copies);
    }

    private static void empty(Path folder) throws IOException {
        try (Stream<Path> left = Files.list(folder)) {
            for (Path each : left.toList()) {
                Files.delete(each);
            }
        }
    }

    /**
     * Begins to watch.
     *
     * @return empty if another process watches that folder for this record
     */
    static Optional<Watching> begin(RecordOffice office, Order order, PrintWriter out, PrintWriter err)
            throws IOException {
        WatchedFolder folder = new WatchedFolder(order.folder(), order.target(), order.settled(), office.clock());
        String key = Digest.of(folder.root().toString().getBytes(StandardCharsets.UTF_8))
                .brief();
        Path base = Files.createDirectories(office.home().watch()).resolve(key);
        Optional<FolderLock> lock = FolderLock.of(base.resolveSibling(key + ".lock"));
        return lock.isEmpty()
                ? Optional.empty()
                : Optional.of(new Watching(office, order, out, err, folder, base, lock.get()));
    }

    /** Looks once and takes in what is complete. */
    void look(Interruption interruption) throws IOException {
        WatchedFolder.Look look;
        try {
            look = folder.look();
            trouble = "";
        } catch (IOException away) {
            away(away);
            return;
        }
        growing = look.growing();
        for (Seen seen : look.complete()) {
            if (interruption.isAsked()) {
                return;
            }
            if (isNews(seen)) {
                take(seen);
            }
        }
        journal.keep(Stream.concat(look.complete().stream(), growing.stream())
                .map(Seen::name)
                .collect(Collectors.toSet()));
    }

    /** A share that is away comes back; that is said once. */
    private void away(IOException away) {
        String now = "cannot read " + order.folder() + ": " + away.getMessage();
        if (!now.equals(trouble)) {
            err.println("asbuilt: " + now);
        }
        trouble = now;
        isComplete = false;
    }

    /** Says what is there and not complete. */
    void tellWhatGrows() {
        growing.forEach(seen -> out.println(seen.name() + ": not complete yet, last written to " + seen.modified()));
    }

    /** What the command ends with. */
    int exitCode() {
        if (!faulty.isEmpty()) {
            return ExitCode.OWN_FAULT;
        }
        return isComplete ? ExitCode.OK : ExitCode.FINDINGS;
    }

    private boolean isNews(Seen seen) {
        return !seen.equals(faulty.get(seen.name()))
                && journal.of(seen.name()).filter(entry -> entry.isAbout(seen)).isEmpty();
    }

    private void take(Seen seen) throws IOException {
        try {
            Optional<Path> copy = folder.copy(seen, copies);
            if (copy.isPresent()) {
                take(seen, copy.get());
            }
        } catch (RuntimeException fault) {
            if (Lack.in(fault).isPresent()) {
                throw fault;
            }
            err.println("asbuilt: " + seen.name() + " could not be imported. The fault is ours; quote number "
                    + new FaultNumbers().next() + " and what follows. It is tried again when it changes, or when this"
                    + " command is started again");
            fault.printStackTrace(err);
            faulty.put(seen.name(), seen);
        } finally {
            empty(copies);
        }
    }

    private void take(Seen seen, Path copy) throws IOException {
        if (WatchedFolder.isCaptureWithoutPackets(copy)) {
            out.println(seen.name() + ": a capture without any packet");
            journal.add(new WatchJournal.Entry(
                    seen.name(), seen.bytes(), seen.modified(), "", Outcome.EMPTY, Optional.empty()));
            return;
        }
        takeBackWhatGrew(seen, copy);
        ImportView account = office.intake()
                .keep(
                        order.person(),
                        new Upload(seen.name(), copy, Optional.empty(), Optional.empty(), Optional.empty()));
        FileView file = account.files().getFirst();
        Outcome outcome = switch (file.state()) {
            case READ -> Outcome.IMPORTED;
            case ALREADY_KNOWN -> Outcome.KNOWN;
            case NOT_UNDERSTOOD, FAILED, REFUSED -> Outcome.REFUSED;
        };
        out.println(StateLine.of(account));
        out.flush();
        isComplete &= outcome != Outcome.REFUSED;
        journal.add(new WatchJournal.Entry(
                seen.name(),
                seen.bytes(),
                seen.modified(),
                file.digest(),
                outcome,
                Optional.of(account.id()).filter(id -> !id.isEmpty())));
        if (outcome != Outcome.REFUSED && order.target().isPresent()) {
            move(seen, order.target().get());
        }
    }

    /** Without this, what stood in the file before would be claimed twice. */
    private void takeBackWhatGrew(Seen seen, Path copy) throws IOException {
        Optional<WatchJournal.Entry> earlier = journal.of(seen.name())
                .filter(entry -> entry.bytes() < seen.bytes() && entry.taken().isPresent());
        if (earlier.isEmpty()
                || !digest(copy, earlier.get().bytes()).equals(earlier.get().digest())) {
            return;
        }
        String id = earlier.get().taken().orElseThrow();
        if (office.withdraw(id, order.person(), "the file has grown since and is taken in anew")) {
            out.println(seen.name() + ": has grown since; " + id + " is taken back");
        }
    }

    private static String digest(Path file, long bytes) throws IOException {
        MessageDigest sha = Digest.sha256();
        byte[] buffer = new byte[1 << 16];
        long left = bytes;
        try (InputStream content = Files.newInputStream(file)) {
            while (left > 0) {
                int read = content.read(buffer, 0, (int) Math.min(left, buffer.length));
                if (read < 0) {
                    break;
                }
                sha.update(buffer, 0, read);
                left -= read;
            }
        }
        return Digest.of(sha.digest(), 0).hex();
    }

    private void move(Seen seen, Path target) throws IOException {
        if (!folder.isThere(seen)) {
            return;
        }
        Path to = target.resolve(seen.name());
        Path parent = to.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        try {
            Files.move(seen.path(), free(to));
        } catch (FileAlreadyExistsException taken) {
            err.println("asbuilt: " + seen.name() + " stays where it is: another process put one of its name to " + to);
        }
    }

    /** A rotating capture uses its names again. */
    private static Path free(Path wanted) {
        Path free = wanted;
        for (int number = 2; Files.exists(free); number++) {
            free = wanted.resolveSibling(number + "-" + wanted.getFileName());
        }
        return free;
    }

    @Override
    public void close() throws IOException {
        try (lock) {
            journal.close();
        }
    }
}
