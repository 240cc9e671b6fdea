package org.asbuilt.importers.arkime;

import java.util.ArrayList;
import java.util.List;
import org.asbuilt.evidence.Locus;
import tools.jackson.databind.JsonNode;

/**
 * A session as JSON: fields in objects within objects, or flat with dots in their names.
 *
 * @param document the session
 * @param place where it stands
 */
record JsonSession(JsonNode document, Locus place) implements Session {
    private static final int MOST_VALUES = 1_000;
    private static final int LONGEST = 1_000;

    @Override
    public List<String> values(String field) {
        for (String name : Fields.names(field)) {
            List<String> values = new ArrayList<>();
            JsonNode flat = document.get(name);
            if (flat != null) {
                gather(flat, values);
            } else {
                gather(document, name.split("\\.", -1), 0, values);
            }
            if (!values.isEmpty()) {
                return values;
            }
        }
        return List.of();
    }

    /** Values of fields within arrays of objects, such as certificates, are gathered from all of them. */
    private static void gather(JsonNode node, String[] steps, int depth, List<String> values) {
        if (depth == steps.length) {
            gather(node, values);
        } else if (node.isArray()) {
            for (JsonNode element : node) {
                gather(element, steps, depth, values);
            }
        } else if (node.get(steps[depth]) != null) {
            gather(node.path(steps[depth]), steps, depth + 1, values);
        }
    }

    private static void gather(JsonNode node, List<String> values) {
        if (node.isArray()) {
            node.forEach(element -> gather(element, values));
        } else if (node.isValueNode() && !node.isNull() && values.size() < MOST_VALUES) {
            String text = node.asString().strip();
            if (!text.isEmpty()) {
                values.add(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
            }
        }
    }
}
