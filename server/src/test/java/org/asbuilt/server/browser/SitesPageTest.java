package org.asbuilt.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.asbuilt.access.Role;
import org.asbuilt.server.record.Home;
import org.asbuilt.server.record.RecordOffice;
import org.asbuilt.server.record.Sites;
import org.asbuilt.server.record.Storage;
import org.asbuilt.server.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The records of several sites in a real browser, from the first word on. Source: issue 12. */
@DisabledIfSystemProperty(
        named = "web.skip",
        matches = "true",
        disabledReason = "the user interface was left out of this build")
class SitesPageTest {
    @TempDir
    Path folder;

    @Test
    void sitesAreFoundSearchedAndComparedOnOnePage() throws IOException {
        Path north = folder.resolve("north");
        Path south = folder.resolve("south");
        Stage.waterworks(north);
        Stage.filterHall(folder, south);
        try (Stage stage = new Stage(folder.resolve("organisation"))) {
            try {
                Window riley = stage.person("riley", "Riley Marsh", ColorScheme.LIGHT, Role.OT_SECURITY_ENGINEER);
                riley.open("/sites").sees("No site has joined").sees("asbuilt sites join NAME --key KEY");
                riley.picture("sites-empty");
                Path first = packed(stage, north, "north-works");
                take(stage, packed(stage, south, "south-works"));
                riley.open("/sites").sees("Nothing came").sees("Complete");
                take(stage, first);
                riley.open("/sites")
                        .sees("south-works")
                        .sees("Halcyon Dosing Systems")
                        .sees("Ways in");
                Page page = riley.page();
                page.getByLabel("What is looked for").fill("10.20.10.11");
                page.getByRole(
                                AriaRole.BUTTON,
                                new Page.GetByRoleOptions().setName("Find").setExact(true))
                        .click();
                riley.sees("Backwash controller");
                Locator found = page.locator("main table").nth(1).locator("tbody tr");
                assertThat(found.allInnerTexts())
                        .anySatisfy(row -> assertThat(row).contains("south-works", "10.20.10.11"));
                riley.picture("sites");
                page.getByRole(
                                AriaRole.BUTTON,
                                new Page.GetByRoleOptions()
                                        .setName("Backwash controller")
                                        .setExact(true))
                        .first()
                        .click();
                riley.sees("It is changed there only.").sees("S-4711");
                riley.picture("sites-subject");
                Window dana = stage.person("dana", "Dana Reed", ColorScheme.DARK, Role.AUDITOR);
                dana.open("/sites?q=siemens").sees("south-works");
                dana.picture("sites-dark");
                assertThat(stage.troubles()).isEmpty();
            } catch (RuntimeException | AssertionError failed) {
                stage.keep("sites");
                throw failed;
            }
        }
    }

    private Path packed(Stage stage, Path home, String name) {
        Sites organisation = stage.office().sites();
        try (RecordOffice site = new RecordOffice(
                Storage.open(Home.prepare(home), Optional.empty()), Settings.STANDARD, Clock.systemUTC())) {
            Sites.Known own = site.sites().own();
            organisation.join(name, own.key(), own.fingerprint(), "riley");
            return site.sites()
                    .pack("erin", folder, false, List.of(organisation.recipient()), Optional.empty())
                    .file();
        }
    }

    private static void take(Stage stage, Path bundle) throws IOException {
        try (InputStream in = Files.newInputStream(bundle)) {
            assertThat(stage.office().sites().take(in, Optional.empty()).settled())
                    .isTrue();
        }
    }
}
