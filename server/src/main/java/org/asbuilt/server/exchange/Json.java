package org.asbuilt.server.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON as formats are written in it: members in the order in which they were put, lines that end alike everywhere. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");
    private static final DefaultPrettyPrinter PRETTY =
            new DefaultPrettyPrinter().withObjectIndenter(LINES).withArrayIndenter(LINES);

    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ArrayNode array(Stream<? extends JsonNode> items) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        items.forEach(array::add);
        return array;
    }

    static ArrayNode texts(Stream<String> items) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        items.forEach(array::add);
        return array;
    }

    /** Puts a text where something is said; what is not known is not there. */
    static void put(ObjectNode node, String name, Optional<String> value) {
        value.filter(text -> !text.isBlank()).ifPresent(text -> node.put(name, text));
    }

    /** Sets a list that has something in it; formats forbid empty ones. */
    static void setUnlessEmpty(ObjectNode node, String name, ArrayNode list) {
        if (!list.isEmpty()) {
            node.set(name, list);
        }
    }

    static ObjectNode pair(String nameOfName, String name, String nameOfValue, String value) {
        return object().put(nameOfName, name).put(nameOfValue, value);
    }

    /** One line without a line's end. */
    static String line(JsonNode node) {
        return MAPPER.writeValueAsString(node);
    }

    static void write(JsonNode node, OutputStream out) throws IOException {
        String text = MAPPER.writer().with(PRETTY).writeValueAsString(node) + "\n";
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
