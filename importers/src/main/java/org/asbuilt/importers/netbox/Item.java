package org.asbuilt.importers.netbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asbuilt.evidence.Locus;
import org.asbuilt.importers.intake.Json;
import tools.jackson.databind.JsonNode;

/**
 * An object of NetBox: an entry of a dump, or of an answer of its API, which names what it refers to where a dump has only keys.
 *
 * @param model the application and model, for example {@code dcim.device}
 * @param key the primary key; -1 if there is none
 * @param fields the fields
 * @param where where the fields stand
 */
record Item(String model, long key, JsonNode fields, Where where) {
    private static final Map<String, String> SINGULAR = Map.of(
            "addresses",
            "address",
            "prefixes",
            "prefix",
            "chassis",
            "chassis",
            "switches",
            "switch",
            "aliases",
            "alias");

    /** Reads an entry; empty if it has neither model nor address. */
    static Optional<Item> of(Json.Path path, JsonNode node) {
        if (!node.isObject()) {
            return Optional.empty();
        }
        if (node.path("model").isString() && node.path("fields").isObject()) {
            return Optional.of(new Item(
                    node.path("model").asString(),
                    whole(node.path("pk")),
                    node.path("fields"),
                    Where.behind(path.pointer() + "/fields")));
        }
        String model = modelOf(node.path("url").asString(""));
        return model.isEmpty()
                ? Optional.empty()
                : Optional.of(new Item(model, whole(node.path("id")), node, Where.behind(path.pointer())));
    }

    /** The model that an address of the API names, for example {@code .../api/dcim/devices/7/}; empty if none. */
    static String modelOf(String url) {
        int api = url.indexOf("/api/");
        String[] steps = (api < 0 ? "" : url.substring(api + 5)).split("/", -1);
        if (steps.length < 3) {
            return "";
        }
        String[] words = steps[1].split("-", -1);
        String last = words[words.length - 1];
        String one = SINGULAR.getOrDefault(last, last.endsWith("s") ? last.substring(0, last.length() - 1) : last);
        words[words.length - 1] = last.endsWith("ies") ? last.substring(0, last.length() - 3) + "y" : one;
        String name = String.join("", words);
        return steps[0] + "." + (steps[0].equals("virtualization") && name.equals("interface") ? "vminterface" : name);
    }

    static long whole(JsonNode node) {
        return node.isIntegralNumber() && node.canConvertToLong() ? node.longValue() : -1;
    }

    /** A field as text, a choice by its value; empty if it is not there. */
    String text(String field) {
        return plain(fields.path(field));
    }

    static String plain(JsonNode node) {
        JsonNode value = node.isObject() ? node.path("value") : node;
        return value.isValueNode() && !value.isNull() ? value.asString().strip() : "";
    }

    /** A field whose object names itself, as the API has it. */
    static String display(JsonNode node) {
        for (String name : List.of("name", "cid", "model", "address", "display")) {
            String text = plain(node.path(name));
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    /** The elements of a list. */
    List<JsonNode> list(String field) {
        List<JsonNode> elements = new ArrayList<>();
        fields.path(field).forEach(elements::add);
        return elements;
    }

    /** The model that a field names in one of the three ways that there are. */
    String modelIn(String field, Known known) {
        return model(fields.path(field), known);
    }

    static String model(JsonNode node, Known known) {
        if (node.isArray() && node.size() == 2) {
            return plain(node.get(0)) + "." + plain(node.get(1));
        }
        return node.isIntegralNumber() ? known.contentType(whole(node)) : plain(node);
    }

    /** The place of the whole. */
    Locus locus() {
        return where.whole();
    }

    /** The place of a field. */
    Locus at(String field) {
        return where.at(field);
    }
}
