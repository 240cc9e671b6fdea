package org.asbuilt.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.asbuilt.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The reference of the API in a real browser: it is made of what the server says of itself. Source: issue 11. */
@DisabledIfSystemProperty(
        named = "web.skip",
        matches = "true",
        disabledReason = "the user interface was left out of this build")
class ReferencePageTest {
    private static final String CLOSE = "/reference#post-api-campaigns-id-close";

    @TempDir
    Path folder;

    @Test
    void anOperationIsFoundWithAllThatItNeedsAndTakesAndHowToAskForIt() throws IOException {
        try (Stage stage = new Stage(folder.resolve("home"))) {
            Window riley = stage.person("riley", "Riley Marsh", ColorScheme.LIGHT, Role.OT_SECURITY_ENGINEER);
            riley.open("/reference").sees("Campaigns of validation.");
            riley.picture("reference");
            Page page = riley.page();
            Locator operations = page.locator("details.operation");
            assertThat(operations.count()).isGreaterThan(250);
            page.getByLabel("Find an operation").fill("post campaigns/{id}/close");
            riley.sees("1 operation");
            operations.locator("summary").first().click();
            riley.sees("An API token can do it with the scope propose.");
            assertThat(operations.locator("pre").innerText())
                    .contains("curl --request POST '" + stage.base() + "/api/campaigns/ID/close'", "Idempotency-Key");
            riley.picture("reference-operation");
            page.getByText("Who asks: API tokens").click();
            assertThat(page.locator("pre").first().innerText()).contains(stage.base() + "/api/status");
            riley.picture("reference-how");

            page.getByText("Notifications: webhooks").click();
            page.getByLabel("Find a type").fill("campaign closed");
            riley.sees("A campaign of validation that was closed goes on");
            assertThat(page.getByText("change.applied", new Page.GetByTextOptions().setExact(true))
                            .count())
                    .isZero();
            riley.picture("reference-webhooks");

            List<String> wrong = new ArrayList<>(AccessibilityTest.serious(riley, CLOSE, "light"));
            riley.sees("An API token can do it with the scope propose.");
            wrong.addAll(AccessibilityTest.onPaperAndNarrow(riley, CLOSE));
            Window dana = stage.person("dana", "Dana Reed", ColorScheme.DARK, Role.AUDITOR);
            wrong.addAll(AccessibilityTest.serious(dana, CLOSE, "dark"));
            dana.page().evaluate("() => localStorage.setItem('asbuilt-language', 'de')");
            dana.page().reload();
            dana.sees("Ein API-Token kann es mit der Berechtigung propose.");
            dana.page().getByText("Benachrichtigungen: Webhooks").click();
            dana.sees("Eine geschlossene Kampagne geht weiter");
            dana.picture("reference-german");
            assertThat(wrong).isEmpty();
            assertThat(stage.troubles()).isEmpty();
        }
    }
}
