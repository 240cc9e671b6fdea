package org.asbuilt.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.asbuilt.ledger.Superseded;
import org.asbuilt.model.InvalidValue;
import org.flywaydb.core.api.MigrationVersion;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * The database that holds the record: one SQLite file or one PostgreSQL database, brought to the present schema when opened.
 * What was written is on disk when {@link #write} returns: SQLite with a write-ahead log and {@code synchronous=FULL},
 * PostgreSQL with {@code synchronous_commit=on}.
 *
 * <p>Faults of the database are thrown as {@link DataAccessException}.
 */
public final class Database implements AutoCloseable {
    /** Rows that PostgreSQL's driver fetches at a time; without it, it would read whole tables into memory. */
    private static final int FETCH = 2000;

    private static final String MAGIC = "SQLite format 3\0";
    private static final int SECONDS_TO_LOG_IN = 20;
    private static final int SECONDS_TO_WAIT = 300;
    /** How long a migration or tidying up may take without a word. */
    private static final int SECONDS_OF_UPKEEP = 3600;

    private static final Pattern OWN_PATIENCE = Pattern.compile("[?&]socketTimeout=(\\d+)");
    private static final int READERS = 6;
    private static final int WRITERS = 3;

    static {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
    }

    private final SQLDialect dialect;
    private final Settings settings = new Settings().withExecuteLogging(false);
    private final DataSource writer;
    private final DataSource readers;
    /** Whether it has the schema of this program or a newer one; not so where a backup of an older program is put back. */
    private final boolean present;
    /** How many transactions of each thread that could write came to their end. */
    private final ThreadLocal<Long> written = ThreadLocal.withInitial(() -> 0L);

    private Database(SQLDialect dialect, DataSource writer, DataSource readers, boolean present) {
        this.dialect = dialect;
        this.writer = writer;
        this.readers = readers;
        this.present = present;
    }

    /** Opens a SQLite file; makes it if it is not there. */
    public static Database sqlite(Path file) {
        return sqlite(file, MigrationVersion.LATEST);
    }

    /** Opens a SQLite file and brings it no further than to the schema that a backup was written from. */
    public static Database sqlite(Path file, Load backup) {
        return sqlite(file, MigrationVersion.fromVersion(Integer.toString(backup.schema())));
    }

    private static Database sqlite(Path file, MigrationVersion schema) {
        DataSource writer = pool("writer", 1, config -> config.setDataSource(file(file)));
        Migrations.migrate(writer, SQLDialect.SQLITE, schema);
        DataSource readers = pool("readers", READERS, config -> {
            config.setDataSource(file(file));
            config.setConnectionInitSql("pragma query_only = 1");
        });
        return new Database(SQLDialect.SQLITE, writer, readers, schema.equals(MigrationVersion.LATEST));
    }

    /**
     * Opens a PostgreSQL database. Where the network in between swallows what is sent, either end gives up after five minutes, or as many
     * seconds as the URL says by {@code socketTimeout}: whoever waits for an answer is told that there is none, and the server lets go of
     * what a writer of whom it hears no more has locked. Whether a commit was done whose answer was lost shows in the record afterwards.
     *
     * <p>Source: the documentation of PostgreSQL's JDBC driver, "Connection Parameters"; the documentation of PostgreSQL, sections 19.3.2
     * and 19.11.1.
     *
     * @param url a JDBC URL, {@code jdbc:postgresql://host/name}
     */
    public static Database postgres(String url, String user, String password) {
        return postgres(url, user, password, MigrationVersion.LATEST);
    }

    /** Opens a PostgreSQL database and brings it no further than to the schema that a backup was written from. */
    public static Database postgres(String url, String user, String password, Load backup) {
        return postgres(url, user, password, MigrationVersion.fromVersion(Integer.toString(backup.schema())));
    }

    private static Database postgres(String url, String user, String password, MigrationVersion schema) {
        DataSource writer = pool("writer", WRITERS, config -> {
            postgres(config, url, user, password);
            config.setConnectionInitSql("set synchronous_commit = on; " + patience(url));
        });
        DataSource patient = pool("migration", WRITERS, config -> {
            postgres(config, url, user, password);
            config.addDataSourceProperty("socketTimeout", Integer.toString(SECONDS_OF_UPKEEP));
        });
        try {
            Migrations.migrate(patient, SQLDialect.POSTGRES, schema);
        } finally {
            close(patient);
        }
        DataSource readers = pool("readers", READERS, config -> {
            postgres(config, url, user, password);
            config.setConnectionInitSql(patience(url));
            config.setReadOnly(true);
            config.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
        });
        return new Database(SQLDialect.POSTGRES, writer, readers, schema.equals(MigrationVersion.LATEST));
    }

    /**
     * Opens a SQLite file that nobody else writes to, to look and not to touch: a backup, or the file of a stopped server.
     *
     * @throws InvalidValue if there is no such file, or it is none of SQLite
     */
    public static Database toInspect(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new InvalidValue("there is no file " + file);
        }
        if (!isSqlite(file)) {
            throw new InvalidValue(file + " is no SQLite file");
        }
        SQLiteConfig sqlite = new SQLiteConfig();
        sqlite.setReadOnly(true);
        SQLiteDataSource source = new SQLiteDataSource(sqlite);
        // Without a write-ahead log beside it, SQLite would need to make one even to read, and fail on read-only media.
        boolean closed = !Files.exists(file.resolveSibling(file.getFileName() + "-wal"));
        source.setUrl("jdbc:sqlite:" + file.toAbsolutePath().toUri() + (closed ? "?immutable=1" : ""));
        DataSource readers = pool("inspectors", 2, config -> {
            config.setDataSource(source);
            config.setReadOnly(true);
        });
        return new Database(SQLDialect.SQLITE, readers, readers, false);
    }

    /** Source: the database file format of SQLite, section 1.3. */
    private static boolean isSqlite(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(MAGIC.length()), StandardCharsets.US_ASCII).equals(MAGIC);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** Whether a loss of power can take acknowledged commits with it, because the server was told so; with the reason. */
    public Optional<String> notDurableBecause() {
        if (dialect != SQLDialect.POSTGRES) {
            return Optional.empty();
        }
        return read(sql -> Optional.ofNullable(sql.fetchValue("show fsync"))
                .filter("off"::equals)
                .map(off -> "PostgreSQL runs with fsync = off"));
    }

    /**
     * Does something in a transaction of its own that is on disk when this returns, or not at all.
     *
     * @throws Superseded if a newer program has the record and this one may write no more
     */
    <T> T write(Function<DSLContext, T> work) {
        return transaction(writer, "begin immediate", sql -> {
            if (present) {
                Beside.enter(sql);
            }
            T result = work.apply(sql);
            // Counted before it is known whether it will be on disk.
            written.set(written.get() + 1);
            return result;
        });
    }

    /**
     * How many transactions of this thread that could write came to their end. Who remembers the number learns later whether it may have
     * done something since; but entries of the access log are written by whichever thread comes first for all that wait.
     */
    long written() {
        return written.get();
    }

    /**
     * Takes back what nobody but this program knows of, though a newer one may have the record by now: rows that this program alone looks
     * after. If they have another form meanwhile, it fails and nothing is changed. It waits for a migration as whoever writes does.
     */
    <T> T takeBack(Function<DSLContext, T> work) {
        return transaction(writer, "begin immediate", sql -> {
            Beside.share(sql);
            return work.apply(sql);
        });
    }

    /** Reads one consistent state. */
    <T> T read(Function<DSLContext, T> work) {
        return transaction(readers, "begin", work);
    }

    /** Hands over row after row without holding them all. */
    static void each(DSLContext sql, ResultQuery<?> query, Row reader) {
        each(sql, query, FETCH, reader);
    }

    /** The same of large rows, of which only so many are to be held at a time. */
    static void each(DSLContext sql, ResultQuery<?> query, int fetched, Row reader) {
        sql.connection(connection -> {
            try (var statement = connection.prepareStatement(query.getSQL())) {
                statement.setFetchSize(fetched);
                int place = 1;
                for (Object value : query.getBindValues()) {
                    statement.setObject(place++, value);
                }
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        reader.read(rows);
                    }
                }
            }
        });
    }

    /**
     * A text as a column holds it for looking up: PostgreSQL's texts have no character 0 and no halves of characters. The exact
     * text stands in the JSON beside it.
     */
    static String searchable(String text) {
        return new String(text.replace('\0', '\u2400').getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    /** The number that follows the highest one; whoever uses it holds the lock that belongs to it. */
    static long next(DSLContext sql, Table<Record> table, Field<Long> number) {
        Field<Long> next = DSL.coalesce(DSL.max(number), DSL.inline(0L)).plus(1L);
        return sql.select(next).from(table).fetchSingle(next);
    }

    /** Tells the database that it will hear nothing of this transaction for a while. */
    static void takesLong(DSLContext sql) {
        if (sql.dialect() == SQLDialect.POSTGRES) {
            sql.execute("set local idle_in_transaction_session_timeout = '" + SECONDS_OF_UPKEEP + "s'");
        }
    }

    /** Whether there is a table; a record of an older version lacks some. */
    static boolean has(DSLContext sql, Table<Record> table) {
        return sql.dialect() == SQLDialect.POSTGRES
                ? sql.fetchSingle("select to_regclass({0}) is not null", DSL.inline(table.getName()))
                        .get(0, Boolean.class)
                : sql.fetchExists(
                        DSL.table(DSL.name("sqlite_master")),
                        DSL.field(DSL.name("name"), String.class).eq(table.getName()));
    }

    /** What reads a row; the columns are counted from 1 in the order of the query. */
    interface Row {
        /** Reads one. */
        void read(ResultSet row) throws SQLException;
    }

    /** Takes what a forgotten key may have left in the files of the database out of them. */
    void scrub() {
        try (Connection connection = writer.getConnection()) {
            if (dialect == SQLDialect.POSTGRES) {
                // A large table is gone through without a word; the pool takes the patience back.
                connection.setNetworkTimeout(Runnable::run, SECONDS_OF_UPKEEP * 1000);
                execute(connection, "vacuum artifact_keys, data_keys, facts");
            } else {
                execute(connection, "pragma wal_checkpoint(truncate)");
            }
        } catch (SQLException e) {
            throw new DataAccessException("cannot scrub the database", e);
        }
    }

    /** The number of the newest migration that this program knows. */
    public static int newestSchema() {
        return Migrations.newest();
    }

    @Override
    public void close() {
        close(readers);
        close(writer);
    }

    private <T> T transaction(DataSource source, String begin, Function<DSLContext, T> work) {
        try (Connection connection = source.getConnection()) {
            begin(connection, begin);
            try {
                T result = work.apply(DSL.using(connection, dialect, settings));
                end(connection, true);
                return result;
            } catch (SQLException | RuntimeException | Error failed) {
                giveUp(source, connection, failed);
                throw failed;
            }
        } catch (SQLException e) {
            throw new DataAccessException("the database failed: " + e.getMessage(), e);
        }
    }

    /**
     * Rolls back. Where that fails, the transaction is gone already, for SQLite itself rolls back when the disk has no room; the connection
     * is not used again, and what went wrong first is what is told.
     */
    private void giveUp(DataSource source, Connection connection, Throwable failed) {
        try {
            end(connection, false);
        } catch (SQLException gone) {
            failed.addSuppressed(gone);
            if (source instanceof HikariDataSource pool) {
                pool.evictConnection(connection);
            }
        }
    }

    /**
     * SQLite's driver, left to itself, begins the next transaction when it ends one, and an idle connection would keep every other
     * process from writing; so its transactions are spelt out.
     */
    private void begin(Connection connection, String begin) throws SQLException {
        if (dialect == SQLDialect.SQLITE) {
            execute(connection, begin);
        } else {
            connection.setAutoCommit(false);
        }
    }

    private void end(Connection connection, boolean commit) throws SQLException {
        if (dialect == SQLDialect.SQLITE) {
            execute(connection, commit ? "commit" : "rollback");
        } else if (commit) {
            connection.commit();
        } else {
            connection.rollback();
        }
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private static DataSource pool(String name, int size, Consumer<HikariConfig> to) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("asbuilt-" + name);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(60_000);
        to.accept(config);
        return new HikariDataSource(config);
    }

    private static DataSource file(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(30_000);
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "on");
        config.setPragma(SQLiteConfig.Pragma.MMAP_SIZE, Long.toString(1L << 30));
        config.setCacheSize(-32_000);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
        return source;
    }

    private static void postgres(HikariConfig config, String url, String user, String password) {
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        // A server that is gone may come back, but whoever waits for an answer is to be told.
        config.setConnectionTimeout(20_000);
        config.addDataSourceProperty("loginTimeout", Integer.toString(SECONDS_TO_LOG_IN));
        config.addDataSourceProperty("socketTimeout", Integer.toString(SECONDS_TO_WAIT));
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("ApplicationName", "asbuilt");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
    }

    /** How long the server keeps a transaction of which it hears nothing: as long as we wait for the server. */
    private static String patience(String url) {
        Matcher own = OWN_PATIENCE.matcher(url);
        String seconds = own.find() ? own.group(1) : Integer.toString(SECONDS_TO_WAIT);
        return "set idle_in_transaction_session_timeout = '" + seconds + "s'; set tcp_keepalives_idle = 60;"
                + " set tcp_keepalives_interval = 20; set tcp_keepalives_count = 3";
    }

    private static void close(DataSource source) {
        if (source instanceof HikariDataSource pool) {
            pool.close();
        }
    }
}
