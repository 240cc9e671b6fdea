package org.asbuilt.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.asbuilt.access.ApiToken;
import org.asbuilt.access.CodeSecret;
import org.asbuilt.access.Factor;
import org.asbuilt.access.FailureBook.Failures;
import org.asbuilt.access.Passkey;
import org.asbuilt.access.Permission;
import org.asbuilt.access.Session;
import org.asbuilt.model.Digest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sessions, factors, tokens and failures on both databases, and what of them happens once. */
class SqlIdentityTest {
    private static final byte[] SECRET = "twenty bytes of this".getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @EnumSource
    void sessionsComeBackAsTheyWereAndTheOneUsedLongestAgoEnds(Kept.On on) {
        try (Kept kept = on.fresh();
                Database database = kept.open()) {
            SqlSessions sessions = new SqlSessions(database, kept.keys);
            Session first = session("first", 0);
            Session second = session("second", 1);
            sessions.add(first, 2);
            sessions.add(second, 2);
            assertThat(sessions.session(first.token())).contains(first);
            sessions.used(first.token(), Kept.NOON.plusSeconds(90));
            sessions.add(session("third", 2), 2);
            assertThat(sessions.of("ann"))
                    .extracting(Session::token)
                    .containsExactly(session("third", 2).token(), first.token());
            Session proven = first.proven(digest("fresh"), Set.of(Factor.CODE), Kept.NOON);
            assertThat(sessions.replace(first.token(), proven)).isTrue();
            assertThat(sessions.replace(first.token(), proven)).isFalse();
            assertThat(sessions.session(first.token())).isEmpty();
            assertThat(sessions.session(proven.token()).orElseThrow().hasSecond())
                    .isTrue();
            assertThat(sessions.endOthers("ann", Optional.of(proven.token()))).isEqualTo(1);
            assertThat(sessions.forget(Kept.NOON.plusSeconds(1), Kept.NOON)).isEqualTo(1);
            assertThat(sessions.all()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void ofManyWhoShowOneCodeOneGetsIn(Kept.On on) throws Exception {
        try (Kept kept = on.fresh();
                Database database = kept.open()) {
            SqlFactors factors = new SqlFactors(database, kept.keys);
            factors.offer("ann", new CodeSecret(SECRET, Kept.NOON, 0));
            assertThat(factors.codes("ann")).isEmpty();
            assertThat(factors.has("ann")).isFalse();
            assertThat(factors.confirm("ann", 100)).isTrue();
            assertThat(factors.confirm("ann", 101)).isFalse();
            assertThat(factors.codes("ann").orElseThrow().secret()).isEqualTo(SECRET);
            assertThat(once(() -> factors.take("ann", 101))).isEqualTo(1);
            assertThat(factors.take("ann", 100)).isFalse();
            factors.recoveryCodes("ann", List.of(digest("a"), digest("b")));
            assertThat(once(() -> factors.takeRecoveryCode("ann", digest("a")))).isEqualTo(1);
            assertThat(factors.takeRecoveryCode("ben", digest("b"))).isFalse();
            assertThat(factors.recoveryCodesLeft("ann")).isEqualTo(1);
            assertThat(once(() -> factors.spend(digest("challenge"), Kept.NOON.plusSeconds(60), Kept.NOON)))
                    .isEqualTo(1);
            factors.offerReset(digest("link"), "ann", Kept.NOON.plusSeconds(60));
            assertThat(factors.reset(digest("link"), "ben", Kept.NOON)).isFalse();
            assertThat(factors.reset(digest("link"), "ann", Kept.NOON.plusSeconds(61)))
                    .isFalse();
            assertThat(once(() -> factors.reset(digest("link"), "ann", Kept.NOON)))
                    .isEqualTo(1);
            assertThat(factors.has("ann")).isFalse();
            assertThat(factors.recoveryCodesLeft("ann")).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCopiedPasskeyIsFoundOutByItsCounter(Kept.On on) {
        try (Kept kept = on.fresh();
                Database database = kept.open()) {
            SqlFactors factors = new SqlFactors(database, kept.keys);
            Passkey counting = new Passkey("id", "ann", "ring", "AAAA", "usb", 5, Kept.NOON, Optional.empty());
            assertThat(factors.add(counting)).isTrue();
            assertThat(factors.add(counting)).isFalse();
            assertThat(factors.passkeys("ann")).containsExactly(counting);
            assertThat(factors.used("id", 6, Kept.NOON)).isTrue();
            assertThat(factors.used("id", 6, Kept.NOON)).isFalse();
            assertThat(factors.used("id", 0, Kept.NOON)).isFalse();
            Passkey silent = new Passkey("other", "ann", "phone", "AAAA", "", 0, Kept.NOON, Optional.empty());
            factors.add(silent);
            assertThat(factors.used("other", 0, Kept.NOON)).isTrue();
            assertThat(factors.used("other", 0, Kept.NOON)).isTrue();
            assertThat(factors.removePasskey("ben", "id")).isFalse();
            assertThat(factors.removePasskey("ann", "id")).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void tokensComeBackAsTheyWere(Kept.On on) {
        try (Kept kept = on.fresh();
                Database database = kept.open()) {
            SqlTokens tokens = new SqlTokens(database, kept.keys);
            ApiToken token = new ApiToken(
                    digest("secret"),
                    "ann",
                    "nightly",
                    EnumSet.of(Permission.READ, Permission.IMPORT),
                    Kept.NOON,
                    Kept.NOON.plus(Duration.ofDays(30)),
                    Optional.empty());
            tokens.add(token);
            assertThat(tokens.token(digest("secret"))).contains(token);
            tokens.used(token.token(), Kept.NOON.plusSeconds(5));
            assertThat(tokens.of("ann").getFirst().used()).contains(Kept.NOON.plusSeconds(5));
            assertThat(tokens.revoke("ben", token.token())).isFalse();
            assertThat(tokens.revoke("ann", token.token())).isTrue();
            assertThat(tokens.revokeAll("ann")).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void failuresThatAreCountedAtOnceAllCount(Kept.On on) throws Exception {
        try (Kept kept = on.fresh();
                Database database = kept.open()) {
            SqlFailures failures = new SqlFailures(database);
            Digest key = digest("name");
            once(() ->
                    failures.count(key, known -> new Failures(known.count() + 1, Kept.NOON, Kept.NOON), Instant.EPOCH)
                                    .count()
                            > 0);
            assertThat(failures.failures(key).orElseThrow().count()).isEqualTo(12);
            failures.count(digest("other"), known -> known, Kept.NOON.plusSeconds(1));
            assertThat(failures.failures(key)).as("forgotten").isEmpty();
            assertThat(failures.forgive(key)).isFalse();
        }
    }

    private static int once(Callable<Boolean> attempt) throws Exception {
        try (ExecutorService many = Executors.newFixedThreadPool(4)) {
            int got = 0;
            for (Future<Boolean> one :
                    many.invokeAll(IntStream.range(0, 12).mapToObj(i -> attempt).toList())) {
                got += one.get() ? 1 : 0;
            }
            return got;
        }
    }

    private static Session session(String name, int minute) {
        Instant at = Kept.NOON.plus(Duration.ofMinutes(minute));
        return new Session(
                digest(name),
                "ann",
                at,
                at,
                at.plus(Duration.ofHours(12)),
                "192.0.2.7",
                "a browser",
                new TreeSet<>(Set.of(Factor.PASSWORD)),
                at,
                digest("mark"));
    }

    private static Digest digest(String text) {
        return Digest.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
