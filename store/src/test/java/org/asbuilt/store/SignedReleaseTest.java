package org.asbuilt.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.asbuilt.ledger.Checkpoint;
import org.asbuilt.logbook.Entry;
import org.asbuilt.logbook.Logged;
import org.asbuilt.logbook.Release;
import org.asbuilt.model.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SignedReleaseTest {

    @ParameterizedTest
    @EnumSource
    void aReleaseThatTheRecordContainsIsInOrder(Kept.On on) {
        try (Kept kept = on.fresh()) {
            SignedRelease signed = released(kept);
            assertThat(breaks(kept, signed)).isEmpty();
            kept.tamper("update journal set body = replace(body, ':\"logbook\"', ':\"logbOok\"')");
            assertThat(breaks(kept, signed)).extracting(Break::table).contains("journal");
        }
    }

    @Test
    void aReleaseThatSaysSomethingElseIsNone() {
        try (Kept kept = Kept.On.SQLITE.fresh();
                Kept other = Kept.On.SQLITE.fresh()) {
            SignedRelease signed = released(kept);
            for (String altered : List.of(
                    signed.text().replace("2026-03", "2026-04"),
                    signed.text().replace("\"ben\"", "\"bea\""),
                    signed.text().replace("\"role\":\"approver\"", "\"role\":\"auditor\""))) {
                assertThat(breaks(kept, SignedRelease.parse(altered)))
                        .as(altered)
                        .extracting(Break::table)
                        .containsExactly("release");
            }
            // Signed by the right key, yet never put down in the journal.
            Release made = new Release(
                    opened(4, signed.checkpoint()),
                    Optional.of(new Entry.Countersigned(
                            "ben",
                            Kept.NOON,
                            "release-9",
                            "approver",
                            opened(4, signed.checkpoint()).digest())));
            assertThat(breaks(kept, SignedRelease.sign(made, signed.note(), kept.keys)))
                    .extracting(Break::table)
                    .containsExactly("release");
            assertThat(breaks(kept, released(other))).extracting(Break::table).contains("kept checkpoint");
        }
    }

    @Test
    void whatIsNoReleaseIsRefused() throws IOException {
        try (Kept kept = Kept.On.SQLITE.fresh()) {
            String text = released(kept).text();
            Path file = kept.folder.resolve("release.json");
            for (String bad :
                    List.of("", "{}", text.replace("\"id\"", "\"ID\""), text.replace(",", ", "), text + "x")) {
                Files.writeString(file, bad);
                assertThatThrownBy(() -> KeptElsewhere.release(file)).isInstanceOf(InvalidValue.class);
            }
            Files.writeString(file, text + "\n");
            assertThat(KeptElsewhere.release(file).text()).isEqualTo(text);
            assertThatThrownBy(() -> KeptElsewhere.checkpoint(file)).isInstanceOf(InvalidValue.class);
            assertThatThrownBy(() -> KeptElsewhere.checkpoint(kept.folder)).isInstanceOf(InvalidValue.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theNewestSelfChecksAreKept(Kept.On on) {
        try (Kept kept = on.fresh();
                Database database = kept.open()) {
            SqlSelfChecks checks = new SqlSelfChecks(database, kept.keys);
            assertThat(checks.newest(1)).isEmpty();
            for (int i = 0; i < 103; i++) {
                checks.keep(new SqlSelfChecks.Done(
                        Kept.NOON.plusSeconds(i),
                        Duration.ofMillis(i),
                        new Verification(i, 2, 3, List.of(new Break("t", "r", "e", "f")), List.of("this"))));
            }
            assertThat(checks.newest(1000)).hasSize(100);
            assertThat(checks.newest(1).getFirst())
                    .isEqualTo(new SqlSelfChecks.Done(
                            Kept.NOON.plusSeconds(102),
                            Duration.ofMillis(102),
                            new Verification(102, 2, 3, List.of(new Break("t", "r", "e", "f")), List.of("this"))));
        }
    }

    /** Fills a record and has two persons release its fourth commit. */
    private static SignedRelease released(Kept kept) {
        VerificationTest.fill(kept, 3);
        try (Database database = kept.open()) {
            Checkpoint checkpoint =
                    SqlLedger.open(database, kept.keys).checkpoint(4).orElseThrow();
            SqlLogbook logbook = new SqlLogbook(database, kept.keys);
            Entry.Released opened = opened(4, checkpoint);
            logbook.write(List.of(opened));
            logbook.write(List.of(new Entry.Countersigned("ben", Kept.NOON, "release-1", "approver", opened.digest())));
            Release release = Logged.of(logbook.after(0)).release("release-1").orElseThrow();
            return SignedRelease.sign(release, new SqlProofs(database, kept.keys).note(checkpoint), kept.keys);
        }
    }

    private static Entry.Released opened(long commit, Checkpoint checkpoint) {
        return new Entry.Released(
                "ann", Kept.NOON, "release-1", "owner", commit, checkpoint.root(), "2026-03", "audit", "complete");
    }

    private static List<Break> breaks(Kept kept, SignedRelease release) {
        try (Database database = kept.open()) {
            return Verification.of(
                            database,
                            new Verification.Trust(
                                    Optional.of(kept.keys),
                                    Optional.of(kept.keys.publicKey()),
                                    List.of(),
                                    List.of(release)),
                            (part, done, of) -> {})
                    .breaks();
        }
    }
}
