package org.asbuilt.store;

import static org.asbuilt.store.Tables.CHANGES;
import static org.asbuilt.store.Tables.ID;
import static org.asbuilt.store.Tables.NUMBER;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/** Verifies that the names of changes are those that the journal says were given, and that events are events. */
final class ChangeCheck {
    private final DSLContext sql;
    private final Optional<Seals> seals;
    private final List<String> named = new ArrayList<>();

    ChangeCheck(DSLContext sql, Optional<Seals> seals) {
        this.sql = sql;
        this.seals = seals;
    }

    /** Checks what an entry of the journal says, if it is about a change. */
    void entry(Chain.Entry entry) {
        if (entry.kind().equals(SqlChanges.NAMED)) {
            named.add(entry.subject());
        } else if (entry.kind().equals(SqlChanges.EVENT) && !entry.isSealed()) {
            try {
                Break.same(
                        "journal",
                        entry.number(),
                        entry.subject(),
                        seals.map(some -> ChangeJson.event(entry.what(), some))
                                .orElseGet(() -> ChangeJson.event(entry.what()))
                                .change());
            } catch (IllegalArgumentException | IllegalStateException e) {
                throw new Break.Found(
                        new Break("journal", Long.toString(entry.number()), "an event of a change", e.toString()));
            }
        }
    }

    void finish() {
        List<String> found = new ArrayList<>();
        sql.select(NUMBER, ID).from(CHANGES).orderBy(NUMBER).forEach(row -> {
            found.add(row.value2());
            Break.same("changes", row.value1(), SqlChanges.PREFIX + found.size(), SqlChanges.PREFIX + row.value1());
            Break.same(
                    "changes",
                    row.value1(),
                    found.size() <= named.size() ? named.get(found.size() - 1) : "no such row",
                    row.value2());
        });
        Break.same("changes", "all", "rows: " + named.size(), "rows: " + found.size());
    }
}
