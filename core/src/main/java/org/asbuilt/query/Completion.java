package org.asbuilt.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.asbuilt.ledger.Fact;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Part;

/**
 * What may stand where somebody is writing a query.
 *
 * @param from how many characters of the text stand before what is being written
 * @param suggestions what could stand there instead, the likeliest first
 */
public record Completion(int from, List<Suggestion> suggestions) {
    private static final int MOST = 12;
    private static final Pattern VALUE = Pattern.compile(
            "(?:^|[\\s(-])(\\p{L}[\\p{L}\\p{N}_.-]*)\\s*(?::|!=|<=|>=|=|<|>)(?:\"([^\"]*)|([^\"()\\s]*))$");
    private static final Pattern NAME = Pattern.compile("(?:^|[\\s(])-?([\\p{L}\\p{N}_.]*)$");

    /**
     * Something that could stand there.
     *
     * @param text what is written
     * @param note what it is
     */
    public record Suggestion(String text, String note) {}

    /** Copies the list. */
    public Completion {
        suggestions = List.copyOf(suggestions);
    }

    /**
     * What may stand at the end of the text before a cursor.
     *
     * @param before the text before the cursor
     * @param subjects the subjects whose values are suggested
     * @param others what a reference names
     */
    public static Completion of(String before, Stream<Subject> subjects, Function<Id, Optional<Subject>> others) {
        Matcher value = VALUE.matcher(before);
        if (value.find()) {
            boolean quoted = value.group(2) != null;
            String begun = quoted ? value.group(2) : value.group(3);
            return new Completion(
                    before.length() - begun.length() - (quoted ? 1 : 0),
                    values(value.group(1), begun.toLowerCase(Locale.ROOT), subjects, others));
        }
        Matcher name = NAME.matcher(before);
        return name.find()
                ? new Completion(before.length() - name.group(1).length(), names(name.group(1)))
                : new Completion(before.length(), List.of());
    }

    private static List<Suggestion> names(String begun) {
        String wanted = begun.toLowerCase(Locale.ROOT);
        Stream<Suggestion> words = Stream.of(
                new Suggestion("is:", "what is judged of it: validated, stale, waiting …"),
                new Suggestion("has:", "something is recorded of a field"),
                new Suggestion("missing:", "nothing is known of a field"),
                new Suggestion("none:", "it is recorded that there is none"),
                new Suggestion("not ", "the opposite"),
                new Suggestion("or ", "one or the other"));
        Stream<Suggestion> fields = Fields.all().stream().map(field -> new Suggestion(field.name() + ":", note(field)));
        List<Suggestion> all = Stream.concat(fields, words).toList();
        return Stream.concat(
                        all.stream().filter(one -> lower(one).startsWith(wanted)),
                        all.stream()
                                .filter(one -> !wanted.isEmpty()
                                        && !lower(one).startsWith(wanted)
                                        && lower(one).contains(wanted)))
                .limit(MOST)
                .toList();
    }

    private static String note(Fields.Known field) {
        return field.path().isEmpty() ? field.label() : field.label() + ", " + String.join(" or ", field.path());
    }

    private static String lower(Suggestion one) {
        return one.text().toLowerCase(Locale.ROOT);
    }

    private static List<Suggestion> values(
            String field, String begun, Stream<Subject> subjects, Function<Id, Optional<Subject>> others) {
        return switch (field.toLowerCase(Locale.ROOT)) {
            case "kind" -> fixed(Arrays.stream(Kind.values()).map(Kind::text), "kind", begun);
            case "is" ->
                Arrays.stream(Flag.values())
                        .filter(flag -> flag.text().startsWith(begun))
                        .map(flag -> new Suggestion(flag.text(), flag.words()))
                        .toList();
            case "has", "missing", "none" ->
                names(begun).stream()
                        .filter(one -> one.text().endsWith(":"))
                        .map(one -> new Suggestion(
                                one.text().substring(0, one.text().length() - 1), one.note()))
                        .toList();
            case "name" -> counted(subjects.map(Subject::name), begun);
            default -> values(Fields.found(field, Set.of()).orElse(List.of()), begun, subjects, others);
        };
    }

    private static List<Suggestion> values(
            List<Part> parts, String begun, Stream<Subject> subjects, Function<Id, Optional<Subject>> others) {
        if (parts.isEmpty()) {
            return List.of();
        }
        Part first = parts.getFirst();
        return switch (first.type()) {
            case "choice" -> fixed(first.choices().stream(), Fields.label(first), begun);
            case "boolean" -> fixed(Stream.of("yes", "no"), Fields.label(first), begun);
            case "id" -> {
                Map<String, Optional<String>> names = new HashMap<>();
                yield counted(
                        recorded(parts, subjects)
                                .flatMap(id ->
                                        names
                                                .computeIfAbsent(
                                                        id,
                                                        one -> others.apply(new Id(one))
                                                                .map(Subject::name))
                                                .stream()),
                        begun);
            }
            default -> counted(recorded(parts, subjects), begun);
        };
    }

    private static Stream<String> recorded(List<Part> parts, Stream<Subject> subjects) {
        return subjects.flatMap(subject -> subject.facts().values().stream())
                .map(List::getLast)
                .flatMap(fact -> parts.stream().flatMap(part -> values(part, fact)));
    }

    private static Stream<String> values(Part part, Fact fact) {
        return fact.slot().facet().equals(part.facet())
                ? fact.said(part.name()).stream().flatMap(said -> said.values().stream())
                : Stream.empty();
    }

    private static List<Suggestion> fixed(Stream<String> values, String note, String begun) {
        List<String> all = values.toList();
        return Stream.concat(
                        all.stream().filter(one -> one.startsWith(begun)),
                        all.stream().filter(one -> !one.startsWith(begun) && one.contains(begun)))
                .map(one -> new Suggestion(one, note))
                .toList();
    }

    /** The values that hold what was begun, the most frequent first. */
    private static List<Suggestion> counted(Stream<String> values, String begun) {
        Map<String, Integer> counts = new HashMap<>();
        values.filter(one -> one.toLowerCase(Locale.ROOT).contains(begun))
                .forEach(one -> counts.merge(one, 1, Integer::sum));
        List<Map.Entry<String, Integer>> sorted = new ArrayList<>(counts.entrySet());
        sorted.sort(Comparator.comparingInt((Map.Entry<String, Integer> entry) -> entry.getValue())
                .reversed()
                .thenComparing(Map.Entry::getKey));
        return sorted.stream()
                .limit(MOST)
                .map(entry -> new Suggestion(
                        quoted(entry.getKey()), entry.getValue() + (entry.getValue() == 1 ? " has it" : " have it")))
                .toList();
    }

    /** A value as it is written in a query: in quotes if it holds what would end it. */
    static String quoted(String value) {
        boolean plain =
                !value.isEmpty() && value.chars().noneMatch(c -> Character.isWhitespace(c) || "()\",".indexOf(c) >= 0);
        return plain && !value.equals("?")
                ? value
                : "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
