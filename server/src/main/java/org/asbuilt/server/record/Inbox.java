package org.asbuilt.server.record;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.collection.Triage;
import org.asbuilt.evidence.RecordedClaim;
import org.asbuilt.logbook.Disposition;
import org.asbuilt.logbook.Entry;
import org.asbuilt.logbook.Logged;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.reconcile.Item;

/** What waits for a decision, what was disposed of, and how it is disposed of. Source: requirements P1.C-08; fixture K4. */
public final class Inbox {
    private final Drift drift;
    private final LogbookShelf logbook;
    private final Clock clock;

    /**
     * A suspected incident that nothing has settled: no change, and no other disposition.
     *
     * @param item what it is about; empty if the sources no longer say it
     * @param entry who suspects it and where it is dealt with
     */
    public record Incident(Optional<Item> item, Entry.Disposed entry) {}

    /**
     * How long things stay unexplained.
     *
     * @param open how many matters wait
     * @param closed how many were disposed of and say the same since
     * @param oldest the age of the oldest that waits
     * @param median the middle age of those that wait
     * @param toExplain the middle time from the first source to the disposition, of those that were disposed of
     */
    public record Figures(
            int open, int closed, Optional<Duration> oldest, Optional<Duration> median, Optional<Duration> toExplain) {}

    Inbox(Drift drift, LogbookShelf logbook, Clock clock) {
        this.drift = drift;
        this.logbook = logbook;
        this.clock = clock;
    }

    /** The matters as they are known, sorted by what people made of them. */
    public Triage triage() {
        return triage(drift.current());
    }

    /** The matters of a state of the drift. */
    Triage triage(Drift.State state) {
        Logged logged = logbook.logged();
        return Triage.of(state.reconciliation().items(), logged, clock.instant(), number -> claim(state, number));
    }

    /** The keys of what was disposed of, and of what cannot be decided without it: a connection of a host that is no asset. */
    Set<String> closedWithDependents(Drift.State state) {
        Set<String> closed = new HashSet<>();
        triage(state).closed().forEach(disposed -> closed.add(disposed.item().key()));
        boolean grown = !closed.isEmpty();
        while (grown) {
            grown = false;
            for (Item item : state.reconciliation().items()) {
                grown |= item.requires().stream().anyMatch(closed::contains) && closed.add(item.key());
            }
        }
        return closed;
    }

    /** The disposition that stands for an item, if one does. */
    public Optional<Entry.Disposed> disposed(Item item) {
        Drift.State state = drift.current();
        return logbook.logged()
                .disposition(item.key())
                .filter(entry -> Triage.whyBack(item, entry, clock.instant(), number -> claim(state, number))
                        .isEmpty());
    }

    /** Why an item that was disposed of waits again. */
    public Optional<String> whyBack(Item item) {
        Drift.State state = drift.current();
        return logbook.logged()
                .disposition(item.key())
                .flatMap(entry -> Triage.whyBack(item, entry, clock.instant(), number -> claim(state, number)));
    }

    /**
     * Disposes of matters, of all or of none.
     *
     * @return what is missing for that; empty if it was done
     * @throws InvalidValue if one of them does not wait
     */
    public Optional<String> dispose(
            String person,
            Collection<String> keys,
            Disposition disposition,
            String reason,
            Optional<String> reference,
            Optional<Instant> until) {
        Instant now = clock.instant();
        Optional<String> missing = disposition.missing(reason, reference, until, now);
        if (missing.isPresent()) {
            return missing;
        }
        List<Entry> entries = new ArrayList<>();
        for (String key : keys) {
            Item item = drift.item(key)
                    .orElseThrow(() -> new InvalidValue("there is no item " + key + "; perhaps it is settled"));
            entries.add(new Entry.Disposed(
                    person,
                    now,
                    key,
                    item.matter(),
                    disposition,
                    reason.strip(),
                    reference.map(String::strip).filter(text -> !text.isEmpty()),
                    until));
        }
        logbook.write(entries);
        return Optional.empty();
    }

    /** Lets matters that were disposed of wait again, with the reason. */
    public void reopen(String person, Collection<String> keys, String reason) {
        Instant now = clock.instant();
        List<Entry> entries = keys.stream()
                .map(key -> drift.item(key)
                        .orElseThrow(() -> new InvalidValue("there is no item " + key + "; perhaps it is settled")))
                .<Entry>map(item -> new Entry.Disposed(
                        person,
                        now,
                        item.key(),
                        item.matter(),
                        Disposition.SET_ASIDE,
                        reason.strip(),
                        Optional.empty(),
                        Optional.of(now)))
                .toList();
        logbook.write(entries);
    }

    /** The suspected incidents that nothing has settled, newest first. */
    public List<Incident> incidents() {
        Map<String, Entry.Disposed> newest = new LinkedHashMap<>();
        logbook.logged().entries().forEach(entry -> {
            if (entry instanceof Entry.Disposed disposed) {
                newest.put(disposed.item(), disposed);
            }
        });
        return newest.values().stream()
                .filter(entry -> entry.disposition() == Disposition.SUSPECTED_INCIDENT)
                .sorted(Comparator.comparing(Entry.Disposed::at).reversed())
                .map(entry -> new Incident(drift.item(entry.item()), entry))
                .toList();
    }

    /** How long things stay unexplained. */
    public Figures figures() {
        Drift.State state = drift.current();
        Triage triage = triage(state);
        Instant now = clock.instant();
        List<Duration> ages = triage.open().stream()
                .flatMap(item -> Triage.firstBrought(item, number -> claim(state, number)).stream())
                .map(first -> Duration.between(first, now))
                .toList();
        List<Duration> explained = triage.closed().stream()
                .filter(closed -> closed.entry().disposition().closes())
                .flatMap(closed -> Triage.firstBrought(closed.item(), number -> claim(state, number)).stream()
                        .map(first -> Duration.between(first, closed.entry().at())))
                .toList();
        return new Figures(
                triage.open().size(),
                triage.closed().size(),
                ages.stream().max(Duration::compareTo),
                Triage.median(ages),
                Triage.median(explained));
    }

    /** The claims of a state are in the order of their numbers. */
    static Optional<RecordedClaim> claim(Drift.State state, long number) {
        List<RecordedClaim> claims = state.claims();
        int low = 0;
        int high = claims.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            long there = claims.get(middle).id();
            if (there == number) {
                return Optional.of(claims.get(middle));
            }
            if (there < number) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return Optional.empty();
    }
}
