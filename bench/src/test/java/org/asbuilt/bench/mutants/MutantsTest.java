package org.asbuilt.bench.mutants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.asbuilt.bench.mutants.Mutant.Fate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MutantsTest {
    private static final List<String> PLANT = List.of(
            row("plant.Pump", "run", 7, "KILLED") + "plant.PumpTest.[method:runs(int, int)]",
            row("plant.Pump$Seal", "leak", 12, "SURVIVED") + "none",
            row("plant.Pump", "stop", 9, "NO_COVERAGE") + "none",
            row("plant.Valve", "open", 3, "TIMED_OUT") + "none",
            row("plant.Valve", "open", 4, "NON_VIABLE") + "none",
            row("plant.Valve", "open", 5, "RUN_ERROR") + "none");

    private static String row(String owner, String method, int line, String status) {
        return "X.java," + owner + ",org.pitest.mutators.MathMutator," + method + "," + line + "," + status + ",";
    }

    @Test
    void everyPackageHasItsShareAndNobodyPicks() {
        List<String> plant = IntStream.range(0, 200)
                .mapToObj(each -> (each < 40 ? "plant.pump.P" : "plant.valve.V") + each)
                .toList();
        List<String> sample = Sample.of(plant, 10);
        assertThat(sample).hasSize(20).doesNotHaveDuplicates();
        assertThat(sample.stream().filter(name -> name.startsWith("plant.pump.")))
                .hasSize(4);
        assertThat(Sample.of(plant.reversed(), 10))
                .as("the order in which a disk lists files says nothing")
                .isEqualTo(sample);
        assertThat(sample)
                .as("not the order of the alphabet")
                .isNotEqualTo(sample.stream().sorted().toList());
        assertThat(Sample.of(plant, 100)).containsExactlyInAnyOrderElementsOf(plant);
        assertThat(Sample.of(plant, 0.1)).hasSize(1);
        assertThatThrownBy(() -> Sample.of(plant, 0)).hasMessageContaining("above 0");
        assertThatThrownBy(() -> Sample.of(plant, 101)).hasMessageContaining("at most 100");
    }

    @Test
    void aClassIsAFileThatIsNoPackage(@TempDir Path sources) throws IOException {
        Path folder = Files.createDirectories(sources.resolve("plant/pump"));
        for (String name : List.of("Pump.java", "package-info.java", "notes.txt")) {
            Files.writeString(folder.resolve(name), "");
        }
        assertThat(Sample.population(sources)).containsExactly("plant.pump.Pump");
    }

    @Test
    void whatWasNotTriedCountsNeitherWay() {
        List<Mutant> mutants = Mutant.parse(PLANT);
        Tally pump = Tally.of("plant.Pump", mutants);
        assertThat(pump.many()).isEqualTo(Map.of(Fate.KILLED, 1, Fate.SURVIVED, 1, Fate.NO_COVERAGE, 1));
        Tally valve = Tally.of("plant.Valve", mutants);
        assertThat(valve.decided()).isEqualTo(1);
        assertThat(valve.killed()).as("an endless loop is seen").isEqualTo(1);
        assertThat(Tally.sum("both", List.of(pump, valve)).decided()).isEqualTo(4);
        assertThatThrownBy(() -> Mutant.parse(List.of(row("plant.Pump", "run", 1, "STARTED"))))
                .hasMessageContaining("'STARTED'");
        assertThatThrownBy(() -> Mutant.parse(List.of("plant.Pump,run"))).hasMessageContaining("plant.Pump,run");
    }

    @Test
    void thePageNamesWhatNoTestSaw() {
        List<String> population = List.of("plant.Pump", "plant.Valve", "plant.Tank");
        assertThat(Mutants.told(population, List.of("plant.Pump", "plant.Valve"), Mutant.parse(PLANT)))
                .isEqualToNormalizingNewlines("""
                        | class | mutants | killed | timed out | survived | not covered | undecided |
                        | --- | ---: | ---: | ---: | ---: | ---: | ---: |
                        | plant.Pump | 3 | 1 | 0 | 1 | 1 | 0 |
                        | plant.Valve | 1 | 0 | 1 | 0 | 0 | 2 |
                        | 2 of 3 classes | 4 | 1 | 1 | 1 | 1 | 2 |

                        - plant.Pump:9 `stop` MathMutator, not covered
                        - plant.Pump:12 `leak` MathMutator
                        """);
        assertThat(Mutants.told(population, List.of("100"), Mutant.parse(PLANT)))
                .contains("Killed: 50.0 % of the mutants; of the whole module with 95 % certainty 50.0 to 50.0 %.");
        assertThatThrownBy(() -> Mutants.chosen(population, List.of("plant.Pmup")))
                .hasMessageContaining("'plant.Pmup'");
    }

    @Test
    void classesThatLackTestsTogetherWidenTheInterval() {
        Tally good = new Tally("good", Map.of(Fate.KILLED, 100));
        Tally bad = new Tally("bad", Map.of(Fate.KILLED, 60, Fate.SURVIVED, 40));
        Estimate estimate = Estimate.of(1000, List.of(good, bad, good, bad));
        assertThat(estimate.share()).isCloseTo(0.8, within(1e-9));
        // Residuals 20, -20, 20, -20: sqrt((1 - 4/1000) * 4/3 * 1600) / 400, times the quantile for three degrees of
        // freedom.
        assertThat(estimate.half()).isCloseTo(Estimate.quantile(3) * 0.115237, within(1e-5));
        assertThat(Estimate.of(4, List.of(good, bad, good, bad)).half())
                .as("all were taken")
                .isZero();
        assertThat(Estimate.of(1000, List.of(good)).half())
                .as("one says nothing of the others")
                .isEqualTo(1);
        assertThat(Estimate.of(1000, List.of(new Tally("a record", Map.of()))).half())
                .isEqualTo(1);
    }

    @Test
    void theQuantilesAreThoseOfTheTables() {
        assertThat(Estimate.quantile(10)).isCloseTo(2.228, within(0.001));
        assertThat(Estimate.quantile(30)).isCloseTo(2.042, within(0.001));
    }
}
