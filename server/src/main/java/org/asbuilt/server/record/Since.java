package org.asbuilt.server.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asbuilt.access.View;
import org.asbuilt.ledger.Edit;
import org.asbuilt.ledger.Ledger;
import org.asbuilt.ledger.Snapshot;

/**
 * What leads from a state of the record to a later one, as a view shows them. Nothing is told where a view is confined to a part of the
 * plant: what it shows can change with what somebody else's subject stands in.
 */
final class Since {
    private static final long MOST_COMMITS = 16;
    private static final int MOST_EDITS = 20_000;

    private final Ledger whole;
    private final View view;

    /** As a view shows it of the whole record. */
    Since(Ledger whole, View view) {
        this.whole = whole;
        this.view = view;
    }

    /**
     * All edits between two states, those of what the view hides among them: by an edit something can come into sight and go. Empty if
     * there are too many, or if they do not tell all.
     */
    Optional<List<Edit>> edits(Snapshot before, Snapshot after) {
        long behind = after.commit() - before.commit();
        if (before == after) {
            return Optional.of(List.of());
        }
        if (!view.isEverywhere() || behind <= 0 || behind > MOST_COMMITS) {
            return Optional.empty();
        }
        List<Edit> edits = new ArrayList<>();
        whole.commits(before.commit() + 1, after.commit(), commit -> edits.addAll(commit.edits()));
        return edits.size() > MOST_EDITS ? Optional.empty() : Optional.of(edits);
    }
}
