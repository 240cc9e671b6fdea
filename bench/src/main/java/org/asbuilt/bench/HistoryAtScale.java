package org.asbuilt.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.asbuilt.ledger.Basis;
import org.asbuilt.ledger.Commit;
import org.asbuilt.ledger.Edit;
import org.asbuilt.ledger.Said;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PlantTime;
import org.asbuilt.model.Slot;
import org.asbuilt.store.Commits;
import org.asbuilt.store.Database;
import org.asbuilt.store.EndedFacts;
import org.asbuilt.store.Image;
import org.asbuilt.store.Keys;
import org.asbuilt.store.SqlLedger;
import org.jspecify.annotations.Nullable;

/**
 * A record with years of history: does a start, a commit or a look at an old day take longer the longer people have worked with it?
 * Arguments: assets (ten facets each), years, JDBC URL; without a URL, SQLite in a temporary folder. Each year has {@value #CHANGES}
 * commits, ten on a working day, which together edit half as many facets as there are assets: updates, moves, new names, and assets that
 * go while others come.
 */
public final class HistoryAtScale {
    private static final int CHANGES = 2500;
    private static final Instant START = Instant.parse("2016-01-01T00:00:00Z");
    private static final Basis BASIS = new Basis.Stated("ada", "on site");
    private static final String[] EDITED = {
        "platform.firmwareVersion", "placement.location", "designation.description", "custody.owner"
    };

    private final int assets;
    private final Random random = new Random(1);
    private long commits;
    private long edits;
    private int exchanged;

    private HistoryAtScale(int assets) {
        this.assets = assets;
    }

    /** Runs and prints a table. */
    public static void main(String... arguments) throws IOException {
        int assets = arguments.length > 0 ? Integer.parseInt(arguments[0], 10) : 100_000;
        int years = arguments.length > 1 ? Integer.parseInt(arguments[1], 10) : 10;
        @Nullable String url = arguments.length > 2 ? arguments[2] : null;
        new HistoryAtScale(assets).run(Files.createTempDirectory("asbuilt-measurement"), years, url);
    }

    private void run(Path folder, int years, @Nullable String url) throws IOException {
        Keys keys = Keys.openOrCreate(folder.resolve("keys"));
        Path file = folder.resolve("record.db");
        List<Long> ends = new ArrayList<>();
        try (Database database = RecordAtScale.open(file, url)) {
            SqlLedger ledger = SqlLedger.open(database, keys);
            commits = Row.timed("baseline of " + assets + " assets", () -> baseline(ledger));
            ends.add(commits);
            for (int year = 1; year <= years; year++) {
                year(ledger, year);
                ends.add(commits);
            }
        }
        starts(file, url, keys, "from their rows");
        try (Database database = RecordAtScale.open(file, url)) {
            SqlLedger ledger = SqlLedger.open(database, keys);
            Row.heap("after loading");
            looks(ledger, ends, "by the rows");
            Row.timed("the history of 100 assets", () -> touched(database), found -> found + " commits");
            Row.timed("write an image of it", () -> written(database, keys, ledger));
            Row.timed("write down what has ended", () -> EndedFacts.write(database, keys), to -> "up to commit " + to);
        }
        starts(file, url, keys, "from the image");
        try (Database database = RecordAtScale.open(file, url)) {
            SqlLedger ledger = SqlLedger.open(database, keys);
            looks(ledger, ends, "by its parts");
            Row.heap("with four days of the past");
        }
        if (url == null) {
            Row.print(
                    "on disk",
                    RecordAtScale.sizeOf(folder) / (double) (1 << 20),
                    "MiB",
                    edits + " edits in " + commits + " commits");
        }
    }

    /** Looks at the end of each year, the oldest first: each look is made from the newest record. */
    private static void looks(SqlLedger ledger, List<Long> ends, String how) {
        int years = ends.size() - 1;
        for (int year = 0; year < years; year++) {
            long end = ends.get(year);
            Row.timed(
                    "as of " + (years - year) + " years ago " + how,
                    () -> ledger.asOf(end),
                    then -> then.size() + " subjects");
        }
        Row.timed(
                "as of " + years + " years ago again",
                () -> ledger.asOf(ends.getFirst()),
                then -> then.size() + " subjects");
    }

    private long baseline(SqlLedger ledger) {
        RecordAtScale.fill(ledger, assets, 0);
        return ledger.snapshot().commit();
    }

    private static long written(Database database, Keys keys, SqlLedger ledger) {
        Image.write(database, keys, ledger.snapshot());
        return ledger.snapshot().commit();
    }

    private int touched(Database database) {
        int found = 0;
        for (int i = 0; i < 100; i++) {
            found += Commits.touching(database, Id.of(Kind.ASSET, "asset " + random.nextInt(assets)))
                    .size();
        }
        return found;
    }

    private static void starts(Path file, @Nullable String url, Keys keys, String from) {
        try (Database database = RecordAtScale.open(file, url)) {
            Row.timed(
                    "load the record " + from,
                    () -> SqlLedger.open(database, keys),
                    ledger -> ledger.snapshot().size() + " subjects");
        }
    }

    private void year(SqlLedger ledger, int year) {
        double[] millis = new double[CHANGES];
        int each = Math.max(1, assets / 2 / CHANGES);
        for (int i = 0; i < CHANGES; i++) {
            List<Edit> all = new ArrayList<>();
            Instant now = START.plus(Duration.ofDays(365L * year)).plus(Duration.ofHours(3L * i));
            while (all.size() < each) {
                edit(now, all);
            }
            edits += all.size();
            long began = System.nanoTime();
            Commit.Draft draft = new Commit.Draft("change-" + commits, "ada", List.of("bob"), "year " + year, all);
            if (ledger.append(draft, commits, now).isEmpty()) {
                throw new IllegalStateException("another commit came in between");
            }
            commits++;
            millis[i] = (System.nanoTime() - began) / 1e6;
        }
        Row.spread("one commit of " + each + " edits in year " + year, millis);
    }

    /** One asset in fifty is exchanged for a new one; of the others something is brought up to date from then on. */
    private void edit(Instant now, List<Edit> into) {
        Id asset = Id.of(Kind.ASSET, "asset " + random.nextInt(assets));
        if (random.nextInt(50) == 0) {
            into.add(new Edit.Retire(asset, PlantTime.since(now), BASIS));
            into.add(put(
                    Id.of(Kind.ASSET, "exchanged " + exchanged), "designation.name", "exchanged " + exchanged++, now));
            return;
        }
        String path = EDITED[random.nextInt(EDITED.length)];
        into.add(put(asset, path, path + " " + random.nextInt(50), now));
    }

    private static Edit put(Id asset, String path, String value, Instant since) {
        int dot = path.indexOf('.');
        return Edit.Put.of(
                asset,
                Slot.parse(path.substring(0, dot)),
                Map.of(path.substring(dot + 1), Said.value(value, BASIS)),
                PlantTime.since(since));
    }
}
