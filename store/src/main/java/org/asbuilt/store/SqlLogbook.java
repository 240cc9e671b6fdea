package org.asbuilt.store;

import java.util.List;
import org.asbuilt.logbook.Entry;
import org.asbuilt.logbook.Logbook;

/** The logbook, in the journal: chained and signed like everything in it. */
public final class SqlLogbook implements Logbook {
    static final String ENTRY = "logbook";
    static final String ALL = "all";

    private final Database database;
    private final Keys keys;
    private volatile Reached reached = new Reached(0, 0);

    /** So many entries end with the one of that number in the journal, in which nothing is ever put in between. */
    private record Reached(int count, long number) {}

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
        // Whoever asks for what is new has mostly been told the rest before: that is not gone over again.
        Reached before = reached;
        Reached from = before.count() <= count ? before : new Reached(0, 0);
        List<Chain.Entry> entries =
                database.read(sql -> Chain.JOURNAL.about(sql, keys, ENTRY, ALL, from.number(), count - from.count()));
        if (!entries.isEmpty()) {
            reached = new Reached(count + entries.size(), entries.getLast().number());
        }
        return entries.stream().map(entry -> LogbookReading.entry(entry.what())).toList();
    }
}
