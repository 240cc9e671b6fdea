package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.server.record.Age;
import org.asbuilt.server.record.Backups;
import org.asbuilt.server.record.Home;
import org.asbuilt.server.record.RecordOffice;
import org.asbuilt.server.record.Restore;
import org.asbuilt.server.record.Storage;
import org.asbuilt.server.rounds.BackupRound;
import org.asbuilt.server.rounds.RehearsalRound;
import org.asbuilt.server.rounds.Rounds;
import org.asbuilt.server.settings.Catalogue;
import org.asbuilt.server.settings.SecondFactor;
import org.asbuilt.server.settings.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Source: requirements S-05, S-06. */
class BackupTest {
    private static final Age.Identity OWNER = Age.Identity.fresh();
    private static final Age.Identity STRANGER = Age.Identity.fresh();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final SetClock clock = new SetClock("2031-11-26T08:00:00Z");
    private Path first = Path.of("");
    private Path second = Path.of("");

    @BeforeEach
    void folders() throws IOException {
        first = Files.createDirectory(folder.resolve("first"));
        second = Files.createDirectory(folder.resolve("second"));
    }

    @Test
    void writingAndRehearsingSayHowFarTheyAre() throws IOException {
        try (Site site = site(settings())) {
            fill(site);
            List<Double> written = new ArrayList<>();
            assertThat(site.office()
                            .backups()
                            .write((share, message) -> {
                                written.add(share);
                                assertThat(message).matches("writing: \\d+ of \\d+ rows");
                            })
                            .ok())
                    .isTrue();
            assertThat(written).isSorted().hasSizeGreaterThan(2).endsWith(1.0);
            List<Double> rehearsed = new ArrayList<>();
            List<String> said = new ArrayList<>();
            assertThat(site.office()
                            .backups()
                            .rehearse((share, message) -> {
                                rehearsed.add(share);
                                said.add(message.replaceAll("[: ].*", ""));
                            })
                            .ok())
                    .isTrue();
            assertThat(said).startsWith("restoring").endsWith("checking");
            assertThat(rehearsed.subList(0, said.indexOf("checking")))
                    .isSorted()
                    .endsWith(0.5);
            assertThat(rehearsed.subList(said.indexOf("checking"), said.size()))
                    .allMatch(share -> share >= 0.5 && share <= 1);
        }
    }

    @Test
    void whatIsRestoredIntoAnEmptyFolderHasTheSameChainAndCounts() throws IOException {
        try (Site site = site(settings())) {
            fill(site);
            Backups.Written written = site.office().backups().write();
            assertThat(written.trouble()).isEmpty();
            assertThat(written.folders()).containsExactly(first, second);
            Path backup = backup(written);
            assertThat(Files.mismatch(backup, second.resolve(backup.getFileName())))
                    .isEqualTo(-1);
            Path keys = folder.resolve("keys.age");
            site.office().keyCustody().export(keys, List.of(OWNER.recipient()));

            Home home = Home.prepare(folder.resolve("restored"));
            Restore.Restored restored = restore(home, order(backup, OWNER, Optional.of(keys)));
            assertThat(restored.verification().ok()).isTrue();
            assertThat(restored.verification().notChecked()).isEmpty();
            assertThat(restored.rows()).containsEntry("commits", 1L).containsEntry("people", (long)
                    site.office().people().all().size());
            JsonNode manifest = Browser.JSON.readTree(Files.readString(first.resolve(backup.getFileName() + ".json")));
            restored.rows()
                    .forEach((table, rows) -> assertThat(
                                    manifest.path("rows").path(table).asLong(-1))
                            .as(table)
                            .isEqualTo(rows));
            assertThat(manifest.path("heads").values()).hasSize(3);
            try (RecordOffice again = new RecordOffice(Storage.open(home, Optional.empty()), settings(), clock)) {
                assertThat(again.ledger().checkpoint())
                        .isPresent()
                        .isEqualTo(site.office().ledger().checkpoint());
                assertThat(again.people().all())
                        .isEqualTo(site.office().people().all());
                assertThat(again.verify((share, message) -> {}).ok()).isTrue();
            }
        }
    }

    /** The secret of an artifact is not in a backup, nor is anything else that could be read as it lies. */
    @Test
    void nothingCanBeReadAsItLies() throws IOException {
        try (Site site = site(settings())) {
            fill(site);
            Path backup = backup(site.office().backups().write());
            String lies = Files.readString(backup, java.nio.charset.StandardCharsets.ISO_8859_1)
                    + Files.readString(backup.resolveSibling(backup.getFileName() + ".json"));
            assertThat(lies).startsWith("age-encryption.org/v1").doesNotContain("Well field", "10.0.0.1");
        }
    }

