package org.asbuilt.server.record;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.asbuilt.access.Sight;
import org.asbuilt.access.View;
import org.asbuilt.ledger.Checkpoint;
import org.asbuilt.ledger.Commit;
import org.asbuilt.ledger.Edit;
import org.asbuilt.ledger.Ledger;
import org.asbuilt.ledger.Snapshot;

/** The record as one view shows it. It can be read and not written: what is written goes through the whole record. */
final class SeenLedger implements Ledger {
    private static final int MOST_COMMITS = 64;
    private static final int MOST_PAST = 4;
    /** After that long it is asked again where things are: what stands in the plant can move by a date that was entered before. */
    private static final Duration STALE = Duration.ofMinutes(10);

    private final Ledger whole;
    private final View view;
    private final Clock clock;
    private final Recent<Snapshot, Past> past = new Recent<>(MOST_PAST);
    private volatile Optional<Known> known = Optional.empty();

    /** What is shown of an earlier state, as of what is shown now. */
    private record Past(Sight by, Snapshot shown) {}

    private record Known(Sight sight, Instant found) {}

    SeenLedger(Ledger whole, View view, Clock clock) {
        this.whole = whole;
        this.view = view;
        this.clock = clock;
    }

    /** The view laid over the newest record. */
    Sight sight() {
        Snapshot newest = whole.snapshot();
        Instant now = clock.instant();
        Optional<Known> last = known;
        if (last.isPresent()
                && last.get().sight().whole() == newest
                && (view.isEverywhere() || last.get().found().plus(STALE).isAfter(now))) {
            return last.get().sight();
        }
        return look(newest, now);
    }

    private synchronized Sight look(Snapshot newest, Instant now) {
        Sight sight = known.map(Known::sight)
                .filter(last -> view.isEverywhere())
                .flatMap(last -> since(last, newest, now))
                .orElseGet(() -> Sight.of(view, newest, now));
        known = Optional.of(new Known(sight, now));
        return sight;
    }

    private Optional<Sight> since(Sight last, Snapshot newest, Instant now) {
        long behind = newest.commit() - last.whole().commit();
        if (behind == 0 && last.whole() == newest) {
            return Optional.of(last);
        }
        if (behind <= 0 || behind > MOST_COMMITS) {
            return Optional.empty();
        }
        List<Edit> edits = new ArrayList<>();
        whole.commits(last.whole().commit() + 1, newest.commit(), commit -> edits.addAll(commit.edits()));
        return Optional.of(last.at(newest, edits, now));
    }

    @Override
    public Snapshot snapshot() {
        return sight().seen();
    }

    @Override
    public Snapshot asOf(Instant recorded) {
        return seen(whole.asOf(recorded));
    }

    @Override
    public Snapshot asOf(long commit) {
        return seen(whole.asOf(commit));
    }

    private Snapshot seen(Snapshot then) {
        if (then == whole.snapshot()) {
            return snapshot();
        }
        Sight by = sight();
        return past.get(then, known -> known.by() == by, () -> new Past(by, by.earlier(then)))
                .shown();
    }

    @Override
    public void commits(long from, long until, Consumer<Commit> reader) {
        Sight sight = sight();
        whole.commits(from, until, commit -> {
            List<Edit> seen = commit.edits().stream().filter(sight::sees).toList();
            if (seen.size() == commit.edits().size()) {
                reader.accept(commit);
            } else if (!seen.isEmpty()) {
                reader.accept(new Commit(
                        commit.number(),
                        commit.recorded(),
                        commit.change(),
                        commit.author(),
                        commit.approvers(),
                        commit.message(),
                        seen,
                        commit.previous()));
            }
        });
    }

    @Override
    public Optional<Checkpoint> checkpoint() {
        return whole.checkpoint();
    }

    @Override
    public Optional<Commit> append(Commit.Draft draft, long expected, Instant recorded) {
        throw new IllegalStateException("a view of the record cannot be written to");
    }
}
