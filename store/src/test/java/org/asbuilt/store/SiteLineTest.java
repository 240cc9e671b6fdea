package org.asbuilt.store;

import static org.asbuilt.store.SitePlace.SAID;
import static org.asbuilt.store.SitePlace.accept;
import static org.asbuilt.store.SitePlace.assertIntact;
import static org.asbuilt.store.SitePlace.assertSame;
import static org.asbuilt.store.SitePlace.folded;
import static org.asbuilt.store.SitePlace.in;
import static org.asbuilt.store.SitePlace.named;
import static org.asbuilt.store.SitePlace.organisation;
import static org.asbuilt.store.SitePlace.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import org.asbuilt.ledger.Edit;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.model.Digest;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lines of the record of a site: what it went back from and on otherwise, told once, accepted once, and not told again. */
class SiteLineTest {
    private static final String NORTH = "north";
    private static final Id DORA = Id.of(Kind.PERSON, "dora");

    @ParameterizedTest
    @EnumSource
    void aSiteThatWentBackAndOnOtherwiseIsNamedUntilSomebodyAcceptsIt(Kept.On on) throws IOException {
        try (Kept own = on.fresh();
                Database database = own.open();
                SitePlace north = new SitePlace(on)) {
            SqlSites sites = organisation(own, database);
            north.join(sites, NORTH);
            north.random(1, 8);
            try (SitePlace restored = north.copy(on)) {
                north.random(2, 4);
                restored.random(3, 6);
                sites.take(north.origin(), Kept.NOON, north.pack(0), Kept.NOON);
                Snapshot before = folded(sites, north.origin());
                assertThat(sites.take(north.origin(), Kept.NOON, restored.pack(5), Kept.NOON))
                        .isEqualTo(new SiteOutcome.Forked(9));
                assertThat(sites.take(north.origin(), Kept.NOON, restored.pack(12), Kept.NOON))
                        .isEqualTo(new SiteOutcome.Forked(13));
                assertThat(sites.find(NORTH).orElseThrow().forked()).contains(13L);
                assertSame(folded(sites, north.origin()), before);
                assertThatThrownBy(() -> accept(sites, restored, 12)).hasMessageContaining("does not reach back");
                assertThatThrownBy(() -> accept(sites, north, 5)).hasMessageContaining("is no other line");
                assertThat(accept(sites, restored, 5)).isEqualTo(new SiteOutcome.Taken(9, 14));
                assertSame(folded(sites, north.origin()), restored.ledger.snapshot());
                SqlSites.Site site = sites.find(NORTH).orElseThrow();
                assertThat(site.forked()).isEmpty();
                assertThat(site.line()).isEqualTo(2);
                assertThat(sites.take(north.origin(), Kept.NOON, north.pack(0), Kept.NOON))
                        .isEqualTo(new SiteOutcome.Known(12));
                restored.random(4, 3);
                assertThat(sites.take(north.origin(), Kept.NOON, restored.pack(14), Kept.NOON))
                        .isEqualTo(new SiteOutcome.Taken(15, 17));
                assertIntact(own, database);
            }
        }
    }

    /** The whole folder can be taken each time, with what is in it of the line that the site left. */
    @ParameterizedTest
    @EnumSource
    void whatIsHeldOfTheLineBeforeIsNoForkAndNamesNothingAsMissing(Kept.On on) throws IOException {
        try (Kept own = on.fresh();
                Database database = own.open();
                SitePlace north = new SitePlace(on)) {
            SqlSites sites = organisation(own, database);
            north.join(sites, NORTH);
            north.random(1, 8);
            try (SitePlace restored = north.copy(on)) {
                north.random(2, 6);
                restored.random(3, 2);
                sites.take(north.origin(), Kept.NOON, north.pack(0), Kept.NOON);
                assertThat(accept(sites, restored, 0)).isEqualTo(new SiteOutcome.Taken(9, 10));
                for (int since : new int[] {0, 8, 10, 12, 14}) {
                    assertThat(sites.take(north.origin(), Kept.NOON, north.pack(since), Kept.NOON))
                            .as("since " + since)
                            .isEqualTo(new SiteOutcome.Known(14));
                    assertThat(sites.take(north.origin(), Kept.NOON, restored.pack(8), Kept.NOON))
                            .isEqualTo(new SiteOutcome.Known(10));
                    assertNothingMissing(sites, 10);
                }
                north.random(4, 1);
                assertThat(sites.take(north.origin(), Kept.NOON, north.pack(8), Kept.NOON))
                        .isEqualTo(new SiteOutcome.Forked(9));
                assertSame(folded(sites, north.origin()), restored.ledger.snapshot());
                assertIntact(own, database);
            }
        }
    }

    /** Of three lines the last goes on as the first did: what it has not sent yet is waited for, though the first had it. */
    @ParameterizedTest
    @EnumSource
    void aLineThatCountsAgainIsWaitedFor(Kept.On on) throws IOException {
        try (Kept own = on.fresh();
                Database database = own.open();
                SitePlace north = new SitePlace(on)) {
            SqlSites sites = organisation(own, database);
            north.join(sites, NORTH);
            north.random(1, 8);
            try (SitePlace restored = north.copy(on)) {
                north.random(2, 2);
                byte[] ten = north.bundle(0);
                north.random(4, 4);
                restored.random(3, 2);
                sites.take(north.origin(), Kept.NOON, north.pack(0), Kept.NOON);
                accept(sites, restored, 0);
                assertThat(sites.accept(north.origin(), Kept.NOON, in(ten), Kept.NOON, "ada", "the wrong one"))
                        .isEqualTo(new SiteOutcome.Taken(9, 10));
                assertThat(sites.take(north.origin(), Kept.NOON, north.pack(12), Kept.NOON))
                        .isEqualTo(new SiteOutcome.Waits(11, 12));
                assertThat(sites.take(north.origin(), Kept.NOON, north.pack(10), Kept.NOON))
                        .isEqualTo(new SiteOutcome.Taken(11, 14));
                assertSame(folded(sites, north.origin()), north.ledger.snapshot());
                assertIntact(own, database);
            }
        }
    }

