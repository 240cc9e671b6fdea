package org.asbuilt.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.asbuilt.server.Console;
import org.asbuilt.server.InventedAdvisory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Feeds in one signed file: made by one command, verified by another. Source: requirements P3-18. */
class FeedBundleCommandTest {
    @TempDir
    Path folder;

    @Test
    void aBundleIsMadeByOneCommandAndVerifiedWhereItIsTakenIn() throws IOException {
        Path advisory =
                Files.writeString(folder.resolve("nf.json"), InventedAdvisory.ofController("1.0.0", "<2.4", ""));
        Path known = Files.writeString(folder.resolve("kev.json"), InventedAdvisory.catalogue("2026-02-20"));
        Path key = folder.resolve("feed-key.pem");
        Path bundle = folder.resolve("feeds.zip");
        Console.Ran made = bundle(key, bundle, advisory, known);
        assertThat(made.code()).isZero();
        assertThat(made.out()).contains("holds 2 files, signed with the key ");
        try (ZipFile zip = new ZipFile(bundle.toFile())) {
            assertThat(zip.size()).isEqualTo(4);
        }
        String digest = made.out().strip().substring(made.out().strip().length() - 64);
        Console.Ran taken =
                Console.run("import", "--home", folder.resolve("home").toString(), bundle.toString());
        assertThat(taken.out()).contains("read by csaf: 2 of 2").contains(digest);
        assertThat(bundle(key, folder.resolve("again.zip"), known).out()).contains(digest);
    }

    @Test
    void whatIsNoKeyAndFilesOfOneNameAreRefused() throws IOException {
        Path known = Files.writeString(folder.resolve("kev.json"), InventedAdvisory.catalogue("2026-02-20"));
        Path key = Files.writeString(folder.resolve("key.pem"), "no key");
        Console.Ran without = bundle(key, folder.resolve("feeds.zip"), known);
        assertThat(without.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(without.err()).contains("expected a block -----BEGIN PUBLIC KEY-----");
        Path other = Files.createDirectory(folder.resolve("other"));
        Path same = Files.copy(known, other.resolve("kev.json"));
        assertThat(bundle(folder.resolve("fresh.pem"), folder.resolve("feeds.zip"), known, same)
                        .err())
                .contains("two files are called kev.json");
    }

    private static Console.Ran bundle(Path key, Path out, Path... files) {
        List<String> words =
                new ArrayList<>(List.of("advisories", "bundle", "--key", key.toString(), "--out", out.toString()));
        for (Path file : files) {
            words.add(file.toString());
        }
        return Console.run(words.toArray(String[]::new));
    }
}
