package org.asbuilt.store;

import static org.asbuilt.store.Tables.BODY;
import static org.asbuilt.store.Tables.COMMITS;
import static org.asbuilt.store.Tables.HASH;
import static org.asbuilt.store.Tables.NUMBER;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.asbuilt.ledger.Checkpoint;
import org.asbuilt.ledger.Commit;
import org.asbuilt.ledger.Edit;
import org.asbuilt.model.Id;
import org.asbuilt.model.InvalidValue;
import org.jooq.DSLContext;

/**
 * Writes what a record committed as lines of JSON, packed by gzip, for whoever holds a copy of it ({@link SqlSites}). The first line says of
 * whom and from where to where, with the signed end; then come a line for each commit and lines of some of its edits; the last line has the
 * count of commits. What is said is opened; what was forgotten says that it was. Source: docs/reference/site-bundles.md; RFC 8259, RFC 1952.
 */
public final class SiteLines {
    static final String FORM = "asbuilt-site";
    static final int VERSION = 1;

    /** Edits of a line, and characters after which a line ends before it has so many. */
    private static final int EDITS = 200;

    private static final int CHARACTERS = 1 << 20;

    private final OutputStream out;
    private final Set<Id> subjects = new HashSet<>();

    private SiteLines(OutputStream out) {
        this.out = out;
    }

    /**
     * What was written.
     *
     * @param origin the name of the record
     * @param from the first commit; one more than until if there is none
     * @param until the last commit that the record has
     * @param subjects how many subjects the commits say something of
     */
    public record Written(String origin, long from, long until, long subjects) {}

    /**
     * Writes what was committed after a commit, up to the newest. The stream is left open.
     *
     * @param since the number of the commit before the first; 0 for all
     * @throws InvalidValue if nothing was ever committed, or not as many commits as that
     * @throws UncheckedIOException if the stream does not take it
     */
    public static Written write(Database database, Keys keys, long since, OutputStream out) {
        return database.read(sql -> {
            String origin = Heads.knownOrigin(sql).orElse("");
            Checkpoint end = Heads.read(sql, "commits")
                    .checkpoint(origin)
                    .orElseThrow(
                            () -> new InvalidValue("nothing was committed yet, so that there is nothing to hand over"));
            if (since < 0 || since > end.size()) {
                throw InvalidValue.expected("the number of a commit from 0 to " + end.size(), Long.toString(since));
            }
            try {
                GZIPOutputStream packed = new GZIPOutputStream(out, 1 << 16);
                Written written = new SiteLines(packed).all(sql, keys, since, end);
                packed.finish();
                return written;
            } catch (IOException e) {
                throw new UncheckedIOException("cannot write the bundle: " + e.getMessage(), e);
            }
        });
    }

    private Written all(DSLContext sql, Keys keys, long since, Checkpoint end) throws IOException {
        line(CanonicalJson.object()
                .and("form", FORM)
                .and("version", VERSION)
                .and("from", since + 1)
                .and("until", end.size())
                .and("note", end.note(Keys.raw(Heads.known(sql, end.keyId())))));
        Seals seals = Seals.loaded(sql, keys);
        List<IOException> failed = new ArrayList<>();
        Database.each(
                sql,
                sql.select(NUMBER, BODY, HASH)
                        .from(COMMITS)
                        .where(NUMBER.between(since + 1, end.size()))
                        .orderBy(NUMBER),
                row -> {
                    if (failed.isEmpty()) {
                        try {
                            commit(CommitJson.commit(row.getLong(1), row.getString(2), seals), row.getString(3));
                        } catch (IOException e) {
                            failed.add(e);
                        }
                    }
                });
        if (!failed.isEmpty()) {
            throw failed.getFirst();
        }
        line(CanonicalJson.object().and("end", "site").and("commits", end.size() - since));
        return new Written(end.origin(), since + 1, end.size(), subjects.size());
    }

    private void commit(Commit commit, String hash) throws IOException {
        line(CanonicalJson.object()
                .and("number", commit.number())
                .and("recorded", commit.recorded().toString())
                .and("change", commit.change())
                .and("author", commit.author())
                .and("approvers", commit.approvers())
                .and("message", commit.message())
                .and("previous", commit.previous().hex())
                .and("hash", hash)
                .and("edits", commit.edits().size()));
        StringBuilder some = new StringBuilder();
        int count = 0;
        for (Edit edit : commit.edits()) {
            subjects.addAll(edit.touched());
            some.append(count == 0 ? '[' : ',');
            CommitJson.edit(edit).write(some);
            count++;
            if (count == EDITS || some.length() > CHARACTERS) {
                edits(some);
                count = 0;
            }
        }
        if (count > 0) {
            edits(some);
        }
    }

    private void edits(StringBuilder some) throws IOException {
        out.write(some.append("]\n").toString().getBytes(StandardCharsets.UTF_8));
        some.setLength(0);
    }

    private void line(CanonicalJson line) throws IOException {
        out.write((line.text() + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
