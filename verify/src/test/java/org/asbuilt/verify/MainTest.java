package org.asbuilt.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.asbuilt.ledger.Basis;
import org.asbuilt.ledger.Checkpoint;
import org.asbuilt.ledger.Commit;
import org.asbuilt.ledger.Edit;
import org.asbuilt.ledger.Said;
import org.asbuilt.logbook.Entry;
import org.asbuilt.logbook.Logged;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PlantTime;
import org.asbuilt.model.Slot;
import org.asbuilt.store.Access;
import org.asbuilt.store.Database;
import org.asbuilt.store.Keys;
import org.asbuilt.store.SignedRelease;
import org.asbuilt.store.SiteKey;
import org.asbuilt.store.SqlAccessLog;
import org.asbuilt.store.SqlLedger;
import org.asbuilt.store.SqlLogbook;
import org.asbuilt.store.SqlProofs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verifier as its users run it: a process of its own, of the jar where there is one, that has only a file and what they kept. */
class MainTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    private Path folder = Path.of("");

    private String publicKey = "";

    private String origin = "";

    private record Ended(int code, String said) {}

    @BeforeEach
    void makeARecord() throws IOException {
        Keys keys = Keys.openOrCreate(folder.resolve("keys.json"));
        publicKey = keys.publicKey();
        origin = "asbuilt/" + keys.keyId();
        try (Database database = Database.sqlite(folder.resolve("backup.sqlite"))) {
            SqlLedger ledger = SqlLedger.open(database, keys);
            for (int i = 0; i < 3; i++) {
                assertThat(ledger.append(named("Pump house " + i), i, NOON.plusSeconds(i)))
                        .isPresent();
            }
            SqlLogbook logbook = new SqlLogbook(database, keys);
            Checkpoint released = ledger.checkpoint(2).orElseThrow();
            Entry.Released opened = new Entry.Released(
                    "ann", NOON, "release-1", "owner", 2, released.root(), "2026-03", "audit", "complete");
            logbook.write(
                    List.of(opened, new Entry.Countersigned("ben", NOON, "release-1", "approver", opened.digest())));
            new SqlAccessLog(database, keys)
                    .write(Access.Deed.of("ann", "read", "site-1", true, Map.of("from", "192.0.2.7")), NOON);
            SqlProofs proofs = new SqlProofs(database, keys);
            for (Checkpoint end : proofs.checkpoints()) {
                Files.writeString(folder.resolve(end.origin().replaceAll(".*/", "") + ".txt"), proofs.note(end));
            }
            Files.writeString(
                    folder.resolve("release.json"),
                    SignedRelease.sign(
                                    Logged.of(logbook.after(0))
                                            .release("release-1")
                                            .orElseThrow(),
                                    proofs.note(released),
                                    keys)
                            .text());
        }
    }

    @Test
    void aBackupIsProvenToBeWhatWasSignedAndReleased() throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("--public-key", publicKey, "--release", file("release.json")));
        try (var notes = Files.list(folder)) {
            List<Path> all =
                    notes.filter(path -> path.toString().endsWith(".txt")).toList();
            assertThat(all).hasSize(3);
            all.forEach(path -> arguments.addAll(List.of("--checkpoint", path.toString())));
        }
        Ended ended = verify(arguments);
        assertThat(ended.said())
                .contains("commits: 3 in order", "journal: 4 in order", "accesses: 1 in order")
                .contains("not shown: that what people and sources said is true")
                .contains("The record is what was signed.");
        assertThat(ended.code()).isEqualTo(Main.OK);
    }

    /** The sheet of checkpoints has the key in the form of verifiers of notes. */
    @Test
    void theKeyIsTakenAsTheSheetOfCheckpointsHasIt() throws IOException, InterruptedException {
        String printed = new SiteKey(origin, publicKey).text();

        Ended ended = verify(List.of("--public-key", printed));

        assertThat(ended.said()).doesNotContain("no public key was given");
        assertThat(ended.code()).isEqualTo(Main.OK);
        assertThat(verify(List.of("--public-key", printed + "AAAA")).code()).isEqualTo(Main.BAD_INPUT);
    }

    @Test
    void aRewrittenAccessIsNamed() throws IOException, InterruptedException, SQLException {
        tamper("update access_log set body = replace(body, 'sealed:', 'sealee:')");
        Ended ended = verify(List.of("--public-key", publicKey));
        assertThat(ended.said()).contains("The record is broken.", "access_log 1:");
        assertThat(ended.code()).isEqualTo(Main.BROKEN);
    }

    /** A log that was cut back together with its head is whole in itself; only what was kept elsewhere shows it. */
    @Test
    void anotherHistoryUnderAnotherKeyIsNamed() throws IOException, InterruptedException {
        Path other = Files.createDirectory(folder.resolve("other"));
        Keys keys = Keys.openOrCreate(other.resolve("keys.json"));
        try (Database database = Database.sqlite(other.resolve("backup.sqlite"))) {
            assertThat(SqlLedger.open(database, keys).append(named("Pump house"), 0, NOON))
                    .isPresent();
        }
        String forged = other.resolve("backup.sqlite").toString();
        Ended alone = run(List.of(forged));
        assertThat(alone.code()).isEqualTo(Main.OK);
        assertThat(alone.said()).contains("no public key was given", "no checkpoint kept elsewhere was given");
        assertThat(run(List.of(forged, "--public-key", publicKey)).code()).isEqualTo(Main.BROKEN);
        Ended held = run(List.of(forged, "--release", file("release.json")));
        assertThat(held.code()).isEqualTo(Main.BROKEN);
        assertThat(held.said()).contains("kept checkpoint");
    }

    @Test
    void whatCannotBeUsedIsSaid() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("no.txt"), "nothing");
        assertThat(verify(List.of("--checkpoint", file("no.txt"))))
                .isEqualTo(new Ended(
                        Main.BAD_INPUT,
                        file("no.txt")
                                + " is no checkpoint: expected a signed note or what GET /api/checkpoint gives\n"));
        assertThat(run(List.of(file("nowhere"))).code()).isEqualTo(Main.BAD_INPUT);
        assertThat(run(List.of(file("no.txt"))).code()).isEqualTo(Main.BAD_INPUT);
        assertThat(verify(List.of("--public-key", "AAAA")).code()).isEqualTo(Main.BAD_INPUT);
        assertThat(verify(List.of("--keys", file("nowhere"))).code()).isEqualTo(Main.BAD_INPUT);
        assertThat(verify(List.of("--other", "x")).code()).isEqualTo(Main.USAGE);
        assertThat(verify(List.of("--release")).code()).isEqualTo(Main.USAGE);
        assertThat(run(List.of()).code()).isEqualTo(Main.USAGE);
        assertThat(run(List.of("--help")).said()).contains("java -jar asbuilt-verify.jar BACKUP");
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private Ended verify(List<String> more) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(file("backup.sqlite")));
        all.addAll(more);
        return run(all);
    }

    private Ended run(List<String> arguments) throws IOException, InterruptedException {
        Path jar = Path.of("target", "asbuilt-verify.jar");
        List<String> command = new ArrayList<>(
                List.of(ProcessHandle.current().info().command().orElse("java"), "--enable-native-access=ALL-UNNAMED"));
        if (Files.exists(jar)) {
            command.addAll(List.of("-jar", jar.toString()));
        } else {
            command.addAll(List.of(
                    "-cp",
                    System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                    Main.class.getName()));
        }
        command.addAll(arguments);
        Path said = Files.createTempFile(folder, "said", ".log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return new Ended(process.exitValue(), Files.readString(said));
    }

    private void tamper(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file("backup.sqlite"));
                Statement sql = connection.createStatement()) {
            assertThat(sql.executeUpdate(statement)).isPositive();
        }
    }

    private static Commit.Draft named(String name) {
        Basis basis = new Basis.Stated("ann", "read on site");
        return new Commit.Draft(
                "change-1",
                "ann",
                List.of("ben"),
                "name it",
                List.of(Edit.Put.of(
                        Id.of(Kind.SITE, "a"),
                        Slot.parse("designation"),
                        Map.of("name", Said.value(name, basis)),
                        PlantTime.ALWAYS)));
    }
}
