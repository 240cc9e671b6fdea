package org.asbuilt.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.asbuilt.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Reports about the waterworks in a real browser. Source: requirements, section 1.7. */
@DisabledIfSystemProperty(
        named = "web.skip",
        matches = "true",
        disabledReason = "the user interface was left out of this build")
class ReportPagesTest {
    @TempDir
    Path folder;

    @Test
    void aReportIsReadNarrowedToAPlaceAndTakenAsPaper() throws IOException {
        Path home = folder.resolve("home");
        Stage.waterworks(home);
        try (Stage stage = new Stage(home)) {
            try {
                Window casey = stage.person("casey", "Casey Flint", ColorScheme.LIGHT, Role.OT_SECURITY_ENGINEER);
                casey.open("/reports").sees("R-20 What changed since");
                casey.picture("reports");
                casey.page()
                        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("R-09 Third parties"))
                        .click();
                casey.sees("Halcyon Dosing Systems").sees("out of band");
                casey.picture("report-third-parties");
                casey.open("/reports/R-03").sees("Criticality: critical (9)");
                casey.page()
                        .getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Site, system or zone"))
                        .click();
                casey.page()
                        .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Chlorine dosing (zone)"))
                        .click();
                casey.sees("zone Chlorine dosing, as of");
                casey.picture("report-assets-of-a-zone");
                Download taken = casey.page()
                        .waitForDownload(() -> casey.page()
                                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("PDF"))
                                .click());
                assertThat(taken.suggestedFilename()).isEqualTo("R-03-asset-register.pdf");
                assertThat(Files.readAllBytes(taken.path())).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
                casey.open("/reports/R-00").sees("Contents").sees("Annex. How to verify it");
                casey.picture("report-definitive-record");
                casey.open("/goals?tab=guidance").sees("ZCR 7.1").sees("Secure connectivity principles for OT");
                casey.picture("goals-guidance");
                casey.open("/connectivity/zones").sees("Drawing on A3 (PDF)");
                Download drawing = casey.page()
                        .waitForDownload(() -> casey.page()
                                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Drawing on A3 (PDF)"))
                                .click());
                assertThat(drawing.suggestedFilename()).isEqualTo("zones-and-conduits-a3.pdf");
                Window night = stage.person("nat", "Nat Stone", ColorScheme.DARK, Role.OT_SECURITY_ENGINEER);
                night.open("/reports/R-18").sees("Above what is tolerable");
                night.picture("report-board-dark");
                assertThat(stage.troubles()).isEmpty();
            } catch (AssertionError | RuntimeException failed) {
                stage.keep("reports");
                throw failed;
            }
        }
    }
}
