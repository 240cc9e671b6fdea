package org.asbuilt.store;

import static org.asbuilt.store.Tables.*;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.crypto.SecretKey;
import org.asbuilt.model.Digest;
import org.jooq.DSLContext;
import org.jooq.Record;
import tools.jackson.databind.JsonNode;

/** Verifies artifacts against what the journal says of them, sealed and, with the key file, opened. */
final class ArtifactCheck {
    /** So many altered files are named; where there are more, the record is to be restored as a whole. */
    private static final int MOST_NAMED = 1_000;

    private final DSLContext sql;
    private final Optional<Keys> keys;
    private final Verification.Watcher watcher;
    private final Map<String, Expected> expected = new TreeMap<>();

    private record Expected(JsonNode what, long recorded, Optional<Long> forgotten) {}

    ArtifactCheck(DSLContext sql, Optional<Keys> keys, Verification.Watcher watcher) {
        this.sql = sql;
        this.keys = keys;
        this.watcher = watcher;
    }

    /** Keeps in mind what an entry of the journal says, if it is about an artifact. */
    void entry(Chain.Entry entry) {
        if (entry.kind().equals(SqlArtifacts.KEPT_KIND)) {
            expected.put(
                    entry.subject(),
                    new Expected(entry.what(), Parsed.number(entry.what(), "recorded"), Optional.empty()));
        } else if (entry.kind().equals(SqlArtifacts.FORGOTTEN_KIND)) {
            expected.computeIfPresent(
                    entry.subject(),
                    (digest, kept) -> new Expected(kept.what(), kept.recorded(), Optional.of(entry.number())));
        }
    }

    void finish() {
        long done = 0;
        List<Break> broken = new ArrayList<>();
        for (Map.Entry<String, Expected> artifact : expected.entrySet()) {
            try {
                artifact(artifact.getKey(), artifact.getValue());
            } catch (Break.Found found) {
                // Files stand beside each other: whoever restores has to know of each that was altered.
                broken.addAll(found.all());
            }
            watcher.at("artifacts", ++done, expected.size());
            if (broken.size() >= MOST_NAMED) {
                break;
            }
        }
        if (!broken.isEmpty()) {
            throw new Break.Found(broken);
        }
        Break.same("artifacts", "all", "rows: " + expected.size(), "rows: " + sql.fetchCount(ARTIFACTS));
        long kept = expected.values().stream()
                .filter(artifact -> artifact.forgotten().isEmpty())
                .count();
        Break.same("artifact_keys", "all", "rows: " + kept, "rows: " + sql.fetchCount(ARTIFACT_KEYS));
    }

    private void artifact(String digest, Expected artifact) {
        List<Record> rows = List.copyOf(sql.select(SIZE, PIECES, RECORDED, SEALED_DIGEST, FORGOTTEN)
                .from(ARTIFACTS)
                .where(DIGEST.eq(digest))
                .fetch());
        Break.same("artifacts", digest, "rows: 1", "rows: " + rows.size());
        Record row = rows.getFirst();
        JsonNode what = artifact.what();
        Break.same("artifacts", digest, "size " + Parsed.number(what, "size"), "size " + row.get(SIZE));
        Break.same("artifacts", digest, "pieces " + Parsed.number(what, "pieces"), "pieces " + row.get(PIECES));
        Break.same("artifacts", digest, "recorded " + artifact.recorded(), "recorded " + row.get(RECORDED));
        Break.same("artifacts", digest, Parsed.text(what, "sealed"), row.get(SEALED_DIGEST));
        Break.same(
                "artifacts",
                digest,
                "forgotten by " + artifact.forgotten(),
                "forgotten by " + Optional.ofNullable(row.get(FORGOTTEN)));
        boolean wrapped = sql.fetchExists(sql.selectOne().from(ARTIFACT_KEYS).where(DIGEST.eq(digest)));
        Break.unless(
                wrapped == artifact.forgotten().isEmpty(),
                "artifact_keys",
                digest,
                "a key unless forgotten",
                "key: " + wrapped);
        int pieces = artifact.forgotten().isPresent() ? 0 : row.get(PIECES);
        pieces(digest, pieces, Parsed.text(what, "sealed"));
    }

    private void pieces(String digest, int pieces, String sealedDigest) {
        int found = sql.fetchCount(ARTIFACT_PIECES, DIGEST.eq(digest));
        Break.same("artifact_pieces", "of " + digest, "rows: " + pieces, "rows: " + found);
        if (pieces == 0) {
            return;
        }
        MessageDigest sealedHash = Digest.sha256();
        for (int place = 0; place < pieces; place++) {
            sealedHash.update(piece(digest, place));
        }
        Break.same(
                "artifact_pieces",
                "of " + digest,
                "digest " + sealedDigest,
                "digest " + Digest.of(sealedHash.digest(), 0).hex());
        keys.ifPresent(some -> open(digest, pieces, some));
    }

    private void open(String digest, int pieces, Keys some) {
        MessageDigest hash = Digest.sha256();
        try {
            SecretKey key = SqlArtifacts.key(sql, some, new Digest(digest));
            for (int place = 0; place < pieces; place++) {
                hash.update(Sealing.open(key, place, place == pieces - 1, piece(digest, place)));
            }
        } catch (IllegalStateException e) {
            throw new Break.Found(new Break("artifact_keys", digest, "the key that it was sealed with", e.toString()));
        }
        Break.same("artifacts", digest, digest, Digest.of(hash.digest(), 0).hex());
    }

    private byte[] piece(String digest, int place) {
        byte[] sealed = sql.select(SEALED)
                .from(ARTIFACT_PIECES)
                .where(DIGEST.eq(digest), PLACE.eq(place))
                .fetchOne(SEALED);
        Break.unless(sealed != null, "artifact_pieces", place + " of " + digest, "a piece", "none");
        return sealed == null ? new byte[0] : sealed;
    }
}
