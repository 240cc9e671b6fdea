package org.asbuilt.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asbuilt.access.Role;
import org.asbuilt.ledger.Subject;
import org.asbuilt.logbook.Entry;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every page of the product, as {@code web/src/routes.tsx} lists them, can be read and worked by everybody: axe finds nothing serious in
 * light and dark, nothing hangs out of a narrow screen, and on paper there is the page without its navigation. With
 * {@code -Dasbuilt.screenshots=FOLDER} a picture of each is kept. It runs where {@code -Dasbuilt.accessibility=true} asks for it, and with
 * {@code -Dasbuilt.pages=/windows} looks at those only whose address begins so.
 * Source: WCAG 2.2 AA; issue 11.
 */
@EnabledIfSystemProperty(
        named = "asbuilt.accessibility",
        matches = "true",
        disabledReason = "it looks at each page five times, which takes minutes")
@DisabledIfSystemProperty(
        named = "web.skip",
        matches = "true",
        disabledReason = "the user interface was left out of this build")
class AccessibilityTest {
    private static final Pattern ROUTE = Pattern.compile("\\bpage\\(\\s*'(/[^']*)'");
    private static final Pattern VARIABLE = Pattern.compile(":\\w+");
    private static final int NARROW = 390;
    private static final int HIGH = 900;
    private static final int WIDE = 1440;

    /** The width of an A4 sheet without margins in pixels of 1/96 inch, upright (180 mm) and across (277 mm). */
    private static final int SHEET = 680;

    private static final int WIDE_SHEET = 1047;

    /** The innermost elements that reach beyond the right side, outside of what scrolls by itself. */
    private static final String HANGING_OUT = """
            (within) => {
              const width = document.documentElement.clientWidth;
              const scrolls = (one) => one !== null && one !== document.documentElement && one !== document.body
                && (['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(one).overflowX)
                  || scrolls(one.parentElement));
              const out = [...document.querySelectorAll(within)]
                .filter((one) => one.getBoundingClientRect().right > width + 1 && !scrolls(one.parentElement));
              return out.filter((one) => !out.some((other) => other !== one && one.contains(other)))
                .slice(0, 4)
                .map((one) => one.tagName + '.' + String(one.className).slice(0, 60) + ' "'
                  + String(one.textContent).slice(0, 40) + '"')
                .join(' | ');
            }
            """;

    /** What does not stand on the sheet whole: nothing can be scrolled there. */
    private static final String CUT_ON_PAPER = """
            () => [...document.querySelectorAll('main td, main th, main p, main h1, main h2, main h3, main pre')]
              .filter((one) => one.textContent !== '' && one.checkVisibility({ visibilityProperty: true })
                && one.getBoundingClientRect().right > document.documentElement.clientWidth + 1
                && one.getBoundingClientRect().height > 1)
              .slice(0, 4)
              .map((one) => one.tagName + ' "' + one.textContent.slice(0, 40) + '"')
              .join(' | ')
            """;

    /** The words of states that are cut, so that nobody can tell which it is. */
    private static final String CUT_STATES = """
            () => [...document.querySelectorAll('main .mantine-Badge-label')]
              .filter((one) => one.scrollWidth > one.clientWidth + 1)
              .slice(0, 4)
              .map((one) => one.textContent)
              .join(' | ')
            """;

    private static final int MADE_FIRST = 120_000;

    private static final String NOTHING_ON_ITS_WAY =
            "() => document.querySelector('.mantine-Loader-root, [aria-busy=true]') === null";

    @TempDir
    Path folder;

