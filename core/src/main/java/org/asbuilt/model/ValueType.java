package org.asbuilt.model;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * A type that a part can have: how its values are read from what sources write and how they are written down.
 *
 * @param name the type's name in schemas and forms
 * @param java the class of the values
 * @param choices the texts that are allowed, where there is a closed list; else empty
 * @param parse reads a text; throws {@link InvalidValue}
 * @param format writes the canonical text
 */
record ValueType<T>(
        String name, Class<T> java, List<String> choices, Function<String, T> parse, Function<T, String> format) {
    private static final Set<String> YES = Set.of("true", "yes", "y", "1", "x", "enabled", "on", "ja", "oui");
    private static final Set<String> NO = Set.of("false", "no", "n", "0", "disabled", "off", "nein", "non");
    private static final int LONGEST_TEXT = 4000;

    private static final Map<Class<?>, ValueType<?>> TYPES = Map.ofEntries(
            entry(String.class, "text", ValueType::text, text -> text),
            entry(Integer.class, "integer", ValueType::integer, number -> Integer.toString(number)),
            entry(Boolean.class, "boolean", ValueType::yesOrNo, yes -> Boolean.toString(yes)),
            entry(LocalDate.class, "date", ValueType::date, LocalDate::toString),
            entry(Instant.class, "time", ValueType::time, Instant::toString),
            entry(Id.class, "id", Id::shared, Id::value),
            entry(Mac.class, "mac", Mac::parse, Mac::text),
            entry(IpAddress.class, "ip", IpAddress::parse, IpAddress::text),
            entry(Cidr.class, "cidr", Cidr::parse, Cidr::toString));

    static ValueType<?> of(Class<?> type) {
        ValueType<?> known = TYPES.get(type);
        if (known != null) {
            return known;
        }
        if (type == PurdueLevel.class) {
            return new ValueType<>(
                    "choice",
                    PurdueLevel.class,
                    Arrays.stream(PurdueLevel.values()).map(PurdueLevel::text).toList(),
                    PurdueLevel::parse,
                    PurdueLevel::text);
        }
        if (type == SecurityGrade.class) {
            return new ValueType<>(
                    "choice",
                    SecurityGrade.class,
                    Arrays.stream(SecurityGrade.values())
                            .map(SecurityGrade::text)
                            .toList(),
                    SecurityGrade::parse,
                    SecurityGrade::text);
        }
        if (type == RedundancyScheme.class) {
            return new ValueType<>(
                    "choice",
                    RedundancyScheme.class,
                    Arrays.stream(RedundancyScheme.values())
                            .map(RedundancyScheme::text)
                            .toList(),
                    RedundancyScheme::parse,
                    RedundancyScheme::text);
        }
        if (type.isEnum()) {
            return choice(type.asSubclass(Enum.class));
        }
        throw new IllegalStateException(type + " is not a type that a part can have");
    }

    /** The canonical form of a text. */
    String canonical(String raw) {
        return format.apply(parse.apply(raw));
    }

    String formatted(Object value) {
        return format.apply(java.cast(value));
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private static ValueType<?> choice(Class<? extends Enum> type) {
        List<String> choices = Arrays.stream(type.getEnumConstants())
                .map(value -> EnumText.format((Enum<?>) value))
                .toList();
        // What the record holds is canonical, and is read a million times when it is loaded.
        Map<String, Enum> canonical = new HashMap<>();
        for (Enum value : type.getEnumConstants()) {
            canonical.put(EnumText.format(value), value);
        }
        Function<String, Enum> parse = text -> {
            Enum known = canonical.get(text);
            return known != null ? known : EnumText.parse(type, text);
        };
        Function<Enum, String> format = value -> EnumText.format(value);
        return new ValueType("choice", type, choices, parse, format);
    }

    private static <T> Map.Entry<Class<?>, ValueType<?>> entry(
            Class<T> java, String name, Function<String, T> parse, Function<T, String> format) {
        return Map.entry(java, new ValueType<>(name, java, List.of(), parse, format));
    }

    private static String text(String raw) {
        String stripped = raw.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_TEXT) {
            throw InvalidValue.expected("a text of 1 to " + LONGEST_TEXT + " characters", raw);
        }
        if (!isWellFormed(stripped)) {
            throw InvalidValue.expected("a text without the character 0 and halves of characters", raw);
        }
        return stripped;
    }

    /** Databases have no place for the character 0, and files none for half of a character. */
    private static boolean isWellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isLowSurrogate(c)) {
                return false;
            }
            if (Character.isHighSurrogate(c)) {
                i++;
                if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static Integer integer(String raw) {
        try {
            return Integer.valueOf(raw.strip(), 10);
        } catch (NumberFormatException e) {
            throw InvalidValue.expected("a whole number", raw);
        }
    }

    private static Boolean yesOrNo(String raw) {
        String folded = raw.strip().toLowerCase(Locale.ROOT);
        if (YES.contains(folded)) {
            return true;
        }
        if (NO.contains(folded)) {
            return false;
        }
        throw InvalidValue.expected("yes or no", raw);
    }

    private static LocalDate date(String raw) {
        String stripped = raw.strip();
        try {
            return LocalDate.parse(stripped.length() > 10 ? stripped.substring(0, 10) : stripped);
        } catch (DateTimeException e) {
            throw InvalidValue.expected("a date such as 2026-11-23", raw);
        }
    }

    private static Instant time(String raw) {
        try {
            return Instant.parse(raw.strip());
        } catch (DateTimeException e) {
            throw InvalidValue.expected("a time such as 2026-11-23T15:00:00Z", raw);
        }
    }
}
