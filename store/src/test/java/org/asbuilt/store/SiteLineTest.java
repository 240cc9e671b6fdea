package org.asbuilt.store;

import static org.asbuilt.store.SitePlace.SAID;
import static org.asbuilt.store.SitePlace.accept;
import static org.asbuilt.store.SitePlace.assertIntact;
import static org.asbuilt.store.SitePlace.assertSame;
import static org.asbuilt.store.SitePlace.folded;
import static org.asbuilt.store.SitePlace.named;
import static org.asbuilt.store.SitePlace.organisation;
import static org.asbuilt.store.SitePlace.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.asbuilt.ledger.Edit;
import org.asbuilt.ledger.Snapshot;
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
                        .isEqualTo(new SiteOutcome.Forked(9));
                restored.random(4, 3);
                assertThat(sites.take(north.origin(), Kept.NOON, restored.pack(14), Kept.NOON))
                        .isEqualTo(new SiteOutcome.Taken(15, 17));
                assertIntact(own, database);
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
}
