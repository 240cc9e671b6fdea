package org.asbuilt.change;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.asbuilt.ledger.Edit;
import org.asbuilt.model.Id;
import org.asbuilt.validation.Work;

/** Changes as rules need to see them. */
public final class Works {
    private Works() {}

    /** What rules need to know of a change. */
    public static Work of(Change change) {
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
                groups(change));
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
