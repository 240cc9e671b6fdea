package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AllowListWaterworksTest {
    private static final Path PLANT = Path.of("..", "examples", "waterworks");

    @Test
    void show(@TempDir Path home) {
        Console.run(
                "import",
                "--home",
                home.toString(),
                "--by",
                "erin",
                "--accept-baseline-as",
                "arthur",
                PLANT.toString());
        for (String kind : List.of("conduit", "zone", "connection")) {
            System.out.println("=====" + kind + "\n"
                    + Console.run("export", "--home", home.toString(), kind).out());
        }
        for (String conduit : List.of(
                "C-01", "C-02", "C-03", "C-04", "C-05", "C-06", "C-07", "C-08", "C-09", "C-10", "C-11", "C-13",
                "C-15")) {
            Console.Ran ran = Console.run("allow-list", "--home", home.toString(), conduit, "--for", "fortigate");
            System.out.println("=====" + conduit + " " + ran.code() + "\n" + ran.out() + ran.err());
        }
        assertThat(home).exists();
    }
}
