package org.asbuilt.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Path;
import org.asbuilt.access.Role;
import org.asbuilt.model.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Ways of attack, fixes and choke points of the waterworks in a real browser. Source: requirements P4-18; issue 10. */
@DisabledIfSystemProperty(
        named = "web.skip",
        matches = "true",
        disabledReason = "the user interface was left out of this build")
class AttackPagesTest {
    @TempDir
    Path folder;

    @Test
    void aPathIsReadStepByStepAndAFixIsTried() throws IOException {
        Path home = folder.resolve("home");
        Stage.waterworks(home);
        try (Stage stage = new Stage(home)) {
            try {
                Window casey = stage.person("casey", "Casey Flint", ColorScheme.LIGHT, Role.OT_SECURITY_ENGINEER);
                casey.open("/risk").sees("foothold");
                casey.picture("risk-attack-overview");
                casey.open("/risk?from=outside&to=critical&k=5").sees("Rests on:");
                casey.sees("ATT&CK for ICS");
                casey.sees("Breaks it:");
                casey.picture("risk-attack-paths");
                casey.open("/risk/choke-points?to=critical").sees("cannot be closed");
                String dosing = stage.office()
                        .ledger()
                        .snapshot()
                        .subjects(Kind.ASSET)
                        .filter(one -> one.name().equals("PLC-04"))
                        .findFirst()
                        .orElseThrow()
                        .id()
                        .value();
                casey.open("/risk/choke-points?to=" + dosing).sees("With the least work");
                casey.picture("risk-choke-points");
                casey.open("/risk/fixes").sees("Makes harder");
                casey.page()
                        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("What if"))
                        .first()
                        .click();
                casey.sees("are open now");
                casey.picture("risk-fixes");
                casey.open("/risk/controls").sees("Key switch of PLC-04");
                casey.picture("risk-controls");
                casey.page()
                        .getByText("Router of the skid is switched off")
                        .first()
                        .click();
                casey.sees("Without it");
                casey.picture("risk-control");
                casey.open("/risk/clauses?standard=IEC_62443_3_3").sees("SR 5.2");
                casey.picture("risk-clauses");
                casey.open("/risk/board").sees("Risks that nobody owns");
                casey.picture("risk-board");
                casey.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
                casey.picture("risk-board-print");
                casey.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
                casey.open("/risk/register").sees("Too much chlorine in the water");
                casey.picture("risk-register");
                casey.page()
                        .getByRole(
                                AriaRole.LINK,
                                new Page.GetByRoleOptions().setName("Bow-tie").setExact(true))
                        .last()
                        .click();
                casey.sees("What leads to it");
                casey.open("/risk/register").sees("Too much chlorine in the water");
                casey.page()
                        .getByRole(
                                AriaRole.LINK,
                                new Page.GetByRoleOptions().setName("Bow-tie").setExact(true))
                        .nth(3)
                        .click();
                casey.sees("What leads to it");
                casey.sees("What follows");
                casey.picture("risk-bow-tie");
                casey.open("/risk/trees").sees("Chlorine is overdosed");
                casey.picture("risk-trees");
                casey.page().getByText("Chlorine is overdosed").first().click();
                casey.sees("By the router of the skid");
                casey.picture("risk-tree");
                assertThat(stage.troubles()).isEmpty();
            } catch (RuntimeException | AssertionError failed) {
                stage.keep("attack");
                throw failed;
            }
        }
    }
}
