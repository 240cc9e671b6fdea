package org.asbuilt.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.Kind;
import org.asbuilt.model.MaintenanceWindow;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Extent;

/** The maintenance windows of the plant, and when something can next be touched. Source: data dictionary 2.3. */
public final class Windows {
    /** So far ahead is looked. */
    public static final Duration HORIZON = Duration.ofDays(3 * 366);

    private static final int MOST_OPENINGS = 2_000;

    private final Circumstances around;

    /**
     * A time when some subjects may be touched.
     *
     * @param span the time
     * @param windows the windows that are open then; one may serve several subjects
     * @param conditions what else must be so, as the windows say
     */
    public record Opening(Span span, List<Id> windows, List<String> conditions) {
        /** Copies the lists. */
        public Opening {
            windows = List.copyOf(windows);
            conditions = List.copyOf(conditions);
        }
    }

    /**
     * The answer to "when can I next touch these?".
     *
     * @param openings times when all may be touched, earliest first
     * @param without the subjects that no window covers: nobody has said when they may be touched
     * @param unreadable windows that cover one of them and cannot be read, and why
     */
    public record Answer(List<Opening> openings, List<Id> without, List<String> unreadable) {
        /** Copies the lists. */
        public Answer {
            openings = List.copyOf(openings);
            without = List.copyOf(without);
            unreadable = List.copyOf(unreadable);
        }
    }

    /** The windows of a record. */
    public Windows(Circumstances around) {
        this.around = around;
    }

    /**
     * When all of some subjects may be touched for so long.
     *
     * @param subjects which; at least one
     * @param atLeast how long the work takes
     * @param most how many answers at most
     */
    public Answer next(Collection<Id> subjects, Duration atLeast, int most) {
        List<Id> without = new ArrayList<>();
        TreeSet<String> unreadable = new TreeSet<>();
        Optional<List<Opening>> common = Optional.empty();
        Span ahead = new Span(around.now(), around.now().plus(HORIZON));
        for (Id id : subjects) {
            Optional<Subject> subject = around.subject(id);
            List<Subject> covering = subject.map(this::covering).orElse(List.of());
            if (covering.isEmpty()) {
                without.add(id);
                continue;
            }
            List<Opening> openings = openings(covering, ahead, unreadable);
            common = Optional.of(common.map(known -> both(known, openings)).orElse(openings));
        }
        List<Opening> found = without.isEmpty()
                ? common.orElse(List.of()).stream()
                        .map(opening -> from(opening, around.now()))
                        .flatMap(Optional::stream)
                        .filter(opening -> opening.span().length().compareTo(atLeast) >= 0)
                        .limit(most)
                        .toList()
                : List.of();
        return new Answer(found, without, List.copyOf(unreadable));
    }

    /** All windows with their openings within a span, earliest first: a calendar. */
    public List<Opening> calendar(Span within) {
        return openings(around.subjects(Kind.CHANGE_WINDOW), within, new TreeSet<>());
    }

    /** The windows that cover a subject. */
    public List<Subject> covering(Subject subject) {
        return around.subjects(Kind.CHANGE_WINDOW).stream()
                .filter(window -> window.facet(MaintenanceWindow.class)
                        .map(profile -> Extent.of(profile).covers(subject, around))
                        .orElse(false))
                .toList();
    }

    /** Whether a window is open during the whole of a span; empty if there is no such window or it cannot be read. */
    public Optional<Boolean> isOpen(Id window, Span span) {
        return around.subject(window)
                .flatMap(subject -> subject.facet(MaintenanceWindow.class))
                .flatMap(Windows::readable)
                .map(recurrence -> recurrence.isOpen(span));
    }

    private static Optional<Recurrence> readable(MaintenanceWindow window) {
        try {
            return Optional.of(Recurrence.of(window));
        } catch (InvalidValue e) {
            return Optional.empty();
        }
    }

    private List<Opening> openings(List<Subject> windows, Span within, Set<String> unreadable) {
        List<Opening> openings = new ArrayList<>();
        for (Subject window : windows) {
            MaintenanceWindow profile = window.facet(MaintenanceWindow.class).orElseThrow();
            try {
                Recurrence.of(profile)
                        .openings(within, MOST_OPENINGS)
                        .forEach(span -> openings.add(new Opening(
                                span,
                                List.of(window.id()),
                                profile.conditions().stream().toList())));
            } catch (InvalidValue e) {
                unreadable.add(window.name() + ": " + e.getMessage());
            }
        }
        openings.sort(Comparator.comparing(Opening::span));
        return openings;
    }

    private static Optional<Opening> from(Opening opening, Instant moment) {
        return opening.span()
                .and(new Span(moment, Instant.MAX))
                .map(span -> new Opening(span, opening.windows(), opening.conditions()));
    }

    /** Both lists are in order; what overlaps of the two is a time for both. */
    private static List<Opening> both(List<Opening> one, List<Opening> other) {
        List<Opening> both = new ArrayList<>();
        int first = 0;
        for (Opening left : one) {
            while (first < other.size()
                    && !other.get(first).span().until().isAfter(left.span().from())) {
                first++;
            }
            for (int i = first; i < other.size(); i++) {
                Opening right = other.get(i);
                if (!right.span().from().isBefore(left.span().until())) {
                    break;
                }
                left.span()
                        .and(right.span())
                        .ifPresent(span -> both.add(new Opening(
                                span,
                                merged(left.windows(), right.windows()),
                                merged(left.conditions(), right.conditions()))));
            }
        }
        both.sort(Comparator.comparing(Opening::span));
        return both;
    }

    private static <T extends Comparable<T>> List<T> merged(List<T> one, List<T> other) {
        TreeSet<T> all = new TreeSet<>(one);
        all.addAll(other);
        return List.copyOf(all);
    }
}
