package org.asbuilt.server.record;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.asbuilt.assessment.Assessment;
import org.asbuilt.change.Change;
import org.asbuilt.change.Changes;
import org.asbuilt.ledger.Edit;
import org.asbuilt.ledger.Ledger;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.validation.Background;
import org.asbuilt.validation.Cadence;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Validator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What rules and criteria say of the record, found once and kept until the record, the sources, the logbook, the changes or
 * time move on: a confirmation expires, a temporary change was to be over, a day begins. Readers of the whole record always get the newest
 * that is ready and never wait; readers of a view that hides something wait, for what is hidden since must not be told from before.
 */
public final class AssessmentShelf implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AssessmentShelf.class);
    private final Ledger ledger;
    private final Drift drift;
    private final LogbookShelf logbook;
    private final Changes changes;
    private final Supplier<Circumstances> circumstances;
    private final Since since;
    private final Optional<AssessmentShelf> whole;
    private final Cadence cadence;
    private final Clock clock;
    private final BackRoom room = BackRoom.forFindings();
    private final AtomicBoolean ordered = new AtomicBoolean();
    private final Object computing = new Object();
    private volatile State state;

    /** What an assessment was made of. */
    private record Made(long commit, long drift, ImportShelf.Mark imports, int entries, long events) {}

    private record State(Assessment assessment, Made made) {}

    AssessmentShelf(
            Ledger ledger,
            Drift drift,
            LogbookShelf logbook,
            Changes changes,
            Supplier<Circumstances> circumstances,
            Since since,
            Optional<AssessmentShelf> whole,
            Cadence cadence,
            Clock clock) {
        this.ledger = ledger;
        this.drift = drift;
        this.logbook = logbook;
        this.changes = changes;
        this.circumstances = circumstances;
        this.since = since;
        this.whole = whole;
        this.cadence = cadence;
        this.clock = clock;
        Circumstances nothing = Circumstances.of(Snapshot.EMPTY, Instant.EPOCH, Background.NONE);
        state = new State(Assessment.of(nothing, cadence), new Made(-1, -1, ImportShelf.Mark.NONE, -1, -1));
    }

    /** The newest that is ready. If anything moved on, a newer one is on its way, or for a view waited for. */
    public Assessment current() {
        if (isStale()) {
            if (whole.isPresent()) {
                return assessed();
            }
            refreshSoon();
        }
        return state.assessment();
    }

    /** Whether anything moved on since. */
    public boolean isStale() {
        return isStale(state, made());
    }

    /** What judges single subjects as everything is at this moment. */
    public Validator validator() {
        State known = state;
        return !isStale(known, made()) ? known.assessment().validator() : new Validator(circumstances.get(), cadence);
    }

    /** Assesses, against the newest drift, and waits for it. */
    public Assessment refresh() {
        drift.refresh();
        return assessed();
    }

    /** Assesses against the drift that is at hand: where something is hidden it is shown as it is to be seen now, however old it is. */
    private Assessment assessed() {
        synchronized (computing) {
            Made made = made();
            if (isStale(state, made)) {
                state = new State(assess(), made);
            }
            return state.assessment();
        }
    }

    /** What was found before is used again, as far as that is told by what led here. */
    private Assessment assess() {
        Assessment known = state.assessment();
        Circumstances now = circumstances.get();
        Optional<List<Edit>> edits = since.edits(known.around().snapshot(), now.snapshot());
        Optional<Assessment> all = whole.map(AssessmentShelf::assessed);
        return edits.map(few -> all.map(other -> known.after(now, few, other)).orElseGet(() -> known.after(now, few)))
                .orElseGet(() -> anew(now, all));
    }

    private Assessment anew(Circumstances shown, Optional<Assessment> all) {
        return all.map(other -> Assessment.among(shown, cadence, other)).orElseGet(() -> Assessment.of(shown, cadence));
    }

    /** Assesses the record as it was at another moment, of which the whole is given too. */
    Assessment of(Circumstances shown, Supplier<Circumstances> all) {
        return anew(shown, whole.map(other -> other.of(all.get(), all)));
    }

    /** Has the record assessed in the background. */
    public void refreshSoon() {
        if (ordered.compareAndSet(false, true)) {
            room.execute(() -> {
                ordered.set(false);
                try {
                    refresh();
                } catch (RuntimeException fault) {
                    if (!room.isClosed()) {
                        LOG.error("assessing the record failed", fault);
                    }
                }
            });
        }
    }

    @Override
    public void close() {
        room.close();
    }

    private boolean isStale(State known, Made now) {
        return !known.made().equals(now)
                || !clock.instant().isBefore(known.assessment().holdsUntil());
    }

    private Made made() {
        Drift.State found = drift.current();
        return new Made(
                ledger.snapshot().commit(),
                found.snapshot().commit(),
                found.imports(),
                logbook.logged().entries().size(),
                changes.all().stream().map(Change::events).mapToLong(List::size).sum());
    }
}
