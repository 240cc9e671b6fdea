package org.asbuilt.server.record;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.asbuilt.change.Changes;
import org.asbuilt.change.Works;
import org.asbuilt.validation.Background;
import org.asbuilt.validation.Evidence;
import org.asbuilt.validation.Work;

/** Brings together what is known beside the record: what sources say, what people judged, and the changes. */
final class Surroundings {
    private final Drift drift;
    private final LogbookShelf logbook;
    private final Changes changes;
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();
    private volatile Sorted sorted = new Sorted(Evidence.NONE, -1, new ImportShelf.Mark(-1, -1));

    /** Evidence sorted by subject, and of which state of the record and of the imports. */
    private record Sorted(Evidence evidence, long commit, ImportShelf.Mark imports) {}

    /** A change as it was after so many events. */
    private record Seen(int events, Work work) {}

    Surroundings(Drift drift, LogbookShelf logbook, Changes changes) {
        this.drift = drift;
        this.logbook = logbook;
        this.changes = changes;
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

    /** A change with thousands of edits takes its time to look through, and stays as it is until something happens to it. */
    private List<Work> works() {
        return changes.all().stream()
                .map(change -> seen.compute(
                        change.id(),
                        (id, known) -> known != null
                                        && known.events() == change.events().size()
                                ? known
                                : new Seen(change.events().size(), Works.of(change))))
                .map(Seen::work)
                .toList();
    }
}
