package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.asbuilt.ledger.Basis;
import org.asbuilt.ledger.Commit;
import org.asbuilt.ledger.Edit;
import org.asbuilt.ledger.Ledger;
import org.asbuilt.ledger.Said;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PlantTime;
import org.asbuilt.model.Slot;
import org.asbuilt.server.browser.MadePlant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * How fast lists and filters of a large plant are through the API, from one reader while now and then somebody commits, after a start and
 * when that is over: {@code ./asbuilt bench lists}. It asserts only that what it measured was there. Source: design section 9.
 */
@EnabledIfSystemProperty(
        named = "asbuilt.figures.lists",
        matches = "[0-9]+",
        disabledReason = "figures are measured when they are asked for, on a machine that does nothing else")
class ListFiguresTest {
    private static final int ASSETS = Integer.getInteger("asbuilt.figures.lists", 100_000);
    private static final int CONNECTIONS = Integer.getInteger("asbuilt.figures.connections", 10 * ASSETS);
    private static final int REQUESTS = 100;
    /** A commit comes before every so many-th request, often enough that the slowest twentieth is of those behind one. */
    private static final int A_COMMIT = 10;

    private final Random random = new Random(1);

    @TempDir
    Path folder;

    @Test
    void listsAndFiltersAreMeasured() throws IOException {
        Files.deleteIfExists(Path.of("target", "list-figures.md"));
        say("load average " + ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage() + ", " + ASSETS
                + " assets, " + CONNECTIONS + " connections");
        MadePlant.in(folder.resolve("home"), ASSETS, CONNECTIONS);
        imaged();
        try (Site site = started("start from the image")) {
            Browser reader = site.as("ann");
            String assets = "/api/subjects?kind=asset&limit=100";
            timed(site, reader, "while all is assessed for the first time: by name, first page", ASSETS, () -> assets);
            assessed(site);
            timed(site, reader, "assets by name, first page", ASSETS, () -> assets);
            timed(site, reader, "assets by name, anywhere", ASSETS, () -> assets + "&from=" + random.nextInt(ASSETS));
            timed(site, reader, "assets by zone", ASSETS, () -> assets + "&sort=zone");
            timed(site, reader, "assets of a zone", 1, () -> assets + "&zone=" + zone(random.nextInt(ASSETS / 250)));
            timed(site, reader, "assets of a class and a level", 1, () -> assets + "&class=plc&level=1");
            timed(site, reader, "assets with a word", 1, () -> assets + "&q=SN" + random.nextInt(ASSETS));
            timed(site, reader, "assets with two words", 1, () -> assets + "&q=rockwell%20" + random.nextInt(100));
            timed(
                    site,
                    reader,
                    "connections, first page",
                    CONNECTIONS,
                    () -> "/api/subjects?kind=connection&limit=100");
            timed(
                    site,
                    reader,
                    "query by field",
                    1,
                    () -> "/api/query?limit=100&q=kind:asset%20model:%22Model%20" + random.nextInt(50) + "%22");
        }
    }

    /** Waits for what nobody waits for: from then on only what a commit concerns is judged again, as on any day but that of a start. */
    private static void assessed(Site site) throws IOException {
        long began = System.nanoTime();
        assertThat(site.office().assessments().refresh().findings()).isNotEmpty();
        row("until all was assessed", seconds(began), "s", "");
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        row("heap in use", (runtime.totalMemory() - runtime.freeMemory()) / (double) (1 << 20), "MiB", "");
    }

    /** Starts from the rows, and leaves an image behind. */
    private void imaged() throws IOException {
        Site site = started("start from the rows");
        long began = System.nanoTime();
        assertThat(site.office().startImage().write()).isPositive();
        row("write the image", seconds(began), "s", "");
        // What is still being assessed when a server is left goes on to its end, beside the next one and with another
        // copy of the record.
        assertThat(site.office().assessments().refresh().findings()).isNotEmpty();
        site.leave();
    }

    private Site started(String what) throws IOException {
        long began = System.nanoTime();
        Site site = new Site(folder, Clock.systemUTC(), Site.SETTINGS);
        assertThat(site.browser().get("/api/session").status()).isLessThan(500);
        row(what + ", up to the first answer", seconds(began), "s", "");
        return site;
    }

    private void timed(Site site, Browser reader, String what, int least, Supplier<String> address) throws IOException {
        double[] millis = new double[REQUESTS];
        reader.get(address.get());
        for (int i = 0; i < REQUESTS; i++) {
            if (i % A_COMMIT == 0) {
                commit(site.office().ledger());
            }
            String asked = address.get();
            long began = System.nanoTime();
            Browser.Answer answer = reader.get(asked);
            millis[i] = (System.nanoTime() - began) / 1e6;
            assertThat(answer.status()).as(asked).isEqualTo(200);
            assertThat(answer.json().path("total").asLong()).as(asked).isGreaterThanOrEqualTo(least);
        }
        Arrays.sort(millis);
        row(what + ", median", millis[REQUESTS / 2], "ms", REQUESTS + " times");
        row(what + ", 95th percentile", millis[REQUESTS * 95 / 100], "ms", REQUESTS + " times");
        row(what + ", worst", millis[REQUESTS - 1], "ms", REQUESTS + " times");
    }

    private void commit(Ledger ledger) {
        Basis basis = new Basis.Stated("ada", "on site");
        Edit edit = Edit.Put.of(
                Id.of(Kind.ASSET, "asset " + random.nextInt(ASSETS)),
                Slot.parse("designation"),
                Map.of("description", Said.value("seen " + random.nextInt(1000), basis)),
                PlantTime.ALWAYS);
        Commit.Draft draft = new Commit.Draft("change-1", "ada", List.of("bob"), "seen", List.of(edit));
        assertThat(ledger.append(draft, ledger.snapshot().commit(), Instant.now()))
                .isPresent();
    }

    private static String zone(int number) {
        return Id.of(Kind.ZONE, "zone " + number).value();
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    /** As the bench prints its own figures, for {@code bench report} reads them. */
    private static void row(String what, double value, String unit, String note) throws IOException {
        say(String.format(Locale.ROOT, "| %s | %.3f %s | %s |", what, value, unit, note));
    }

    private static void say(String line) throws IOException {
        System.out.println(line);
        Path target = Files.createDirectories(Path.of("target"));
        Files.writeString(
                target.resolve("list-figures.md"), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
