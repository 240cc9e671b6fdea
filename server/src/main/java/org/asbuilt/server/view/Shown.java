package org.asbuilt.server.view;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.asbuilt.change.Sentences;
import org.asbuilt.change.ValueWords;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.model.Id;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.Part;

/** Values as people read them: names instead of ids. */
public final class Shown {
    private Shown() {}

    /**
     * One value: a length of time in words, a subject by its name. A choice stays a name, which pages say in the reader's language, and what
     * a source calls a subject stays as the source wrote it.
     */
    public static String value(Part part, String value, Snapshot snapshot) {
        if (part.refers().isEmpty()) {
            return ValueWords.duration(part, value);
        }
        try {
            return Sentences.shown(part, value, snapshot);
        } catch (InvalidValue notAnId) {
            return value;
        }
    }

    /** One value as people say it: a choice in words, a duration with its units. */
    public static String said(Part part, String value, Snapshot snapshot) {
        return part.refers().isEmpty() ? Sentences.shown(part, value, snapshot) : value(part, value, snapshot);
    }

    /** All values of a part in one line, the same way. */
    public static String said(Part part, List<String> values, Snapshot snapshot) {
        return values.stream().map(value -> said(part, value, snapshot)).collect(Collectors.joining(", "));
    }

    /** What the subject of that id is called. */
    public static String name(Id id, Snapshot snapshot) {
        return Sentences.name(id, snapshot);
    }

    /** A choice as it stands in the record: lower case with underscores. */
    public static String choice(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** All values of a part. */
    public static List<String> values(Part part, List<String> values, Snapshot snapshot) {
        return values.stream().map(value -> value(part, value, snapshot)).toList();
    }
}
