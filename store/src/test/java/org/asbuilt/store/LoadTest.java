package org.asbuilt.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.asbuilt.access.Person;
import org.asbuilt.access.Role;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.model.Digest;
import org.asbuilt.model.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Source: requirements S-06: restoring into an empty instance reproduces hash chain and counts. */
class LoadTest {

    @ParameterizedTest
    @CsvSource({"SQLITE,SQLITE", "POSTGRESQL,POSTGRESQL", "SQLITE,POSTGRESQL", "POSTGRESQL,SQLITE"})
    void aRestoredRecordHasTheSameChainAndCountsOnEveryKindOfDatabase(Kept.On from, Kept.On to) throws IOException {
        try (Kept kept = from.fresh();
                Kept other = to.fresh()) {
            VerificationTest.fill(kept, 3);
            more(kept);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Dump.Written written = dump(kept, out);
            Load.Loaded loaded = load(kept, other, out.toByteArray());
            assertThat(loaded.rows()).isEqualTo(written.rows());
            assertThat(written.rows())
                    .containsEntry("commits", loaded.verification().commits());
            assertThat(loaded.rows().get("artifact_pieces")).isPositive();
            assertThat(loaded.verification().breaks()).isEmpty();
            assertThat(loaded.verification().notChecked()).isEmpty();
            try (Database before = kept.open();
                    Database after = other.open()) {
                assertThat(SqlLedger.open(after, kept.keys).checkpoint())
                        .isPresent()
                        .isEqualTo(SqlLedger.open(before, kept.keys).checkpoint());
                assertThat(new SqlPeople(after, kept.keys).all()).isEqualTo(new SqlPeople(before, kept.keys).all());
                assertThat(new SqlBackups(after, kept.keys).newest(9))
                        .isEqualTo(new SqlBackups(before, kept.keys).newest(9));
                Snapshot restored = SqlLedger.open(after, kept.keys).snapshot();
                assertThat(restored.everything().toList())
                        .containsExactlyInAnyOrderElementsOf(SqlLedger.open(before, kept.keys)
                                .snapshot()
                                .everything()
                                .toList());
            }
            // Nothing was lost on the way there: a dump of what was restored holds the same rows.
            ByteArrayOutputStream again = new ByteArrayOutputStream();
            Dump.Written second = dump(kept.keys, other, again);
            assertThat(second).isEqualTo(written);
            assertThat(lines(again.toByteArray())).containsExactlyInAnyOrderElementsOf(lines(out.toByteArray()));
        }
    }

