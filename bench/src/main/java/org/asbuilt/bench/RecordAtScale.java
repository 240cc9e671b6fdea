package org.asbuilt.bench;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.asbuilt.ledger.Basis;
import org.asbuilt.ledger.Commit;
import org.asbuilt.ledger.Edit;
import org.asbuilt.ledger.Said;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Part;
import org.asbuilt.model.PlantTime;
import org.asbuilt.model.Shape;
import org.asbuilt.model.Slot;
import org.asbuilt.store.Database;
import org.asbuilt.store.Image;
import org.asbuilt.store.Keys;
import org.asbuilt.store.SqlLedger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a made plant in the store: bulk commits, loading, single commits, as-of. Arguments: assets (ten facets each), connections
 * (two facets each, all distinct), JDBC URL; without a URL, SQLite in a temporary folder.
 */
public final class RecordAtScale {
    private static final int FACETS = 10;
    private static final int BULK = 1000;
    private static final int BULK_OF_CONNECTIONS = 10_000;
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final int assets;
    private final int connections;
    private final Random random = new Random(1);
    private long commits;

    private RecordAtScale(int assets, int connections) {
        this.assets = assets;
        this.connections = connections;
    }

    /** Runs and prints a table. */
    public static void main(String... arguments) throws IOException {
        int assets = arguments.length > 0 ? Integer.parseInt(arguments[0], 10) : 100_000;
        int connections = arguments.length > 1 ? Integer.parseInt(arguments[1], 10) : 0;
        @Nullable String url = arguments.length > 2 ? arguments[2] : null;
        Path folder = Files.createTempDirectory("asbuilt-measurement");
        new RecordAtScale(assets, connections).run(folder, url);
    }

    private void run(Path folder, @Nullable String url) throws IOException {
        Keys keys = Keys.openOrCreate(folder.resolve("keys"));
        Path file = folder.resolve("record.db");
        try (Database database = open(file, url)) {
            SqlLedger ledger = SqlLedger.open(database, keys);
            long began = System.nanoTime();
            fill(ledger);
            row("baseline of " + facets() + " facets in " + commits + " commits", began);
            sweep(ledger, "every tenth asset changed, in commits of " + BULK);
            singles(ledger);
        }
        long began = System.nanoTime();
        try (Database database = open(file, url)) {
            row("open the database", began);
            long loading = System.nanoTime();
            SqlLedger ledger = SqlLedger.open(database, keys);
            row("load " + facets() + " facets from their rows", loading);
            Row.heap("after loading");
            asOf(ledger);
            long writing = System.nanoTime();
            Image.write(database, keys, ledger.snapshot());
            row("write an image of it", writing);
        }
        try (Database database = open(file, url)) {
            long loading = System.nanoTime();
            SqlLedger ledger = SqlLedger.open(database, keys);
            row("load " + facets() + " facets from the image", loading);
            asOf(ledger);
            singles(ledger);
            Row.heap("with four snapshots of the past");
        }
        if (url == null) {
            Row.print("on disk", sizeOf(folder) / (double) (1 << 20), "MiB", "");
        }
    }

    /** Commits such a plant to an empty record. */
    static void fill(SqlLedger ledger, int assets, int connections) {
        new RecordAtScale(assets, connections).fill(ledger);
    }

    private void fill(SqlLedger ledger) {
        for (int from = 0; from < assets; from += BULK) {
            append(ledger, baseline(from, Math.min(from + BULK, assets)));
        }
        for (int from = 0; from < connections; from += BULK_OF_CONNECTIONS) {
            append(ledger, joined(from, Math.min(from + BULK_OF_CONNECTIONS, connections)));
        }
    }

