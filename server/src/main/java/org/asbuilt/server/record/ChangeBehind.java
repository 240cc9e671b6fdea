package org.asbuilt.server.record;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asbuilt.change.Change;
import org.asbuilt.change.Changes;
import org.asbuilt.ledger.Difference;
import org.asbuilt.ledger.Edit;
import org.asbuilt.model.Id;
import org.asbuilt.store.Commits;

/** Finds for what differs between two commits the change that made it so. Source: requirements G-06. */
public final class ChangeBehind {
    private final Storage storage;
    private final Changes changes;

    ChangeBehind(Storage storage, Changes changes) {
        this.storage = storage;
        this.changes = changes;
    }

    /**
     * The changes between two commits.
     *
     * @param from the older commit, itself left out
     * @param until the newer commit
     */
    public Between between(long from, long until) {
        return new Between(from, until);
    }

    /** The changes between two commits; remembers what it looked up. */
    public final class Between {
        private final long from;
        private final long until;
        private final Map<Id, List<Change>> touching = new HashMap<>();

        private Between(long from, long until) {
            this.from = from;
            this.until = until;
        }

        /** The newest change that touched what differs; empty if none did, but a date within a fact that came. */
        public Optional<String> change(Difference difference) {
            return touching.computeIfAbsent(difference.subject(), this::changes).stream()
                    .filter(change -> change.edits().stream().anyMatch(edit -> touches(edit, difference)))
                    .map(Change::id)
                    .findFirst();
        }

        private List<Change> changes(Id subject) {
            return storage.touching(subject, Integer.MAX_VALUE).stream()
                    .filter(head -> head.number() > from && head.number() <= until)
                    .map(Commits.Head::change)
                    .flatMap(name -> changes.change(name).stream())
                    .toList();
        }
    }

    private static boolean touches(Edit edit, Difference difference) {
        Id subject = difference.subject();
        return switch (edit) {
            case Edit.Put put ->
                put.subject().equals(subject)
                        && put.slot().equals(difference.path().slot())
                        && put.parts().containsKey(difference.path().part());
            case Edit.Remove remove ->
                remove.subject().equals(subject)
                        && remove.slot().equals(difference.path().slot());
            case Edit.Merge merge ->
                merge.subject().equals(subject) || merge.absorbed().equals(subject);
            case Edit.Split split ->
                split.subject().equals(subject) || split.restored().equals(subject);
            case Edit.Retire retire -> retire.subject().equals(subject);
            case Edit.Forget forget -> forget.subject().equals(subject);
            case Edit.Erase erase -> erase.subject().equals(subject);
        };
    }
}
