package org.asbuilt.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import org.asbuilt.access.Role;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Paths, losses and the sheet of isolation in a real browser. Source: requirements P4-18, P4-19, P4-22, P4-23. */
@DisabledIfSystemProperty(
        named = "web.skip",
        matches = "true",
        disabledReason = "the user interface was left out of this build")
class PathsPagesTest {
    @TempDir
    Path folder;

    @Test
    void whoReachesWhomIsAnsweredFromTheRecord() throws IOException {
        Path home = folder.resolve("home");
        Stage.waterworks(home);
        try (Stage stage = new Stage(home)) {
            try {
                Window casey = stage.person("casey", "Casey Flint", ColorScheme.LIGHT, Role.OT_SECURITY_ENGINEER);
                casey.open("/connectivity/paths").sees("Where somebody from outside comes in");
                casey.picture("paths-entries");
                chosen(casey, "From", "Anywhere outside");
                chosen(casey, "To", "Any critical asset");
                casey.page().getByRole(AriaRole.ARTICLE).first().waitFor();
                casey.picture("paths-ways");
                casey.page().getByText("What is reached from a place").click();
                casey.sees("are reached:");
                casey.picture("paths-reached");
                casey.page().getByText("Single points of failure").click();
                casey.sees("Assets that alone hold parts together");
                casey.picture("paths-single-points");
                casey.page()
                        .getByText("What stops if something is lost", new Page.GetByTextOptions().setExact(true))
                        .click();
                chosen(casey, "Lost", first(stage, Kind.CONDUIT).name());
                casey.sees("lose something they need");
                casey.picture("paths-loss");
                assertThat(stage.troubles()).isEmpty();
            } catch (RuntimeException | AssertionError failed) {
                stage.keep("paths");
                throw failed;
            }
        }
    }

    /** Choices of one moment, before the page is drawn anew between them, count both; the moment that is looked at stays. */
    @Test
    void choicesMadeInOneMomentBothCount() throws IOException {
        Path home = folder.resolve("home");
        Stage.waterworks(home);
        try (Stage stage = new Stage(home)) {
            Window casey = stage.person("casey", "Casey Flint", ColorScheme.LIGHT, Role.OT_SECURITY_ENGINEER);
            casey.open("/connectivity/paths?as-of=2040-01-01T00:00:00.000Z")
                    .sees("Where somebody from outside comes in");
            casey.page().evaluate("""
                    () => {
                      document.querySelector('input[value=write]').click();
                      document.querySelector('input[value=reached]').click();
                    }
                    """);
            casey.sees("Choose from where.");
            assertThat(casey.page().url()).contains("effect=write", "question=reached", "as-of=2040");
        }
    }

    @Test
    void theSheetOfIsolationIsReadOnAScreenAndOnPaper() throws IOException {
        Path home = folder.resolve("home");
        Stage.waterworks(home);
        try (Stage stage = new Stage(home)) {
            try {
                Window casey = stage.person("casey", "Casey Flint", ColorScheme.LIGHT, Role.OT_SECURITY_ENGINEER);
                casey.open("/connectivity/isolation").sees("isolated");
                chosen(casey, "Isolate", first(stage, Kind.ZONE).name());
                casey.sees("What to cut, in this order");
                assertThat(casey.page()
                                .locator("main table")
                                .first()
                                .locator("tbody tr")
                                .count())
                        .isPositive();
                casey.picture("isolation");
                casey.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
                assertThat(casey.page().getByLabel("Isolate").first().isVisible())
                        .isFalse();
                casey.picture("isolation-on-paper");
                assertThat(stage.troubles()).isEmpty();
            } catch (RuntimeException | AssertionError failed) {
                stage.keep("isolation");
                throw failed;
            }
        }
    }

    private static void chosen(Window window, String label, String option) {
        window.page()
                .getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first()
                .fill(option);
        window.page()
                .getByRole(AriaRole.OPTION)
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(option))
                .first()
                .click();
    }

    private static Subject first(Stage stage, Kind kind) {
        return stage.office()
                .ledger()
                .snapshot()
                .subjects(kind)
                .min(Comparator.comparing(Subject::name))
                .orElseThrow();
    }
}