    /** An old backup that was started by mistake packs once, more than the site has; the site goes on as if nothing had been. */
    @ParameterizedTest
    @EnumSource
    void aForkThatTheSiteDoesNotFollowIsForgottenWithTheNextBundle(Kept.On on) throws IOException {
        try (Kept own = on.fresh();
                Database database = own.open();
                SitePlace north = new SitePlace(on)) {
            SqlSites sites = organisation(own, database);
            north.join(sites, NORTH);
            north.random(1, 8);
            try (SitePlace mistake = north.copy(on)) {
                north.random(2, 2);
                mistake.random(3, 12);
                sites.take(north.origin(), Kept.NOON, north.pack(0), Kept.NOON);
                Instant later = Kept.NOON.plusSeconds(60);
                assertThat(sites.take(north.origin(), later, mistake.pack(0), later))
                        .isEqualTo(new SiteOutcome.Forked(9));
                SqlSites.Site forked = sites.find(NORTH).orElseThrow();
                assertThat(forked.forked()).contains(9L);
                assertThat(forked.said()).isEqualTo(10);
                assertThat(forked.made()).contains(Kept.NOON);
                assertThat(forked.heard()).contains(later);
                north.random(4, 3);
                assertThat(sites.take(north.origin(), later, north.pack(10), later))
                        .isEqualTo(new SiteOutcome.Taken(11, 13));
                assertNothingMissing(sites, 13);
                assertSame(folded(sites, north.origin()), north.ledger.snapshot());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWaitsIsDroppedWithTheLineThatItFollows(Kept.On on) throws IOException {
        try (Kept own = on.fresh();
                Database database = own.open();
                SitePlace north = new SitePlace(on)) {
            SqlSites sites = organisation(own, database);
            north.join(sites, NORTH);
            north.random(1, 8);
            try (SitePlace restored = north.copy(on)) {
                north.random(2, 2);
                restored.random(3, 4);
                sites.take(north.origin(), Kept.NOON, north.pack(0), Kept.NOON);
                north.random(4, 5);
                byte[] early = north.bundle(12);
                assertThat(sites.take(north.origin(), Kept.NOON, in(early), Kept.NOON))
                        .isEqualTo(new SiteOutcome.Waits(11, 12));
                SqlSites.Waiting waiting = new SqlSites.Waiting(Digest.of(early), 13, 15, Kept.NOON);
                sites.keep(north.origin(), waiting, in(early));
                assertThat(sites.find(NORTH).orElseThrow().waiting()).containsExactly(waiting);
                assertThat(accept(sites, restored, 0)).isEqualTo(new SiteOutcome.Taken(9, 12));
                assertNothingMissing(sites, 12);
                assertThat(sites.waiting(north.origin(), waiting.digest()).readAllBytes())
                        .isEmpty();
            }
        }
    }

    /** A site that was restored from before it forgot somebody hands the person over again; here nothing of it is kept. */
    @ParameterizedTest
    @EnumSource
    void whatWasForgottenHereIsNotKeptAgain(Kept.On on) throws IOException {
        try (Kept own = on.fresh();
                Database database = own.open();
                SitePlace north = new SitePlace(on)) {
            SqlSites sites = organisation(own, database);
            north.join(sites, NORTH);
            north.commit(named(DORA, "Dora " + SealedTest.MARK));
            try (SitePlace restored = north.copy(on);
                    SitePlace again = north.copy(on)) {
                north.commit(new Edit.Erase(DORA, SAID));
                sites.take(north.origin(), Kept.NOON, north.pack(0), Kept.NOON);
                restored.commit(named(DORA, "Dora " + SealedTest.MARK));
                assertThat(accept(sites, restored, 0)).isEqualTo(new SiteOutcome.Taken(2, 2));
                assertThat(texts(folded(sites, north.origin()))).doesNotContain(SealedTest.MARK);
                restored.commit(new Edit.Erase(DORA, SAID));
                assertThat(sites.take(north.origin(), Kept.NOON, restored.pack(2), Kept.NOON))
                        .isEqualTo(new SiteOutcome.Taken(3, 3));
                assertSame(folded(sites, north.origin()), restored.ledger.snapshot());
                again.commit(named(Id.of(Kind.ASSET, "plc"), "PLC"));
                again.commit(new Edit.Erase(DORA, SAID));
                assertThat(accept(sites, again, 0)).isEqualTo(new SiteOutcome.Taken(2, 3));
                assertSame(folded(sites, north.origin()), again.ledger.snapshot());
                assertIntact(own, database);
            }
        }
    }

    /** So many commits are held, which are all that the site said that it has. */
    private static void assertNothingMissing(SqlSites sites, long commits) {
        SqlSites.Site site = sites.find(NORTH).orElseThrow();
        assertThat(site.forked()).isEmpty();
        assertThat(site.waiting()).isEmpty();
        assertThat(site.held()).isEqualTo(commits);
        assertThat(site.said()).isEqualTo(commits);
    }
}
