package org.asbuilt.server.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.asbuilt.ledger.Checkpoint;
import org.asbuilt.model.Digest;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.server.settings.Catalogue;
import org.asbuilt.server.settings.Settings;
import org.asbuilt.server.view.BackupView;
import org.asbuilt.store.Dump;
import org.asbuilt.store.SqlBackups;

/**
 * Backups of the record: written encrypted, append-only, into several folders at once; checked, and rehearsed by restoring. Source:
 * requirements S-05, S-06; design section 5; docs/reference/backup.md.
 */
public final class Backups {
    static final String BEGINNING = "asbuilt-";
    static final String ENDING = ".age";
    private static final int SHOWN = 200;
    static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Storage storage;
    private final Settings settings;
    private final Clock clock;

    /** The identity of the newest backup of this process, kept only in its memory, so that it can be rehearsed. */
    private Optional<Rehearsable> rehearsable = Optional.empty();

    private record Rehearsable(String backup, Age.Identity identity) {}

    /**
     * What came of writing a backup.
     *
     * @param name the file; empty if none was written
     * @param folders where it is
     * @param trouble what is in the way, folder by folder
     * @param dropped older backups that were deleted because the settings say so
     */
    public record Written(Optional<String> name, List<Path> folders, List<String> trouble, List<String> dropped) {
        /** Copies. */
        public Written {
            folders = List.copyOf(folders);
            trouble = List.copyOf(trouble);
            dropped = List.copyOf(dropped);
        }

        /** Whether it is everywhere it should be. */
        public boolean ok() {
            return name.isPresent() && trouble.isEmpty();
        }

        /** It in a sentence. */
        public String sentence() {
            List<String> parts = new ArrayList<>();
            parts.add(name.map(file -> file + " is in "
                            + String.join(
                                    " and ",
                                    folders.stream().map(Path::toString).toList()))
                    .orElse("no backup was written"));
            parts.addAll(trouble);
            if (!dropped.isEmpty()) {
                parts.add("deleted as the settings say: " + String.join(", ", dropped));
            }
            return String.join("; ", parts);
        }
    }

    Backups(Storage storage, Settings settings, Clock clock) {
        this.storage = storage;
        this.settings = settings;
        this.clock = clock;
    }

    /** What has to be chosen before a backup can be written; nothing if all is. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (settings.get(Catalogue.BACKUP_RECIPIENTS).isEmpty()) {
            missing.add(Catalogue.BACKUP_RECIPIENTS.name());
        }
        if (folders().isEmpty()) {
            missing.add(Catalogue.BACKUP_FOLDERS.name());
        }
        return missing;
    }

    /** Writes one. */
    public Written write() {
        return write((share, message) -> {});
    }

    /** Writes one, and says how many rows of how many are written. */
    public synchronized Written write(Intake.Progress progress) {
        if (!missing().isEmpty()) {
            return nothing("these settings are missing: " + String.join(", ", missing()));
        }
        Age.Identity rehearsing = Age.Identity.fresh();
        Set<String> recipients = new LinkedHashSet<>(settings.get(Catalogue.BACKUP_RECIPIENTS));
        boolean own = settings.get(Catalogue.BACKUP_REHEARSAL_IDENTITY).isEmpty();
        if (own) {
            recipients.add(rehearsing.recipient());
        }
        Instant now = clock.instant();
        Copies copies = new Copies(folders());
        Optional<BackupManifest> manifest = Optional.empty();
        try {
            manifest = Optional.of(written(copies, recipients, now, progress));
        } catch (NowhereToWrite full) {
            return nothing(String.join("; ", copies.trouble()));
        } finally {
            if (manifest.isEmpty()) {
                copies.abandon();
            }
        }
        BackupManifest done = manifest.orElseThrow();
        List<Path> where = copies.finish(done);
        List<String> trouble = new ArrayList<>(copies.trouble());
        if (where.isEmpty()) {
            return nothing(String.join("; ", trouble));
        }
        rehearsable = own ? Optional.of(new Rehearsable(done.file(), rehearsing)) : Optional.empty();
        storage.backups()
                .add(new SqlBackups.Kept(
                        done.file(),
                        now,
                        done.commit(),
                        done.size(),
                        new Digest(done.sha256()),
                        where.stream().map(Path::toString).toList()));
        trouble.addAll(new KeyCustody(storage, settings).export());
        trouble.addAll(check(done, where));
        return new Written(Optional.of(done.file()), where, trouble, retain(now, trouble));
    }

