package org.asbuilt.server.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.asbuilt.server.live.WatchedFolder.Seen;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files of a folder are complete. */
class WatchedFolderTest {
    private static final Instant NOW = Instant.parse("2026-11-23T15:00:00Z");
    private static final Duration SETTLED = Duration.ofSeconds(30);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temporary;

    private Path folder = Path.of("");

    @BeforeEach
    void folder() throws IOException {
        folder = Files.createDirectory(temporary.toRealPath().resolve("watched"));
    }

    @Test
    void fileThatHasNotChangedForLongIsComplete() throws IOException {
        file("old.csv", 31);
        file("young.csv", 29);
        Files.createFile(folder.resolve("empty.csv"));
        WatchedFolder.Look look = watched(SETTLED).look();
        assertThat(names(look.complete())).containsExactly("old.csv");
        assertThat(names(look.growing())).contains("young.csv", "empty.csv");
    }

    @Test
    void fileFromTheFutureIsJudgedByWhatIsSeenOfIt() throws IOException {
        file("future.csv", -3_600);
        WatchedFolder watched = watched(Duration.ofNanos(1));
        assertThat(watched.look().complete()).isEmpty();
        assertThat(names(watched.look().complete())).containsExactly("future.csv");
    }

    @Test
    void captureThatIsFollowedByTheNextOfItsSeriesIsComplete() throws IOException {
        capture("line_00001_20261123150000.pcap", 5);
        capture("line_00002_20261123150500.pcap", 1);
        capture("other_00001.pcap", 2);
        file("list-1.csv", 5);
        file("list-2.csv", 1);
        WatchedFolder watched = watched(SETTLED);
        assertThat(watched.look().complete()).isEmpty();
        assertThat(names(watched.look().complete())).containsExactly("line_00001_20261123150000.pcap");
        capture("line_00001_20261123150000.pcap", 4);
        assertThat(watched.look().complete()).isEmpty();
    }

    @Test
    void hiddenUnfinishedAndLinkedFilesAreLeftOutAndFoldersAreWalked() throws IOException {
        Files.createDirectories(folder.resolve("line/.hidden"));
        Files.createDirectories(folder.resolve("done"));
        for (String name : List.of(
                "b.csv", ".a.csv", "a.csv.partial", "a.TMP", "line/c.csv", "line/.hidden/d.csv", "done/e.csv")) {
            file(name, 60);
        }
        file("../outside.csv", 60);
        Files.createSymbolicLink(folder.resolve("link.csv"), temporary.resolve("outside.csv"));
        Files.createSymbolicLink(folder.resolve("linked"), temporary);
        WatchedFolder watched = new WatchedFolder(
                folder, Optional.of(folder.resolve("done")), SETTLED, Clock.fixed(NOW, ZoneOffset.UTC));
        assertThat(names(watched.look().complete())).containsExactlyInAnyOrder("b.csv", "line/c.csv");
    }

    @Test
    void oldestComesFirst() throws IOException {
        file("a.csv", 60);
        file("c.csv", 80);
        file("b.csv", 60);
        assertThat(names(watched(SETTLED).look().complete())).containsExactly("c.csv", "a.csv", "b.csv");
    }

    @Test
    void fileThatAProcessHasOpenToWriteIsNotComplete() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(Path.of("/proc/self/fdinfo")), "only Linux tells who writes");
        file("open.csv", 60);
        try (OutputStream writing =
                Files.newOutputStream(folder.resolve("open.csv"), java.nio.file.StandardOpenOption.APPEND)) {
            assertThat(names(watched(SETTLED).look().growing())).containsExactly("open.csv");
            assertThat(writing).isNotNull();
        }
        assertThat(names(watched(SETTLED).look().complete())).containsExactly("open.csv");
    }

    @Test
    void fileThatVanishesChangesOrBecomesALinkIsNotCopied() throws IOException {
        file("gone.csv", 60);
        file("changed.csv", 60);
        file("swapped.csv", 60);
        file("kept.csv", 60);
        WatchedFolder watched = watched(SETTLED);
        List<Seen> all = watched.look().complete();
        Files.delete(folder.resolve("gone.csv"));
        Files.writeString(folder.resolve("changed.csv"), "something longer than before");
        Files.delete(folder.resolve("swapped.csv"));
        Path outside = Files.writeString(temporary.resolve("secret.csv"), "Name\nA\n");
        Files.createSymbolicLink(folder.resolve("swapped.csv"), outside);
        Path copies = Files.createDirectory(temporary.resolve("copies"));
        for (Seen seen : all) {
            assertThat(watched.copy(seen, copies).isPresent())
                    .as(seen.name())
                    .isEqualTo(seen.name().equals("kept.csv"));
        }
    }

    private WatchedFolder watched(Duration settled) throws IOException {
        return new WatchedFolder(folder, Optional.empty(), settled, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static List<String> names(List<Seen> files) {
        return files.stream().map(seen -> seen.name().replace('\\', '/')).toList();
    }

    private void file(String name, long secondsAgo) throws IOException {
        Files.writeString(folder.resolve(name), "Name\nA\n");
        age(name, secondsAgo);
    }

    private void capture(String name, long secondsAgo) throws IOException {
        Files.write(folder.resolve(name), Packets.pcap(0, 2, 1));
        age(name, secondsAgo);
    }

    private void age(String name, long secondsAgo) throws IOException {
        Files.setLastModifiedTime(folder.resolve(name), FileTime.from(NOW.minusSeconds(secondsAgo)));
    }
}
