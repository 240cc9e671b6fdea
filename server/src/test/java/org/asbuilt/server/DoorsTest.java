package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.asbuilt.model.Digest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What comes in through the API otherwise than as a plain file, and what goes out to be filled in. */
class DoorsTest {
    private static final String PROGRAM = """
            PROGRAM Dosing
              VAR
                Level : REAL;
                Rate : REAL;
              END_VAR
              Rate := Level * 17.25;
            END_PROGRAM
            """;
    private static final String PLANT = """
            Name;IP address;Serial number;Model;Manufacturer;Location
            PLC-1;10.0.0.1;S-1;S7-300;Siemens;Cabinet C3
            PLC-2;10.0.0.2;S-2;;Siemens;Cabinet C3
            PLC-Łódź;10.0.0.9;S-9;S7-300;Siemens;Hall
            """;

    private Site site = new Site();

    @BeforeEach
    void open() {
        site.close();
        site = new Site();
    }

    @AfterEach
    void close() {
        site.close();
    }

    private JsonNode only(JsonNode taken) {
        assertThat(taken.path("files").size()).isEqualTo(1);
        return taken.path("files").get(0);
    }

    private static List<String> remarks(JsonNode file) {
        List<String> remarks = new ArrayList<>();
        file.path("receipt")
                .path("remarks")
                .forEach(remark -> remarks.add(remark.path("text").asString()));
        return remarks;
    }

