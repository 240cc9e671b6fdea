package org.asbuilt.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import org.asbuilt.access.Role;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Third parties in a real browser, up to the day when one is compromised. Source: requirements 1.5, fixture K7. */
@DisabledIfSystemProperty(
        named = "web.skip",
        matches = "true",
        disabledReason = "the user interface was left out of this build")
class ThirdPartyPagesTest {
    @TempDir
    Path folder;

    @Test
    void aVendorIsReadFromTheOverviewToTheOrderInWhichToCut() throws IOException {
        Path home = folder.resolve("home");
        Stage.waterworks(home);
        try (Stage stage = new Stage(home)) {
            try {
                Window casey = stage.person("casey", "Casey Flint", ColorScheme.LIGHT, Role.OT_SECURITY_ENGINEER);
                Subject vendor = party(stage, "Halcyon Dosing Systems");
                casey.open("/third-parties").sees(vendor.name());
                casey.picture("third-parties");
                casey.open("/third-parties/access-paths").sees("Past the boundary");
                casey.picture("third-parties-access-paths");
                casey.open("/third-parties/contracts").sees("What binds third parties");
                casey.open("/third-parties/assessments").sees("Claims and certificates");
                casey.open("/subjects/" + vendor.id().value()).sees("If it is compromised or gone");
                casey.open("/third-parties/of/" + vendor.id().value()).sees("Six parts");
                casey.picture("third-party");
                casey.page()
                        .getByText("Is compromised", new Page.GetByTextOptions().setExact(true))
                        .click();
                casey.sees("Cut, in this order");
                Locator cuts = casey.page().locator("main table").first().locator("tbody tr");
                assertThat(cuts.first().innerText()).contains("past the boundary");
                casey.picture("third-party-compromised");
                casey.page()
                        .getByText("Disappears", new Page.GetByTextOptions().setExact(true))
                        .click();
                casey.sees("Loses its support");
                casey.picture("third-party-gone");
                assertThat(stage.troubles()).isEmpty();
            } catch (RuntimeException | AssertionError failed) {
                stage.keep("third-parties");
                throw failed;
            }
        }
    }

    private static Subject party(Stage stage, String name) {
        return stage.office()
                .ledger()
                .snapshot()
                .subjects(Kind.THIRD_PARTY)
                .filter(party -> party.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
