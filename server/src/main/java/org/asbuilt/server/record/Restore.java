package org.asbuilt.server.record;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.server.view.VerificationView;
import org.asbuilt.store.Database;
import org.asbuilt.store.Keys;
import org.asbuilt.store.Load;
import org.asbuilt.store.Verification;

/**
 * Makes a record of a backup: verified before anything of it counts, into a folder or a database that holds none. Source: requirements
 * S-06; docs/reference/backup.md.
 */
public final class Restore {
    private static final String UNFINISHED = ".restoring";
    private static final String RESTORED = ".restored";

    private Restore() {}

    /**
     * What is to be restored.
     *
     * @param backup the encrypted file
     * @param identities who can decrypt it
     * @param keys the key file, as it is or encrypted to one of the identities; empty if it lies in the home already
     * @param withoutManifest whether it may be restored although its manifest is lost
     * @param evenIfBroken whether it is kept although the verification finds that it is not what was signed
     */
    public record Order(
            Path backup,
            List<Age.Identity> identities,
            Optional<Path> keys,
            boolean withoutManifest,
            boolean evenIfBroken) {
        /** Copies the list. */
        public Order {
            identities = List.copyOf(identities);
        }
    }

    /** So much of the whole is reading the backup; the rest is verifying what was read. */
    private static final double READING = 0.5;

    /**
     * What was restored.
     *
     * @param installation whose record it is
     * @param product the version of the program that wrote the backup
     * @param rows how many rows each table has
     * @param verification what came of verifying it
     * @param notes what whoever restored it must know
     */
    public record Restored(
            String installation,
            String product,
            SortedMap<String, Long> rows,
            VerificationView verification,
            List<String> notes) {}

    /**
     * Restores into a home that holds no record, or into an empty PostgreSQL database under the keys of that home.
     *
     * @throws InvalidValue if something is not as it has to be; then nothing was restored
     */
    public static Restored into(Home home, Optional<Storage.Server> server, Order order, Intake.Progress progress) {
        if (server.isEmpty() && Files.exists(home.database())) {
            throw new InvalidValue(home.folder() + " is not empty: it holds a record; restore into an empty folder");
        }
        checked(order.backup(), order.withoutManifest());
        Keys keys = keys(home, order);
        checkSigner(order.backup(), keys);
        Path unfinished = home.database().resolveSibling(home.database().getFileName() + UNFINISHED);
        try {
            remove(unfinished);
            Restored restored = opened(
                    order.backup(),
                    order.identities(),
                    progress,
                    load -> {
                        try (Database database = server.map(
                                        there -> Database.postgres(there.url(), there.user(), there.password(), load))
                                .orElseGet(() -> Database.sqlite(unfinished, load))) {
                            return loaded(database, load, keys, order.evenIfBroken(), progress);
                        }
                    },
                    (load, loaded) -> restored(load, loaded, files(home, load.files())));
            if (!Files.exists(home.keys())) {
                keys.save(home.keys());
            }
            if (server.isEmpty()) {
                named(unfinished, home);
            }
            return restored;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot restore into " + home.folder() + ": " + e.getMessage(), e);
        } finally {
            removeQuietly(unfinished);
        }
    }

    /** Restores into a scratch database in a folder that is thrown away, and compares with the manifest. */
    static Restored rehearse(
            Path backup, List<Age.Identity> identities, Path scratch, Keys keys, Intake.Progress progress) {
        checked(backup, false);
        checkSigner(backup, keys);
        Home.prepare(scratch);
        Path file = scratch.resolve("rehearsal.sqlite");
        return opened(
                backup,
                identities,
                progress,
                load -> {
                    try (Database database = Database.sqlite(file, load)) {
                        return loaded(database, load, keys, false, progress);
                    }
                },
                (load, loaded) -> {
                    SortedMap<String, Long> expected =
                            BackupManifest.read(BackupManifest.beside(backup)).rows();
                    if (!expected.equals(loaded.rows())) {
                        throw new InvalidValue("the manifest counts " + expected + ", restored were " + loaded.rows());
                    }
                    return restored(load, loaded, List.of());
                });
    }

    /** The name that the logs of a record are signed under. */
    static String installation(Storage storage) {
        return storage.ledger()
                .checkpoint()
                .map(org.asbuilt.ledger.Checkpoint::origin)
                .orElseGet(() -> "asbuilt/" + storage.keys().keyId());
    }

    private interface Filling {
        Load.Loaded fill(Load load);
    }

    private interface Ending {
        Restored end(Load load, Load.Loaded loaded);
    }

    private static Restored opened(
            Path backup, List<Age.Identity> identities, Intake.Progress progress, Filling filling, Ending ending) {
        try (InputStream in = new BufferedInputStream(
                        new TellingStream(Files.newInputStream(backup), Files.size(backup), READING, progress),
                        1 << 16);
                InputStream plain = decrypting(backup, in, identities);
                Load load = Load.open(plain)) {
            return ending.end(load, filling.fill(load));
        } catch (IOException e) {
            throw new InvalidValue(backup + " cannot be read to its end: " + e.getMessage());
        }
    }

