package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The register of information and its controls, from the file to the finding. Source: requirements P2.S, P2.C. */
class InformationApiTest {
    private static final String ITEM = "new-1:information-item";
    private static final String POLICY = "new-2:handling-policy";
    private static final String CONTROL = "new-3:control";
    private static final String ASSET = "new-4:asset";

    private final SetClock clock = new SetClock("2026-11-01T08:00:00Z");
    private final Site site = new Site(clock);
    private final Browser ann = site.as("ann");

    @AfterEach
    void end() {
        site.close();
    }

    private static Map<String, Object> put(String subject, String facet, String key, Map<String, String> parts) {
        String kind = subject.substring(subject.indexOf(':') + 1);
        return Site.edit(
                subject.substring(0, subject.indexOf(':')),
                kind,
                key.isEmpty() ? facet : facet + "[" + key + "]",
                parts);
    }

    private JsonNode list(String query) {
        return Site.expect(ann.get("/api/information" + query), 200);
    }

    private static List<String> titles(JsonNode list) {
        return StreamSupport.stream(list.path("rows").spliterator(), false)
                .map(row -> row.path("title").asString())
                .toList();
    }

    private static JsonNode row(JsonNode list, String title) {
        return StreamSupport.stream(list.path("rows").spliterator(), false)
                .filter(row -> row.path("title").asString().equals(title))
                .findFirst()
                .orElseThrow();
    }

    /** P2.S-05. */
    @Test
    void aFreshInstallationHoldsItselfItsBackupsAndItsExports() {
        JsonNode fresh = list("");
        assertThat(titles(fresh))
                .containsExactly("Backup set (Asbuilt)", "Definitive record (Asbuilt)", "Exports (Asbuilt)");
        assertThat(row(fresh, "Backup set (Asbuilt)").path("figures").asString())
                .isEqualTo("0 backups");
        assertThat(row(fresh, "Exports (Asbuilt)").path("captured").asString()).isEqualTo("AUTOMATIC");
    }

    /** P2.S-04. */
    @Test
    void aFileThatIsTakenInStandsInTheRegisterWithFormatAndSizeAndCanBeTakenIntoTheRecord() {
        String content = "Name;IP address\nPump controller;10.0.0.1\n";
        site.taken(ann, List.of(site.file("assets.csv", content)), Map.of());
        JsonNode row = row(list("?captured=AUTOMATIC"), "assets.csv");
        assertThat(row.path("bytes").asLong()).isEqualTo(content.length());
        assertThat(row.path("format").asString()).isNotBlank();
        assertThat(row.path("digest").asString()).hasSize(64);
        assertThat(row.path("origin").asString()).isEqualTo("TAKEN_IN");
        JsonNode proposed =
                Site.expect(ann.post("/api/information/rows/" + row.path("key").asString() + "/take", Map.of()), 201);
        site.approved(proposed.path("change").asString(), "ben");
        JsonNode taken = row(list(""), "assets.csv");
        assertThat(taken.path("origin").asString()).isEqualTo("RECORDED");
        assertThat(taken.path("item").asString())
                .isEqualTo(proposed.at("/subjects/0").asString());
        assertThat(taken.path("captured").asString()).isEqualTo("AUTOMATIC");
        assertThat(taken.path("bytes").asLong()).isEqualTo(content.length());
        assertThat(titles(list(""))).containsOnlyOnce("assets.csv");
        assertThat(titles(list("?captured=MANUAL"))).isEmpty();
    }

