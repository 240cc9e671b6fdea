package org.asbuilt.store;

import static org.asbuilt.store.Tables.BESIDE;
import static org.asbuilt.store.Tables.OLDEST;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.asbuilt.ledger.Superseded;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;

/**
 * Which programs may work on one record at once, while servers are exchanged for newer ones. The record says the oldest schema of which a
 * program may; each program looks there before it writes anything, and when it follows what others committed. A migration waits for
 * transactions that write, and these wait for a migration: so no program writes as it used to after a newer one has said that it may not.
 *
 * <p>Source: docs/adr/0036-rolling-upgrade.md; the documentation of PostgreSQL, sections 9.28.10 (advisory locks) and 13.2.1 (each statement
 * sees what was committed before it began).
 */
final class Beside {
    /**
     * The oldest schema of which a program may work on a record beside this one: it finds all tables and columns that it knows, and reads
     * all that this one writes. Whoever writes what an older one cannot read raises it, with a migration, though that be empty.
     */
    static final int OLDEST_WELCOME = 20;

    /** The word asbuilt as a number, as long as the product has its name. */
    static final long LOCK = 0x6173_6275_696c_74L;

    private static final String SHARE = "select pg_advisory_xact_lock_shared(" + LOCK + ")";
    private static final String SAID = "select oldest from beside";

    private Beside() {}

    /**
     * Lets a transaction that will write begin: no migration runs until it ends.
     *
     * @throws Superseded if this program may write no more
     */
    static void enter(DSLContext sql) {
        if (sql.dialect() == SQLDialect.POSTGRES) {
            // In one message to the server, but two statements: the second sees what a migration did for which the
            // first waited.
            check(sql.connectionResult(connection -> said(connection, SHARE + "; ")));
        } else {
            look(sql);
        }
    }

    /** Lets no migration run until a transaction ends, whether this program may write or not. */
    static void share(DSLContext sql) {
        if (sql.dialect() == SQLDialect.POSTGRES) {
            sql.execute(SHARE);
        }
    }

    /**
     * Looks whether this program may still work on the record.
     *
     * @throws Superseded if it may not
     */
    static void look(DSLContext sql) {
        check(sql.connectionResult(connection -> said(connection, "")));
    }

    /** Whether a program that knows schemas no further than this one may work on a record of a newer schema. */
    static boolean isWelcome(Connection connection) throws SQLException {
        return said(connection, "")
                .filter(oldest -> oldest <= Database.newestSchema())
                .isPresent();
    }

    /** Why something could not be read: because a newer program wrote it, if there is one; otherwise as it is. */
    static RuntimeException reason(DSLContext sql, RuntimeException unread) {
        int schema = Schema.version(sql);
        return schema > Database.newestSchema()
                ? new Superseded(
                        "a newer Asbuilt, with schema " + schema + ", wrote what this one cannot read ("
                                + unread.getMessage() + "): ask a server of the newer version",
                        unread)
                : unread;
    }

    /** Does something while no other program writes or migrates, however long it waits for that. */
    static void alone(Connection connection, Runnable work) throws SQLException {
        try (Statement lock = connection.createStatement()) {
            lock.execute("select pg_advisory_lock(" + LOCK + ")");
            try {
                work.run();
            } finally {
                lock.execute("select pg_advisory_unlock(" + LOCK + ")");
            }
        }
    }

    /** Says in the record of which schema programs may be beside this one. What a newer one said stands. */
    static void tell(DSLContext sql) {
        sql.update(BESIDE)
                .set(OLDEST, OLDEST_WELCOME)
                .where(OLDEST.lt(OLDEST_WELCOME))
                .execute();
    }

    /** What the record says, after another statement or, if that is empty, at once. */
    private static Optional<Integer> said(Connection connection, String before) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(before + SAID);
            if (!before.isEmpty()) {
                statement.getMoreResults();
            }
            try (ResultSet row = statement.getResultSet()) {
                return row.next() ? Optional.of(row.getInt(1)) : Optional.empty();
            }
        }
    }

    private static void check(Optional<Integer> oldest) {
        int known = Database.newestSchema();
        oldest.filter(schema -> schema > known).ifPresent(schema -> {
            throw new Superseded("a newer Asbuilt has this record: it works beside programs that know schema " + schema
                    + " or newer, this one knows schemas up to " + known
                    + ". Ask a server of the newer version; this one can be ended");
        });
    }
}
