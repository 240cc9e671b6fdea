package org.asbuilt.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.asbuilt.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** A report that is made in the background, in a real browser: asked for, found again on another page, fetched, deleted. Source: issue 11. */
@DisabledIfSystemProperty(
        named = "web.skip",
        matches = "true",
        disabledReason = "the user interface was left out of this build")
class PreparedFilesPageTest {
    @TempDir
    Path folder;

    @Test
    void aReportIsMadeWhileThePageIsLeftAndFetchedLater() throws IOException {
        Path home = folder.resolve("home");
        Stage.filterHall(folder, home);
        try (Stage stage = new Stage(home)) {
            Window riley = stage.person("riley", "Riley Marsh", ColorScheme.LIGHT, Role.OT_SECURITY_ENGINEER);
            try {
                riley.open("/reports/R-03");
                Page page = riley.page();
                riley.button("Download, made in the background").click();
                page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("CSV"))
                        .click();
                riley.sees("Report R-03 (csv)");
                riley.picture("prepared-report");
                riley.open("/exports?tab=prepared").sees("Fetch it");
                riley.picture("prepared");
                Download file =
                        page.waitForDownload(() -> riley.link("Fetch it").click());
                assertThat(Files.readString(file.path())).contains("Backwash controller");
                assertThat(AccessibilityTest.serious(riley, "/exports?tab=prepared", "light"))
                        .isEmpty();
                riley.button("Delete").click();
                riley.sees("Nothing is being made.");
                listInTheBackground(riley);
                assertThat(stage.troubles()).isEmpty();
            } catch (RuntimeException | AssertionError failed) {
                stage.keep("prepared");
                throw failed;
            }
        }
    }

    private static void listInTheBackground(Window riley) throws IOException {
        riley.open("/assets").sees("Backwash controller");
        Page page = riley.page();
        riley.button("Edit in a spreadsheet").click();
        riley.sees("What one can have several of, a line for each");
        page.keyboard().press("n");
        assertThat(focused(page)).startsWith("N");
        // What is typed at once is one word.
        page.waitForTimeout(700);
        page.keyboard().press("w");
        assertThat(focused(page)).isEqualTo("Workbook with everything (.xlsx)");
        assertThat(AccessibilityTest.seriousNow(riley, "the menu of lists")).isEmpty();
        page.getByText("In the background, for long lists").click();
        riley.picture("prepared-list-menu");
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Workbook with everything (.xlsx)"))
                .click();
        riley.sees("Fetch it");
        riley.picture("prepared-list");
        Download file = page.waitForDownload(() -> riley.link("Fetch it").click());
        assertThat(file.suggestedFilename()).isEqualTo("asset.xlsx");
        assertThat(AccessibilityTest.serious(riley, "/assets", "light")).isEmpty();
    }

    private static String focused(Page page) {
        return String.valueOf(page.evaluate("() => document.activeElement.textContent.trim()"));
    }
}
