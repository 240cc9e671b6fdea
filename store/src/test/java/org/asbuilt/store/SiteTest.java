package org.asbuilt.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.asbuilt.ledger.Basis;
import org.asbuilt.ledger.Commit;
import org.asbuilt.ledger.Edit;
import org.asbuilt.ledger.Said;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.ledger.Subject;
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
    private static final Basis SAID = new Basis.Stated("ada", "knows it");

    @ParameterizedTest
    @EnumSource
    void twoSitesWithTheSameAddressesAreEachWhatTheyAreAtHome(Kept.On on) throws IOException {
        try (Kept own = on.fresh();
                Database database = own.open();
                Place north = new Place(on);
                Place south = new Place(on)) {
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
                Place north = new Place(on)) {
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

    @ParameterizedTest
    @EnumSource
    void whatComesTooEarlyWaitsAndNamesWhatIsMissing(Kept.On on) throws IOException {
        try (Kept own = on.fresh();
                Database database = own.open();
                Place north = new Place(on)) {
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
    void aSiteThatWentBackAndOnOtherwiseIsNamedUntilSomebodyAcceptsIt(Kept.On on) throws IOException {
        try (Kept own = on.fresh();
                Database database = own.open();
                Place north = new Place(on)) {
            SqlSites sites = organisation(own, database);
            north.join(sites, NORTH);
            north.random(1, 8);
            try (Place restored = north.copy(on)) {
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

    @ParameterizedTest
    @EnumSource
    void whoeverIsForgottenAtTheSiteIsForgottenHere(Kept.On on) throws IOException {
        try (Kept own = on.fresh();
                Database database = own.open();
                Place north = new Place(on)) {
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

    /** A site that was restored from before it forgot somebody hands the person over again; here nothing of it is kept. */
    @ParameterizedTest
    @EnumSource
    void whatWasForgottenHereIsNotKeptAgain(Kept.On on) throws IOException {
        try (Kept own = on.fresh();
                Database database = own.open();
                Place north = new Place(on)) {
            SqlSites sites = organisation(own, database);
            north.join(sites, NORTH);
            north.commit(named(DORA, "Dora " + SealedTest.MARK));
            try (Place restored = north.copy(on)) {
                north.commit(new Edit.Erase(DORA, SAID));
                sites.take(north.origin(), Kept.NOON, north.pack(0), Kept.NOON);
                restored.commit(named(DORA, "Dora " + SealedTest.MARK));
                assertThat(accept(sites, restored, 0)).isEqualTo(new SiteOutcome.Taken(2, 2));
                assertThat(texts(folded(sites, north.origin()))).doesNotContain(SealedTest.MARK);
                assertIntact(own, database);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = "SQLITE")
    void whatTheSiteDidNotSignIsRefusedAndNothingIsChanged(Kept.On on) throws IOException {
        try (Kept own = on.fresh();
                Database database = own.open();
                Place north = new Place(on);
                Place south = new Place(on)) {
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

    @ParameterizedTest
    @EnumSource
    void verificationFindsWhatWasAlteredInACopy(Kept.On on) throws IOException {
        for (String statement : List.of(
                "update site_edits set body = (select max(body) from site_commits) where number = 2",
                "delete from site_edits where number = 3",
                "update site_ends set signature = '00' || substr(signature, 3)",
                "update site_ends set peaks = root",
                "update sites set public_key = origin",
                "update site_lines set common = 1",
                "update site_commits set hash = '" + "0".repeat(64) + "' where number = 1")) {
            try (Kept own = on.fresh();
                    Place north = new Place(on)) {
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
                Place north = new Place(on)) {
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
                Place north = new Place(on)) {
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

    /** A site with a record of its own. */
    private static final class Place implements AutoCloseable {
        private final Kept kept;
        private final Keys keys;
        private final Database database;
        private final SqlLedger ledger;

        Place(Kept.On on) {
            this(on.fresh(), Optional.empty());
        }

        private Place(Kept kept, Optional<Place> from) {
            this.kept = kept;
            keys = from.map(one -> one.keys).orElse(kept.keys);
            database = kept.open();
            from.ifPresent(one -> {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                Dump.write(one.database, Map.of(), "test", commit -> out);
                Load.open(in(out.toByteArray()))
                        .into(
                                database,
                                new Verification.Trust(Optional.of(keys), Optional.empty(), List.of()),
                                false,
                                (part, done, of) -> {});
            });
            ledger = SqlLedger.open(database, keys);
        }

        /** The same record, restored elsewhere from a backup of now. */
        Place copy(Kept.On on) {
            return new Place(on.fresh(), Optional.of(this));
        }

        SqlSites sites() {
            return new SqlSites(database, keys);
        }

        String origin() {
            return sites().own().origin();
        }

        void join(SqlSites organisation, String name) {
            organisation.join(sites().own(), name, "ada", Kept.NOON);
        }

        void commit(Edit... edits) {
            long now = ledger.snapshot().commit();
            Kept.commit(
                    ledger,
                    new Commit.Draft("change-" + now, "ada", List.of("bob"), "said", List.of(edits)),
                    now,
                    Kept.NOON.plusSeconds(now + 1));
        }

        void random(long seed, int commits) {
            RandomEdits random = new RandomEdits(seed);
            for (int i = 0; i < commits; i++) {
                long now = ledger.snapshot().commit();
                Kept.commit(ledger, random.draft(), now, Kept.NOON.plusSeconds(now + 1));
            }
        }

        byte[] bundle(long since) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            SiteLines.Written written = sites().pack(since, out);
            assertThat(written.from()).isEqualTo(since + 1);
            assertThat(written.until()).isEqualTo(ledger.snapshot().commit());
            return out.toByteArray();
        }

        ByteArrayInputStream pack(long since) {
            return in(bundle(since));
        }

        @Override
        public void close() {
            database.close();
            kept.close();
        }
    }

    private static SqlSites organisation(Kept own, Database database) {
        SqlLedger.open(database, own.keys);
        return new SqlSites(database, own.keys);
    }

    private static SiteOutcome accept(SqlSites sites, Place place, long since) {
        Instant now = Kept.NOON;
        return sites.accept(place.origin(), now, place.pack(since), now, "ada", "restored from a backup");
    }

    private static Snapshot folded(SqlSites sites, String origin) {
        List<Snapshot> newest = new ArrayList<>(List.of(Snapshot.EMPTY));
        sites.commits(
                origin,
                1,
                Long.MAX_VALUE,
                commit -> newest.set(0, newest.getFirst().with(commit)));
        return newest.getFirst();
    }

    private static void assertSame(Snapshot actual, Snapshot expected) {
        assertThat(actual.commit()).isEqualTo(expected.commit());
        assertThat(subjects(actual)).isEqualTo(subjects(expected));
    }

    private static List<Subject> subjects(Snapshot snapshot) {
        return snapshot.everything().sorted(Comparator.comparing(Subject::id)).toList();
    }

    private static String texts(Snapshot snapshot) {
        return snapshot.everything()
                .map(subject -> subject.facts().toString())
                .toList()
                .toString();
    }

    private static void assertIntact(Kept own, Database database) {
        assertThat(verified(database, Optional.of(own.keys)).breaks()).isEmpty();
        assertThat(verified(database, Optional.empty()).breaks()).isEmpty();
    }

    private static Verification verified(Database database, Optional<Keys> keys) {
        return Verification.of(
                database, new Verification.Trust(keys, Optional.empty(), List.of()), (part, done, of) -> {});
    }

    private static void assertRefused(SqlSites sites, Place place, List<String> lines) throws IOException {
        byte[] bundle = packed(lines);
        assertThatThrownBy(() -> sites.take(place.origin(), Kept.NOON, in(bundle), Kept.NOON))
                .isInstanceOf(InvalidValue.class);
        assertThat(sites.find(NORTH).orElseThrow().heard()).isEmpty();
    }

    private static String hash(Place place, long number) {
        return place.database.read(sql -> sql.select(Tables.HASH)
                .from(Tables.COMMITS)
                .where(Tables.NUMBER.eq(number))
                .fetchSingle(Tables.HASH));
    }

    private static List<String> replaced(List<String> lines, String text, String with) {
        return lines.stream().map(line -> line.replace(text, with)).toList();
    }

    private static byte[] packed(List<String> lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream packing = new GZIPOutputStream(out)) {
            for (String line : lines) {
                packing.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private static byte[] unpacked(byte[] bundle) throws IOException {
        try (GZIPInputStream unpacking = new GZIPInputStream(in(bundle))) {
            return unpacking.readAllBytes();
        }
    }

    private static ByteArrayInputStream in(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    private static Edit.Put named(Id subject, String name) {
        return Edit.Put.of(
                subject, Slot.parse("designation"), Map.of("name", Said.value(name, SAID)), PlantTime.ALWAYS);
    }

    private static Edit.Put address(Id subject, String address) {
        return Edit.Put.of(
                subject,
                Slot.parse("networkPort[eth0]"),
                Map.of("addresses", Said.values(List.of(address), SAID)),
                PlantTime.ALWAYS);
    }
}
