package org.asbuilt.store;

import static org.asbuilt.store.Tables.ABSORBED;
import static org.asbuilt.store.Tables.COMMIT_FROM;
import static org.asbuilt.store.Tables.COMMIT_UNTIL;
import static org.asbuilt.store.Tables.FACTS;
import static org.asbuilt.store.Tables.MERGES;
import static org.asbuilt.store.Tables.STAYS;
import static org.asbuilt.store.Tables.SUBJECT;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.asbuilt.ledger.Commit;
import org.asbuilt.model.Digest;
import org.asbuilt.model.Id;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;

/** Commits as links of the chain. */
public final class Commits {
    private Commits() {}

    /** The hash that the next commit names as the one before it: SHA-256 of the canonical JSON (RFC 8785). */
    public static Digest hash(Commit commit) {
        return Chain.hash(CommitJson.commit(commit).text());
    }

    /** The numbers of the commits that changed what is held of a subject, merges included; growing. */
    public static List<Long> touching(Database database, Id subject) {
        return database.read(sql -> {
            TreeSet<Long> numbers = new TreeSet<>();
            collect(sql, FACTS, SUBJECT.eq(subject.value()), numbers);
            collect(sql, MERGES, ABSORBED.eq(subject.value()).or(STAYS.eq(subject.value())), numbers);
            return List.copyOf(numbers);
        });
    }

    private static void collect(DSLContext sql, Table<Record> table, Condition condition, Set<Long> numbers) {
        sql.select(COMMIT_FROM, COMMIT_UNTIL).from(table).where(condition).forEach(row -> {
            numbers.add(row.value1());
            if (Objects.nonNull(row.value2())) {
                numbers.add(row.value2());
            }
        });
    }
}
