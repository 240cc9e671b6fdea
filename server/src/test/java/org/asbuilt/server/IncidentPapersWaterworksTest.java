package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The papers for an incident about the example plant: what they must not pass over. Source: requirements. */
class IncidentPapersWaterworksTest {
    private static final Path PLANT = Path.of("..", "examples", "waterworks");

    @TempDir
    private static Path folder;

    private static final Map<String, JsonNode> REPORTS = new HashMap<>();

    @BeforeAll
    static void reports() {
        Console.run("import", "--home", home(), "--by", "erin", "--accept-baseline-as", "arthur", PLANT.toString());
        for (String number : List.of("R-05", "R-06", "R-08", "R-09", "R-15", "R-16")) {
            Path out = folder.resolve(number + ".json");
            assertThat(report(number, "--form", "json", "--out", out.toString()).code())
                    .isZero();
            REPORTS.put(number, Browser.JSON.readTree(out));
        }
    }

    private static String home() {
        return folder.resolve("home").toString();
    }

    private static JsonNode said(String report) {
        return Optional.ofNullable(REPORTS.get(report)).orElseThrow(() -> new AssertionError("no report " + report));
    }

    private static Console.Ran report(String... arguments) {
        List<String> all = new ArrayList<>(List.of("report", "--home", home()));
        all.addAll(List.of(arguments));
        return Console.run(all.toArray(String[]::new));
    }

    /** The rows of a table, each as its texts by heading; what is not known is missing. */
    private static List<Map<String, String>> rows(String report, String section) {
        JsonNode found = section(said(report), section);
        List<Map<String, String>> rows = new ArrayList<>();
        for (JsonNode row : found.path("rows")) {
            Map<String, String> texts = new HashMap<>();
            for (int column = 0; column < row.size(); column++) {
                JsonNode cell = row.get(column);
                if (!cell.path("unknown").asBoolean(false)) {
                    texts.put(
                            found.path("columns").get(column).asString(),
                            cell.has("number")
                                    ? cell.path("number").asString()
                                    : cell.path("text").asString());
                }
            }
            rows.add(texts);
        }
        return rows;
    }

    private static JsonNode section(JsonNode report, String title) {
        for (JsonNode section : report.path("sections")) {
            if (section.path("title").asString().startsWith(title)) {
                return section;
            }
        }
        throw new AssertionError("no table " + title + " in " + report.path("title"));
    }

    private static Map<String, String> row(String report, String section, String column, String value) {
        return rows(report, section).stream()
                .filter(row -> value.equals(row.get(column)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + value + " in " + section + " of " + report));
    }

    @Test
    void whomToCallIsOneRowAContactAndNobodyWhoHasLeft() {
        assertThat(rows("R-16", "Persons")).extracting(row -> row.get("Name")).doesNotContain("T. Oduya");
        assertThat(rows("R-16", "Persons who have left"))
                .extracting(row -> row.get("Name"))
                .containsExactly("T. Oduya");
        assertThat(row("R-16", "Whom to call at third parties", "Name", "Support line"))
                .containsEntry("Third party", "Brightmoor SCADA")
                .containsEntry("Telephone", "+44 1632 960201")
                .containsEntry("Reachable", "at all hours");
        assertThat(row("R-15", "Tell: Supervision", "For", "assurance"))
                .containsEntry("Telephone", "+44 1632 960203")
                .containsEntry("Reachable", "Mon-Fri 09:00-17:00");
        assertThat(row("R-09", "Third parties", "Third party", "Brightmoor SCADA"))
                .containsEntry("Security contact", "Product security, +44 1632 960202, at all hours");
    }

    @Test
    void connectionsThatNobodyDocumentedStandWhereConnectionsAreAskedFor() {
        String laptop = "OFF-LT-017 \u2192 PLC-04 Modbus/TCP";
        assertThat(rows("R-06", "Observed and not in the record"))
                .hasSize(4)
                .extracting(row -> row.get("Connection"))
                .contains(laptop);
        assertThat(said("R-06").path("caveats").get(1).asString()).contains("not in the record: 4.");
        assertThat(rows("R-15", "Seen to cross the boundary and not in the record: Chlorine dosing"))
                .extracting(row -> row.get("Connection"))
                .containsExactly(laptop);
        assertThat(rows("R-16", "Connections observed and not in the record")).hasSize(4);
    }

    @Test
    void allPapersAgreeOnWhatLeadsOutside() {
        assertThat(rows("R-16", "Connections to the outside"))
                .extracting(row -> row.get("Name"))
                .containsExactly("CE-01", "CE-02");
        assertThat(row("R-15", "Cut in this order: Site operations", "What", "CE-02"))
                .containsEntry("Place", "2");
    }

    @Test
    void theIsolationSheetHasMinutesAndConduitsWithoutAConnection() throws IOException {
        assertThat(row("R-15", "Cut in this order: Supervision", "What", "AP-02"))
                .containsEntry("Minutes", "10");
        assertThat(rows("R-15", "Conduits without a recorded connection: Chlorine safety"))
                .extracting(row -> row.get("Conduit"))
                .containsExactly("C-15");
        Path sheets = folder.resolve("sheets.html");
        assertThat(report("R-15", "--out", sheets.toString()).code()).isZero();
        assertThat(Files.readString(sheets))
                .contains("Nobody has said what must stay", "Nobody has said what stops", "The order is worked out")
                .doesNotContain("There are none.");
    }

    @Test
    void conduitsSayWhatEnforcesThemAndLevelsWhatIsNotKnown() {
        assertThat(row("R-05", "Conduits", "Conduit", "C-01")).containsEntry("Enforced by", "FW-01");
        assertThat(section(said("R-05"), "Security levels that fall short")
                        .path("note")
                        .asString())
                .contains("nobody has said of 175 what was achieved");
    }

    @Test
    void radioIsFoundByClassAndMethodToo() {
        assertThat(rows("R-08", "Networks and equipment with radio"))
                .extracting(row -> row.get("What"))
                .containsExactlyInAnyOrder("4G-01", "CELL-PS1", "CELL-PS2");
        assertThat(rows("R-08", "Ways in by radio"))
                .extracting(row -> row.get("Access path"))
                .containsExactly("AP-03", "AP-05");
    }
}
