package org.asbuilt.server.record;

import java.util.List;
import org.asbuilt.change.Changes;
import org.asbuilt.validation.Background;
import org.asbuilt.validation.Evidence;
import org.asbuilt.validation.Work;

/** Brings together what is known beside the record: what sources say, what people judged, and the changes. */
final class Surroundings {
    private final Drift drift;
    private final LogbookShelf logbook;
    private final Changes changes;
    private volatile Sorted sorted = new Sorted(Evidence.NONE, -1, new ImportShelf.Mark(-1, -1));

    /** Evidence sorted by subject, and of which state of the record and of the imports. */
    private record Sorted(Evidence evidence, long commit, ImportShelf.Mark imports) {}

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

    private List<Work> works() {
        return changes.all().stream().map(org.asbuilt.change.Works::of).toList();
    }
}
