package org.asbuilt.store;

import static org.asbuilt.store.Tables.BODY;
import static org.asbuilt.store.Tables.HASH;
import static org.asbuilt.store.Tables.KEY_ID;
import static org.asbuilt.store.Tables.NUMBER;
import static org.asbuilt.store.Tables.PEAKS;
import static org.asbuilt.store.Tables.PLACE;
import static org.asbuilt.store.Tables.PUBLIC_KEY;
import static org.asbuilt.store.Tables.RECORDED;
import static org.asbuilt.store.Tables.ROOT;
import static org.asbuilt.store.Tables.SIGNATURE;
import static org.asbuilt.store.Tables.SIZE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.asbuilt.ledger.Checkpoint;
import org.asbuilt.ledger.MerkleTree;
import org.asbuilt.model.Digest;
import org.jooq.DSLContext;

/**
 * Verifies the copies of other installations' records against what the journal says was taken, and against what the sites signed. It
 * needs no keys: the digests are over what is sealed.
 */
final class SiteCheck {
    private static final String TABLE = "site_commits";
    private static final String ROWS = "rows with the digest ";

    private final DSLContext sql;
    private final Map<String, Told> told = new TreeMap<>();
    /** How many rows of edits were in order. */
    private long edits;

    /** What the journal tells of a site. */
    private static final class Told {
        private final String key;
        private final List<Chain.Entry> taken = new ArrayList<>();
        /** The last commit in common with the line before, by the number of the line. */
        private final TreeMap<Long, Long> lines = new TreeMap<>(Map.of(1L, 0L));

        Told(String key) {
            this.key = key;
        }
    }

    SiteCheck(DSLContext sql) {
        this.sql = sql;
    }

    /** Keeps in mind what an entry of the journal says, if it is about a site. */
    void entry(Chain.Entry entry) {
        switch (entry.kind()) {
            case SiteRows.JOINED_KIND -> told.put(entry.subject(), new Told(Parsed.text(entry.what(), "key")));
            case SiteRows.LINE_KIND ->
                site(entry).lines.put(Parsed.number(entry.what(), "line"), Parsed.number(entry.what(), "common"));
            case SiteRows.TAKEN_KIND -> site(entry).taken.add(entry);
            default -> {
                // Of something else.
            }
        }
    }

    void finish() {
        if (!Database.has(sql, SiteRows.SITES)) {
            Break.same("sites", "all", "sites: " + told.size(), "sites: 0");
            return;
        }
        Break.same("sites", "all", "rows: " + told.size(), "rows: " + sql.fetchCount(SiteRows.SITES));
        long commits = 0;
        long ends = 0;
        long lines = 0;
        for (Map.Entry<String, Told> site : told.entrySet()) {
            site(site.getKey(), site.getValue());
            lines += site.getValue().lines.size();
            ends += site.getValue().taken.size();
            for (Chain.Entry taken : site.getValue().taken) {
                commits += Parsed.number(taken.what(), "until") - Parsed.number(taken.what(), "from") + 1;
            }
        }
        Break.same("site_lines", "all", "rows: " + lines, "rows: " + sql.fetchCount(SiteRows.LINES));
        Break.same("site_ends", "all", "rows: " + ends, "rows: " + sql.fetchCount(SiteRows.ENDS));
        Break.same(TABLE, "all", "rows: " + commits, "rows: " + sql.fetchCount(SiteRows.SITE_COMMITS));
        Break.same("site_edits", "all", "rows: " + edits, "rows: " + sql.fetchCount(SiteRows.EDITS));
    }

    private Told site(Chain.Entry entry) {
        Told site = told.get(entry.subject());
        Break.unless(site != null, "journal", entry.number(), "an entry of a site that joined", entry.subject());
        return java.util.Objects.requireNonNull(site);
    }

    private void site(String origin, Told site) {
        var row = sql.select(PUBLIC_KEY, SiteRows.LINE)
                .from(SiteRows.SITES)
                .where(SiteRows.ORIGIN.eq(origin))
                .fetchOptional();
        Break.unless(row.isPresent(), "sites", origin, "a site that joined", "none");
        Break.same(
                "sites", origin, "key " + site.key, "key " + row.orElseThrow().value1());
        Break.same(
                "sites",
                origin,
                "line " + site.lines.lastKey(),
                "line " + row.orElseThrow().value2());
        Map<Long, Long> lines = new TreeMap<>(sql.select(SiteRows.LINE, SiteRows.COMMON)
                .from(SiteRows.LINES)
                .where(SiteRows.ORIGIN.eq(origin))
                .fetchMap(SiteRows.LINE, SiteRows.COMMON));
        Break.same("site_lines", origin, site.lines, lines);
        Grown grown = new Grown();
        long line = 1;
        for (Chain.Entry taken : site.taken) {
            long next = Parsed.number(taken.what(), "line");
            if (next != line) {
                grown.cut(origin, lines.getOrDefault(next, 0L));
                line = next;
            }
            taken(origin, site, taken, grown);
        }
    }

