package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Tlp;
import org.asbuilt.server.cli.ExitCode;
import org.asbuilt.server.exchange.Format;
import org.asbuilt.server.exchange.Formats;
import org.asbuilt.server.settings.Catalogue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * The record in the formats of other tools: each held against its published schema, the same each time, entered in the register, and with
 * nothing in it that whoever asks may not read. Source: design, section 7; requirements S-04.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExchangeTest {
    private static final String THEN = "?at=2031-01-01T00:00:00Z";
    private final MarkedPlant plant = new MarkedPlant(
            Site.SETTINGS.with(Catalogue.EXPORT_ALONE, 100_000).with(Catalogue.EXPORT_WHOLE_PLANT_ALONE, true));
    private Browser owner = plant.site.as("record_owner");

    @BeforeAll
    void labels() {
        plant.labelAll(MarkedPlant.NORTH, Tlp.AMBER);
        plant.labelAll(MarkedPlant.SOUTH, Tlp.CLEAR);
        plant.site.office().drift().refresh();
        plant.site.office().assessments().refresh();
        owner = plant.site.as("record_owner");
    }

    @AfterAll
    void close() {
        plant.close();
    }

    static List<String> names() {
        return Formats.ALL.stream().map(format -> format.about().name()).toList();
    }

    static List<String> filtered() {
        return Formats.ALL.stream()
                .filter(format -> !format.isOfNow())
                .map(format -> format.about().name())
                .toList();
    }

    @Test
    void listTellsWhatEachFormatHoldsAndLeavesOut() {
        JsonNode list = owner.get("/api/exchange").json();
        assertThat(list.size()).isEqualTo(Formats.ALL.size());
        for (JsonNode one : list) {
            assertThat(one.path("holds").asString()).isNotBlank();
            assertThat(one.path("leavesOut").size()).isPositive();
            assertThat(one.path("kinds").size()).isPositive();
        }
    }

    /** The library that writes workbooks says in them when it did; their sheets are the same. */
    @ParameterizedTest
    @MethodSource("filtered")
    void sameMomentGivesTheSameBytes(String name, @TempDir Path folder) throws IOException {
        byte[] one = owner.download(at(name));
        byte[] other = owner.download(at(name));
        if (Formats.named(name).about().fileName().endsWith(".xlsx")) {
            assertThat(sheets(one, folder.resolve("one"))).isEqualTo(sheets(other, folder.resolve("other")));
        } else {
            assertThat(one).isEqualTo(other);
        }
    }

    @ParameterizedTest
    @MethodSource("filtered")
    void whatLeavesIsMeasuredAndEnteredInTheRegister(String name) {
        JsonNode measured = owner.get("/api/exports/measure?what=" + Browser.encoded(at(name)))
                .json();
        owner.download(at(name));
        JsonNode entry = plant.site.as("auditor").get("/api/disclosures").json().path(0);
        assertThat(entry.path("what").asString()).isEqualTo(at(name));
        assertThat(entry.path("subjects").asLong())
                .isEqualTo(measured.path("subjects").asLong())
                .isPositive();
        assertThat(entry.path("label").asString()).isEqualTo("AMBER_STRICT");
    }

    @ParameterizedTest
    @MethodSource("filtered")
    void nothingOfTheOtherSiteIsInWhatIsChosenOfOne(String name) {
        String south = plant.id(Kind.SITE, MarkedPlant.SOUTH).value();
        Crawl.Page page = Crawl.page(owner, at(name) + "&site=" + south);
        assertThat(page.status()).isIn(200, 404);
        assertThat(Markers.in(List.of(page)))
                .noneMatch(marker -> plant.marks.containsKey(marker) && marker.endsWith("-" + MarkedPlant.NORTH));
    }

    @Test
    void whatIsOfNowTakesNeitherPlaceNorTime() {
        assertThat(owner.get("/api/exchange/oscal-assessment-results" + THEN).status())
                .isEqualTo(422);
        assertThat(owner.get("/api/exchange/nothing").status()).isEqualTo(422);
    }

    @Test
    void billFitsTheSchemaOfCycloneDx() {
        assertThat(Schemas.cycloneDx(text("cyclonedx"))).isEmpty();
        assertThat(text("cyclonedx")).contains("marker-asset-nameplate-serialNumber-north", "asbuilt:label");
        String one = new String(
                owner.download(at("cyclonedx") + "&asset="
                        + plant.id(Kind.ASSET, MarkedPlant.NORTH).value()),
                StandardCharsets.UTF_8);
        assertThat(Schemas.cycloneDx(one)).isEmpty();
        assertThat(one).doesNotContain("-south");
    }

    @Test
    void documentsFitTheSchemasOfOscal() {
        assertThat(Schemas.oscal("component-definition", text("oscal-component-definition")))
                .isEmpty();
        assertThat(Schemas.oscal("ssp", text("oscal-system-security-plan"))).isEmpty();
        String results = new String(owner.download("/api/exchange/oscal-assessment-results"), StandardCharsets.UTF_8);
        assertThat(Schemas.oscal("ar", results)).isEmpty();
        assertThat(results).contains("not-satisfied").doesNotContainIgnoringCase("compliant");
    }

    @Test
    void graphFitsTheSchemaOfGraphMl() {
        assertThat(Schemas.graphMl(owner.download(at("graphml")))).isEmpty();
    }

    /** The schemas of STIX come from a folder; what they demand most is asked for here besides. */
    @Test
    void bundleFitsTheSchemasOfStix() {
        String text = text("stix");
        Schemas.stix(text).ifPresent(wrong -> assertThat(wrong).isEmpty());
        JsonNode bundle = Browser.JSON.readTree(text);
        assertThat(bundle.path("id").asString()).startsWith("bundle--");
        Map<String, JsonNode> objects = new LinkedHashMap<>();
        bundle.path("objects").forEach(one -> objects.put(one.path("id").asString(), one));
        assertThat(objects).hasSize(bundle.path("objects").size());
        List<String> references = new ArrayList<>();
        for (JsonNode one : objects.values()) {
            assertThat(one.path("id").asString())
                    .matches(one.path("type").asString()
                            + "--[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
            assertThat(one.path("spec_version").asString()).isEqualTo("2.1");
            for (String reference : List.of("source_ref", "target_ref", "created_by_ref")) {
                if (one.has(reference)) {
                    references.add(one.path(reference).asString());
                }
            }
            one.path("object_marking_refs").forEach(marking -> references.add(marking.asString()));
        }
        assertThat(objects.keySet()).containsAll(references);
        assertThat(objects.values())
                .filteredOn(one -> one.path("type").asString().equals("infrastructure"))
                .allSatisfy(one ->
                        assertThat(one.path("object_marking_refs").size()).isEqualTo(1));
    }

    /** A schema that finds nothing wrong with anything would let everything pass. */
    @Test
    void schemasFindWhatIsWrong() {
        assertThat(Schemas.cycloneDx(text("cyclonedx").replace("\"type\" : \"device\"", "\"type\" : \"thing\"")))
                .isNotEmpty();
        assertThat(Schemas.oscal("ssp", text("oscal-system-security-plan").replace("system-name", "system-nickname")))
                .isNotEmpty();
        assertThat(Schemas.graphMl("<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\"><node/></graphml>"
                        .getBytes(StandardCharsets.UTF_8)))
                .isPresent();
        Schemas.stix(text("stix").replace("\"spec_version\" : \"2.1\"", "\"spec_version\" : \"9\""))
                .ifPresent(wrong -> assertThat(wrong).isNotEmpty());
    }

    @Test
    void drawingHasZonesInTheRowOfTheirLevelAndConduitsBetweenThem() {
        assertThat(text("drawio"))
                .contains("<mxfile host=\"Asbuilt\">", "marker-zone-designation-name-north", "Level not known", "TLP:");
    }

    @Test
    void drawingOnA3HasATitleBlockOnEverySheetAndZonesConduitsAndAssets() throws IOException {
        String text = paper(owner.download(at("drawing-a3")));
        assertThat(text)
                .contains(
                        "marker-zone-designation-name-north",
                        "marker-asset-designation-name-south",
                        "Conduits (",
                        "TLP:AMBER+STRICT",
                        "Drawing number",
                        "the whole plant");
    }

    /** The text of a paper lies packed in it: tests that look for markers in what leaves do not see it. */
    @Test
    void drawingOnA3ForOneSiteHasNothingOfTheOther() throws IOException {
        byte[] file = plant.site.as("south").download("/api/exchange/drawing-a3");
        assertThat(paper(file)).contains("-south").doesNotContain("-north");
    }

    private static String paper(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            PDFTextStripper stripper = new PDFTextStripper();
            for (int sheet = 1; sheet <= document.getNumberOfPages(); sheet++) {
                assertThat(document.getPage(sheet - 1).getMediaBox().getWidth()).isEqualTo(PDRectangle.A3.getHeight());
                stripper.setStartPage(sheet);
                stripper.setEndPage(sheet);
                assertThat(stripper.getText(document))
                        .contains(sheet + " of " + document.getNumberOfPages(), "Plant as of (UTC)", "none; A3 across");
            }
            stripper.setStartPage(1);
            return stripper.getText(document);
        }
    }

    @Test
    void tablesOfNetBoxHaveTheColumnsOfItsForms() throws IOException {
        Map<String, String> files = unpacked(owner.download(at("netbox")));
        assertThat(files.keySet()).hasSize(12).contains("README.txt");
        assertThat(files.get("05-devices.csv"))
                .startsWith("name,role,manufacturer,device_type,serial,asset_tag,status,site,description,comments\n")
                .contains("marker-asset-nameplate-serialNumber-north".substring(0, 40));
        assertThat(files.get("README.txt")).contains("TLP:AMBER+STRICT", "Left out or filled in");
        assertThat(files.get("11-cables.csv")).startsWith("side_a_device,side_a_type,side_a_name,side_b_device");
    }

    @Test
    void tablesOfZeekHaveTheFieldsOfTheirScript() throws IOException {
        Map<String, String> files = unpacked(owner.download(at("zeek")));
        assertThat(files.get("asbuilt-hosts.tsv")).startsWith("#fields\thost\tname\tid\tzone\n");
        assertThat(files.get("asbuilt-permitted.tsv")).startsWith("#fields\torig\tresp\tresp_p\tservice\tid\tbasis\n");
        assertThat(files.get("asbuilt.zeek")).contains("Input::add_table").doesNotContain("marker-");
        for (String name : List.of("asbuilt-hosts.tsv", "asbuilt-permitted.tsv", "asbuilt-forbidden.tsv")) {
            List<String> lines = files.getOrDefault(name, "").lines().toList();
            int columns = lines.getFirst().split("\t", -1).length - 1;
            assertThat(lines.stream().skip(1)).allMatch(line -> line.split("\t", -1).length == columns);
        }
    }

    @Test
    void baselineSheetSaysOfEveryPartThatIsNotKnownThatItIsNotKnown() {
        String sheet = text("cip-010-csv");
        assertThat(sheet).contains("R1.1.1 Operating system or firmware", "R1.1.5", "not known", "TLP:AMBER+STRICT");
        assertThat(sheet.lines().filter(line -> line.contains("asset-"))).hasSize(2);
    }

    @Test
    void recordIsSignedAndAnAlteredByteShows(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("record.jsonl");
        byte[] dump = owner.download("/api/exchange/jsonl");
        Files.write(file, dump);
        String home = folder.resolve("nowhere").toString();
        Console.Ran intact = Console.run("verify", "--home", home, "--export", file.toString());
        assertThat(intact.code()).as(intact.out() + intact.err()).isEqualTo(ExitCode.OK);
        assertThat(intact.out()).contains("it is what the key", "the key was taken from the file itself");
        String key = Browser.JSON
                .readTree(new String(dump, StandardCharsets.UTF_8)
                        .lines()
                        .toList()
                        .getLast())
                .at("/signature/publicKey")
                .asString();
        assertThat(Console.run("verify", "--home", home, "--export", file.toString(), "--public-key", key)
                        .out())
                .doesNotContain("taken from the file");

        String text = new String(dump, StandardCharsets.UTF_8);
        Files.writeString(file, text.replace("serialNumber-north", "serialNumber-other"));
        assertThat(Console.run("verify", "--home", home, "--export", file.toString())
                        .code())
                .isEqualTo(ExitCode.BROKEN);
        List<String> lines = new ArrayList<>(text.lines().toList());
        lines.remove(1);
        Files.writeString(file, String.join("\n", lines) + "\n");
        Console.Ran shorter = Console.run("verify", "--home", home, "--export", file.toString());
        assertThat(shorter.code()).isEqualTo(ExitCode.BROKEN);
        assertThat(shorter.out()).contains("the signature is not of this file");
        assertThat(text.lines().filter(line -> line.startsWith("{\"id\""))).hasSize((int) plant.site
                .office()
                .ledger()
                .snapshot()
                .subjects()
                .filter(subject -> !subject.facts().isEmpty())
                .count());
    }

    /** Whoever reads one site gets the other by no format: what is under a label is kept back by {@link ExportLeakTest}. */
    @ParameterizedTest
    @MethodSource("names")
    void whoReadsOneSiteGetsTheOtherByNoFormat(String name) {
        Browser reader = plant.site.as("south");
        Crawl.Page page = Crawl.page(reader, "/api/exchange/" + name);
        assertThat(page.status()).isIn(200, 404);
        TreeSet<String> told = new TreeSet<>(Markers.in(List.of(page)));
        told.removeIf(marker -> !plant.marks.containsKey(marker));
        assertThat(told).noneMatch(marker -> marker.endsWith("-" + MarkedPlant.NORTH));
    }

    @Test
    void formatsHaveDifferentNamesAndFiles() {
        assertThat(Formats.ALL.stream().map(Format::about).map(Format.About::name))
                .doesNotHaveDuplicates();
        assertThat(Formats.ALL.stream().map(Format::about).map(Format.About::fileName))
                .doesNotHaveDuplicates();
    }

    private String text(String name) {
        return new String(owner.download(at(name)), StandardCharsets.UTF_8);
    }

    private static String at(String name) {
        return "/api/exchange/" + name + THEN;
    }

    private static Map<String, String> sheets(byte[] workbook, Path file) throws IOException {
        Map<String, String> sheets = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(Files.write(file, workbook).toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (entry.getName().startsWith("xl/")) {
                    sheets.put(
                            entry.getName(),
                            new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        assertThat(sheets).isNotEmpty();
        return sheets;
    }

    private static Map<String, String> unpacked(byte[] zip) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
