package org.asbuilt.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The image as a runtime of containers unpacks it. */
class ContainerImageTest {
    private static final Pattern DIGEST = Pattern.compile("sha256[:/]([0-9a-f]{64})");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @BeforeEach
    void linux() {
        Assumptions.assumeTrue(Tool.isThere("ldd"), "an image is made on Linux only");
    }

    @Test
    void everyBlobIsWhatItIsNamedAndEveryNameHasABlob() throws IOException, InterruptedException {
        Path there = unpacked();
        List<Path> blobs = inside(there.resolve("blobs/sha256"));
        assertThat(blobs).hasSize(5);
        for (Path blob : blobs) {
            assertThat(ContainerImage.digest(blob)).isEqualTo(blob.getFileName().toString());
        }
        String manifest = Files.readString(there.resolve("manifest.json"));
        String index = Files.readString(there.resolve("index.json"));
        List<String> named = DIGEST.matcher(manifest + index)
                .results()
                .map(MatchResult::group)
                .map(text -> text.substring(7))
                .toList();
        assertThat(named).hasSize(5).allMatch(digest -> Files.exists(there.resolve("blobs/sha256/" + digest)));
        String configuration = Files.readString(there.resolve("blobs/sha256/" + named.getFirst()));
        assertThat(configuration)
                .contains("\"User\":\"10001:10001\"", "\"Entrypoint\":[\"/usr/lib/asbuilt/runtime/bin/java\"");
        assertThat(DIGEST.matcher(configuration).results().map(MatchResult::group))
                .hasSize(3)
                .allMatch(text -> Files.exists(there.resolve("blobs/sha256/" + text.substring(7))));
    }

    @Test
    void theSameInputIsTheSameBytes() throws IOException {
        assertThat(written("first")).hasSameBinaryContentAs(written("second"));
    }

    @Test
    void nothingIsInItThatAShellCouldStart() throws IOException, InterruptedException {
        Path there = unpacked();
        StringBuilder names = new StringBuilder();
        for (Path blob : inside(there.resolve("blobs/sha256"))) {
            if (!Files.readString(blob, java.nio.charset.StandardCharsets.ISO_8859_1)
                    .startsWith("{")) {
                names.append(Tool.run("tar", "tvf", blob.toString(), "--numeric-owner"));
            }
        }
        assertThat(names.toString())
                .contains("libc.so.6", "usr/lib/asbuilt/asbuilt.jar", "drwx------ 10001/10001")
                .doesNotContain("bin/sh", "bin/busybox");
    }

    private Path unpacked() throws IOException, InterruptedException {
        Path there = Files.createDirectory(folder.resolve("there"));
        Tool.run("tar", "xf", written("image").toString(), "-C", there.toString());
        return there;
    }

    private static List<Path> inside(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }

    private Path written(String name) throws IOException {
        Sample sample = new Sample(folder);
        return new ContainerImage(sample.release(), sample.runtime())
                .write(Files.createDirectory(folder.resolve(name)));
    }
}