    private static InputStream decrypting(Path backup, InputStream in, List<Age.Identity> identities)
            throws IOException {
        try {
            return Age.decrypting(in, identities);
        } catch (InvalidValue e) {
            throw new InvalidValue(backup + ": " + e.getMessage());
        }
    }

    /** Fills an empty database and verifies what arrived. */
    static Load.Loaded loaded(Database database, Load load, Keys keys, boolean evenIfBroken, Intake.Progress progress) {
        return load.into(
                database,
                new Verification.Trust(Optional.of(keys), Optional.of(keys.publicKey()), List.of()),
                evenIfBroken,
                (part, done, total) -> progress.at(
                        READING + (1 - READING) * (total == 0 ? 1 : (double) done / total), "checking " + part));
    }

    private static Restored restored(Load load, Load.Loaded loaded, List<String> notes) {
        return new Restored(
                load.installation(), load.product(), loaded.rows(), Proof.view(loaded.verification()), notes);
    }

    private static void checked(Path backup, boolean withoutManifest) {
        if (!Files.isRegularFile(backup)) {
            throw new InvalidValue("there is no file " + backup);
        }
        Path manifest = BackupManifest.beside(backup);
        if (!Files.exists(manifest)) {
            if (withoutManifest) {
                return;
            }
            throw new InvalidValue(backup + " does not count as a backup: there is no manifest " + manifest
                    + ". If it was lost, say --without-manifest");
        }
        BackupManifest said = BackupManifest.read(manifest);
        try {
            long size = Files.size(backup);
            if (size != said.size()) {
                throw new InvalidValue(backup + " is not what was written: it has " + size
                        + " bytes, the manifest says " + said.size());
            }
            if (!Backups.digest(backup).hex().equals(said.sha256())) {
                throw new InvalidValue(
                        backup + " is not what was written: its SHA-256 is not the one that the manifest says");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + backup, e);
        }
    }

    private static void checkSigner(Path backup, Keys keys) {
        Path manifest = BackupManifest.beside(backup);
        if (Files.exists(manifest) && !BackupManifest.read(manifest).signedBy(keys)) {
            throw new InvalidValue("the manifest " + manifest + " was not signed with these keys: it is of "
                    + BackupManifest.read(manifest).installation() + ", the key file has the key " + keys.keyId());
        }
    }

    private static Keys keys(Home home, Order order) {
        Optional<Keys> there =
                Files.exists(home.keys()) ? Optional.of(Keys.openOrCreate(home.keys())) : Optional.empty();
        Optional<Keys> given = order.keys().map(file -> Keys.parse(keyText(file, order.identities())));
        if (there.isPresent()
                && given.isPresent()
                && !there.get().secretText().equals(given.get().secretText())) {
            throw new InvalidValue(home.keys() + " holds other keys than the given file");
        }
        return given.or(() -> there)
                .orElseThrow(() -> new InvalidValue("the key file is missing: neither is there " + home.keys()
                        + " nor was one given with --keys. Without it, artifacts cannot be opened and nothing can be"
                        + " signed"));
    }

    private static String keyText(Path file, List<Age.Identity> identities) {
        if (!Files.isRegularFile(file)) {
            throw new InvalidValue("the key file is missing: there is no file " + file);
        }
        try {
            if (!Age.isEncrypted(file)) {
                return Files.readString(file);
            }
            try (InputStream in = Age.decrypting(Files.newInputStream(file), identities)) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (InvalidValue e) {
            throw new InvalidValue(file + ": " + e.getMessage());
        } catch (IOException e) {
            throw new InvalidValue(file + " cannot be read: " + e.getMessage());
        }
    }

    /** What chose folders and accounts of the old machine is put beside, to be read first. */
    private static List<String> files(Home home, Map<String, String> files) {
        List<String> notes = new ArrayList<>();
        files.forEach((name, text) -> {
            Path target = Stream.of(home.settings())
                    .filter(known -> known.getFileName().toString().equals(name))
                    .map(known -> known.resolveSibling(name + RESTORED))
                    .findFirst()
                    .orElseThrow(() -> new InvalidValue("the backup has a file of a name that no installation has"));
            try {
                Files.writeString(target, text);
                notes.add("what the old installation chose lies in " + target + "; read it and rename it to " + name);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot write " + target, e);
            }
        });
        return notes;
    }

    private static void named(Path unfinished, Home home) throws IOException {
        if (Files.exists(unfinished.resolveSibling(unfinished.getFileName() + "-wal"))) {
            throw new IOException("SQLite did not close " + unfinished);
        }
        try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(unfinished, home.database(), StandardCopyOption.ATOMIC_MOVE);
        BackupFolder.sync(home.folder());
    }

    private static void remove(Path unfinished) throws IOException {
        for (String ending : List.of("", "-wal", "-shm", "-journal")) {
            Files.deleteIfExists(unfinished.resolveSibling(unfinished.getFileName() + ending));
        }
    }

    private static void removeQuietly(Path unfinished) {
        try {
            remove(unfinished);
        } catch (IOException stays) {
            // It has no name that counts, and the next restore takes it away.
        }
    }
}
