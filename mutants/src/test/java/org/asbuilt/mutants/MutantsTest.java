package org.asbuilt.mutants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.IntStream;
import org.asbuilt.mutants.Mutant.Fate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pitest.classinfo.ClassName;
import org.pitest.mutationtest.build.InterceptorParameters;
import org.pitest.mutationtest.build.MutationInterceptor;
import org.pitest.mutationtest.build.MutationInterceptorFactory;
import org.pitest.mutationtest.engine.Location;
import org.pitest.mutationtest.engine.MutationDetails;
import org.pitest.mutationtest.engine.MutationIdentifier;
import org.pitest.plugin.FeatureSetting;
import org.pitest.plugin.ToggleStatus;

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
    void everyMutantHasTheSameChanceAndNobodyPicks() {
        List<String> plant = IntStream.range(0, 2000)
                .mapToObj(each -> "plant.Pump.run:" + each)
                .toList();
        List<String> tenth = plant.stream().filter(new Share(10)::has).toList();
        assertThat(tenth).as("200, more or less").hasSizeBetween(150, 250);
        assertThat(plant.stream().filter(new Share(3)::has).toList())
                .as("a larger share holds a smaller one")
                .isNotEmpty()
                .isSubsetOf(tenth);
        assertThat(plant).allMatch(new Share(100)::has);
        assertThatThrownBy(() -> new Share(0)).hasMessageContaining("above 0");
        assertThatThrownBy(() -> new Share(101)).hasMessageContaining("at most 100");
    }

    @Test
    void pitIsToldWhichToBreak() {
        assertThat(Mutants.chosen(List.of("plant.Pump"), List.of("plant.Pump")))
                .isEqualTo("plant.Pump,plant.Pump$*\n\n");
        assertThat(Mutants.chosen(List.of("plant.Pump"), List.of("2.5")))
                .isEqualTo("org.asbuilt.*\n+DRAW(percent[2.5])\n");
        assertThatThrownBy(() -> Mutants.chosen(List.of("plant.Pump"), List.of("plant.Pmup")))
                .hasMessageContaining("'plant.Pmup'");
        assertThatThrownBy(() -> Mutants.chosen(List.of("plant.Pump"), List.of("0")))
                .hasMessageContaining("above 0");
    }

    @Test
    void pitFindsWhatDraws() {
        assertThat(ServiceLoader.load(MutationInterceptorFactory.class).stream()
                        .map(ServiceLoader.Provider::type)
                        .toList())
                .contains(DrawFactory.class);
        List<MutationDetails> plant =
                IntStream.range(0, 500).mapToObj(MutantsTest::broken).toList();
        assertThat(drawing(Map.of("percent", List.of("10"))).intercept(plant, null))
                .hasSizeBetween(20, 90)
                .isSubsetOf(plant);
        assertThat(drawing(Map.of("percent", List.of("100"))).intercept(plant, null))
                .isEqualTo(plant);
        assertThatThrownBy(() -> drawing(Map.of())).hasMessageContaining("+DRAW(percent[3])");
    }

    private static MutationInterceptor drawing(Map<String, List<String>> parameters) {
        FeatureSetting setting = new FeatureSetting("DRAW", ToggleStatus.ACTIVATE, parameters);
        return new DrawFactory()
                .createInterceptor(new InterceptorParameters(setting, null, null, null, null, null, null));
    }

    private static MutationDetails broken(int place) {
        MutationIdentifier id = new MutationIdentifier(
                Location.location(ClassName.fromString("plant.Pump"), "run", "()V"), place, "Math");
        return new MutationDetails(id, "Pump.java", "", 1, 0);
    }

    @Test
    void aClassIsAFileThatIsNoPackage(@TempDir Path sources) throws IOException {
        Path folder = Files.createDirectories(sources.resolve("plant/pump"));
        for (String name : List.of("Pump.java", "package-info.java", "notes.txt")) {
            Files.writeString(folder.resolve(name), "");
        }
        assertThat(Sources.classes(sources)).containsExactly("plant.pump.Pump");
    }

    @Test
    void whatWasNotTriedCountsNeitherWay() {
        List<Mutant> mutants = Mutant.parse(PLANT);
        Tally pump = Tally.of("plant.Pump", mutants, Mutant::file);
        assertThat(pump.many()).isEqualTo(Map.of(Fate.KILLED, 1, Fate.SURVIVED, 1, Fate.NO_COVERAGE, 1));
        Tally valve = Tally.of("plant.Valve", mutants, Mutant::file);
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
                        | together | 4 | 1 | 1 | 1 | 1 | 2 |

                        - plant.Pump:9 `stop` MathMutator, not covered
                        - plant.Pump:12 `leak` MathMutator
                        """);
        assertThat(Mutants.told(population, List.of("100"), Mutant.parse(PLANT)))
                .contains("| plant | 4 | 1 | 1 | 1 | 1 | 2 |", "| of 3 classes | 4 | 1 | 1 | 1 | 1 | 2 |")
                .contains("Killed: 50.0 % of the mutants; of the whole module with 95 % certainty 50.0 to 50.0 %.");
        assertThat(Mutants.told(population, List.of("5"), Mutant.parse(PLANT)))
                .contains("of the whole module with 95 % certainty 15.0 to 85.0 %.");
    }

    @Test
    void theIntervalIsThatOfTheTables() {
        Estimate drawn = Estimate.of(81, 100, false);
        assertThat(drawn.share()).isCloseTo(0.81, within(1e-9));
        assertThat(drawn.least()).isCloseTo(0.7222, within(1e-4));
        assertThat(drawn.most()).isCloseTo(0.8749, within(1e-4));
        assertThat(Estimate.of(20, 20, false).most()).isCloseTo(1, within(1e-9));
        assertThat(Estimate.of(20, 20, false).least())
                .as("twenty say nothing of the hundredth")
                .isCloseTo(0.8389, within(1e-4));
        assertThat(Estimate.of(0, 0, false)).isEqualTo(new Estimate(0, 0, 1));
    }
}
