package org.asbuilt.store;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * JSON in the one form that is hashed and signed: no blanks, members in the order of their names' UTF-16 units, the shortest
 * escapes, whole numbers only. Source: RFC 8785 section 3.2.
 */
sealed interface CanonicalJson {
    /** Beyond this, not every whole number has a double of its own. Source: RFC 8785 section 3.2.2.3, ECMA-262. */
    long LARGEST = (1L << 53) - 1;

    /** Stands for what is no character. */
    char REPLACEMENT = '\ufffd';

    /** Writes it down. */
    void write(StringBuilder out);

    /** It as text. */
    default String text() {
        StringBuilder out = new StringBuilder(256);
        write(out);
        return out.toString();
    }

    /** It as the bytes that are hashed. */
    default byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    /** A text. */
    record Text(String value) implements CanonicalJson {
        @Override
        public void write(StringBuilder out) {
            quote(value, out);
        }
    }

    /** A whole number. */
    record Whole(long value) implements CanonicalJson {
        /** Checks that every reader of JSON reads the same number. */
        public Whole {
            if (value > LARGEST || value < -LARGEST) {
                throw new IllegalArgumentException(value + " does not survive in JSON");
            }
        }

        @Override
        public void write(StringBuilder out) {
            out.append(value);
        }
    }

    /** Some in order. */
    record Sequence(List<CanonicalJson> items) implements CanonicalJson {
        /** Copies the list. */
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public void write(StringBuilder out) {
            char before = '[';
            for (CanonicalJson item : items) {
                out.append(before);
                item.write(out);
                before = ',';
            }
            out.append(before == '[' ? "[]" : "]");
        }
    }

    /** Some by name. */
    record Members(SortedMap<String, CanonicalJson> members) implements CanonicalJson {
        @Override
        public void write(StringBuilder out) {
            char before = '{';
            for (Map.Entry<String, CanonicalJson> member : members.entrySet()) {
                out.append(before);
                quote(member.getKey(), out);
                out.append(':');
                member.getValue().write(out);
                before = ',';
            }
            out.append(before == '{' ? "{}" : "}");
        }

        /** The same with one more, if there is a value. */
        Members and(String name, Optional<CanonicalJson> value) {
            value.ifPresent(some -> and(name, some));
            return this;
        }

        /** The same with one more. */
        Members and(String name, CanonicalJson value) {
            members.put(name, value);
            return this;
        }

        /** The same with one more text. */
        Members and(String name, String value) {
            return and(name, new Text(value));
        }

        /** The same with one more number. */
        Members and(String name, long value) {
            return and(name, new Whole(value));
        }

        /** The same with one more list of texts. */
        Members and(String name, Collection<String> values) {
            return and(name, list(values, Text::new));
        }
    }

    /** Nothing yet. */
    static Members object() {
        return new Members(new TreeMap<>());
    }

    /** JSON that was read, in canonical form; what our own forms never have is an error. */
    static CanonicalJson of(JsonNode node) {
        if (node.isObject()) {
            Members members = object();
            node.properties().forEach(member -> members.and(member.getKey(), of(member.getValue())));
            return members;
        }
        if (node.isArray()) {
            return list(node.values(), CanonicalJson::of);
        }
        return node.isString() ? new Text(node.stringValue()) : new Whole(node.longValue());
    }

    /** A list of what each becomes. */
    static <T> CanonicalJson list(Collection<? extends T> values, Function<? super T, ? extends CanonicalJson> each) {
        return new Sequence(values.stream().<CanonicalJson>map(each).collect(Collectors.toList()));
    }

    /** Half of a character outside of the first plane is nothing that UTF-8 could hold. Source: RFC 8785 section 3.2.2.2. */
    private static boolean paired(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (Character.isSurrogate(c) && !paired(text, i)) {
                        out.append(REPLACEMENT);
                    } else if (c < 0x20) {
                        out.append("\\u00").append(c < 0x10 ? '0' : '1').append(Character.forDigit(c & 15, 16));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