    /** How many octets the files of a folder have. */
    static long sizeOf(Path folder) throws IOException {
        long size = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                size += Files.size(file);
            }
        }
        return size;
    }

    /** PostgreSQL where an address is given, else SQLite. */
    static Database open(Path file, @Nullable String url) {
        return url == null ? Database.sqlite(file) : Database.postgres(url, "postgres", "postgres");
    }

    private void append(SqlLedger ledger, List<Edit> edits) {
        Commit.Draft draft = new Commit.Draft("change-1", "ada", List.of("bob"), "measured", edits);
        if (ledger.append(draft, commits, START.plus(Duration.ofHours(commits))).isEmpty()) {
            throw new IllegalStateException("another commit came in between");
        }
        commits++;
    }

    private List<Edit> baseline(int from, int until) {
        List<Edit> edits = new ArrayList<>();
        List<Shape<?>> shapes = Shape.of(Kind.ASSET).subList(0, FACETS);
        for (int asset = from; asset < until; asset++) {
            for (Shape<?> shape : shapes) {
                TreeMap<String, Said> parts = new TreeMap<>();
                Basis basis = new Basis.Claimed(List.of((long) asset * 20, (long) asset * 20 + 7));
                for (Part part :
                        shape.parts().subList(0, Math.min(4, shape.parts().size()))) {
                    parts.put(part.name(), Said.value(part.canonical(value(part, asset)), basis));
                }
                edits.add(new Edit.Put(id(asset), slot(shape), parts, PlantTime.ALWAYS));
            }
        }
        return edits;
    }

    private int facets() {
        return assets * FACETS + connections * 2;
    }

    private List<Edit> joined(int from, int until) {
        List<Edit> edits = new ArrayList<>();
        for (int i = from; i < until; i++) {
            Id connection = Id.of(Kind.CONNECTION, "connection " + i);
            Basis basis = new Basis.Claimed(List.of(i * 2L, i * 2L + 1));
            int source = i % assets;
            int destination = (source + 1 + i / assets) % assets;
            put(
                    connection,
                    "link",
                    Map.of(
                            "source", Said.value(id(source).value(), basis),
                            "destination", Said.value(id(destination).value(), basis),
                            "protocol", Said.value("modbus", basis),
                            "port", Said.value("502", basis)),
                    edits);
            put(
                    connection,
                    "threeStates",
                    Map.of("required", Said.value("true", basis), "observed", Said.value("true", basis)),
                    edits);
        }
        return edits;
    }

    private static void put(Id id, String facet, Map<String, Said> parts, List<Edit> into) {
        into.add(Edit.Put.of(id, Slot.parse(facet), parts, PlantTime.ALWAYS));
    }

    private String value(Part part, int asset) {
        int common = asset % 50;
        return switch (part.type()) {
            case "text" ->
                part.name().contains("erial")
                                || part.name().equals("name")
                                || part.name().equals("hostname")
                        ? part.name() + "-" + asset
                        : part.name() + " " + common;
            case "integer" -> Integer.toString(1 + common);
            case "boolean" -> "true";
            case "date" -> "2020-01-" + (10 + common % 20);
            case "time" -> "2020-01-01T00:00:00Z";
            case "id" -> Id.of(part.refers().getFirst(), "thing " + common).value();
            case "mac" ->
                String.format(Locale.ROOT, "00:1b:1b:%02x:%02x:%02x", asset >> 16, asset >> 8 & 255, asset & 255);
            case "ip" -> "10." + (asset >> 16) + "." + (asset >> 8 & 255) + "." + (asset & 255);
            case "cidr" -> "10." + common + ".0.0/16";
            default -> part.choices().get(asset % part.choices().size());
        };
    }

    private static Slot slot(Shape<?> shape) {
        return new Slot(shape.name(), shape.repeats() ? "1" : "");
    }

    private static Id id(int asset) {
        return Id.of(Kind.ASSET, "asset " + asset);
    }

    private void sweep(SqlLedger ledger, String what) {
        long began = System.nanoTime();
        List<Edit> edits = new ArrayList<>();
        for (int asset = 0; asset < assets; asset += 10) {
            edits.add(rename(asset, what));
            if (edits.size() == BULK) {
                append(ledger, edits);
                edits.clear();
            }
        }
        if (!edits.isEmpty()) {
            append(ledger, edits);
        }
        row(what, began);
    }

    private static Edit rename(int asset, String name) {
        return Edit.Put.of(
                id(asset),
                Slot.parse("designation"),
                Map.of("name", Said.value(name, new Basis.Stated("ada", "on site"))),
                PlantTime.ALWAYS);
    }

    private void singles(SqlLedger ledger) {
        double[] millis = new double[500];
        for (int i = 0; i < millis.length; i++) {
            long began = System.nanoTime();
            append(ledger, List.of(rename(random.nextInt(assets), "renamed " + i)));
            if (ledger.snapshot().commit() != commits) {
                throw new IllegalStateException("the commit is not visible");
            }
            millis[i] = (System.nanoTime() - began) / 1e6;
        }
        Row.spread("one commit, durable and visible", millis);
    }

    private void asOf(SqlLedger ledger) {
        long newest = ledger.snapshot().commit();
        long baseline = assets / BULK;
        for (long commit : new long[] {
            newest - 1, newest - 100, baseline, baseline * 9 / 10, baseline / 2, baseline / 10, 1, baseline * 3 / 4
        }) {
            long began = System.nanoTime();
            Snapshot then = ledger.asOf(commit);
            row("as of commit " + commit + " of " + newest + " (" + then.size() + " subjects)", began);
        }
        long began = System.nanoTime();
        ledger.asOf(baseline * 3 / 4);
        row("the same again", began);
    }

    private void row(String what, long began) {
        Row.print(what, (System.nanoTime() - began) / 1e9, "s", "");
    }
}
