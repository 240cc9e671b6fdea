package org.asbuilt.importers.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.Kind;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the columns of a spreadsheet mean: guessed once, corrected by a person, kept for the next time.
 *
 * @param name what people call it
 * @param tables one for each sheet; the first that fits is taken
 */
public record MappingProfile(String name, List<TableMapping> tables) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Copies the list. */
    public MappingProfile {
        tables = List.copyOf(tables);
    }

    /**
     * What one table means.
     *
     * @param sheet the sheet's name; empty for any
     * @param kind what a row is
     * @param columns what each column holds; a column that is not named is not taken and remarked
     */
    public record TableMapping(Optional<String> sheet, Kind kind, List<ColumnMapping> columns) {
        /** Copies the list. */
        public TableMapping {
            columns = List.copyOf(columns);
        }
    }

    /**
     * What one column holds.
     *
     * @param header its header; case, blanks and punctuation do not count
     * @param target what it holds
     * @param values what its words stand for; an empty value says nothing
     * @param unit {@code dmy} or {@code mdy} for dates
     */
    public record ColumnMapping(String header, Target target, Map<String, String> values, Optional<String> unit) {
        /** Copies the words. */
        public ColumnMapping {
            values = Map.copyOf(values);
            if (unit.isPresent() && !unit.get().equals("dmy") && !unit.get().equals("mdy")) {
                throw InvalidValue.expected("dmy or mdy", unit.get());
            }
        }
    }

    /** The profiles that come with the program, for exports of well-known systems. */
    public static List<MappingProfile> shipped() {
        return ShippedProfile.all().stream().map(ShippedProfile::profile).toList();
    }

    /** As JSON. */
    public String toJson() {
        ObjectNode root = JSON.createObjectNode();
        root.put("name", name);
        ArrayNode tableNodes = root.putArray("tables");
        for (TableMapping table : tables) {
            ObjectNode node = tableNodes.addObject();
            table.sheet().ifPresent(sheet -> node.put("sheet", sheet));
            node.put("kind", table.kind().text());
            ArrayNode columns = node.putArray("columns");
            table.columns().forEach(column -> write(column, columns.addObject()));
        }
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }

    private static void write(ColumnMapping column, ObjectNode node) {
        node.put("header", column.header());
        node.put("target", column.target().text());
        column.unit().ifPresent(unit -> node.put("unit", unit));
        if (!column.values().isEmpty()) {
            ObjectNode values = node.putObject("values");
            column.values().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(entry -> values.put(entry.getKey(), entry.getValue()));
        }
    }

    /**
     * Reads what {@link #toJson()} wrote.
     *
     * @throws InvalidValue if it is not a profile, with the place
     */
    public static MappingProfile fromJson(String json) {
        JsonNode root;
        try {
            root = JSON.readTree(json);
        } catch (JacksonException e) {
            throw new InvalidValue("the profile is no JSON: " + e.getOriginalMessage());
        }
        List<TableMapping> tables = new ArrayList<>();
        int index = 0;
        for (JsonNode table : array(root, "tables", "")) {
            tables.add(table(table, "/tables/" + index++));
        }
        return new MappingProfile(text(root, "name", ""), tables);
    }

    private static TableMapping table(JsonNode node, String at) {
        List<ColumnMapping> columns = new ArrayList<>();
        int index = 0;
        for (JsonNode column : array(node, "columns", at)) {
            columns.add(column(column, at + "/columns/" + index++));
        }
        return new TableMapping(optional(node, "sheet"), Kind.parse(text(node, "kind", at)), columns);
    }

    private static ColumnMapping column(JsonNode node, String at) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : node.path("values").properties()) {
            values.put(entry.getKey(), entry.getValue().asString(""));
        }
        try {
            return new ColumnMapping(
                    text(node, "header", at), Target.parse(text(node, "target", at)), values, optional(node, "unit"));
        } catch (InvalidValue e) {
            throw new InvalidValue(at + ": " + e.getMessage());
        }
    }

    private static JsonNode array(JsonNode node, String field, String at) {
        JsonNode array = node.path(field);
        if (!array.isArray()) {
            throw new InvalidValue(at + "/" + field + ": expected a list");
        }
        return array;
    }

    private static String text(JsonNode node, String field, String at) {
        return optional(node, field).orElseThrow(() -> new InvalidValue(at + "/" + field + ": expected a text"));
    }

    private static Optional<String> optional(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isString() ? Optional.of(value.asString()) : Optional.empty();
    }
}
