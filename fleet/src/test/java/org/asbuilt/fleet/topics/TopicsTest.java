package org.asbuilt.fleet.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line: what is wrong ends with 2 before anything is opened, what fails with 1. */
class TopicsTest {
    @TempDir
    private Path folder;

    private int run(String... more) {
        List<String> line = new ArrayList<>(
                List.of("--brokers", "127.0.0.1:1", "--to", folder.toString(), "--site", "key:1", "--sensor", "key:2"));
        line.addAll(List.of(more));
        return Topics.run(line.toArray(String[]::new));
    }

    @Test
    void aWrongLineIsRefused() {
        assertThat(Topics.run()).isEqualTo(2);
        assertThat(run()).as("no topic").isEqualTo(2);
        assertThat(run("--topic", "a", "--pattern", "b")).isEqualTo(2);
        assertThat(run("--pattern", "(")).isEqualTo(2);
        assertThat(run("--topic", "a", "--unknown")).isEqualTo(2);
        assertThat(run("--topic", "a", "stray")).isEqualTo(2);
        assertThat(run("--topic", "a", "--form", "xml")).isEqualTo(2);
        assertThat(run("--topic", "a", "--window", "PT0S")).isEqualTo(2);
        assertThat(run("--topic", "a", "--window", "an hour")).isEqualTo(2);
        assertThat(run("--topic", "a", "--quiet", "-PT1S")).isEqualTo(2);
        assertThat(Topics.run(
                        "--brokers", "x:1", "--to", "s3://bucket/", "--site", "key", "--sensor", "key", "--topic", "a"))
                .isEqualTo(2);
        assertThat(Topics.run("--brokers", "x:1", "--to", "x", "--site", "keys", "--sensor", "key", "--topic", "a"))
                .isEqualTo(2);
    }

    @Test
    void whatSomebodyHasToSeeToEndsWithOne() {
        assertThat(run("--topic", "a", "--client", folder.resolve("none").toString()))
                .isEqualTo(1);
        assertThat(Topics.run(
                        "--brokers",
                        "nonsense",
                        "--to",
                        folder.toString(),
                        "--site",
                        "key",
                        "--sensor",
                        "key",
                        "--topic",
                        "a"))
                .isEqualTo(1);
    }

    @Test
    void helpIsThere() {
        assertThat(Topics.run("--help")).isZero();
    }
}
