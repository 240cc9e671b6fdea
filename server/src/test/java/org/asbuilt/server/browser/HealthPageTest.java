package org.asbuilt.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.asbuilt.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** How the installation fares, in a real browser. Source: issue 6. */
@DisabledIfSystemProperty(
        named = "web.skip",
        matches = "true",
        disabledReason = "the user interface was left out of this build")
class HealthPageTest {
    @TempDir
    Path folder;

    @Test
    void whoRunsTheInstallationSeesWhatIsNotInOrderFirst() {
        try (Stage stage = new Stage(folder.resolve("home"))) {
            Window rosa = stage.person("rosa", "Rosa Berg", ColorScheme.LIGHT, Role.ADMINISTRATOR);
            rosa.open("/health").sees("nobody is named who can open one (backup.recipients)");
            rosa.picture("health");
            assertThat(rosa.page().locator("tbody tr").first().innerText()).doesNotContain("OK", "Off");
            assertThat(stage.troubles()).isEmpty();
        }
    }
}
