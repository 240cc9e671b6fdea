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
                change.isOpen(),
                change.type() == ChangeType.TEMPORARY,
                change.type() == ChangeType.EMERGENCY,
                Optional.of(change.author()),
                Optional.empty(),
                Optional.empty(),
                !change.approvers().isEmpty(),
                change.edits().stream().map(Edit::subject).collect(Collectors.toCollection(TreeSet::new)));
    }
}
