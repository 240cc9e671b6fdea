package org.asbuilt.store;

import static org.asbuilt.store.Tables.BODY;
import static org.asbuilt.store.Tables.HASH;
import static org.asbuilt.store.Tables.NUMBER;
import static org.asbuilt.store.Tables.PLACE;
import static org.asbuilt.store.Tables.PUBLIC_KEY;
import static org.asbuilt.store.Tables.RECORDED;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.asbuilt.ledger.Checkpoint;
import org.asbuilt.ledger.Edit;
import org.asbuilt.ledger.MerkleTree;
import org.asbuilt.model.Digest;
import org.asbuilt.model.Id;
import org.asbuilt.model.InvalidValue;
import org.jooq.DSLContext;

/**
 * Takes what a site says into the copy of its record, within one transaction. What is new must follow from what is held: each commit names
 * the hash of the one before, and the tree over all hashes must have the root that the site signed. Source: RFC 9162 section 2.1.
 */
final class SiteTaking {
    private final DSLContext sql;
    private final Keys keys;
    private final Seals seals;
    private final String origin;
    private final Instant now;
    private final Set<Id> forgotten;
    private final Set<Id> erased = new TreeSet<>();
    private final SiteDigest rows = new SiteDigest();
    private final SiteDigest editRows = new SiteDigest();

    SiteTaking(DSLContext sql, Keys keys, String origin, Instant now) {
        this.sql = sql;
        this.keys = keys;
        this.origin = origin;
        this.now = now;
        Heads.lock(sql, Chain.JOURNAL.log());
        Database.takesLong(sql);
        seals = Seals.of(sql, keys).ready();
        forgotten = new HashSet<>(DataKeys.forgottenOf(sql, origin));
    }

    /** Whether somebody was forgotten by what was taken. */
    boolean forgot() {
        return !erased.isEmpty();
    }

    /**
     * Takes a bundle.
     *
     * @param made when the site packed it
     */
    SiteOutcome take(SiteReading bundle, Instant made) {
        check(bundle);
        SiteRows.Held held = SiteRows.held(sql, origin);
        SiteOutcome outcome = taken(bundle, held);
        switch (outcome) {
            case SiteOutcome.Taken taken -> {
                heard(made, taken.until());
                sql.update(SiteRows.SITES)
                        .setNull(SiteRows.FORKED)
                        .where(SiteRows.ORIGIN.eq(origin))
                        .execute();
            }
            case SiteOutcome.Waits _ -> heard(made, bundle.end().size());
            case SiteOutcome.Known _ -> heard(made, held.size());
            case SiteOutcome.Forked forked ->
                sql.update(SiteRows.SITES)
                        .set(SiteRows.FORKED, forked.at())
                        .set(SiteRows.HEARD, Times.micros(now))
                        .where(SiteRows.ORIGIN.eq(origin))
                        .execute();
        }
        return outcome;
    }

    /** Notes that a bundle came of which all is held; the rest of it is not read. */
    SiteOutcome know(SiteReading bundle, Instant made) {
        check(bundle);
        heard(made, bundle.end().size());
        return new SiteOutcome.Known(bundle.end().size());
    }