    private BackupManifest written(Copies copies, Set<String> recipients, Instant now, Intake.Progress progress) {
        String[] name = {""};
        OutputStream[] encrypting = {OutputStream.nullOutputStream()};
        try {
            Dump.Opening opening = commit -> {
                name[0] = BEGINNING + storage.keys().keyId().substring(0, 8) + "-" + TIME.format(now) + "-c" + commit
                        + ENDING;
                copies.begin(name[0]);
                encrypting[0] = Age.encrypting(copies, recipients);
                return encrypting[0];
            };
            Dump.Written written = Dump.write(
                    storage.database(),
                    files(),
                    Product.version(),
                    opening,
                    (table, done, total) ->
                            progress.at((double) done / total, "writing: " + done + " of " + total + " rows"));
            encrypting[0].close();
            Digest digest = copies.digest();
            Checkpoint signed = storage.keys().signFile(name[0], copies.size(), digest);
            return new BackupManifest(
                    BackupManifest.FORM,
                    name[0],
                    copies.size(),
                    digest.hex(),
                    now,
                    Product.version(),
                    written.schema(),
                    written.installation(),
                    written.commit(),
                    written.heads(),
                    written.rows(),
                    List.copyOf(recipients),
                    signed.keyId(),
                    signed.signature());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the backup: " + e.getMessage(), e);
        }
    }

    /** What belongs to the installation and is not in the database. The key file is not among it. */
    private Map<String, String> files() throws IOException {
        Path settings = storage.home().settings();
        return Files.exists(settings)
                ? Map.of(settings.getFileName().toString(), Files.readString(settings))
                : Map.of();
    }

    /** The backups that were written, newest first. */
    public List<BackupView> all() {
        return storage.backups().newest(SHOWN).entrySet().stream()
                .map(kept -> BackupView.of(
                        kept.getKey().name(),
                        kept.getKey().written(),
                        kept.getKey().commit(),
                        kept.getKey().size(),
                        kept.getKey().digest().hex(),
                        kept.getKey().folders(),
                        kept.getValue().stream()
                                .map(event -> new BackupView.Event(
                                        event.recorded(), event.kind(), event.ok(), event.person(), event.sentence()))
                                .toList()))
                .toList();
    }

    /**
     * A person says that a copy of a backup is off line.
     *
     * @param where a phrase: where it lies
     * @return whether there is such a backup
     */
    public boolean offline(String backup, String person, String where) {
        return storage.backups()
                .add(new SqlBackups.Event(
                        backup, clock.instant(), BackupView.OFFLINE, true, person, "a copy is off line: " + where));
    }

    /** Reads every backup in the folders that are read and says of each whether it is what was written. */
    public Map<String, Optional<String>> checkAll() {
        Map<String, Optional<String>> found = new LinkedHashMap<>();
        for (BackupFolder folder : folders()) {
            for (BackupManifest manifest : in(folder)) {
                found.put(folder.folder().resolve(manifest.file()).toString(), checked(folder.folder(), manifest));
            }
        }
        return found;
    }

    /** Restores the newest backup into a scratch database and verifies it; what came of it. */
    public synchronized Rehearsed rehearse(Intake.Progress progress) {
        Optional<Rehearsed> done = newestReadable().flatMap(newest -> rehearsed(newest, progress));
        if (done.isPresent()) {
            return done.get();
        }
        // Nothing here can decrypt what was written before: a fresh one can be, as long as this process lives.
        Written fresh = write(progress);
        if (fresh.name().isEmpty()) {
            return new Rehearsed(false, "there is nothing to rehearse: " + fresh.sentence());
        }
        return newestReadable()
                .flatMap(newest -> rehearsed(newest, progress))
                .orElseGet(() -> new Rehearsed(
                        false, fresh.name().orElse("") + " cannot be rehearsed: no folder that it is in can be read"));
    }

    /**
     * What came of a rehearsal.
     *
     * @param ok whether the record was restored whole
     * @param sentence it in words
     */
    public record Rehearsed(boolean ok, String sentence) {}

    private Optional<Rehearsed> rehearsed(Path backup, Intake.Progress progress) {
        String name = backup.getFileName().toString();
        Optional<List<Age.Identity>> identities = settings.get(Catalogue.BACKUP_REHEARSAL_IDENTITY)
                .map(file -> Age.identities(Path.of(file)))
                .or(() -> rehearsable.filter(own -> own.backup().equals(name)).map(own -> List.of(own.identity())));
        return identities.map(given -> {
            Rehearsed outcome = rehearsed(backup, given, progress);
            note(name, BackupView.REHEARSED, outcome.ok(), outcome.sentence());
            return outcome;
        });
    }

