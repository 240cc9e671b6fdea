package org.asbuilt.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.asbuilt.logbook.Entry;
import org.junit.jupiter.api.Test;

/** What databases make of statements about large tables: no table is read as a whole for some of its rows. */
class PlansTest {
    private static final int ENTRIES = 400;
    @Test
    void whatWasToldOfTheLogbookIsNotGoneOverAgain() {
        try (Kept kept = Kept.On.POSTGRESQL.fresh()) {
            List<Entry> entries = new ArrayList<>();
            for (int i = 0; i < ENTRIES; i++) {
                entries.add(new Entry.Submitted("vera", Kept.NOON, i + 1));
            }
            try (Database database = kept.open()) {
                new SqlLogbook(database, kept.keys).write(entries);
            }
            kept.tamper("vacuum analyze journal");
            long before = read(kept, "journal");
            try (Database database = kept.open()) {
                SqlLogbook logbook = new SqlLogbook(database, kept.keys);
                List<Entry> told = new ArrayList<>(logbook.after(0));
                for (int i = 0; i < 10; i++) {
                    logbook.write(List.of(new Entry.Submitted("vera", Kept.NOON, 1000 + i)));
                    told.addAll(logbook.after(told.size()));
                }
                assertThat(told).hasSize(ENTRIES + 10);
                assertThat(logbook.after(5)).isEqualTo(told.subList(5, told.size()));
                assertThat(logbook.after(told.size())).isEmpty();
            }
            // Once from the beginning, once from the fifth on.
            assertThat(read(kept, "journal") - before).isBetween((long) ENTRIES, 3L * ENTRIES);
        }
    }

    /** How many rows of a table PostgreSQL has read for anybody until now, by whatever way; all others have left it. */
    private static long read(Kept kept, String table) {
        try (Connection connection = kept.bare();
                Statement sql = connection.createStatement()) {
            while (number(
                            sql,
                            "select count(*) from pg_stat_activity where datname = current_database()"
                                    + " and backend_type = 'client backend'")
                    > 1) {
                Thread.sleep(10);
            }
            return number(
                    sql,
                    "select seq_tup_read + coalesce(idx_tup_fetch, 0) from pg_stat_user_tables where relname = '"
                            + table + "'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static long number(Statement sql, String query) throws SQLException {
        try (ResultSet row = sql.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
