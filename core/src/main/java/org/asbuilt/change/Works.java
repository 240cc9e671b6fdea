package org.asbuilt.change;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.asbuilt.ledger.Edit;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.model.Id;
import org.asbuilt.validation.Foreseen;
import org.asbuilt.validation.Work;

/** Changes as rules need to see them. */
public final class Works {
    private Works() {}

    /**
     * What rules need to know of a change.
     *
     * @param asOf the record after a commit, asked when somebody wants to know what the change lets one expect
     */
    public static Work of(Change change, LongFunction<Snapshot> asOf) {
        return new Work(
                change.id(),
                change.title(),
                change.opened(),
                isOpen(change),
                change.type() == ChangeType.TEMPORARY,
                change.type() == ChangeType.EMERGENCY,
                Optional.of(change.plan().owner().orElse(change.author())),
                change.ends(),
                change.reviewDue(),
                change.isApproved(),
                change.edits().stream().map(Edit::subject).collect(Collectors.toCollection(TreeSet::new)),
                closed(change),
                groups(change),
                foreseen(change, asOf));
    }

    /** What is entered for the first time alters nothing in the plant: that sources see it otherwise is a matter for the inbox. */
    private static Foreseen foreseen(Change change, LongFunction<Snapshot> asOf) {
        if (change.type() == ChangeType.BASELINE) {
            return Foreseen.NOTHING;
        }
        return Foreseen.of(change.holdsSince(), () -> {
            Snapshot base = asOf.apply(change.base());
            return Predictions.of(change.edits(), base).stream()
                    .filter(one -> base.subject(one.subject()).isPresent())
                    .toList();
        });
    }

    private static Optional<Instant> closed(Change change) {
        return change.events().stream()
                .filter(ChangeEvent.Applied.class::isInstance)
                .map(ChangeEvent::at)
                .findFirst();
    }

    /** Most subjects of a large change are edited in the same groups, and so share one set. */
    private static Map<Id, Set<String>> groups(Change change) {
        Map<Id, Set<String>> groups = new HashMap<>();
        for (Edit edit : change.edits()) {
            Optional<String> facet = switch (edit) {
                case Edit.Put put -> Optional.of(put.slot().facet());
                case Edit.Remove remove -> Optional.of(remove.slot().facet());
                case Edit.Merge ignored -> Optional.empty();
                case Edit.Split ignored -> Optional.empty();
                case Edit.Retire ignored -> Optional.empty();
                case Edit.Forget ignored -> Optional.empty();
                case Edit.Erase ignored -> Optional.empty();
            };
            facet.ifPresent(name -> groups.computeIfAbsent(edit.subject(), id -> new TreeSet<>())
                    .add(name));
        }
        Map<Set<String>, Set<String>> shared = new HashMap<>();
        groups.replaceAll((id, names) -> shared.computeIfAbsent(names, Set::copyOf));
        return groups;
    }

    /** A temporary change is on its way until it is taken back or made permanent. */
    private static boolean isOpen(Change change) {
        boolean standing = change.type() == ChangeType.TEMPORARY
                && change.commit().isPresent()
                && change.ending().isEmpty();
        return standing || !change.isDone();
    }
}
