package org.asbuilt.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.asbuilt.access.Person;
import org.asbuilt.access.Role;
import org.asbuilt.server.Server;
import org.asbuilt.server.cli.Asbuilt;
import org.asbuilt.server.cli.ExitCode;
import org.asbuilt.server.identity.Passwords;
import org.asbuilt.server.record.Home;
import org.asbuilt.server.record.RecordOffice;
import org.asbuilt.server.record.Storage;
import org.asbuilt.server.settings.Catalogue;
import org.asbuilt.server.settings.SecondFactor;
import org.asbuilt.server.settings.Settings;

/** An installation with its server and a browser, and a window for each person who acts in a test; all of it ends with the test. */
final class Stage implements AutoCloseable {
    static final String PASSWORD = "a cabinet key hangs by the door";

    private static final Optional<Path> PICTURES =
            Optional.ofNullable(System.getProperty("asbuilt.screenshots")).map(Path::of);

    private final List<AutoCloseable> opened = new ArrayList<>();
    private final List<Window> windows = new ArrayList<>();
    private final String hash = new Passwords().hash(PASSWORD);
    private final RecordOffice office;
    private final Server.Running server;
    private final Browser browser;
    private final String base;

    Stage(Path home) {
        this(home, SecondFactor.OPTIONAL);
    }

    /** An installation that demands a second factor, or does not. */
    Stage(Path home, SecondFactor secondFactor) {
        this(home, Settings.STANDARD.with(Catalogue.SECOND_FACTOR, secondFactor));
    }

    /** An installation that has chosen. */
    Stage(Path home, Settings settings) {
        PICTURES.ifPresent(folder -> {
            try {
                Files.createDirectories(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        office =
                open(new RecordOffice(Storage.open(Home.prepare(home), Optional.empty()), settings, Clock.systemUTC()));
        server = open(Server.start(office, InetAddress.getLoopbackAddress(), 0));
        Playwright playwright = open(Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))));
        browser = open(playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium())
                        .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage"))));
        // Passkeys need a name: no browser has them at a bare address.
        base = "http://" + (settings.get(Catalogue.SECOND_FACTOR) == SecondFactor.REQUIRED ? "localhost" : "127.0.0.1")
                + ":" + server.port();
    }

    /** Has a list of two controllers taken into a home and accepted as a baseline. */
    static void filterHall(Path folder, Path home) throws IOException {
        Path plant = Files.writeString(folder.resolve("plant.csv"), """
                Name;IP address;Serial number;Manufacturer;Location
                Backwash controller;10.20.10.11;S-4711;Siemens;Filter hall, cabinet C3
                Dosing controller;10.20.10.12;S-4712;Siemens;Filter hall, cabinet C4
                """);
        assertThat(taken(home, plant)).isZero();
    }

    /** Has the project's fictitious waterworks taken into a home, and what its documents say accepted as a baseline. */
    static void waterworks(Path home) {
        assertThat(taken(home, Path.of("..", "examples", "waterworks"))).isEqualTo(ExitCode.FINDINGS);
    }

    /** Has the plant of the demonstration set up as {@code asbuilt demo} does it, with the permit for its scans; nothing is served. */
    static void demonstration(Path home) {
        String root = System.getProperty("asbuilt.root", "..");
        System.setProperty("asbuilt.root", root);
        Asbuilt.run(
                (office, address, port, certificates) -> {
                    throw new IllegalStateException("this demonstration ends when its plant is there");
                },
                new PrintWriter(new StringWriter(), true),
                new PrintWriter(new StringWriter(), true),
                "demo",
                "--home",
                home.toString());
        assertThat(home.resolve("record.sqlite")).exists();
    }

    static int taken(Path home, Path files) {
        return Asbuilt.run(
                (office, address, port, certificates) -> {
                    throw new IllegalStateException("an import starts no server");
                },
                new PrintWriter(new StringWriter(), true),
                new PrintWriter(new StringWriter(), true),
                "import",
                "--home",
                home.toString(),
                "--by",
                "erin",
                "--accept-baseline-as",
                "arthur",
                files.toString());
    }

    RecordOffice office() {
        return office;
    }

    Server.Running server() {
        return server;
    }

    String base() {
        return base;
    }

    /** Makes a person known. */
    void known(String user, String name, Role... roles) {
        office.people()
                .add(Person.invited(user, name, Set.of(roles), Instant.now()).withPassword(hash));
    }

    /** Makes a person known and opens a window in which that person is signed in. */
    Window person(String user, String name, ColorScheme scheme, Role... roles) {
        known(user, name, roles);
        Window window = window(scheme);
        window.signIn(user, PASSWORD);
        return window;
    }

    /** A window in which nobody is signed in. */
    Window window(ColorScheme scheme) {
        Window window = open(new Window(browser, base, PICTURES, scheme));
        windows.add(window);
        return window;
    }

    /** What went wrong in any window. */
    List<String> troubles() {
        return windows.stream().flatMap(window -> window.troubles().stream()).toList();
    }

    /** Keeps pictures of all windows as they are, for whoever looks into a failure. */
    void keep(String name) {
        for (int each = 0; each < windows.size(); each++) {
            windows.get(each).keep(Path.of("target", name + "-" + each + ".png"));
        }
    }

    /** The browser that is on the machine; nothing is downloaded. */
    private static Path chromium() {
        return Stream.of(Optional.ofNullable(System.getenv("ASBUILT_CHROMIUM")), Optional.of("/usr/bin/chromium"))
                .flatMap(Optional::stream)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "the browser tests need a Chromium: install it, or name one in ASBUILT_CHROMIUM"));
    }

    private <T extends AutoCloseable> T open(T each) {
        opened.add(each);
        return each;
    }

    @Override
    public void close() {
        for (AutoCloseable each : opened.reversed()) {
            try {
                each.close();
            } catch (Exception e) {
                throw new IllegalStateException("cannot close " + each, e);
            }
        }
    }
}
