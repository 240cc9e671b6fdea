package org.asbuilt.store;

import static org.asbuilt.store.Tables.BODY;
import static org.asbuilt.store.Tables.DIGEST;
import static org.asbuilt.store.Tables.HASH;
import static org.asbuilt.store.Tables.KEY_ID;
import static org.asbuilt.store.Tables.NUMBER;
import static org.asbuilt.store.Tables.PEAKS;
import static org.asbuilt.store.Tables.PLACE;
import static org.asbuilt.store.Tables.ROOT;
import static org.asbuilt.store.Tables.SIGNATURE;
import static org.asbuilt.store.Tables.SIZE;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.asbuilt.ledger.Commit;
import org.asbuilt.ledger.Edit;
import org.asbuilt.ledger.MerkleTree;
import org.asbuilt.model.Digest;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import tools.jackson.databind.JsonNode;

/** The rows of the records of other installations. What each means stands in the migration. */
final class SiteRows {
    static final Table<Record> SITES = table(name("sites"));
    static final Table<Record> LINES = table(name("site_lines"));
    static final Table<Record> ENDS = table(name("site_ends"));
    static final Table<Record> SITE_COMMITS = table(name("site_commits"));
    static final Table<Record> EDITS = table(name("site_edits"));
    static final Table<Record> WAITING = table(name("site_waiting"));
    static final Table<Record> PIECES = table(name("site_pieces"));
    static final Table<Record> IDENTITIES = table(name("site_identities"));
    static final Field<String> ORIGIN = field(name("origin"), String.class);
    static final Field<Long> LINE = field(name("line"), Long.class);
    static final Field<Long> COMMON = field(name("common"), Long.class);
    static final Field<Long> MADE = field(name("made"), Long.class);
    static final Field<Long> HEARD = field(name("heard"), Long.class);
    static final Field<Long> SAID = field(name("said"), Long.class);
    static final Field<Long> FORKED = field(name("forked"), Long.class);
    static final Field<Long> FROM = field(name("from_number"), Long.class);
    static final Field<Long> UNTIL = field(name("until"), Long.class);
    static final Field<byte[]> PIECE = field(name("piece"), byte[].class);
    static final Field<String> RECIPIENT = field(name("recipient"), String.class);

    /** Kinds of entries of the journal. They say numbers, hashes and keys, and what else is sealed. */
    static final String JOINED_KIND = "site-joined";

    static final String TAKEN_KIND = "site-taken";
    static final String LINE_KIND = "site-line";

    private SiteRows() {}

    /**
     * How far a site's record is held.
     *
     * @param line which line of it
     * @param tree over its commits
     * @param last the hash of the last commit
     */
    record Held(long line, MerkleTree tree, Digest last) {
        long size() {
            return tree.size();
        }
    }

    /** How far the line that counts is held. */
    static Held held(DSLContext sql, String origin) {
        long line = line(sql, origin);
        Optional<MerkleTree> tree = sql.select(SIZE, PEAKS)
                .from(ENDS)
                .where(ORIGIN.eq(origin), LINE.eq(line))
                .orderBy(SIZE.desc())
                .limit(1)
                .fetchOptional(row -> MerkleTree.of(
                        row.value1(),
                        List.of(row.value2().split(" ")).stream()
                                .map(Digest::new)
                                .toList()));
        return tree.map(some -> new Held(
                        line,
                        some,
                        hashes(sql, origin, some.size(), some.size()).getFirst()))
                .orElseGet(() -> new Held(line, new MerkleTree(), Commit.NONE));
    }

    static long line(DSLContext sql, String origin) {
        return sql.select(LINE).from(SITES).where(ORIGIN.eq(origin)).fetchSingle(LINE);
    }

    /** The commits of the line that counts: its own, and those that it has in common with the ones before. */
    static Condition current(DSLContext sql, String origin) {
        return of(sql, origin, line(sql, origin));
    }

    /** The commits of a line: its own, and those that it has in common with the ones before. */
    private static Condition of(DSLContext sql, String origin, long line) {
        List<Condition> parts = new ArrayList<>();
        long most = Long.MAX_VALUE;
        var lines = sql.select(LINE, COMMON)
                .from(LINES)
                .where(ORIGIN.eq(origin), LINE.le(line))
                .orderBy(LINE.desc())
                .fetch();
        for (var row : lines) {
            parts.add(LINE.eq(row.value1()).and(NUMBER.gt(row.value2())).and(NUMBER.le(most)));
            most = Math.min(most, row.value2());
        }
        return ORIGIN.eq(origin).and(org.jooq.impl.DSL.or(parts));
    }

