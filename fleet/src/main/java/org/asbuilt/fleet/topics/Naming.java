package org.asbuilt.fleet.topics;

import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Where the name of a site or of a sensor comes from. */
sealed interface Naming {
    /** How it is to be written, for messages. */
    String FORM = "key, key:N, topic, topic:N, header:NAME, field:NAME or name:TEXT";

    /**
     * The key of the record.
     *
     * @param part which of its parts between slashes, from 1; 0 for all of it
     */
    record Key(int part) implements Naming {}

    /**
     * The name of the topic.
     *
     * @param part which of its parts between dots, from 1; 0 for all of it
     */
    record Topic(int part) implements Naming {}

    /**
     * A header of the record; of several with that name the last.
     *
     * @param name its name
     */
    record Titled(String name) implements Naming {}

    /**
     * A value at the root of the JSON object.
     *
     * @param name its name
     */
    record Field(String name) implements Naming {}

    /**
     * The same for all records.
     *
     * @param text the name
     */
    record Fixed(String text) implements Naming {}

    /**
     * Reads what a person wrote.
     *
     * @throws IllegalArgumentException if it is something else
     */
    static Naming parse(String text) {
        int colon = text.indexOf(':');
        String word = colon < 0 ? text : text.substring(0, colon);
        String rest = colon < 0 ? "" : text.substring(colon + 1);
        boolean isWithout = word.equals("key") || word.equals("topic");
        if (!isWithout && rest.isBlank()) {
            throw unknown(text);
        }
        return switch (word) {
            case "key" -> new Key(part(text, colon, rest));
            case "topic" -> new Topic(part(text, colon, rest));
            case "header" -> new Titled(rest);
            case "field" -> new Field(rest);
            case "name" -> new Fixed(rest);
            default -> throw unknown(text);
        };
    }

    private static int part(String text, int colon, String rest) {
        if (colon < 0) {
            return 0;
        }
        if (!rest.matches("[1-9]\\d?")) {
            throw unknown(text);
        }
        return Integer.parseInt(rest, 10);
    }

    private static IllegalArgumentException unknown(String text) {
        return new IllegalArgumentException("'" + text + "' is not " + FORM);
    }

    /**
     * The name that a record has; empty if it has none.
     *
     * @param fields the values at the root of its JSON object
     */
    default Optional<PlainName> of(ConsumerRecord<byte[], byte[]> message, Map<String, String> fields) {
        Optional<String> name = switch (this) {
            case Key key -> Octets.text(message.key()).flatMap(text -> part(text, "/", key.part()));
            case Topic topic -> part(message.topic(), "\\.", topic.part());
            case Titled titled ->
                Optional.ofNullable(message.headers().lastHeader(titled.name()))
                        .map(Header::value)
                        .flatMap(Octets::text);
            case Field field -> Optional.ofNullable(fields.get(field.name()));
            case Fixed fixed -> Optional.of(fixed.text());
        };
        return name.flatMap(PlainName::of);
    }

    private static Optional<String> part(String text, String between, int part) {
        if (part == 0) {
            return Optional.of(text);
        }
        String[] parts = text.split(between, -1);
        return part <= parts.length ? Optional.of(parts[part - 1]) : Optional.empty();
    }

    /** What it is called in a message. */
    default String told() {
        return switch (this) {
            case Key key -> key.part() == 0 ? "key" : "part " + key.part() + " of the key";
            case Topic topic -> topic.part() == 0 ? "topic" : "part " + topic.part() + " of the topic";
            case Titled titled -> "header " + titled.name();
            case Field field -> "field " + field.name();
            case Fixed fixed -> "name " + fixed.text();
        };
    }
}
