package org.asbuilt.server.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import org.asbuilt.change.Change;
import org.asbuilt.change.Changes;
import org.asbuilt.change.Works;
import org.asbuilt.ledger.Edit;
import org.asbuilt.ledger.Ledger;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.validation.Background;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Evidence;
import org.asbuilt.validation.Work;

/** Brings together what is known beside the record: what sources say, what people judged, and the changes. */
final class Surroundings {
    private static final long MOST_COMMITS = 16;
    private static final int MOST_EDITS = 20_000;

    private final Drift drift;
    private final LogbookShelf logbook;
    private final Changes changes;
    private final Ledger ledger;
    private final Map<Change, Work> works = Collections.synchronizedMap(new WeakHashMap<>());
    private volatile Optional<Circumstances> newest = Optional.empty();
    private volatile Sorted sorted = new Sorted(Evidence.NONE, -1, new ImportShelf.Mark(-1, -1));

    /** Evidence sorted by subject, and of which state of the record and of the imports. */
    private record Sorted(Evidence evidence, long commit, ImportShelf.Mark imports) {}

    Surroundings(Ledger ledger, Drift drift, LogbookShelf logbook, Changes changes) {
        this.ledger = ledger;
        this.drift = drift;
        this.logbook = logbook;
        this.changes = changes;
    }

    /** The newest record at a moment, with all of it; what was found in it before is used again. */
    Circumstances circumstances(Instant at) {
        Snapshot now = ledger.snapshot();
        Background known = background();
        Circumstances found = newest.flatMap(last -> since(last, now))
                .map(last -> last.at(at, known))
                .orElseGet(() -> Circumstances.of(now, at, known));
        newest = Optional.of(found);
        return found;
    }

    /** The last record with what was committed since, if that is little. */
    private Optional<Circumstances> since(Circumstances last, Snapshot now) {
        long behind = now.commit() - last.snapshot().commit();
        if (behind == 0) {
            return Optional.of(last);
        }
        if (behind < 0 || behind > MOST_COMMITS) {
            return Optional.empty();
        }
        List<Edit> edits = new ArrayList<>();
        ledger.commits(last.snapshot().commit() + 1, now.commit(), commit -> edits.addAll(commit.edits()));
        return edits.size() > MOST_EDITS ? Optional.empty() : Optional.of(last.with(now, edits));
    }

    /** All of it as it is now. */
    Background background() {
        return new Background(evidence(), logbook.logged(), works());
    }

    private Evidence evidence() {
        Drift.State state = drift.current();
        Sorted known = sorted;
        if (known.commit() != state.snapshot().commit() || !known.imports().equals(state.imports())) {
            known = new Sorted(
                    Evidence.of(state.reconciliation()), state.snapshot().commit(), state.imports());
            sorted = known;
        }
        return known.evidence();
    }

    private List<Work> works() {
        return changes.all().stream()
                .map(change -> works.computeIfAbsent(change, Works::of))
                .toList();
    }
}
