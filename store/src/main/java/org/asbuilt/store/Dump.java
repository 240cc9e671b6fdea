package org.asbuilt.store;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.asbuilt.ledger.Checkpoint;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * Writes a whole database down in a form that fits every kind of database: one consistent state, as lines of JSON, packed by gzip. The
 * first line says what it is; then comes a line for each table, an array for each of its rows (columns in the order that the table's line
 * says, bytes in base 64), and a line with their count; the last line has the count of all rows. Files of the installation may come
 * before the tables. {@link Load} reads it. Source: docs/reference/backup.md; RFC 8259, RFC 1952.
 */
public final class Dump {
    /** The name of the form, in the first line. */
    static final String FORM = "asbuilt-backup";

    /** The version of the form. */
    static final int VERSION = 1;

    private Dump() {}

    /**
     * What was written down.
     *
     * @param schema the number of the newest migration of the database
     * @param installation the name that the logs are signed under; empty if nothing was ever written
     * @param heads the signed ends of the logs that are not empty
     * @param rows how many rows each table has
     */
    public record Written(int schema, String installation, List<Checkpoint> heads, SortedMap<String, Long> rows) {
        /** Copies. */
        public Written {
            heads = List.copyOf(heads);
            rows = Collections.unmodifiableSortedMap(new TreeMap<>(rows));
        }

        /** The number of the newest commit; 0 before the first. */
        public long commit() {
            return heads.stream()
                    .filter(head -> head.origin().equals(installation))
                    .mapToLong(Checkpoint::size)
                    .findFirst()
                    .orElse(0);
        }
    }

    /** Opens the stream when it is known what comes. */
    @FunctionalInterface
    public interface Opening {
        /**
         * Opens it.
         *
         * @param commit the number of the newest commit; 0 before the first
         */
        OutputStream open(long commit) throws IOException;
    }

    /**
     * Writes down what the database holds at this moment. The stream is left open.
     *
     * @param files texts of the installation that belong to it, by their names
     * @param product the version of this program
     * @throws UncheckedIOException if the stream does not take it
     */
    public static Written write(Database database, Map<String, String> files, String product, Opening opening) {
        return write(database, files, product, opening, (table, done, total) -> {});
    }

    /**
     * The same, while somebody is told how far it is.
     *
     * @param watcher is told which table is written, and how many rows of all tables are
     */
    public static Written write(
            Database database,
            Map<String, String> files,
            String product,
            Opening opening,
            Verification.Watcher watcher) {
        return database.read(sql -> {
            try {
                OutputStream out = opening.open(Heads.read(sql, "commits").size());
                GZIPOutputStream packed = new GZIPOutputStream(out, 1 << 16);
                Written written = new Lines(sql, packed, watcher).all(files, product);
                packed.finish();
                return written;
            } catch (IOException e) {
                throw new UncheckedIOException("cannot write the backup: " + e.getMessage(), e);
            }
        });
    }

    private static final class Lines {
        private static final String NOTHING = "null";
        /** Rows after which the watcher is told. */
        private static final int TOLD = 500;

        private final DSLContext sql;
        private final OutputStream out;

        private final Verification.Watcher watcher;
        private long all;
        private long done;

        Lines(DSLContext sql, OutputStream out, Verification.Watcher watcher) {
            this.sql = sql;
            this.out = out;
            this.watcher = watcher;
        }

        Written all(Map<String, String> files, String product) throws IOException {
            Schema schema = Schema.of(sql);
            Optional<String> installation = Heads.knownOrigin(sql);
            line(CanonicalJson.object()
                    .and("form", FORM)
                    .and("version", VERSION)
                    .and("schema", schema.version())
                    .and("product", product)
                    .and("installation", installation.orElse("")));
            for (Map.Entry<String, String> file : new TreeMap<>(files).entrySet()) {
                line(CanonicalJson.object().and("file", file.getKey()).and("text", file.getValue()));
            }
            SortedMap<String, Long> rows = new TreeMap<>();
            all = schema.tables().stream()
                    .mapToLong(table -> sql.fetchCount(DSL.table(DSL.name(table.name()))))
                    .sum();
            for (Schema.Table table : schema.tables()) {
                rows.put(table.name(), table(table));
            }
            line(CanonicalJson.object()
                    .and("end", "backup")
                    .and(
                            "rows",
                            rows.values().stream().mapToLong(count -> count).sum()));
            List<Checkpoint> heads = Stream.of("commits", Chain.JOURNAL.log(), Chain.ACCESS.log())
                    .map(log -> Heads.read(sql, log))
                    .flatMap(head -> head.checkpoint(installation.orElse("")).stream())
                    .toList();
            return new Written(schema.version(), installation.orElse(""), heads, rows);
        }

        private long table(Schema.Table table) throws IOException {
            line(CanonicalJson.object().and("table", table.name()).and("columns", table.forms()));
            long[] count = {0};
            Database.each(
                    sql,
                    sql.select(table.columns().stream()
                                    .map(column -> DSL.field(DSL.name(column.name())))
                                    .collect(Collectors.toList()))
                            .from(DSL.table(DSL.name(table.name()))),
                    row -> {
                        row(table, row);
                        count[0]++;
                        done++;
                        if (done % TOLD == 0) {
                            watcher.at(table.name(), done, all);
                        }
                    });
            line(CanonicalJson.object().and("end", table.name()).and("rows", count[0]));
            watcher.at(table.name(), done, Math.max(1, all));
            return count[0];
        }

        private void row(Schema.Table table, ResultSet row) throws SQLException {
            StringBuilder text = new StringBuilder(256);
            for (int place = 1; place <= table.columns().size(); place++) {
                text.append(place == 1 ? '[' : ',');
                value(table.columns().get(place - 1).type(), row, place, text);
            }
            line(text.append(']'));
        }

        private static void value(Schema.Type type, ResultSet row, int place, StringBuilder text) throws SQLException {
            if (type == Schema.Type.WHOLE) {
                long number = row.getLong(place);
                text.append(row.wasNull() ? NOTHING : Long.toString(number));
                return;
            }
            Optional<String> value = type == Schema.Type.TEXT
                    ? Optional.ofNullable(row.getString(place))
                    : Optional.ofNullable(row.getBytes(place))
                            .map(bytes -> Base64.getEncoder().encodeToString(bytes));
            value.ifPresentOrElse(some -> new CanonicalJson.Text(some).write(text), () -> text.append(NOTHING));
        }

        private void line(CanonicalJson json) {
            StringBuilder text = new StringBuilder(256);
            json.write(text);
            line(text);
        }

        private void line(StringBuilder text) {
            try {
                out.write(text.append('\n').toString().getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot write the backup: " + e.getMessage(), e);
            }
        }
    }
}
