package org.asbuilt.store;

import static org.asbuilt.store.Tables.*;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.security.MessageDigest;
import java.util.List;
import org.asbuilt.evidence.Claim;
import org.asbuilt.ledger.Checkpoint;
import org.asbuilt.ledger.Commit;
import org.asbuilt.ledger.Fact;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.model.Digest;
import org.jooq.DSLContext;

/** A record as it was written before there was sealing: the same rows, open. */
final class OpenRecord {
    private final DSLContext sql;
    private final Keys keys;

    private OpenRecord(DSLContext sql, Keys keys) {
        this.sql = sql;
        this.keys = keys;
    }

    /** Writes commits, a change, an import with claims, entries of the access log and a person. */
    static void write(Kept kept, List<Commit.Draft> drafts, Import.Draft draft, List<Claim> claims) {
        try (Database database = kept.open()) {
            database.write(sql -> {
                OpenRecord open = new OpenRecord(sql, kept.keys);
                Snapshot snapshot = Snapshot.EMPTY;
                Digest last = Commit.NONE;
                for (Commit.Draft next : drafts) {
                    Commit commit = new Commit(
                            snapshot.commit() + 1,
                            Kept.NOON,
                            next.change(),
                            next.author(),
                            next.approvers(),
                            next.message(),
                            next.edits(),
                            last);
                    last = open.commit(commit, snapshot);
                    snapshot = snapshot.with(commit);
                }
                open.taken(draft, claims);
                // A name that somebody tried to sign in with may hold what no database keeps.
                for (String person : List.of("ada", "a\0da")) {
                    open.entry(
                            Chain.ACCESS,
                            "read",
                            person,
                            CanonicalJson.object()
                                    .and("object", SealedTest.MARK)
                                    .and("granted", "yes")
                                    .and("particulars", CanonicalJson.object()));
                }
                sql.insertInto(table(name("people")), NAME, BODY)
                        .values(
                                "ada",
                                CanonicalJson.object()
                                        .and("user", "ada")
                                        .and("name", SealedTest.MARK)
                                        .and("roles", "READER")
                                        .and("active", "yes")
                                        .and("since", Kept.NOON.toString())
                                        .text())
                        .execute();
                return true;
            });
        }
    }

    private Digest commit(Commit commit, Snapshot before) {
        String installation = Heads.origin(sql, keys);
        String body = CommitJson.commit(commit).text();
        Digest hash = Chain.hash(body);
        LogTree tree = LogTree.of(Heads.lock(sql, "commits"));
        tree.append(hash);
        sql.insertInto(COMMITS, NUMBER, RECORDED, CHANGE_ID, AUTHOR, BODY, PREVIOUS, HASH, LEAF)
                .values(
                        commit.number(),
                        Times.micros(commit.recorded()),
                        commit.change(),
                        commit.author(),
                        body,
                        commit.previous().hex(),
                        hash.hex(),
                        LogTree.leaf(hash).hex())
                .execute();
        FactChanges changes = FactChanges.of(commit.edits(), before, before.with(commit));
        for (FactChanges.Held held : changes.begun()) {
            Fact fact = held.fact();
            sql.insertInto(FACTS, SUBJECT, FACET, SLOT_KEY, VALID_FROM, VALID_UNTIL, COMMIT_FROM, PARTS)
                    .values(
                            held.subject().value(),
                            fact.slot().facet(),
                            fact.slot().key(),
                            Times.text(fact.valid().from()).orElse(null),
                            Times.text(fact.valid().until()).orElse(null),
                            commit.number(),
                            SaidJson.parts(fact.parts()).text())
                    .execute();
        }
        tree.write(sql);
        Checkpoint end = Heads.move(sql, keys, installation, tree, hash);
        sql.insertInto(CHECKPOINTS, SIZE, ROOT, KEY_ID, SIGNATURE)
                .values(end.size(), end.root().hex(), end.keyId(), end.signature())
                .execute();
        return hash;
    }

    private void taken(Import.Draft draft, List<Claim> claims) {
        org.asbuilt.evidence.Source source = new org.asbuilt.evidence.Source(
                "import-1/1",
                draft.type(),
                draft.title(),
                draft.artifact(),
                draft.produced(),
                Kept.NOON,
                draft.coverage(),
                draft.registered(),
                draft.permit());
        sql.insertInto(IMPORTS, NUMBER, RECORDED, PERSON)
                .values(1L, Times.micros(Kept.NOON), "ada")
                .execute();
        MessageDigest ofClaims = Digest.sha256();
        MessageDigest ofAbouts = Digest.sha256();
        claims.forEach(claim -> ofClaims.update(ClaimRows.line(
                claims.indexOf(claim) + 1,
                claims.indexOf(claim) + 1,
                EvidenceJson.claim(claim).text())));
        claims.forEach(claim -> ofAbouts.update(ClaimRows.line(
                claims.indexOf(claim) + 1, 1, EvidenceJson.about(claim.about()).text())));
        Import.Reading reading = new Import.Reading(
                source,
                draft.receipt(),
                1,
                claims.size(),
                Digest.of(ofClaims.digest(), 0),
                Digest.of(ofAbouts.digest(), 0));
        sql.insertInto(
                        SOURCES,
                        NUMBER,
                        IMPORT,
                        ID,
                        ARTIFACT,
                        BODY,
                        RECEIPT,
                        FIRST_CLAIM,
                        CLAIM_COUNT,
                        DIGEST,
                        ABOUTS_DIGEST)
                .values(
                        1L,
                        1L,
                        source.id(),
                        source.artifact().hex(),
                        EvidenceJson.source(source).text(),
                        EvidenceJson.receipt(draft.receipt()).text(),
                        1L,
                        (long) claims.size(),
                        reading.claimsDigest().hex(),
                        reading.aboutsDigest().hex())
                .execute();
        for (Claim claim : claims) {
            long number = claims.indexOf(claim) + 1L;
            sql.insertInto(ABOUTS, NUMBER, SOURCE, ABOUT_TEXT, BODY)
                    .values(
                            number,
                            1L,
                            Database.searchable(claim.about().text()),
                            EvidenceJson.about(claim.about()).text())
                    .execute();
            ClaimRows.hints(claim.about())
                    .forEach(hint -> sql.insertInto(HINTS, HINT, ABOUT)
                            .values(hint, number)
                            .execute());
            sql.insertInto(CLAIMS, CLAIM, ABOUT, PATH, BODY)
                    .values(
                            number,
                            number,
                            claim.path().toString(),
                            EvidenceJson.claim(claim).text())
                    .execute();
        }
        entry(Chain.JOURNAL, SqlImports.TAKEN, "import-1", SqlImports.journaled(1, "ada", Kept.NOON, List.of(reading)));
    }

    private void entry(Chain chain, String kind, String subject, CanonicalJson what) {
        Heads.Head head = Heads.lock(sql, chain.log());
        LogTree tree = LogTree.of(head);
        String previous = head.size() == 0 ? Commit.NONE.hex() : head.hash();
        long micros = Times.micros(Kept.NOON);
        String body = Chain.body(head.size() + 1, micros, kind, subject, what, previous)
                .text();
        Digest hash = Chain.hash(body);
        tree.append(hash);
        sql.insertInto(chain.rows(), NUMBER, RECORDED, KIND, SUBJECT, BODY, HASH)
                .values(head.size() + 1, micros, kind, Database.searchable(subject), body, hash.hex())
                .execute();
        tree.write(sql);
        Heads.move(sql, keys, Heads.origin(sql, keys), tree, hash);
    }
}
