package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.asbuilt.server.cli.ExitCode;
import org.asbuilt.server.exchange.Format;
import org.asbuilt.server.exchange.Formats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The example plant as the demonstration takes it in: the documents become the baseline, what was planted stays open. */
class WaterworksTest {
    private static final Path PLANT = Path.of("..", "examples", "waterworks");

    @Test
    void whatWasPlantedWaitsForADecisionAndTheRestLeavesInEveryFormat(@TempDir Path home, @TempDir Path out)
            throws IOException {
        Console.Ran taken = Console.run(
                "import",
                "--home",
                home.toString(),
                "--by",
                "erin",
                "--accept-baseline-as",
                "arthur",
                "--json",
                PLANT.toString());
        // Some of its files are of formats that no importer reads yet.
        assertThat(taken.code()).isEqualTo(ExitCode.FINDINGS);
        JsonNode answer = Browser.JSON.readTree(taken.out());
        assertThat(answer.at("/baseline/state").asString()).isEqualTo("APPLIED");
        List<JsonNode> items = new ArrayList<>();
        answer.path("items").forEach(items::add);
        // X01: readdressed; the register still has the old address.
        assertThat(only(items, "RIVALRY", "PLC-03", "10.20.10.13", "10.20.10.33")
                        .path("choices")
                        .size())
                .isEqualTo(2);
        // The interfaces of its VLANs share one MAC, and one file names them all.
        assertThat(items)
                .noneSatisfy(
                        item -> assertThat(item.path("sentence").asString()).startsWith("FW-01: Label"));
        // X02: two groups of digits of the MAC were exchanged.
        only(items, "IDENTITY", "10.20.10.31", "HMI-01");
        // X03: one controller in two lists.
        only(items, "DUPLICATE", "PLC-02", "MBW-0231", "MBW-0111");
        // X04: another device at the same address.
        only(items, "IDENTITY", "10.20.52.11", "RTU-PS2");
        // X05: two panels of two sites with one name.
        only(items, "IDENTITY", "HMI-01", "HMI-PS1", "HMI01");
        assertThat(items)
                .filteredOn(item -> item.path("type").asString().equals("NOT_SEEN"))
                .isNotEmpty()
                .allSatisfy(item -> assertThat(item.path("choices").size()).isZero());
        assertThat(items)
                .allSatisfy(item -> assertThat(item.path("evidence").size())
                        .as(item.path("sentence").asString())
                        .isPositive());
        leavesInEveryFormat(home, out);
    }

    /** The same plant leaves in every format of other tools, and fits the schemas that are published. */
    private static void leavesInEveryFormat(Path home, Path folder) throws IOException {
        for (Format format : Formats.ALL) {
            Path file = folder.resolve(format.about().fileName());
            Console.Ran ran = Console.run(
                    "export",
                    "--home",
                    home.toString(),
                    "--format",
                    format.about().name(),
                    "--out",
                    file.toString());
            assertThat(ran.code()).as(format.about().name() + ran.err()).isEqualTo(ExitCode.OK);
            assertThat(file).isNotEmptyFile();
        }
        assertThat(Schemas.cycloneDx(Files.readString(folder.resolve("plant.cdx.json"))))
                .isEmpty();
        assertThat(Schemas.oscal("ssp", Files.readString(folder.resolve("system-security-plan.oscal.json"))))
                .isEmpty();
        assertThat(Schemas.oscal(
                        "component-definition", Files.readString(folder.resolve("component-definition.oscal.json"))))
                .isEmpty();
        assertThat(Schemas.oscal("ar", Files.readString(folder.resolve("assessment-results.oscal.json"))))
                .isEmpty();
        assertThat(Schemas.graphMl(Files.readAllBytes(folder.resolve("plant.graphml"))))
                .isEmpty();
        Schemas.stix(Files.readString(folder.resolve("plant.stix.json")))
                .ifPresent(wrong -> assertThat(wrong).isEmpty());
        Console.Ran verified = Console.run(
                "verify",
                "--home",
                home.toString(),
                "--export",
                folder.resolve("record.jsonl").toString());
        assertThat(verified.code()).as(verified.out()).isEqualTo(ExitCode.OK);
        assertThat(verified.out()).contains("it is what the key").doesNotContain("taken from the file");
    }

    private static JsonNode only(List<JsonNode> items, String type, String... words) {
        List<JsonNode> found = items.stream()
                .filter(item -> item.path("type").asString().equals(type))
                .filter(item ->
                        List.of(words).stream().allMatch(item.path("sentence").asString()::contains))
                .toList();
        assertThat(found).as(type + " " + List.of(words)).hasSize(1);
        return found.getFirst();
    }
}
