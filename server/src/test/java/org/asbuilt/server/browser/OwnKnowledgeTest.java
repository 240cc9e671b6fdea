package org.asbuilt.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.asbuilt.access.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * What people know better than a program, in a real browser: what the columns of a list hold, what stands in the plant, in what two
 * versions of a configuration differ, and what is to be looked at on site. Pictures and the browser are as in {@link FirstHourTest}.
 */
@DisabledIfSystemProperty(
        named = "web.skip",
        matches = "true",
        disabledReason = "the user interface was left out of this build")
class OwnKnowledgeTest {
    @TempDir
    static Path folder;

    private static Stage stage;
    private static Window casey;
    private static Window bo;

    @BeforeAll
    static void start() throws IOException {
        Path home = folder.resolve("home");
        Stage.filterHall(folder, home);
        stage = new Stage(home);
        casey = stage.person("casey", "Casey Flint", ColorScheme.LIGHT, Role.CONTRIBUTOR);
        bo = stage.person("bo", "Bo Lund", ColorScheme.DARK, Role.CONTRIBUTOR);
    }

    @AfterAll
    static void stop() {
        stage.close();
    }

    @Test
    void whatPeopleKnowComesIn() throws IOException {
        try {
            columnsAreCorrectedTriedKeptAndTakenIn();
            aListThatWasReadWronglyIsReadAgain();
            twoPeopleContradictEachOther();
            twoVersionsAreCompared();
            aSheetIsTakenThroughThePlant();
            assertThat(stage.troubles()).isEmpty();
        } catch (RuntimeException | AssertionError failed) {
            stage.keep("knowledge");
            throw failed;
        }
    }

    private void columnsAreCorrectedTriedKeptAndTakenIn() throws IOException {
        Path odd = Files.writeString(folder.resolve("spares.csv"), """
                Name;Standort;Wert 7;Baujahr;Lfd. Bemerkung 3
                Sludge pump drive;Pump hall;SN-77;2019;runs hot
                Sludge pump valve;Pump hall;SN-78;2020;
                """);
        casey.open("/");
        casey.button("▸ More options").click();
        Locator first = casey.page().getByLabel("Look at the columns of lists before they are taken in");
        first.check(new Locator.CheckOptions().setForce(true));
        casey.picture("more-options");
        casey.page().locator("input[type=file]").setInputFiles(odd);
        Locator drawer = casey.page().getByRole(AriaRole.DIALOG);
        assertThat(drawer).containsText("SN-77 · SN-78");
        assertThat(drawer).containsText("not taken");
        hold(casey, "Wert 7", "serial", "Serial number");
        casey.picture("columns");
        drawer.getByLabel("Keep these columns as a profile").fill("Spare parts of the pump hall");
        drawer.getByRole(AriaRole.BUTTON, named("Keep the profile")).click();
        assertThat(drawer).containsText("Kept as Spare parts of the pump hall.");
        drawer.getByRole(AriaRole.BUTTON, named("Try it")).click();
        assertThat(drawer).containsText("Dry run: nothing was kept");
        drawer.getByRole(AriaRole.BUTTON, named("Take it in by these columns")).click();
        assertThat(drawer).containsText("2 of 2 rows understood");
        assertThat(drawer).not().containsText("Dry run");
        casey.picture("columns-taken");
    }

