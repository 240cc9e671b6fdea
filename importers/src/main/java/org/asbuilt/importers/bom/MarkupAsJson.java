package org.asbuilt.importers.bom;

import java.util.Map;
import java.util.Set;
import org.asbuilt.importers.intake.Node;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** An element of CycloneDX in XML as the JSON that says the same, so that both are understood by one reader. */
final class MarkupAsJson {
    /** Elements that only hold a list. */
    private static final Set<String> LISTS = Set.of(
            "hashes",
            "licenses",
            "externalReferences",
            "properties",
            "ratings",
            "advisories",
            "references",
            "affects",
            "versions",
            "responses",
            "endpoints",
            "cwes",
            "authors",
            "lifecycles",
            "assemblies",
            "dependencies",
            "vulnerabilities",
            "cipherSuites",
            "algorithms",
            "identifiers",
            "cryptoFunctions",
            "cryptoRefArray",
            "tags");
    /** What the JSON calls it. */
    private static final Map<String, String> NAMES = Map.of("responses", "response");
    /** What the JSON calls the text of an element that has attributes too. */
    private static final Map<String, String> TEXTS = Map.of(
            "hash", "content",
            "property", "value",
            "classification", "classification");

    private MarkupAsJson() {}

    static JsonNode of(Node node) {
        return switch (node.name()) {
            case "dependency" -> dependency(node);
            case "expression" -> expression(node);
            default -> node.children().isEmpty() ? leaf(node) : within(node);
        };
    }

    private static JsonNode leaf(Node node) {
        if (LISTS.contains(node.name())) {
            return JsonNodeFactory.instance.arrayNode();
        }
        if (node.attributes().isEmpty()) {
            return StringNode.valueOf(node.text());
        }
        ObjectNode object = attributes(node);
        if (!node.text().isEmpty()) {
            object.put(TEXTS.getOrDefault(node.name(), "text"), node.text());
        }
        return object;
    }

    private static ObjectNode attributes(Node node) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        node.attributes().forEach(object::put);
        return object;
    }

    private static JsonNode within(Node node) {
        boolean flows = node.name().equals("data")
                && node.children().stream()
                        .allMatch(child -> child.name().equals("classification")
                                || child.name().equals("dataflow"));
        if (LISTS.contains(node.name()) || flows) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            node.children().forEach(child -> list.add(element(child)));
            return list;
        }
        ObjectNode object = attributes(node);
        for (Node child : node.children()) {
            String name = NAMES.getOrDefault(child.name(), child.name());
            if (object.has(name)) {
                JsonNode before = object.get(name);
                ArrayNode list = before instanceof ArrayNode array
                        ? array
                        : JsonNodeFactory.instance.arrayNode().add(before);
                list.add(of(child));
                object.set(name, list);
            } else {
                object.set(name, of(child));
            }
        }
        return object;
    }

    /** In JSON a licence stands in an object of its own. */
    private static JsonNode element(Node child) {
        return child.name().equals("license")
                ? JsonNodeFactory.instance.objectNode().set("license", of(child))
                : of(child);
    }

    private static JsonNode expression(Node node) {
        return attributes(node).put("expression", node.text());
    }

    private static JsonNode dependency(Node node) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        node.attribute("ref").ifPresent(ref -> object.put("ref", ref));
        ArrayNode needs = object.putArray("dependsOn");
        node.children("dependency").forEach(child -> child.attribute("ref").ifPresent(needs::add));
        ArrayNode provides = object.putArray("provides");
        node.children("provides").forEach(child -> child.attribute("ref").ifPresent(provides::add));
        return object;
    }
}
