package org.asbuilt.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.asbuilt.access.ApiToken;
import org.asbuilt.access.Factor;
import org.asbuilt.access.OneTimeLink;
import org.asbuilt.access.Passkey;
import org.asbuilt.access.Permission;
import org.asbuilt.access.Person;
import org.asbuilt.access.Role;
import org.asbuilt.access.Session;
import org.asbuilt.change.ChangeEvent;
import org.asbuilt.change.ChangeType;
import org.asbuilt.evidence.About;
import org.asbuilt.evidence.Claim;
import org.asbuilt.evidence.Confidence;
import org.asbuilt.evidence.Hint;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Method;
import org.asbuilt.ledger.Basis;
import org.asbuilt.ledger.Commit;
import org.asbuilt.ledger.Edit;
import org.asbuilt.ledger.Said;
import org.asbuilt.ledger.Subject;
import org.asbuilt.logbook.Entry;
import org.asbuilt.model.Digest;
import org.asbuilt.model.Id;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.PlantTime;
import org.asbuilt.model.Slot;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whoever has the database and not the key file reads nothing of the plant in it, and nobody reads what was forgotten. Source:
 * requirements S-05, S-12.
 */
class SealedTest {
    /** What is planted in everything that people or sources say. */
    static final String MARK = "zinnober4711";

    static final Id PERSON = Id.of(Kind.PERSON, "dora");
    static final Id PUMP = Id.of(Kind.ASSET, "pump");
    private static final SqlAnswers.Asked ASKED =
            new SqlAnswers.Asked(MARK + "-ada", MARK + "-key", MARK + "-request", "run-1");
    private static final Basis STATED = new Basis.Stated(MARK + "-ada", MARK + " knows it");

