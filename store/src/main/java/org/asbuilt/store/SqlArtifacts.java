package org.asbuilt.store;

import static org.asbuilt.store.Tables.*;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.asbuilt.model.Digest;
import org.jooq.DSLContext;

/**
 * Files that were taken in, named by the SHA-256 of what they hold, sealed at rest. A file of any size passes in pieces of 1 MiB
 * and is never held as a whole.
 */
public final class SqlArtifacts {
    static final String KEPT_KIND = "artifact";
    static final String FORGOTTEN_KIND = "artifact-forgotten";

    private final Database database;
    private final Keys keys;

    /** Whether the content of an artifact is there. */
    public enum Presence {
        /** It is there. */
        KEPT,
        /** It was destroyed on purpose. */
        FORGOTTEN,
        /** It never was. */
        UNKNOWN
    }

    /** The artifacts in that database, under the keys of that file. */
    public SqlArtifacts(Database database, Keys keys) {
        this.database = database;
        this.keys = keys;
    }

    /**
     * Keeps what a stream holds, up to its end. What is already there is not kept twice; what was forgotten is kept anew.
     *
     * @param content not closed
     * @param recorded the record's clock
     * @return its digest
     * @throws IOException if the stream cannot be read; nothing is kept then
     */
    public Digest put(InputStream content, Instant recorded) throws IOException {
        Path spool = Files.createTempFile("asbuilt", ".sealed");
        try {
            SecretKey key = Sealing.freshKey();
            Spooled spooled = spool(content, key, spool);
            database.write(sql -> keep(sql, spooled, key, spool, recorded));
            return spooled.digest();
        } finally {
            Files.deleteIfExists(spool);
        }
    }

    /** Whether the content is there. */
    public Presence presence(Digest digest) {
        return database.read(sql -> row(sql, digest))
                .map(row -> row.forgotten() ? Presence.FORGOTTEN : Presence.KEPT)
                .orElse(Presence.UNKNOWN);
    }

    /** How many bytes it has, if it is there or once was. */
    public Optional<Long> size(Digest digest) {
        return database.read(sql -> row(sql, digest)).map(Row::size);
    }

    /**
     * The content, if it is there. Reading fails with an {@link IOException} if what is kept is no longer what was put in.
     */
    public Optional<InputStream> open(Digest digest) {
        return database.read(sql -> row(sql, digest)
                .filter(row -> !row.forgotten())
                .map(row -> new ArtifactStream(database, digest, row.pieces(), key(sql, keys, digest))));
    }

    /** Puts the keys of artifacts, at most so many, under the newest key of the key file; returns how many had another. */
    static int rewrap(DSLContext sql, Keys keys, int most) {
        Heads.lock(sql, Chain.JOURNAL.log());
        List<String> old = sql.select(DIGEST)
                .from(ARTIFACT_KEYS)
                .where(KEY_ID.ne(keys.sealingId()))
                .limit(most)
                .fetch(DIGEST);
        for (String hex : old) {
            Digest digest = new Digest(hex);
            sql.update(ARTIFACT_KEYS)
                    .set(WRAPPED, Sealing.wrap(keys.sealing(keys.sealingId()), digest, key(sql, keys, digest)))
                    .set(KEY_ID, keys.sealingId())
                    .where(DIGEST.eq(hex))
                    .execute();
        }
        return old.size();
    }

    /** Destroys the key and the content within the transaction of the commit that says so. */
    static void forget(DSLContext sql, Keys keys, Digest digest, long commit, Instant recorded) {
        Heads.lock(sql, Chain.JOURNAL.log());
        SqlTexts.text(sql, digest)
                .filter(text -> !text.equals(digest))
                .ifPresent(text -> forget(sql, keys, text, commit, recorded));
        if (row(sql, digest).filter(row -> !row.forgotten()).isEmpty()) {
            return;
        }
        sql.deleteFrom(ARTIFACT_KEYS).where(DIGEST.eq(digest.hex())).execute();
        sql.deleteFrom(ARTIFACT_PIECES).where(DIGEST.eq(digest.hex())).execute();
        long entry = Chain.JOURNAL.append(
                sql,
                keys,
                Heads.origin(sql, keys),
                List.of(new Chain.Draft(
                        recorded,
                        FORGOTTEN_KIND,
                        digest.hex(),
                        CanonicalJson.object().and("commit", commit))));
        sql.update(ARTIFACTS)
                .set(FORGOTTEN, entry)
                .where(DIGEST.eq(digest.hex()))
                .execute();
    }

