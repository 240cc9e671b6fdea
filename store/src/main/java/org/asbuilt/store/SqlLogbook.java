package org.asbuilt.store;

import java.util.List;
import org.asbuilt.logbook.Entry;
import org.asbuilt.logbook.Logbook;

/** The logbook, in the journal: chained and signed like everything in it. */
public final class SqlLogbook implements Logbook {
    static final String ENTRY = "logbook";
    private static final String ALL = "all";

    private final Database database;
    private final Keys keys;

    /** The logbook in that database. */
    public SqlLogbook(Database database, Keys keys) {
        this.database = database;
        this.keys = keys;
    }

    @Override
    public void write(List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        List<Chain.Draft> drafts = entries.stream().map(SqlLogbook::draft).toList();
        database.write(sql -> Chain.JOURNAL.append(sql, keys, Heads.origin(sql, keys), drafts));
    }

    static Chain.Draft draft(Entry entry) {
        return new Chain.Draft(entry.at(), ENTRY, ALL, LogbookJson.entry(entry));
    }

    @Override
    public List<Entry> after(int count) {
        return database.read(sql -> Chain.JOURNAL.about(sql, keys, ENTRY, ALL, count).stream()
                .map(entry -> LogbookReading.entry(entry.what()))
                .toList());
    }
}
