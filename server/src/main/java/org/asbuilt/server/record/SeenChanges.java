package org.asbuilt.server.record;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.function.Supplier;
import org.asbuilt.access.Sight;
import org.asbuilt.change.Change;
import org.asbuilt.change.ChangeEvent;
import org.asbuilt.change.Changes;
import org.asbuilt.ledger.Edit;
import org.asbuilt.model.Id;

/**
 * The changes as one view shows them: those that touch something in sight, with the edits that are, and those that touch nothing at all.
 * What people remark on a change is shown with it.
 */
final class SeenChanges implements Changes {
    private final Changes whole;
    private final Supplier<Sight> sight;
    private final Map<Change, Seen> known = Collections.synchronizedMap(new WeakHashMap<>());

    private record Seen(Sight by, Optional<Change> change) {}

    SeenChanges(Changes whole, Supplier<Sight> sight) {
        this.whole = whole;
        this.sight = sight;
    }

    @Override
    public Optional<Change> change(String id) {
        Sight now = sight.get();
        return whole.change(id).flatMap(change -> seen(change, now));
    }

    @Override
    public List<Change> all() {
        Sight now = sight.get();
        return whole.all().stream()
                .flatMap(change -> seen(change, now).stream())
                .toList();
    }

    private Optional<Change> seen(Change change, Sight by) {
        Seen last = known.get(change);
        if (last == null || last.by() != by) {
            last = new Seen(by, look(change, by));
            known.put(change, last);
        }
        return last.change();
    }

    private static Optional<Change> look(Change change, Sight by) {
        Sight after = change.isOpen() ? by.proposing(change.edits()) : by;
        if (change.events().stream().allMatch(event -> whole(event, after))) {
            return Optional.of(change);
        }
        List<ChangeEvent> events = new ArrayList<>();
        change.events().forEach(event -> events.add(rest(event, after)));
        Change rest = new Change(events);
        return rest.edits().isEmpty() ? Optional.empty() : Optional.of(rest);
    }

    private static boolean whole(ChangeEvent event, Sight by) {
        return edits(event).stream().allMatch(by::sees);
    }

    private static List<Edit> edits(ChangeEvent event) {
        return switch (event) {
            case ChangeEvent.Proposed proposed -> proposed.edits();
            case ChangeEvent.Revised revised -> revised.edits();
            default -> List.of();
        };
    }

    private static ChangeEvent rest(ChangeEvent event, Sight by) {
        return switch (event) {
            case ChangeEvent.Proposed one ->
                new ChangeEvent.Proposed(
                        one.change(),
                        one.actor(),
                        one.at(),
                        one.type(),
                        one.title(),
                        one.reason(),
                        one.base(),
                        one.edits().stream().filter(by::sees).toList());
            case ChangeEvent.Revised one ->
                new ChangeEvent.Revised(
                        one.change(),
                        one.actor(),
                        one.at(),
                        one.base(),
                        one.edits().stream().filter(by::sees).toList(),
                        one.comment());
            default -> event;
        };
    }

    /** The edits of a change that are not in sight: whoever cannot see them cannot judge it. */
    static List<Id> beyond(Change change, Sight by) {
        Sight after = by.proposing(change.edits());
        return change.edits().stream()
                .filter(edit -> !after.sees(edit))
                .map(Edit::subject)
                .distinct()
                .toList();
    }

    @Override
    public String nextId() {
        throw new IllegalStateException("a view of the changes cannot be written to");
    }

    @Override
    public boolean append(ChangeEvent event, int expected) {
        throw new IllegalStateException("a view of the changes cannot be written to");
    }
}
