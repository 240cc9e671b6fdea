package org.asbuilt.server.record;

import java.util.List;
import org.asbuilt.logbook.Entry;
import org.asbuilt.logbook.Logbook;
import org.asbuilt.logbook.Logged;

/** The entries of the logbook at hand. What another server wrote is seen with the next entry, or when it is asked for anew. */
final class KeptLogbook implements LogbookShelf {
    private final Logbook logbook;
    private volatile Logged logged = Logged.EMPTY;

    KeptLogbook(Logbook logbook) {
        this.logbook = logbook;
        refresh();
    }

    @Override
    public Logged logged() {
        return logged;
    }

    @Override
    public void write(List<? extends Entry> entries) {
        logbook.write(List.copyOf(entries));
        refresh();
    }

    @Override
    public synchronized Logged refresh() {
        List<Entry> more = logbook.after(logged.entries().size());
        if (!more.isEmpty()) {
            logged = logged.with(more);
        }
        return logged;
    }
}
