package org.asbuilt.server.record;

import java.util.List;
import org.asbuilt.change.Change;
import org.asbuilt.change.ChangeEvent;
import org.asbuilt.ledger.Edit;
import org.asbuilt.ledger.Ledger;
import org.asbuilt.server.view.SentenceView;

/** The sentences of the changes that were looked at last: a first baseline has many thousands, and they do not change. */
final class SentenceShelf {
    private final Recent<Key, Told> kept = new Recent<>(16);

    private record Key(String change, long revision) {}

    /** What was told of which edits: a view shows fewer of them when something is labelled later. */
    private record Told(List<Edit> edits, List<SentenceView> sentences) {}

    List<SentenceView> of(Change change, Ledger ledger) {
        long revisions = change.events().stream()
                .filter(ChangeEvent.Revised.class::isInstance)
                .count();
        return kept.get(
                        new Key(change.id(), revisions),
                        told -> told.edits().equals(change.edits()),
                        () -> new Told(change.edits(), SentenceView.all(change.edits(), ledger.asOf(change.base()))))
                .sentences();
    }
}
