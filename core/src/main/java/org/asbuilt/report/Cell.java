package org.asbuilt.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.validation.Circumstances;

/**
 * One value in a report.
 *
 * @param text as people read it
 * @param sort what it is
 * @param about the subjects that it names, in the order of the text
 */
public record Cell(String text, Sort sort, List<Id> about) {
    /** Nobody has said it: told apart from what is said to be none. Source: requirements G-04. */
    public static final Cell UNKNOWN = new Cell("not known", Sort.UNKNOWN, List.of());

    /** There is nothing to say. */
    public static final Cell NOTHING = new Cell("", Sort.TEXT, List.of());

    /** What a value is, for what reads it. */
    public enum Sort {
        /** Words, days and names. */
        TEXT,
        /** A number to reckon with. */
        NUMBER,
        /** Nobody has said it. */
        UNKNOWN
    }

    /** Copies the list. */
    public Cell {
        about = List.copyOf(about);
    }

    /** Words. */
    public static Cell of(String text) {
        return new Cell(text, Sort.TEXT, List.of());
    }

    /** Words that may be missing. */
    public static Cell of(Optional<String> text) {
        return text.filter(words -> !words.isBlank()).map(Cell::of).orElse(UNKNOWN);
    }

    /** A number. */
    public static Cell of(long number) {
        return new Cell(Long.toString(number), Sort.NUMBER, List.of());
    }

    /** A number with that many digits behind the point. */
    public static Cell of(double number, int digits) {
        return new Cell(
                BigDecimal.valueOf(number)
                        .setScale(digits, java.math.RoundingMode.HALF_UP)
                        .toPlainString(),
                Sort.NUMBER,
                List.of());
    }

    /** A subject by its name. */
    public static Cell of(Id subject, Circumstances around) {
        return new Cell(around.title(subject), Sort.TEXT, List.of(subject));
    }

    /** Words for a subject, which the record perhaps does not have. */
    public static Cell named(String words, Id subject, Circumstances around) {
        return new Cell(
                words,
                Sort.TEXT,
                around.subject(subject).stream().map(Subject::id).toList());
    }

    /** A subject that may be missing. */
    public static Cell of(Optional<Id> subject, Circumstances around) {
        return subject.map(id -> of(id, around)).orElse(UNKNOWN);
    }

    /** Subjects by their names; {@link #NOTHING} if there are none. */
    public static Cell of(Collection<Id> subjects, Circumstances around) {
        return new Cell(
                subjects.stream().map(around::title).collect(Collectors.joining(", ")),
                Sort.TEXT,
                List.copyOf(subjects));
    }

    /** A day. */
    public static Cell day(Optional<LocalDate> day) {
        return of(day.map(LocalDate::toString));
    }

    /** A moment in UTC to the minute. */
    public static Cell moment(Instant moment) {
        return of(moment.truncatedTo(ChronoUnit.MINUTES).toString().replace(":00Z", "Z"));
    }

    /** A moment that may be missing. */
    public static Cell moment(Optional<Instant> moment) {
        return moment.map(Cell::moment).orElse(UNKNOWN);
    }

    /** Yes, no, or not known. */
    public static Cell yes(Optional<Boolean> answer) {
        return of(answer.map(yes -> yes ? "yes" : "no"));
    }

    /** Yes or no. */
    public static Cell yes(boolean answer) {
        return of(answer ? "yes" : "no");
    }

    /** A choice of a catalogue in words. */
    public static Cell choice(Enum<?> choice) {
        return of(words(choice));
    }

    /** A choice that may be missing. */
    public static Cell choice(Optional<? extends Enum<?>> choice) {
        return choice.<Cell>map(Cell::choice).orElse(UNKNOWN);
    }

    /** Several words, one after the other; {@link #NOTHING} if there are none. */
    public static Cell list(Collection<String> words) {
        return of(String.join("; ", words));
    }

    /** Several things as words. */
    public static <T> Cell list(Collection<T> things, Function<T, String> words) {
        return list(things.stream().map(words).toList());
    }

    /** The words of a choice: {@code NEXT_WINDOW} as "next window". */
    public static String words(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The text, and nothing where it is not known: for what says in one place that nothing stands for that. */
    public String known() {
        return sort == Sort.UNKNOWN ? "" : text;
    }

    /** The same value followed by words. */
    public Cell and(String more) {
        return more.isEmpty() ? this : new Cell(text + (text.isEmpty() ? "" : ", ") + more, sort, about);
    }

    /** The same value, about a subject too. */
    public Cell about(Id subject) {
        List<Id> all = new ArrayList<>(about);
        all.add(subject);
        return new Cell(text, sort, all);
    }
}