    /** The restored record is the record: it goes on from there. */
    @ParameterizedTest
    @EnumSource
    void aRestoredRecordTakesMoreCommits(Kept.On to) throws IOException {
        try (Kept kept = Kept.On.SQLITE.fresh();
                Kept other = to.fresh()) {
            VerificationTest.fill(kept, 3);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            dump(kept, out);
            load(kept, other, out.toByteArray());
            try (Database database = other.open()) {
                SqlLedger ledger = SqlLedger.open(database, kept.keys);
                long number = ledger.snapshot().commit();
                Kept.commit(ledger, new RandomEdits(9).draft(), number, Kept.NOON.plusSeconds(500));
                assertThat(verify(database, kept.keys).breaks()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDatabaseThatIsNotEmptyIsLeftAlone(Kept.On to) throws IOException {
        try (Kept kept = Kept.On.SQLITE.fresh();
                Kept other = to.fresh()) {
            VerificationTest.fill(kept, 3);
            VerificationTest.fill(other, 5);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            dump(kept, out);
            assertThatThrownBy(() -> load(kept, other, out.toByteArray()))
                    .isInstanceOf(InvalidValue.class)
                    .hasMessageContaining("is not empty")
                    .hasMessageContaining(other.keys.keyId());
            try (Database database = other.open()) {
                assertThat(verify(database, other.keys).breaks()).isEmpty();
            }
        }
    }

    /** Whatever is missing or altered is refused, and nothing stays behind. */
    @ParameterizedTest
    @EnumSource
    void whatIsNotAsItWasWrittenIsRefusedAndNothingStays(Kept.On to) throws IOException {
        try (Kept kept = Kept.On.SQLITE.fresh()) {
            VerificationTest.fill(kept, 3);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            dump(kept, out);
            List<String> lines = lines(out.toByteArray());
            int commit = lines.indexOf("{\"columns\":[\"author text\",\"body text\",\"change_id text\",\"hash text\","
                    + "\"leaf text\",\"number whole\",\"previous text\",\"recorded whole\"],\"table\":\"commits\"}");
            assertThat(commit).isPositive();
            Map<String, List<String>> wrong = Map.of(
                    "expected the end of commits after",
                    without(lines, commit + 1),
                    "the backup is not what was signed",
                    replaced(lines, commit + 1, "change-1", "change-2"),
                    "expected the end of backup",
                    lines.subList(0, lines.size() - 1),
                    "expected the table",
                    without(lines, commit),
                    "is no backup of Asbuilt",
                    without(lines, 0),
                    "with schema 9999; this program knows",
                    replaced(lines, 0, "\"schema\":\\d+", "\"schema\":9999"),
                    "has form 7",
                    replaced(lines, 0, "\"version\":1", "\"version\":7"));
            for (Map.Entry<String, List<String>> one : wrong.entrySet()) {
                try (Kept other = to.fresh()) {
                    assertThatThrownBy(() -> load(kept, other, packed(one.getValue())))
                            .isInstanceOf(InvalidValue.class)
                            .hasMessageContaining(one.getKey());
                    if (other.place().startsWith("jdbc:") || Files.exists(Path.of(other.place()))) {
                        try (Database database = other.open()) {
                            assertThat(dump(database).rows().entrySet())
                                    .filteredOn(rows -> rows.getValue() > 0)
                                    .extracting(Map.Entry::getKey)
                                    .containsExactly("heads");
                        }
                    }
                }
            }
        }
    }

    @Test
    void aTruncatedStreamIsRefused() throws IOException {
        try (Kept kept = Kept.On.SQLITE.fresh();
                Kept other = Kept.On.SQLITE.fresh()) {
            VerificationTest.fill(kept, 3);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            dump(kept, out);
            byte[] half = java.util.Arrays.copyOf(out.toByteArray(), out.size() / 2);
            assertThatThrownBy(() -> load(kept, other, half))
                    .isInstanceOf(InvalidValue.class)
                    .hasMessageContaining("cannot be read");
        }
    }

    /** The record that was already broken when it was backed up can still be looked at, if one insists. */
    @Test
    void aBrokenRecordIsRestoredOnlyIfOneInsists() throws IOException {
        try (Kept kept = Kept.On.SQLITE.fresh();
                Kept other = Kept.On.SQLITE.fresh()) {
            VerificationTest.fill(kept, 3);
            assertThat(kept.tamper("update commits set author = 'eve' where number = 2"))
                    .isEqualTo(1);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            dump(kept, out);
            assertThatThrownBy(() -> load(kept, other, out.toByteArray())).hasMessageContaining("commits");
            try (Load load = Load.open(new ByteArrayInputStream(out.toByteArray()));
                    Database database = open(other, load)) {
                Load.Loaded loaded = load.into(database, trust(kept.keys), true, (part, done, of) -> {});
                assertThat(loaded.verification().first().map(Break::table)).contains("commits");
            }
        }
    }

    /** A backup taken while others commit is one state of the record: it verifies, whatever was committed meanwhile. */
    @ParameterizedTest
    @EnumSource
    void aBackupBesideAWriterIsOneState(Kept.On from) throws Exception {
        try (Kept kept = from.fresh();
                Kept other = Kept.On.SQLITE.fresh()) {
            Process child = Kept.java(
                            "-Xmx256m",
                            CommitLoop.class,
                            kept.folder.resolve("keys").toString(),
                            kept.place(),
                            "11")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (BufferedReader said = child.inputReader(StandardCharsets.UTF_8)) {
                for (int i = 0; i < 20; i++) {
                    assertThat(said.readLine()).isNotNull();
                }
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                Dump.Written written = dump(kept, out);
                assertThat(written.rows().get("commits")).isGreaterThanOrEqualTo(10);
                Load.Loaded loaded = load(kept, other, out.toByteArray());
                assertThat(loaded.verification().breaks()).isEmpty();
                assertThat(loaded.rows()).isEqualTo(written.rows());
            } finally {
                child.destroyForcibly().waitFor();
            }
        }
    }

    /** A process that restores is killed at some moment: what is there is the whole record or none. */
    @ParameterizedTest
    @EnumSource
    void aKilledRestoreLeavesNoHalfRecord(Kept.On to) throws Exception {
        try (Kept kept = Kept.On.SQLITE.fresh()) {
            VerificationTest.fill(kept, 3);
            Path backup = kept.folder.resolve("dump");
            Dump.Written written;
            try (OutputStream out = Files.newOutputStream(backup)) {
                written = dump(kept, out);
            }
            Random random = new Random();
            for (int round = 0; round < 3; round++) {
                try (Kept other = to.fresh()) {
                    Process child = Kept.java(
                                    "-Xmx256m",
                                    RestoreLoop.class,
                                    kept.folder.resolve("keys").toString(),
                                    backup.toString(),
                                    other.place())
                            .redirectError(kept.folder.resolve("child.err").toFile())
                            .start();
                    try (BufferedReader said = child.inputReader(StandardCharsets.UTF_8)) {
                        assertThat(said.readLine())
                                .as(Files.readString(kept.folder.resolve("child.err")))
                                .isEqualTo("begun");
                        TimeUnit.MILLISECONDS.sleep(random.nextInt(150));
                        child.toHandle().destroyForcibly();
                        child.waitFor();
                    }
                    try (Database database = other.open()) {
                        Dump.Written found = dump(database);
                        boolean whole = !found.installation().isEmpty();
                        if (!whole) {
                            assertThat(found.rows())
                                    .containsEntry("commits", 0L)
                                    .containsEntry("facts", 0L);
                        }
                        if (whole) {
                            assertThat(found.rows()).isEqualTo(written.rows());
                            assertThat(verify(database, kept.keys).breaks()).isEmpty();
                        }
                    }
                }
            }
        }
    }

    /** A full disk, or any other stream that takes no more: the fault of the stream comes out with its words. */
    @Test
    void aFullDiskIsNamed() throws IOException {
        try (Kept kept = Kept.On.SQLITE.fresh()) {
            VerificationTest.fill(kept, 3);
            OutputStream full = new OutputStream() {
                private int room = 4000;

                @Override
                public void write(int one) throws IOException {
                    room--;
                    if (room < 0) {
                        throw new IOException("No space left on device");
                    }
                }
            };
            assertThatThrownBy(() -> dump(kept, full))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("No space left on device");
        }
    }

    private static void more(Kept kept) {
        try (Database database = kept.open()) {
            new SqlPeople(database, kept.keys)
                    .add(Person.invited("ada", "Ada \u0141\ud83d\ude80", List.of(Role.READER), Kept.NOON));
            SqlBackups backups = new SqlBackups(database, kept.keys);
            backups.add(new SqlBackups.Kept(
                    "example", Kept.NOON, 3, 1L << 40, Digest.of(new byte[] {1}), List.of("/media/a", "/media/b")));
            assertThat(backups.add(
                            new SqlBackups.Event("example", Instant.EPOCH, "offline", true, "ada", "in the safe")))
                    .isTrue();
            assertThat(backups.add(
                            new SqlBackups.Event("nothing", Instant.EPOCH, "offline", true, "ada", "in the safe")))
                    .isFalse();
        }
    }

    private static Dump.Written dump(Kept kept, OutputStream out) {
        return dump(kept.keys, kept, out);
    }

    private static Dump.Written dump(Keys keys, Kept kept, OutputStream out) {
        try (Database database = kept.open()) {
            assertThat(keys.keyId()).isNotEmpty();
            return Dump.write(
                    database, Map.of("settings.properties", "confirmation.high-months = 12\n"), "0.1", commit -> out);
        }
    }

    private static Dump.Written dump(Database database) {
        return Dump.write(database, Map.of(), "0.1", commit -> OutputStream.nullOutputStream());
    }

    static Database open(Kept other, Load load) {
        return RestoreLoop.open(other.place(), load);
    }

    private static Load.Loaded load(Kept kept, Kept into, byte[] backup) throws IOException {
        try (Load load = Load.open(new ByteArrayInputStream(backup));
                Database database = open(into, load)) {
            assertThat(load.files()).containsEntry("settings.properties", "confirmation.high-months = 12\n");
            return load.into(database, trust(kept.keys), false, (part, done, of) -> {});
        }
    }

    private static Verification verify(Database database, Keys keys) {
        return Verification.of(database, trust(keys), (part, done, of) -> {});
    }

    private static Verification.Trust trust(Keys keys) {
        return new Verification.Trust(Optional.of(keys), Optional.of(keys.publicKey()), List.of());
    }

    private static List<String> lines(byte[] packed) throws IOException {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static byte[] packed(List<String> lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private static List<String> without(List<String> lines, int place) {
        List<String> less = new java.util.ArrayList<>(lines);
        less.remove(place);
        return less;
    }

    private static List<String> replaced(List<String> lines, int place, String what, String by) {
        List<String> other = new java.util.ArrayList<>(lines);
        String line = lines.get(place).replaceFirst(what, by);
        assertThat(line).isNotEqualTo(lines.get(place));
        other.set(place, line);
        return other;
    }
}
