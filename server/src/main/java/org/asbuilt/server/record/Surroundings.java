package org.asbuilt.server.record;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.stream.Collectors;
import org.asbuilt.change.Change;
import org.asbuilt.change.Changes;
import org.asbuilt.change.Works;
import org.asbuilt.collection.Triage;
import org.asbuilt.ledger.Ledger;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.reconcile.Item;
import org.asbuilt.validation.Background;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Evidence;
import org.asbuilt.validation.Work;

/** Brings together what is known beside the record: what sources say, what people judged, and the changes. */
final class Surroundings {
    private final Drift drift;
    private final LogbookShelf logbook;
    private final Changes changes;
    private final Ledger ledger;
    private final Since since;
    private final Map<Change, Work> works = Collections.synchronizedMap(new WeakHashMap<>());
    private volatile Optional<Circumstances> newest = Optional.empty();
    private volatile Sorted sorted = new Sorted(Evidence.NONE, new Made(-1, ImportShelf.Mark.NONE, -1, Instant.MIN));

    /** Of which state of the record, the imports and the logbook; a matter that was closed for a time comes back by the minute. */
    private record Made(long commit, ImportShelf.Mark imports, int entries, Instant minute) {}

    /** Evidence sorted by subject, and what it was made of. */
    private record Sorted(Evidence evidence, Made made) {}

    Surroundings(Ledger ledger, Since since, Drift drift, LogbookShelf logbook, Changes changes) {
        this.ledger = ledger;
        this.since = since;
        this.drift = drift;
        this.logbook = logbook;
        this.changes = changes;
    }

    /** The newest record at a moment, with all of it; what was found in it before is used again. */
    Circumstances circumstances(Instant at) {
        Snapshot now = ledger.snapshot();
        Background known = new Background(evidence(at), logbook.logged(), works());
        Circumstances found = newest.flatMap(last -> later(last, now))
                .map(last -> last.at(at, known))
                .orElseGet(() -> Circumstances.of(now, at, known));
        newest = Optional.of(found);
        return found;
    }

    private Optional<Circumstances> later(Circumstances last, Snapshot now) {
        return since.edits(last.snapshot(), now).map(edits -> edits.isEmpty() ? last : last.with(now, edits));
    }

    /** What sources say; matters that were closed as transient, wrong or an incident dispute nothing while they stay closed. */
    private Evidence evidence(Instant at) {
        Drift.State state = drift.current();
        Made made = new Made(
                state.snapshot().commit(),
                state.imports(),
                logbook.logged().entries().size(),
                logbook.logged().entries().isEmpty() ? Instant.EPOCH : at.truncatedTo(ChronoUnit.MINUTES));
        Sorted known = sorted;
        if (!known.made().equals(made)) {
            known = new Sorted(Evidence.of(state.reconciliation(), disputing(state, at)), made);
            sorted = known;
        }
        return known.evidence();
    }

    private List<Item> disputing(Drift.State state, Instant at) {
        Triage triage =
                Triage.of(state.reconciliation().items(), logbook.logged(), at, number -> Inbox.claim(state, number));
        if (triage.closed().isEmpty()) {
            return triage.open();
        }
        Set<String> closed = triage.closed().stream()
                .filter(disposed -> disposed.entry().disposition().closes())
                .map(disposed -> disposed.item().key())
                .collect(Collectors.toSet());
        return state.reconciliation().items().stream()
                .filter(item -> !closed.contains(item.key()))
                .toList();
    }

    private List<Work> works() {
        return changes.all().stream()
                .map(change -> works.computeIfAbsent(change, one -> Works.of(one, ledger::asOf)))
                .toList();
    }
}