    @ParameterizedTest
    @EnumSource
    void theDatabaseShowsNothingOfWhatIsKeptInIt(Kept.On on) throws IOException, SQLException {
        try (Kept kept = on.fresh()) {
            fill(kept);
            Set<String> tables;
            try (Connection connection = kept.bare()) {
                tables = assertShowsNothing(connection);
            }
            assertThat(tables)
                    .contains(
                            "commits",
                            "facts",
                            "journal",
                            "access_log",
                            "sources",
                            "abouts",
                            "hints",
                            "claims",
                            "people",
                            "sessions",
                            "passkeys",
                            "api_tokens",
                            "mapping_profiles",
                            "saved_views",
                            "answered",
                            "backups",
                            "backup_events",
                            "imports",
                            "artifact_pieces",
                            "self_checks",
                            "one_time_links",
                            "data_keys");
            for (Path file : files(kept)) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContainIgnoringCase(MARK);
            }
            assertThat(verified(kept, Optional.of(kept.keys)).breaks()).isEmpty();
            Verification without = verified(kept, Optional.empty());
            assertThat(without.breaks()).isEmpty();
            assertThat(without.notChecked()).singleElement().asString().contains("what is sealed");
        }
    }

    /** The mark would be found if nothing were sealed: what is read back holds it everywhere. */
    @ParameterizedTest
    @EnumSource
    void whoeverHasTheKeysReadsItAll(Kept.On on) {
        try (Kept kept = on.fresh()) {
            fill(kept);
            Keys again = Keys.openOrCreate(kept.folder.resolve("keys"));
            try (Database database = kept.open()) {
                SqlLedger ledger = SqlLedger.open(database, again);
                assertThat(ledger.snapshot().subject(PUMP)).hasValueSatisfying(SealedTest::marked);
                assertThat(ledger.snapshot().subject(PERSON)).hasValueSatisfying(SealedTest::marked);
                assertThat(new SqlChanges(database, again)
                                .all()
                                .getFirst()
                                .events()
                                .toString())
                        .contains(MARK);
                assertThat(new SqlLogbook(database, again).after(0).toString()).contains(MARK);
                assertThat(new SqlAccessLog(database, again)
                                .newest(Long.MAX_VALUE, Optional.of(MARK + "-ada"), Optional.empty(), 9))
                        .singleElement()
                        .asString()
                        .contains(MARK);
                List<String> claims = new ArrayList<>();
                new SqlClaims(database, again)
                        .standing(claim -> claims.add(claim.claim().value()));
                assertThat(claims).hasSize(2).allMatch(value -> value.contains(MARK));
                new SqlClaims(database, again)
                        .withHint(new Hint.HasName(MARK + " pump"), claim -> claims.add(claim.toString()));
                assertThat(claims).hasSize(3);
                assertThat(new SqlImports(database, again).newest(9, 9).toString())
                        .contains(MARK);
                assertThat(new SqlPeople(database, again).person(MARK + "-ada")).isPresent();
                assertThat(new SqlSessions(database, again).of(MARK + "-ada").toString())
                        .contains(MARK + "-phone");
                assertThat(new SqlTokens(database, again).of(MARK + "-ada").toString())
                        .contains(MARK + "-token");
                assertThat(new SqlFactors(database, again)
                                .passkeys(MARK + "-ada")
                                .toString())
                        .contains(MARK + "-key");
                assertThat(new SqlViews(database, again).of(MARK + "-ada"))
                        .extracting(SqlViews.Kept::name)
                        .containsExactly(MARK);
                assertThat(new SqlAnswers(database, again).begin(ASKED, Kept.NOON, Kept.NOON, 9))
                        .hasValueSatisfying(
                                before -> assertThat(before.ended().toString()).contains(MARK));
                assertThat(new SqlProfiles(database, again).find(MARK + "-list"))
                        .isPresent();
                assertThat(new SqlBackups(database, again).newest(9).toString()).contains(MARK);
                assertThat(Commits.newest(database, again, 99, 9).toString()).contains(MARK);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPersonThatIsForgottenIsGoneFromAllTimesAndTheChainHolds(Kept.On on) throws IOException, SQLException {
        try (Kept kept = on.fresh();
                Database another = kept.open()) {
            fill(kept);
            SqlLedger follower = SqlLedger.open(another, kept.keys);
            assertThat(follower.asOf(1).subject(PERSON)).hasValueSatisfying(SealedTest::marked);
            SqlClaims.Standing read = new SqlClaims(another, kept.keys).standing(SqlClaims.Standing.NONE);
            assertThat(read.imports().toString()).contains(MARK + " Dora");
            SqlChanges seen = new SqlChanges(another, kept.keys);
            assertThat(seen.all().getFirst().events().toString()).contains(MARK + " Dora");
            long commits;
            try (Database database = kept.open()) {
                SqlLedger ledger = SqlLedger.open(database, kept.keys);
                commits = ledger.snapshot().commit();
                List<Edit> edits = List.of(new Edit.Erase(PERSON, new Basis.Stated("bob", "has left")));
                Kept.commit(
                        ledger,
                        new Commit.Draft("change-1", "bob", List.of("cem"), "forget", edits),
                        commits,
                        Kept.NOON.plusSeconds(60));
                assertForgotten(ledger, commits + 1);
                assertForgotten(SqlLedger.open(database, kept.keys), commits + 1);
                List<String> claims = new ArrayList<>();
                new SqlClaims(database, kept.keys)
                        .standing(claim -> claims.add(claim.claim().toString()));
                assertThat(claims).singleElement().asString().contains(MARK + " pump");
                SqlClaims.Standing left = new SqlClaims(another, kept.keys).standing(read);
                assertThat(left.imports().toString()).contains(MARK + " pump").doesNotContain("Dora");
                assertThat(new SqlChanges(database, kept.keys)
                                .all()
                                .getFirst()
                                .events()
                                .toString())
                        .doesNotContain(MARK + " Dora");
                Commit.Draft more = new Commit.Draft(
                        "change-1", "bob", List.of("cem"), "more", List.of(named(PERSON, "Dora comes back")));
                assertThatThrownBy(() -> ledger.append(more, commits + 1, Kept.NOON))
                        .isInstanceOf(InvalidValue.class)
                        .hasMessageContaining("was forgotten");
            }
            assertThat(seen.all().getFirst().events().toString()).doesNotContain(MARK + " Dora");
            // Another server follows by itself.
            while (follower.snapshot().commit() <= commits) {
                Thread.onSpinWait();
            }
            assertForgotten(follower, commits + 1);
            for (Optional<Keys> keys : List.of(Optional.of(kept.keys), Optional.<Keys>empty())) {
                Verification found = verified(kept, keys);
                assertThat(found.breaks()).isEmpty();
                assertThat(found.commits()).isEqualTo(commits + 1);
            }
            assertThat(opened(kept)).contains(MARK + " pump").doesNotContain(MARK + " Dora");
        }
    }

    /** No table shows the mark; the tables that have rows. */
    static Set<String> assertShowsNothing(Connection connection) throws SQLException {
        Set<String> filled = new TreeSet<>();
        for (String table : tables(connection)) {
            String all = text(connection, table);
            assertThat(all).as(table).doesNotContainIgnoringCase(MARK);
            if (!all.isEmpty()) {
                filled.add(table);
            }
        }
        return filled;
    }

    private static void assertForgotten(SqlLedger ledger, long commit) {
        for (long number = 1; number <= commit; number++) {
            assertThat(ledger.asOf(number).subject(PERSON))
                    .as("as of commit " + number)
                    .hasValueSatisfying(person -> {
                        assertThat(person.name()).isEqualTo(Edit.Erase.FORGOTTEN);
                        assertThat(person.facts()).hasSize(1);
                    });
        }
        List<Commit> commits = new ArrayList<>();
        ledger.commits(1, commit, commits::add);
        assertThat(commits.toString()).doesNotContain(MARK + " Dora");
    }

    /** All texts of the database, each opened with every key that there still is. */
    private static String opened(Kept kept) {
        StringBuilder all = new StringBuilder();
        try (Database database = kept.open()) {
            SqlLedger.open(database, kept.keys).commits(1, 99, all::append);
            database.read(sql -> {
                Seals seals = Seals.loaded(sql, kept.keys);
                for (Chain chain : List.of(Chain.JOURNAL, Chain.ACCESS)) {
                    sql.select(Tables.NUMBER, Tables.BODY)
                            .from(chain.rows())
                            .forEach(row -> all.append(chain.entry(seals, row.value1(), row.value2())));
                }
                return true;
            });
        }
        return all.toString();
    }

    static Verification verified(Kept kept, Optional<Keys> keys) {
        try (Database database = kept.open()) {
            return Verification.of(
                    database, new Verification.Trust(keys, Optional.empty(), List.of()), (part, done, of) -> {});
        }
    }

    private static void marked(Subject subject) {
        assertThat(subject.facts().toString()).contains(MARK);
    }

    static Edit named(Id subject, String name) {
        return Edit.Put.of(
                subject, Slot.parse("designation"), Map.of("name", Said.value(name, STATED)), PlantTime.ALWAYS);
    }

    /** Plants the mark in everything that is kept. */
    static void fill(Kept kept) {
        try (Database database = kept.open()) {
            SqlImports imports = new SqlImports(database, kept.keys);
            About dora = About.of(Kind.PERSON, new Hint.HasName(MARK + " Dora"));
            About pump = About.of(Kind.ASSET, new Hint.HasName(MARK + " pump"));
            imports.take(
                    MARK + "-ada",
                    Kept.NOON,
                    List.of(SqlImportsTest.draft(
                            MARK + ".csv", List.of(claim(dora, MARK + " Dora"), claim(pump, MARK + " pump")))));
            SqlChanges changes = new SqlChanges(database, kept.keys);
            String change = changes.nextId();
            List<Edit> edits = List.of(
                    Edit.Put.of(
                            PERSON,
                            Slot.parse("designation"),
                            Map.of("name", Said.value(MARK + " Dora", new Basis.Claimed(List.of(1L)))),
                            PlantTime.ALWAYS),
                    named(PUMP, MARK + " pump"),
                    Edit.Put.of(
                            PUMP,
                            Slot.parse("service[" + MARK + "]"),
                            Map.of("product", Said.value(MARK, STATED)),
                            PlantTime.ALWAYS));
            changes.append(
                    new ChangeEvent.Proposed(
                            change, MARK + "-ada", Kept.NOON, ChangeType.NORMAL, MARK, MARK + " it is", 0, edits),
                    0);
            SqlLedger ledger = SqlLedger.open(database, kept.keys);
            Kept.commit(
                    ledger, new Commit.Draft(change, MARK + "-ada", List.of(MARK + "-bob"), MARK, edits), 0, Kept.NOON);
            Kept.commit(
                    ledger,
                    new Commit.Draft(
                            change,
                            MARK + "-ada",
                            List.of(MARK + "-bob"),
                            MARK,
                            List.of(Edit.Put.of(
                                    PERSON,
                                    Slot.parse("personProfile"),
                                    Map.of("contact", Said.value(MARK + " Dora, extension 17", STATED)),
                                    PlantTime.ALWAYS))),
                    1,
                    Kept.NOON);
            new SqlLogbook(database, kept.keys).write(List.of(new Entry.Submitted(MARK + "-ada", Kept.NOON, 1)));
            new SqlAccessLog(database, kept.keys)
                    .write(
                            Access.Deed.of(MARK + "-ada", "read", MARK + " pump", true, Map.of("from", MARK)),
                            Kept.NOON);
            new SqlArtifacts(database, kept.keys)
                    .put(new ByteArrayInputStream(MARK.getBytes(StandardCharsets.UTF_8)), Kept.NOON);
            accounts(database, kept);
            new SqlProfiles(database, kept.keys)
                    .put(new SqlProfiles.Kept(MARK + "-list", "{\"a\":\"" + MARK + "\"}", MARK + "-ada", Kept.NOON));
            new SqlViews(database, kept.keys)
                    .put(new SqlViews.Kept("view-1", MARK + "-ada", true, MARK, "/query?q=" + MARK, Kept.NOON));
            SqlAnswers answers = new SqlAnswers(database, kept.keys);
            answers.begin(ASKED, Kept.NOON, Kept.NOON, 9);
            answers.end(ASKED, new SqlAnswers.Ended(201, "{\"name\":\"" + MARK + "\"}"));
            SqlBackups backups = new SqlBackups(database, kept.keys);
            backups.add(new SqlBackups.Kept("one", Kept.NOON, 1, 1, Digest.of(new byte[] {1}), List.of("/" + MARK)));
            backups.add(new SqlBackups.Event("one", Kept.NOON, "offline", true, MARK + "-ada", MARK + " has it"));
            Break found = new Break("facts", MARK, MARK, MARK);
            new SqlSelfChecks(database, kept.keys)
                    .keep(new SqlSelfChecks.Done(
                            Kept.NOON,
                            java.time.Duration.ZERO,
                            new Verification(1, 1, 1, List.of(found), List.of(MARK))));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void accounts(Database database, Kept kept) {
        String user = MARK + "-ada";
        SqlPeople people = new SqlPeople(database, kept.keys);
        people.add(Person.invited(user, MARK + " Ada", List.of(Role.READER), Kept.NOON));
        people.offer(new OneTimeLink(Digest.of(new byte[] {9}), Optional.of(user), Kept.NOON));
        new SqlSessions(database, kept.keys)
                .add(
                        new Session(
                                Digest.of(new byte[] {2}),
                                user,
                                Kept.NOON,
                                Kept.NOON,
                                Kept.NOON.plusSeconds(60),
                                MARK + "-place",
                                MARK + "-phone",
                                new TreeSet<>(Set.of(Factor.PASSWORD)),
                                Kept.NOON,
                                Digest.of(new byte[] {3})),
                        9);
        new SqlTokens(database, kept.keys)
                .add(new ApiToken(
                        Digest.of(new byte[] {4}),
                        user,
                        MARK + "-token",
                        Set.of(Permission.READ),
                        Kept.NOON,
                        Kept.NOON,
                        Optional.empty()));
        SqlFactors factors = new SqlFactors(database, kept.keys);
        factors.add(new Passkey("id", user, MARK + "-key", "", "", 0, Kept.NOON, Optional.empty()));
        factors.recoveryCodes(user, List.of(Digest.of(new byte[] {5})));
        factors.offerReset(Digest.of(new byte[] {6}), user, Kept.NOON);
    }

    private static Claim claim(About about, String name) {
        return new Claim(
                about,
                PartPath.parse("designation.name"),
                name,
                new Locus.Line(1),
                Optional.empty(),
                Method.IMPORTED,
                Confidence.CONFIRMED);
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE"})) {
            while (rows.next()) {
                if (!rows.getString("TABLE_NAME").startsWith("sqlite")) {
                    tables.add(rows.getString("TABLE_NAME"));
                }
            }
        }
        return tables;
    }

    private static String text(Connection connection, String table) throws SQLException {
        StringBuilder all = new StringBuilder();
        try (Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery("select * from " + table)) {
            while (rows.next()) {
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    Object value = rows.getObject(column);
                    all.append(value instanceof byte[] bytes ? new String(bytes, StandardCharsets.ISO_8859_1) : value)
                            .append('\n');
                }
            }
        }
        return all.toString();
    }

    /** The files of a SQLite database; none on PostgreSQL. */
    private static List<Path> files(Kept kept) throws IOException {
        try (var files = Files.list(kept.folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("record.db"))
                    .toList();
        }
    }
}
