package org.asbuilt.server.settings;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Something that whoever runs an installation may choose.
 *
 * @param name as it stands in the file, lower case with hyphens and dots
 * @param form what a value looks like, as a sentence reads it: "a whole number from 1 to 100"
 * @param standard the text of the value that holds where the file says nothing; empty where nothing is chosen
 * @param meaning what it is for
 * @param reader makes the value of a text; empty where the text is of another form
 * @param <T> the values
 */
public record Setting<T>(
        String name, String form, String standard, String meaning, Function<String, Optional<T>> reader) {
    private static final Pattern SPAN = Pattern.compile("([1-9][0-9]{0,5})(s|min|h|d)");

    /** A whole number within bounds, both included. */
    public static Setting<Integer> whole(String name, int least, int most, int standard, String meaning) {
        return new Setting<>(
                name,
                "a whole number from " + least + " to " + most,
                Integer.toString(standard),
                meaning,
                text -> Optional.of(text)
                        .filter(digits -> digits.matches("[0-9]{1,9}"))
                        .map(digits -> Integer.parseInt(digits, 10))
                        .filter(number -> number >= least && number <= most));
    }

    /** A span of time: a number and s, min, h or d. */
    public static Setting<Duration> span(String name, String standard, String meaning) {
        return new Setting<>(
                name, "a span of time such as 90s, 30min, 12h or 7d", standard, meaning, Setting::duration);
    }

    /** Yes or no. */
    public static Setting<Boolean> flag(String name, boolean standard, String meaning) {
        return new Setting<>(name, "yes or no", standard ? "yes" : "no", meaning, text -> switch (text) {
            case "yes" -> Optional.of(true);
            case "no" -> Optional.of(false);
            default -> Optional.empty();
        });
    }

    /** One of the constants of an enumeration, written in lower case with hyphens. */
    public static <E extends Enum<E>> Setting<E> choice(String name, Class<E> type, E standard, String meaning) {
        List<E> all = Arrays.asList(type.getEnumConstants());
        return new Setting<>(
                name,
                "one of " + String.join(", ", all.stream().map(Setting::text).toList()),
                text(standard),
                meaning,
                text -> all.stream().filter(one -> text(one).equals(text)).findFirst());
    }

    /** A text that matches a pattern; nothing by standard. */
    public static Setting<Optional<String>> text(String name, String form, Pattern pattern, String meaning) {
        return new Setting<>(
                name,
                form,
                "",
                meaning,
                text -> text.isEmpty() || pattern.matcher(text).matches()
                        ? Optional.of(Optional.of(text).filter(given -> !given.isEmpty()))
                        : Optional.empty());
    }

    /** Several texts with commas between them, each of which matches a pattern; none by standard. */
    public static Setting<List<String>> texts(String name, String form, Pattern pattern, String meaning) {
        return texts(name, form, pattern.asMatchPredicate(), meaning);
    }

    /** Several texts with commas between them, each of which is one of those that are known; none by standard. */
    public static Setting<List<String>> texts(String name, String form, Predicate<String> known, String meaning) {
        return new Setting<>(name, form + "; several with commas between them", "", meaning, text -> {
            List<String> parts = Stream.of(text.split(",", -1))
                    .map(String::strip)
                    .filter(part -> !part.isEmpty())
                    .toList();
            return Optional.of(parts).filter(all -> all.stream().allMatch(known));
        });
    }

    /** The value that holds where the file says nothing. */
    public T usual() {
        return reader.apply(standard)
                .orElseThrow(() -> new IllegalStateException("the standard of " + name + " is not " + form));
    }

    private static String text(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Optional<Duration> duration(String text) {
        Matcher span = SPAN.matcher(text);
        if (!span.matches()) {
            return Optional.empty();
        }
        String iso = switch (span.group(2)) {
            case "s" -> "PT" + span.group(1) + "S";
            case "min" -> "PT" + span.group(1) + "M";
            case "h" -> "PT" + span.group(1) + "H";
            default -> "P" + span.group(1) + "D";
        };
        try {
            return Optional.of(Duration.parse(iso));
        } catch (DateTimeParseException tooLong) {
            return Optional.empty();
        }
    }
}
