package org.asbuilt.importers.observed;

import java.util.Locale;
import java.util.Map;
import org.asbuilt.evidence.About;
import org.asbuilt.evidence.Hint;
import org.asbuilt.model.Cidr;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.IpAddress;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Mac;
import org.asbuilt.model.Transport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whom a claim is about, as JSON and back. An id is no such thing: a sensor knows none. */
final class ObservedWords {
    /** The first version of the form. */
    static final int VERSION = 1;

    private ObservedWords() {}

    static void about(ObjectNode node, About about) {
        node.put("kind", about.kind().text());
        ArrayNode hints = node.putArray("hints");
        about.hints().forEach(hint -> hint(hints.addObject(), hint));
    }

    private static void hint(ObjectNode node, Hint hint) {
        switch (hint) {
            case Hint.HasId has -> throw new IllegalArgumentException("a sensor knows no id: " + has.id());
            case Hint.HasMac has -> node.put("mac", has.mac().text());
            case Hint.HasAddress has -> node.put("address", has.address().text());
            case Hint.HasSerial has -> node.put("serial", has.serial());
            case Hint.HasNumber has -> node.put("number", has.number());
            case Hint.HasTag has -> node.put("tag", has.tag());
            case Hint.HasHostname has -> node.put("hostname", has.hostname());
            case Hint.HasName has -> node.put("name", has.name());
            case Hint.HasRange has -> node.put("range", has.range().toString());
            case Hint.Joins joins -> {
                ObjectNode ends = node.putObject("joins");
                about(ends.putObject("source"), joins.source());
                about(ends.putObject("destination"), joins.destination());
                ends.put("transport", joins.transport().name().toLowerCase(Locale.ROOT));
                ends.put("port", joins.port());
            }
        }
    }

    static About about(JsonNode node) {
        return About.of(
                Kind.parse(text(node, "kind")),
                node.path("hints").valueStream().map(ObservedWords::hint).toList());
    }

    private static Hint hint(JsonNode node) {
        if (node.size() != 1) {
            throw InvalidValue.expected("one hint", Integer.toString(node.size()));
        }
        Map.Entry<String, JsonNode> only = node.properties().iterator().next();
        String kind = only.getKey();
        return switch (kind) {
            case "mac" -> new Hint.HasMac(Mac.parse(text(node, kind)));
            case "address" -> new Hint.HasAddress(IpAddress.parse(text(node, kind)));
            case "serial" -> new Hint.HasSerial(text(node, kind));
            case "number" -> new Hint.HasNumber(text(node, kind));
            case "tag" -> new Hint.HasTag(text(node, kind));
            case "hostname" -> new Hint.HasHostname(text(node, kind));
            case "name" -> new Hint.HasName(text(node, kind));
            case "range" -> new Hint.HasRange(Cidr.parse(text(node, kind)));
            case "joins" -> joins(only.getValue());
            default -> throw InvalidValue.expected("something by which a sensor knows a station", kind);
        };
    }

    private static Hint joins(JsonNode ends) {
        return new Hint.Joins(
                about(ends.path("source")),
                about(ends.path("destination")),
                word(Transport.class, text(ends, "transport")),
                ends.path("port").asInt(0));
    }

    static String text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        if (!value.isString()) {
            throw InvalidValue.expected("a text as " + name, value.getNodeType().name());
        }
        return value.stringValue();
    }

    static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    static <E extends Enum<E>> E word(Class<E> words, String text) {
        try {
            return Enum.valueOf(words, text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw InvalidValue.expected("a word of " + words.getSimpleName(), text);
        }
    }
}
