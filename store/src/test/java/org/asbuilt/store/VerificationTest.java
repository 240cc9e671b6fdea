package org.asbuilt.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.change.ChangeEvent;
import org.asbuilt.change.ChangeType;
import org.asbuilt.ledger.Basis;
import org.asbuilt.ledger.Checkpoint;
import org.asbuilt.ledger.Commit;
import org.asbuilt.ledger.Edit;
import org.asbuilt.model.Digest;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Fixture K10: whatever row is altered behind the application's back, the verification names it. */
class VerificationTest {
    private static final int COMMITS = 12;
    /** Enough for a subtree to be kept. */
    private static final int ACCESSES = 260;

    @ParameterizedTest
    @EnumSource
    void anUntouchedRecordIsIntact(Kept.On on) {
        try (Kept kept = on.fresh()) {
            List<Checkpoint> checkpoints = fill(kept);
            Verification all = verify(kept, trust(kept, checkpoints));
            assertThat(all.breaks()).isEmpty();
            assertThat(all.notChecked()).isEmpty();
            assertThat(all.commits()).isEqualTo(COMMITS + 1);
            assertThat(all.journal()).isEqualTo(12);
            assertThat(all.accesses()).isEqualTo(ACCESSES);
            assertThat(verify(kept, Verification.Trust.NONE).notChecked()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anEmptyRecordIsIntact(Kept.On on) {
        try (Kept kept = on.fresh()) {
            assertThat(verify(kept, trust(kept, List.of())).breaks()).isEmpty();
            try (Database database = kept.open()) {
                SqlLedger.open(database, kept.keys);
            }
            assertThat(verify(kept, trust(kept, List.of())).breaks()).isEmpty();
        }
    }

    /** Alters, one after the other, every column of a row of every table, and puts it back. */
    @ParameterizedTest
    @EnumSource
    void theFirstBrokenLinkIsNamedWhateverIsAltered(Kept.On on) throws SQLException {
        try (Kept kept = on.fresh()) {
            fill(kept);
            copyOfASite(kept);
            List<String> notNamed = new ArrayList<>();
            try (Database database = kept.open();
                    Connection connection = kept.bare()) {
                int altered = 0;
                for (String table : tables(connection)) {
                    for (int column = 1; column <= columns(connection, table); column++) {
                        String name = alter(kept, database, connection, table, column, notNamed);
                        assertThat(name).isNotEmpty();
                        altered++;
                    }
                }
                assertThat(altered).isGreaterThan(70);
            }
            assertThat(notNamed).isEmpty();
            assertThat(verify(kept, trust(kept, List.of())).breaks()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void rowsThatWereTakenOutOrPutInAreNamed(Kept.On on) {
        Map<String, String> tampering = Map.ofEntries(
                Map.entry("delete from facts where commit_from = 3", "facts"),
                Map.entry("insert into facts select * from facts where commit_from = 2", "facts"),
                Map.entry("delete from merges where commit_from = (select min(commit_from) from merges)", "merges"),
                Map.entry("delete from checkpoints where size = 5", "checkpoints"),
                Map.entry("delete from journal where number = 4", "journal"),
                Map.entry("delete from journal where number = (select max(number) from journal)", "journal"),
                Map.entry("delete from access_log where number = 5", "access_log"),
                Map.entry("delete from subtrees", "subtrees"),
                Map.entry("insert into subtrees values ('access_log', 1, '00')", "subtrees"),
                Map.entry("insert into subtrees values ('another', 0, '00')", "subtrees"),
                Map.entry("update heads set peaks = '' where log = 'access_log'", "heads"),
                Map.entry("update heads set root = '' where log = 'access_log'", "heads"),
                Map.entry("update heads set root = '', peaks = '' where log = 'journal'", "heads"),
                Map.entry("delete from claims where id = 8", "claims"),
                Map.entry("insert into claims select 100, about, path, body from claims where id = 1", "claims"),
                Map.entry("delete from hints where hint = (select min(hint) from hints)", "hints"),
                Map.entry("delete from artifact_pieces where place = 1", "artifact_pieces"),
                Map.entry("delete from artifact_keys", "artifact_keys"),
                Map.entry("delete from data_keys where purpose = 'lookup'", "data_keys"),
                Map.entry("delete from changes where number = 2", "changes"),
                Map.entry("delete from image_parts where part = 1", "images"),
                Map.entry("delete from ended_facts where after_commit = 0", "ended_facts"),
                Map.entry(
                        "update heads set size = 0, hash = '', key_id = '', signature = '' where log = 'journal'",
                        "heads"));
        tampering.forEach((statement, table) -> {
            try (Kept kept = on.fresh()) {
                fill(kept);
                assertThat(kept.tamper(statement)).as(statement).isPositive();
                Verification found = verify(kept, trust(kept, List.of()));
                assertThat(found.first().map(Break::table))
                        .as(statement + found.breaks())
                        .contains(table);
            }
        });
    }

    /** Whoever rewrites a commit with its hashes is found by the signatures; with another key, by the checkpoint kept elsewhere. */
    @ParameterizedTest
    @EnumSource
    void aRewrittenHistoryIsFoundByACheckpointKeptElsewhere(Kept.On on) {
        try (Kept kept = on.fresh();
                Kept forged = on.fresh()) {
            List<Checkpoint> checkpoints = fill(kept);
            fill(forged, 77);
            assertThat(verify(forged, Verification.Trust.NONE).breaks()).isEmpty();
            Verification byCheckpoint =
                    verify(forged, new Verification.Trust(Optional.empty(), Optional.empty(), checkpoints));
            assertThat(byCheckpoint.first().map(Break::table)).contains("kept checkpoint");
            Verification byKey = verify(
                    forged, new Verification.Trust(Optional.empty(), Optional.of(kept.keys.publicKey()), List.of()));
            assertThat(byKey.first().map(Break::table)).contains("signing_keys");
        }
    }

    /** A log that was cut back, or put back from an old copy, is in order in itself. */
    @Test
    void aLogThatWasCutBackIsFoundByACheckpointKeptElsewhere() throws IOException {
        try (Kept kept = Kept.On.SQLITE.fresh()) {
            Checkpoint late;
            fill(kept);
            java.nio.file.Path file = kept.folder.resolve("record.db");
            java.nio.file.Path copy = kept.folder.resolve("copy.db");
            java.nio.file.Files.copy(file, copy);
            try (Database database = kept.open()) {
                SqlLedger ledger = SqlLedger.open(database, kept.keys);
                Kept.commit(ledger, new RandomEdits(5).draft(), COMMITS + 1, Kept.NOON.plusSeconds(100));
                late = ledger.checkpoint().orElseThrow();
            }
            java.nio.file.Files.move(copy, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            assertThat(verify(kept, trust(kept, List.of())).breaks()).isEmpty();
            Break found = verify(kept, trust(kept, List.of(late))).first().orElseThrow();
            assertThat(found.table()).isEqualTo("commits");
            assertThat(found.row()).isEqualTo(Long.toString(COMMITS + 2));
        }
    }

    @Test
    void aClosedFileIsVerifiedWithoutBeingTouched() throws IOException {
        try (Kept kept = Kept.On.SQLITE.fresh()) {
            fill(kept);
            java.nio.file.Path file = kept.folder.resolve("record.db");
            Digest before = Digest.of(java.nio.file.Files.readAllBytes(file));
            try (Database database = Database.toInspect(file)) {
                assertThat(Verification.of(database, trust(kept, List.of()), (part, done, of) -> {})
                                .intact())
                        .isTrue();
            }
            assertThat(Digest.of(java.nio.file.Files.readAllBytes(file))).isEqualTo(before);
            assertThat(kept.folder.resolve("record.db-wal")).doesNotExist();
        }
    }

    private static Verification verify(Kept kept, Verification.Trust trust) {
        try (Database database = kept.open()) {
            return Verification.of(database, trust, (part, done, of) -> {});
        }
    }

    private static Verification.Trust trust(Kept kept, List<Checkpoint> checkpoints) {
        return new Verification.Trust(Optional.of(kept.keys), Optional.of(kept.keys.publicKey()), checkpoints);
    }

    private static List<Checkpoint> fill(Kept kept) {
        return fill(kept, 3);
    }

    /** Puts something into every table; returns the checkpoints of all commits. */
    static List<Checkpoint> fill(Kept kept, long seed) {
        try (Database database = kept.open()) {
            SqlLedger ledger = SqlLedger.open(database, kept.keys);
            RandomEdits random = new RandomEdits(seed);
            for (int number = 0; number < COMMITS; number++) {
                Kept.commit(ledger, random.draft(), number, Kept.NOON.plusSeconds(number));
            }
            Id absorbed = Id.of(Kind.SITE, "a");
            Basis basis = new Basis.Stated("ada", "one and the same");
            Kept.commit(
                    ledger,
                    new Commit.Draft(
                            "change-1",
                            "ada",
                            List.of("bob"),
                            "merge",
                            List.of(
                                    Edit.Put.of(
                                            absorbed,
                                            org.asbuilt.model.Slot.parse("designation"),
                                            Map.of("name", org.asbuilt.ledger.Said.value("A", basis)),
                                            org.asbuilt.model.PlantTime.ALWAYS),
                                    new Edit.Merge(Id.of(Kind.SITE, "b"), absorbed, basis))),
                    COMMITS,
                    Kept.NOON.plusSeconds(COMMITS));
            Image.write(database, kept.keys, ledger.snapshot());
            EndedFacts.write(database, kept.keys, 1);
            SqlImports imports = new SqlImports(database, kept.keys);
            imports.take("ada", Kept.NOON, List.of(SqlImportsTest.draft("a.csv", SqlImportsTest.claims())));
            imports.take("ada", Kept.NOON, List.of(SqlImportsTest.draft("b.csv", SqlImportsTest.claims())));
            imports.withdraw(1, "bob", "the wrong plant", Kept.NOON);
            SqlArtifacts artifacts = new SqlArtifacts(database, kept.keys);
            artifacts.put(new ByteArrayInputStream(new byte[Sealing.PIECE + 10]), Kept.NOON);
            Digest gone = artifacts.put(new ByteArrayInputStream(new byte[] {1, 2, 3}), Kept.NOON);
            database.write(sql -> {
                SqlArtifacts.forget(sql, kept.keys, gone, 1, Kept.NOON);
                return true;
            });
            SqlChanges changes = new SqlChanges(database, kept.keys);
            String change = changes.nextId();
            changes.append(
                    new ChangeEvent.Proposed(
                            change, "ada", Kept.NOON, ChangeType.NORMAL, "title", "reason", 1, List.of(random.edit())),
                    0);
            changes.append(new ChangeEvent.Approved(change, "bob", Kept.NOON, "good"), 1);
            changes.nextId();
            SqlAccessLog log = new SqlAccessLog(database, kept.keys);
            for (int i = 0; i < 5; i++) {
                log.write(Access.Deed.of("ada", "read", "asset-" + i, true, Map.of("from", "::1")), Kept.NOON);
            }
            Chain.Draft more = new Chain.Draft(Kept.NOON, "read", "bob", CanonicalJson.object());
            database.write(sql -> Chain.ACCESS.append(
                    sql, kept.keys, Heads.origin(sql, kept.keys), java.util.Collections.nCopies(ACCESSES - 5, more)));
            List<Checkpoint> checkpoints = new ArrayList<>();
            for (long size = 1; size <= COMMITS; size++) {
                checkpoints.add(ledger.checkpoint(size).orElseThrow());
            }
            return checkpoints;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** No part of the record: passwords change, links end and profiles are corrected without a trace in the chains. */
    private static final Set<String> IN_NO_CHAIN = Set.of(
            "people",
            "one_time_links",
            "document_texts",
            "originals",
            "mapping_profiles",
            "saved_views",
            "answered",
            "rounds",
            "round_locks",
            "feed_cursors",
            "beside",
            "backups",
            "backup_events",
            "self_checks",
            "sessions",
            "code_secrets",
            "passkeys",
            "recovery_codes",
            "spent",
            "factor_resets",
            "api_tokens",
            "failures",
            // What it has in the chain is tried by SiteTest.
            "sites",
            "site_waiting",
            "site_pieces",
            "site_identities");

    /** Takes the record of another installation into the record. */
    private static void copyOfASite(Kept kept) {
        try (Kept site = Kept.On.SQLITE.fresh();
                Database there = site.open();
                Database here = kept.open()) {
            SqlLedger ledger = SqlLedger.open(there, site.keys);
            RandomEdits random = new RandomEdits(9);
            for (int number = 1; number <= 3; number++) {
                Kept.commit(ledger, random.draft(), number - 1, Kept.NOON.plusSeconds(number));
            }
            SqlSites sites = new SqlSites(here, kept.keys);
            SiteKey key = new SqlSites(there, site.keys).own();
            sites.join(key, "north", "ada", Kept.NOON);
            java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
            new SqlSites(there, site.keys).pack(0, out);
            sites.take(key.origin(), Kept.NOON, new java.io.ByteArrayInputStream(out.toByteArray()), Kept.NOON);
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE"})) {
            while (rows.next()) {
                String table = rows.getString("TABLE_NAME");
                if (!table.startsWith("flyway") && !table.startsWith("sqlite") && !IN_NO_CHAIN.contains(table)) {
                    tables.add(table);
                }
            }
        }
        return tables;
    }

    private static int columns(Connection connection, String table) throws SQLException {
        try (Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery("select * from " + table)) {
            return rows.getMetaData().getColumnCount();
        }
    }

    private static String alter(
            Kept kept, Database database, Connection connection, String table, int column, List<String> notNamed)
            throws SQLException {
        boolean sqlite = connection.getMetaData().getURL().startsWith("jdbc:sqlite");
        String id = sqlite ? "rowid" : "ctid";
        try (Statement sql = connection.createStatement()) {
            if (!sqlite) {
                sql.execute("set session_replication_role = replica");
            }
            String name;
            Object old;
            Object fresh;
            String place;
            // The last row that has a value there, so that columns that are mostly empty are tried with one.
            try (ResultSet row = sql.executeQuery("select * from " + table)) {
                name = row.getMetaData().getColumnName(column);
            }
            try (ResultSet row = sql.executeQuery("select " + id + ", " + name + " from " + table + " order by " + name
                    + " is null, " + id + " desc limit 1")) {
                assertThat(row.next()).as(table).isTrue();
                place = row.getString(1);
                old = row.getObject(2);
                fresh = altered(old, row.getMetaData());
            }
            place = set(connection, table, name, id, place, fresh);
            Verification found = Verification.of(database, trust(kept, List.of()), (part, done, of) -> {});
            String named = found.first().map(Break::table).orElse("nothing");
            // An image is one thing in two tables.
            if (!named.equals(table.equals("image_parts") ? "images" : table)) {
                notNamed.add(table + "." + name + ": " + found.breaks());
            }
            set(connection, table, name, id, place, old);
            return name;
        }
    }

    private static Object altered(Object old, ResultSetMetaData type) throws SQLException {
        if (old instanceof byte[] bytes) {
            byte[] copy = bytes.clone();
            copy[copy.length - 1] ^= 1;
            return copy;
        }
        if (old instanceof Number number) {
            return type.getColumnType(2) == Types.INTEGER && !(old instanceof Long)
                    ? (Object) (number.intValue() + 100)
                    : (Object) (number.longValue() + 100);
        }
        if (old == null) {
            boolean number = type.getColumnType(2) == Types.BIGINT || type.getColumnType(2) == Types.INTEGER;
            return number ? (Object) 1L : "2020-01-01T00:00:00Z";
        }
        return swapped(old.toString());
    }

    /** The same with its last letter or digit changed, so that JSON stays JSON. */
    private static String swapped(String text) {
        for (int i = text.length() - 1; i >= 0; i--) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                char old = text.charAt(i);
                char fresh = Character.isDigit(old) ? (char) ('0' + (old - '0' + 1) % 10) : old == 'z' ? 'y' : 'z';
                return text.substring(0, i) + fresh + text.substring(i + 1);
            }
        }
        return text + "1";
    }

    private static String set(Connection connection, String table, String name, String id, String place, Object value)
            throws SQLException {
        String where = id.equals("ctid") ? "ctid = '" + place + "'::tid" : "rowid = " + place;
        try (var sql = connection.prepareStatement(
                "update " + table + " set " + name + " = ? where " + where + " returning " + id)) {
            sql.setObject(1, value);
            try (ResultSet row = sql.executeQuery()) {
                assertThat(row.next()).isTrue();
                return row.getString(1);
            }
        }
    }
}
