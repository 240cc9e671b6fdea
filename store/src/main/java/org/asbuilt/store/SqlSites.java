package org.asbuilt.store;

import static org.asbuilt.store.Tables.BODY;
import static org.asbuilt.store.Tables.DIGEST;
import static org.asbuilt.store.Tables.NUMBER;
import static org.asbuilt.store.Tables.PLACE;
import static org.asbuilt.store.Tables.PUBLIC_KEY;
import static org.asbuilt.store.Tables.RECORDED;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.asbuilt.ledger.Checkpoint;
import org.asbuilt.ledger.Commit;
import org.asbuilt.model.Digest;
import org.asbuilt.model.InvalidValue;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.exception.DataAccessException;
import tools.jackson.databind.JsonNode;

/**
 * Copies of the records of other installations, each written by its site alone. What a site signed is taken or refused, and never altered.
 * Source: docs/adr/0031-sites.md.
 */
public final class SqlSites {
    /** Bundles of a site that wait; with more the one that is missing is to be sent first. */
    private static final int MOST_WAITING = 100;

    private static final int PIECE_BYTES = 1 << 20;
    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]{0,59}";

    private final Database database;
    private final Keys keys;

    /** The copies in that database, under those keys. */
    public SqlSites(Database database, Keys keys) {
        this.database = database;
        this.keys = keys;
    }

    /**
     * A bundle that came before the one that it follows.
     *
     * @param digest of the file
     * @param from its first commit
     * @param until its last one
     * @param recorded when it came
     */
    public record Waiting(Digest digest, long from, long until, Instant recorded) {}

    /**
     * A site as it is known here.
     *
     * @param name what it is called here
     * @param key its name and key
     * @param by who let it join
     * @param joined when
     * @param line which line of its record counts: 1 unless it went back and went on otherwise, and somebody accepted that
     * @param held the number of its newest commit that is held; 0 before the first
     * @param newest when the site recorded that; empty before the first
     * @param heard when the last bundle came from it; empty before the first
     * @param made when it packed the latest of them
     * @param said how many commits it said that it has, in the line that counts
     * @param forked the first commit that differs in the last bundle that did not follow from what is held, at or after where the lines
     *     part; empty if none came since the last that was taken or accepted
     * @param waiting bundles that wait for others
     */
    public record Site(
            String name,
            SiteKey key,
            String by,
            Instant joined,
            long line,
            long held,
            Optional<Instant> newest,
            Optional<Instant> heard,
            Optional<Instant> made,
            long said,
            Optional<Long> forked,
            List<Waiting> waiting) {
        /** Copies the list. */
        public Site {
            waiting = List.copyOf(waiting);
        }

        /** The name that its logs are signed under. */
        public String origin() {
            return key.origin();
        }
    }

    /** By what this installation is known to others. */
    public SiteKey own() {
        return database.write(sql -> new SiteKey(Heads.origin(sql, keys), keys.publicKey()));
    }

    /**
     * Lets a site join.
     *
     * @param by who does
     * @throws InvalidValue if the name is none or taken, or the site is known already
     */
    public void join(SiteKey key, String name, String by, Instant now) {
        if (!name.matches(NAME)) {
            throw InvalidValue.expected("a name of 1 to 60 letters, digits and . _ -, such as north-works", name);
        }
        database.write(sql -> {
            Heads.lock(sql, Chain.JOURNAL.log());
            if (Heads.origin(sql, keys).equals(key.origin())) {
                throw new InvalidValue("this is the key of this installation, and not of another");
            }
            for (Site known : all(sql)) {
                if (known.name().equalsIgnoreCase(name) || known.origin().equals(key.origin())) {
                    throw new InvalidValue(known.origin() + " is known already, as " + known.name());
                }
            }
            Seals seals = Seals.of(sql, keys).ready();
            String body = CanonicalJson.object().and("name", name).and("by", by).text();
            sql.insertInto(SiteRows.SITES, SiteRows.ORIGIN, PUBLIC_KEY, BODY, SiteRows.LINE, RECORDED, SiteRows.SAID)
                    .values(
                            key.origin(),
                            key.publicKey(),
                            seals.seal(SiteRows.sitePlace(key.origin()), body),
                            1L,
                            Times.micros(now),
                            0L)
                    .execute();
            sql.insertInto(SiteRows.LINES, SiteRows.ORIGIN, SiteRows.LINE, SiteRows.COMMON)
                    .values(key.origin(), 1L, 0L)
                    .execute();
            return Chain.JOURNAL.append(
                    sql,
                    keys,
                    Heads.origin(sql, keys),
                    List.of(new Chain.Draft(
                            now,
                            SiteRows.JOINED_KIND,
                            key.origin(),
                            CanonicalJson.object().and("key", key.publicKey()))));
        });
    }

    /** All sites, by their names. */
    public List<Site> all() {
        return database.read(this::all);
    }

    /** The site of that name here, or of that name in its signatures. */
    public Optional<Site> find(String name) {
        return all().stream()
                .filter(site ->
                        site.name().equalsIgnoreCase(name) || site.origin().equals(name))
                .findFirst();
    }

    /**
     * Takes what a site packed, decrypted; all of it or nothing.
     *
     * @param made when the site packed it
     * @throws InvalidValue if it is not what the site signed
     */
    public SiteOutcome take(String origin, Instant made, InputStream lines, Instant now) {
        SiteReading bundle = SiteReading.open(lines);
        // A folder is taken again and again: while what is held is passed over, nobody waits.
        return holds(origin, bundle.end())
                ? within(origin, now, taking -> taking.know(bundle, made))
                : within(origin, now, taking -> taking.take(bundle, made));
    }

    /** Whether all that a site had at an end is held, as it was then. */
    private boolean holds(String origin, Checkpoint end) {
        return database.read(sql -> {
            SiteRows.Held held = SiteRows.held(sql, origin);
            return end.size() <= held.size()
                    && SiteRows.tree(sql, origin, held, end.size()).root().equals(end.root());
        });
    }

    /**
     * Takes what a site packed that went back and went on otherwise; from now on that is its record. What is held of the line before stays
     * held and is not shown.
     *
     * @param by who accepts it
     * @throws InvalidValue if it is not what the site signed, or does not reach back to what both lines have
     */
    public SiteOutcome accept(String origin, Instant made, InputStream lines, Instant now, String by, String reason) {
        if (reason.isBlank()) {
            throw new InvalidValue("say why the site went back and went on otherwise");
        }
        SiteReading bundle = SiteReading.open(lines);
        return within(origin, now, taking -> taking.accept(bundle, made, by, reason.strip()));
    }

    private SiteOutcome within(String origin, Instant now, Function<SiteTaking, SiteOutcome> work) {
        boolean[] forgot = {false};
        SiteOutcome outcome = database.write(sql -> {
            SiteTaking taking = new SiteTaking(sql, keys, origin, now);
            SiteOutcome one = work.apply(taking);
            forgot[0] = taking.forgot();
            return one;
        });
        if (forgot[0]) {
            try {
                database.scrub();
            } catch (DataAccessException busy) {
                // The key is destroyed; its pages go when the next one is forgotten.
                return outcome;
            }
        }
        return outcome;
    }

    /** Hands over commits of a site, in order. */
    public void commits(String origin, long from, long until, Consumer<Commit> reader) {
        database.read(sql -> {
            SiteRows.commits(sql, keys, origin, from, until, reader);
            return true;
        });
    }

    /**
     * Keeps a bundle, as it came, until the one that it follows comes.
     *
     * @param file encrypted to this installation
     * @throws InvalidValue if too many wait
     */
    public void keep(String origin, Waiting waiting, InputStream file) {
        database.write(sql -> {
            // Another server may keep the same file now: whoever comes second waits here, and finds that it is kept.
            int kept = sql.insertInto(
                            SiteRows.WAITING, SiteRows.ORIGIN, DIGEST, SiteRows.FROM, SiteRows.UNTIL, RECORDED)
                    .values(
                            origin,
                            waiting.digest().hex(),
                            waiting.from(),
                            waiting.until(),
                            Times.micros(waiting.recorded()))
                    .onConflictDoNothing()
                    .execute();
            if (kept == 0) {
                return false;
            }
            if (sql.fetchCount(SiteRows.WAITING, SiteRows.ORIGIN.eq(origin)) > MOST_WAITING) {
                throw new InvalidValue(MOST_WAITING + " bundles of this site wait already; send the one that is missing"
                        + " first, and this one again after it");
            }
            try {
                int place = 0;
                for (byte[] piece = file.readNBytes(PIECE_BYTES);
                        piece.length > 0;
                        piece = file.readNBytes(PIECE_BYTES)) {
                    sql.insertInto(SiteRows.PIECES, SiteRows.ORIGIN, DIGEST, PLACE, SiteRows.PIECE)
                            .values(origin, waiting.digest().hex(), place++, piece)
                            .execute();
                }
            } catch (IOException e) {
                throw new UncheckedIOException("the bundle cannot be kept: " + e.getMessage(), e);
            }
            return true;
        });
    }

    /** A bundle that waits, as it came; one piece of it is held at a time. */
    public InputStream waiting(String origin, Digest digest) {
        int pieces = database.read(sql -> sql.fetchCount(SiteRows.PIECES, SiteRows.waiting(origin, digest)));
        return LatePieces.inOrder(pieces, place -> piece(origin, digest, place));
    }

    private byte[] piece(String origin, Digest digest, int place) {
        return database.read(sql -> sql.select(SiteRows.PIECE)
                .from(SiteRows.PIECES)
                .where(SiteRows.waiting(origin, digest), PLACE.eq(place))
                .fetchSingle(SiteRows.PIECE));
    }

    /** A bundle waits no longer. */
    public void drop(String origin, Digest digest) {
        database.write(sql -> {
            sql.deleteFrom(SiteRows.PIECES)
                    .where(SiteRows.waiting(origin, digest))
                    .execute();
            return sql.deleteFrom(SiteRows.WAITING)
                    .where(SiteRows.waiting(origin, digest))
                    .execute();
        });
    }

    /** The secrets of what sites encrypt to, the newest first. */
    public List<String> identities() {
        return database.read(sql -> {
            Seals seals = Seals.of(sql, keys);
            return sql.select(SiteRows.RECIPIENT, BODY)
                    .from(SiteRows.IDENTITIES)
                    .orderBy(RECORDED.desc(), SiteRows.RECIPIENT)
                    .fetch(row -> seals.open(SiteRows.identityPlace(row.value1()), row.value2()));
        });
    }

    /** Adds one, which is told from now on. */
    public void addIdentity(String recipient, String secret, Instant now) {
        database.write(sql -> {
            Seals seals = Seals.of(sql, keys).ready();
            return sql.insertInto(SiteRows.IDENTITIES, SiteRows.RECIPIENT, BODY, RECORDED)
                    .values(recipient, seals.seal(SiteRows.identityPlace(recipient), secret), Times.micros(now))
                    .execute();
        });
    }

    /** What was committed after a commit, for others to hold a copy of; see {@link SiteLines}. */
    public SiteLines.Written pack(long since, java.io.OutputStream out) {
        return SiteLines.write(database, keys, since, out);
    }

    private List<Site> all(DSLContext sql) {
        Seals seals = Seals.of(sql, keys);
        return sql.selectFrom(SiteRows.SITES).fetch().stream()
                .map(row -> site(sql, seals, row))
                .sorted(Comparator.comparing(Site::name))
                .toList();
    }

    private static Site site(DSLContext sql, Seals seals, Record row) {
        String origin = row.get(SiteRows.ORIGIN);
        JsonNode body = Parsed.tree(seals.open(SiteRows.sitePlace(origin), row.get(BODY)));
        long held = SiteRows.held(sql, origin).size();
        return new Site(
                Parsed.text(body, "name"),
                new SiteKey(origin, row.get(PUBLIC_KEY)),
                Parsed.text(body, "by"),
                Times.recorded(row.get(RECORDED)),
                row.get(SiteRows.LINE),
                held,
                sql.select(RECORDED)
                        .from(SiteRows.SITE_COMMITS)
                        .where(SiteRows.current(sql, origin), NUMBER.eq(held))
                        .fetchOptional(RECORDED)
                        .map(Times::recorded),
                Optional.ofNullable(row.get(SiteRows.HEARD)).map(Times::recorded),
                Optional.ofNullable(row.get(SiteRows.MADE)).map(Times::recorded),
                row.get(SiteRows.SAID),
                Optional.ofNullable(row.get(SiteRows.FORKED)),
                sql.select(DIGEST, SiteRows.FROM, SiteRows.UNTIL, RECORDED)
                        .from(SiteRows.WAITING)
                        .where(SiteRows.ORIGIN.eq(origin))
                        .orderBy(SiteRows.FROM, SiteRows.UNTIL)
                        .fetch()
                        .map(one -> new Waiting(
                                new Digest(one.value1()), one.value2(), one.value3(), Times.recorded(one.value4()))));
    }
}
