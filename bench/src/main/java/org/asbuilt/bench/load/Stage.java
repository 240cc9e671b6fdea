package org.asbuilt.bench.load;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.asbuilt.bench.Row;
import org.asbuilt.bench.StoredPlant;
import org.asbuilt.store.Database;
import org.asbuilt.store.Keys;

/** A made record in an installation of its own, the product that serves it, and a look inside; all of it is gone afterwards. */
final class Stage implements AutoCloseable {
    /** As many as there may be are shown. */
    private static final int LINES = 20;

    private final Path folder;
    private final Where where;
    private final Product product;
    private final Inside inside;
    private final HttpClient http;

    private Stage(Path folder, Where where, Product product, Inside inside, HttpClient http) {
        this.folder = folder;
        this.where = where;
        this.product = product;
        this.inside = inside;
        this.http = http;
    }

    /** Makes the record and starts the product on it, and prints what that took. */
    static Stage set(Choices choices) throws IOException {
        // The product ends a connection that was silent for 20 s; whoever keeps it longer finds it shut.
        System.setProperty("jdk.httpclient.keepalive.timeout", "10");
        Path folder = Files.createTempDirectory("asbuilt-load");
        Path home = folder.resolve("home");
        Files.createDirectory(home, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.writeString(home.resolve("settings.properties"), settings());
        Where where = Where.of(choices.database(), home);
        long began = System.nanoTime();
        long claims;
        Keys keys = Keys.openOrCreate(home.resolve("keys.json"));
        try (Database database = where.open()) {
            claims = StoredPlant.write(database, keys, choices.assets(), choices.connections(), Instant.now());
        }
        System.out.println("| what | measured | |\n| --- | ---: | --- |");
        Row.print("record written", (System.nanoTime() - began) / 1e9, "s", claims + " claims; " + load());
        Product product = Product.start(folder, where, choices.heap());
        Row.print("start of the product until it serves", product.starting(), "s", load());
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        return new Stage(folder, where, product, Inside.of(product, where, home), http);
    }

    /** All come from one address, and nobody is there to type codes; everything else is as usual. */
    private static String settings() {
        return """
            tls = off
            second-factor = optional
            requests.of-an-address = 1000000
            export.subjects-without-second-person = 1000000
            export.whole-plant-without-second-person = yes
            metrics = no
            """;
    }

    /** What else the machine does. */
    static String load() {
        return String.format(
                Locale.ROOT,
                "load average %.1f",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    Staff staff(Choices choices) throws IOException, InterruptedException {
        return Staff.of(http, product, choices.assets());
    }

    Inside inside() {
        return inside;
    }

    /** Prints what the product wrote to its log, which ought to be nothing. */
    void tellLog() throws IOException {
        List<String> lines = product.log();
        Row.count("lines in the log of the product", lines.size(), "");
        lines.stream().limit(LINES).forEach(line -> System.out.println("    " + line));
    }

    @Override
    public void close() throws IOException {
        inside.close();
        http.close();
        product.close();
        where.close();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
