package org.asbuilt.server.record;

import java.util.List;
import org.asbuilt.logbook.Entry;
import org.asbuilt.logbook.Logged;

/** The entries of the logbook at hand. */
public interface LogbookShelf {

    /** The entries. */
    Logged logged();

    /** Keeps entries, all or none. */
    void write(List<? extends Entry> entries);

    /** Reads what came to the logbook since. */
    Logged refresh();

    /** How many campaigns there ever were, those that are not shown among them: the next one is called after it. */
    default int campaigns() {
        return logged().campaigns().size();
    }
}