    @Test
    void whatIsNotAsItShouldBeIsRefusedAndNothingStays() throws IOException {
        try (Site site = site(settings())) {
            fill(site);
            Path backup = backup(site.office().backups().write());
            Path keys = site.office().home().keys();
            byte[] whole = Files.readAllBytes(backup);
            byte[] flipped = whole.clone();
            flipped[whole.length / 2] ^= 1;
            refused(order(copy("flipped", backup, flipped, true), OWNER, Optional.of(keys)), "its SHA-256 is not");
            refused(
                    order(
                            copy("cut", backup, java.util.Arrays.copyOf(whole, whole.length - 100), true),
                            OWNER,
                            Optional.of(keys)),
                    "the manifest says");
            refused(order(backup, STRANGER, Optional.of(keys)), "not encrypted to this identity");
            refused(order(backup, OWNER, Optional.empty()), "the key file is missing");
            refused(order(backup, OWNER, Optional.of(folder.resolve("nowhere"))), "the key file is missing");
            refused(order(folder.resolve("nowhere"), OWNER, Optional.of(keys)), "there is no file");
            Path bare = copy("bare", backup, whole, false);
            refused(order(bare, OWNER, Optional.of(keys)), "there is no manifest");
            // Without the manifest, what was altered is still found: by the encryption itself.
            for (byte[] altered : List.of(flipped, java.util.Arrays.copyOf(whole, whole.length - 100))) {
                refused(
                        new Restore.Order(
                                copy("altered", backup, altered, false),
                                List.of(OWNER),
                                Optional.of(keys),
                                true,
                                false),
                        "cannot be read");
            }
            try (Site other = site(settings())) {
                refused(
                        order(backup, OWNER, Optional.of(other.office().home().keys())),
                        "was not signed with these keys");
            }
            Home home = Home.prepare(folder.resolve("lost-manifest"));
            assertThat(restore(home, new Restore.Order(bare, List.of(OWNER), Optional.of(keys), true, false))
                            .verification()
                            .ok())
                    .isTrue();
            assertThatThrownBy(() -> restore(home, order(backup, OWNER, Optional.of(keys))))
                    .isInstanceOf(InvalidValue.class)
                    .hasMessageContaining("is not empty");
        }
    }

    @Test
    void nothingIsOverwrittenOrDeletedAsUsual() throws IOException {
        try (Site site = site(settings())) {
            Path one = backup(site.office().backups().write());
            byte[] before = Files.readAllBytes(one);
            for (int i = 0; i < 3; i++) {
                clock.pass(Duration.ofDays(400));
                assertThat(site.office().backups().write().ok()).isTrue();
            }
            assertThat(Files.readAllBytes(one)).isEqualTo(before);
            assertThat(names(first)).hasSize(8).isEqualTo(names(second));
            // The clock stands: the same name again is refused, and what is there stays.
            Backups.Written again = site.office().backups().write();
            assertThat(again.ok()).isFalse();
            assertThat(again.sentence()).contains("FileAlreadyExists");
            assertThat(names(first)).hasSize(8);
        }
    }

    @Test
    void oldOnesAreDeletedOnlyIfTheSettingsSaySoAndItIsTold() throws IOException {
        Settings keepTwo = settings()
                .with(Catalogue.BACKUP_FOLDERS, List.of(first.toString()))
                .with(Catalogue.BACKUP_ONCE_FOLDERS, List.of(second.toString()))
                .with(Catalogue.BACKUP_KEEP_NEWEST, 2)
                .with(Catalogue.BACKUP_KEEP_DAYS, 10);
        try (Site site = site(keepTwo)) {
            for (int i = 0; i < 3; i++) {
                assertThat(site.office().backups().write().dropped()).isEmpty();
                clock.pass(Duration.ofDays(1));
            }
            clock.pass(Duration.ofDays(30));
            Path oldest = first.resolve(names(first).getFirst());
            Backups.Written last = site.office().backups().write();
            assertThat(last.dropped()).hasSize(2).contains(oldest.toString());
            assertThat(last.sentence()).contains("deleted as the settings say", oldest.toString());
            assertThat(names(first)).hasSize(4);
            assertThat(names(second)).hasSize(8);
            assertThat(site.office().backups().all().getLast().dropped())
                    .hasValueSatisfying(event -> assertThat(event.sentence()).contains(first.toString()));
        }
    }

