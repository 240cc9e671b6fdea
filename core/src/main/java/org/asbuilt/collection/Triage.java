package org.asbuilt.collection;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.asbuilt.evidence.RecordedClaim;
import org.asbuilt.evidence.Source;
import org.asbuilt.logbook.Disposition;
import org.asbuilt.logbook.Entry;
import org.asbuilt.logbook.Logged;
import org.asbuilt.model.SourceType;
import org.asbuilt.reconcile.Item;

/**
 * The matters of the drift, sorted by what people made of them: those that wait, those that were disposed of. A matter comes back
 * when it says something else, when its day has come, and, where it was said to be transient, when an observer that was taken in
 * later sees it again. Source: requirements P1.C-08; fixture K4.
 *
 * @param open what waits for a decision, in the order of the reconciler
 * @param closed what was disposed of, with the disposition
 */
public record Triage(List<Item> open, List<Disposed> closed) {
    /** Copies the lists. */
    public Triage {
        open = List.copyOf(open);
        closed = List.copyOf(closed);
    }

    /** A matter and what became of it. */
    public record Disposed(Item item, Entry.Disposed entry) {}

    /**
     * Sorts matters.
     *
     * @param items the matters
     * @param logged what people judged
     * @param now the moment
     * @param claims finds a claim by its number
     */
    public static Triage of(
            List<Item> items, Logged logged, Instant now, LongFunction<Optional<RecordedClaim>> claims) {
        List<Item> open = new ArrayList<>();
        List<Disposed> closed = new ArrayList<>();
        for (Item item : items) {
            Optional<Entry.Disposed> entry = logged.disposition(item.key())
                    .filter(disposed -> whyBack(item, disposed, now, claims).isEmpty());
            entry.ifPresentOrElse(disposed -> closed.add(new Disposed(item, disposed)), () -> open.add(item));
        }
        return new Triage(open, closed);
    }

    /** Why a matter that was disposed of waits again; empty if it does not. */
    public static Optional<String> whyBack(
            Item item, Entry.Disposed entry, Instant now, LongFunction<Optional<RecordedClaim>> claims) {
        if (entry.until().filter(day -> !day.isAfter(now)).isPresent()) {
            return Optional.of("its day has come: " + entry.until().get());
        }
        if (!entry.matter().equals(item.matter())) {
            return Optional.of("it says something else than when it was disposed of");
        }
        if (entry.disposition() != Disposition.TRANSIENT) {
            return Optional.empty();
        }
        return seenSince(item, entry.at(), claims)
                .map(source -> "it was said to be transient, and " + source.title() + " saw it again");
    }

    /** When a source first brought a matter up; empty if it rests on no claim. */
    public static Optional<Instant> firstBrought(Item item, LongFunction<Optional<RecordedClaim>> claims) {
        return item.evidence().stream()
                .flatMap(number -> claims.apply(number).stream())
                .map(claim -> claim.source().received())
                .min(Instant::compareTo);
    }

    /** The middle of some durations; empty if there are none. */
    public static Optional<Duration> median(List<Duration> durations) {
        List<Duration> sorted = durations.stream().sorted().toList();
        return sorted.isEmpty() ? Optional.empty() : Optional.of(sorted.get((sorted.size() - 1) / 2));
    }

    private static Optional<Source> seenSince(
            Item item, Instant disposed, LongFunction<Optional<RecordedClaim>> claims) {
        return item.evidence().reversed().stream()
                .flatMap(number -> claims.apply(number).stream())
                .map(RecordedClaim::source)
                .filter(source -> source.type().standing() == SourceType.Standing.OBSERVATION)
                .filter(source -> source.received().isAfter(disposed))
                .findFirst();
    }
}