    /** What was taken at once; the hashes of all commits up to there grow by it. */
    private void taken(String origin, Told site, Chain.Entry taken, Grown grown) {
        long line = Parsed.number(taken.what(), "line");
        long from = Parsed.number(taken.what(), "from");
        long until = Parsed.number(taken.what(), "until");
        String row = origin + " " + from + " to " + until;
        Break.same(TABLE, row, "from " + (grown.tree.size() + 1), "from " + from);
        SiteDigest digest = new SiteDigest();
        Database.each(
                sql,
                sql.select(NUMBER, RECORDED, HASH, BODY)
                        .from(SiteRows.SITE_COMMITS)
                        .where(SiteRows.ORIGIN.eq(origin), SiteRows.LINE.eq(line), NUMBER.between(from, until))
                        .orderBy(NUMBER),
                found -> {
                    digest.commit(found.getLong(1), found.getLong(2), found.getString(3), found.getString(4));
                    grown.add(Break.digest(TABLE, row, found.getString(3)));
                });
        Break.same(TABLE, row, "commits: " + until, "commits: " + grown.tree.size());
        Break.same(TABLE, row, ROWS + Parsed.text(taken.what(), "rows"), ROWS + digest.hex());
        edits(origin, line, from, until, Parsed.text(taken.what(), "edits"));
        Break.same(TABLE, row, "root " + Parsed.text(taken.what(), "root"), "root " + grown.tree.root());
        end(origin, site, line, grown.tree);
    }

    private void edits(String origin, long line, long from, long until, String expected) {
        SiteDigest digest = new SiteDigest();
        Database.each(
                sql,
                sql.select(NUMBER, PLACE, BODY)
                        .from(SiteRows.EDITS)
                        .where(SiteRows.ORIGIN.eq(origin), SiteRows.LINE.eq(line), NUMBER.between(from, until))
                        .orderBy(NUMBER, PLACE),
                found -> {
                    digest.edits(found.getLong(1), found.getInt(2), found.getString(3));
                    edits++;
                });
        Break.same("site_edits", origin + " " + from + " to " + until, ROWS + expected, ROWS + digest.hex());
    }

    private void end(String origin, Told site, long line, MerkleTree tree) {
        String row = origin + " " + tree.size();
        var end = sql.select(ROOT, PEAKS, KEY_ID, SIGNATURE)
                .from(SiteRows.ENDS)
                .where(SiteRows.ORIGIN.eq(origin), SiteRows.LINE.eq(line), SIZE.eq(tree.size()))
                .fetchOptional();
        Break.unless(end.isPresent(), "site_ends", row, "an end that the site signed", "none");
        var found = end.orElseThrow();
        Break.same("site_ends", row, "root " + tree.root(), "root " + found.value1());
        String peaks = tree.peaks().stream().map(Digest::hex).collect(Collectors.joining(" "));
        Break.same("site_ends", row, "peaks " + peaks, "peaks " + found.value2());
        Checkpoint signed = new Checkpoint(origin, tree.size(), tree.root(), found.value3(), found.value4());
        Break.unless(
                Keys.signed(signed, site.key),
                "site_ends",
                row,
                "a valid signature by the site",
                "signature " + found.value4());
    }

    /** The hashes of the commits that were looked at, and the tree over them. */
    private static final class Grown {
        private final List<Digest> hashes = new ArrayList<>();
        private MerkleTree tree = new MerkleTree();

        void add(Digest hash) {
            hashes.add(hash);
            tree.appendHash(LogTree.leaf(hash));
        }

        /** Goes back to what two lines have in common. */
        void cut(String origin, long common) {
            Break.unless(common <= tree.size(), "site_lines", origin, "at most " + tree.size(), Long.toString(common));
            hashes.subList((int) common, hashes.size()).clear();
            tree = new MerkleTree();
            hashes.forEach(hash -> tree.appendHash(LogTree.leaf(hash)));
        }
    }
}
