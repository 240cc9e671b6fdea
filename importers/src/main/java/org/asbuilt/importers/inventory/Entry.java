package org.asbuilt.importers.inventory;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.evidence.Locus;
import tools.jackson.databind.JsonNode;

/**
 * An entry of a list: an object with its fields.
 *
 * @param node the object
 * @param place where it stands
 */
record Entry(JsonNode node, Locus place) {
    private static final int MOST = 10_000;

    /** A field as text; of an object what it shows, as ServiceNow has it. */
    String text(String field) {
        return plain(node.path(field));
    }

    static String plain(JsonNode node) {
        JsonNode value = node.isObject() ? node.path(node.has("display_value") ? "display_value" : "value") : node;
        String text = value.isValueNode() && !value.isNull() ? value.asString().strip() : "";
        return text.equalsIgnoreCase("null") ? "" : text;
    }

    /** The texts of a list, or a single one. */
    List<String> texts(String field) {
        JsonNode list = node.path(field);
        List<String> texts = new ArrayList<>();
        if (list.isArray()) {
            for (int i = 0; i < Math.min(MOST, list.size()); i++) {
                texts.add(plain(list.get(i)));
            }
        } else {
            texts.add(text(field));
        }
        texts.removeIf(String::isEmpty);
        return texts;
    }

    /** How many fields say something and are none of those. */
    long others(Set<String> taken) {
        return node.properties().stream()
                .filter(field -> !taken.contains(field.getKey()))
                .filter(field ->
                        field.getValue().size() > 0 || !plain(field.getValue()).isEmpty())
                .count();
    }

    /** The place of a field. */
    Locus at(String field) {
        return place instanceof Locus.Pointer pointer ? new Locus.Pointer(pointer.pointer() + "/" + field) : place;
    }

    /** A moment as seconds since 1970 or as ISO 8601. */
    Optional<Instant> moment(String field) {
        JsonNode value = node.path(field);
        try {
            if (value.isIntegralNumber() && value.canConvertToLong()) {
                return value.longValue() > 0 ? Optional.of(Instant.ofEpochSecond(value.longValue())) : Optional.empty();
            }
            return text(field).isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text(field)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
