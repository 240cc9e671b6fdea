package org.asbuilt.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.asbuilt.access.Grant;
import org.asbuilt.access.OneTimeLink;
import org.asbuilt.access.Outside;
import org.asbuilt.access.Person;
import org.asbuilt.access.Role;
import org.asbuilt.model.Digest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SqlPeopleTest {
    private static final Person ADA =
            Person.invited("ada", "Ada \"Countess\" Lovelace", Set.of(Role.APPROVER, Role.READER), Kept.NOON);
    private static final Digest TOKEN = new Digest("a".repeat(64));
    private static final Digest OTHER = new Digest("b".repeat(64));

    @ParameterizedTest
    @EnumSource
    void peopleComeBackAsTheyWere(Kept.On on) {
        try (Kept kept = on.fresh();
                Database database = kept.open()) {
            SqlPeople people = new SqlPeople(database, kept.keys);
            assertThat(people.add(ADA)).isTrue();
            assertThat(people.add(ADA)).isFalse();
            assertThat(people.person("ada")).contains(ADA);
            assertThat(people.person("bob")).isEmpty();
            Person ready = ADA.withPassword("$argon2id$x");
            assertThat(people.replace(ready)).isTrue();
            assertThat(people.all()).containsExactly(ready);
            Person elsewhere =
                    ready.from(Outside.of(Outside.Way.OPENID, "ada@example.org").known("0b1c"));
            assertThat(people.replace(elsewhere)).isTrue();
            assertThat(people.person("ada")).contains(elsewhere);
            assertThat(people.replace(Person.invited("bob", "Bob", Set.of(), Kept.NOON)))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoIsForgottenLeavesTheUserNameAndNothingElse(Kept.On on) {
        try (Kept kept = on.fresh();
                Database database = kept.open()) {
            SqlPeople people = new SqlPeople(database, kept.keys);
            SqlFactors factors = new SqlFactors(database, kept.keys);
            people.add(ADA.withPassword("$argon2id$x"));
            people.add(Person.invited("bob", "Bob", Set.of(), Kept.NOON));
            people.offer(new OneTimeLink(TOKEN, Optional.of("ada"), Kept.NOON.plus(Duration.ofDays(1))));
            people.offer(new OneTimeLink(OTHER, Optional.of("bob"), Kept.NOON.plus(Duration.ofDays(1))));
            factors.recoveryCodes("ada", Set.of(TOKEN));
            factors.recoveryCodes("bob", Set.of(OTHER));
            assertThat(people.forget("ada")).isTrue();
            assertThat(people.forget("nobody")).isFalse();
            assertThat(people.person("ada")).contains(ADA.forgotten());
            assertThat(people.link(TOKEN, Kept.NOON)).isEmpty();
            assertThat(factors.recoveryCodesLeft("ada")).isZero();
            assertThat(people.link(OTHER, Kept.NOON)).isPresent();
            assertThat(factors.recoveryCodesLeft("bob")).isEqualTo(1);
            Person resting = people.person("bob")
                    .orElseThrow()
                    .withGrants(List.of(Grant.of(Role.READER, Kept.NOON).restingSince(Kept.NOON)));
            people.replace(resting);
            assertThat(people.person("bob")).contains(resting);
        }
    }

    @ParameterizedTest
    @EnumSource
    void linkWorksOnceAndNotForEver(Kept.On on) {
        try (Kept kept = on.fresh();
                Database database = kept.open()) {
            SqlPeople people = new SqlPeople(database, kept.keys);
            OneTimeLink link = new OneTimeLink(TOKEN, Optional.of("ada"), Kept.NOON.plus(Duration.ofDays(1)));
            people.offer(link);
            assertThat(people.link(TOKEN, Kept.NOON)).contains(link);
            assertThat(people.link(TOKEN, link.expires())).isEmpty();
            assertThat(people.take(TOKEN, link.expires())).isEmpty();
            assertThat(people.take(TOKEN, Kept.NOON)).contains(link);
            assertThat(people.take(TOKEN, Kept.NOON)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void newerLinkEndsTheOlderOfTheSamePersonOnly(Kept.On on) {
        try (Kept kept = on.fresh();
                Database database = kept.open()) {
            SqlPeople people = new SqlPeople(database, kept.keys);
            OneTimeLink setup = new OneTimeLink(TOKEN, Optional.empty(), Kept.NOON.plusSeconds(60));
            people.offer(setup);
            people.offer(new OneTimeLink(OTHER, Optional.of("ada"), Kept.NOON.plusSeconds(60)));
            assertThat(people.link(TOKEN, Kept.NOON)).contains(setup);
            Digest newer = new Digest("c".repeat(64));
            people.offer(new OneTimeLink(newer, Optional.of("ada"), Kept.NOON.plusSeconds(60)));
            assertThat(people.link(OTHER, Kept.NOON)).isEmpty();
            assertThat(people.link(newer, Kept.NOON)).isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource
    void ofManyWhoTakeOneLinkAtOnceOneGetsIt(Kept.On on) throws InterruptedException, ExecutionException {
        try (Kept kept = on.fresh();
                Database database = kept.open();
                var threads = Executors.newFixedThreadPool(8)) {
            SqlPeople people = new SqlPeople(database, kept.keys);
            people.offer(new OneTimeLink(TOKEN, Optional.of("ada"), Kept.NOON.plusSeconds(60)));
            Callable<Boolean> take = () -> people.take(TOKEN, Kept.NOON).isPresent();
            int taken = 0;
            for (Future<Boolean> one : threads.invokeAll(Collections.nCopies(8, take))) {
                taken += one.get() ? 1 : 0;
            }
            assertThat(taken).isEqualTo(1);
        }
    }
}
