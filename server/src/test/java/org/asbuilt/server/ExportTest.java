package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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