    static SecretKey key(DSLContext sql, Keys keys, Digest digest) {
        var row = sql.select(KEY_ID, WRAPPED)
                .from(ARTIFACT_KEYS)
                .where(DIGEST.eq(digest.hex()))
                .fetchSingle();
        return Sealing.unwrap(keys.sealing(row.value1()), digest, row.value2());
    }

    /** What the journal says of an artifact; whatever stands in its row is in here. */
    private static CanonicalJson journaled(Spooled spooled, Instant recorded) {
        return CanonicalJson.object()
                .and("size", spooled.size())
                .and("pieces", spooled.pieces())
                .and("recorded", Times.micros(recorded))
                .and("sealed", spooled.sealed().hex());
    }

    private record Row(long size, int pieces, boolean forgotten) {}

    private static Optional<Row> row(DSLContext sql, Digest digest) {
        return sql.select(SIZE, PIECES, FORGOTTEN)
                .from(ARTIFACTS)
                .where(DIGEST.eq(digest.hex()))
                .fetchOptional(row -> new Row(
                        row.value1(),
                        row.value2(),
                        Optional.ofNullable(row.value3()).isPresent()));
    }

    private record Spooled(Digest digest, Digest sealed, long size, int pieces) {}

    /** Seals a stream into a file, so that nothing lies open on the disk and no writer waits for a slow sender. */
    private static Spooled spool(InputStream content, SecretKey key, Path spool) throws IOException {
        MessageDigest plainHash = Digest.sha256();
        MessageDigest sealedHash = Digest.sha256();
        long size = 0;
        int place = 0;
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(spool))) {
            byte[] piece = content.readNBytes(Sealing.PIECE);
            boolean last;
            do {
                byte[] next = piece.length < Sealing.PIECE ? new byte[0] : content.readNBytes(Sealing.PIECE);
                last = next.length == 0;
                byte[] sealed = Sealing.seal(key, place++, last, piece, piece.length);
                plainHash.update(piece);
                sealedHash.update(sealed);
                size += piece.length;
                out.writeInt(sealed.length);
                out.write(sealed);
                piece = next;
            } while (!last);
        }
        return new Spooled(Digest.of(plainHash.digest(), 0), Digest.of(sealedHash.digest(), 0), size, place);
    }

    private boolean keep(DSLContext sql, Spooled spooled, SecretKey key, Path spool, Instant recorded) {
        Heads.lock(sql, Chain.JOURNAL.log());
        DataKeys.agree(sql, keys);
        Digest digest = spooled.digest();
        Optional<Row> known = row(sql, digest);
        if (known.isPresent() && !known.get().forgotten()) {
            return false;
        }
        if (known.isPresent()) {
            sql.deleteFrom(ARTIFACTS).where(DIGEST.eq(digest.hex())).execute();
        }
        sql.insertInto(ARTIFACTS, DIGEST, SIZE, PIECES, RECORDED, SEALED_DIGEST)
                .values(
                        digest.hex(),
                        spooled.size(),
                        spooled.pieces(),
                        Times.micros(recorded),
                        spooled.sealed().hex())
                .execute();
        sql.insertInto(ARTIFACT_KEYS, DIGEST, KEY_ID, WRAPPED)
                .values(digest.hex(), keys.sealingId(), Sealing.wrap(keys.sealing(keys.sealingId()), digest, key))
                .execute();
        try (DataInputStream in = new DataInputStream(Files.newInputStream(spool))) {
            for (int place = 0; place < spooled.pieces(); place++) {
                sql.insertInto(ARTIFACT_PIECES, DIGEST, PLACE, SEALED)
                        .values(digest.hex(), place, in.readNBytes(in.readInt()))
                        .execute();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the spooled artifact cannot be read", e);
        }
        Chain.JOURNAL.append(
                sql,
                keys,
                Heads.origin(sql, keys),
                List.of(new Chain.Draft(recorded, KEPT_KIND, digest.hex(), journaled(spooled, recorded))));
        return true;
    }
}
