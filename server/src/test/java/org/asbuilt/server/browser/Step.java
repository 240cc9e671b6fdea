package org.asbuilt.server.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * One thing that somebody does on a page, seen by everybody who looks over the shoulder.
 *
 * @param words what is done, for the list of the questions
 * @param deed does it
 */
record Step(String words, Consumer<Page> deed) {

    /** Goes to a section by the navigation. */
    static Step section(String title) {
        return new Step(
                "section *" + title + "*",
                page -> page.locator("nav[aria-label=Sections] a")
                        .filter(new Locator.FilterOptions()
                                .setHasText(Pattern.compile("^\\s*" + exactly(title) + "\\s*\\d*$")))
                        .click());
    }

    /** Types a name into the search and takes what it finds first. */
    static Step search(String name) {
        return new Step("search for `" + name + "` (Ctrl K)", page -> {
            page.keyboard().press("Control+k");
            Locator field = page.getByPlaceholder("Name, address, serial number, page, view, term …");
            field.fill(name);
            page.getByRole(AriaRole.DIALOG)
                    .getByText(name, new Locator.GetByTextOptions().setExact(true))
                    .first()
                    .click();
        });
    }

    /** Types words into the search and asks for all that fits. */
    static Step searchAll(String words) {
        return new Step("search for `" + words + "` (Ctrl K), *All that fits*", page -> {
            page.keyboard().press("Control+k");
            page.getByPlaceholder("Name, address, serial number, page, view, term …")
                    .fill(words);
            page.getByText("All that fits “" + words + "”").click();
        });
    }

    /** Opens a tab. */
    static Step tab(String name) {
        return new Step(
                "tab *" + name + "*",
                page -> main(page)
                        .getByRole(AriaRole.TAB, new Locator.GetByRoleOptions().setName(beginning(name)))
                        .first()
                        .click());
    }

    /** Follows a link of the page. */
    static Step link(String name) {
        return new Step(
                "link *" + name + "*",
                page -> main(page)
                        .getByRole(
                                AriaRole.LINK,
                                new Locator.GetByRoleOptions().setName(name).setExact(true))
                        .first()
                        .click());
    }

    /** Presses a button of the page. */
    static Step button(String name) {
        return new Step(
                "button *" + name + "*",
                page -> main(page)
                        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(beginning(name)))
                        .first()
                        .click());
    }

    /** Takes one of several choices that stand side by side. */
    static Step pick(String name) {
        return new Step(
                "choice *" + name + "*",
                page -> main(page)
                        .locator("label")
                        .filter(new Locator.FilterOptions().setHasText(beginning(name)))
                        .first()
                        .click());
    }

    /** Chooses from a list that opens. */
    static Step choose(String label, String option) {
        return new Step("*" + label + "*: " + option, page -> {
            Locator field = main(page)
                    .locator("input:visible")
                    .and(main(page).getByLabel(label, new Locator.GetByLabelOptions().setExact(true)))
                    .first();
            field.click();
            if (field.isEditable()) {
                // The kind that stands behind a name is not searched for.
                field.fill(option.replaceFirst(" \\(.*", ""));
            }
            page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(beginning(option)))
                    .first()
                    .click();
        });
    }

    /** Takes an entry of a menu that is open. */
    static Step menu(String name) {
        return new Step(
                "*" + name + "*",
                page -> page.getByRole(
                                AriaRole.MENUITEM,
                                new Page.GetByRoleOptions().setName(name).setExact(true))
                        .click());
    }

    /** Types into a field of the page. */
    static Step type(String label, String text) {
        return new Step(
                "*" + label + "*: `" + text + "`",
                page -> main(page).getByLabel(label).first().fill(text));
    }

    private static Pattern beginning(String text) {
        return Pattern.compile("^\\s*" + exactly(text));
    }

    /** The browser knows no quoting of whole texts as Java does. */
    private static String exactly(String text) {
        return text.replaceAll("[^\\p{L}\\p{N} ]", "\\\\$0");
    }

    private static Locator main(Page page) {
        return page.locator("main");
    }
}
