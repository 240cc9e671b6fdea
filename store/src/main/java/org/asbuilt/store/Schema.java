package org.asbuilt.store;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jooq.DSLContext;

/**
 * The tables of a database as a portable backup sees them: those that others refer to come first.
 *
 * @param version the number of the newest migration that made it
 * @param tables the tables
 */
record Schema(int version, List<Table> tables) {
    private static final String HISTORY = "flyway_schema_history";
    /** Tables that are made from others, or by each program that starts, and are not worth a place in a backup. */
    private static final Set<String> MADE = Set.of(
            Tables.IMAGES.getName(),
            Tables.IMAGE_PARTS.getName(),
            Tables.ENDED_FACTS.getName(),
            Tables.BESIDE.getName());

    /** What a column holds on every database. */
    enum Type {
        TEXT,
        WHOLE,
        BYTES;

        /** The word for it in a backup. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A column. */
    record Column(String name, Type type) {}

    /** A table with its columns in the order of their names. */
    record Table(String name, List<Column> columns) {
        /** The names and types of the columns, as a backup says them. */
        List<String> forms() {
            return columns.stream()
                    .map(column -> column.name() + " " + column.type().word())
                    .toList();
        }
    }

    /** The schema of the database that a transaction looks at. */
    static Schema of(DSLContext sql) {
        return new Schema(version(sql), sql.connectionResult(Schema::tables));
    }

    /** The number of the newest migration that made the database that a transaction looks at. */
    static int version(DSLContext sql) {
        return sql.select(field(name("version"), String.class))
                .from(table(name(HISTORY)))
                .where(field(name("version"), String.class).isNotNull())
                .fetchStream()
                .mapToInt(row -> Integer.parseInt(row.value1(), 10))
                .max()
                .orElse(0);
    }

    private static List<Table> tables(Connection connection) throws SQLException {
        String schema = connection.getSchema();
        Set<String> names = new TreeSet<>();
        try (ResultSet found = connection.getMetaData().getTables(null, schema, "%", new String[] {"TABLE"})) {
            while (found.next()) {
                String name = found.getString("TABLE_NAME");
                if (!name.equals(HISTORY) && !MADE.contains(name) && !name.startsWith("sqlite_")) {
                    names.add(name);
                }
            }
        }
        Map<String, Table> tables = new TreeMap<>();
        Map<String, Set<String>> refersTo = new TreeMap<>();
        for (String name : names) {
            tables.put(name, new Table(name, columns(connection, schema, name)));
            refersTo.put(name, refersTo(connection, schema, name));
        }
        return inOrder(tables, refersTo);
    }

    private static List<Column> columns(Connection connection, String schema, String table) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (ResultSet found = connection.getMetaData().getColumns(null, schema, table, "%")) {
            while (found.next()) {
                // The name is a pattern, in which an underscore is any character.
                if (found.getString("TABLE_NAME").equals(table)) {
                    String name = found.getString("COLUMN_NAME");
                    columns.add(new Column(name, type(table + "." + name, found.getString("TYPE_NAME"))));
                }
            }
        }
        columns.sort(Comparator.comparing(Column::name));
        return List.copyOf(columns);
    }

    private static Type type(String column, String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "text" -> Type.TEXT;
            case "bigint", "integer", "int8", "int4" -> Type.WHOLE;
            case "blob", "bytea" -> Type.BYTES;
            default ->
                throw new IllegalStateException("a portable backup has no form for " + column + " of type " + name);
        };
    }

    private static Set<String> refersTo(Connection connection, String schema, String table) throws SQLException {
        Set<String> others = new TreeSet<>();
        try (ResultSet found = connection.getMetaData().getImportedKeys(null, schema, table)) {
            while (found.next()) {
                others.add(found.getString("PKTABLE_NAME"));
            }
        }
        others.remove(table);
        return others;
    }

    private static List<Table> inOrder(Map<String, Table> tables, Map<String, Set<String>> refersTo) {
        LinkedHashMap<String, Table> ordered = new LinkedHashMap<>();
        Set<String> left = new LinkedHashSet<>(tables.keySet());
        while (!left.isEmpty()) {
            List<String> ready = left.stream()
                    .filter(name -> ordered.keySet().containsAll(refersTo.getOrDefault(name, Set.of())))
                    .toList();
            if (ready.isEmpty()) {
                throw new IllegalStateException("tables refer to each other in a circle: " + left);
            }
            ready.forEach(name -> {
                left.remove(name);
                ordered.put(name, tables.get(name));
            });
        }
        return List.copyOf(ordered.values());
    }
}
