package org.asbuilt.examples;

import java.util.Collection;
import java.util.Map;

/** Writes maps, lists, texts, numbers and truth values as JSON, two blanks a level, parts in the order given. */
final class Json {
    private final StringBuilder out = new StringBuilder();

    private Json() {}

    static String text(Object value) {
        Json json = new Json();
        json.write(value, 0);
        return json.out.append('\n').toString();
    }

    private void write(Object value, int depth) {
        switch (value) {
            case String text -> quote(text);
            case Map<?, ?> map -> object(map, depth);
            case Collection<?> list -> array(list, depth);
            case Number number -> out.append(number);
            case Boolean truth -> out.append(truth);
            default -> throw new IllegalArgumentException("No JSON for " + value.getClass());
        }
    }

    private void object(Map<?, ?> map, int depth) {
        String between = "{";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            out.append(between).append('\n').repeat("  ", depth + 1);
            quote(entry.getKey().toString());
            out.append(": ");
            write(entry.getValue(), depth + 1);
            between = ",";
        }
        close(map.isEmpty() ? "{}" : "}", map.isEmpty(), depth);
    }

    private void array(Collection<?> list, int depth) {
        String between = "[";
        for (Object value : list) {
            out.append(between).append('\n').repeat("  ", depth + 1);
            write(value, depth + 1);
            between = ",";
        }
        close(list.isEmpty() ? "[]" : "]", list.isEmpty(), depth);
    }

    private void close(String end, boolean empty, int depth) {
        if (!empty) {
            out.append('\n').repeat("  ", depth);
        }
        out.append(end);
    }

    private void quote(String text) {
        out.append('"');
        text.chars().forEach(character -> {
            switch (character) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (character < ' ') {
                        out.append("\\u%04x".formatted(character));
                    } else {
                        out.append((char) character);
                    }
                }
            }
        });
        out.append('"');
    }
}