    private Rehearsed rehearsed(Path backup, List<Age.Identity> identities, Intake.Progress progress) {
        Path scratch = storage.home().folder().resolve("rehearsal");
        try {
            Home.remove(scratch);
            Instant begun = clock.instant();
            Restore.Restored restored = Restore.rehearse(backup, identities, scratch, storage.keys(), progress);
            return new Rehearsed(
                    true,
                    backup.getFileName() + " was restored and verified: "
                            + restored.verification().checked().get("commits") + " commits, "
                            + restored.rows().values().stream()
                                    .mapToLong(count -> count)
                                    .sum()
                            + " rows, in "
                            + Duration.between(begun, clock.instant()).toSeconds() + " s");
        } catch (InvalidValue bad) {
            return new Rehearsed(false, backup.getFileName() + " cannot be restored: " + bad.getMessage());
        } finally {
            Home.remove(scratch);
        }
    }

    private Optional<Path> newestReadable() {
        return folders().stream()
                .flatMap(folder -> in(folder).stream().limit(1).map(manifest -> Map.entry(folder, manifest)))
                .max(Comparator.comparing(found -> found.getValue().written()))
                .map(found -> found.getKey().folder().resolve(found.getValue().file()));
    }

    private List<BackupFolder> folders() {
        return Stream.concat(
                        settings.get(Catalogue.BACKUP_FOLDERS).stream()
                                .map(path -> new BackupFolder(Path.of(path), false)),
                        settings.get(Catalogue.BACKUP_ONCE_FOLDERS).stream()
                                .map(path -> new BackupFolder(Path.of(path), true)))
                .toList();
    }

    private List<BackupManifest> in(BackupFolder folder) {
        try {
            return folder.backups(Restore.installation(storage));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder.folder(), e);
        }
    }

    /** Reads what was just written back from where it can be read. */
    private List<String> check(BackupManifest manifest, List<Path> where) {
        List<String> trouble = new ArrayList<>();
        for (BackupFolder folder : folders()) {
            if (folder.once() || !where.contains(folder.folder())) {
                continue;
            }
            checked(folder.folder(), manifest).ifPresent(trouble::add);
        }
        return trouble;
    }

    /** What is wrong with a backup in a folder, if something is; either is noted. */
    private Optional<String> checked(Path folder, BackupManifest manifest) {
        Optional<String> wrong = wrong(folder, manifest);
        note(manifest.file(), BackupView.CHECKED, wrong.isEmpty(), wrong.orElse("is what was written, in " + folder));
        return wrong;
    }

    private Optional<String> wrong(Path folder, BackupManifest manifest) {
        Path file = folder.resolve(manifest.file());
        try {
            if (!manifest.signedBy(storage.keys())) {
                return Optional.of("the manifest of " + file + " was not signed by this installation");
            }
            return digest(file).hex().equals(manifest.sha256())
                    ? Optional.empty()
                    : Optional.of(file + " is not what was written: its SHA-256 is another");
        } catch (IOException e) {
            return Optional.of(file + " cannot be read: " + e.getMessage());
        }
    }

    static Digest digest(Path file) throws IOException {
        MessageDigest digest = Digest.sha256();
        byte[] piece = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                digest.update(piece, 0, read);
            }
        }
        return Digest.of(digest.digest(), 0);
    }

    /** Deletes what both settings allow to delete, in folders that are no media to be written once; never the newest. */
    private List<String> retain(Instant now, List<String> trouble) {
        int newest = settings.get(Catalogue.BACKUP_KEEP_NEWEST);
        int days = settings.get(Catalogue.BACKUP_KEEP_DAYS);
        List<String> dropped = new ArrayList<>();
        if (newest == 0 && days == 0) {
            return dropped;
        }
        for (BackupFolder folder : folders()) {
            List<BackupManifest> old = in(folder).stream()
                    .skip(Math.max(1, newest))
                    .filter(manifest -> days == 0 || manifest.written().isBefore(now.minus(Duration.ofDays(days))))
                    .toList();
            for (BackupManifest manifest : old) {
                try {
                    folder.drop(manifest);
                    dropped.add(folder.folder().resolve(manifest.file()).toString());
                    note(manifest.file(), BackupView.DROPPED, true, "deleted from " + folder.folder());
                } catch (IOException e) {
                    trouble.add(manifest.file() + " cannot be deleted from " + folder.folder() + ": " + e.getMessage());
                }
            }
        }
        return dropped;
    }

    private void note(String backup, String kind, boolean ok, String sentence) {
        storage.backups().add(new SqlBackups.Event(backup, clock.instant(), kind, ok, "", sentence));
    }

    private static Written nothing(String why) {
        return new Written(Optional.empty(), List.of(), List.of(why), List.of());
    }
}
