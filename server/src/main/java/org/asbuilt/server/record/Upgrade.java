package org.asbuilt.server.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.store.Break;
import org.asbuilt.store.Database;
import org.asbuilt.store.Keys;
import org.asbuilt.store.SqliteFile;
import org.asbuilt.store.Verification;

/**
 * Brings a record in a SQLite file to the schema of this program: keeps a copy, migrates, recomputes the whole record, and puts the copy back
 * if either fails. While it runs, a mark names the copy; where a start finds the mark, the work was broken off, and the copy is put back
 * before anything else. A PostgreSQL database is migrated in one transaction, without a copy. See docs/operation/upgrade.md.
 */
public final class Upgrade {
    private static final String COPY = "record.sqlite";
    private static final String MARK = "unfinished";
    private static final String LOCK = "lock";
    private static final String INCOMPLETE = ".incomplete";

    private final Home home;
    private final Keys keys;
    private final Consumer<String> told;

    /** The upgrade of a home, told sentence by sentence. */
    Upgrade(Home home, Keys keys, Consumer<String> told) {
        this.home = home;
        this.keys = keys;
        this.told = told;
    }

    /** The upgrade of a home under the keys that lie in it. */
    public static Upgrade of(Home home, Consumer<String> told) {
        if (!Files.exists(home.database())) {
            throw new InvalidValue(home.folder() + " holds no record in a SQLite file");
        }
        return new Upgrade(home, Keys.openOrCreate(home.keys()), told);
    }

    /**
     * Upgrades if the record has an older schema, and nothing otherwise.
     *
     * @param evenIfBroken whether a record stays upgraded although it is not what was signed
     * @return whether there was something to do
     * @throws UpgradeFailed if it failed; then the record is as it was
     */
    public boolean whenDue(boolean evenIfBroken) {
        if (!isDue()) {
            return false;
        }
        return locked(() -> {
            putBackWhatWasBrokenOff();
            int schema = schema();
            // Another process may have done it while this one waited.
            if (schema == 0 || schema >= Database.newestSchema()) {
                return false;
            }
            upgrade(schema, evenIfBroken);
            return true;
        });
    }

    /**
     * Puts the record of before the newest upgrade back and keeps the present one beside it.
     *
     * @return what was done, in a sentence
     * @throws InvalidValue if there was no upgrade, or a server has the record open
     */
    public String rollback() {
        return locked(() -> {
            putBackWhatWasBrokenOff();
            Path kept = newest().orElseThrow(() -> new InvalidValue(
                    "there is nothing to go back to: " + home.upgrades() + " holds no record of before an upgrade"));
            SqliteFile present = new SqliteFile(home.database());
            present.settle();
            SqliteFile former = new SqliteFile(kept.resolve(COPY));
            long lost = present.commits() - former.commits();
            Path aside = kept.resolve("rolled-back-" + Backups.TIME.format(Instant.now()) + ".sqlite");
            secondName(home.database(), aside);
            mark(kept);
            putBack(kept);
            return "the record is that of before the upgrade, with schema " + former.schema() + "; " + lost
                    + " commits that were made since are not in it, but in " + aside
                    + ". Now install the version of before: a start of this one upgrades again";
        });
    }

    private boolean isDue() {
        int schema = schema();
        return Files.exists(home.upgrades().resolve(MARK)) || (schema > 0 && schema < Database.newestSchema());
    }

    private int schema() {
        return new SqliteFile(home.database()).schema();
    }

    private void upgrade(int schema, boolean evenIfBroken) throws IOException {
        int newest = Database.newestSchema();
        Path kept = home.upgrades().resolve(Backups.TIME.format(Instant.now()) + "-schema-" + schema);
        told.accept("upgrading the record from schema " + schema + " to " + newest + ", with a copy of what it was in "
                + kept);
        copy(kept);
        mark(kept);
        try {
            migrated(evenIfBroken);
        } catch (RuntimeException failed) {
            putBack(kept);
            throw new UpgradeFailed(
                    "the upgrade of the record from schema " + schema + " to " + newest + " failed: "
                            + failed.getMessage() + ". The record was put back as it was, with schema " + schema
                            + ": go on with the version of Asbuilt before this one",
                    failed);
        }
        Files.delete(home.upgrades().resolve(MARK));
        told.accept("the record has schema " + newest + " and is what was signed"
                + (evenIfBroken ? ", or was kept although it is not" : "")
                + "; `asbuilt rollback` would bring the one of before back");
    }

