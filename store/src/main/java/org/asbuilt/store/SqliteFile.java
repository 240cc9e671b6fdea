package org.asbuilt.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Supplier;
import org.asbuilt.model.InvalidValue;
import org.jooq.exception.DataAccessException;

/**
 * The file of a record as a thing to be copied and exchanged, whatever schema it has. Source: the documentation of SQLite on its backup
 * interface and on write-ahead logs.
 *
 * @param file where it is
 */
public record SqliteFile(Path file) {
    /**
     * The number of the newest migration that the file went through; 0 if there is no file, or one that went through none.
     *
     * @throws DataAccessException if it cannot be read
     */
    public int schema() {
        if (!Files.exists(file)) {
            return 0;
        }
        return asked(sql -> {
            if (!one(sql, "select count(*) from sqlite_master where name = 'flyway_schema_history'")
                    .equals("1")) {
                return 0;
            }
            return Integer.parseInt(
                    one(
                            sql,
                            "select coalesce(max(cast(version as integer)), 0) from flyway_schema_history where success = 1"),
                    10);
        });
    }

    /**
     * How many commits it holds.
     *
     * @throws DataAccessException if it cannot be read
     */
    public long commits() {
        return asked(sql -> Long.parseLong(one(sql, "select count(*) from commits"), 10));
    }

    /**
     * Copies it page by page, with what stands in its write-ahead log, and reads the copy once.
     *
     * @param copy where to; must not be there
     * @throws DataAccessException if it cannot be copied, or the copy is no sound file of SQLite
     */
    public void copyTo(Path copy) {
        if (copy.toString().contains("'")) {
            throw new InvalidValue("SQLite writes no copy into a folder with an apostrophe in its name: " + copy);
        }
        asked(sql -> sql.executeUpdate("backup to '" + copy.toAbsolutePath() + "'"));
        String sound = new SqliteFile(copy).asked(sql -> one(sql, "pragma quick_check(1)"));
        if (!sound.equals("ok")) {
            throw new DataAccessException("the copy " + copy + " is not sound: " + sound);
        }
    }

    /**
     * Takes its write-ahead log into it, so that the one file is everything.
     *
     * @throws InvalidValue if somebody else has it open
     */
    public void settle() {
        String mode;
        try {
            mode = asked(sql -> one(sql, "pragma journal_mode = delete"));
        } catch (DataAccessException busy) {
            throw new InvalidValue(file + " is in use: stop the server first (" + busy.getMessage() + ")");
        }
        if (!mode.equals("delete")) {
            throw new InvalidValue(file + " is in use: stop the server first");
        }
    }

    /**
     * Does something while nobody can write to it.
     *
     * @throws InvalidValue if somebody writes to it now
     */
    public <T> T whileStill(Supplier<T> work) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath());
                Statement sql = connection.createStatement()) {
            sql.execute("begin immediate");
            try {
                return work.get();
            } finally {
                sql.execute("rollback");
            }
        } catch (SQLException busy) {
            throw new InvalidValue(file + " is in use: stop the server first (" + busy.getMessage() + ")");
        }
    }

    private interface Question<T> {
        T ask(Statement sql) throws SQLException;
    }

    private <T> T asked(Question<T> question) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath());
                Statement sql = connection.createStatement()) {
            return question.ask(sql);
        } catch (SQLException e) {
            throw new DataAccessException("SQLite cannot do it with " + file + ": " + e.getMessage(), e);
        }
    }

    private static String one(Statement sql, String query) throws SQLException {
        try (ResultSet row = sql.executeQuery(query)) {
            return row.next() ? row.getString(1) : "";
        }
    }
}
