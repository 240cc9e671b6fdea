package org.asbuilt.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.asbuilt.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * How fast the pages are in a real browser: {@code ./asbuilt bench ui}, or {@code -Dasbuilt.figures=5} for as many runs of each. It prints
 * the median and the worst; it asserts only that what it measured was there, for how fast a machine is belongs to the machine.
 * {@code -Dasbuilt.figures.assets} says how long the list is. Source: issue 11.
 */
@EnabledIfSystemProperty(
        named = "asbuilt.figures",
        matches = "[0-9]+",
        disabledReason = "figures are measured when they are asked for, on a machine that does nothing else")
class FiguresTest {
    private static final int RUNS = Integer.getInteger("asbuilt.figures", 5);
    private static final int ASSETS = Integer.getInteger("asbuilt.figures.assets", 100_000);
    private static final int NODES = 5_000;
    private static final double LONG_FRAME = 50;
    private static final double PATIENCE = 600_000;

    /** Resolves to the milliseconds until the page shows a thing and has drawn it, counted from the beginning of the navigation. */
    private static final String SHOWN = """
            (selector) => new Promise((done) => {
              const look = () => {
                if (document.querySelector(selector) === null) {
                  requestAnimationFrame(look);
                } else {
                  requestAnimationFrame(() => setTimeout(() => done(performance.now()), 0));
                }
              };
              look();
            })""";

    /** Scrolls a frame by steps, one a frame, and resolves to the milliseconds between frames. */
    private static final String SCROLLED = """
            ([selector, from, to, steps]) => new Promise((done) => {
              const frame = document.querySelector(selector);
              const far = frame.scrollHeight - frame.clientHeight;
              const times = [];
              let step = 0;
              const next = (now) => {
                times.push(now);
                if (step > steps) {
                  done(times.slice(1).map((time, place) => time - times[place]));
                } else {
                  frame.scrollTop = far * (from + ((to - from) * step) / steps);
                  step += 1;
                  requestAnimationFrame(next);
                }
              };
              requestAnimationFrame(next);
            })""";

    /** Presses a button and resolves to the milliseconds until the change is drawn. */
    private static final String ANSWERED = """
            (label) => new Promise((done) => {
              const before = performance.now();
              document.querySelector(`button[aria-label="${label}"]`).click();
              requestAnimationFrame(() => setTimeout(() => done(performance.now() - before), 0));
            })""";

    /** Clicks on what goes on within the first zone and resolves to the milliseconds until what was picked is told. */
    private static final String PICKED = """
            () => new Promise((done) => {
              const before = performance.now();
              document.querySelector('.map-within').dispatchEvent(new MouseEvent('click', { bubbles: true }));
              const look = () => {
                if ([...document.querySelectorAll('h2, h3')].some((head) => head.textContent.startsWith('Within '))) {
                  setTimeout(() => done(performance.now() - before), 0);
                } else {
                  requestAnimationFrame(look);
                }
              };
              requestAnimationFrame(look);
            })""";

    /** Takes apart all that stands together and resolves to the milliseconds until each asset is drawn. */
    private static final String TAKEN_APART = """
            () => new Promise((done) => {
              const before = performance.now();
              document.querySelectorAll('g.map-node').forEach(
                (group) => group.dispatchEvent(new MouseEvent('click', { bubbles: true })));
              requestAnimationFrame(() => setTimeout(() => done(performance.now() - before), 0));
            })""";

    @TempDir
    Path folder;

    @Test
    void thePagesAreMeasured() throws IOException {
        Files.deleteIfExists(Path.of("target", "ui-figures.md"));
        say("load average " + ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage() + ", "
                + Runtime.getRuntime().availableProcessors() + " processors, " + RUNS + " runs of each");
        Path large = folder.resolve("large");
        MadePlant.in(large, ASSETS, ASSETS);
        try (Stage stage = new Stage(large)) {
            Window casey = stage.person("casey", "Casey Flint", ColorScheme.LIGHT, Role.OT_SECURITY_ENGINEER);
            casey.page().context().setDefaultTimeout(PATIENCE);
            firstPage(casey);
            list(casey);
            assertThat(stage.troubles()).isEmpty();
        }
        Path drawn = folder.resolve("drawn");
        MadePlant.in(drawn, NODES, 2 * NODES);
        try (Stage stage = new Stage(drawn)) {
            Window casey = stage.person("casey", "Casey Flint", ColorScheme.LIGHT, Role.OT_SECURITY_ENGINEER);
            casey.page().context().setDefaultTimeout(PATIENCE);
            map(casey);
            takenApart(casey);
            assertThat(stage.troubles()).isEmpty();
        }
    }

