package org.asbuilt.server.record;

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.server.view.VerificationView;
import org.asbuilt.store.Database;
import org.asbuilt.store.Dump;
import org.asbuilt.store.Keys;
import org.asbuilt.store.Load;
import org.asbuilt.store.SqliteFile;

/**
 * Moves a record from the SQLite file of a home into an empty PostgreSQL database, under the same keys: all of it in one transaction, and
 * only after everything that arrived was recomputed. The file stays, under a name that nothing is started on. See
 * docs/operation/move.md.
 */
public final class Move {
    private static final int PIPE = 1 << 20;

    private Move() {}

    /**
     * What was moved.
     *
     * @param installation whose record it is
     * @param rows how many rows each table has
     * @param verification what came of verifying it where it is now
     * @param kept where the SQLite file lies now
     */
    public record Moved(String installation, SortedMap<String, Long> rows, VerificationView verification, Path kept) {}

    /**
     * Moves it.
     *
     * @param told is told in sentences what an upgrade does, if one is due before
     * @throws InvalidValue if there is no record, a server has it open, the database is not empty, or what arrived is not what was
     *     signed; then the record is where it was
     */
    public static Moved toPostgres(Home home, Storage.Server server, Consumer<String> told, Intake.Progress progress) {
        Upgrade.of(home, told).whenDue(false);
        if (Files.exists(home.moved())) {
            throw new InvalidValue(home.moved() + " is there already: a record was moved out of this folder before;"
                    + " put that file elsewhere first");
        }
        SqliteFile file = new SqliteFile(home.database());
        file.settle();
        return file.whileStill(() -> {
            Arrived arrived = piped(home, load -> {
                progress.at(0, "copying");
                try (Database target = Database.postgres(server.url(), server.user(), server.password(), load)) {
                    Keys keys = Keys.openOrCreate(home.keys());
                    return new Arrived(load.installation(), Restore.loaded(target, load, keys, false, progress));
                }
            });
            Load.Loaded loaded = arrived.loaded();
            return new Moved(arrived.installation(), loaded.rows(), Proof.view(loaded.verification()), putAside(home));
        });
    }

    private record Arrived(String installation, Load.Loaded loaded) {}

    /** Has the whole file written down on a thread of its own, and read at the same time. */
    private static Arrived piped(Home home, Function<Load, Arrived> reading) {
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            PipedInputStream in = new PipedInputStream(PIPE);
            PipedOutputStream out = new PipedOutputStream(in);
            return read(in, CompletableFuture.runAsync(() -> write(home, out), writers), reading);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot move the record of " + home.folder() + ": " + e.getMessage(), e);
        }
    }

    /** Closes the pipe in any case: whoever still writes then gets no reader any more, and ends. */
    private static Arrived read(PipedInputStream in, CompletableFuture<Void> writing, Function<Load, Arrived> reading)
            throws IOException {
        try (in;
                Load load = Load.open(in)) {
            Arrived arrived = reading.apply(load);
            writing.join();
            return arrived;
        } catch (RuntimeException failed) {
            throw first(writing, failed);
        }
    }

    private static void write(Home home, PipedOutputStream out) {
        try (out;
                Database source = Database.toInspect(home.database())) {
            Dump.write(source, Map.of(), Product.version(), commit -> out);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + home.database() + ": " + e.getMessage(), e);
        }
    }

    /** If the writing failed by itself, the reading failed for that; else the writing failed because nobody read on. */
    private static RuntimeException first(CompletableFuture<Void> writing, RuntimeException reading) {
        try {
            writing.join();
            return reading;
        } catch (CompletionException e) {
            boolean unread = e.getCause() instanceof UncheckedIOException;
            return unread || !(e.getCause() instanceof RuntimeException cause) ? reading : cause;
        }
    }

    private static Path putAside(Home home) {
        try {
            Files.move(home.database(), home.moved(), StandardCopyOption.ATOMIC_MOVE);
            BackupFolder.sync(home.folder());
            return home.moved();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the record is in the PostgreSQL database now, but " + home.database()
                            + " could not be put aside: rename it, so that nobody goes on with it",
                    e);
        }
    }
}
