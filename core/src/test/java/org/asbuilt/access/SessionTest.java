package org.asbuilt.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.asbuilt.model.Digest;
import org.junit.jupiter.api.Test;

/** What is known of somebody who is signed in, and of a program that acts for them. Source: requirements S-14. */
class SessionTest {
    private static final Digest TOKEN = Digest.of(new byte[] {1});
    private static final Digest OTHER = Digest.of(new byte[] {2});
    private static final Digest MARK = Digest.of(new byte[] {3});
    private static final Instant BEGUN = Instant.parse("2026-05-01T08:00:00Z");
    private static final Instant USED = BEGUN.plusSeconds(60);
    private static final Instant EXPIRES = BEGUN.plusSeconds(3600);

    private static Session session(Factor... factors) {
        return new Session(
                TOKEN,
                "ann",
                BEGUN,
                USED,
                EXPIRES,
                "10.0.0.1",
                "Firefox",
                new TreeSet<>(List.of(factors)),
                BEGUN,
                MARK);
    }

    @Test
    void nameIsTheFirstSixteenDigitsOfTheDigest() {
        assertThat(session().id()).hasSize(16).isEqualTo(TOKEN.hex().substring(0, 16));
        ApiToken token =
                new ApiToken(OTHER, "ann", "script", Set.of(Permission.READ), BEGUN, EXPIRES, Optional.empty());
        assertThat(token.id()).hasSize(16).isEqualTo(OTHER.hex().substring(0, 16));
    }

    @Test
    void whoeverShowedMoreThanAPasswordHasASecondFactor() {
        assertThat(session().hasSecond()).isFalse();
        assertThat(session(Factor.PASSWORD).hasSecond()).isFalse();
        assertThat(session(Factor.PASSWORD, Factor.CODE).hasSecond()).isTrue();
    }

    @Test
    void provingMoreKeepsWhatWasShownBeforeAndChangesTheSecret() {
        Instant now = BEGUN.plusSeconds(120);
        assertThat(session(Factor.PASSWORD).proven(OTHER, EnumSet.of(Factor.CODE), now))
                .isEqualTo(new Session(
                        OTHER,
                        "ann",
                        BEGUN,
                        now,
                        EXPIRES,
                        "10.0.0.1",
                        "Firefox",
                        new TreeSet<>(List.of(Factor.PASSWORD, Factor.CODE)),
                        now,
                        MARK));
    }

    @Test
    void anotherMarkChangesNothingElseThanTheSecret() {
        assertThat(session(Factor.PASSWORD).marked(OTHER, TOKEN))
                .isEqualTo(new Session(
                        OTHER,
                        "ann",
                        BEGUN,
                        USED,
                        EXPIRES,
                        "10.0.0.1",
                        "Firefox",
                        new TreeSet<>(List.of(Factor.PASSWORD)),
                        BEGUN,
                        TOKEN));
    }

    @Test
    void tokenCannotBeGivenThePowerToApprove() {
        assertThat(ApiToken.GRANTABLE)
                .containsExactlyInAnyOrder(
                        Permission.READ,
                        Permission.IMPORT,
                        Permission.DELIVER,
                        Permission.PROPOSE,
                        Permission.AUDIT,
                        Permission.MONITOR);
        assertThat(Arrays.stream(Permission.values()).anyMatch(one -> one.name().equals("APPROVE")))
                .isTrue();
    }
}