    @Test
    void nothingSeriousStandsInTheWayOnAnyPage() throws IOException {
        Path home = folder.resolve("home");
        Stage.demonstration(home);
        try (Stage stage = new Stage(home)) {
            Window outside = stage.window(ColorScheme.LIGHT);
            Window light = stage.person(
                    "riley",
                    "Riley Marsh",
                    ColorScheme.LIGHT,
                    Role.OT_SECURITY_ENGINEER,
                    Role.AUDITOR,
                    Role.ADMINISTRATOR);
            List<String> pages = pages(examples(stage));
            assertThat(pages).hasSizeGreaterThan(70).contains("/", "/risk/board");
            List<String> wanted = pages.stream()
                    .filter(page -> page.startsWith(System.getProperty("asbuilt.pages", "/")))
                    .toList();
            assertThat(wanted).as("pages that -Dasbuilt.pages names").isNotEmpty();
            // The description of the API is made when first asked for, which takes longer than a page is waited for.
            assertThat(light.page()
                            .request()
                            .get(
                                    stage.base() + "/api/openapi.json",
                                    RequestOptions.create().setTimeout(MADE_FIRST))
                            .ok())
                    .isTrue();
            List<String> wrong = new ArrayList<>();
            Window dark = stage.window(ColorScheme.DARK);
            dark.signIn("riley", Stage.PASSWORD);
            for (String page : wanted) {
                if (isOutside(page)) {
                    wrong.addAll(serious(outside, page, "light"));
                    continue;
                }
                wrong.addAll(serious(light, page, "light"));
                wrong.addAll(onPaperAndNarrow(light, page));
                wrong.addAll(serious(dark, page, "dark"));
            }
            assertThat(wrong).as("what axe, a narrow screen and paper show").isEmpty();
        }
    }

    /** The pages of people who are not signed in; who is, is sent on. */
    private static boolean isOutside(String page) {
        return List.of("/sign-in", "/sign-in/back", "/card", "/questions", "/setup", "/invitation", "/factor-reset")
                .contains(page);
    }

    /** What axe finds serious on a page. */
    static List<String> serious(Window window, String path, String scheme) throws IOException {
        shown(window, path);
        window.wholePicture(name(path) + "-" + scheme);
        String what = path + " (" + scheme + ")";
        return window.page().getByText("This page failed").count() > 0
                ? List.of(what + ": " + window.page().locator("main").innerText())
                : seriousNow(window, what);
    }

    /** The same of what a window shows now, under a name of its own. */
    static List<String> seriousNow(Window window, String what) throws IOException {
        Page page = window.page();
        page.evaluate(Files.readString(Path.of("..", "web", "node_modules", "axe-core", "axe.min.js")));
        Object found = page.evaluate("""
                async () => {
                  const told = await axe.run(document, {
                    runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] },
                    resultTypes: ['violations'],
                  });
                  return told.violations
                    .filter((one) => one.impact === 'serious' || one.impact === 'critical')
                    .map((one) => one.id + ' x' + one.nodes.length + ': ' + one.nodes.slice(0, 3)
                      .map((node) => node.target.join(' ') + ' [' + node.html.slice(0, 160) + '] '
                        + node.any.map((any) => any.message).join(' ').slice(0, 160)).join(' | '));
                }
                """);
        return ((List<?>) found).stream().map(one -> what + ": " + one).toList();
    }

    /** What hangs out of a narrow screen, and what is printed that should not be or is not that should. */
    static List<String> onPaperAndNarrow(Window window, String path) throws IOException {
        List<String> wrong = new ArrayList<>();
        Page page = window.page();
        page.setViewportSize(NARROW, HIGH);
        page.waitForTimeout(200);
        Object over =
                page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (over instanceof Integer pixels && pixels > 1) {
            wrong.add(path + " (narrow): " + pixels + " px hang out: " + page.evaluate(HANGING_OUT, "main *"));
        }
        wrong.addAll(told(page.evaluate(HANGING_OUT, "header *"), path + " (narrow): the bar on top hangs out"));
        wrong.addAll(told(page.evaluate(CUT_STATES), path + " (narrow): states are cut"));
        window.wholePicture(name(path) + "-narrow");
        page.setViewportSize(WIDE, HIGH);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        if (page.locator("nav[aria-label=Sections]").isVisible()) {
            wrong.add(path + " (print): the navigation is printed");
        }
        if (page.locator("p.print-only").count() > 0
                && !page.locator("p.print-only").first().isVisible()) {
            wrong.add(path + " (print): the line with record, moment and person is not printed");
        }
        // Sheets of A4 without their margins, as print.css has them.
        boolean wide = "wide".equals(page.evaluate("() => getComputedStyle(document.querySelector('main')).page"));
        page.setViewportSize(wide ? WIDE_SHEET : SHEET, HIGH);
        wrong.addAll(told(page.evaluate(CUT_ON_PAPER), path + " (print): the sheet cuts"));
        page.setViewportSize(WIDE, HIGH);
        window.paper(name(path) + "-print");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        return wrong;
    }

