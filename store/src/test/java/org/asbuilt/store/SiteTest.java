package org.asbuilt.store;

import static org.asbuilt.store.SitePlace.SAID;
import static org.asbuilt.store.SitePlace.assertIntact;
import static org.asbuilt.store.SitePlace.assertSame;
import static org.asbuilt.store.SitePlace.folded;
import static org.asbuilt.store.SitePlace.in;
import static org.asbuilt.store.SitePlace.named;
import static org.asbuilt.store.SitePlace.organisation;
import static org.asbuilt.store.SitePlace.packed;
import static org.asbuilt.store.SitePlace.texts;
import static org.asbuilt.store.SitePlace.unpacked;
import static org.asbuilt.store.SitePlace.verified;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.asbuilt.ledger.Commit;
import org.asbuilt.ledger.Edit;
import org.asbuilt.ledger.Said;
import org.asbuilt.model.Digest;
import org.asbuilt.model.Id;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PlantTime;
import org.asbuilt.model.Slot;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Records of several sites, copied into that of an organisation: whole, in order, signed, and forgotten when they forget. */
class SiteTest {
    private static final String NORTH = "north";
    private static final Id DORA = Id.of(Kind.PERSON, "dora");

    @ParameterizedTest
    @EnumSource
    void twoSitesWithTheSameAddressesAreEachWhatTheyAreAtHome(Kept.On on) throws IOException {
        try (Kept own = on.fresh();
                Database database = own.open();
                SitePlace north = new SitePlace(on);
                SitePlace south = new SitePlace(on)) {
            SqlSites sites = organisation(own, database);
            north.join(sites, NORTH);
            south.join(sites, "south");
            Id plc = Id.of(Kind.ASSET, "plc");
            north.commit(address(plc, "10.0.0.1"), named(plc, "North PLC"));
            south.commit(address(plc, "10.0.0.1"), named(plc, "South PLC"));
            north.random(1, 20);
            south.random(2, 15);
            assertThat(sites.take(north.origin(), Kept.NOON, north.pack(0), Kept.NOON))
                    .isEqualTo(new SiteOutcome.Taken(1, 21));
            assertThat(sites.take(south.origin(), Kept.NOON, south.pack(0), Kept.NOON))
                    .isEqualTo(new SiteOutcome.Taken(1, 16));
            assertSame(folded(sites, north.origin()), north.ledger.snapshot());
            assertSame(folded(sites, south.origin()), south.ledger.snapshot());
            assertThat(folded(sites, north.origin()).subject(plc).orElseThrow().name())
                    .isEqualTo("North PLC");
            assertThat(folded(sites, south.origin()).subject(plc).orElseThrow().name())
                    .isEqualTo("South PLC");
            SqlSites.Site site = sites.find(NORTH).orElseThrow();
            assertThat(site.held()).isEqualTo(21);
            assertThat(site.newest()).contains(Kept.NOON.plusSeconds(21));
            assertThat(site.heard()).contains(Kept.NOON);
            assertIntact(own, database);
        }
    }

    @ParameterizedTest
    @EnumSource
    void monthsInOneBundleAreTheSameAsInManyInWhateverOrderAndTwice(Kept.On on) throws IOException {
        try (Kept own = on.fresh();
                Database database = own.open();
                Kept other = on.fresh();
                Database another = other.open();
                SitePlace north = new SitePlace(on)) {
            SqlSites once = organisation(own, database);
            SqlSites often = organisation(other, another);
            north.join(once, NORTH);
            north.join(often, NORTH);
            List<byte[]> bundles = new ArrayList<>();
            for (int since = 0; since < 300; since += 30) {
                north.random(since, 30);
                bundles.add(north.bundle(since));
            }
            assertThat(once.take(north.origin(), Kept.NOON, north.pack(0), Kept.NOON))
                    .isEqualTo(new SiteOutcome.Taken(1, 300));
            // Each brings the one before once more, as a sender does who does not know what arrived.
            for (byte[] bundle : bundles) {
                assertThat(often.take(north.origin(), Kept.NOON, in(bundle), Kept.NOON))
                        .isInstanceOf(SiteOutcome.Taken.class);
                assertThat(often.take(north.origin(), Kept.NOON, in(bundle), Kept.NOON))
                        .isInstanceOf(SiteOutcome.Known.class);
                assertThat(often.take(north.origin(), Kept.NOON, in(bundles.getFirst()), Kept.NOON))
                        .isEqualTo(new SiteOutcome.Known(30));
            }
            assertSame(folded(often, north.origin()), folded(once, north.origin()));
            assertSame(folded(once, north.origin()), north.ledger.snapshot());
            assertIntact(own, database);
            assertIntact(other, another);
        }
    }

