package org.asbuilt.server.record;

import java.util.List;
import org.asbuilt.server.view.AuditView;
import org.asbuilt.store.SqlAccessLog;
import org.asbuilt.store.SqlFeedCursors;

/** The access log as it goes out to collectors: in order, and for each from where it was left. */
public final class AccessFeed {
    private final SqlAccessLog log;
    private final SqlFeedCursors cursors;

    AccessFeed(Storage storage) {
        log = storage.accessLog();
        cursors = storage.feedCursors();
    }

    /** What a collector does not have yet, oldest first, at most so many. */
    public List<AuditView> next(String collector, int most) {
        return log.after(cursors.at(collector), most).stream()
                .map(Reading::audit)
                .toList();
    }

    /** Remembers that a collector has all up to that number. */
    public void sent(String collector, long number) {
        cursors.advance(collector, number);
    }

    /** How many entries a collector does not have yet. */
    public long waiting(String collector) {
        long newest = log.newest(Long.MAX_VALUE, java.util.Optional.empty(), java.util.Optional.empty(), 1).stream()
                .mapToLong(one -> one.number())
                .findFirst()
                .orElse(0);
        return newest - cursors.at(collector);
    }
}
