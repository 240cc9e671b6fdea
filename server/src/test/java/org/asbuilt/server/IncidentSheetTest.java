package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.exceptionfactory.jagged.framework.stream.StandardDecryptingChannelFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaReaderFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.asbuilt.server.record.Age;
import org.asbuilt.server.record.IncidentSheets;
import org.asbuilt.server.rounds.Rounds;
import org.asbuilt.server.settings.Catalogue;
import org.asbuilt.server.settings.SecondFactor;
import org.asbuilt.server.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Source: requirements S-08: the sheet opens without the server, and carries label and date. */
class IncidentSheetTest {
    private static final String PASSWORD = "four words for responders";
    private static final String EVIL = "<script>alert(1)</script><img src=http://192.0.2.1/x onerror=\"alert(2)\">";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final SetClock clock = new SetClock("2031-11-26T08:00:00Z");
    private final Age.Identity responder = Age.Identity.fresh();

    @Test
    void theSheetHoldsWhatRespondersNeedAndNothingThatRuns() throws Exception {
        try (Site site = new Site(clock, settings())) {
            fill(site);
            IncidentSheets.Written written = site.office().incidentSheets().write("the installation");
            assertThat(written.ok()).as(written.sentence()).isTrue();
            assertThat(names()).hasSize(3);
            assertThat(site.office().disclosures().register())
                    .hasSize(3)
                    .allSatisfy(left -> assertThat(names()).contains(left.what()))
                    .allSatisfy(left -> assertThat(left.recipient()).startsWith(folder.toString()));
            String page = new String(decrypted(".html.age"), StandardCharsets.UTF_8);
            String end = site.office().ledger().checkpoint().orElseThrow().signature();
            assertThat(page)
                    .contains(
                            "TLP:AMBER+STRICT",
                            "2031-11-26T08:00:00Z (UTC)",
                            "after commit " + site.office().ledger().snapshot().commit(),
                            end,
                            "Pump station PLC",
                            "10.0.0.1",
                            "V4.2",
                            "Ada Byron",
                            "+44 20 7946 0000",
                            "pull the plug on panel 3",
                            "Assets in Filters",
                            "Assets in no zone",
                            "&lt;script&gt;alert(1)&lt;/script&gt;")
                    .doesNotContain("<script>alert", "<img");
            // One script, ours; and the page may fetch nothing whatever it holds.
            assertThat(page.split("<script", -1)).hasSize(2);
            assertThat(page).contains("default-src 'none'").doesNotContain("src=\"", "href=\"http");
            try (PDDocument paper = Loader.loadPDF(decrypted(".pdf.age"))) {
                String text = new PDFTextStripper().getText(paper);
                assertThat(text)
                        .contains("Pump station PLC", "10.0.0.1", "Ada Byron", "+44 20 7946 0000", "page 1 of ")
                        .contains(end.substring(0, 20))
                        .contains("Roles (0)", "Nobody has recorded any.", "No plan says what must not be cut.")
                        .contains("not known: Minutes, Third party");
                assertThat(text.split("Incident sheet, as of 2031-11-26T08:00Z, commit \\d+, page ", -1))
                        .as("a loose page can be dated")
                        .hasSize(2 * paper.getNumberOfPages() + 1);
                assertThat(text.split("TLP:AMBER\\+STRICT", -1)).hasSize(2 * paper.getNumberOfPages() + 1);
            }
        }
    }

    /** As report R-16 of the same tables: what the sheet does not name does not make it stricter, what it names does. */
    @Test
    void theSheetBearsTheLabelOfWhatItNamesAndThePlantOnEachPage() throws Exception {
        try (Site site = new Site(clock, settings())) {
            fill(site);
            site.entered(
                    "Papers",
                    List.of(
                            Site.edit("new-1", "site", "designation", Map.of("name", "Beck House")),
                            Site.edit("new-2", "site", "designation", Map.of("name", "Alder Weir")),
                            Site.edit("new-3", "information-item", "designation", Map.of("name", "Keys of the safe")),
                            Site.edit("new-3", "information-item", "informationProfile", Map.of("label", "RED"))));
            assertThat(site.office().incidentSheets().write("the installation").ok())
                    .isTrue();
            try (PDDocument paper = Loader.loadPDF(Files.readAllBytes(file(".pdf")), PASSWORD)) {
                PDFTextStripper stripper = new PDFTextStripper();
                for (int page = 1; page <= paper.getNumberOfPages(); page++) {
                    stripper.setStartPage(page);
                    stripper.setEndPage(page);
                    assertThat(stripper.getText(paper))
                            .contains("TLP:AMBER+STRICT", "Plant: Alder Weir, Beck House")
                            .doesNotContain("TLP:RED", "Keys of the safe");
                }
            }
        }
        clock.pass(Duration.ofDays(1));
        empty();
        try (Site site = new Site(clock, settings())) {
            fill(site);
            site.entered(
                    "Strict",
                    List.of(Site.edit(
                            site.id("asset", "Pump station PLC"),
                            "asset",
                            "handling",
                            Map.of("label", "RED", "recipients", "ann; ben"))));
            assertThat(site.office().incidentSheets().write("the installation").ok())
                    .isTrue();
            try (PDDocument paper = Loader.loadPDF(Files.readAllBytes(file(".pdf")), PASSWORD)) {
                assertThat(new PDFTextStripper().getText(paper))
                        .contains("TLP:RED", "Plant: not named, for no site is recorded; its record is asbuilt/")
                        .doesNotContain("TLP:AMBER");
            }
        }
    }

