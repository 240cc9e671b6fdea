package org.asbuilt.importers.bom;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Texts out of JSON values. */
final class Values {
    private static final int LONGEST = 4000;
    private static final Pattern USER_OF_URL = Pattern.compile("(?<=://)[^/@\\s]{1,200}@");

    private Values() {}

    /** The text of a text, number or truth value without spaces around it; empty for anything else. */
    static String text(JsonNode value) {
        return value.isValueNode() && !value.isNull() ? value.asString("").strip() : "";
    }

    /** The text of a field. */
    static String text(JsonNode value, String field) {
        return text(value.path(field));
    }

    /** The elements of a list; a single value is a list of one. */
    static List<JsonNode> list(JsonNode value) {
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false).toList();
        }
        return value.isMissingNode() || value.isNull() ? List.of() : List.of(value);
    }

    /** The texts of a list that are not blank. */
    static List<String> texts(JsonNode value) {
        List<String> texts = new ArrayList<>();
        for (JsonNode element : list(value)) {
            String text = text(element);
            if (!text.isEmpty()) {
                texts.add(text);
            }
        }
        return texts;
    }

    /** What a reference refers to: a text, or an object with {@code ref}. */
    static String reference(JsonNode value) {
        return value.isObject() ? text(value, "ref") : text(value);
    }

    /** A text as long as a part can hold. */
    static String cut(String text) {
        String stripped = text.strip();
        if (stripped.length() <= LONGEST) {
            return stripped;
        }
        int end = Character.isHighSurrogate(stripped.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
        return stripped.substring(0, end) + "…";
    }

    /** An address on the web without the user and the password that may stand in it. */
    static String address(String address) {
        return USER_OF_URL.matcher(address).replaceAll("");
    }

    /** A moment with its offset from UTC. */
    static Optional<Instant> moment(String text) {
        try {
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
