package org.asbuilt.importers.zeek;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Json;
import org.asbuilt.importers.intake.Reading;
import tools.jackson.databind.JsonNode;

/** Reads the form of logs with one JSON object a line; its kind stands in {@code _path}, the file's name or its columns. */
final class JsonLog {
    private static final String BETWEEN = "\u001f";
    private static final int MOST_COLUMNS = 2_000;
    private static final int MOST_SHAPES = 10_000;

    private final Reading reading;
    private final Book book;
    private final Optional<LogKind> ofFile;
    private final Map<Set<String>, Optional<LogKind>> byColumns = new HashMap<>();
    private final Set<String> unknown = new HashSet<>();

    JsonLog(Reading reading, Book book) {
        this.reading = reading;
        this.book = book;
        ofFile = LogKind.ofFileName(reading.input().contentName());
    }

    void read() throws IOException {
        Json.lines(reading, this::take);
    }

    private void take(JsonNode document, Locus place) {
        if (!document.isObject()) {
            reading.note(Severity.WARNING, place, "this line is no JSON object");
            reading.units(1, 0);
            return;
        }
        Map<String, String> values = new HashMap<>();
        boolean isWhole = gather(document, "", values);
        LogKind kind = kind(values);
        Entry entry = new Entry(kind, column -> values.getOrDefault(column, ""), BETWEEN, place);
        boolean understood = book.take(entry);
        if (kind.columns().isEmpty()) {
            book.unknown(entry);
        } else {
            isWhole &= remarkUnknown(kind, values, place);
        }
        if (values.size() > MOST_COLUMNS) {
            book.remarks().add(Severity.WARNING, place, "a line has more than " + MOST_COLUMNS + " values");
        }
        reading.units(1, understood && isWhole ? 1 : 0);
    }

    /** Whether all was gathered. */
    private static boolean gather(JsonNode node, String before, Map<String, String> values) {
        boolean isWhole = true;
        for (Map.Entry<String, JsonNode> property : node.properties()) {
            String name = before + property.getKey();
            JsonNode value = property.getValue();
            if (values.size() > MOST_COLUMNS) {
                return false;
            }
            if (value.isObject()) {
                isWhole &= gather(value, name + ".", values);
            } else if (value.isArray()) {
                List<String> elements = new ArrayList<>();
                value.forEach(element -> elements.add(element.isContainer() ? "" : plain(element)));
                values.put(name, String.join(BETWEEN, elements));
            } else if (!value.isNull()) {
                values.put(name, plain(value));
            }
        }
        return isWhole;
    }

    /** As the tabbed form writes it. */
    private static String plain(JsonNode value) {
        if (value.isBoolean()) {
            return value.booleanValue() ? "T" : "F";
        }
        boolean isFraction = value.isFloatingPointNumber() && Double.isFinite(value.doubleValue());
        return isFraction ? BigDecimal.valueOf(value.doubleValue()).toPlainString() : value.asString();
    }

    private LogKind kind(Map<String, String> values) {
        String path = values.getOrDefault("_path", "");
        if (!path.isEmpty()) {
            return LogKind.of(path).orElseGet(() -> LogKind.unknown(path));
        }
        if (ofFile.isPresent()) {
            return ofFile.get();
        }
        Set<String> names = values.keySet();
        Optional<LogKind> known = byColumns.get(names);
        if (known == null) {
            known = LogKind.ofColumns(names);
            if (byColumns.size() < MOST_SHAPES) {
                byColumns.put(Set.copyOf(names), known);
            }
        }
        return known.orElseGet(() -> LogKind.unknown("without a name"));
    }

    /** Whether all columns are known. */
    private boolean remarkUnknown(LogKind kind, Map<String, String> values, Locus place) {
        Set<String> strange = new TreeSet<>();
        values.keySet().stream().filter(name -> !kind.knows(name)).forEach(strange::add);
        for (String column : strange) {
            String text = "a column of " + kind.path() + " that is not known and was not read: " + column;
            if (unknown.size() < MOST_SHAPES && unknown.add(text)) {
                reading.note(Severity.WARNING, place, text);
            }
        }
        return strange.isEmpty();
    }
}