    /**
     * Takes a bundle of a site that went back and went on otherwise, as the line that counts from now on.
     *
     * @param by who accepts it
     * @throws InvalidValue if the bundle does not reach back to a commit that both lines have, or is no other line
     */
    SiteOutcome accept(SiteReading bundle, Instant made, String by, String reason) {
        check(bundle);
        SiteRows.Held held = SiteRows.held(sql, origin);
        if (bundle.from() > held.size() + 1) {
            throw tooShort(held.size());
        }
        List<Digest> known = SiteRows.hashes(sql, origin, bundle.from(), held.size());
        long common = bundle.from() - 1;
        long number = bundle.from();
        Optional<SiteReading.Head> differs = Optional.empty();
        Digest before = common == 0
                ? org.asbuilt.ledger.Commit.NONE
                : SiteRows.hashes(sql, origin, common, common).getFirst();
        while (number <= bundle.end().size() && differs.isEmpty()) {
            SiteReading.Head head = bundle.head(number);
            if (!head.previous().equals(before)) {
                throw tooShort(common);
            }
            boolean same = number <= held.size()
                    && known.get((int) (number - bundle.from())).equals(head.hash());
            if (same) {
                bundle.pass(head);
                common = number;
                before = head.hash();
                number++;
            } else {
                differs = Optional.of(head);
            }
        }
        if (differs.isEmpty() || common == held.size()) {
            throw new InvalidValue("this bundle is no other line: all that it shares with what is held is the same, so"
                    + " that there is nothing to accept; take it as any other");
        }
        SiteRows.Held fresh =
                new SiteRows.Held(held.line() + 1, SiteRows.tree(sql, origin, held.line(), common), before);
        sql.insertInto(SiteRows.LINES, SiteRows.ORIGIN, SiteRows.LINE, SiteRows.COMMON)
                .values(origin, fresh.line(), common)
                .execute();
        sql.update(SiteRows.SITES)
                .set(SiteRows.LINE, fresh.line())
                .setNull(SiteRows.FORKED)
                .set(SiteRows.SAID, bundle.end().size())
                .where(SiteRows.ORIGIN.eq(origin))
                .execute();
        journal(
                SiteRows.LINE_KIND,
                CanonicalJson.object()
                        .and("line", fresh.line())
                        .and("common", common)
                        .and(
                                "said",
                                seals.seal(
                                        Seals.place("site line", origin, fresh.line()),
                                        CanonicalJson.object()
                                                .and("person", by)
                                                .and("reason", reason)
                                                .text())));
        append(bundle, fresh, differs);
        heard(made, bundle.end().size());
        // They may be of the line before; those of the new one come again.
        sql.deleteFrom(SiteRows.PIECES).where(SiteRows.ORIGIN.eq(origin)).execute();
        sql.deleteFrom(SiteRows.WAITING).where(SiteRows.ORIGIN.eq(origin)).execute();
        return new SiteOutcome.Taken(common + 1, bundle.end().size());
    }

    private SiteOutcome taken(SiteReading bundle, SiteRows.Held held) {
        if (bundle.from() > held.size() + 1) {
            return left(bundle.end(), held).orElse(new SiteOutcome.Waits(held.size() + 1, bundle.from() - 1));
        }
        long until = bundle.end().size();
        List<Digest> known = SiteRows.hashes(sql, origin, bundle.from(), held.size());
        for (long number = bundle.from(); number <= Math.min(held.size(), until); number++) {
            SiteReading.Head head = bundle.head(number);
            if (!head.hash().equals(known.get((int) (number - bundle.from())))) {
                return differs(bundle, held, number);
            }
            bundle.pass(head);
        }
        if (until <= held.size()) {
            bundle.finish();
            MerkleTree then = SiteRows.tree(sql, origin, held, until);
            return then.root().equals(bundle.end().root())
                    ? new SiteOutcome.Known(until)
                    : differs(bundle, held, Math.min(bundle.from(), until));
        }
        long next = held.size() + 1;
        SiteReading.Head first = bundle.head(next);
        if (!first.previous().equals(held.last())) {
            return differs(bundle, held, next);
        }
        append(bundle, held, Optional.of(first));
        return new SiteOutcome.Taken(next, until);
    }

    /** What a bundle is that does not follow from what is held. */
    private SiteOutcome differs(SiteReading bundle, SiteRows.Held held, long at) {
        return left(bundle.end(), held).orElse(new SiteOutcome.Forked(at));
    }

    /** Known, if the end is one of an earlier line, of which somebody accepted that the site left it; empty otherwise. */
    private Optional<SiteOutcome> left(Checkpoint end, SiteRows.Held held) {
        for (long line = held.line() - 1; line > 0; line--) {
            MerkleTree then = SiteRows.tree(sql, origin, line, end.size());
            MerkleTree beside = SiteRows.tree(sql, origin, line, held.size());
            if (then.root().equals(end.root())
                    && !beside.root().equals(held.tree().root())) {
                return Optional.of(new SiteOutcome.Known(end.size()));
            }
        }
        return Optional.empty();
    }