    /** P2.C-04. */
    @Test
    void everyAlteredFileIsNamedAndTheOthersAreIntact() throws SQLException {
        for (String name : List.of("first", "second", "third")) {
            site.taken(
                    ann,
                    List.of(site.file(name + ".csv", "Name;IP address\n" + name + ";10.0.0." + name.length() + "\n")),
                    Map.of());
        }
        clock.pass(Duration.ofMinutes(1));
        String third = row(list(""), "third.csv").path("key").asString().replaceAll(".*-", "");
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:sqlite:" + site.office().home().database());
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("UPDATE artifact_pieces SET sealed = zeroblob(length(sealed))"
                            + " WHERE digest NOT LIKE '" + third + "%'"))
                    .isEqualTo(2);
        }
        site.office().selfCheck().run(site.folder().resolve("checkpoints"), 100);
        JsonNode after = list("");
        assertThat(after.path("altered")).hasSize(2);
        assertThat(row(after, "first.csv").path("integrity").asString()).isEqualTo("ALTERED");
        assertThat(row(after, "second.csv").path("integrity").asString()).isEqualTo("ALTERED");
        assertThat(row(after, "third.csv").path("integrity").asString()).isEqualTo("INTACT");
    }

    @Test
    void aStoredFileThatIsAlteredOnDiskIsNamedByTheNextVerification() {
        site.taken(ann, List.of(site.file("assets.csv", "Name;IP address\nPump;10.0.0.1\n")), Map.of());
        assertThat(row(list(""), "assets.csv").path("integrity").asString()).isEqualTo("NOT_CHECKED");
        clock.pass(Duration.ofMinutes(1));
        site.office().selfCheck().run(site.folder().resolve("checkpoints"), 100);
        assertThat(row(list(""), "assets.csv").path("integrity").asString()).isEqualTo("INTACT");
        assertThat(list("").path("altered")).isEmpty();
        site.tamper("UPDATE artifact_pieces SET sealed = zeroblob(length(sealed))");
        site.office().selfCheck().run(site.folder().resolve("checkpoints"), 100);
        JsonNode after = list("?captured=MANUAL");
        assertThat(after.at("/altered/0/title").asString()).isEqualTo("assets.csv");
        assertThat(row(list(""), "assets.csv").path("integrity").asString()).isEqualTo("ALTERED");
    }

    /** P2.S-01, P2.S-02, P2.S-03, P2.S-07, P2.S-09, P2.C-01, P2.C-07. */
    @Test
    void anItemShowsWhatItsPolicyDemandsHowLongItIsWorthSomethingAndWhatItsRegisterEntryLacks() {
        site.entered(
                "The plant",
                List.of(
                        put(ASSET, "designation", "", Map.of("name", "PLC")),
                        put(ASSET, "lifecycle", "", Map.of("endOfService", "2040-12-31")),
                        put(ITEM, "designation", "", Map.of("name", "Network diagram")),
                        put(ITEM, "informationProfile", "", Map.of("category", "design")),
                        put(ITEM, "informationStore", "Shared drive", Map.of("encryptedAtRest", "false")),
                        put(ITEM, "informationProtection", "", Map.of("mfaRequired", "true")),
                        put(ITEM, "depiction", "", Map.of("assets", "new-4")),
                        put(
                                ITEM,
                                "registerEntry",
                                "",
                                Map.of(
                                        "holding", "both",
                                        "subType", "network_diagram",
                                        "persistence", "enduring",
                                        "disposeOn", "2030-01-01")),
                        put(POLICY, "designation", "", Map.of("name", "Design")),
                        put(
                                POLICY,
                                "handlingPolicy",
                                "",
                                Map.of(
                                        "categories", "design",
                                        "allowedStores", "Engineering archive",
                                        "encryptionAtRest", "true",
                                        "mfaRequired", "true")),
                        put(CONTROL, "designation", "", Map.of("name", "Archive access")),
                        put(
                                CONTROL,
                                "controlProfile",
                                "",
                                Map.of(
                                        "appliesTo",
                                        "new-1",
                                        "references",
                                        "ISO 27001 A.5.15",
                                        "status",
                                        "not_effective"))));
        JsonNode item =
                Site.expect(ann.get("/api/information/items/" + site.id("information-item", "Network diagram")), 200);
        assertThat(item.at("/aspects/0/standing").asString()).isEqualTo("NOT_MET");
        assertThat(item.at("/aspects/0/reasons").findValuesAsString("standing"))
                .containsExactly("NOT_MET", "NOT_MET", "MET");
        assertThat(item.at("/aspects/0/reasons/0/sentence").asString()).contains("Shared drive", "Engineering archive");
        assertThat(item.at("/aspects/0/reasons/2/sentence").asString()).isEqualTo("a second factor is asked for");
        assertThat(item.at("/aspects/1/standing").asString()).isEqualTo("NOT_KNOWN");
        assertThat(item.at("/horizon/until").asString()).isEqualTo("2040-12-31");
        assertThat(item.at("/conflicts/0").asString()).contains("2030-01-01", "PLC serves until 2040-12-31");
        assertThat(item.at("/row/missing").toString())
                .contains("purpose", "data flows")
                .doesNotContain("location");
        assertThat(item.at("/row/gap").asInt()).isEqualTo(4 + 2 + 2 + 4);
        assertThat(item.at("/lacking").toString())
                .contains("control Archive access: not effective")
                .contains("only in Engineering archive; it is not encrypted at rest in Shared drive");
        assertThat(titles(list("?holding=SHARED"))).containsExactly("Network diagram");
        assertThat(titles(list("?holding=HELD"))).contains("Network diagram", "Exports (Asbuilt)");
        assertThat(titles(list("?sub-type=NETWORK_DIAGRAM"))).containsExactly("Network diagram");
        assertThat(titles(list("?gap=12"))).containsExactly("Network diagram");
        JsonNode policies = Site.expect(ann.get("/api/information/policies"), 200);
        assertThat(policies.at("/0/items").asInt()).isEqualTo(1);
        assertThat(policies.at("/0/standings/3").asInt()).isEqualTo(1);
        JsonNode controls = Site.expect(ann.get("/api/information/controls"), 200);
        assertThat(controls.at("/0/annexA/0").asString()).isEqualTo("ISO 27001 A.5.15");
        site.office().assessments().refresh();
        JsonNode findings = Site.expect(ann.get("/api/findings?rule=InformationFollowsItsPolicy"), 200);
        assertThat(findings.toString()).contains("Network diagram does not follow its policy");
    }

    /** P2.S-03. */
    @Test
    void anotherCategoryIsRefused() {
        Browser.Answer answer = ann.post(
                "/api/changes",
                Map.of(
                        "title",
                        "x",
                        "reason",
                        "x",
                        "statement",
                        "x",
                        "edits",
                        List.of(put(ITEM, "informationProfile", "", Map.of("category", "gossip")))));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.response().body().toString()).contains("gossip");
    }

    /** P2.C-06. */
    @Test
    void aBackupSetThatIsNeitherOfflineNorImmutableIsNotRansomwareResistant() {
        site.entered(
                "Backups",
                List.of(
                        put(ITEM, "designation", "", Map.of("name", "Copies")),
                        put(
                                ITEM,
                                "backupSet",
                                "",
                                Map.of("offline", "false", "immutable", "false", "offSite", "true"))));
        JsonNode sets = Site.expect(ann.get("/api/information/backup-sets"), 200);
        assertThat(sets.at("/0/text").asString()).isEqualTo("not ransomware-resistant");
    }
}
