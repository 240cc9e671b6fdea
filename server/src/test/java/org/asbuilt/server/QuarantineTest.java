package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.asbuilt.access.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What suppliers hand in counts when somebody of the plant has looked at it. Source: requirements 1.8, S-01. */
class QuarantineTest {
    private final Site site = new Site();
    private Browser supplier = site.browser();

    @BeforeEach
    void open() {
        site.add("olga", Role.THIRD_PARTY_CONTRIBUTOR);
        supplier = site.as("third_party_contributor");
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void whatWasHandedInCountsWhenAnApproverAdmitsIt() {
        String id = submitted(supplier, "skid.csv", "Name;Serial number\nSkid PLC;SK-1\n");
        assertThat(site.items(site.as("approver"), "").path("total").asInt()).isZero();
        assertThat(site.as("approver")
                        .get("/api/imports/" + id)
                        .json()
                        .path("quarantined")
                        .asBoolean())
                .isTrue();
        JsonNode foreseen = Site.expect(site.as("approver").get("/api/imports/" + id + "/foreseen"), 200);
        assertThat(foreseen.at("/matters/0/name").asString()).isEqualTo("Skid PLC");
        assertThat(foreseen.path("total").asInt()).isPositive();
        assertThat(supplier.get("/api/imports/" + id + "/foreseen").status()).isEqualTo(403);
        assertThat(supplier.post("/api/imports/" + id + "/admit", Map.of("reason", "mine"))
                        .status())
                .isEqualTo(403);
        assertThat(site.as("contributor")
                        .post("/api/imports/" + id + "/admit", Map.of("reason", "looks fine"))
                        .status())
                .isEqualTo(403);
        assertThat(site.as("approver")
                        .post("/api/imports/" + id + "/admit", Map.of("reason", " "))
                        .status())
                .isEqualTo(422);
        JsonNode admitted = Site.expect(
                site.as("approver").post("/api/imports/" + id + "/admit", Map.of("reason", "compared with the order")),
                200);
        assertThat(admitted.path("quarantined").asBoolean(true)).isFalse();
        assertThat(site.items(site.as("approver"), "").path("total").asInt()).isPositive();
        assertThat(site.as("approver")
                        .post("/api/imports/" + id + "/admit", Map.of("reason", "once more"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aFileThatWaitsIsNoSourceOfTheRecordAndWhatItSaysHasOneOnceItIsAdmitted() {
        String id = submitted(supplier, "skid.csv", "Name;Serial number\nSkid PLC;SK-1\n");
        assertThat(site.as("approver").get("/api/status").json().path("sources").asInt())
                .isZero();
        Site.expect(site.as("approver").post("/api/imports/" + id + "/admit", Map.of("reason", "compared")), 200);
        assertThat(site.as("approver").get("/api/status").json().path("sources").asInt())
                .isEqualTo(1);
        JsonNode change = Site.expect(
                site.as("ann")
                        .post(
                                "/api/changes",
                                Map.of("title", "Enter it", "reason", "known", "selection", Map.of("*plain", true))),
                201);
        JsonNode impact = Site.expect(
                site.as("approver").get("/api/changes/" + change.path("id").asString() + "/impact"), 200);
        assertThat(impact.toString()).contains("Skid PLC").doesNotContain("unsourced");
    }

    @Test
    void contributorSeesOwnImportsOnly() {
        String own = submitted(supplier, "skid.csv", "Name;Serial number\nSkid PLC;SK-1\n");
        String other = submitted(site.as("olga"), "filter.csv", "Name;Serial number\nFilter PLC;FI-1\n");
        site.taken(site.as("ann"), List.of(site.file("plant.csv", "Name;Serial number\nSkid PLC;SK-2\n")), Map.of());
        JsonNode imports = supplier.get("/api/imports").json();
        assertThat(imports.size()).isEqualTo(1);
        assertThat(imports.at("/0/id").asString()).isEqualTo(own).isNotEqualTo(other);
        assertThat(imports.at("/0/quarantined").asBoolean()).isTrue();
        for (String path : List.of("/api/subjects", "/api/items", "/api/status", "/api/documents?text=PLC")) {
            assertThat(supplier.get(path).status()).as(path).isEqualTo(403);
        }
        Browser.Answer compared = supplier.upload(
                "/api/imports", List.of(site.file("guess.csv", "Name\nGuess\n")), Map.of("dryRun", "true"));
        assertThat(compared.status()).isEqualTo(403);
    }

    @Test
    void nobodyAdmitsWhatTheyHandedInThemselves() {
        site.add("both", Role.THIRD_PARTY_CONTRIBUTOR, Role.APPROVER);
        Browser both = site.as("both");
        String id = submitted(both, "skid.csv", "Name;Serial number\nSkid PLC;SK-1\n");
        Browser.Answer own = both.post("/api/imports/" + id + "/admit", Map.of("reason", "I made it myself"));
        assertThat(own.status()).isEqualTo(403);
        assertThat(own.code()).isEqualTo("another-person-needed");
        assertThat(site.items(site.as("approver"), "").path("total").asInt()).isZero();
    }

    @Test
    void aSupplierIsNotToldWhatThePlantCallsAFileThatItHasAlready() {
        String content = "Name;Serial number\nSkid PLC;SK-1\n";
        site.taken(site.as("ann"), List.of(site.file("secret-project.csv", content)), Map.of());

        JsonNode account = site.taken(supplier, List.of(site.file("skid.csv", content)), Map.of());

        assertThat(account.at("/files/0/state").asString()).isEqualTo("ALREADY_KNOWN");
        assertThat(account.at("/files/0/problem").asString()).isEqualTo("the very same file is here already");
        assertThat(account.toString()).doesNotContain("secret-project");
    }

    private String submitted(Browser browser, String name, String content) {
        JsonNode account = site.taken(browser, List.of(site.file(name, content)), Map.of());
        assertThat(account.path("quarantined").asBoolean()).isTrue();
        assertThat(account.path("items").size()).isZero();
        return account.path("id").asString();
    }
}
