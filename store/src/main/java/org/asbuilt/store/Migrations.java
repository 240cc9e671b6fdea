package org.asbuilt.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.asbuilt.model.InvalidValue;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.sqlite.SQLiteDataSource;

/** The migrations that this program knows, and how a database is brought along them. */
final class Migrations {
    private static final String PLACE = "classpath:org/asbuilt/store/migration";

    private Migrations() {}

    /** The number of the newest. */
    static int newest() {
        return Newest.NUMBER;
    }

    /**
     * Does those that a database lacks, all in one transaction: where one fails, none counts.
     *
     * @param to the last that is done
     * @throws InvalidValue if it was made by a newer program that does not let this one work beside it
     */
    static void migrate(DataSource source, SQLDialect dialect, MigrationVersion to) {
        Flyway flyway = flyway(source, dialect, to);
        try {
            for (MigrationInfo applied : flyway.info().applied()) {
                if (applied.getState() == MigrationState.FUTURE_SUCCESS && !isWelcome(source)) {
                    throw new InvalidValue(
                            "this record was written by a newer Asbuilt: it has schema " + applied.getVersion()
                                    + ", this program knows schemas up to " + newest()
                                    + ". Start the newer version; with it, `asbuilt rollback` brings the record of before the upgrade back");
                }
            }
            if (dialect == SQLDialect.POSTGRES && flyway.info().pending().length > 0) {
                try (Connection connection = source.getConnection()) {
                    Beside.alone(connection, flyway::migrate);
                }
            } else {
                flyway.migrate();
            }
            if (to.equals(MigrationVersion.LATEST)) {
                try (Connection connection = source.getConnection()) {
                    Beside.tell(DSL.using(connection, dialect));
                }
            }
        } catch (SQLException e) {
            throw new DataAccessException("the database failed: " + e.getMessage(), e);
        }
    }

    private static boolean isWelcome(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection()) {
            return Beside.isWelcome(connection);
        }
    }

    private static Flyway flyway(DataSource source, SQLDialect dialect, MigrationVersion to) {
        return Flyway.configure(Database.class.getClassLoader())
                .loggers("slf4j")
                .dataSource(source)
                .locations(PLACE)
                .placeholders(Map.of("blob", dialect == SQLDialect.POSTGRES ? "bytea" : "blob"))
                .target(to)
                .group(true)
                .load();
    }

    /** It is asked for by each transaction that writes, and takes Flyway a while to find. */
    private static final class Newest {
        static final int NUMBER = find();

        private static int find() {
            // Flyway lists nothing without a database.
            SQLiteDataSource nothing = new SQLiteDataSource();
            nothing.setUrl("jdbc:sqlite::memory:");
            return Stream.of(flyway(nothing, SQLDialect.SQLITE, MigrationVersion.LATEST)
                            .info()
                            .all())
                    .mapToInt(
                            migration -> Integer.parseInt(migration.getVersion().getVersion(), 10))
                    .max()
                    .orElse(0);
        }
    }
}
