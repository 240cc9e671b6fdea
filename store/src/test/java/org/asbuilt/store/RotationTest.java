package org.asbuilt.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.asbuilt.access.CodeSecret;
import org.asbuilt.ledger.Basis;
import org.asbuilt.ledger.Checkpoint;
import org.asbuilt.ledger.Commit;
import org.asbuilt.ledger.Edit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Source: requirements S-05: key rotation. */
class RotationTest {
    private static final int KILLS = 6;

    @ParameterizedTest
    @EnumSource
    void everythingMovesUnderTheNewKeyAndTheOldOneGoes(Kept.On on) throws IOException {
        try (Kept kept = on.fresh()) {
            SealedTest.fill(kept);
            String before = Files.readString(file(kept));
            try (Database database = kept.open()) {
                new SqlFactors(database, kept.keys).offer("ada", new CodeSecret(new byte[] {7}, Kept.NOON, 0));
                Rotation rotation = new Rotation(database, kept.keys);
                Rotation.Status old = rotation.status();
                assertThat(old.isDone()).isTrue();
                List<Long> told = new ArrayList<>();
                Rotation.Status fresh = rotation.rotate(told::add);
                assertThat(told).isNotEmpty();
                assertThat(fresh.isDone()).isTrue();
                assertThat(fresh.present()).isNotEqualTo(old.present());
                assertThat(fresh.recordKeys()).isEqualTo(old.recordKeys() + 1);
                assertThat(new SqlFactors(database, kept.keys).waiting("ada")).isPresent();
            }
            assertThat(Files.readString(file(kept)))
                    .doesNotContain(Keys.parse(before).sealingId());
            assertReadable(kept, Keys.openOrCreate(file(kept)));
            try (Database database = kept.open()) {
                Keys former = Keys.parse(before);
                assertThatThrownBy(() -> SqlLedger.open(database, former))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("the key file does not hold the key");
            }
        }
    }

    /** Another server has read the key file before; it takes the new key out of it by itself. */
    @ParameterizedTest
    @EnumSource
    void anotherServerGoesOnUnderTheNewKey(Kept.On on) {
        try (Kept kept = on.fresh();
                Database one = kept.open();
                Database other = kept.open()) {
            SealedTest.fill(kept);
            Keys elsewhere = Keys.openOrCreate(file(kept));
            SqlLedger ledger = SqlLedger.open(other, elsewhere);
            Rotation.Status fresh = new Rotation(one, kept.keys).rotate(done -> {});
            Kept.commit(ledger, new RandomEdits(1).draft(), ledger.snapshot().commit(), Kept.NOON);
            assertThat(new Rotation(other, elsewhere).status().present()).isEqualTo(fresh.present());
            assertReadable(kept, Keys.openOrCreate(file(kept)));
        }
    }

    /** Two processes that know the key file as it was begin a rotation each: they end in the same, and no key is lost. */
    @ParameterizedTest
    @EnumSource
    void twoProcessesThatRotateAtOnceLoseNoKey(Kept.On on) {
        try (Kept kept = on.fresh();
                Database one = kept.open();
                Database other = kept.open()) {
            SealedTest.fill(kept);
            Keys elsewhere = Keys.openOrCreate(file(kept));
            Rotation first = new Rotation(one, kept.keys);
            Rotation second = new Rotation(other, elsewhere);
            first.begin();
            second.begin();
            assertThat(second.status().present()).isEqualTo(first.status().present());
            assertThat(second.finish(done -> {}).isDone()).isTrue();
            String present = second.status().present();
            // The first still holds the key that the second has dropped.
            Rotation.Status again = first.rotate(done -> {});
            assertThat(again.isDone()).isTrue();
            assertReadable(kept, Keys.openOrCreate(file(kept)));
            assertThat(second.rotate(done -> {}).present()).isNotEqualTo(present);
            assertReadable(kept, Keys.openOrCreate(file(kept)));
        }
    }