    /** From the address to the first content: with an empty cache as at the first visit, and as always after. */
    private static void firstPage(Window casey) throws IOException {
        List<Double> cold = new ArrayList<>();
        List<Double> warm = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            casey.page().context().newCDPSession(casey.page()).send("Network.clearBrowserCache");
            cold.add(shown(casey, "/", "main h1"));
            warm.add(shown(casey, "/", "main h1"));
        }
        told("first page, nothing in the cache", "ms", cold);
        told("first page, again", "ms", warm);
    }

    private static void list(Window casey) throws IOException {
        List<Double> shown = new ArrayList<>();
        List<Double> longFrames = new ArrayList<>();
        List<Double> worst = new ArrayList<>();
        List<Double> middle = new ArrayList<>();
        List<Double> end = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            shown.add(shown(casey, "/assets", "[data-row] a"));
            List<Double> frames = new ArrayList<>();
            frames.addAll(scrolled(casey, 0, 0.002));
            frames.addAll(scrolled(casey, 0.002, 0.5));
            middle.add(filled(casey));
            frames.addAll(scrolled(casey, 0.5, 1));
            end.add(filled(casey));
            longFrames.add(
                    100.0 * frames.stream().filter(time -> time > LONG_FRAME).count() / frames.size());
            worst.add(frames.stream().mapToDouble(Double::doubleValue).max().orElse(0));
            assertThat(casey.page()
                            .locator("[data-row='" + (ASSETS - 1) + "'] a")
                            .count())
                    .isEqualTo(1);
        }
        told("list of " + ASSETS + " rows shown", "ms", shown);
        told("frames above 50 ms while it is scrolled to its end", "%", longFrames);
        told("longest frame while it is scrolled", "ms", worst);
        told("rows in the middle there after the scrolling ends", "ms", middle);
        told("rows at the end there after the scrolling ends", "ms", end);
    }

    private static void map(Window casey) throws IOException {
        for (String look : List.of("/map", "/map?each=yes")) {
            List<Double> shown = new ArrayList<>();
            List<Double> zoomed = new ArrayList<>();
            List<Double> picked = new ArrayList<>();
            List<Double> longFrames = new ArrayList<>();
            List<Double> interactive = new ArrayList<>();
            for (int i = 0; i < RUNS; i++) {
                double first = shown(casey, look, ".map-drawing");
                double zoom = number(casey.page().evaluate(ANSWERED, "Larger"));
                double pick = number(casey.page().evaluate(PICKED));
                List<Double> frames = scrolledIn(casey, ".map-frame", 0, 1, 60);
                shown.add(first);
                zoomed.add(zoom);
                picked.add(pick);
                interactive.add(first + zoom + pick + frames.getFirst());
                longFrames.add(100.0
                        * frames.stream().filter(time -> time > LONG_FRAME).count()
                        / frames.size());
            }
            String what = look + " of " + NODES + " assets: ";
            told(what + "drawn", "ms", shown);
            told(what + "answers to a zoom", "ms", zoomed);
            told(what + "tells what was clicked on", "ms", picked);
            told(what + "from the address until it has answered to a zoom, a click and a drag", "ms", interactive);
            told(what + "frames above 50 ms while it is dragged", "%", longFrames);
        }
    }

    /** The map as it opens groups what is alike; a reader may take all of it apart. */
    private static void takenApart(Window casey) throws IOException {
        List<Double> apart = new ArrayList<>();
        List<Double> whole = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            double first = shown(casey, "/map", ".map-drawing");
            double then = number(casey.page().evaluate(TAKEN_APART));
            assertThat(casey.page().locator("a.map-node").count()).isEqualTo(NODES);
            apart.add(then);
            whole.add(first + then);
        }
        told("map of " + NODES + " assets: each drawn, once it is shown", "ms", apart);
        told("map of " + NODES + " assets: from the address until each is drawn", "ms", whole);
    }

    private static double shown(Window casey, String path, String selector) {
        casey.page().navigate(casey.base() + path, new Page.NavigateOptions().setTimeout(PATIENCE));
        return number(casey.page().evaluate(SHOWN, selector));
    }

    private static List<Double> scrolled(Window casey, double from, double to) {
        return scrolledIn(casey, ".wide", from, to, 120);
    }

    private static List<Double> scrolledIn(Window casey, String selector, double from, double to, int steps) {
        Object times = casey.page().evaluate(SCROLLED, List.of(selector, from, to, steps));
        return ((List<?>) times).stream().map(FiguresTest::number).toList();
    }

    /** Until the rows that are seen are there. */
    private static double filled(Window casey) {
        long began = System.nanoTime();
        casey.page().waitForFunction("""
                () => {
                  const frame = document.querySelector('.wide').getBoundingClientRect();
                  const seen = [...document.querySelectorAll('[data-row]')].filter((row) => {
                    const box = row.getBoundingClientRect();
                    return box.bottom > frame.top && box.top < frame.bottom;
                  });
                  return seen.length > 5 && seen.every((row) => row.querySelector('a') !== null);
                }""");
        return (System.nanoTime() - began) / 1e6;
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }

    private static void told(String what, String unit, List<Double> values) throws IOException {
        List<Double> sorted = values.stream().sorted().toList();
        say(String.format(
                Locale.ROOT,
                "| %s | median %.1f %s | worst %.1f %s |",
                what,
                sorted.get(sorted.size() / 2),
                unit,
                sorted.getLast(),
                unit));
    }

    /** Standard output of tests goes where nobody looks. */
    private static void say(String line) throws IOException {
        System.out.println(line);
        Files.writeString(
                Files.createDirectories(Path.of("target")).resolve("ui-figures.md"),
                line + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }
}
