package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The papers for an incident about the example plant: what they must not pass over. Source: requirements. */
class IncidentPapersWaterworksTest {
    @TempDir
    private static Path folder;

    private static WaterworksReports reports;

    @BeforeAll
    static void made() {
        reports = new WaterworksReports(folder);
        for (String number : List.of("R-05", "R-06", "R-08", "R-09", "R-15", "R-16")) {
            Path out = folder.resolve(number + ".json");
            assertThat(reports.report(number, "--form", "json", "--out", out.toString())
                            .code())
                    .isZero();
            reports.keep(out);
        }
    }

    @Test
    void whomToCallIsOneRowAContactAndNobodyWhoHasLeft() {
        assertThat(reports.rows("R-16", "Persons"))
                .extracting(row -> row.get("Name"))
                .doesNotContain("T. Oduya");
        assertThat(reports.rows("R-16", "Persons who have left"))
                .extracting(row -> row.get("Name"))
                .containsExactly("T. Oduya");
        assertThat(reports.row("R-16", "Whom to call at third parties", "Name", "Support line"))
                .containsEntry("Third party", "Brightmoor SCADA")
                .containsEntry("Telephone", "+44 1632 960201")
                .containsEntry("Reachable", "at all hours");
        assertThat(reports.row("R-15", "Tell: Supervision", "For", "assurance"))
                .containsEntry("Telephone", "+44 1632 960203")
                .containsEntry("Reachable", "Mon-Fri 09:00-17:00");
        assertThat(reports.row("R-09", "Third parties", "Third party", "Brightmoor SCADA"))
                .containsEntry("Security contact", "Product security, +44 1632 960202, at all hours");
    }

    @Test
    void connectionsThatNobodyDocumentedStandWhereConnectionsAreAskedFor() {
        String laptop = "OFF-LT-017 \u2192 PLC-04 Modbus/TCP";
        assertThat(reports.rows("R-06", "Observed and not in the record"))
                .hasSize(4)
                .extracting(row -> row.get("Connection"))
                .contains(laptop);
        assertThat(reports.said("R-06").path("caveats").get(1).asString()).contains("not in the record: 4.");
        assertThat(reports.rows("R-15", "Seen to cross the boundary and not in the record: Chlorine dosing"))
                .extracting(row -> row.get("Connection"))
                .containsExactly(laptop);
        assertThat(reports.rows("R-16", "Connections observed and not in the record"))
                .hasSize(4);
    }

    @Test
    void assetsHaveTheCriticalityOfTheRegisterAndSayWhatTheyMayBeTheSameAs() {
        assertThat(reports.row("R-16", "Assets in Supervision", "Name", "SCADA-A"))
                .containsEntry("Criticality", "critical, stated: high");
        assertThat(reports.rows("R-16", "Assets in Treatment control"))
                .extracting(row -> row.get("Name"))
                .contains("PLC-02, perhaps the same as FILTER-PLC");
        assertThat(reports.rows("R-16", "Assets in no zone"))
                .extracting(row -> row.get("Name"))
                .contains("FILTER-PLC, perhaps the same as PLC-02");
    }

    @Test
    void allPapersAgreeOnWhatLeadsOutside() {
        assertThat(reports.rows("R-16", "Connections to the outside"))
                .extracting(row -> row.get("Name"))
                .containsExactly("CE-01", "CE-02");
        assertThat(reports.row("R-15", "Cut in this order: Site operations", "What", "CE-02"))
                .containsEntry("Place", "2");
    }

    @Test
    void theIsolationSheetHasMinutesAndConduitsWithoutAConnection() throws IOException {
        List<String> columns = new ArrayList<>();
        assertThat(reports.row("R-15", "Cut in this order: Supervision", "What", "AP-02"))
                .containsEntry("Minutes", "10")
                .containsEntry("Done at", "");
        assertThat(reports.rows("R-15", "Conduits without a recorded connection: Chlorine safety"))
                .extracting(row -> row.get("Conduit"))
                .containsExactly("C-15");
        WaterworksReports.section(reports.said("R-15"), "Cut in this order: Supervision")
                .path("columns")
                .forEach(heading -> columns.add(heading.asString()));
        assertThat(columns).endsWith("Done at", "Done by");
        Path sheets = folder.resolve("sheets.html");
        assertThat(reports.report("R-15", "--out", sheets.toString()).code()).isZero();
        assertThat(Files.readString(sheets))
                .contains("Nobody has said what must stay", "Nobody has said what stops", "The order is worked out")
                .contains("<td class=\"pen\"></td>", "<h2 class=\"chapter\"")
                .doesNotContain("There are none.");
    }

    @Test
    void conduitsSayWhatEnforcesThemAndLevelsWhatIsNotKnown() {
        assertThat(reports.row("R-05", "Conduits", "Conduit", "C-01")).containsEntry("Enforced by", "FW-01");
        assertThat(WaterworksReports.section(reports.said("R-05"), "Security levels that fall short")
                        .path("note")
                        .asString())
                .contains("nobody has said of 175 what was achieved");
    }

    @Test
    void radioIsFoundByClassAndMethodToo() {
        assertThat(reports.rows("R-08", "Networks and equipment with radio"))
                .extracting(row -> row.get("What"))
                .containsExactlyInAnyOrder("4G-01", "CELL-PS1", "CELL-PS2");
        assertThat(reports.rows("R-08", "Ways in by radio"))
                .extracting(row -> row.get("Access path"))
                .containsExactly("AP-03", "AP-05");
    }
}
