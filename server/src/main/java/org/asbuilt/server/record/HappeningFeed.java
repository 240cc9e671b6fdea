package org.asbuilt.server.record;

import java.util.List;
import org.asbuilt.server.view.Happening;
import org.asbuilt.store.SqlFeedCursors;
import org.asbuilt.store.SqlHappenings;

/** What happens, as it goes out to receivers: in order, and for each from where it was left. */
public final class HappeningFeed {
    /** The cursors of collectors of the access log stand in the same table. */
    private static final String PREFIX = "webhook ";

    private final SqlHappenings happenings;
    private final SqlFeedCursors cursors;

    HappeningFeed(Storage storage) {
        happenings = storage.happenings();
        cursors = storage.feedCursors();
    }

    /** What a receiver was not told yet, the first first, at most so many. A new one is told of what happens from now on. */
    public List<Happening> next(String receiver, int most) {
        return happenings.after(cursors.at(PREFIX + receiver), most).stream()
                .map(one -> new Happening(one.number(), one.at(), one.type(), one.about()))
                .toList();
    }

    /** Has a receiver that is new begin with what happens next. */
    public void begin(String receiver) {
        if (!cursors.isKnown(PREFIX + receiver)) {
            sent(receiver, happenings.newest());
        }
    }

    /** Remembers that a receiver was told of all up to that number. */
    public void sent(String receiver, long number) {
        cursors.advance(PREFIX + receiver, number);
    }

    /** How many entries a receiver was not told of yet. */
    public long waiting(String receiver) {
        return happenings.newest() - cursors.at(PREFIX + receiver);
    }
}
