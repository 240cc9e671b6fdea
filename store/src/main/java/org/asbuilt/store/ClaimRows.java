package org.asbuilt.store;

import static org.asbuilt.store.Tables.*;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.asbuilt.evidence.About;
import org.asbuilt.evidence.Claim;
import org.asbuilt.model.Digest;
import org.asbuilt.model.Kind;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;

/** Writes the claims of one source in batches and computes their digest on the way. */
final class ClaimRows {
    private static final int BATCH = 2000;

    private final DSLContext sql;
    private final Seals seals;
    private final long source;
    private final long firstClaim;
    private final Map<About, Long> abouts = new HashMap<>();
    private final List<Object[]> newAbouts = new ArrayList<>();
    private final List<Object[]> newHints = new ArrayList<>();
    private final List<Object[]> newClaims = new ArrayList<>();
    private final MessageDigest claimsDigest = Digest.sha256();
    private final MessageDigest aboutsDigest = Digest.sha256();
    private long nextAbout;
    private long nextClaim;

    ClaimRows(DSLContext sql, Seals seals, long source, long firstAbout, long firstClaim) {
        this.sql = sql;
        this.seals = seals;
        this.source = source;
        this.firstClaim = firstClaim;
        nextAbout = firstAbout;
        nextClaim = firstClaim;
    }

    void add(Claim claim) {
        long about = abouts.computeIfAbsent(claim.about(), this::add);
        String body = sealed(
                claim.about(),
                about,
                claimPlace(nextClaim),
                EvidenceJson.claim(claim).text());
        newClaims.add(new Object[] {nextClaim, about, seals.mask(claim.path().toString()), body});
        claimsDigest.update(line(nextClaim, about, body));
        nextClaim++;
        if (newClaims.size() == BATCH) {
            flush();
        }
    }

    long count() {
        return nextClaim - firstClaim;
    }

    /** Writes what is left; the digests are ready then, and can be asked for once. */
    void finish() {
        flush();
    }

    Digest claimsDigest() {
        return Digest.of(claimsDigest.digest(), 0);
    }

    Digest aboutsDigest() {
        return Digest.of(aboutsDigest.digest(), 0);
    }

    /** What the digests run over: a line for each row. */
    static byte[] line(long number, long belongsTo, String body) {
        return (number + " " + belongsTo + " " + body + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private long add(About about) {
        long number = nextAbout++;
        String body = sealed(
                about, number, aboutPlace(number), EvidenceJson.about(about).text());
        String text = isPersonal(about) ? "" : seals.mask(Database.searchable(about.text()));
        newAbouts.add(new Object[] {number, source, text, body});
        hints(about).forEach(hint -> newHints.add(new Object[] {seals.mask(hint), number}));
        aboutsDigest.update(line(number, source, body));
        return number;
    }

    private String sealed(About about, long number, String place, String body) {
        return isPersonal(about) ? seals.sealAbout(number, place, body) : seals.seal(place, body);
    }

    /** Whether what a source says of somebody lies under a key of its own. */
    static boolean isPersonal(About about) {
        return about.kind() == Kind.PERSON;
    }

    static String claimPlace(long number) {
        return Seals.place("claims", number);
    }

    static String aboutPlace(long number) {
        return Seals.place("abouts", number);
    }

    /** The texts by which it is looked up. */
    static SortedSet<String> hints(About about) {
        TreeSet<String> hints = new TreeSet<>();
        about.hints().forEach(hint -> hints.add(Database.searchable(hint.text())));
        return hints;
    }

    private void flush() {
        write(
                newAbouts,
                sql.batch(sql.insertInto(ABOUTS, NUMBER, SOURCE, ABOUT_TEXT, BODY)
                        .values((Long) null, null, null, null)));
        write(newHints, sql.batch(sql.insertInto(HINTS, HINT, ABOUT).values((String) null, (Long) null)));
        write(
                newClaims,
                sql.batch(sql.insertInto(CLAIMS, CLAIM, ABOUT, PATH, BODY).values((Long) null, null, null, null)));
    }

    private static void write(List<Object[]> rows, BatchBindStep batch) {
        if (!rows.isEmpty()) {
            batch.bind(rows.toArray(Object[][]::new)).execute();
            rows.clear();
        }
    }
}
