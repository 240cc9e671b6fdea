package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asbuilt.server.record.Sites;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** The records of several sites asked together, and who may. Source: issue 12. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SiteApiTest {
    private Site organisation;
    private Site north;
    private Site south;
    private final List<Path> bundles = new ArrayList<>();

    @BeforeAll
    void threeInstallations() throws IOException {
        organisation = new Site();
        north = new Site();
        south = new Site();
        north.entered(
                "Plant",
                List.of(
                        Site.edit("new-1", "asset", "designation", Map.of("name", "North PLC")),
                        Site.edit("new-1", "asset", "networkPort[eth0]", Map.of("addresses", "10.0.0.1")),
                        Site.edit("new-2", "third-party", "designation", Map.of("name", "Acme GmbH")),
                        Site.edit("new-2", "third-party", "supply[control]", Map.of("assets", "new-1")),
                        Site.edit("new-3", "asset", "designation", Map.of("name", "Kept secret")),
                        Site.edit("new-3", "asset", "handling", Map.of("label", "RED", "recipients", "reader"))));
        south.entered(
                "Plant",
                List.of(
                        Site.edit("new-1", "asset", "designation", Map.of("name", "South PLC")),
                        Site.edit("new-1", "asset", "nameplate", Map.of("manufacturer", "ACME")),
                        Site.edit("new-1", "asset", "networkPort[eth0]", Map.of("addresses", "10.0.0.1"))));
        bundles.add(joined("north", north));
        bundles.add(joined("south", south));
        Browser link = organisation.as("site_link");
        assertThat(link.upload("/api/sites/south/bundles", List.of(bundles.getFirst()), Map.of())
                        .status())
                .as("a bundle of another site")
                .isBetween(400, 499);
        for (int i = 0; i < bundles.size(); i++) {
            String site = i == 0 ? "north" : "south";
            JsonNode came =
                    Site.expect(link.upload("/api/sites/" + site + "/bundles", List.of(bundles.get(i)), Map.of()), 200);
            assertThat(came.path(0).path("sentence").asString()).isEqualTo("commit 1 taken");
        }
    }

    @AfterAll
    void close() {
        organisation.close();
        north.close();
        south.close();
    }

    private Path joined(String name, Site site) {
        Sites.Known own = site.office().sites().own();
        organisation.office().sites().join(name, own.key(), own.fingerprint(), "ann");
        Sites.Packed packed = site.office()
                .sites()
                .pack(
                        "ann",
                        site.folder(),
                        false,
                        List.of(organisation.office().sites().recipient()),
                        Optional.empty());
        return packed.file();
    }

    @Test
    void theSitesAreListedWithWhatTheyHold() {
        JsonNode sites = Site.expect(organisation.as("reader").get("/api/sites"), 200);
        assertThat(sites.path(0).path("name").asString()).isEqualTo("north");
        assertThat(sites.path(0).path("held").asLong()).isEqualTo(1);
        assertThat(sites.path(0).path("settled").asBoolean()).isTrue();
        assertThat(sites.path(0).path("kinds").path("third-party").asInt()).isEqualTo(1);
        assertThat(sites.path(1).path("kinds").path("asset").asInt()).isEqualTo(1);
    }

    @Test
    void anAddressIsFoundAtEachSiteThatHasIt() {
        JsonNode found = Site.expect(organisation.as("reader").get("/api/sites/search?q=10.0.0.1"), 200);
        assertThat(found.path("total").asInt()).isEqualTo(2);
        assertThat(found.path("rows").path(0).path("site").asString()).isEqualTo("north");
        assertThat(found.path("rows").path(0).path("name").asString()).isEqualTo("North PLC");
        assertThat(found.path("rows").path(1).path("name").asString()).isEqualTo("South PLC");
        String id = found.path("rows").path(0).path("id").asString();
        JsonNode subject = Site.expect(organisation.as("reader").get("/api/sites/north/subjects/" + id), 200);
        assertThat(subject.at("/columns/addresses/0").asString()).isEqualTo("10.0.0.1");
        assertThat(organisation
                        .as("reader")
                        .get("/api/sites/south/subjects/" + id)
                        .status())
                .isEqualTo(404);
        assertThat(organisation.as("reader").get("/api/sites/search?q=%20").status())
                .isEqualTo(400);
    }

    @Test
    void aSupplierIsFoundAtEverySiteThatKnowsItByWhateverName() {
        JsonNode suppliers = Site.expect(organisation.as("reader").get("/api/sites/third-parties"), 200);
        assertThat(suppliers.size()).isEqualTo(1);
        JsonNode acme = suppliers.path(0);
        assertThat(acme.path("name").asString()).isEqualTo("Acme GmbH");
        assertThat(acme.at("/sites/0/site").asString()).isEqualTo("north");
        assertThat(acme.at("/sites/0/examples/0/name").asString()).isEqualTo("North PLC");
        assertThat(acme.at("/sites/1/site").asString()).isEqualTo("south");
        assertThat(acme.at("/sites/1/supplied").asInt()).isEqualTo(1);
        assertThat(acme.at("/sites/1/thirdParty").isMissingNode()
                        || acme.at("/sites/1/thirdParty").isNull())
                .isTrue();
    }

    /** The reader whom the site names is another person than the one who is called so here. */
    @Test
    void whatALabelKeepsForPersonsAtTheSiteIsNotShown() {
        Browser reader = organisation.as("reader");
        assertThat(reader.get("/api/sites/search?q=kind:asset").response().body())
                .contains("North PLC")
                .doesNotContain("Kept secret");
        String id = north.id("asset", "Kept secret");
        assertThat(reader.get("/api/sites/north/subjects/" + id).status()).isEqualTo(404);
    }

    @Test
    void onlyWhoSeesAllOfTheRecordSeesThatOfTheSites() {
        for (String path : List.of(
                "/api/sites",
                "/api/sites/search?q=plc",
                "/api/sites/third-parties",
                "/api/sites/north/subjects/asset-1")) {
            assertThat(organisation.as("control_engineer").get(path).code())
                    .as(path)
                    .isEqualTo("outside-your-scope");
            assertThat(organisation.as("site_link").get(path).code()).as(path).isEqualTo("not-permitted");
        }
        assertThat(organisation
                        .as("reader")
                        .upload("/api/sites/north/bundles", bundles, Map.of())
                        .code())
                .isEqualTo("not-permitted");
    }

    @Test
    void aTokenThatMayDeliverDeliversAndReadsNothing() {
        String secret = Site.expect(
                        organisation
                                .as("site_link")
                                .post(
                                        "/api/account/tokens",
                                        Map.of("name", "north link", "scopes", List.of("DELIVER"), "days", 30)),
                        200)
                .path("secret")
                .asString();
        Browser program = organisation.browser().bearing(secret);
        JsonNode came =
                Site.expect(program.upload("/api/sites/north/bundles", List.of(bundles.getFirst()), Map.of()), 200);
        assertThat(came.path(0).path("sentence").asString()).isEqualTo("nothing new up to commit 1");
        assertThat(program.get("/api/sites").code()).isEqualTo("not-permitted");
    }

    @Test
    void anAlteredBundleIsRefusedWithAReason() throws IOException {
        byte[] bundle = Files.readAllBytes(bundles.getFirst());
        bundle[bundle.length - 1] ^= 1;
        Path bad = Files.write(organisation.folder().resolve("bad.bundle"), bundle);
        Browser.Answer answer = organisation.as("site_link").upload("/api/sites/north/bundles", List.of(bad), Map.of());
        assertThat(answer.status()).isBetween(400, 499);
        assertThat(answer.response().body()).contains("its content was altered");
        JsonNode again = Site.expect(
                organisation.as("site_link").upload("/api/sites/north/bundles", List.of(bundles.getFirst()), Map.of()),
                200);
        assertThat(again.path(0).path("sentence").asString()).isEqualTo("nothing new up to commit 1");
    }
}
