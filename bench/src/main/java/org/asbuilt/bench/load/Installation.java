package org.asbuilt.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;
import org.asbuilt.bench.Row;
import org.asbuilt.bench.StoredPlant;
import org.asbuilt.store.Database;
import org.asbuilt.store.Keys;

/**
 * A made record in an installation of its own, which is gone afterwards.
 *
 * @param folder holds its home, and what the product leaves beside it
 * @param where the database
 * @param heap the heap limit of the product, in MiB
 */
record Installation(Path folder, Where where, int heap) implements AutoCloseable {
    /** Makes the record, and prints what that took. */
    static Installation made(Choices choices) throws IOException {
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
        Row.print("record written", (System.nanoTime() - began) / 1e9, "s", claims + " claims; " + Stage.load());
        return new Installation(folder, where, choices.heap());
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

    /** The folder of its settings and keys. */
    Path home() {
        return folder.resolve("home");
    }

    /** Starts the product on it, where nobody is known to it yet, and waits until it serves. */
    Product start() throws IOException {
        return Product.start(folder, where, new Product.Heap(heap, false), Product.Found.NOBODY);
    }

    /** The same with all of its heap at once. */
    Product startWhole(Product.Found found) throws IOException {
        return Product.start(folder, where, new Product.Heap(heap, true), found);
    }

    @Override
    public void close() throws IOException {
        where.close();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
