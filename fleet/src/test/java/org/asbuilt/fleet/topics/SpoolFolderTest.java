package org.asbuilt.fleet.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files appear whole, and what is there is never altered. */
class SpoolFolderTest {
    private static final String FILE = "north/line3/zeek/conn.0-00000000000000000000.log";

    @TempDir
    private Path root;

    private static void write(Outlet outlet, String file, String... texts) throws IOException {
        for (String text : texts) {
            outlet.append(file, text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(file).toString(), Files.readString(file));
            }
        }
        return files;
    }

    @Test
    void aFileAppearsWhenItIsWhole() throws IOException {
        try (SpoolFolder folder = new SpoolFolder(root)) {
            write(folder, FILE, "1\n", "2\n".repeat(50_000));
            assertThat(folder.whole(FILE)).isEmpty();
            assertThat(files())
                    .hasSize(1)
                    .allSatisfy((name, text) ->
                            assertThat(name).startsWith(".parts/").endsWith(".part"));
            write(folder, FILE, "3\n");
            folder.finish(FILE);
            assertThat(folder.whole(FILE)).hasValue(100_004);
        }
        assertThat(files()).isEqualTo(Map.of(FILE, "1\n" + "2\n".repeat(50_000) + "3\n"));
    }

    @Test
    void theSameOctetsAreTheSameFile() throws IOException {
        try (SpoolFolder one = new SpoolFolder(root);
                SpoolFolder other = new SpoolFolder(root)) {
            write(one, FILE, "1\n");
            one.finish(FILE);
            write(other, FILE, "1", "\n");
            other.finish(FILE);
        }
        assertThat(files()).isEqualTo(Map.of(FILE, "1\n"));
    }

    @Test
    void otherOctetsAreToldAndOverwriteNothing() throws IOException {
        try (SpoolFolder one = new SpoolFolder(root);
                SpoolFolder other = new SpoolFolder(root)) {
            write(one, FILE, "1\n");
            one.finish(FILE);
            write(other, FILE, "2\n");
            assertThatThrownBy(() -> other.finish(FILE))
                    .isInstanceOf(SpoolFailure.class)
                    .hasMessageContaining(FILE)
                    .hasMessageContaining("Nothing was overwritten");
        }
        assertThat(files()).isEqualTo(Map.of(FILE, "1\n"));
    }

    @Test
    void whatADeadReaderLeftIsTakenAway() throws IOException {
        SpoolFolder dead = new SpoolFolder(root);
        write(dead, FILE, "1\n", "2\n".repeat(50_000));
        try (SpoolFolder next = new SpoolFolder(root)) {
            write(next, FILE, "1\n");
            next.finish(FILE);
        }
        assertThat(files()).isEqualTo(Map.of(FILE, "1\n"));
        dead.close();
    }

    @Test
    void whatIsNotWholeIsLetGo() throws IOException {
        try (SpoolFolder folder = new SpoolFolder(root)) {
            write(folder, FILE, "1\n");
            write(folder, FILE + "2", "1\n");
            folder.abandon(FILE);
            folder.abandon(FILE);
        }
        assertThat(files()).isEmpty();
    }
}