    /** Writes the commits that follow those that are held; the first may have been begun. */
    private void append(SiteReading bundle, SiteRows.Held held, Optional<SiteReading.Head> begun) {
        long first = held.size() + 1;
        Digest before = held.last();
        MerkleTree tree = held.tree();
        for (long number = first; number <= bundle.end().size(); number++) {
            SiteReading.Head head = number == first && begun.isPresent() ? begun.get() : bundle.head(number);
            if (!head.previous().equals(before)) {
                throw new InvalidValue("commit " + number + " of the bundle: expected one that follows from "
                        + before.brief() + ", found one that follows from "
                        + head.previous().brief());
            }
            commit(bundle, held.line(), head);
            tree.appendHash(LogTree.leaf(head.hash()));
            before = head.hash();
        }
        bundle.finish();
        if (!tree.root().equals(bundle.end().root())) {
            throw new InvalidValue("the commits of the bundle are not those that the site signed: expected the root "
                    + bundle.end().root().brief() + ", found " + tree.root().brief());
        }
        SiteRows.end(sql, held.line(), tree, bundle.end());
        journal(
                SiteRows.TAKEN_KIND,
                CanonicalJson.object()
                        .and("line", held.line())
                        .and("from", first)
                        .and("until", bundle.end().size())
                        .and("root", bundle.end().root().hex())
                        .and("rows", rows.hex())
                        .and("edits", editRows.hex()));
        erased.forEach(person -> seals.destroy(
                Seals.Purpose.SITE,
                SiteEdits.owner(origin, person),
                bundle.end().size(),
                now));
    }

    private void commit(SiteReading bundle, long line, SiteReading.Head head) {
        long number = head.number();
        long recorded = Times.micros(head.recorded());
        String body =
                seals.seal(SiteRows.bodyPlace(origin, line, number), head.body().text());
        sql.insertInto(SiteRows.SITE_COMMITS, SiteRows.ORIGIN, SiteRows.LINE, NUMBER, RECORDED, HASH, BODY)
                .values(origin, line, number, recorded, head.hash().hex(), body)
                .execute();
        rows.commit(number, recorded, head.hash().hex(), body);
        int place = 0;
        for (long left = head.edits(); left > 0; place++) {
            List<Edit> edits = bundle.edits(left);
            left -= edits.size();
            for (Edit edit : edits) {
                if (edit instanceof Edit.Erase erase && !forgotten.contains(erase.subject())) {
                    erased.add(erase.subject());
                }
            }
            String kept = seals.seal(
                    SiteRows.editsPlace(origin, line, number, place),
                    SiteEdits.kept(edits, origin, forgotten, seals).text());
            sql.insertInto(SiteRows.EDITS, SiteRows.ORIGIN, SiteRows.LINE, NUMBER, PLACE, BODY)
                    .values(origin, line, number, place, kept)
                    .execute();
            editRows.edits(number, place, kept);
        }
    }

    private void journal(String kind, CanonicalJson.Members what) {
        Chain.JOURNAL.append(sql, keys, Heads.origin(sql, keys), List.of(new Chain.Draft(now, kind, origin, what)));
    }

    private void check(SiteReading bundle) {
        String key = sql.select(PUBLIC_KEY)
                .from(SiteRows.SITES)
                .where(SiteRows.ORIGIN.eq(origin))
                .fetchSingle(PUBLIC_KEY);
        Checkpoint end = bundle.end();
        if (!bundle.origin().equals(origin)) {
            throw InvalidValue.expected("a bundle of " + origin, bundle.origin());
        }
        if (!Keys.signed(end, key)) {
            throw new InvalidValue(
                    "the end of the log in the bundle is not signed by the key that " + origin + " joined with");
        }
    }

    private void heard(Instant made, long size) {
        long micros = Times.micros(made);
        sql.update(SiteRows.SITES)
                .set(SiteRows.SAID, greatest(SiteRows.SAID, val(size)))
                .set(SiteRows.MADE, greatest(org.jooq.impl.DSL.coalesce(SiteRows.MADE, val(micros)), val(micros)))
                .set(SiteRows.HEARD, Times.micros(now))
                .where(SiteRows.ORIGIN.eq(origin))
                .execute();
    }

    private static InvalidValue tooShort(long common) {
        return new InvalidValue(
                "this bundle does not reach back to a commit that is the same here and at the site: have"
                        + " the site pack one from further back, for example `asbuilt sites pack --since "
                        + Math.max(0, common / 2) + "`");
    }
}
