package org.asbuilt.logbook;

import java.util.List;

/** Where entries are kept, for ever and in order. */
public interface Logbook {
    /** Keeps entries, all or none. When this returns, they are on disk. */
    void write(List<Entry> entries);

    /** The entries after so many, in order. */
    List<Entry> after(int count);
}