    @Test
    void aFolderThatIsNotThereIsNamedAndTheOthersHaveTheBackup() throws IOException {
        Files.delete(second);
        try (Site site = site(settings())) {
            Backups.Written written = site.office().backups().write();
            assertThat(written.ok()).isFalse();
            assertThat(written.folders()).containsExactly(first);
            assertThat(written.sentence()).contains("there is no folder " + second);
            assertThat(second).doesNotExist();
            Files.delete(first.resolve(written.name().orElseThrow()));
            Files.delete(first.resolve(written.name().orElseThrow() + ".json"));
            Files.delete(first);
            assertThat(site.office().backups().write().name()).isEmpty();
        }
    }

    /** Both rounds, and what a person sees of them. */
    @Test
    void theServerBacksUpRehearsesAndShowsIt() {
        try (Site site = site(settings())) {
            fill(site);
            site.server().part(Rounds.class).due();
            Browser administrator = site.as("administrator");
            JsonNode shown = Site.expect(administrator.get("/api/backups"), 200);
            assertThat(shown.path("missing").values()).isEmpty();
            assertThat(shown.path("runs").values())
                    .extracting(run ->
                            run.path("round").asString() + " " + run.path("ok").asBoolean())
                    .containsExactly(BackupRound.NAME + " true", RehearsalRound.NAME + " true");
            JsonNode backup = shown.path("backups").get(0);
            assertThat(backup.path("commit").asLong()).isEqualTo(1);
            assertThat(backup.path("checked").path("ok").asBoolean()).isTrue();
            assertThat(backup.path("rehearsed").path("sentence").asString())
                    .contains("restored and verified: 1 commits");
            assertThat(backup.path("offline").isNull()).isTrue();
            assertThat(site.office().home().folder().resolve("rehearsal")).doesNotExist();
            String name = backup.path("name").asString();
            String path = "/api/backups/" + name + "/offline";
            assertThat(administrator.post(path, Map.of("where", " ")).status()).isEqualTo(400);
            assertThat(administrator
                            .post("/api/backups/asbuilt-none.age/offline", Map.of("where", "in the safe"))
                            .status())
                    .isEqualTo(404);
            JsonNode confirmed = Site.expect(administrator.post(path, Map.of("where", "in the safe")), 200);
            assertThat(confirmed.path("offline").path("person").asString()).isEqualTo("administrator");
            assertThat(confirmed.path("offline").path("sentence").asString()).contains("in the safe");
            for (String user : List.of("reader", "contributor", "approver")) {
                assertThat(site.as(user).get("/api/backups").status()).as(user).isEqualTo(403);
                assertThat(site.as(user).post("/api/backups", Map.of()).status())
                        .as(user)
                        .isEqualTo(403);
            }
            assertThat(site.as("auditor").post("/api/backups", Map.of()).status())
                    .isEqualTo(403);
            assertThat(site.as("auditor").get("/api/backups").status()).isEqualTo(200);
            clock.pass(Duration.ofMinutes(1));
            JsonNode ordered = Site.expect(administrator.post("/api/backups", Map.of()), 202);
            assertThat(site.finished(administrator, ordered.path("job").asString())
                            .path("ok")
                            .asBoolean())
                    .isTrue();
            assertThat(administrator.get("/api/backups").json().path("backups").values())
                    .hasSize(2);
        }
    }

    @Test
    void aBackupThatCannotBeRestoredIsFoundByTheRehearsal() throws IOException {
        try (Site site = site(settings().with(Catalogue.BACKUP_FOLDERS, List.of(first.toString())))) {
            Path backup = backup(site.office().backups().write());
            byte[] bytes = Files.readAllBytes(backup);
            bytes[bytes.length / 2] ^= 1;
            Files.write(backup, bytes);
            Backups.Rehearsed rehearsed = site.office().backups().rehearse((share, message) -> {});
            assertThat(rehearsed.ok()).isFalse();
            assertThat(rehearsed.sentence()).contains("cannot be restored", "SHA-256");
            assertThat(site.office().backups().all().getFirst().rehearsed())
                    .hasValueSatisfying(event -> assertThat(event.ok()).isFalse());
            assertThat(site.office().backups().checkAll().get(backup.toString()))
                    .hasValueSatisfying(wrong -> assertThat(wrong).contains("is not what was written"));
        }
    }