    /** So a folder that is taken again and again keeps nobody waiting: what is held is seen by the end that the site signed. */
    @ParameterizedTest
    @EnumSource
    void ofABundleThatIsHeldOnlyTheBeginningIsRead(Kept.On on) throws IOException {
        try (Kept own = on.fresh();
                Database database = own.open();
                SitePlace north = new SitePlace(on)) {
            SqlSites sites = organisation(own, database);
            north.join(sites, NORTH);
            north.random(1, 10);
            byte[] bundle = north.bundle(0);
            byte[] beginning = packed(new String(unpacked(bundle), StandardCharsets.UTF_8)
                    .lines()
                    .limit(1)
                    .toList());
            assertThatThrownBy(() -> sites.take(north.origin(), Kept.NOON, in(beginning), Kept.NOON))
                    .isInstanceOf(InvalidValue.class)
                    .hasMessageContaining("before the bundle ends");
            sites.take(north.origin(), Kept.NOON, in(bundle), Kept.NOON);
            assertThat(sites.take(north.origin(), Kept.NOON.plusSeconds(60), in(beginning), Kept.NOON))
                    .isEqualTo(new SiteOutcome.Known(10));
            assertThat(sites.find(NORTH).orElseThrow().made()).contains(Kept.NOON.plusSeconds(60));
            assertIntact(own, database);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatComesTooEarlyWaitsAndNamesWhatIsMissing(Kept.On on) throws IOException {
        try (Kept own = on.fresh();
                Database database = own.open();
                SitePlace north = new SitePlace(on)) {
            SqlSites sites = organisation(own, database);
            north.join(sites, NORTH);
            north.random(1, 10);
            byte[] first = north.bundle(0);
            north.random(2, 10);
            byte[] second = north.bundle(10);
            assertThat(sites.take(north.origin(), Kept.NOON, in(second), Kept.NOON))
                    .isEqualTo(new SiteOutcome.Waits(1, 10));
            SqlSites.Waiting waiting = new SqlSites.Waiting(Digest.of(second), 11, 20, Kept.NOON);
            sites.keep(north.origin(), waiting, in(second));
            sites.keep(north.origin(), waiting, in(second));
            SqlSites.Site site = sites.find(NORTH).orElseThrow();
            assertThat(site.waiting()).containsExactly(waiting);
            assertThat(site.said()).isEqualTo(20);
            assertThat(site.held()).isZero();
            assertThat(sites.take(north.origin(), Kept.NOON, in(first), Kept.NOON))
                    .isEqualTo(new SiteOutcome.Taken(1, 10));
            assertThat(sites.take(
                            north.origin(), Kept.NOON, sites.waiting(north.origin(), waiting.digest()), Kept.NOON))
                    .isEqualTo(new SiteOutcome.Taken(11, 20));
            sites.drop(north.origin(), waiting.digest());
            assertThat(sites.find(NORTH).orElseThrow().waiting()).isEmpty();
            assertSame(folded(sites, north.origin()), north.ledger.snapshot());
            assertIntact(own, database);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoeverIsForgottenAtTheSiteIsForgottenHere(Kept.On on) throws IOException {
        try (Kept own = on.fresh();
                Database database = own.open();
                SitePlace north = new SitePlace(on)) {
            SqlSites sites = organisation(own, database);
            north.join(sites, NORTH);
            north.commit(named(DORA, "Dora " + SealedTest.MARK));
            byte[] before = north.bundle(0);
            sites.take(north.origin(), Kept.NOON, in(before), Kept.NOON);
            assertThat(folded(sites, north.origin()).subject(DORA).orElseThrow().name())
                    .contains(SealedTest.MARK);
            north.commit(new Edit.Erase(DORA, SAID));
            sites.take(north.origin(), Kept.NOON, north.pack(1), Kept.NOON);
            assertThat(texts(folded(sites, north.origin()))).doesNotContain(SealedTest.MARK);
            assertSame(folded(sites, north.origin()), north.ledger.snapshot());
            assertThat(new String(unpacked(north.bundle(0)), StandardCharsets.UTF_8))
                    .doesNotContain(SealedTest.MARK);
            List<Commit> commits = new ArrayList<>();
            sites.commits(north.origin(), 1, 2, commits::add);
            assertThat(commits.toString()).doesNotContain(SealedTest.MARK);
            assertThat(sites.take(north.origin(), Kept.NOON, in(before), Kept.NOON))
                    .isEqualTo(new SiteOutcome.Known(1));
            assertIntact(own, database);
        }
    }

    @ParameterizedTest
    @EnumSource(names = "SQLITE")
    void whatTheSiteDidNotSignIsRefusedAndNothingIsChanged(Kept.On on) throws IOException {
        try (Kept own = on.fresh();
                Database database = own.open();
                SitePlace north = new SitePlace(on);
                SitePlace south = new SitePlace(on)) {
            SqlSites sites = organisation(own, database);
            north.join(sites, NORTH);
            south.join(sites, "south");
            north.random(1, 3);
            south.random(2, 3);
            byte[] good = unpacked(north.bundle(0));
            List<String> lines =
                    new String(good, StandardCharsets.UTF_8).lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                List<String> less = new ArrayList<>(lines);
                less.remove(i);
                assertRefused(sites, north, less);
                List<String> cut = lines.subList(0, i);
                assertRefused(sites, north, cut);
                List<String> twice = new ArrayList<>(lines);
                twice.add(i, lines.get(i));
                assertRefused(sites, north, twice);
            }
            String hash = hash(north, 2);
            assertRefused(
                    sites, north, replaced(lines, hash, Digest.of(new byte[1]).hex()));
            assertThatThrownBy(() -> sites.take(north.origin(), Kept.NOON, south.pack(0), Kept.NOON))
                    .isInstanceOf(InvalidValue.class)
                    .hasMessageContaining("expected a bundle of " + north.origin());
            assertThatThrownBy(() -> sites.take(north.origin(), Kept.NOON, in(good), Kept.NOON))
                    .isInstanceOf(InvalidValue.class)
                    .hasMessageContaining("cannot be read");
            assertThat(sites.find(NORTH).orElseThrow().held()).isZero();
            assertIntact(own, database);
        }
    }

    /** Such a commit could not be folded, whoever signed it. */
    @ParameterizedTest
    @EnumSource(names = "SQLITE")
    void aCommitThatNobodyApprovedOrOfNoTimeIsRefused(Kept.On on) throws IOException {
        try (Kept own = on.fresh();
                Database database = own.open();
                SitePlace north = new SitePlace(on)) {
            SqlSites sites = organisation(own, database);
            north.join(sites, NORTH);
            north.commit(named(DORA, "Dora"));
            List<String> lines = new String(unpacked(north.bundle(0)), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            Map.of(
                            "[]", "commit 1 with an approver, found none",
                            "+10000-01-01T00:00:00Z", "in the years 1970 to 9999, found +10000-01-01T00:00:00Z",
                            "1969-12-31T23:59:59Z", "in the years 1970 to 9999, found 1969-12-31T23:59:59Z",
                            "+1000000000-12-31T23:59:59Z", "found +1000000000-12-31T23:59:59Z")
                    .forEach((wrong, told) -> {
                        List<String> altered = wrong.equals("[]")
                                ? replaced(lines, "[\"bob\"]", wrong)
                                : replaced(lines, Kept.NOON.plusSeconds(1).toString(), wrong);
                        assertThatThrownBy(() -> sites.take(north.origin(), Kept.NOON, in(packed(altered)), Kept.NOON))
                                .isInstanceOf(InvalidValue.class)
                                .hasMessageContaining(told);
                    });
            assertThat(sites.find(NORTH).orElseThrow().heard()).isEmpty();
        }
    }

    /** Whoever comes second waits for the first, and finds that nothing is left to do. */
    @ParameterizedTest
    @EnumSource(names = "POSTGRESQL")
    void twoServersThatKeepTheSameFileKeepItOnce(Kept.On on) throws Exception {
        try (Kept own = on.fresh();
                Database one = own.open();
                Database other = own.open();
                SitePlace north = new SitePlace(on);
                Connection bare = own.bare();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            SqlSites first = organisation(own, one);
            SqlSites second = new SqlSites(other, own.keys);
            north.join(first, NORTH);
            byte[] file = new byte[(2 << 20) + 5];
            new Random(1).nextBytes(file);
            String origin = north.origin();
            SqlSites.Waiting waiting = new SqlSites.Waiting(Digest.of(file), 11, 20, Kept.NOON);
            List<Future<?>> late = new ArrayList<>();
            first.keep(origin, waiting, new FilterInputStream(in(file)) {
                @Override
                public int read(byte[] buffer, int offset, int length) throws IOException {
                    if (late.isEmpty()) {
                        late.add(threads.submit(() -> second.keep(origin, waiting, in(file))));
                        awaitLocked(bare, late.getFirst());
                    }
                    return super.read(buffer, offset, length);
                }
            });
            late.getFirst().get();
            assertThat(first.find(NORTH).orElseThrow().waiting()).containsExactly(waiting);
            assertThat(second.waiting(origin, waiting.digest()).readAllBytes()).isEqualTo(file);
        }
    }

    /** Returns when the other waits for a lock, or is done. */
    private static void awaitLocked(Connection bare, Future<?> other) {
        try (Statement sql = bare.createStatement()) {
            boolean waits = false;
            while (!waits && !other.isDone()) {
                try (ResultSet row = sql.executeQuery("select count(*) > 0 from pg_locks where not granted")) {
                    row.next();
                    waits = row.getBoolean(1);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot see the locks", e);
        }
    }

    @ParameterizedTest
    @EnumSource
    void verificationFindsWhatWasAlteredInACopy(Kept.On on) throws IOException {
        for (String statement : List.of(
                "update site_edits set body = (select max(body) from site_commits) where number = 2",
                "delete from site_edits where number = 3",
                "update site_ends set signature = case substr(signature, 1, 2) when '00' then '11' else '00' end"
                        + " || substr(signature, 3)",
                "update site_ends set peaks = root",
                "update sites set public_key = origin",
                "update site_lines set common = 1",
                "update site_commits set hash = '" + "0".repeat(64) + "' where number = 1")) {
            try (Kept own = on.fresh();
                    SitePlace north = new SitePlace(on)) {
                try (Database database = own.open()) {
                    SqlSites sites = organisation(own, database);
                    north.join(sites, NORTH);
                    north.random(1, 3);
                    sites.take(north.origin(), Kept.NOON, north.pack(0), Kept.NOON);
                    assertIntact(own, database);
                }
                assertThat(own.tamper(statement)).as(statement).isPositive();
                try (Database database = own.open()) {
                    assertThat(verified(database, Optional.empty()).breaks())
                            .as(statement)
                            .singleElement()
                            .satisfies(found -> assertThat(found.table()).startsWith("site"));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void theDatabaseShowsNothingOfWhatSitesSaid(Kept.On on) throws Exception {
        try (Kept own = on.fresh();
                SitePlace north = new SitePlace(on)) {
            try (Database database = own.open()) {
                SqlSites sites = organisation(own, database);
                sites.addIdentity("age1recipient", SealedTest.MARK + "-secret", Kept.NOON);
                north.join(sites, SealedTest.MARK);
                north.commit(named(DORA, SealedTest.MARK), named(Id.of(Kind.ASSET, "plc"), SealedTest.MARK));
                sites.take(north.origin(), Kept.NOON, north.pack(0), Kept.NOON);
                assertThat(sites.identities()).containsExactly(SealedTest.MARK + "-secret");
            }
            try (var connection = own.bare()) {
                assertThat(SealedTest.assertShowsNothing(connection))
                        .contains("sites", "site_commits", "site_edits", "site_identities");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = "SQLITE")
    void aSiteJoinsOnceUnderANameOfItsOwn(Kept.On on) {
        try (Kept own = on.fresh();
                Database database = own.open();
                SitePlace north = new SitePlace(on)) {
            SqlSites sites = organisation(own, database);
            SiteKey key = north.sites().own();
            assertThat(SiteKey.parse(key.text())).isEqualTo(key);
            assertThat(key.fingerprint()).matches("([0-9a-f]{4} ){7}[0-9a-f]{4}");
            assertThatThrownBy(() -> SiteKey.parse(key.text().replace("asbuilt/", "asbuilt/0")))
                    .hasMessageContaining("expected the key of a site");
            assertThatThrownBy(() -> sites.join(sites.own(), "own", "ada", Kept.NOON))
                    .hasMessageContaining("this installation");
            assertThatThrownBy(() -> sites.join(key, "no name", "ada", Kept.NOON))
                    .hasMessageContaining("expected a name");
            sites.join(key, NORTH, "ada", Kept.NOON);
            assertThatThrownBy(() -> sites.join(key, "again", "ada", Kept.NOON))
                    .hasMessageContaining("known already, as north");
            assertThat(sites.find("NORTH").orElseThrow().by()).isEqualTo("ada");
            assertThatThrownBy(() -> north.pack(0)).hasMessageContaining("nothing was committed yet");
        }
    }

    private static void assertRefused(SqlSites sites, SitePlace place, List<String> lines) throws IOException {
        byte[] bundle = packed(lines);
        assertThatThrownBy(() -> sites.take(place.origin(), Kept.NOON, in(bundle), Kept.NOON))
                .isInstanceOf(InvalidValue.class);
        assertThat(sites.find(NORTH).orElseThrow().heard()).isEmpty();
    }

    private static String hash(SitePlace place, long number) {
        return place.database.read(sql -> sql.select(Tables.HASH)
                .from(Tables.COMMITS)
                .where(Tables.NUMBER.eq(number))
                .fetchSingle(Tables.HASH));
    }

    private static List<String> replaced(List<String> lines, String text, String with) {
        return lines.stream().map(line -> line.replace(text, with)).toList();
    }

    private static Edit.Put address(Id subject, String address) {
        return Edit.Put.of(
                subject,
                Slot.parse("networkPort[eth0]"),
                Map.of("addresses", Said.values(List.of(address), SAID)),
                PlantTime.ALWAYS);
    }
}