    /** Whatever step it stops at, everything can be read, and the next one ends it. */
    @ParameterizedTest
    @EnumSource
    void aRotationThatWasBrokenOffGoesOn(Kept.On on) {
        try (Kept kept = on.fresh()) {
            SealedTest.fill(kept);
            try (Database database = kept.open()) {
                new Rotation(database, kept.keys).begin();
            }
            Keys again = Keys.openOrCreate(file(kept));
            assertReadable(kept, again);
            try (Database database = kept.open()) {
                Rotation rotation = new Rotation(database, again);
                assertThat(rotation.status().former()).hasSize(1);
                assertThat(rotation.status().behind()).isPositive();
                String present = rotation.status().present();
                Rotation.Status ended = rotation.rotate(done -> {});
                assertThat(ended.present()).isEqualTo(present);
                assertThat(ended.isDone()).isTrue();
            }
            assertReadable(kept, Keys.openOrCreate(file(kept)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void killedWhileRotatingEverythingIsReadable(Kept.On on) throws IOException, InterruptedException {
        Random random = new Random(3);
        try (Kept kept = on.fresh()) {
            SealedTest.fill(kept);
            for (int kill = 0; kill < KILLS; kill++) {
                Process child = Kept.java(
                                "-Xmx256m", RotateLoop.class, file(kept).toString(), kept.place())
                        .redirectErrorStream(true)
                        .start();
                try (BufferedReader lines = child.inputReader(StandardCharsets.UTF_8)) {
                    String line = lines.readLine();
                    while (line != null && !line.equals("begun")) {
                        line = lines.readLine();
                    }
                    assertThat(line).isEqualTo("begun");
                    TimeUnit.MICROSECONDS.sleep(random.nextInt(400_000));
                    assertThat(child.toHandle().destroyForcibly()).isTrue();
                    assertThat(child.waitFor()).isEqualTo(128 + 9);
                }
                assertReadable(kept, Keys.openOrCreate(file(kept)));
            }
            try (Database database = kept.open()) {
                Keys keys = Keys.openOrCreate(file(kept));
                assertThat(new Rotation(database, keys).rotate(done -> {}).isDone())
                        .isTrue();
            }
        }
    }

    /** A record of before there was sealing reads as it did; sealed, it shows nothing, and no checkpoint is touched. */
    @ParameterizedTest
    @EnumSource
    void anOpenRecordIsSealedWithoutTouchingWhatWasSigned(Kept.On on) throws SQLException {
        try (Kept kept = on.fresh()) {
            Basis basis = new Basis.Stated("ada", SealedTest.MARK);
            List<Edit> edits = List.of(
                    SealedTest.named(SealedTest.PUMP, SealedTest.MARK),
                    SealedTest.named(SealedTest.PERSON, SealedTest.MARK),
                    Edit.Put.of(
                            SealedTest.PUMP,
                            org.asbuilt.model.Slot.parse("service[" + SealedTest.MARK + "]"),
                            java.util.Map.of("product", org.asbuilt.ledger.Said.value("x", basis)),
                            org.asbuilt.model.PlantTime.ALWAYS));
            Commit.Draft draft = new Commit.Draft("change-1", "ada", List.of("bob"), SealedTest.MARK, edits);
            OpenRecord.write(
                    kept,
                    List.of(draft),
                    SqlImportsTest.draft(SealedTest.MARK, SqlImportsTest.claims()),
                    SqlImportsTest.claims());
            assertThat(SealedTest.verified(kept, Optional.of(kept.keys)).breaks())
                    .isEmpty();
            List<Checkpoint> before;
            try (Database database = kept.open()) {
                before = new SqlProofs(database, kept.keys).checkpoints();
                SqlLedger ledger = SqlLedger.open(database, kept.keys);
                assertThat(ledger.snapshot().subject(SealedTest.PUMP)).isPresent();
                assertThat(new SqlPeople(database, kept.keys).person("ada")).isPresent();
                // What is held open is ended by a commit that is sealed.
                Kept.commit(
                        ledger,
                        new Commit.Draft(
                                "change-1",
                                "ada",
                                List.of("bob"),
                                "more",
                                List.of(new Edit.Retire(
                                        SealedTest.PUMP, org.asbuilt.model.PlantTime.since(Kept.NOON), basis))),
                        1,
                        Kept.NOON);
                Rotation rotation = new Rotation(database, kept.keys);
                assertThat(rotation.status().open()).isGreaterThan(10);
                assertThat(rotation.close(done -> {}).open()).isZero();
            }
            try (Connection connection = kept.bare()) {
                SealedTest.assertShowsNothing(connection);
            }
            Verification found = SealedTest.verified(kept, Optional.of(kept.keys));
            assertThat(found.breaks()).isEmpty();
            assertThat(found.commits()).isEqualTo(2);
            assertThat(SealedTest.verified(kept, Optional.empty()).breaks()).isEmpty();
            try (Database database = kept.open()) {
                Verification withOld = Verification.of(
                        database,
                        new Verification.Trust(Optional.of(kept.keys), Optional.empty(), before),
                        (part, done, of) -> {});
                assertThat(withOld.breaks()).isEmpty();
                SqlLedger ledger = SqlLedger.open(database, kept.keys);
                assertThat(ledger.asOf(1).subject(SealedTest.PUMP))
                        .hasValueSatisfying(pump -> assertThat(pump.name()).isEqualTo(SealedTest.MARK));
                assertThat(new SqlPeople(database, kept.keys).person("ada")).isPresent();
                assertThat(new SqlAccessLog(database, kept.keys).newest(9, Optional.of("ada"), Optional.empty(), 9))
                        .hasSize(1);
                assertThat(new SqlImports(database, kept.keys).find(1)).isPresent();
            }
        }
    }

    private static Path file(Kept kept) {
        return kept.folder.resolve("keys");
    }

    private static void assertReadable(Kept kept, Keys keys) {
        try (Database database = kept.open()) {
            assertThat(SqlLedger.open(database, keys)
                            .snapshot()
                            .subject(SealedTest.PERSON)
                            .orElseThrow()
                            .name())
                    .contains(SealedTest.MARK);
            assertThat(new SqlChanges(database, keys).all()).isNotEmpty();
        }
        Verification found = SealedTest.verified(kept, Optional.of(keys));
        assertThat(found.breaks()).isEmpty();
        assertThat(found.notChecked()).isEmpty();
    }
}
