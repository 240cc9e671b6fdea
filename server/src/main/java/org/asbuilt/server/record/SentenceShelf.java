package org.asbuilt.server.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.asbuilt.change.Change;
import org.asbuilt.change.ChangeEvent;
import org.asbuilt.ledger.Ledger;
import org.asbuilt.server.view.SentenceView;

/** The sentences of the changes that were looked at last: a first baseline has many thousands, and they do not change. */
final class SentenceShelf {
    private static final int MOST = 16;

    private final Map<Key, List<SentenceView>> kept = new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, List<SentenceView>> eldest) {
            return size() > MOST;
        }
    };

    private record Key(String change, long revision) {}

    List<SentenceView> of(Change change, Ledger ledger) {
        long revisions = change.events().stream()
                .filter(ChangeEvent.Revised.class::isInstance)
                .count();
        Key key = new Key(change.id(), revisions);
        synchronized (kept) {
            List<SentenceView> known = kept.get(key);
            if (known != null) {
                return known;
            }
        }
        List<SentenceView> told = SentenceView.all(change.edits(), ledger.asOf(change.base()));
        synchronized (kept) {
            kept.put(key, told);
        }
        return told;
    }
}