    /** After a restart nobody can decrypt what was written before; a fresh backup is rehearsed, or the file with the identity is used. */
    @Test
    void afterARestartAFreshBackupIsRehearsedUnlessThereIsAnIdentity() throws IOException {
        try (Site site = site(settings())) {
            assertThat(site.office().backups().write().ok()).isTrue();
            clock.pass(Duration.ofHours(1));
            try (RecordOffice restarted = again(site, settings())) {
                assertThat(restarted.backups().rehearse((share, message) -> {}).ok())
                        .isTrue();
                assertThat(restarted.backups().all()).hasSize(2);
            }
            Path identity = Files.writeString(folder.resolve("identity"), "# rehearsals\n" + OWNER.secret() + "\n");
            clock.pass(Duration.ofHours(1));
            Settings chosen = settings().with(Catalogue.BACKUP_REHEARSAL_IDENTITY, Optional.of(identity.toString()));
            try (RecordOffice restarted = again(site, chosen)) {
                assertThat(restarted.backups().rehearse((share, message) -> {}).ok())
                        .isTrue();
                assertThat(restarted.backups().all()).hasSize(2);
            }
        }
    }

    @Test
    void theKeyFileGoesItsOwnWayOnceForEachSetOfKeys() throws IOException {
        Path safe = Files.createDirectory(folder.resolve("safe"));
        Settings keys = settings()
                .with(Catalogue.KEYS_RECIPIENTS, List.of(STRANGER.recipient()))
                .with(Catalogue.KEYS_FOLDERS, List.of(safe.toString()));
        try (Site site = site(keys)) {
            Path backup = backup(site.office().backups().write());
            clock.pass(Duration.ofDays(1));
            assertThat(site.office().backups().write().ok()).isTrue();
            assertThat(names(safe)).hasSize(1);
            Path copy = safe.resolve(names(safe).getFirst());
            Home home = Home.prepare(folder.resolve("restored"));
            Restore.Order both = new Restore.Order(backup, List.of(OWNER, STRANGER), Optional.of(copy), false, false);
            assertThat(restore(home, both).verification().ok()).isTrue();
            assertThat(Files.readString(home.keys()))
                    .isEqualTo(Files.readString(site.office().home().keys()));
        }
    }

    private static Site site(Clock clock, Settings settings) {
        return new Site(clock, settings);
    }

    private Site site(Settings settings) {
        return site(clock, settings);
    }

    private Settings settings() {
        return Settings.STANDARD
                .with(Catalogue.SECOND_FACTOR, SecondFactor.OPTIONAL)
                .with(Catalogue.BACKUP_RECIPIENTS, List.of(OWNER.recipient()))
                .with(Catalogue.BACKUP_FOLDERS, List.of(first.toString(), second.toString()));
    }

    private RecordOffice again(Site site, Settings settings) {
        return new RecordOffice(Storage.open(site.office().home(), Optional.empty()), settings, clock);
    }

    private static void fill(Site site) {
        Browser ann = site.as("ann");
        site.taken(ann, List.of(site.file("list.csv", "Name;IP address\nWell field PLC;10.0.0.1\n")), Map.of());
        site.baseline();
    }

    private Path backup(Backups.Written written) {
        return first.resolve(written.name().orElseThrow(() -> new AssertionError(written.sentence())));
    }

    private static Restore.Order order(Path backup, Age.Identity identity, Optional<Path> keys) {
        return new Restore.Order(backup, List.of(identity), keys, false, false);
    }

    private static Restore.Restored restore(Home home, Restore.Order order) {
        return Restore.into(home, Optional.empty(), order, (share, message) -> {});
    }

    private void refused(Restore.Order order, String why) throws IOException {
        Path target = Files.createTempDirectory(folder, "target");
        Home home = Home.prepare(target.resolve("home"));
        assertThatThrownBy(() -> restore(home, order))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining(why);
        assertThat(names(home.folder())).containsExactly("uploads");
    }

    private Path copy(String name, Path backup, byte[] content, boolean manifest) throws IOException {
        Path there = Files.createDirectories(folder.resolve(name));
        if (manifest) {
            String beside = backup.getFileName() + ".json";
            Files.copy(backup.resolveSibling(beside), there.resolve(beside), StandardCopyOption.REPLACE_EXISTING);
        }
        return Files.write(there.resolve(backup.getFileName()), content);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
