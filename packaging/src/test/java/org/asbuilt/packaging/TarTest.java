package org.asbuilt.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TarTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void anotherProgramReadsWhatWasWritten() throws IOException, InterruptedException {
        String deep = "folder/" + "a".repeat(90) + "/" + "b".repeat(60);
        Tree tree = new Tree()
                .withText("top.txt", "hello\n")
                .with(new Entry.Written(deep, 0640, 7, "x".repeat(1000)))
                .with(new Entry.Pointer("link", 0, "top.txt"))
                .with(new Entry.Folder("tmp", 01777, 0));
        Path file = folder.resolve("a.tar");
        try (OutputStream out = Files.newOutputStream(file)) {
            Tar.write(tree, "./", out);
        }
        Path there = Files.createDirectory(folder.resolve("there"));
        assertThat(Tool.run("tar", "xf", file.toString(), "-C", there.toString()))
                .isEmpty();
        assertThat(there.resolve(deep)).hasContent("x".repeat(1000));
        assertThat(there.resolve("link")).hasContent("hello");
        assertThat(Tool.run("tar", "tvf", file.toString(), "--utc", "--numeric-owner"))
                .contains("drwxrwxrwt 0/0")
                .contains("-rw-r----- 7/7            1000 2026-01-01 00:00 ./" + deep)
                .contains("./link -> top.txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/etc", "a/../b", "..", "a//b", "a/", "", "./a"})
    void whatLeadsOutOfATreeIsNoPath(String path) {
        assertThatThrownBy(() -> new Entry.Folder(path, 0755, 0)).hasMessageContaining("no path within a tree");
    }

    @Test
    void aPathThatIsTooLongIsRefusedAndNotCut() {
        Tree tree = new Tree().withText("c".repeat(101), "");
        assertThatThrownBy(() -> Tar.write(tree, "", OutputStream.nullOutputStream()))
                .hasMessageContaining("no room for the path");
    }
}
