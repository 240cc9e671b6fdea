package org.asbuilt.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import org.asbuilt.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The allow-list of a conduit in a real browser: accepted, written, taken along, and what it would break. Source: P4-02, P4-25. */
@DisabledIfSystemProperty(
        named = "web.skip",
        matches = "true",
        disabledReason = "the user interface was left out of this build")
class AllowListPageTest {
    @TempDir
    Path folder;

    @Test
    void aConduitBecomesRulesAndTheirEffectIsKnownBefore() throws Exception {
        Path home = folder.resolve("home");
        Stage.waterworks(home);
        try (Stage stage = new Stage(home)) {
            try {
                Window rita = stage.person("rita", "Rita Moe", ColorScheme.LIGHT, Role.APPROVER);
                rita.open("/connectivity");
                rita.page()
                        .getByRole(
                                AriaRole.TAB,
                                new com.microsoft.playwright.Page.GetByRoleOptions().setName("Allow-lists"))
                        .click();
                rita.sees("Choose a conduit, or two zones.");
                choose(rita, "Zone", "Supervision");
                choose(rita, "Other zone", "Treatment control");
                rita.sees("is refused and logged");
                rita.sees("config firewall policy");
                rita.sees("Filter display and set points");
                rita.sees("What it would break");
                rita.sees("of the record, with this list in force at");
                rita.picture("allow-list");
                Download rules = rita.page()
                        .waitForDownload(() -> rita.button("Download").click());
                assertThat(rules.suggestedFilename()).isEqualTo("allow-list-fortigate.txt");
                Path file = folder.resolve("rules.txt");
                rules.saveAs(file);
                assertThat(Files.readString(file)).contains("Allow-list of zones", "set srcintf \"vlan20\"");
                assertThat(stage.troubles()).isEmpty();
            } catch (RuntimeException | AssertionError failed) {
                stage.keep("allow-list");
                throw failed;
            }
        }
    }

    private static void choose(Window window, String label, String option) {
        window.page()
                .getByLabel(label, new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true))
                .first()
                .click();
        window.page()
                .getByRole(AriaRole.OPTION, new com.microsoft.playwright.Page.GetByRoleOptions().setName(option))
                .click();
    }
}
