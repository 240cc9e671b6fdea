package org.asbuilt.store;

import static org.asbuilt.store.Tables.ARTIFACT_PIECES;
import static org.asbuilt.store.Tables.DIGEST;
import static org.asbuilt.store.Tables.PLACE;
import static org.asbuilt.store.Tables.SEALED;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import javax.crypto.SecretKey;
import org.asbuilt.model.Digest;
import org.jooq.exception.DataAccessException;

/** Opens an artifact piece by piece, and checks at the end that the whole is what its name says. */
final class ArtifactStream extends InputStream {
    private final Database database;
    private final Digest digest;
    private final int pieces;
    private final SecretKey key;
    private final MessageDigest hash = Digest.sha256();
    private byte[] piece = new byte[0];
    private int at;
    private int nextPiece;

    ArtifactStream(Database database, Digest digest, int pieces, SecretKey key) {
        this.database = database;
        this.digest = digest;
        this.pieces = pieces;
        this.key = key;
    }

    @Override
    public int read() throws IOException {
        return more() ? piece[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!more()) {
            return -1;
        }
        int count = Math.min(length, piece.length - at);
        System.arraycopy(piece, at, into, offset, count);
        at += count;
        return count;
    }

    private boolean more() throws IOException {
        while (at == piece.length && nextPiece < pieces) {
            piece = next();
            at = 0;
            hash.update(piece);
            if (nextPiece == pieces && !Digest.of(hash.digest(), 0).equals(digest)) {
                throw new IOException("the artifact " + digest + " is not what it was; run verify");
            }
        }
        return at < piece.length;
    }

    private byte[] next() throws IOException {
        int place = nextPiece++;
        try {
            byte[] sealed = database.read(sql -> sql.select(SEALED)
                    .from(ARTIFACT_PIECES)
                    .where(DIGEST.eq(digest.hex()), PLACE.eq(place))
                    .fetchSingle(SEALED));
            return Sealing.open(key, place, place == pieces - 1, sealed);
        } catch (IllegalStateException | DataAccessException e) {
            throw new IOException("piece " + place + " of the artifact " + digest + " cannot be opened", e);
        }
    }
}