    /** What a look at the page found, if it found something. */
    private static List<String> told(Object found, String what) {
        return String.valueOf(found).isEmpty() ? List.of() : List.of(what + ": " + found);
    }

    private static Page shown(Window window, String path) {
        window.page().navigate(window.base() + path);
        window.page().waitForLoadState(LoadState.NETWORKIDLE);
        // What is still on its way has nothing that could be wrong.
        window.page().waitForFunction(NOTHING_ON_ITS_WAY);
        window.page().waitForTimeout(150);
        return window.page();
    }

    private static String name(String path) {
        return "page" + path.replaceAll("[^a-z-]+", "-").replaceFirst("-$", "");
    }

    /** The addresses of the product's pages, with the names of what is put into them. */
    static List<String> addresses() throws IOException {
        return ROUTE.matcher(Files.readString(Path.of("..", "web", "src", "routes.tsx")))
                .results()
                .map(route -> route.group(1))
                .toList();
    }

    /** The pages that the product has, each with something of the plant where its address names one. */
    static List<String> pages(Map<String, String> examples) throws IOException {
        List<String> pages = new ArrayList<>();
        for (String path : addresses()) {
            Matcher variable = VARIABLE.matcher(path);
            if (variable.find()) {
                String stem = path.substring(0, variable.start());
                assertThat(examples)
                        .as("something to show at %s: add it to examples", path)
                        .containsKey(stem);
                pages.add(stem + examples.get(stem));
            } else {
                pages.add(path);
            }
        }
        return pages;
    }

    static Map<String, String> examples(Stage stage) {
        Map<String, String> examples = new TreeMap<>();
        examples.put("/changes/", "change-1");
        examples.put("/information/items/", first(stage, Kind.INFORMATION_ITEM));
        examples.put("/vulnerabilities/advisories/", "INV-2099-02");
        examples.put("/third-parties/of/", first(stage, Kind.THIRD_PARTY));
        examples.put("/risk/trees/", first(stage, Kind.ATTACK_TREE));
        examples.put("/risk/controls/", first(stage, Kind.CONTROL));
        examples.put("/register/", "network");
        examples.put("/subjects/", named(stage, "PLC-04"));
        examples.put("/imports/", stage.office().reading().imports().getFirst().id());
        examples.put("/campaigns/", campaign(stage));
        examples.put("/commits/", "1");
        examples.put("/reports/", "R-01");
        return examples;
    }

    /** A campaign that asks the person who looks about one controller. */
    private static String campaign(Stage stage) {
        return stage.office()
                .campaigns()
                .open(
                        "riley",
                        "Look at the controllers",
                        List.of(new Entry.Assignment("riley", new TreeSet<>(List.of(new Id(named(stage, "PLC-04")))))),
                        LocalDate.ofInstant(stage.office().clock().instant(), ZoneOffset.UTC)
                                .plusDays(30),
                        7);
    }

    private static String first(Stage stage, Kind kind) {
        return stage.office()
                .ledger()
                .snapshot()
                .subjects(kind)
                .map(subject -> subject.id().value())
                .sorted()
                .findFirst()
                .orElseThrow();
    }

    private static String named(Stage stage, String name) {
        return stage.office()
                .ledger()
                .snapshot()
                .subjects(Kind.ASSET)
                .filter(subject -> subject.name().equals(name))
                .map((Subject subject) -> subject.id().value())
                .findFirst()
                .orElseThrow();
    }
}