    /** The hashes of commits of the line that counts, in order. */
    static List<Digest> hashes(DSLContext sql, String origin, long from, long until) {
        return hashes(sql, current(sql, origin), from, until);
    }

    private static List<Digest> hashes(DSLContext sql, Condition line, long from, long until) {
        return sql.select(HASH)
                .from(SITE_COMMITS)
                .where(line, NUMBER.between(from, until))
                .orderBy(NUMBER)
                .fetch(row -> new Digest(row.value1()));
    }

    /** The tree over the first commits of a line, that many, or as many as are held of it. */
    static MerkleTree tree(DSLContext sql, String origin, long line, long size) {
        MerkleTree tree = new MerkleTree();
        hashes(sql, of(sql, origin, line), 1, size).forEach(hash -> tree.appendHash(LogTree.leaf(hash)));
        return tree;
    }

    /** The tree over the first of the commits that are held; that over all of them is at hand. */
    static MerkleTree tree(DSLContext sql, String origin, Held held, long size) {
        return size == held.size() ? held.tree() : tree(sql, origin, held.line(), size);
    }

    static String bodyPlace(String origin, long line, long number) {
        return Seals.place("site_commits", origin, line, number);
    }

    static String editsPlace(String origin, long line, long number, int place) {
        return Seals.place("site_edits", origin, line, number, place);
    }

    static String sitePlace(String origin) {
        return Seals.place("sites", origin);
    }

    static String identityPlace(String recipient) {
        return Seals.place("site_identities", recipient);
    }

    /** Hands over commits of the line that counts, in order. */
    static void commits(DSLContext sql, Keys keys, String origin, long from, long until, Consumer<Commit> reader) {
        Seals seals = Seals.loaded(sql, keys);
        Database.each(
                sql,
                sql.select(LINE, NUMBER, BODY)
                        .from(SITE_COMMITS)
                        .where(current(sql, origin), NUMBER.between(from, until))
                        .orderBy(NUMBER),
                row -> {
                    long line = row.getLong(1);
                    long number = row.getLong(2);
                    JsonNode body = Parsed.tree(seals.open(bodyPlace(origin, line, number), row.getString(3)));
                    reader.accept(new Commit(
                            number,
                            Parsed.time(body, "recorded"),
                            Parsed.text(body, "change"),
                            Parsed.text(body, "author"),
                            Parsed.texts(body.required("approvers")),
                            Parsed.text(body, "message"),
                            edits(sql, seals, origin, line, number),
                            new Digest(Parsed.text(body, "previous"))));
                });
    }

    private static List<Edit> edits(DSLContext sql, Seals seals, String origin, long line, long number) {
        List<Edit> edits = new ArrayList<>();
        Database.each(
                sql,
                sql.select(PLACE, BODY)
                        .from(EDITS)
                        .where(ORIGIN.eq(origin), LINE.eq(line), NUMBER.eq(number))
                        .orderBy(PLACE),
                row -> edits.addAll(SiteEdits.edits(
                        Parsed.tree(seals.open(editsPlace(origin, line, number, row.getInt(1)), row.getString(2))),
                        origin,
                        seals)));
        return edits;
    }

    /** Keeps an end that a site signed. */
    static void end(DSLContext sql, long line, MerkleTree tree, org.asbuilt.ledger.Checkpoint end) {
        String peaks = tree.peaks().stream().map(Digest::hex).collect(java.util.stream.Collectors.joining(" "));
        sql.insertInto(ENDS, ORIGIN, LINE, SIZE, ROOT, PEAKS, KEY_ID, SIGNATURE)
                .values(end.origin(), line, end.size(), end.root().hex(), peaks, end.keyId(), end.signature())
                .execute();
    }

    /** The one bundle of a digest that waits. */
    static Condition waiting(String origin, Digest digest) {
        return ORIGIN.eq(origin).and(DIGEST.eq(digest.hex()));
    }
}
