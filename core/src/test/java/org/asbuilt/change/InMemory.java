package org.asbuilt.change;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.asbuilt.ledger.Checkpoint;
import org.asbuilt.ledger.Commit;
import org.asbuilt.ledger.Ledger;
import org.asbuilt.ledger.Snapshot;

/** A ledger and changes in memory, with the same promises as the store's. */
final class InMemory implements Ledger, Changes {
    final List<Commit> log = new ArrayList<>();
    private final List<Snapshot> snapshots = new ArrayList<>();
    private final Map<String, Change> changes = new LinkedHashMap<>();

    InMemory(Snapshot first) {
        snapshots.add(first);
    }

    @Override
    public Snapshot snapshot() {
        return snapshots.getLast();
    }

    @Override
    public Optional<Commit> append(Commit.Draft draft, long expected, Instant recorded) {
        if (expected != log.size()) {
            return Optional.empty();
        }
        Commit commit = new Commit(
                log.size() + 1L,
                recorded,
                draft.change(),
                draft.author(),
                draft.approvers(),
                draft.message(),
                draft.edits(),
                Commit.NONE);
        log.add(commit);
        snapshots.add(snapshot().with(commit));
        return Optional.of(commit);
    }

    @Override
    public Snapshot asOf(Instant recorded) {
        return snapshots.get((int) log.stream()
                .filter(commit -> !commit.recorded().isAfter(recorded))
                .count());
    }

    @Override
    public Snapshot asOf(long commit) {
        return snapshots.get((int) Math.min(commit, log.size()));
    }

    @Override
    public void commits(long from, long until, Consumer<Commit> reader) {
        log.stream()
                .filter(commit -> commit.number() >= from && commit.number() <= until)
                .forEach(reader);
    }

    @Override
    public Optional<Checkpoint> checkpoint() {
        return Optional.empty();
    }

    @Override
    public String nextId() {
        return "change-" + (changes.size() + 1);
    }

    @Override
    public boolean append(ChangeEvent event, int expected) {
        List<ChangeEvent> events =
                new ArrayList<>(change(event.change()).map(Change::events).orElse(List.of()));
        if (events.size() != expected) {
            return false;
        }
        events.add(event);
        changes.put(event.change(), new Change(events));
        return true;
    }

    @Override
    public Optional<Change> change(String id) {
        return Optional.ofNullable(changes.get(id));
    }

    @Override
    public List<Change> all() {
        return List.copyOf(changes.values()).reversed();
    }
}
