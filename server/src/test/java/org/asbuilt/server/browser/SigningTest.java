package org.asbuilt.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.asbuilt.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** A campaign in a real browser: opened, signed in bulk at a desk, and by a card on a telephone. Source: requirements P1.V-09. */
@DisabledIfSystemProperty(
        named = "web.skip",
        matches = "true",
        disabledReason = "the user interface was left out of this build")
class SigningTest {
    @TempDir
    Path folder;

    @Test
    void expertsSignAtTheirDeskAndOnTheTelephone() throws IOException {
        Path home = folder.resolve("home");
        Stage.filterHall(folder, home);
        try (Stage stage = new Stage(home)) {
            try {
                Window casey = stage.person("casey", "Casey Flint", ColorScheme.LIGHT, Role.CONTRIBUTOR, Role.APPROVER);
                Window bo = stage.person("bo", "Bo Lund", ColorScheme.DARK, Role.READER);
                windows(casey);
                String campaign = opened(casey);
                signedInBulk(bo, campaign);
                String link = card(casey, campaign);
                telephone(stage.window(ColorScheme.LIGHT), link);
                casey.open(campaign).sees("3 of 4 looked at, 1 wrong");
                casey.picture("campaign-experts");
                assertThat(stage.troubles()).isEmpty();
            } catch (RuntimeException | AssertionError failed) {
                stage.keep("signing");
                throw failed;
            }
        }
    }

    /** The form of a new subject is made from its facets; here it is a maintenance window. */
    private static void windows(Window casey) {
        casey.open("/register/change-window");
        casey.button("New maintenance window").click();
        Locator form = casey.page().getByRole(AriaRole.DIALOG);
        form.getByLabel(Pattern.compile("^Name")).first().fill("Second Saturday");
        casey.picture("new-window");
        form.getByLabel(Pattern.compile("^How I know")).fill("Agreed with operations");
        form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Propose it"))
                .click();
        casey.sees("Enter the maintenance window Second Saturday");
        casey.open("/windows").sees("No window opens.");
        casey.picture("windows");
    }

    private static String opened(Window casey) {
        casey.open("/campaigns");
        casey.button("Open a campaign").click();
        Locator form = casey.page().getByRole(AriaRole.DIALOG);
        form.getByLabel(Pattern.compile("^Title")).fill("Filter hall, autumn");
        form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Another expert"))
                .click();
        casey.picture("campaign-form");
        form.locator("input[aria-haspopup=listbox]").nth(2).click();
        casey.page()
                .getByRole(AriaRole.OPTION, new com.microsoft.playwright.Page.GetByRoleOptions().setName("Bo Lund"))
                .last()
                .click();
        form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Open the campaign"))
                .click();
        casey.page().waitForURL(Pattern.compile("/campaigns/campaign-1"));
        return "/campaigns/campaign-1";
    }

    private static void signedInBulk(Window bo, String campaign) {
        bo.open(campaign).sees("Backwash controller");
        bo.page().getByLabel(Pattern.compile("^All 2 that are open")).check();
        bo.picture("campaign-mine-dark");
        bo.button("Sign 2 as right, unchanged").click();
        bo.sees("2 of 2 done");
    }

    private static String card(Window casey, String campaign) {
        casey.open(campaign);
        casey.page()
                .getByRole(AriaRole.TAB, new com.microsoft.playwright.Page.GetByRoleOptions().setName("Experts"))
                .click();
        casey.button("Make out a card").first().click();
        Locator link =
                casey.page().getByLabel("Link", new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true));
        assertThat(link).hasValue(Pattern.compile("/card#"));
        casey.picture("card-link");
        return link.inputValue();
    }

    private static void telephone(Window phone, String link) {
        phone.page().setViewportSize(390, 844);
        phone.open(link).sees("0 of 2 looked at");
        phone.picture("card-phone");
        Locator first = phone.page().locator(".mantine-Card-root").first();
        first.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Wrong"))
                .last()
                .click();
        first.getByLabel(Pattern.compile("^What is wrong")).fill("It stands in cabinet C5");
        phone.picture("card-phone-wrong");
        first.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Say that it is wrong"))
                .click();
        phone.sees("1 of 2 looked at");
    }
}
