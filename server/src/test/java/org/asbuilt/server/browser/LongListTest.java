package org.asbuilt.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.asbuilt.access.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * A list that is longer than what can be drawn of it: it stays, whole and in place, however it is scrolled and whatever the server answers.
 * Once it was replaced by an error of the page, because the height of rows was measured from what was drawn, and what was drawn followed
 * from that height. Source: issue 11.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LongListTest {
    private static final String MORE = "**/api/subjects?*from=*";
    private static final String REFUSED = "made for this test";
    private static final int ASSETS = 3_000;
    private static final int ROUNDS = Integer.getInteger("asbuilt.scrolls", 12);

    /** How far the rows that are drawn are from where they belong at most, and how much the frame is higher than all rows. */
    private static final String OUT_OF_PLACE = """
            () => {
              const frame = document.querySelector('.wide');
              const head = frame.querySelector('thead').getBoundingClientRect().height;
              const begin = frame.getBoundingClientRect().top - frame.scrollTop + frame.clientTop + head;
              const rows = [...frame.querySelectorAll('[data-row]')];
              const high = rows[0].getBoundingClientRect().height;
              const off = rows.map((row) =>
                Math.abs(row.getBoundingClientRect().top - begin - high * Number(row.dataset.row)));
              return Math.max(...off);
            }""";

    /** The numbers of the rows that are seen, and whether all of them have come. */
    private static final String FILLED = """
            () => {
              const frame = document.querySelector('.wide').getBoundingClientRect();
              const seen = [...document.querySelectorAll('[data-row]')].filter((row) => {
                const box = row.getBoundingClientRect();
                return box.bottom > frame.top + 40 && box.top < frame.bottom;
              });
              return seen.length > 5 && seen.every((row) => row.querySelector('a') !== null);
            }""";

    private Stage stage;
    private Window casey;

    @BeforeAll
    void open(@TempDir Path folder) {
        MadePlant.in(folder, ASSETS, 10);
        stage = new Stage(folder);
        casey = stage.person("casey", "Casey Flint", ColorScheme.LIGHT, Role.OT_SECURITY_ENGINEER);
    }

    @AfterAll
    void close() {
        stage.close();
    }

    @Test
    void theListStaysHoweverItIsScrolled() {
        List<String> asked = shown();
        Random random = new Random(11);
        Page page = casey.page();
        for (int round = 0; round < ROUNDS; round++) {
            switch (round % 4) {
                case 0 -> page.evaluate("""
                        () => new Promise((done) => {
                          const frame = document.querySelector('.wide');
                          let left = 60;
                          const jump = () => {
                            frame.scrollTop = Math.random() * frame.scrollHeight;
                            left -= 1;
                            left > 0 ? requestAnimationFrame(jump) : done();
                          };
                          jump();
                        })""");
                case 1 -> {
                    page.locator(".wide").hover();
                    for (int turn = 0; turn < 30; turn++) {
                        page.mouse().wheel(0, random.nextInt(6000) - 2500);
                    }
                }
                case 2 -> page.evaluate("() => document.querySelector('.wide').scrollTo(0, 1e9)");
                default -> page.evaluate("() => document.querySelector('.wide').scrollTo(0, 0)");
            }
            page.waitForFunction(FILLED);
            assertThat(((Number) page.evaluate(OUT_OF_PLACE)).doubleValue())
                    .as("pixels out of place in round " + round)
                    .isLessThan(1);
        }
        assertThat(page.locator(".wide tbody tr").count()).isLessThan(120);
        // Sixty jumps and thirty turns of the wheel ask where they end, and what has come is not asked for again.
        assertThat(asked).hasSizeLessThanOrEqualTo(Math.ceilDiv(ASSETS, 200) + ROUNDS);
        assertThat(casey.troubles()).isEmpty();
    }

    @Test
    void keysGoThroughAllRowsAndEnterOpensOne() {
        shown();
        Page page = casey.page();
        row(0).focus();
        page.keyboard().press("End");
        assertThat(row(ASSETS - 1)).isFocused();
        assertThat(row(ASSETS - 1)).hasAttribute("aria-rowindex", Integer.toString(ASSETS + 1));
        assertThat(page.locator(".wide table")).hasAttribute("aria-rowcount", Integer.toString(ASSETS + 1));
        page.keyboard().press("PageUp");
        int above = focused();
        assertThat(above).isBetween(ASSETS - 60, ASSETS - 6);
        page.keyboard().press("ArrowDown");
        assertThat(row(above + 1)).isFocused();
        // The row that has the focus stays, also when the wheel leaves it behind.
        page.evaluate("() => document.querySelector('.wide').scrollTo(0, 0)");
        page.waitForFunction(FILLED);
        assertThat(row(above + 1)).isFocused();
        page.keyboard().press("Home");
        assertThat(row(0)).isFocused();
        page.keyboard().press("PageDown");
        assertThat(focused()).isBetween(6, 60);
        String name = row(focused()).locator("a").first().innerText();
        page.keyboard().press("Enter");
        page.waitForURL("**/subjects/**");
        assertThat(page.locator("h1").first()).containsText(name);
        assertThat(casey.troubles()).isEmpty();
    }

    @Test
    void whatIsKnownStaysWhenTheServerHasHadEnough() {
        shown();
        Page page = casey.page();
        refuseMore(page);
        page.evaluate("() => document.querySelector('.wide').scrollTo(0, 1e9)");
        casey.sees(REFUSED);
        assertThat(row(ASSETS - 1)).isVisible();
        page.unroute(MORE);
        casey.button("Try again").click();
        assertThat(row(ASSETS - 1).locator("a")).isVisible();
        assertThat(page.getByText(REFUSED)).hasCount(0);
        refuseMore(page);
        page.evaluate(
                "() => { const list = document.querySelector('.wide'); list.scrollTo(0, list.scrollHeight / 2); }");
        casey.sees(REFUSED);
        page.evaluate("() => document.querySelector('.wide').scrollTo(0, 0)");
        assertThat(row(0).locator("a")).isVisible();
        assertThat(page.getByText(REFUSED)).hasCount(0);
        page.unroute(MORE);
        casey.troubles().clear();
    }

    private static void refuseMore(Page page) {
        page.route(
                MORE,
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(503)
                        .setContentType("application/problem+json")
                        .setBody("{\"title\":\"Too much at once\",\"status\":500,\"detail\":\"" + REFUSED + "\"}")));
    }

    /** Where the reader was in one list is no place of another. */
    @Test
    void anotherListBeginsAtItsBeginning() {
        List<String> asked = shown();
        Page page = casey.page();
        page.evaluate("() => document.querySelector('.wide').scrollTo(0, 1e9)");
        page.waitForFunction(FILLED);
        asked.clear();
        page.getByLabel("Find in assets").fill("device");
        page.waitForResponse(answer -> answer.url().contains("q=device"), () -> {});
        page.waitForFunction(FILLED);
        assertThat(row(0).locator("a")).isVisible();
        // Longer than it takes until rows are asked for where the reader stays.
        page.waitForTimeout(400);
        assertThat(asked).isNotEmpty().noneMatch(url -> url.contains("from="));
        assertThat(casey.troubles()).isEmpty();
    }

    /** Somebody adds a row between two answers: all are read anew, and then they fit together. */
    @Test
    void pagesThatDoNotFitTogetherAreReadAnew() {
        List<String> asked = shown();
        Page page = casey.page();
        AtomicBoolean altered = new AtomicBoolean();
        page.route("**/api/subjects?*from=*", route -> {
            if (altered.getAndSet(true)) {
                route.resume();
                return;
            }
            String rows = route.fetch().text();
            assertThat(rows).contains("\"total\":" + ASSETS);
            route.fulfill(new Route.FulfillOptions()
                    .setContentType("application/json")
                    .setBody(rows.replace("\"total\":" + ASSETS, "\"total\":" + (ASSETS + 1))));
        });
        page.evaluate("() => document.querySelector('.wide').scrollTo(0, 1e9)");
        page.waitForFunction(FILLED);
        page.waitForTimeout(1500);
        page.unroute("**/api/subjects?*from=*");
        assertThat(asked.stream().filter(url -> !url.contains("from=")))
                .as(asked::toString)
                .hasSize(1);
        assertThat(asked.stream().filter(url -> url.contains("from=")))
                .as(asked::toString)
                .hasSize(2);
        assertThat(row(ASSETS - 1).locator("a")).isVisible();
        assertThat(casey.troubles()).isEmpty();
    }

    @Test
    void aNarrowWindowShowsIt() {
        Page page = casey.page();
        page.setViewportSize(320, 256);
        try {
            shown();
            casey.picture("list-enlarged-four-times");
            row(0).focus();
            page.keyboard().press("End");
            assertThat(row(ASSETS - 1)).isFocused();
            assertThat(row(ASSETS - 1).locator("a")).isInViewport();
            assertThat((Boolean) page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                    .isTrue();
        } finally {
            page.setViewportSize(1440, 900);
        }
        shown();
        casey.picture("list-long");
        assertThat(casey.troubles()).isEmpty();
    }

    /** Opens the list and gives what it asks for from then on. */
    private List<String> shown() {
        casey.open("/assets");
        row(0).locator("a").waitFor();
        List<String> asked = Collections.synchronizedList(new ArrayList<>());
        casey.page().onRequest(request -> {
            if (request.url().contains("/api/subjects?")) {
                asked.add(request.url());
            }
        });
        return asked;
    }

    private Locator row(int number) {
        return casey.page().locator("[data-row='" + number + "']");
    }

    private int focused() {
        return Integer.parseInt(
                (String) casey.page().evaluate("() => document.activeElement.closest('[data-row]').dataset.row"));
    }
}