    private void migrated(boolean evenIfBroken) {
        try (Database database = Database.sqlite(home.database())) {
            Verification outcome = Verification.of(
                    database,
                    new Verification.Trust(Optional.of(keys), Optional.of(keys.publicKey()), List.of()),
                    Proof.watcher((share, message) -> {}));
            if (!outcome.intact() && !evenIfBroken) {
                throw new InvalidValue("the record is not what was signed: "
                        + outcome.first().map(Break::sentence).orElse("")
                        + " (if `asbuilt verify` of the version before says the same, it was so already, and"
                        + " `asbuilt upgrade --even-if-broken` upgrades it as it is)");
            }
        }
    }

    private void copy(Path kept) throws IOException {
        Home.prepareEmpty(kept);
        Path incomplete = kept.resolve(COPY + INCOMPLETE);
        Home.makeFile(incomplete);
        new SqliteFile(home.database()).copyTo(incomplete);
        named(incomplete, kept.resolve(COPY));
    }

    private void mark(Path kept) throws IOException {
        Path incomplete = home.upgrades().resolve(MARK + INCOMPLETE);
        Files.writeString(incomplete, kept.getFileName().toString());
        named(incomplete, home.upgrades().resolve(MARK));
    }

    private void putBackWhatWasBrokenOff() throws IOException {
        Path mark = home.upgrades().resolve(MARK);
        if (!Files.exists(mark)) {
            return;
        }
        Path kept = home.upgrades().resolve(Files.readString(mark));
        told.accept("an upgrade was broken off; the record of before is put back from " + kept);
        putBack(kept);
    }

    private void putBack(Path kept) throws IOException {
        Path incomplete = home.upgrades().resolve(COPY + INCOMPLETE);
        Files.deleteIfExists(incomplete);
        Home.makeFile(incomplete);
        Files.copy(kept.resolve(COPY), incomplete, StandardCopyOption.REPLACE_EXISTING);
        // They belong to what is replaced.
        for (String ending : List.of("-wal", "-shm", "-journal")) {
            Files.deleteIfExists(home.database().resolveSibling(home.database().getFileName() + ending));
        }
        named(incomplete, home.database());
        Files.delete(home.upgrades().resolve(MARK));
    }

    /** At no moment is the present record without a name. */
    private static void secondName(Path file, Path second) throws IOException {
        try {
            Files.createLink(second, file);
        } catch (UnsupportedOperationException | FileSystemException noLinks) {
            Files.copy(file, second);
        }
        BackupFolder.sync(Objects.requireNonNull(second.toAbsolutePath().getParent()));
    }

    private static void named(Path incomplete, Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(incomplete, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(incomplete, file, StandardCopyOption.ATOMIC_MOVE);
        BackupFolder.sync(Objects.requireNonNull(file.toAbsolutePath().getParent()));
    }

    private Optional<Path> newest() throws IOException {
        try (Stream<Path> all = Files.list(home.upgrades())) {
            return all.filter(folder -> Files.exists(folder.resolve(COPY))).max(Comparator.naturalOrder());
        }
    }

    private interface Work<T> {
        T go() throws IOException;
    }

    private <T> T locked(Work<T> work) {
        try {
            Files.createDirectories(home.upgrades());
            try (FileChannel channel = FileChannel.open(
                            home.upgrades().resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock held = channel.lock()) {
                if (!held.isValid()) {
                    throw new IOException("the lock of " + home.upgrades() + " was lost");
                }
                return work.go();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot upgrade " + home.folder() + ": " + e.getMessage(), e);
        }
    }
}
