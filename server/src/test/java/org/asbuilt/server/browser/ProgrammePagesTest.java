package org.asbuilt.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.asbuilt.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The information programme and the third parties of the waterworks, page by page, in a real browser. Source: issue 9. */
@DisabledIfSystemProperty(
        named = "web.skip",
        matches = "true",
        disabledReason = "the user interface was left out of this build")
class ProgrammePagesTest {
    /** Each page with something that only the files of the plant can have told it. */
    static final Map<String, String> PAGES = pages();

    @TempDir
    Path folder;

    private static Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("/information", "Programs of the controllers");
        pages.put("/information/scenarios", "Chlorine is overdosed through the router of the skid");
        pages.put("/information/combinations", "Way to the SCADA pair");
        pages.put("/information/sharing", "Sharing");
        pages.put("/information/policies", "Identity and access");
        pages.put("/information/controls", "Poster taken down");
        pages.put("/information/backups", "Nightly backup to NAS-01");
        pages.put("/third-parties", "Halcyon Dosing Systems");
        pages.put("/third-parties/access-paths", "AP-06");
        pages.put("/third-parties/contracts", "Halcyon skid warranty");
        pages.put("/third-parties/assessments", "Palisade Managed Networks");
        pages.put("/third-parties/sessions", "nf-oduya");
        pages.put("/third-parties/approvals", "Approvals");
        pages.put("/third-parties/use", "nf-survey");
        pages.put("/third-parties/people", "T. Oduya");
        pages.put("/third-parties/unexplained", "203.0.113.200");
        pages.put("/third-parties/submissions", "Questionnaires");
        return pages;
    }

    @Test
    void everyPageOfTheWaterworksTellsWhatItsFilesSay() {
        Path home = folder.resolve("home");
        Stage.waterworks(home);
        try (Stage stage = new Stage(home)) {
            try {
                Window casey = stage.person("casey", "Casey Flint", ColorScheme.LIGHT, Role.OT_SECURITY_ENGINEER);
                PAGES.forEach((path, told) -> {
                    casey.open(path).sees(told);
                    casey.picture("waterworks" + path.replace('/', '-'));
                });
                aSuggestionIsDismissedWithAReason(
                        stage.person("rita", "Rita Moe", ColorScheme.DARK, Role.CONTRIBUTOR, Role.APPROVER));
                assertThat(stage.troubles()).isEmpty();
            } catch (RuntimeException | AssertionError failed) {
                stage.keep("programme");
                throw failed;
            }
        }
    }

    private static void aSuggestionIsDismissedWithAReason(Window rita) {
        rita.open("/information/combinations");
        button(rita, "Dismiss").first().click();
        reasoned(rita, "the drawing is of the old network", "Dismiss");
        rita.sees("Dismissed: 1");
        rita.sees("Dismissed by Rita Moe");
        rita.sees("the drawing is of the old network");
        rita.picture("waterworks-information-combinations-dismissed");
        button(rita, "Suggest again").first().click();
        reasoned(rita, "the old network is still in use", "Suggest again");
        assertThat(rita.page().getByText("Dismissed: 1")).hasCount(0);
    }

    private static void reasoned(Window rita, String reason, String submit) {
        Locator dialog = rita.page().getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Reason").fill(reason);
        dialog.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(submit).setExact(true))
                .click();
        assertThat(dialog).hasCount(0);
    }

    private static Locator button(Window rita, String name) {
        return rita.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
