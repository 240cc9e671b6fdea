package org.asbuilt.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.store.Database;
import org.asbuilt.store.Keys;
import org.asbuilt.store.SiteKey;
import org.asbuilt.store.SiteOutcome;
import org.asbuilt.store.SqlLedger;
import org.asbuilt.store.SqlSites;

/** Takes the records of several sites into one organisation. Arguments: sites, assets of each (ten facets and one connection each). */
public final class SitesAtScale {
    private static final Instant NOW = Instant.parse("2026-11-27T00:00:00Z");

    private final Path folder;

    private SitesAtScale(Path folder) {
        this.folder = folder;
    }

    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record Packed(SiteKey key, byte[] lines) {}

    /** Runs and prints a table. */
    public static void main(String... arguments) throws IOException {
        int sites = arguments.length > 0 ? Integer.parseInt(arguments[0], 10) : 8;
        int assets = arguments.length > 1 ? Integer.parseInt(arguments[1], 10) : 10_000;
        new SitesAtScale(Files.createTempDirectory("asbuilt-measurement")).run(sites, assets);
    }

    private void run(int sites, int assets) throws IOException {
        for (int site = 0; site < sites; site++) {
            try (Database database = Database.sqlite(file(site))) {
                RecordAtScale.fill(SqlLedger.open(database, keys(site)), assets, assets);
            }
        }
        List<Packed> packed = Row.timed(
                "bundles packed",
                () -> packed(sites),
                all -> all.size() + " sites, "
                        + all.stream().mapToLong(one -> one.lines().length).sum() + " bytes of lines");
        Keys keys = Keys.openOrCreate(folder.resolve("keys"));
        try (Database database = Database.sqlite(folder.resolve("organisation.db"))) {
            SqlLedger.open(database, keys);
            SqlSites organisation = new SqlSites(database, keys);
            for (int site = 0; site < sites; site++) {
                organisation.join(packed.get(site).key(), "site-" + site, "ada", NOW);
            }
            Row.timed("bundles taken in", () -> taken(organisation, packed), all -> all + " commits");
            Row.timed("records of all sites folded", () -> folded(organisation), all -> all + " subjects");
            Row.heap("at the end");
        }
    }

    private List<Packed> packed(int sites) {
        List<Packed> all = new ArrayList<>();
        for (int site = 0; site < sites; site++) {
            try (Database database = Database.sqlite(file(site))) {
                SqlSites own = new SqlSites(database, keys(site));
                ByteArrayOutputStream lines = new ByteArrayOutputStream();
                own.pack(0, lines);
                all.add(new Packed(own.own(), lines.toByteArray()));
            }
        }
        return all;
    }

    private static long taken(SqlSites organisation, List<Packed> packed) {
        long commits = 0;
        for (Packed one : packed) {
            SiteOutcome outcome =
                    organisation.take(one.key().origin(), NOW, new ByteArrayInputStream(one.lines()), NOW);
            if (!(outcome instanceof SiteOutcome.Taken all)) {
                throw new IllegalStateException("a bundle was not taken: " + outcome);
            }
            commits += all.until() - all.from() + 1;
        }
        return commits;
    }

    private static long folded(SqlSites organisation) {
        long subjects = 0;
        for (SqlSites.Site site : organisation.all()) {
            Snapshot[] record = {Snapshot.EMPTY};
            organisation.commits(
                    site.origin(), 1, Long.MAX_VALUE, commit -> record[0] = record[0].with(commit.edits()));
            subjects += record[0].size();
        }
        return subjects;
    }

    private Path file(int site) {
        return folder.resolve("site-" + site + ".db");
    }

    private Keys keys(int site) {
        return Keys.openOrCreate(folder.resolve("keys-of-" + site));
    }
}
