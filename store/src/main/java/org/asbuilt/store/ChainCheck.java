package org.asbuilt.store;

import static org.asbuilt.store.Tables.BODY;
import static org.asbuilt.store.Tables.HASH;
import static org.asbuilt.store.Tables.KIND;
import static org.asbuilt.store.Tables.NUMBER;
import static org.asbuilt.store.Tables.RECORDED;
import static org.asbuilt.store.Tables.SUBJECT;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.asbuilt.ledger.Checkpoint;
import org.asbuilt.ledger.Commit;
import org.asbuilt.model.Digest;
import org.jooq.DSLContext;

/** Verifies the entries of a chained log and its signed end. */
final class ChainCheck {
    private final DSLContext sql;
    private final Chain chain;
    private final Optional<Seals> seals;
    private final Verification.Signers signers;
    private final Verification.Watcher watcher;
    private final TreeCheck tree;
    private String last = Commit.NONE.hex();
    private long recorded = Long.MIN_VALUE;
    private long done;
    private long unread;

    ChainCheck(
            DSLContext sql,
            Chain chain,
            Optional<Seals> seals,
            Verification.Signers signers,
            List<Checkpoint> kept,
            Verification.Watcher watcher) {
        tree = new TreeCheck(sql, chain.log(), signers, kept);
        this.sql = sql;
        this.chain = chain;
        this.seals = seals;
        this.signers = signers;
        this.watcher = watcher;
    }

    /** How many entries were in order. */
    long done() {
        return done;
    }

    /** How many entries were sealed after they were hashed, and not opened, for there are no keys. */
    long unread() {
        return unread;
    }

    /** Walks the log and hands over each entry that is in order, opened if there are keys. */
    void check(Consumer<Chain.Entry> reader) {
        Heads.Head head = Heads.read(sql, chain.log());
        signers.check(head);
        Database.each(
                sql,
                sql.select(NUMBER, RECORDED, KIND, SUBJECT, BODY, HASH)
                        .from(chain.rows())
                        .orderBy(NUMBER),
                row -> {
                    entry(row).ifPresent(reader);
                    watcher.at(chain.log(), done, head.size());
                });
        tree.finish(head, new Digest(last));
    }

    private Optional<Chain.Entry> entry(ResultSet row) throws SQLException {
        long number = row.getLong(1);
        String log = chain.log();
        Break.same(log, done + 1, "number " + (done + 1), "number " + number);
        Break.unless(row.getLong(2) >= recorded, log, number, "not before the entry before", "before it");
        String stored = row.getString(5);
        Optional<Chain.Entry> entry = Optional.empty();
        if (stored.startsWith(Seals.CLOSED) && seals.isEmpty()) {
            unread++;
        } else {
            String body = seals.map(some -> Break.opened(log, number, () -> some.hashed(chain.closed(number), stored)))
                    .orElse(stored);
            Chain.Entry sealed = entry(row, number, body);
            entry = Optional.of(seals.map(some -> Break.opened(log, number, () -> chain.opened(some, sealed)))
                    .orElse(sealed));
        }
        last = row.getString(6);
        tree.entry(Break.digest(log, number, last));
        recorded = row.getLong(2);
        done = number;
        return entry;
    }

    /** What was hashed, held against the row and the entry before. */
    private Chain.Entry entry(ResultSet row, long number, String body) throws SQLException {
        String log = chain.log();
        Break.same(log, number, "hash " + Chain.hash(body).hex(), "hash " + row.getString(6));
        Chain.Entry entry;
        String canonical;
        String previous;
        try {
            entry = Chain.entry(body);
            canonical = CanonicalJson.of(Parsed.tree(body)).text();
            previous = Parsed.text(Parsed.tree(body), "previous");
        } catch (RuntimeException e) {
            throw new Break.Found(new Break(log, Long.toString(number), "an entry", e + " in " + body));
        }
        Break.same(log, number, canonical, body);
        Break.same(log, number, "previous " + last, "previous " + previous);
        Break.same(log, number, "number " + entry.number(), "number " + number);
        Break.same(log, number, "recorded " + Times.micros(entry.recorded()), "recorded " + row.getLong(2));
        Break.same(log, number, "kind " + Database.searchable(entry.kind()), "kind " + row.getString(3));
        String subject = row.getString(4);
        if (!subject.equals(Database.searchable(entry.subject()))) {
            // The entry was hashed before there was sealing, and what it is looked up by was masked since.
            String unmasked = seals.map(some -> Break.opened(log, number, () -> some.unmask(subject)))
                    .orElse(subject);
            Break.same(
                    log,
                    number,
                    "subject " + Database.searchable(entry.subject()),
                    "subject " + Database.searchable(unmasked));
        }
        return entry;
    }
}
