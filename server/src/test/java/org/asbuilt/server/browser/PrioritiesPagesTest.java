package org.asbuilt.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import org.asbuilt.access.Role;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.AssetClass;
import org.asbuilt.model.AssetRole;
import org.asbuilt.model.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** What matters, how exposed it is and when it may be touched, in a real browser. Source: requirements P3-03, P3-21, P3-23. */
@DisabledIfSystemProperty(
        named = "web.skip",
        matches = "true",
        disabledReason = "the user interface was left out of this build")
class PrioritiesPagesTest {
    @TempDir
    Path folder;

    @Test
    void theThreeFactorsAreReadFromTheRankingToTheReasons() throws IOException {
        Path home = folder.resolve("home");
        Stage.waterworks(home);
        try (Stage stage = new Stage(home)) {
            try {
                Window casey = stage.person("casey", "Casey Flint", ColorScheme.LIGHT, Role.OT_SECURITY_ENGINEER);
                casey.open("/priorities").sees("Residual exposure");
                casey.picture("priorities-ranking");
                casey.open("/priorities/uncategorised").sees("with at least one of the three factors missing");
                casey.open("/priorities/uncategorised?sector=WATER_WASTEWATER").sees("(Water wastewater), by");
                casey.picture("priorities-uncategorised");
                casey.open("/priorities/look-ahead").sees("No end recorded");
                casey.picture("priorities-look-ahead");
                Subject firewall = firewall(stage);
                casey.open("/priorities/decision").sees("Choose what the control");
                casey.page()
                        .getByLabel("Add what the work touches", new Page.GetByLabelOptions().setExact(true))
                        .first()
                        .fill(firewall.name());
                casey.page().getByRole(AriaRole.OPTION).first().click();
                casey.sees("SSVC exposure");
                assertThat(casey.page().locator("main table tbody tr").count()).isEqualTo(1);
                casey.picture("priorities-decision");
                casey.open("/subjects/" + firewall.id().value() + "?tab=priorities")
                        .sees("With what depends on it");
                casey.sees("Physical accessibility");
                casey.picture("priorities-asset");
                assertThat(stage.troubles()).isEmpty();
            } catch (RuntimeException | AssertionError failed) {
                stage.keep("priorities");
                throw failed;
            }
        }
    }

    private static Subject firewall(Stage stage) {
        return stage.office()
                .ledger()
                .snapshot()
                .subjects(Kind.ASSET)
                .filter(asset -> asset.facet(AssetRole.class)
                        .flatMap(AssetRole::assetClass)
                        .filter(AssetClass.FIREWALL::equals)
                        .isPresent())
                .min(Comparator.comparing(Subject::name))
                .orElseThrow();
    }
}
