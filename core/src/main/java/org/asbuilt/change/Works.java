package org.asbuilt.change;

import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.asbuilt.ledger.Edit;
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
                change.edits().stream().map(Edit::subject).collect(Collectors.toCollection(TreeSet::new)));
    }

    /** A temporary change is on its way until it is taken back or made permanent. */
    private static boolean isOpen(Change change) {
        boolean standing = change.type() == ChangeType.TEMPORARY
                && change.commit().isPresent()
                && change.ending().isEmpty();
        return standing || !change.isDone();
    }
}
