package org.asbuilt.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.asbuilt.model.InvalidValue;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Reads what {@link Dump} wrote into an empty database of whatever kind: all of it and verified, in one transaction, or nothing.
 * Whatever is not as it was written is an {@link InvalidValue} with the line.
 */
public final class Load implements AutoCloseable {
    /** Rows are sent together until there are so many, or so many characters of them. */
    private static final int MOST_ROWS = 500;

    private static final long MOST_CHARACTERS = 8L << 20;

    private final BufferedReader lines;
    private final int schema;
    private final String installation;
    private final String product;
    private final SortedMap<String, String> files = new TreeMap<>();
    private String line = "";
    private long number;

    /**
     * What was read.
     *
     * @param rows how many rows each table has
     * @param verification what came of verifying it
     */
    public record Loaded(SortedMap<String, Long> rows, Verification verification) {
        /** Copies. */
        public Loaded {
            rows = Collections.unmodifiableSortedMap(new TreeMap<>(rows));
        }
    }

    private Load(InputStream in) throws IOException {
        lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(in, 1 << 16), StandardCharsets.UTF_8), 1 << 16);
        advance();
        JsonNode first = parsed();
        if (!first.path("form").asString("").equals(Dump.FORM)) {
            throw new InvalidValue("this is no backup of Asbuilt");
        }
        int version = first.path("version").asInt(0);
        if (version != Dump.VERSION) {
            throw new InvalidValue("this backup has form " + version + ", this program reads form " + Dump.VERSION);
        }
        schema = first.path("schema").asInt(0);
        product = first.path("product").asString("");
        installation = first.path("installation").asString("");
        if (schema > Database.newestSchema() || schema < 1) {
            throw new InvalidValue("this backup was written by Asbuilt " + product + " with schema " + schema
                    + "; this program knows schemas up to " + Database.newestSchema()
                    + ": restore it with that version or a newer one");
        }
        advance();
        for (JsonNode file = parsed(); file.has("file"); file = parsed()) {
            files.put(file.path("file").asString(""), file.path("text").asString(""));
            advance();
        }
    }

    /**
     * Reads the beginning of a backup.
     *
     * @throws InvalidValue if it is none, or one of a newer program
     */
    public static Load open(InputStream in) {
        try {
            return new Load(in);
        } catch (IOException e) {
            throw new InvalidValue("the backup cannot be read: " + e.getMessage());
        }
    }

    /** The number of the newest migration of the database that was backed up. */
    public int schema() {
        return schema;
    }

    /** The name that its logs are signed under; empty if nothing was ever written. */
    public String installation() {
        return installation;
    }

    /** The version of the program that wrote it. */
    public String product() {
        return product;
    }

    /** Texts of the installation that belong to it, by their names. */
    public SortedMap<String, String> files() {
        return Collections.unmodifiableSortedMap(files);
    }

    /**
     * Fills an empty database that was opened for this backup, and verifies it before anything of it counts.
     *
     * @param evenIfBroken keep it although the verification finds that it is not what was signed
     * @throws InvalidValue if the database is not empty, if the backup is not what was written, or if it is broken
     */
    public Loaded into(Database empty, Verification.Trust trust, boolean evenIfBroken, Verification.Watcher watcher) {
        return empty.write(sql -> {
            Schema target = Schema.of(sql);
            Heads.knownOrigin(sql).ifPresent(origin -> {
                throw new InvalidValue(
                        "the database is not empty: it holds the record of " + origin + "; restore into an empty one");
            });
            if (target.version() != schema) {
                throw new InvalidValue("the database has schema " + target.version() + " and the backup " + schema
                        + "; restore into an empty database");
            }
            target.tables()
                    .reversed()
                    .forEach(table ->
                            sql.deleteFrom(DSL.table(DSL.name(table.name()))).execute());
            SortedMap<String, Long> rows = tables(sql, target);
            if (sql.dialect() == SQLDialect.POSTGRES) {
                sql.execute("analyze");
            }
            Verification verification = Verification.of(sql, trust, watcher);
            if (!verification.intact() && !evenIfBroken) {
                throw new InvalidValue("the backup is not what was signed, and nothing was restored: "
                        + verification.first().map(Break::sentence).orElse(""));
            }
            return new Loaded(rows, verification);
        });
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private SortedMap<String, Long> tables(DSLContext sql, Schema target) {
        SortedMap<String, Long> rows = new TreeMap<>();
        for (Schema.Table table : target.tables()) {
            JsonNode begin = parsed();
            if (!begin.path("table").asString("").equals(table.name())
                    || !columns(begin).equals(table.forms())) {
                throw wrong("the table " + table.name() + " with the columns " + table.forms());
            }
            advance();
            rows.put(table.name(), sql.connectionResult(connection -> table(connection, table)));
        }
        long all = rows.values().stream().mapToLong(count -> count).sum();
        end("backup", all);
        advance();
        if (!line.isEmpty()) {
            throw wrong("nothing more");
        }
        return rows;
    }

    private void end(String of, long count) {
        JsonNode end = parsed();
        if (!end.path("end").asString("").equals(of) || end.path("rows").asLong(-1) != count) {
            throw wrong("the end of " + of + " after " + count + " rows");
        }
    }

    private static List<String> columns(JsonNode line) {
        return line.path("columns").values().stream()
                .map(column -> column.asString(""))
                .toList();
    }

    private long table(Connection connection, Schema.Table table) throws SQLException {
        long count = 0;
        try (PreparedStatement insert = connection.prepareStatement(insert(table))) {
            int waiting = 0;
            long characters = 0;
            while (line.startsWith("[")) {
                row(insert, table);
                insert.addBatch();
                count++;
                waiting++;
                characters += line.length();
                if (waiting == MOST_ROWS || characters > MOST_CHARACTERS) {
                    insert.executeBatch();
                    waiting = 0;
                    characters = 0;
                }
                advance();
            }
            insert.executeBatch();
        }
        end(table.name(), count);
        advance();
        return count;
    }

    private void row(PreparedStatement insert, Schema.Table table) throws SQLException {
        JsonNode row = parsed();
        if (row.size() != table.columns().size()) {
            throw wrong("a row of " + table.name() + " with " + table.columns().size() + " values");
        }
        for (int place = 0; place < row.size(); place++) {
            value(insert, place + 1, table.columns().get(place).type(), row.get(place));
        }
    }

    private void value(PreparedStatement insert, int place, Schema.Type type, JsonNode value) throws SQLException {
        switch (type) {
            case TEXT -> {
                if (value.isNull()) {
                    insert.setNull(place, Types.VARCHAR);
                } else {
                    insert.setString(place, value.asString());
                }
            }
            case WHOLE -> {
                if (value.isNull()) {
                    insert.setNull(place, Types.BIGINT);
                } else {
                    insert.setLong(place, whole(value));
                }
            }
            case BYTES -> {
                if (value.isNull()) {
                    insert.setNull(place, Types.BINARY);
                } else {
                    insert.setBytes(place, bytes(value));
                }
            }
        }
    }

    private long whole(JsonNode value) {
        if (!value.canConvertToLong()) {
            throw wrong("a whole number");
        }
        return value.asLong();
    }

    private byte[] bytes(JsonNode value) {
        try {
            return Base64.getDecoder().decode(value.asString(""));
        } catch (IllegalArgumentException e) {
            throw wrong("bytes in base 64");
        }
    }

    private void advance() {
        try {
            number++;
            line = Optional.ofNullable(lines.readLine()).orElse("");
        } catch (IOException e) {
            throw new InvalidValue("line " + number + " of the backup cannot be read: " + e.getMessage());
        }
    }

    private JsonNode parsed() {
        try {
            return Parsed.tree(line);
        } catch (JacksonException e) {
            throw wrong("JSON");
        }
    }

    /** The line itself may hold what nobody should see. */
    private InvalidValue wrong(String expected) {
        return new InvalidValue("line " + number + " of the backup: expected " + expected);
    }

    private static String insert(Schema.Table table) {
        return table.columns().stream()
                        .map(column -> '"' + column.name() + '"')
                        .collect(Collectors.joining(", ", "insert into \"" + table.name() + "\" (", ")"))
                + table.columns().stream().map(column -> "?").collect(Collectors.joining(", ", " values (", ")"));
    }
}