    private String kept(JsonNode file) throws IOException {
        try (InputStream content = site.office()
                .content(new Digest(file.path("digest").asString()))
                .orElseThrow()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void logicThatIsDiscardedIsKeptNowhereAndTheFactsAreTheSame() throws IOException {
        Browser ann = site.as("ann");
        Path program = site.file("dosing.st", PROGRAM);
        JsonNode tried = only(site.taken(ann, List.of(program), Map.of("dryRun", "true")));
        JsonNode file = only(site.taken(ann, List.of(program), Map.of("logic", "discard")));
        assertThat(file.path("state").asString()).isEqualTo("READ");
        assertThat(remarks(file)).anyMatch(remark -> remark.contains("the logic was left out"));
        assertThat(file.path("receipt").path("claims").asInt())
                .isPositive()
                .isEqualTo(tried.path("receipt").path("claims").asInt());
        assertThat(file.path("digest").asString())
                .isNotEqualTo(tried.path("digest").asString());
        assertThat(kept(file)).contains("PROGRAM Dosing").doesNotContain("17.25");
        for (Path each : all(site.folder().resolve("home"))) {
            assertThat(Files.readString(each, StandardCharsets.ISO_8859_1))
                    .as("%s", each)
                    .doesNotContain("17.25");
        }
        for (String logic : List.of("discard", "keep")) {
            JsonNode again = only(site.taken(ann, List.of(program), Map.of("logic", logic)));
            assertThat(again.path("state").asString()).as(logic).isEqualTo("ALREADY_KNOWN");
            assertThat(again.path("problem").asString()).contains("its logic was left out then");
        }
        Path whole = site.file("whole.st", PROGRAM.replace("17.25", "17.27"));
        site.taken(ann, List.of(whole), Map.of());
        assertThat(only(site.taken(ann, List.of(whole), Map.of("logic", "discard")))
                        .path("problem")
                        .asString())
                .contains("what is kept of it since then stays as it is");
        Path other = site.file("other.st", PROGRAM.replace("17.25", "17.26"));
        assertThat(only(site.taken(ann, List.of(other), Map.of("logic", "discard")))
                        .path("state")
                        .asString())
                .isEqualTo("READ");
        assertThat(ann.upload("/api/imports", List.of(program), Map.of("logic", "burn"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void ofAProjectThatCannotBeCopiedNothingIsKept() {
        Path broken = site.file("dosing.xml", """
                <?xml version="1.0" encoding="utf-8"?>
                <project xmlns="http://www.plcopen.org/xml/tc6_0201">
                  <fileHeader companyName="waterworks" productName="dosing" productVersion="1"
                      creationDateTime="2026-11-02T08:00:00"/>
                  <contentHeader name="dosing"/>
                  <types><dataTypes/><pous>
                    <pou name="Dosing" pouType="program"><body><ST><p>Rate := Level * 17.25;</p></ST></body></pou>
                """);
        JsonNode file = only(site.taken(site.as("ann"), List.of(broken), Map.of("logic", "discard")));
        assertThat(file.path("state").asString()).isEqualTo("FAILED");
        assertThat(remarks(file)).anyMatch(remark -> remark.contains("the file itself was not kept"));
        assertThat(site.office().content(new Digest(file.path("digest").asString())))
                .isEmpty();
    }

    @Test
    void columnsAreShownCorrectedKeptAndReadBy() throws IOException {
        Browser ann = site.as("ann");
        Path odd = site.file("odd.csv", "Name;IP address;Wert 7;password\nPLC-1;10.0.0.1;SN-77;Hq81!x\n");
        JsonNode guess = Site.expect(ann.upload("/api/profiles/guess", "file", List.of(odd), Map.of()), 200);
        JsonNode table = guess.path("tables").get(0);
        assertThat(table.path("kind").asString()).isEqualTo("asset");
        assertThat(table.path("columns").get(2).path("header").asString()).isEqualTo("Wert 7");
        assertThat(table.path("columns").get(2).path("samples").get(0).asString())
                .isEqualTo("SN-77");
        assertThat(table.path("columns").get(2).path("guess").isNull()
                        || table.path("columns").get(2).path("guess").isMissingNode())
                .isTrue();
        Map<String, Object> tables = Map.of(
                "kind",
                "asset",
                "columns",
                List.of(
                        Map.of("header", "Name", "target", "designation.name"),
                        Map.of("header", "Wert 7", "target", "nameplate.serialNumber")));
        Map<String, Object> profile = Map.of("name", "Odd lists", "tables", List.of(tables));
        JsonNode kept = Site.expect(ann.post("/api/profiles", profile), 201);
        assertThat(kept.path("person").asString()).isEqualTo("ann");
        List<String> names = new ArrayList<>();
        Site.expect(ann.get("/api/profiles"), 200)
                .forEach(one -> names.add(one.path("name").asString()));
        assertThat(names.getFirst()).isEqualTo("Odd lists");
        assertThat(names).hasSizeGreaterThan(1);
        for (String by : List.of("Odd lists", Browser.JSON.writeValueAsString(profile))) {
            JsonNode file = only(site.taken(ann, List.of(odd), Map.of("profile", by, "dryRun", "true")));
            assertThat(file.path("receipt").path("claims").asInt()).isEqualTo(2);
        }
        JsonNode taken = site.taken(ann, List.of(odd), Map.of("profile", "Odd lists"));
        assertThat(site.items(ann, "&import=" + taken.path("id").asString()).toString())
                .contains("SN-77");
        assertThat(ann.upload("/api/imports", List.of(odd), Map.of("profile", "nobody's"))
                        .code())
                .isEqualTo("invalid-value");
        assertThat(ann.upload("/api/imports", List.of(odd), Map.of("profile", "{"))
                        .code())
                .isEqualTo("invalid-value");
        assertThat(ann.post("/api/profiles", Map.of("name", names.getLast(), "tables", List.of(tables)))
                        .status())
                .isEqualTo(422);
        assertThat(all(site.folder().resolve("home").resolve("uploads"))).isEmpty();
    }

    @Test
    void whatTwoPeopleStateOtherwiseIsAMatterToDecide() {
        Browser ann = site.as("ann");
        site.taken(ann, List.of(site.file("plant.csv", PLANT)), Map.of());
        site.baseline();
        String plc = id(ann, "PLC-2");
        JsonNode stated = Site.expect(ann.post("/api/statements", statement(plc, "S7-1500", "I replaced it")), 201);
        assertThat(stated.path("by").asString()).isEqualTo("ann");
        JsonNode file = only(stated);
        assertThat(file.path("importer").asString()).isEqualTo("staff-statements");
        assertThat(file.path("receipt").path("claims").asInt()).isEqualTo(1);
        JsonNode addition = site.items(ann, "&subject=" + plc).path("items").get(0);
        assertThat(addition.path("type").asString()).isEqualTo("ADDITION");
        Site.expect(site.as("ben").post("/api/statements", statement(plc, "S7-1200", "read on its door")), 201);
        JsonNode items = site.items(ann, "&subject=" + plc).path("items");
        assertThat(items.size()).isEqualTo(1);
        JsonNode rivalry = items.get(0);
        assertThat(rivalry.path("type").asString()).isEqualTo("RIVALRY");
        assertThat(rivalry.path("path").asString()).isEqualTo("nameplate.model");
        assertThat(rivalry.path("evidence").toString())
                .contains("stated by ann", "I replaced it", "stated by ben", "read on its door", "STAFF_KNOWLEDGE");
        JsonNode again = Site.expect(ann.post("/api/statements", statement(plc, "S7-1500", "I replaced it")), 201);
        assertThat(only(again).path("state").asString()).isEqualTo("ALREADY_KNOWN");
    }

    @Test
    void whatBearsTheSameNameIsToldApartByItsOtherIdentifiers() {
        Browser ann = site.as("ann");
        site.taken(
                ann,
                List.of(
                        site.file("zones.csv", "Zone;Security level target\nDosing;2\nFilter;1\n"),
                        site.file("panels.csv", """
                                Name;IP address;Serial number;Asset number;Zone
                                Panel;10.0.1.1;KTP-88411;MBW-0301;Dosing
                                Panel;10.0.2.1;KTP-88412;MBW-0302;Dosing
                                """)),
                Map.of());
        site.baseline();
        String panel = id(ann, "KTP-88412");
        String zone = ann.get("/api/subjects?kind=zone&q=Filter")
                .json()
                .at("/subjects/0/id")
                .asString();
        Map<String, Object> moved = Map.of("subject", panel, "path", "placement.zone", "values", List.of(zone));
        Site.expect(ann.post("/api/statements", Map.of("howKnown", "I moved it", "assertions", List.of(moved))), 201);
        JsonNode items = site.items(ann, "").path("items");
        assertThat(items.size()).isEqualTo(1);
        assertThat(items.get(0).path("type").asString()).isEqualTo("DIFFERENCE");
        assertThat(items.get(0).path("subject").asString()).isEqualTo(panel);
        assertThat(items.get(0).path("sentence").asString()).contains("Filter");
    }

    @Test
    void statementsThatCannotBeJudgedAreRefused() {
        Browser ann = site.as("ann");
        site.taken(ann, List.of(site.file("plant.csv", PLANT)), Map.of());
        site.baseline();
        String plc = id(ann, "PLC-1");
        assertThat(ann.post("/api/statements", statement(plc, "S7-1500", " ")).status())
                .isEqualTo(422);
        assertThat(ann.post("/api/statements", statement("asset-none", "S7-1500", "I saw it"))
                        .status())
                .isEqualTo(422);
        assertThat(site.as("reader")
                        .post("/api/statements", statement(plc, "S7-1500", "I saw it"))
                        .status())
                .isEqualTo(403);
        Map<String, Object> about = Map.of("name", "Pump 9", "path", "nameplate.model", "values", List.of("P-9"));
        JsonNode fresh = Site.expect(
                ann.post("/api/statements", Map.of("howKnown", "I installed it", "assertions", List.of(about))), 201);
        assertThat(site.items(ann, "&import=" + fresh.path("id").asString()).toString())
                .contains("NEW_SUBJECT", "Pump 9");
    }

    @Test
    void twoVersionsOfAConfigurationAreComparedWithTheirLines() {
        Browser ann = site.as("ann");
        String old = """
                version 15.2
                hostname sw07
                !
                interface GigabitEthernet0/1
                 description PLC-1
                 switchport mode access
                 switchport access vlan 10
                !
                interface GigabitEthernet0/2
                 description HMI-1
                 switchport mode access
                 switchport access vlan 20
                !
                end
                """;
        String fresh = old.replace("access vlan 10", "access vlan 30")
                .replace("hostname sw07\n", "hostname sw07\n!\n! a remark\n");
        String before = source(only(site.taken(ann, List.of(site.file("sw07-old.cfg", old)), Map.of())));
        String after = source(only(site.taken(ann, List.of(site.file("sw07-new.cfg", fresh)), Map.of())));
        JsonNode compared = Site.expect(ann.get("/api/sources/compare?before=" + before + "&after=" + after), 200);
        JsonNode vlan = compared.path("differences").get(0);
        assertThat(compared.path("differences").toString()).contains("'10' became '30'");
        assertThat(compared.path("differences").toString())
                .contains(" switchport access vlan 10", " switchport access vlan 30");
        assertThat(vlan.path("sentence").asString()).isNotEmpty();
        assertThat(compared.path("differencesInAll").asInt())
                .isEqualTo(compared.path("differences").size());
        assertThat(compared.path("moved").toString()).contains("HMI-1");
        assertThat(compared.path("differences").toString()).doesNotContain("HMI-1");
        String list = source(only(site.taken(ann, List.of(site.file("plant.csv", PLANT)), Map.of())));
        assertThat(ann.get("/api/sources/compare?before=" + before + "&after=" + list)
                        .status())
                .isEqualTo(422);
        assertThat(ann.get("/api/sources/compare?before=" + before + "&after=import-99/1")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aSheetToPrintHoldsTheAssetsOfAPlaceWithRoomToWrite() throws Exception {
        Browser ann = site.as("ann");
        site.taken(ann, List.of(site.file("plant.csv", PLANT)), Map.of());
        site.baseline();
        assertThat(ann.get("/api/walkdown?place=cabinet+c3").response().body())
                .contains("PLC-1", "PLC-2")
                .doesNotContain("10.0.0.9");
        HttpResponse<byte[]> answer = ann.bytes("/api/walkdown?format=pdf");
        assertThat(answer.headers().firstValue("content-type")).contains("application/pdf");
        try (PDDocument sheet = Loader.loadPDF(answer.body())) {
            assertThat(sheet.getPage(0).getMediaBox().getWidth()).isEqualTo(PDRectangle.A4.getWidth());
            String text = new PDFTextStripper().getText(sheet);
            assertThat(text)
                    .contains("the whole plant", "PLC-1", "10.0.0.2", "S-9", "PLC-Łódź", "not known", "Antenna or SIM")
                    .contains("Found here and not on this sheet", "page 1 of " + sheet.getNumberOfPages())
                    .contains(id(ann, "PLC-1"));
            assertThat(codes(new PDFRenderer(sheet).renderImageWithDPI(0, 150)))
                    .contains(ann.address() + "/subjects/" + id(ann, "PLC-1"))
                    .contains(ann.address() + "/subjects/" + id(ann, "PLC-2"));
        }
        assertThat(ann.get("/api/walkdown?format=doc").status()).isEqualTo(400);
    }

    /** What a reader of codes makes of a page. */
    private static List<String> codes(BufferedImage page) throws NotFoundException {
        int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        var light = new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);
        Result[] found = new QRCodeMultiReader()
                .decodeMultiple(
                        new BinaryBitmap(new HybridBinarizer(light)), Map.of(DecodeHintType.TRY_HARDER, Boolean.TRUE));
        return Arrays.stream(found).map(Result::getText).toList();
    }

    private static Map<String, Object> statement(String subject, String model, String how) {
        return Map.of(
                "howKnown",
                how,
                "role",
                "electrician",
                "assertions",
                List.of(Map.of("subject", subject, "path", "nameplate.model", "values", List.of(model))));
    }

    private static String id(Browser browser, String name) {
        return browser.get("/api/subjects?q=" + name)
                .json()
                .at("/subjects/0/id")
                .asString();
    }

    private static String source(JsonNode file) {
        return file.path("sourceId").asString();
    }

    private static List<Path> all(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
