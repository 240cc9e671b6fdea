package org.asbuilt.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** JSON that this program wrote, read again. What is missing or of another type is an error, for somebody altered it. */
final class Parsed {
    /** A commit can be as long as a baseline of a whole plant; the depth is what our own forms need. */
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(100)
                            .maxStringLength(Integer.MAX_VALUE)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    /** For what stands within something else. */
    private static final ObjectReader WITHIN =
            MAPPER.readerFor(JsonNode.class).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private Parsed() {}

    static JsonNode tree(String json) {
        return MAPPER.readTree(json);
    }

    /** Of bytes in UTF-8. */
    static JsonParser tokens(byte[] json) {
        return MAPPER.createParser(json);
    }

    static JsonParser tokens(JsonNode node) {
        return MAPPER.treeAsTokens(node);
    }

    /** The value that the tokens have come to, as a tree. */
    static JsonNode tree(JsonParser tokens) {
        return WITHIN.readTree(tokens);
    }

    /** Goes through the object that begins next, or that the tokens have come to; at each call they stand at its value. */
    static void members(JsonParser tokens, Consumer<String> each) {
        JsonToken at = tokens.currentToken() == null ? tokens.nextToken() : tokens.currentToken();
        expect(at, JsonToken.START_OBJECT);
        for (String name = tokens.nextName(); name != null; name = tokens.nextName()) {
            tokens.nextToken();
            each.accept(name);
        }
        expect(tokens.currentToken(), JsonToken.END_OBJECT);
    }

    /** Goes through the array that the tokens have come to. */
    static void items(JsonParser tokens, Runnable each) {
        expect(tokens.currentToken(), JsonToken.START_ARRAY);
        while (tokens.nextToken() != JsonToken.END_ARRAY) {
            each.run();
        }
    }

    private static void expect(@Nullable JsonToken found, JsonToken expected) {
        if (found != expected) {
            throw new IllegalArgumentException("expected " + expected + ", found " + found);
        }
    }

    static String text(JsonNode node, String name) {
        return node.required(name).stringValue();
    }

    static Optional<String> someText(JsonNode node, String name) {
        return node.optional(name).map(JsonNode::stringValue);
    }

    static long number(JsonNode node, String name) {
        return node.required(name).longValue();
    }

    static Instant time(JsonNode node, String name) {
        return Instant.parse(text(node, name));
    }

    static Optional<Instant> someTime(JsonNode node, String name) {
        return someText(node, name).map(Instant::parse);
    }

    static <E extends Enum<E>> E choice(Class<E> type, JsonNode node, String name) {
        return Enum.valueOf(type, text(node, name));
    }

    static <T> List<T> list(JsonNode array, Function<JsonNode, T> each) {
        List<T> all = new ArrayList<>(array.size());
        array.values().forEach(item -> all.add(each.apply(item)));
        return all;
    }

    static List<String> texts(JsonNode array) {
        return list(array, JsonNode::stringValue);
    }

    static Map<String, JsonNode> members(JsonNode object) {
        Map<String, JsonNode> members = new LinkedHashMap<>();
        object.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
        return members;
    }

    /** The one member of an object that says by its name what it is. */
    static Map.Entry<String, JsonNode> variant(JsonNode object) {
        if (object.size() != 1) {
            throw new IllegalArgumentException("expected one member that names the variant, found " + object.size());
        }
        return object.properties().iterator().next();
    }
}
