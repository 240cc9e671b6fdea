package org.asbuilt.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.asbuilt.model.Digest;
import org.junit.jupiter.api.Test;

class ReleaseTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Entry.Released OPENED = new Entry.Released(
            "ann", NOON, "release-1", "owner", 7, Digest.of(new byte[] {7}), "2026-03", "audit", "complete");

    @Test
    void itIsOneWhenAnotherPersonInAnotherRoleHasSignedTheSame() {
        assertThat(after(signed("ben", "approver", OPENED.digest())).isSigned()).isTrue();
        assertThat(after(signed("ann", "approver", OPENED.digest())).isSigned()).isFalse();
        assertThat(after(signed("ben", "owner", OPENED.digest())).isSigned()).isFalse();
        assertThat(after(signed("ben", "approver", Digest.of(new byte[0]))).isSigned())
                .isFalse();
        assertThat(after().isSigned()).isFalse();
    }

    @Test
    void theFirstSecondSignatureStays() {
        Release both = after(signed("ben", "approver", OPENED.digest()), signed("cem", "auditor", OPENED.digest()));
        assertThat(both.countersigned().map(Entry.Countersigned::person)).contains("ben");
        assertThat(both.objection("cem", "auditor")).contains("both have signed already");
    }

    @Test
    void everyPartOfItIsInWhatTheSecondPersonSigns() {
        List<Entry.Released> others = List.of(
                new Entry.Released("bnn", NOON, "release-1", "owner", 7, OPENED.root(), "2026-03", "audit", "complete"),
                new Entry.Released(
                        "ann",
                        NOON.plusNanos(1),
                        "release-1",
                        "owner",
                        7,
                        OPENED.root(),
                        "2026-03",
                        "audit",
                        "complete"),
                new Entry.Released("ann", NOON, "release-2", "owner", 7, OPENED.root(), "2026-03", "audit", "complete"),
                new Entry.Released("ann", NOON, "release-1", "other", 7, OPENED.root(), "2026-03", "audit", "complete"),
                new Entry.Released("ann", NOON, "release-1", "owner", 8, OPENED.root(), "2026-03", "audit", "complete"),
                new Entry.Released(
                        "ann", NOON, "release-1", "owner", 7, OPENED.digest(), "2026-03", "audit", "complete"),
                new Entry.Released("ann", NOON, "release-1", "owner", 7, OPENED.root(), "2026-0", "3audit", "complete"),
                new Entry.Released("ann", NOON, "release-1", "owner", 7, OPENED.root(), "2026-03", "audi", "tcomplete"),
                new Entry.Released("ann", NOON, "release-1", "owner", 7, OPENED.root(), "2026-03", "audit", ""));
        assertThat(others).allSatisfy(other -> assertThat(other.digest()).isNotEqualTo(OPENED.digest()));
        assertThat(others.stream().map(Entry.Released::digest)).doesNotHaveDuplicates();
    }

    private static Release after(Entry... more) {
        return Logged.of(List.of(OPENED))
                .with(List.of(more))
                .release("release-1")
                .orElseThrow();
    }

    private static Entry signed(String person, String role, Digest what) {
        return new Entry.Countersigned(person, NOON.plusSeconds(60), "release-1", role, what);
    }
}
