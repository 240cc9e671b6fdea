package org.asbuilt.importers.traffic;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.asbuilt.evidence.Locus;
import tools.jackson.databind.JsonNode;

/** One entry of a log as a JSON document: its values by their path. A value that is not there is the empty text. */
public final class Document {
    private static final int MOST_ELEMENTS = 1_000;
    private static final int LONGEST = 1_000;
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXX][XX][X]")
            .toFormatter(Locale.ROOT);

    private final JsonNode document;
    private final Locus place;

    /** The entry at a place. */
    public Document(JsonNode document, Locus place) {
        this.document = document;
        this.place = place;
    }

    /** Where it stands. */
    public Locus place() {
        return place;
    }

    private JsonNode at(String... path) {
        JsonNode node = document;
        for (String step : path) {
            node = node.path(step);
        }
        return node;
    }

    /** Whether there is a value, be it empty. */
    public boolean has(String... path) {
        JsonNode node = at(path);
        return !node.isMissingNode() && !node.isNull();
    }

    /** A text, number or logical value as text. */
    public String text(String... path) {
        JsonNode node = at(path);
        String text = node.isValueNode() && !node.isNull() ? node.asString() : "";
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text.strip();
    }

    /** A whole number that is not negative; 0 if there is none. */
    public long number(String... path) {
        JsonNode node = at(path);
        if (node.isIntegralNumber() && node.canConvertToLong()) {
            return Math.max(0, node.longValue());
        }
        String text = text(path);
        boolean isNumber = !text.isEmpty() && text.length() < 19 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return isNumber ? Long.parseLong(text, 10) : 0;
    }

    /** A port; 0 if it is none. */
    public int port(String... path) {
        long number = number(path);
        return number > 65535 ? 0 : (int) number;
    }

    /** The elements of an array, or a single value. */
    public List<Document> list(String... path) {
        JsonNode node = at(path);
        List<Document> elements = new ArrayList<>();
        if (node.isArray()) {
            for (int i = 0; i < Math.min(node.size(), MOST_ELEMENTS); i++) {
                elements.add(new Document(node.get(i), place));
            }
        } else if (has(path)) {
            elements.add(new Document(node, place));
        }
        return elements;
    }

    /** A moment as ISO 8601 writes it, with the zone. */
    public Optional<Instant> time(String... path) {
        String text = text(path);
        if (text.length() < 19) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text, TIME).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
