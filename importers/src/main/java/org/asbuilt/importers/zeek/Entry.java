package org.asbuilt.importers.zeek;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.asbuilt.evidence.Locus;

/** One line of a log: its values by their columns. A value that is not set, empty or masked is the empty text. */
final class Entry {
    private static final String MASK = "XXXXXXXXXX";
    private static final long FIRST_MILLISECONDS = 100_000_000_000L;

    private final LogKind kind;
    private final UnaryOperator<String> values;
    private final String between;
    private final Locus place;

    /** An entry whose lists have that text between their elements. */
    Entry(LogKind kind, UnaryOperator<String> values, String between, Locus place) {
        this.kind = kind;
        this.values = values;
        this.between = between;
        this.place = place;
    }

    LogKind kind() {
        return kind;
    }

    Locus place() {
        return place;
    }

    String text(String column) {
        String value = values.apply(column);
        return value.contains(MASK) ? "" : value.strip();
    }

    boolean has(String column) {
        return !text(column).isEmpty();
    }

    List<String> list(String column) {
        String value = text(column);
        return value.isEmpty()
                ? List.of()
                : Stream.of(value.split(java.util.regex.Pattern.quote(between), -1))
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .toList();
    }

    /** Whether a logical value is so; empty if it is not told. */
    Optional<Boolean> flag(String column) {
        return switch (text(column)) {
            case "T", "true" -> Optional.of(true);
            case "F", "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /** A number that is not negative; 0 if there is none. */
    long number(String column) {
        String value = text(column);
        int end = value.indexOf('.') < 0 ? value.length() : value.indexOf('.');
        if (end == 0 || end > 18) {
            return 0;
        }
        for (int i = 0; i < end; i++) {
            if (value.charAt(i) < '0' || value.charAt(i) > '9') {
                return 0;
            }
        }
        return Long.parseLong(value.substring(0, end), 10);
    }

    /** The port of a column; 0 if it is none. */
    int port(String column) {
        long number = number(column);
        return number > 65535 ? 0 : (int) number;
    }

    /** When it was: seconds or milliseconds since 1970, or as ISO 8601 writes it. */
    Optional<Instant> time() {
        return time("ts");
    }

    Optional<Instant> time(String column) {
        String value = text(column);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        try {
            if (value.indexOf('-') > 0) {
                return Optional.of(OffsetDateTime.parse(value).toInstant());
            }
            long whole = number(column);
            if (whole == 0) {
                return Optional.empty();
            }
            if (whole >= FIRST_MILLISECONDS) {
                return Optional.of(Instant.ofEpochMilli(whole)).filter(Entry::isPlausible);
            }
            return Optional.of(Instant.ofEpochSecond(whole, nanoseconds(value))).filter(Entry::isPlausible);
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static boolean isPlausible(Instant moment) {
        return moment.isBefore(Instant.parse("2200-01-01T00:00:00Z"));
    }

    private static long nanoseconds(String value) {
        int dot = value.indexOf('.');
        long nanoseconds = 0;
        for (int i = 1; dot > 0 && i <= 9; i++) {
            int digit = dot + i < value.length() ? value.charAt(dot + i) - '0' : 0;
            nanoseconds = nanoseconds * 10 + (digit < 0 || digit > 9 ? 0 : digit);
        }
        return nanoseconds;
    }
}
