package org.asbuilt.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.asbuilt.access.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Somebody takes a large file in: the bar moves, says what is done and how much of how much, never goes back, and is there again for who
 * went away in between. {@code -Dasbuilt.large=100} makes it a file of 100 MB.
 */
@DisabledIfSystemProperty(
        named = "web.skip",
        matches = "true",
        disabledReason = "the user interface was left out of this build")
class LongImportTest {
    private static final int MEGABYTES = Integer.getInteger("asbuilt.large", 12);

    @TempDir
    static Path folder;

    private static Stage stage;
    private static Window casey;
    private static final List<String> SAID = new ArrayList<>();
    private static final List<Double> SHARES = new ArrayList<>();

    @BeforeAll
    static void start() throws IOException {
        Path home = folder.resolve("home");
        Stage.filterHall(folder, home);
        stage = new Stage(home);
        casey = stage.person("casey", "Casey Flint", ColorScheme.LIGHT, Role.CONTRIBUTOR);
    }

    @AfterAll
    static void stop() {
        stage.close();
    }

    private static Path connections() throws IOException {
        Path file = folder.resolve("conn.log");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("#separator \\x09\n#path\tconn\n");
            out.write(
                    "#fields\tts\tuid\tid.orig_h\tid.orig_p\tid.resp_h\tid.resp_p\tproto\tservice\tduration\torig_bytes\tresp_bytes\n");
            out.write("#types\ttime\tstring\taddr\tport\taddr\tport\tenum\tstring\tinterval\tcount\tcount\n");
            for (int i = 0; i < MEGABYTES * 11_500; i++) {
                out.write("1741600800." + (100_000 + i % 900_000) + "\tC" + i + "\t10.20." + i % 4 + "."
                        + (i / 4 % 250 + 1) + "\t" + (40_000 + i % 20_000)
                        + "\t10.20.10.11\t502\ttcp\tmodbus\t0.4\t120\t260\n");
            }
        }
        return file;
    }

    /** What stands at the bar right now. */
    private static void look() {
        Object seen = casey.page().evaluate("""
                () => {
                  const bar = document.querySelector('[role=progressbar]');
                  const text = bar?.closest('.mantine-Progress-root')?.parentElement?.innerText ?? '';
                  return bar === null ? '' : bar.getAttribute('aria-valuenow') + '|' + text;
                }""");
        String both = String.valueOf(seen);
        if (both.isEmpty()) {
            return;
        }
        SHARES.add(Double.parseDouble(both.substring(0, both.indexOf('|'))));
        String text = both.substring(both.indexOf('|') + 1).strip();
        if (SAID.isEmpty() || !SAID.getLast().equals(text)) {
            SAID.add(text);
        }
    }

    private static void until(String words) {
        long end = System.nanoTime() + 240_000_000_000L;
        while (SAID.stream().noneMatch(text -> text.contains(words))) {
            assertThat(System.nanoTime()).as("%s within %s", words, SAID).isLessThan(end);
            look();
            casey.page().waitForTimeout(60);
        }
    }

    private static void slowly(long bytesPerSecond) {
        CDPSession session = casey.page().context().newCDPSession(casey.page());
        JsonObject line = new JsonObject();
        line.addProperty("offline", false);
        line.addProperty("latency", 0);
        line.addProperty("downloadThroughput", -1);
        line.addProperty("uploadThroughput", bytesPerSecond);
        session.send("Network.enable");
        session.send("Network.emulateNetworkConditions", line);
    }

    @Test
    void theBarTellsHowFarALargeFileIs() throws IOException {
        try {
            Path file = connections();
            casey.open("/");
            slowly(MEGABYTES * 250_000L);
            casey.page().locator("input[type=file]").setInputFiles(file);
            until("Sending 1 file: ");
            casey.page().waitForTimeout(1_500);
            look();
            casey.picture("long-import-sending");
            until("looking for secrets in conn.log: ");
            casey.picture("long-import-secrets");
            casey.open("/sources");
            casey.open("/");
            until("reading conn.log");
            casey.picture("long-import-reading");
            Locator receipt = casey.page().locator(".receipt");
            while (!receipt.first().isVisible()) {
                look();
                casey.page().waitForTimeout(100);
            }
            casey.picture("long-import-done");
            assertThat(SAID.toString()).contains(" of ", " MiB");
            assertThat(SHARES).isSorted();
            assertThat(SHARES.stream().distinct().count()).isGreaterThan(5);
            assertThat(stage.troubles()).isEmpty();
        } catch (RuntimeException | AssertionError failed) {
            stage.keep("long-import");
            throw failed;
        }
    }
}
