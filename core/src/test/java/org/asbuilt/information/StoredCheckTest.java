package org.asbuilt.information;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.information.StoredCheck.Integrity;
import org.asbuilt.model.Digest;
import org.junit.jupiter.api.Test;

/** What the newest verification says of one file. Source: requirements P2.S-05. */
class StoredCheckTest {
    private static final Instant CHECKED = Instant.parse("2026-05-01T08:00:00Z");
    private static final Digest DIGEST = Digest.of(new byte[] {1});

    private static Optional<StoredFile> file(Optional<Digest> digest, Optional<Instant> received) {
        return Optional.of(new StoredFile(
                "import-1/1",
                "list.csv",
                "csv",
                Optional.of(1L),
                digest,
                received,
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    }

    private static Optional<StoredFile> received(Instant moment) {
        return file(Optional.of(DIGEST), Optional.of(moment));
    }

    private static StoredCheck check(boolean ok, String... altered) {
        return new StoredCheck(Optional.of(CHECKED), ok, Set.of(altered));
    }

    @Test
    void fileThatWasThereWhenAllWasInOrderIsIntact() {
        assertThat(check(true).of(received(CHECKED.minusSeconds(1)))).isEqualTo(Integrity.INTACT);
        assertThat(check(true).of(received(CHECKED))).isEqualTo(Integrity.INTACT);
        assertThat(check(true).of(file(Optional.of(DIGEST), Optional.empty()))).isEqualTo(Integrity.INTACT);
        assertThat(check(true).of(received(CHECKED.plusSeconds(1))))
                .as("it came later")
                .isEqualTo(Integrity.NOT_CHECKED);
    }

    @Test
    void nothingWasLookedAtWithoutAVerificationOrByOneThatFailed() {
        assertThat(new StoredCheck(Optional.empty(), true, Set.of()).of(received(CHECKED)))
                .isEqualTo(Integrity.NOT_CHECKED);
        assertThat(check(false, "another file").of(received(CHECKED))).isEqualTo(Integrity.NOT_CHECKED);
    }

    @Test
    void fileWhoseDigestIsAmongTheAlteredIsAltered() {
        assertThat(check(false, "files/" + DIGEST.hex() + ".bin").of(received(CHECKED)))
                .isEqualTo(Integrity.ALTERED);
    }

    @Test
    void whatHasNoDigestIsNotHeld() {
        assertThat(check(true).of(Optional.empty())).isEqualTo(Integrity.NOT_HELD);
        assertThat(check(true).of(file(Optional.empty(), Optional.of(CHECKED)))).isEqualTo(Integrity.NOT_HELD);
    }
}