    private void aListThatWasReadWronglyIsReadAgain() throws IOException {
        Path more = Files.writeString(folder.resolve("more.csv"), """
                Name;Standort;Wert 7
                Sludge pump motor;Pump hall;SN-79
                """);
        bo.open("/");
        bo.page().locator("input[type=file]").setInputFiles(more);
        bo.sees("What this would change");
        bo.button("What its columns hold").click();
        Locator drawer = bo.page().getByRole(AriaRole.DIALOG);
        drawer.getByLabel("Read it by a profile").first().click();
        bo.page()
                .getByRole(AriaRole.OPTION, option("Spare parts of the pump hall"))
                .click();
        assertThat(drawer.getByLabel("What Wert 7 holds").first()).hasValue("Serial number");
        drawer.getByRole(AriaRole.BUTTON, named("Take it in by these columns")).click();
        bo.sees("This very file was taken in already");
        bo.picture("columns-dark");
        drawer.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(Pattern.compile("^Withdraw import-\\d+ and read")))
                .click();
        assertThat(drawer).containsText("1 of 1 rows understood");
        bo.page().keyboard().press("Escape");
    }

    private void twoPeopleContradictEachOther() {
        states(casey, "S7-1512C", "I replaced it in 2021", "statement");
        casey.sees("Statement of Casey Flint");
        states(bo, "S7-1511", "Read on the door of its cabinet", "statement-dark");
        bo.sees("Statement of Bo Lund");
        bo.open("/inbox?type=RIVALRY");
        Locator detail = bo.page().locator(".split-detail");
        assertThat(detail).containsText("Backwash controller");
        assertThat(detail).containsText("stated by Casey Flint");
        assertThat(detail).containsText("stated by Bo Lund");
        bo.picture("statements-contradict-dark");
        casey.open("/sources");
        casey.button("State what you know").click();
        casey.page()
                .getByRole(AriaRole.DIALOG)
                .getByText("Or one that the record does not know")
                .waitFor();
        casey.picture("statement-about");
    }

    private static void states(Window window, String model, String how, String picture) {
        window.open("/assets");
        window.page().getByText("Backwash controller").first().click();
        window.button("State what you know").click();
        Locator form = window.page().getByRole(AriaRole.DIALOG);
        assertThat(form).containsText("About Backwash controller");
        form.locator("input[aria-label='What you know']").fill("model");
        window.page().getByRole(AriaRole.OPTION, option("Model")).first().click();
        form.getByLabel("Model").first().fill(model);
        assertThat(form.getByRole(AriaRole.BUTTON, named("State it"))).isDisabled();
        form.getByLabel(Pattern.compile("^How I know")).fill(how);
        window.picture(picture);
        form.getByRole(AriaRole.BUTTON, named("State it")).click();
    }

    private void twoVersionsAreCompared() throws IOException {
        String old = """
                version 15.2
                hostname sw07
                !
                interface GigabitEthernet0/1
                 description Backwash controller
                 switchport mode access
                 switchport access vlan 10
                !
                interface GigabitEthernet0/2
                 description Panel
                 switchport mode access
                 switchport access vlan 20
                !
                end
                """;
        Path before = Files.writeString(folder.resolve("sw07-october.cfg"), old);
        Path after = Files.writeString(
                folder.resolve("sw07-november.cfg"),
                old.replace("vlan 10", "vlan 30").replace("hostname sw07\n", "hostname sw07\n!\n! moved\n"));
        casey.open("/");
        casey.page().locator("input[type=file]").setInputFiles(new Path[] {before, after});
        casey.sees("What this would change");
        casey.open("/sources");
        casey.link("Compare two").click();
        pick(casey, "Older", "sw07-october.cfg");
        pick(casey, "Newer", "sw07-november.cfg");
        casey.sees("'10' became '30'");
        assertThat(casey.page().locator(".source-line").filter(hasText("switchport access vlan 30")))
                .isVisible();
        casey.page()
                .getByText(Pattern.compile("stand elsewhere and say the same"))
                .click();
        casey.sees("Panel");
        casey.picture("compare");
        bo.open(casey.page().url());
        bo.sees("'10' became '30'");
        bo.picture("compare-dark");
    }

    private void aSheetIsTakenThroughThePlant() throws IOException {
        casey.open("/sources");
        casey.button("Walkdown sheet").click();
        casey.page().getByLabel("Place").fill("cabinet c3");
        casey.picture("walkdown");
        Download sheet =
                casey.page().waitForDownload(() -> casey.button("PDF to print").click());
        Path file = folder.resolve("sheet.pdf");
        sheet.saveAs(file);
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
    }

    private static void hold(Window window, String header, String words, String target) {
        window.page().getByLabel("What " + header + " holds").first().fill(words);
        window.page().getByRole(AriaRole.OPTION, option(target)).first().click();
    }

    private static void pick(Window window, String label, String beginning) {
        window.page().getByLabel(label).first().click();
        window.page()
                .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(Pattern.compile("^" + beginning)))
                .click();
    }

    private static Locator.FilterOptions hasText(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Page.GetByRoleOptions option(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