    private void empty() throws IOException {
        for (String name : names()) {
            Files.delete(folder.resolve("sheets").resolve(name));
        }
    }

    @Test
    void whoHasNoAgeOpensThePdfWithThePassword() throws Exception {
        try (Site site = new Site(clock, settings())) {
            fill(site);
            assertThat(site.office().incidentSheets().write("the installation").ok())
                    .isTrue();
            byte[] bytes = Files.readAllBytes(file(".pdf"));
            assertThatThrownBy(() -> Loader.loadPDF(bytes)).isInstanceOf(InvalidPasswordException.class);
            try (PDDocument paper = Loader.loadPDF(bytes, PASSWORD)) {
                assertThat(paper.getEncryption().getLength()).isEqualTo(256);
                assertThat(new PDFTextStripper().getText(paper)).contains("Pump station PLC");
            }
            assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("Pump station");
        }
    }

    @Test
    void theServerWritesOneByItselfAndNeverOverAnother() throws IOException {
        try (Site site = new Site(clock, settings())) {
            site.server().part(Rounds.class).due();
            assertThat(names()).hasSize(3);
            clock.pass(Duration.ofHours(1));
            site.server().part(Rounds.class).due();
            assertThat(names()).hasSize(3);
            clock.pass(Duration.ofDays(1));
            site.server().part(Rounds.class).due();
            assertThat(names()).hasSize(6);
            assertThat(site.office().roundBook().runs("snapshot", 9))
                    .hasSize(2)
                    .allSatisfy(run -> assertThat(run.ok()).isTrue());
            IncidentSheets.Written again = site.office().incidentSheets().write("the installation");
            assertThat(again.ok()).isFalse();
            assertThat(again.sentence()).contains("FileAlreadyExists");
        }
    }

    @Test
    void aShortPasswordIsRefusedAndNothingIsWritten() throws IOException {
        Path weak = Files.writeString(folder.resolve("weak"), "letmein\n");
        Settings settings = settings().with(Catalogue.SNAPSHOT_PASSWORD_FILE, Optional.of(weak.toString()));
        try (Site site = new Site(clock, settings)) {
            IncidentSheets.Written written = site.office().incidentSheets().write("the installation");
            assertThat(written.ok()).isFalse();
            assertThat(written.sentence()).contains("at least 16 characters").doesNotContain("letmein");
            assertThat(names()).isEmpty();
        }
    }

    private Settings settings() {
        try {
            Files.createDirectories(folder.resolve("sheets"));
            Path password = Files.writeString(folder.resolve("password"), PASSWORD + "\n");
            return Settings.STANDARD
                    .with(Catalogue.SECOND_FACTOR, SecondFactor.OPTIONAL)
                    .with(Catalogue.SNAPSHOT_RECIPIENTS, List.of(responder.recipient()))
                    .with(
                            Catalogue.SNAPSHOT_FOLDERS,
                            List.of(folder.resolve("sheets").toString()))
                    .with(Catalogue.SNAPSHOT_PASSWORD_FILE, Optional.of(password.toString()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void fill(Site site) {
        site.entered("Zone", List.of(Site.edit("new-1", "zone", "designation", Map.of("name", "Filters"))));
        String zone = site.id("zone", "Filters");
        site.entered(
                "Plant",
                List.of(
                        Site.edit("new-2", "asset", "designation", Map.of("name", "Pump station PLC")),
                        Site.edit("new-2", "asset", "networkPort[x1]", Map.of("addresses", "10.0.0.1")),
                        Site.edit("new-2", "asset", "platform", Map.of("firmwareVersion", "V4.2")),
                        Site.edit("new-2", "asset", "placement", Map.of("zone", zone)),
                        Site.edit("new-3", "asset", "designation", Map.of("name", EVIL)),
                        Site.edit("new-4", "person", "designation", Map.of("name", "Ada Byron")),
                        Site.edit("new-4", "person", "personProfile", Map.of("contact", "+44 20 7946 0000")),
                        Site.edit("new-5", "access-path", "designation", Map.of("name", "Vendor VPN")),
                        Site.edit(
                                "new-5",
                                "access-path",
                                "remoteAccess",
                                Map.of("switchOff", "pull the plug on panel 3"))));
    }

    private byte[] decrypted(String ending) throws IOException, GeneralSecurityException {
        try (InputStream in = Files.newInputStream(file(ending));
                ReadableByteChannel plain = new StandardDecryptingChannelFactory()
                        .newDecryptingChannel(
                                Channels.newChannel(in),
                                List.of(X25519RecipientStanzaReaderFactory.newRecipientStanzaReader(
                                        responder.secret())))) {
            return Channels.newInputStream(plain).readAllBytes();
        }
    }

    private Path file(String ending) throws IOException {
        return folder.resolve("sheets")
                .resolve(names().stream()
                        .filter(name -> name.endsWith(ending))
                        .findFirst()
                        .orElseThrow());
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve("sheets"))) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
