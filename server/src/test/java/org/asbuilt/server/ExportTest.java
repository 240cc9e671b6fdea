package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.asbuilt.access.Role;
import org.asbuilt.model.Digest;
import org.asbuilt.server.settings.Catalogue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What leaves the record as a file. Source: requirements S-04. */
class ExportTest {
    private static final String ALL = "/api/lists/all.xlsx";
    private static final String ASSETS = "/api/lists/asset.csv";
    private final SetClock clock = new SetClock("2030-01-07T08:00:00Z");
    private final Site site = new Site(
            clock, Site.SETTINGS.with(Catalogue.EXPORT_ALONE, 3).with(Catalogue.EXPORT_WHOLE_PLANT_ALONE, false));
    private Browser ann = site.browser();
    private Browser ben = site.browser();

    @BeforeEach
    void plant() {
        ann = site.as("ann");
        ben = site.as("ben");
        site.taken(ann, List.of(site.file("list.csv", """
                        Name;IP address;MAC address;Serial number;Firmware
                        PLC-1;10.0.0.1;00:1b:1b:00:00:01;S-1;4.4
                        PLC-2;10.0.0.2;00:1b:1b:00:00:02;S-2;4.4
                        """)), Map.of());
        site.baseline();
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void whatIsLittleLeavesAtOnceAndStandsInTheRegister() {
        byte[] file = ann.download(ASSETS);
        assertThat(new String(file, StandardCharsets.UTF_8))
                .contains("TLP:AMBER+STRICT", "Plant as of", "Exported by,ann,2030-01-07T08:00:00Z");
        JsonNode entry =
                site.as("auditor").get("/api/disclosures?person=ann").json().path(0);
        assertThat(entry.path("what").asString()).isEqualTo(ASSETS);
        assertThat(entry.path("subjects").asLong()).isEqualTo(2);
        assertThat(entry.path("label").asString()).isEqualTo("AMBER_STRICT");
        assertThat(entry.path("recipient").asString()).isEqualTo("ann");
        assertThat(entry.path("digest").asString()).isEqualTo(Digest.of(file).hex());
        assertThat(site.office().home().uploads()).isEmptyDirectory();
    }

    @Test
    void wholePlantNeedsASecondPersonAndLeavesOnce() {
        Browser.Answer withheld = ann.get(ALL);
        assertThat(withheld.status()).isEqualTo(403);
        assertThat(withheld.code()).isEqualTo("second-person-needed");
        assertThat(withheld.json().path("label").asString()).isEqualTo("TLP:AMBER+STRICT");

        String id = asked(ALL);
        assertThat(ann.get(ALL + "?export=" + id).code()).isEqualTo("not-let-yet");
        assertThat(ann.post("/api/exports/" + id + "/approve", Map.of()).code()).isEqualTo("another-person-needed");
        assertThat(ann.get(ALL + "?export=" + id).code()).isEqualTo("not-let-yet");

        JsonNode let = Site.expect(ben.post("/api/exports/" + id + "/approve", Map.of("remark", "agreed")), 200);
        assertThat(let.path("state").asString()).isEqualTo("ALLOWED");
        assertThat(ben.get(ALL + "?export=" + id).code()).isEqualTo("no-such-export");
        assertThat(ann.get(ASSETS + "?export=" + id).code()).isEqualTo("no-such-export");
        assertThat(ann.download(ALL + "?export=" + id)).isNotEmpty();
        assertThat(ann.get(ALL + "?export=" + id).code()).isEqualTo("export-taken");

        JsonNode entry = ben.get("/api/disclosures").json().path(0);
        assertThat(entry.path("recipient").asString()).isEqualTo("the auditors");
        assertThat(entry.path("purpose").asString()).isEqualTo("yearly audit");
        assertThat(entry.path("export").asString()).isEqualTo(id);
    }

    @Test
    void wholePlantThatWasMadeInTheBackgroundNeedsTheSecondPersonToo() {
        JsonNode file = PreparedFileTest.made(ann, ALL);
        assertThat(file.path("needsSecondPerson").asBoolean()).isTrue();
        String content = "/api/files/" + file.path("id").asString() + "/content";
        assertThat(ann.get(content).code()).isEqualTo("second-person-needed");
        String id = asked(ALL);
        Site.expect(ben.post("/api/exports/" + id + "/approve", Map.of()), 200);
        assertThat(ann.download(content + "?export=" + id)).isNotEmpty();
        assertThat(ann.get(ALL + "?export=" + id).code()).isEqualTo("export-taken");
    }

    @Test
    void whatWasLetLapsesAndWhatWasRefusedStays() {
        String late = asked(ALL);
        String refused = asked(ALL);
        Site.expect(ben.post("/api/exports/" + late + "/approve", Map.of()), 200);
        Site.expect(ben.post("/api/exports/" + refused + "/refuse", Map.of("remark", "no")), 200);
        assertThat(ben.post("/api/exports/" + refused + "/approve", Map.of()).code())
                .isEqualTo("another-person-needed");
        assertThat(ann.get(ALL + "?export=" + refused).code()).isEqualTo("export-refused");
        clock.pass(Duration.ofDays(2));
        Browser later = site.as("ann");
        assertThat(later.get(ALL + "?export=" + late).code()).isEqualTo("export-lapsed");
    }

    @Test
    void littleByLittleIsMuch() {
        ann.download(ASSETS);
        ann.download(ASSETS);
        assertThat(ann.get(ASSETS + "?q=PLC").code()).isEqualTo("second-person-needed");
        assertThat(ben.get(ASSETS + "?q=PLC").status()).isEqualTo(200);
    }

    @Test
    void artifactsAndWalkdownSheetsAreEnteredToo() {
        String digest = ann.get("/api/imports").json().at("/0/files/0/digest").asString();
        ann.download("/api/artifacts/" + digest);
        String sheet = new String(ben.download("/api/walkdown?place="), StandardCharsets.UTF_8);
        assertThat(sheet).contains("TLP:AMBER+STRICT", "exported by ben");
        JsonNode register = site.as("auditor").get("/api/disclosures").json();
        assertThat(register.at("/0/what").asString()).isEqualTo("/api/walkdown?place=");
        assertThat(register.at("/0/subjects").asLong()).isEqualTo(2);
        assertThat(register.at("/1/digest").asString()).isEqualTo(digest);
        assertThat(register.at("/1/subjects").asLong()).isPositive();
    }

    /** What a page copies of what it shows: it gets the stamp, and the register the entry, or neither. */
    @Test
    void aCopyOfAListOrTheMapHasAStampAndStandsInTheRegister() {
        JsonNode stamp = Site.expect(ann.post("/api/copies", Map.of("what", ASSETS + "?q=PLC")), 200);
        String hash =
                site.office().reading().commits(Long.MAX_VALUE, 1).getFirst().hash();
        assertThat(stamp.path("sentence").asString())
                .startsWith("TLP:AMBER+STRICT, taken by ann at 2030-01-07T08:00:00Z, record as of commit ")
                .endsWith(" " + hash.substring(0, 12));
        assertThat(stamp.path("lines").toString())
                .contains(
                        "[\"Label\",\"TLP:AMBER+STRICT\"]", "[\"Exported by\",\"ann\",\"2030-01-07T08:00:00Z\"]", hash);
        JsonNode entry =
                site.as("auditor").get("/api/disclosures?person=ann").json().path(0);
        assertThat(entry.path("what").asString()).isEqualTo(ASSETS + "?q=PLC");
        assertThat(entry.path("subjects").asLong()).isEqualTo(2);

        String map = "/api/map?by=networks";
        Browser.Answer withheld = ann.post("/api/copies", Map.of("what", map));
        assertThat(withheld.code()).isEqualTo("second-person-needed");
        String id = asked(map);
        Site.expect(ben.post("/api/exports/" + id + "/approve", Map.of()), 200);
        Map<String, String> let = Map.of("what", map, "export", id);
        assertThat(Site.expect(ann.post("/api/copies", let), 200)
                        .path("sentence")
                        .asString())
                .startsWith("TLP:AMBER+STRICT, taken by ann");
        assertThat(ann.post("/api/copies", let).code()).isEqualTo("export-taken");
        assertThat(ben.get("/api/disclosures").json().path(0).path("what").asString())
                .isEqualTo(map);
        assertThat(ann.post("/api/copies", Map.of("what", "/api/people")).status())
                .isEqualTo(422);
    }

    /** The drawing shows what went, too: it is as much as both moments hold, and as secret as the stricter of them. */
    @Test
    void aMapThatIsComparedIsMeasuredAtBothMoments() {
        site.entered(
                "Much more",
                List.of(
                        Site.edit("new-1", "asset", "designation", Map.of("name", "PLC-3")),
                        Site.edit("new-1", "asset", "handling", Map.of("label", "red", "recipients", "ann; ben")),
                        Site.edit("new-2", "asset", "designation", Map.of("name", "PLC-4"))));
        String alone = "/api/map?by=zones&as-of=1";
        String compared = "/api/map?by=zones&than=2&as-of=1";
        JsonNode little = Site.expect(ann.get(measure(alone)), 200);
        assertThat(little.path("subjects").asLong()).isEqualTo(2);
        assertThat(little.path("label").asString()).isEqualTo("AMBER_STRICT");
        JsonNode much = Site.expect(ann.get(measure(compared)), 200);
        assertThat(much.path("subjects").asLong()).isEqualTo(4);
        assertThat(much.path("label").asString()).isEqualTo("RED");
        assertThat(much.path("needsSecondPerson").asBoolean()).isTrue();

        assertThat(ann.post("/api/copies", Map.of("what", compared)).code()).isEqualTo("second-person-needed");
        String id = asked(compared);
        Site.expect(ben.post("/api/exports/" + id + "/approve", Map.of()), 200);
        String hash = " [0-9a-f]{12}";
        assertThat(Site.expect(ann.post("/api/copies", Map.of("what", compared, "export", id)), 200)
                        .path("sentence")
                        .asString())
                .startsWith("TLP:RED, taken by ann")
                .matches(".* record as of commit 1" + hash + ", compared with commit 2" + hash);
        assertThat(Site.expect(ann.post("/api/copies", Map.of("what", alone)), 200)
                        .path("sentence")
                        .asString())
                .startsWith("TLP:AMBER+STRICT, taken by ann")
                .matches(".* record as of commit 1" + hash);
    }

    @Test
    void whatAssetsStandInCountsForTheMapToo() {
        site.entered(
                "Surroundings",
                List.of(
                        Site.edit("new-1", "network", "designation", Map.of("name", "Cell net")),
                        Site.edit("new-1", "network", "handling", Map.of("label", "red", "recipients", "ann; ben")),
                        Site.edit("new-2", "site", "designation", Map.of("name", "Works")),
                        Site.edit("new-3", "third-party", "designation", Map.of("name", "Pumps Ltd"))));
        JsonNode measured = Site.expect(ann.get(measure("/api/map?by=networks")), 200);
        assertThat(measured.path("label").asString()).isEqualTo("RED");
        assertThat(measured.path("subjects").asLong()).isEqualTo(5);
        assertThat(program().get("/api/map").code()).isEqualTo("second-person-needed");
    }

    /** A file that was handed in stays as it was; its stamp lies beside it. */
    @Test
    void anOriginalLeavesWithACoverSheet() throws IOException {
        String digest = ann.get("/api/imports").json().at("/0/files/0/digest").asString();
        byte[] zip = ann.download("/api/artifacts/" + digest + "/covered");
        Map<String, byte[]> files = new HashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        assertThat(files).containsOnlyKeys("COVER.txt", "list.csv");
        assertThat(Digest.of(files.getOrDefault("list.csv", new byte[0])).hex()).isEqualTo(digest);
        assertThat(new String(files.getOrDefault("COVER.txt", new byte[0]), StandardCharsets.UTF_8))
                .contains("TLP:AMBER+STRICT", digest, "ann, 2030-01-07T08:00:00Z", "list.csv");
        JsonNode entry =
                site.as("auditor").get("/api/disclosures?person=ann").json().path(0);
        assertThat(entry.path("what").asString()).isEqualTo("/api/artifacts/" + digest + "/covered");
        assertThat(entry.path("digest").asString()).isEqualTo(Digest.of(zip).hex());
    }

    /** A proof says to whom it was handed, beside what it proves. */
    @Test
    void aProofHasAStamp() {
        Browser auditor = site.as("auditor");
        JsonNode proof = auditor.get("/api/proofs/commits/1").json();
        assertThat(proof.path("handed").toString())
                .isEqualTo("{\"label\":\"TLP:CLEAR\",\"person\":\"auditor\",\"at\":\"2030-01-07T08:00:00Z\"}");
        for (String sheet : List.of("/api/proofs/commits/1/sheet", "/api/checkpoints/sheet")) {
            assertThat(new String(auditor.download(sheet), StandardCharsets.UTF_8))
                    .contains("TLP:CLEAR. Made 2030-01-07T08:00:00Z by Asbuilt for auditor.");
        }
    }

    @Test
    void othersSeeNeitherTheRegisterNorWhatOthersAsked() {
        asked(ALL);
        site.add("rea", Role.READER);
        Browser rea = site.as("rea");
        assertThat(rea.get("/api/disclosures").status()).isEqualTo(403);
        assertThat(rea.get("/api/exports").json().size()).isZero();
        assertThat(ben.get("/api/exports").json().size()).isEqualTo(1);
        assertThat(ann.post("/api/exports", Map.of("what", "/api/people", "recipient", "a", "purpose", "b"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void whatWentToSomebodyIsFollowedUntilItIsBack() {
        Map<String, Object> terms = Map.of(
                "what",
                ALL,
                "recipient",
                "Pumps Ltd",
                "purpose",
                "offer for new drives",
                "agreement",
                "NDA 2029-7",
                "back",
                "2030-01-20");
        String id =
                Site.expect(ann.post("/api/exports", terms), 201).path("export").asString();
        Map<String, Object> destroyed = Map.of("destroyed", true, "remark", "letter of 25 January");
        assertThat(ann.post("/api/exports/" + id + "/return", destroyed).code()).isEqualTo("nothing-to-return");
        Site.expect(ben.post("/api/exports/" + id + "/approve", Map.of()), 200);
        ann.download(ALL + "?export=" + id);
        assertThat(entry().path("commit").asLong()).isEqualTo(1);
        assertThat(entry().path("agreement").asString()).isEqualTo("NDA 2029-7");
        assertThat(entry().path("allowedBy").asString()).isEqualTo("ben");
        assertThat(entry().path("overdue").asBoolean()).isFalse();
        clock.pass(Duration.ofDays(20));
        assertThat(entry().path("overdue").asBoolean()).isTrue();
        Browser later = site.as("ann");
        assertThat(site.as("reader")
                        .post("/api/exports/" + id + "/return", destroyed)
                        .status())
                .isEqualTo(404);
        assertThat(later.post("/api/exports/" + id + "/return", Map.of("destroyed", true, "remark", " "))
                        .status())
                .isEqualTo(422);
        Site.expect(later.post("/api/exports/" + id + "/return", destroyed), 200);
        assertThat(later.post("/api/exports/" + id + "/return", destroyed).code())
                .isEqualTo("nothing-to-return");
        assertThat(entry().path("overdue").asBoolean()).isFalse();
        assertThat(entry().at("/returned/destroyed").asBoolean()).isTrue();
        assertThat(entry().at("/returned/remark").asString()).isEqualTo("letter of 25 January");
    }

    @Test
    void programsReadALittleAndMuchOnlyWhenItWasLet() {
        site.taken(ann, List.of(site.file("more.csv", """
                        Name;IP address;MAC address;Serial number
                        PLC-3;10.0.0.3;00:1b:1b:00:00:03;S-3
                        PLC-4;10.0.0.4;00:1b:1b:00:00:04;S-4
                        """)), Map.of());
        site.baseline();
        Browser program = program();
        assertThat(program.get("/api/subjects?limit=2").status()).isEqualTo(200);
        assertThat(program.get("/api/subjects?limit=2").status()).isEqualTo(200);
        Browser.Answer withheld = program.get("/api/subjects");
        assertThat(withheld.code()).isEqualTo("second-person-needed");
        assertThat(program.get("/api/map").code()).isEqualTo("second-person-needed");
        assertThat(ann.get("/api/subjects").status()).isEqualTo(200);
        assertThat(ann.get("/api/exports/measure?what=/api/subjects")
                        .json()
                        .path("needsSecondPerson")
                        .asBoolean())
                .isTrue();

        String id = asked("/api/subjects");
        assertThat(program.get("/api/subjects?export=" + id).code()).isEqualTo("not-let-yet");
        Site.expect(ben.post("/api/exports/" + id + "/approve", Map.of()), 200);
        assertThat(program.get("/api/subjects?export=" + id).status()).isEqualTo(200);
        assertThat(program.get("/api/map?export=" + id).status()).isEqualTo(200);
        JsonNode left = ben.get("/api/disclosures").json();
        assertThat(left.size()).isEqualTo(1);
        assertThat(left.at("/0/what").asString()).isEqualTo("/api/subjects");
        assertThat(left.at("/0/subjects").asLong()).isEqualTo(4);
        clock.pass(Duration.ofDays(2));
        assertThat(program.get("/api/subjects?export=" + id).code()).isEqualTo("export-taken");
    }

    @Test
    void aMeasureHandsNothingOut() {
        JsonNode measured = Site.expect(ann.get("/api/exports/measure?what=" + ASSETS), 200);
        assertThat(measured.path("subjects").asLong()).isEqualTo(2);
        assertThat(measured.path("needsSecondPerson").asBoolean()).isFalse();
        assertThat(ann.get("/api/exports/measure?what=/api/people").status()).isEqualTo(422);
        assertThat(ben.get("/api/disclosures").json().size()).isZero();
    }

    private static String measure(String what) {
        return "/api/exports/measure?what=" + URLEncoder.encode(what, StandardCharsets.UTF_8);
    }

    private JsonNode entry() {
        return site.as("auditor").get("/api/disclosures").json().path(0);
    }

    private Browser program() {
        String secret = Site.expect(
                        ann.post(
                                "/api/account/tokens",
                                Map.of("name", "asset list", "scopes", List.of("READ"), "days", 30)),
                        200)
                .path("secret")
                .asString();
        return site.browser().bearing(secret);
    }

    private String asked(String what) {
        return Site.expect(
                        ann.post(
                                "/api/exports",
                                Map.of("what", what, "recipient", "the auditors", "purpose", "yearly audit")),
                        201)
                .path("export")
                .asString();
    }
}
