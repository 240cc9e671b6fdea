package org.asbuilt.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.asbuilt.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Asking the record, keeping what was asked, and getting about by keys, in a real browser. */
@DisabledIfSystemProperty(
        named = "web.skip",
        matches = "true",
        disabledReason = "the user interface was left out of this build")
class QueryPagesTest {
    @TempDir
    Path folder;

    @Test
    void aQueryIsWrittenAskedKeptAndFoundAgainByKeys() throws IOException {
        Path home = folder.resolve("home");
        Stage.filterHall(folder, home);
        try (Stage stage = new Stage(home)) {
            try {
                Window casey = stage.person(
                        "casey", "Casey Flint", ColorScheme.LIGHT, Role.CONTRIBUTOR, Role.APPROVER, Role.READER);
                asked(casey);
                kept(casey);
                foundByKeys(casey);
                termsAreExplained(casey);
                findingsAreBorneByKeys(casey);
                Window bo = stage.person("bo", "Bo Lund", ColorScheme.DARK, Role.READER);
                bo.open("/query").button("Views (1)").click();
                bo.link("Siemens in the hall").click();
                bo.sees("2 fit.");
                bo.picture("query-shared-dark");
                assertThat(stage.troubles()).isEmpty();
            } catch (RuntimeException | AssertionError failed) {
                stage.keep("query");
                throw failed;
            }
        }
    }

    private void asked(Window casey) throws IOException {
        casey.open("/query").sees("Questions to begin with");
        casey.picture("query-help");
        field(casey).pressSequentially("kind:asset vendor:sie");
        casey.page()
                .getByRole(AriaRole.OPTION)
                .filter(new Locator.FilterOptions().setHasText("Siemens"))
                .first()
                .click();
        field(casey).press("End");
        field(casey).pressSequentially(" firmware<2");
        field(casey).press("Enter");
        casey.sees("0 fit; of 2 it cannot be told.").sees("2: firmware is not recorded");
        casey.page()
                .getByText("What cannot be told", new Page.GetByTextOptions().setExact(true))
                .click();
        casey.sees("Backwash controller");
        casey.picture("query-untold");
        field(casey).fill("kind:asset vendor:siemens location:hall");
        casey.button("Ask").click();
        casey.sees("2 fit.");
        casey.sees("Dosing controller");
        casey.button("As a list").click();
        Download list = casey.page()
                .waitForDownload(
                        () -> casey.page().getByRole(AriaRole.MENUITEM).first().click());
        Path file = folder.resolve("list.csv");
        list.saveAs(file);
        assertThat(Files.readString(file)).contains("Dosing controller", "kind:asset vendor:siemens location:hall");
    }

    private static void kept(Window casey) {
        casey.button("Views").click();
        casey.fill("Name for what is shown now", "Siemens in the hall");
        casey.page().getByLabel("For everybody").check();
        casey.button("Keep this view").click();
        casey.button("Views (1)").waitFor();
        casey.picture("query-kept");
        casey.page().keyboard().press("Escape");
    }

    private static void foundByKeys(Window casey) {
        casey.open("/about");
        casey.page().keyboard().press("?");
        casey.sees("In every list with rows");
        casey.picture("keyboard-help");
        casey.page().keyboard().press("Escape");
        casey.page().getByText("In every list with rows").waitFor(hidden());
        casey.page().keyboard().press("Control+k");
        casey.page().locator("input[aria-label=Search]").fill("siemens in");
        casey.sees("Siemens in the hall");
        casey.picture("command-search");
        casey.page().getByText("Siemens in the hall").first().click();
        casey.sees("2 fit.");
        casey.page().keyboard().press("Control+k");
        casey.page().locator("input[aria-label=Search]").fill("purdue");
        casey.page().getByText("Purdue level").first().click();
        casey.sees("How near something is to the physical process");
        casey.page().locator("#purdue-level[data-current]").waitFor();
    }

    private static void termsAreExplained(Window casey) {
        casey.open("/glossary").fill("Find a term", "exploited");
        casey.sees("CISA Known Exploited Vulnerabilities catalogue");
        casey.picture("glossary");
        casey.open("/findings");
        casey.page().locator("th a.term").first().focus();
        casey.sees("Somebody bears a finding for a time");
    }

    private static void findingsAreBorneByKeys(Window casey) {
        casey.open("/findings?rule=AssetHasOwner&waived=false").sees("2 findings");
        casey.page().locator("tr[data-row]").first().focus();
        casey.page().keyboard().press("x");
        casey.page().keyboard().press("j");
        casey.page().keyboard().press("x");
        casey.sees("2 findings are chosen.");
        casey.picture("findings-chosen");
        casey.page().keyboard().press("w");
        casey.fill("Reason", "the owners are being found");
        casey.fill("Until", "2040-01-31");
        casey.button("Waive").last().click();
        casey.sees("Nothing is found.");
    }

    private static Locator field(Window casey) {
        return casey.page().getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Query"));
    }

    private static Locator.WaitForOptions hidden() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);
    }
}
