package org.asbuilt.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.asbuilt.change.Change;
import org.asbuilt.change.ChangeDesk;
import org.asbuilt.change.ChangeType;
import org.asbuilt.change.Impact;
import org.asbuilt.change.Outcome;
import org.asbuilt.ledger.Basis;
import org.asbuilt.ledger.Commit;
import org.asbuilt.ledger.Edit;
import org.asbuilt.ledger.Said;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.PlantTime;
import org.asbuilt.store.Database;
import org.asbuilt.store.Keys;
import org.asbuilt.store.SqlChanges;
import org.asbuilt.store.SqlLedger;
import org.asbuilt.validation.Background;
import org.asbuilt.validation.Circumstances;

/**
 * Judges and carries out changes of single assets on a made plant in the store: what the requirements say, the impact, and the
 * whole road to the commit. Arguments: assets, connections.
 */
public final class ReviewAtScale {
    private static final int BULK = 10_000;
    private static final int SINGLES = 60;
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Basis BASIS = new Basis.Stated("anna", "made");

    private final int assets;
    private final int connections;
    private final Random random = new Random(1);
    private Optional<Circumstances> newest = Optional.empty();

    private ReviewAtScale(int assets, int connections) {
        this.assets = assets;
        this.connections = connections;
    }

    /** Runs and prints a table. */
    public static void main(String... arguments) throws IOException {
        int assets = arguments.length > 0 ? Integer.parseInt(arguments[0], 10) : 100_000;
        int connections = arguments.length > 1 ? Integer.parseInt(arguments[1], 10) : 10 * assets;
        new ReviewAtScale(assets, connections).run(Files.createTempDirectory("asbuilt-measurement"));
    }

    private void run(Path folder) throws IOException {
        Keys keys = Keys.openOrCreate(folder.resolve("keys"));
        try (Database database = Database.sqlite(folder.resolve("record.db"))) {
            SqlLedger ledger = SqlLedger.open(database, keys);
            SqlChanges changes = new SqlChanges(database, keys);
            plant(ledger);
            ChangeDesk desk = new ChangeDesk(ledger, changes, at -> circumstances(ledger, at));
            long began = System.nanoTime();
            Change first = proposed(desk, ledger, -1);
            desk.verdicts(first, START);
            row("first verdicts, the record is read through", began);
            double[] verdicts = new double[SINGLES];
            double[] impacts = new double[SINGLES];
            double[] roads = new double[SINGLES];
            for (int i = 0; i < SINGLES; i++) {
                Change change = proposed(desk, ledger, i);
                verdicts[i] = timed(() -> desk.verdicts(change, START));
                impacts[i] = timed(() -> Impact.of(desk.review(change, START)));
                roads[i] = timed(() -> {
                    done(desk.approve(change.id(), "ben", START, ""));
                    done(desk.apply(change.id(), "ben", START));
                });
            }
            Row.spread("verdicts of a change of one asset", verdicts);
            Row.spread("impact of a change of one asset", impacts);
            Row.spread("approve and apply, one signed commit", roads);
        }
    }

    /** The way of the server: what was found in the record before is used again. */
    private Circumstances circumstances(SqlLedger ledger, Instant at) {
        Snapshot now = ledger.snapshot();
        Circumstances found = newest.map(last -> since(ledger, last, now))
                .orElseGet(() -> Circumstances.of(now, at, Background.NONE));
        newest = Optional.of(found);
        return found;
    }

    private static Circumstances since(SqlLedger ledger, Circumstances last, Snapshot now) {
        if (now.commit() == last.snapshot().commit()) {
            return last;
        }
        List<Edit> edits = new ArrayList<>();
        ledger.commits(last.snapshot().commit() + 1, now.commit(), commit -> edits.addAll(commit.edits()));
        return last.with(now, edits);
    }

    private void plant(SqlLedger ledger) {
        List<Edit> edits = new ArrayList<>();
        for (int zone = 0; zone < 100; zone++) {
            edits.add(put(zone(zone), Map.of("designation.name", "zone " + zone)));
        }
        for (int i = 0; i < assets; i++) {
            edits.add(put(asset(i), Map.of("designation.name", "PLC-" + i)));
            edits.add(put(asset(i), Map.of("placement.zone", zone(i % 100).value())));
            flush(ledger, edits, BULK);
        }
        for (int i = 0; i < connections; i++) {
            edits.add(put(
                    Id.of(Kind.CONNECTION, "connection " + i),
                    Map.of(
                            "link.source", asset(random.nextInt(assets)).value(),
                            "link.destination", asset(random.nextInt(assets)).value())));
            flush(ledger, edits, BULK);
        }
        flush(ledger, edits, 1);
    }

    private static void flush(SqlLedger ledger, List<Edit> edits, int atLeast) {
        if (edits.size() >= atLeast) {
            Commit.Draft draft = new Commit.Draft("plant", "anna", List.of("ben"), "made", edits);
            if (ledger.append(draft, ledger.snapshot().commit(), START).isEmpty()) {
                throw new IllegalStateException("another commit came in between");
            }
            edits.clear();
        }
    }

    private Change proposed(ChangeDesk desk, SqlLedger ledger, int number) {
        Edit edit = put(asset(random.nextInt(assets)), Map.of("nameplate.serialNumber", "S" + number));
        return done(desk.propose(
                "anna",
                START,
                ChangeType.NORMAL,
                "a serial number",
                "read",
                ledger.snapshot().commit(),
                List.of(edit)));
    }

    private static Edit put(Id id, Map<String, String> values) {
        TreeMap<String, Said> parts = new TreeMap<>();
        PartPath any = PartPath.parse(values.keySet().iterator().next());
        values.forEach((path, value) -> parts.put(PartPath.parse(path).part(), Said.value(value, BASIS)));
        return new Edit.Put(id, any.slot(), parts, PlantTime.ALWAYS);
    }

    private static Id asset(int i) {
        return Id.of(Kind.ASSET, "asset " + i);
    }

    private static Id zone(int i) {
        return Id.of(Kind.ZONE, "zone " + i);
    }

    private static Change done(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> done.change();
            case Outcome.Refused refused -> throw new IllegalStateException(refused.detail());
        };
    }

    /** How many milliseconds it took. */
    private static double timed(Runnable work) {
        long began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / 1e6;
    }

    private static void row(String what, long began) {
        Row.print(what, (System.nanoTime() - began) / 1e6, "ms", "");
    }
}
