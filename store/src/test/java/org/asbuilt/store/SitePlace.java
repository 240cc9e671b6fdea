package org.asbuilt.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.asbuilt.ledger.Basis;
import org.asbuilt.ledger.Commit;
import org.asbuilt.ledger.Edit;
import org.asbuilt.ledger.Said;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.PlantTime;
import org.asbuilt.model.Slot;

/** A site with a record of its own, and what tests say of sites and of an organisation that holds copies. */
final class SitePlace implements AutoCloseable {
    static final Basis SAID = new Basis.Stated("ada", "knows it");

    private final Kept kept;
    private final Keys keys;
    final Database database;
    final SqlLedger ledger;

    SitePlace(Kept.On on) {
        this(on.fresh(), Optional.empty());
    }

    private SitePlace(Kept kept, Optional<SitePlace> from) {
        this.kept = kept;
        keys = from.map(one -> one.keys).orElse(kept.keys);
        database = kept.open();
        from.ifPresent(one -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Dump.write(one.database, Map.of(), "test", commit -> out);
            Load.open(in(out.toByteArray()))
                    .into(
                            database,
                            new Verification.Trust(Optional.of(keys), Optional.empty(), List.of()),
                            false,
                            (part, done, of) -> {});
        });
        ledger = SqlLedger.open(database, keys);
    }

    /** The same record, restored elsewhere from a backup of now. */
    SitePlace copy(Kept.On on) {
        return new SitePlace(on.fresh(), Optional.of(this));
    }

    SqlSites sites() {
        return new SqlSites(database, keys);
    }

    String origin() {
        return sites().own().origin();
    }

    void join(SqlSites organisation, String name) {
        organisation.join(sites().own(), name, "ada", Kept.NOON);
    }

    void commit(Edit... edits) {
        long now = ledger.snapshot().commit();
        Kept.commit(
                ledger,
                new Commit.Draft("change-" + now, "ada", List.of("bob"), "said", List.of(edits)),
                now,
                Kept.NOON.plusSeconds(now + 1));
    }

    void random(long seed, int commits) {
        RandomEdits random = new RandomEdits(seed);
        for (int i = 0; i < commits; i++) {
            long now = ledger.snapshot().commit();
            Kept.commit(ledger, random.draft(), now, Kept.NOON.plusSeconds(now + 1));
        }
    }

    byte[] bundle(long since) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SiteLines.Written written = sites().pack(since, out);
        assertThat(written.from()).isEqualTo(since + 1);
        assertThat(written.until()).isEqualTo(ledger.snapshot().commit());
        return out.toByteArray();
    }

    ByteArrayInputStream pack(long since) {
        return in(bundle(since));
    }

    @Override
    public void close() {
        database.close();
        kept.close();
    }

    static SqlSites organisation(Kept own, Database database) {
        SqlLedger.open(database, own.keys);
        return new SqlSites(database, own.keys);
    }

    static SiteOutcome accept(SqlSites sites, SitePlace place, long since) {
        Instant now = Kept.NOON;
        return sites.accept(place.origin(), now, place.pack(since), now, "ada", "restored from a backup");
    }

    static Snapshot folded(SqlSites sites, String origin) {
        List<Snapshot> newest = new ArrayList<>(List.of(Snapshot.EMPTY));
        sites.commits(
                origin,
                1,
                Long.MAX_VALUE,
                commit -> newest.set(0, newest.getFirst().with(commit)));
        return newest.getFirst();
    }

    static void assertSame(Snapshot actual, Snapshot expected) {
        assertThat(actual.commit()).isEqualTo(expected.commit());
        assertThat(subjects(actual)).isEqualTo(subjects(expected));
    }

    private static List<Subject> subjects(Snapshot snapshot) {
        return snapshot.everything().sorted(Comparator.comparing(Subject::id)).toList();
    }

    static String texts(Snapshot snapshot) {
        return snapshot.everything()
                .map(subject -> subject.facts().toString())
                .toList()
                .toString();
    }

    static void assertIntact(Kept own, Database database) {
        assertThat(verified(database, Optional.of(own.keys)).breaks()).isEmpty();
        assertThat(verified(database, Optional.empty()).breaks()).isEmpty();
    }

    static Verification verified(Database database, Optional<Keys> keys) {
        return Verification.of(
                database, new Verification.Trust(keys, Optional.empty(), List.of()), (part, done, of) -> {});
    }

    static byte[] packed(List<String> lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream packing = new GZIPOutputStream(out)) {
            for (String line : lines) {
                packing.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    static byte[] unpacked(byte[] bundle) throws IOException {
        try (GZIPInputStream unpacking = new GZIPInputStream(in(bundle))) {
            return unpacking.readAllBytes();
        }
    }

    static ByteArrayInputStream in(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    static Edit.Put named(Id subject, String name) {
        return Edit.Put.of(
                subject, Slot.parse("designation"), Map.of("name", Said.value(name, SAID)), PlantTime.ALWAYS);
    }
}
