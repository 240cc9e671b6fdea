package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.asbuilt.server.cli.Asbuilt;
import org.asbuilt.server.cli.Launch;
import org.asbuilt.server.record.LabelledPairs;
import org.asbuilt.vulnerability.match.Measurement;
import org.asbuilt.vulnerability.match.Measurement.Label;
import org.junit.jupiter.api.Test;

/**
 * How well assets are matched with the advisories of the development data: by pairs that others labelled, and by pairs of our own that
 * were written from the text of the advisories before the rules were. The folder is given by {@code -Dasbuilt.data}.
 */
class AdvisoryMatchRealDataTest {
    private static final Path DATA = Path.of(System.getProperty("asbuilt.data", "../../shared/data"));

    private static List<Path> advisories() throws IOException {
        assumeTrue(
                Files.isDirectory(DATA.resolve("advisories")),
                "real data is not on this machine: set -Dasbuilt.data to its folder");
        try (Stream<Path> files = Files.list(DATA.resolve("advisories"))) {
            return files.filter(file -> file.toString().endsWith(".zip"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void matchesTheLabelledPairs() throws IOException {
        Measurement measured = LabelledPairs.measure(
                DATA.resolve("inventory/icsmatch__water-utility.csv"),
                DATA.resolve("inventory/icsmatch__sample_labels.dev-rows.csv"),
                advisories());
        say("labelled pairs", measured);
        assertThat(measured.judged()).hasSizeGreaterThan(60);
        assertThat(measured.precision()).isGreaterThanOrEqualTo(0.95);
        assertThat(measured.recall()).isGreaterThanOrEqualTo(0.95);
        assertThat(measured.misses())
                .extracting(miss -> miss.pair().asset() + " " + miss.pair().advisory())
                .containsExactlyInAnyOrder("PLC-001 ICSA-19-318-02", "PLC-002 ICSA-22-167-14");
    }

    @Test
    void matchesTheHardPairs() throws IOException {
        Path folder = Path.of("src/test/resources/org/asbuilt/server/match");
        Measurement measured = LabelledPairs.measure(
                folder.resolve("hard-pairs-inventory.csv"), folder.resolve("hard-pairs-labels.csv"), advisories());
        say("hard pairs", measured);
        assertThat(measured.absent()).isEmpty();
        assertThat(measured.judged()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(measured.precision()).isGreaterThanOrEqualTo(0.95);
        assertThat(measured.recall()).isGreaterThanOrEqualTo(0.95);
        assertThat(measured.recall(Label.CANNOT_TELL)).isEqualTo(1);
    }

    @Test
    void printsTheFiguresByACommand() throws IOException {
        List<String> line = new ArrayList<>(List.of(
                "advisories",
                "measure",
                "--inventory",
                DATA.resolve("inventory/icsmatch__water-utility.csv").toString(),
                "--labels",
                DATA.resolve("inventory/icsmatch__sample_labels.dev-rows.csv").toString(),
                "--advisories"));
        advisories().stream().limit(2).map(Path::toString).forEach(line::add);
        StringWriter out = new StringWriter();
        int code = Asbuilt.run(
                LAUNCH, new PrintWriter(out, true), new PrintWriter(out, true), line.toArray(String[]::new));
        assertThat(code).isZero();
        assertThat(out.toString()).contains("pairs tried", "precision ", "recall ", "not_affected: right");
    }

    private static final Launch LAUNCH = (office, address, port, certificates) -> {
        throw new AssertionError("no server is needed");
    };

    private static void say(String what, Measurement measured) {
        System.out.println(what + ": " + measured.judged().size() + " tried, "
                + measured.absent().size()
                + " absent, precision " + measured.precision() + ", recall " + measured.recall() + ", product alone "
                + measured.productPrecision() + " and " + measured.productRecall() + ", " + measured.confusion());
    }
}
