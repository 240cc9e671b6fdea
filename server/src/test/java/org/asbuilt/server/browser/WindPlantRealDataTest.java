package org.asbuilt.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.asbuilt.access.Role;
import org.asbuilt.server.WindPlant;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * A real description of a wind plant into which its owner, the grid operator and the maker of the turbines come: who reaches what, what is
 * to be done if the maker is broken into or gone, and what each holds. The folder is given by {@code -Dasbuilt.data}. Source: issue 9, K7.
 */
@DisabledIfSystemProperty(
        named = "web.skip",
        matches = "true",
        disabledReason = "the user interface was left out of this build")
class WindPlantRealDataTest {
    private static final Path BASE = Path.of(System.getProperty("asbuilt.data", "../../shared/data"))
            .resolve("plant-sandia-wind")
            .resolve("phenix-configs")
            .resolve("base");

    @TempDir
    Path folder;

    @Test
    void eachOfTheThreeIsKnownByWhatItReachesAndHolds() {
        Assumptions.assumeTrue(
                Files.isDirectory(BASE), "real data is not on this machine: set -Dasbuilt.data to its folder");
        try (Stage stage = new Stage(folder.resolve("home"))) {
            stage.known("ann", "Ann", Role.CONTRIBUTOR, Role.APPROVER);
            stage.known("ben", "Ben", Role.CONTRIBUTOR, Role.APPROVER);
            try (WindPlant plant = new WindPlant(stage.server().port(), Stage.PASSWORD)) {
                int hosts = plant.enterFiles(BASE);
                System.out.println(hosts + " hosts and " + plant.connections() + " connections of " + BASE);
                assertThat(hosts).isGreaterThan(20);
                assertThat(plant.connections()).isGreaterThanOrEqualTo(20);
                plant.enterThirdParties();
                plant.share("Topology of the plant", "Turbine maker");
                reaches(plant);
                compromised(plant);
                gone(plant);
                holds(plant);
                pictures(stage, plant);
            }
            assertThat(stage.troubles()).isEmpty();
        }
    }

    /** The maker and the owner may alter every turbine, the grid operator looks at one. */
    private static void reaches(WindPlant plant) {
        assertThat(plant.get("/api/access-paths").path("rows")).hasSize(4);
        assertThat(plant.get("/api/access-paths?worry=OUT_OF_BAND")
                        .at("/rows/0/path/name")
                        .asString())
                .isEqualTo("Laptop of the maker");
        assertThat(names(view(plant, "Turbine maker").path("reached"), "/asset/name"))
                .contains("wtg-01", "wtg-02", "wtg-03", "wtg-04", "wtg-05");
        // What the files do not say of a connection may let more happen: that is told as possible, never as certain.
        for (JsonNode one : view(plant, "Grid operator").path("reached")) {
            if (one.at("/asset/name").asString().startsWith("ws-o")) {
                assertThat(one.at("/reach/surely").asString()).as("%s", one).isEqualTo("NONE");
            }
        }
        assertThat(names(view(plant, "Grid operator").path("reached"), "/asset/name"))
                .contains("wtg-01");
    }

    private static void compromised(WindPlant plant) {
        JsonNode maker = view(plant, "Turbine maker");
        assertThat(names(maker.path("paths"), "/path/name")).contains("Laptop of the maker", "Tunnel oem");
        assertThat(names(maker.path("paths"), "/path/name")).doesNotContain("Tunnel owop", "Tunnel grid");
        assertThat(maker.path("supplied")).hasSize(5);
        assertThat(maker.path("contracts")).hasSize(1);
        assertThat(maker.path("contacts")).hasSize(1);
        assertThat(maker.path("information").toString()).contains("Topology of the plant");
        // What comes in past the boundary is cut first.
        assertThat(maker.at("/cuts/0").toString()).contains("Laptop of the maker");
        assertThat(maker.path("cuts").size()).isGreaterThanOrEqualTo(2);
    }

    private static void gone(WindPlant plant) {
        JsonNode gone = plant.get("/api/third-parties/" + plant.id("third-party", "Turbine maker") + "/gone");
        assertThat(gone.toString()).contains("wtg-01", "wtg-05").doesNotContain("ws-grid");
        JsonNode grid = plant.get("/api/third-parties/" + plant.id("third-party", "Grid operator") + "/gone");
        assertThat(grid.toString()).doesNotContain("wtg-05");
    }

    private static void holds(WindPlant plant) {
        assertThat(plant.get("/api/information/held?by=Turbine%20maker").toString())
                .contains("Topology of the plant");
        assertThat(plant.get("/api/information/held?by=Grid%20operator").toString())
                .doesNotContain("Topology of the plant");
    }

    private static void pictures(Stage stage, WindPlant plant) {
        Window casey = stage.person("casey", "Casey Flint", ColorScheme.LIGHT, Role.OT_SECURITY_ENGINEER);
        ProgrammePagesTest.PAGES.keySet().forEach(path -> {
            casey.open(path);
            casey.picture("wind" + path.replace('/', '-'));
        });
        String maker = "/third-parties/of/" + plant.id("third-party", "Turbine maker");
        casey.open(maker).sees("Six parts");
        casey.picture("wind-maker");
        casey.open(maker + "?day=compromised").sees("Cut, in this order");
        casey.picture("wind-maker-compromised");
        String turbine = plant.id("asset", "wtg-01");
        casey.open("/risk?from=outside&to=" + turbine + "&k=3").sees("Rests on:");
        casey.sees("ATT&CK for ICS");
        casey.picture("wind-risk-paths");
        casey.open("/risk/choke-points?to=" + turbine).sees("With the least work");
        casey.picture("wind-risk-choke-points");
    }

    private static JsonNode view(WindPlant plant, String party) {
        return plant.get("/api/third-parties/" + plant.id("third-party", party) + "/compromised");
    }

    private static List<String> names(JsonNode rows, String pointer) {
        List<String> names = new ArrayList<>();
        rows.forEach(row -> names.add(row.at(pointer).asString()));
        return names;
    }
}
