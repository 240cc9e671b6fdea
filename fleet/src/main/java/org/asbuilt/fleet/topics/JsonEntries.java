package org.asbuilt.fleet.topics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * The entries of logs in the value of a record: one JSON object, or several one after the other. What the Kafka writer of Zeek wraps by
 * {@code tag_json} is unwrapped: {@code {"conn": {...}}} becomes an object whose {@code _path} is {@code conn}. All else stays as it was
 * written, but for line ends between values, which become spaces.
 *
 * <p>Source: README of SeisoLLC/zeek-kafka 1.2.0, "tag_json" and "additional_message_values"; documentation of Zeek 7, "Log Formats";
 * Suricata 8 user guide, "EVE JSON Format".
 */
final class JsonEntries {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    /** Zeek gives the second log of a name that ending, which says nothing of its columns. */
    private static final Pattern NUMBERED = Pattern.compile("(.+)-\\d{1,9}");

    private JsonEntries() {}

    /** What a value is. */
    sealed interface Found {}

    /**
     * It is entries.
     *
     * @param entries at least one
     */
    record Some(List<Entry> entries) implements Found {
        Some {
            entries = List.copyOf(entries);
        }
    }

    /**
     * It is something else.
     *
     * @param why in words
     */
    record None(String why) implements Found {}

    /**
     * One entry.
     *
     * @param kind the kind of log: the path of Zeek, or {@code eve}; empty if it does not tell
     * @param line the object in one line, without a line end
     * @param fields the plain values at its root, and, if it was wrapped, those beside it
     */
    record Entry(Optional<String> kind, String line, Map<String, String> fields) {
        Entry {
            fields = Map.copyOf(fields);
        }
    }

    /** Reads a value. */
    static Found of(String text) {
        List<Entry> entries = new ArrayList<>();
        try (JsonParser parser = MAPPER.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token != JsonToken.START_OBJECT) {
                    return new None("the value is JSON and no object");
                }
                entries.add(entry(Members.of(parser, text)));
            }
        } catch (JacksonException e) {
            return new None("the value is no JSON: " + e.getOriginalMessage());
        }
        return entries.isEmpty() ? new None("the value is empty") : new Some(entries);
    }

    private static Entry entry(Members root) {
        boolean isWrapped =
                root.objects().size() == 1 && !root.hasOther() && !root.plain().containsKey("ts");
        if (isWrapped) {
            Map.Entry<String, String> only =
                    root.objects().entrySet().iterator().next();
            Members inner = Members.of(only.getValue());
            if (inner.plain().containsKey("ts")) {
                return unwrapped(only.getKey(), inner, root.plain());
            }
        }
        return new Entry(kind(root), oneLine(root.text()), root.plain());
    }

    private static Entry unwrapped(String tag, Members inner, Map<String, String> beside) {
        Map<String, String> fields = new HashMap<>(beside);
        fields.putAll(inner.plain());
        Optional<String> told = kind(inner);
        if (told.isPresent()) {
            return new Entry(told, oneLine(inner.text()), fields);
        }
        Matcher numbered = NUMBERED.matcher(tag);
        String path = numbered.matches() ? numbered.group(1) : tag;
        String line = "{\"_path\":" + MAPPER.writeValueAsString(path) + ","
                + inner.text().substring(1);
        return new Entry(Optional.of(path), oneLine(line), fields);
    }

    private static Optional<String> kind(Members object) {
        Map<String, String> plain = object.plain();
        if (plain.containsKey("event_type") && plain.containsKey("timestamp")) {
            return Optional.of("eve");
        }
        return Optional.ofNullable(plain.get("_path")).filter(path -> !path.isBlank());
    }

    /** Within texts JSON has no line ends as they are. */
    private static String oneLine(String json) {
        return json.replace('\r', ' ').replace('\n', ' ');
    }

    /**
     * An object seen from its root.
     *
     * @param text as it was written
     * @param plain its texts, numbers and logical values, as texts
     * @param objects its objects, as they were written
     * @param hasOther whether it has lists or nulls
     */
    private record Members(String text, Map<String, String> plain, Map<String, String> objects, boolean hasOther) {
        static Members of(String object) {
            try (JsonParser parser = MAPPER.createParser(object)) {
                parser.nextToken();
                return of(parser, object);
            }
        }

        /** Reads the object at whose beginning the parser stands, up to its end. */
        static Members of(JsonParser parser, String whole) {
            int start = Math.toIntExact(parser.currentTokenLocation().getCharOffset());
            Map<String, String> plain = new HashMap<>();
            Map<String, String> objects = new HashMap<>();
            boolean hasOther = false;
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                JsonToken token = parser.nextToken();
                if (token == JsonToken.START_OBJECT) {
                    int from = Math.toIntExact(parser.currentTokenLocation().getCharOffset());
                    parser.skipChildren();
                    objects.putIfAbsent(
                            name,
                            whole.substring(
                                    from,
                                    Math.toIntExact(parser.currentLocation().getCharOffset())));
                } else if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
                    plain.putIfAbsent(name, parser.getString());
                } else {
                    parser.skipChildren();
                    hasOther = true;
                }
            }
            int end = Math.toIntExact(parser.currentLocation().getCharOffset());
            return new Members(whole.substring(start, end), plain, objects, hasOther);
        }
    }
}
