package org.asbuilt.importers.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asbuilt.evidence.Confidence;
import org.asbuilt.importers.intake.Bundled;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.Part;

/** Reads the values of cells: what they say, that they say nothing, or that they are no value of their part. */
final class Values {
    private static final Set<String> PLACEHOLDERS = Set.of(
            "n/a",
            "na",
            "n.a.",
            "n. a.",
            "#n/a",
            "#nv",
            "-",
            "--",
            "---",
            "–",
            "—",
            "?",
            "??",
            "???",
            "tbc",
            "tbd",
            "t.b.c.",
            "t.b.d.",
            "to be confirmed",
            "to be determined",
            "to be done",
            "todo",
            "unknown",
            "unkown",
            "not known",
            "unk",
            "unbekannt",
            "nicht bekannt",
            "k.a.",
            "k. a.",
            "ka",
            "keine angabe",
            "null",
            "nil",
            "(blank)",
            "(leer)",
            "(none)",
            "xxx",
            "xx",
            "...",
            "…",
            ".",
            "/",
            "00:00:00:00:00:00",
            "not applicable",
            "not available",
            "undefined",
            "#ref!",
            "#value!",
            "#name?",
            "#div/0!");
    /** The value of another cell, most often of the one above: lists are sorted anew, and then nobody knows of which. */
    private static final Set<String> DITTO = Set.of(
            "same",
            "same as above",
            "as above",
            "see above",
            "ditto",
            "do.",
            "dto",
            "dto.",
            "dito",
            "idem",
            "s.o.",
            "s. o.",
            "wie oben",
            "siehe oben",
            "\"",
            "''",
            "〃",
            "\u201d");

    private static final Set<String> NONE = Set.of("none", "keine", "keiner", "kein", "no", "nein", "ohne", "without");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\d.,-])\\d{1,9}(?![\\d.,])");
    private static final Values BUNDLED = new Values();

    private final Map<String, String> typeOfPart = new HashMap<>();
    private final Map<String, Map<String, String>> words = new HashMap<>();
    private final Map<String, List<Map.Entry<String, String>>> phrases = new HashMap<>();

    /** What a cell says. */
    sealed interface Value {
        /** A value of the part. */
        record Taken(String text, Confidence confidence, boolean literal) implements Value {}

        /** A placeholder: somebody meant to fill it in. */
        record Placeholder() implements Value {}

        /** Something else. */
        record Wrong(String sentence) implements Value {}
    }

    private Values() {
        for (String line : Bundled.lines(Values.class, "values.txt")) {
            if (line.startsWith("@")) {
                String[] parts = line.substring(1).split(" ", -1);
                for (int i = 1; i < parts.length; i++) {
                    typeOfPart.put(parts[i], parts[0]);
                }
                continue;
            }
            int colon = line.indexOf(':');
            int equals = line.indexOf(" = ");
            String type = line.substring(0, colon);
            String value = line.substring(colon + 1, equals).strip();
            for (String word : line.substring(equals + 3).split(" \\| ", -1)) {
                words.computeIfAbsent(type, t -> new HashMap<>()).putIfAbsent(Fold.of(word), value);
                phrases.computeIfAbsent(type, t -> new ArrayList<>()).add(Map.entry(spaced(word), value));
            }
            phrases.computeIfAbsent(type, t -> new ArrayList<>()).add(Map.entry(spaced(value), value));
        }
        phrases.values()
                .forEach(list -> list.sort(Comparator.comparingInt((Map.Entry<String, String> entry) ->
                                entry.getKey().length())
                        .reversed()));
    }

    static Values bundled() {
        return BUNDLED;
    }

    /** The name of the list of words for a part, if it has one. */
    Optional<String> typeOf(Part part) {
        return part.type().equals("boolean")
                ? Optional.of("Boolean")
                : Optional.ofNullable(typeOfPart.get(part.facet() + "." + part.name()));
    }

    static boolean isPlaceholder(String cell) {
        return PLACEHOLDERS.contains(cell.toLowerCase(Locale.ROOT));
    }

    /** Whether the cell only refers to another one. */
    static boolean isDitto(String cell) {
        return DITTO.contains(cell.toLowerCase(Locale.ROOT));
    }

    /** Whether the cell is a placeholder or only refers to another one. */
    static boolean isUnsaid(String cell) {
        return isPlaceholder(cell) || isDitto(cell);
    }

    /** Whether the cell says that there is none. */
    static boolean saysNone(String cell) {
        return NONE.contains(cell.toLowerCase(Locale.ROOT));
    }

    /** What one value of a cell says of a part; lists are taken apart before. */
    Value read(Part part, String cell, Column column) {
        String mapped = column.values().get(Fold.of(cell));
        if (mapped != null) {
            return mapped.isEmpty() ? new Value.Placeholder() : canonical(part, mapped, Confidence.CONFIRMED, false);
        }
        if (isPlaceholder(cell)) {
            return new Value.Placeholder();
        }
        if (part.type().equals("date")) {
            return Dates.read(cell, column.unit())
                    .<Value>map(date -> new Value.Taken(date.toString(), Confidence.CONFIRMED, true))
                    .orElseGet(() -> new Value.Wrong(part.label() + ": " + Dates.expected(cell)));
        }
        Value plain = canonical(part, cell, Confidence.CONFIRMED, true);
        if (plain instanceof Value.Taken) {
            return plain;
        }
        Optional<String> word = typeOf(part).flatMap(type -> word(type, cell));
        if (word.isPresent()) {
            return canonical(part, word.get(), Confidence.CONFIRMED, false);
        }
        if (part.type().equals("integer")) {
            return oneNumber(cell)
                    .map(number -> canonical(part, number, Confidence.PROBABLE, false))
                    .orElse(plain);
        }
        Optional<String> phrase =
                typeOf(part).filter(type -> !type.equals("Boolean")).flatMap(type -> phrase(type, cell));
        return phrase.map(value -> canonical(part, value, Confidence.PROBABLE, false))
                .orElse(plain);
    }

    private static Value canonical(Part part, String text, Confidence confidence, boolean literal) {
        try {
            String value = !part.refers().isEmpty() ? text : part.canonical(text);
            return new Value.Taken(value, confidence, literal);
        } catch (InvalidValue e) {
            return new Value.Wrong(String.valueOf(e.getMessage()));
        }
    }

    private Optional<String> word(String type, String cell) {
        return Optional.ofNullable(words.getOrDefault(type, Map.of()).get(Fold.of(cell)));
    }

    /** The longest known phrase that stands as whole words in the cell: "Safety PLC (SIL 3)" is a safety controller. */
    private Optional<String> phrase(String type, String cell) {
        String text = spaced(cell);
        return phrases.getOrDefault(type, List.of()).stream()
                .filter(entry -> entry.getKey().length() > 4 && text.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Lower case, words apart by single blanks, a blank before and after. */
    private static String spaced(String text) {
        return " "
                + text.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip() + " ";
    }

    private static Optional<String> oneNumber(String cell) {
        Matcher number = NUMBER.matcher(cell);
        if (!number.find()) {
            return Optional.empty();
        }
        String found = number.group();
        return number.find() ? Optional.empty() : Optional.of(found);
    }
}
