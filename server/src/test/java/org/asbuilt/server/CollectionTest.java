package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The source register, what it covers, and what sensors see, through the API. Source: requirements P1.C-01, C-02, C-09, C-18. */
class CollectionTest {
    private static final String LIST = """
                        Name;IP address;MAC address
                        PLC-1;10.0.0.1;00:1b:1b:00:00:01
                        PLC-2;10.0.9.2;00:1b:1b:00:00:02
                        """;
    private final Site site = new Site();
    private Browser ann = site.browser();
    private String imported = "";

    @BeforeEach
    void plant() {
        ann = site.as("ann");
        imported = site.taken(ann, List.of(site.file("list.csv", LIST)), Map.of())
                .path("id")
                .asString();
        site.baseline();
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void logsSayWhatPeopleAreCalled() {
        String name = ann.get("/api/session").json().path("name").asString();
        assertThat(name).isNotBlank();
        JsonNode commit = ann.get("/api/commits").json().path(0);
        String author = commit.path("author").asString();
        assertThat(commit.path("names").path(author).asString()).isNotBlank();
        assertThat(ann.get("/api/imports").json().at("/0/byName").asString()).isEqualTo(name);
        assertThat(ann.get("/api/people/ann/name").json().path("name").asString())
                .isEqualTo(name);
        assertThat(ann.get("/api/people/nobody-here/name").json().path("name").isNull())
                .isTrue();
        assertThat(site.browser().get("/api/people/ann/name").status()).isEqualTo(401);
        JsonNode entries = site.as("auditor")
                .get("/api/audit?actor=ann&action=imports.take")
                .json();
        assertThat(entries.at("/0/name").asString()).isEqualTo(name);
    }

    @Test
    void importIsRegisteredByOneRequest() {
        assertThat(source("list.csv").path("registered").isNull()).isTrue();
        JsonNode proposed =
                Site.expect(ann.post("/api/imports/" + imported + "/register", Map.of("owner", "E&I")), 201);
        site.approved(proposed.path("change").asString(), "ben");
        JsonNode source = source("list.csv");
        assertThat(source.at("/registered/name").asString()).isEqualTo("list.csv");
        assertThat(source.path("scoped").asBoolean()).isFalse();
        JsonNode entry = ann.get("/api/subjects/" + proposed.at("/subjects/0").asString())
                .json();
        assertThat(entry.toString()).contains("asset_inventory", "E&I", "spreadsheet");
        assertThat(ann.post("/api/imports/" + imported + "/register", Map.of()).status())
                .isEqualTo(422);
        assertThat(ann.post("/api/imports/import-99/register", Map.of()).status())
                .isEqualTo(404);
    }

    @Test
    void uploadNamesItsRegisteredSource() {
        String system = entered("system", "Water treatment", Map.of());
        String entry = entered(
                "source",
                "Asset list of the works",
                Map.of("sourceProfile", Map.of("sourceType", "asset_inventory", "systems", system)));
        site.taken(
                ann,
                List.of(site.file("list-2.csv", LIST + "PLC-3;10.0.0.3;00:1b:1b:00:00:03\n")),
                Map.of("source", "asset list of the works"));
        JsonNode source = source("list-2.csv");
        assertThat(source.at("/registered/id").asString()).isEqualTo(entry);
        assertThat(source.path("scoped").asBoolean()).isTrue();
        assertThat(ann.get("/api/imports")
                        .json()
                        .at("/0/files/0/registered/name")
                        .asString())
                .isEqualTo("Asset list of the works");
        assertThat(ann.upload("/api/imports", List.of(site.file("x.csv", "a;b\n")), Map.of("source", "nobody's list"))
                        .code())
                .isEqualTo("invalid-value");
        assertThat(ann.post("/api/verify", Map.of()).status()).isEqualTo(403);
        JsonNode verified = site.finished(
                site.as("auditor"),
                site.as("auditor")
                        .post("/api/verify", Map.of())
                        .json()
                        .path("job")
                        .asString());
        assertThat(verified.path("ok").asBoolean()).isTrue();
    }

    @Test
    void matrixShowsWhatIsMissingForEachSystem() {
        String system =
                entered("system", "Water treatment", Map.of("systemProfile", Map.of("withoutSources", "sbom; hbom")));
        state("PLC-1", "placement", "system", system);
        entered(
                "source",
                "P&ID of the filters",
                Map.of(
                        "sourceProfile",
                        Map.of("sourceType", "process_document", "produced", "2021-05-04", "systems", system)));
        JsonNode matrix = ann.get("/api/coverage").json();
        JsonNode row = matrix.at("/rows/0");
        assertThat(row.path("name").asString()).isEqualTo("Water treatment");
        assertThat(row.path("assets").asInt()).isEqualTo(1);
        assertThat(cell(row, "ASSET_INVENTORY").path("state").asString()).isEqualTo("PRESENT");
        assertThat(cell(row, "ASSET_INVENTORY").path("taken").asInt()).isEqualTo(1);
        assertThat(cell(row, "PROCESS_DOCUMENT").at("/registered/0/name").asString())
                .isEqualTo("P&ID of the filters");
        assertThat(cell(row, "PROCESS_DOCUMENT").path("newest").asString()).startsWith("2021-05-04");
        assertThat(cell(row, "SBOM").path("state").asString()).isEqualTo("NOT_APPLICABLE");
        assertThat(cell(row, "PASSIVE_MONITORING").path("state").asString()).isEqualTo("ABSENT");
        assertThat(row.path("gaps").asInt()).isEqualTo(13);
        JsonNode none = matrix.at("/rows/1");
        assertThat(none.path("system").isNull()).isTrue();
        assertThat(none.path("assets").asInt()).isEqualTo(1);
        assertThat(cell(none, "PROCESS_DOCUMENT").path("state").asString()).isEqualTo("ABSENT");
    }

    @Test
    void sensorsShowWhatTheyHaveInView() {
        String cell = entered("network", "Cell 1", Map.of("networkProfile", Map.of("range", "10.0.0.0/24")));
        entered("network", "Cell 9", Map.of("networkProfile", Map.of("range", "10.0.9.0/24")));
        String zone = entered("zone", "Cells", Map.of());
        state("PLC-1", "placement", "zone", zone);
        state("PLC-2", "placement", "zone", zone);
        entered("sensor", "Tap of SW-1", Map.of("sensorProfile", Map.of("networks", cell, "blindSpots", "the ring")));
        String asset = site.office()
                .ledger()
                .snapshot()
                .subjects(org.asbuilt.model.Kind.ASSET)
                .filter(subject -> subject.name().equals("PLC-2"))
                .findFirst()
                .orElseThrow()
                .id()
                .value();
        String unknown = entered(
                "unknown",
                "The grey box",
                Map.of("knownUnknown", Map.of("question", "What is behind the modem?", "assets", asset)));
        JsonNode view = ann.get("/api/coverage/sensors").json();
        assertThat(view.at("/whole/assets").asInt()).isEqualTo(2);
        assertThat(view.at("/whole/inView").asInt()).isEqualTo(1);
        assertThat(view.at("/zones/0/name").asString()).isEqualTo("Cells");
        assertThat(view.at("/zones/0/inView").asInt()).isEqualTo(1);
        assertThat(view.at("/sites/0/place").isNull()).isTrue();
        assertThat(view.at("/networks/0/sensors/0/name").asString()).isEqualTo("Tap of SW-1");
        assertThat(view.at("/networks/1/sensors").size()).isZero();
        assertThat(view.at("/sensors/0/blindSpots").asString()).isEqualTo("the ring");
        assertThat(view.at("/unknowns/0/question").asString()).isEqualTo("What is behind the modem?");
        JsonNode cloud = ann.get("/api/map").json().at("/clouds/0");
        assertThat(cloud.path("id").asString()).isEqualTo(unknown);
        assertThat(cloud.at("/assets/0").asString()).isEqualTo(asset);
    }

    @Test
    void connectionsThatWaitInTheInboxAreCountedBesideTheMapAndTheThreeWayCheck() {
        site.taken(ann, List.of(Path.of("..", "examples", "waterworks", "capture-pumping.pcap")), Map.of());
        site.office().drift().refresh();
        int waiting = ann.get("/api/items?type=NEW_SUBJECT&kind=connection")
                .json()
                .path("total")
                .asInt();
        assertThat(waiting).isPositive();
        assertThat(ann.get("/api/map").json().path("waiting").asInt()).isEqualTo(waiting);
        assertThat(ann.get("/api/connectivity/three-way").json().path("waiting").asInt())
                .isEqualTo(waiting);
    }

    @Test
    void documentIsLinkedToWhatItDescribes() {
        String plc = id("PLC-1");
        String drawing = entered(
                "information-item",
                "P&ID 4711",
                Map.of(
                        "informationProfile", Map.of("revision", "C", "issued", "2020-02-03"),
                        "depiction", Map.of("assets", plc + "; " + id("PLC-2"))));
        var around = site.office().circumstances();
        assertThat(around.documents(new org.asbuilt.model.Id(plc)))
                .extracting(document -> document.id().value())
                .containsExactly(drawing);
        assertThat(around.documents(new org.asbuilt.model.Id(id("PLC-2")))).hasSize(1);
    }

    @Test
    void dryRunWritesNothing() {
        int imports = ann.get("/api/imports").json().size();
        int sources = ann.get("/api/sources").json().size();
        JsonNode tried = site.taken(
                ann,
                List.of(site.file("more.csv", LIST + "PLC-4;10.0.0.4;00:1b:1b:00:00:04\n")),
                Map.of("dryRun", "true"));
        assertThat(tried.path("itemsInAll").asInt()).isPositive();
        assertThat(ann.get("/api/imports").json().size()).isEqualTo(imports);
        assertThat(ann.get("/api/sources").json().size()).isEqualTo(sources);
        assertThat(site.items(ann, "&q=PLC-4").path("total").asInt()).isZero();
    }

    private JsonNode source(String title) {
        return StreamSupport.stream(ann.get("/api/sources").json().spliterator(), false)
                .filter(source -> source.path("title").asString().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode cell(JsonNode row, String type) {
        return StreamSupport.stream(row.path("cells").spliterator(), false)
                .filter(cell -> cell.path("type").asString().equals(type))
                .findFirst()
                .orElseThrow();
    }

    private String id(String asset) {
        return site.office()
                .ledger()
                .snapshot()
                .subjects(org.asbuilt.model.Kind.ASSET)
                .filter(subject -> subject.name().equals(asset))
                .findFirst()
                .orElseThrow()
                .id()
                .value();
    }

    private void state(String asset, String slot, String part, String value) {
        change(List.of(edit(id(asset), "asset", slot, Map.of(part, value))));
    }

    /** Enters a new subject with its name and facets; several values of a part are divided by semicolons. */
    private String entered(String kind, String name, Map<String, Map<String, String>> facets) {
        List<Map<String, Object>> edits = new ArrayList<>();
        edits.add(edit("new-1", kind, "designation", Map.of("name", name)));
        facets.forEach((slot, parts) -> edits.add(edit("new-1", kind, slot, parts)));
        return change(edits).at("/sentences/0/subject").asString();
    }

    private static Map<String, Object> edit(String subject, String kind, String slot, Map<String, String> parts) {
        Map<String, Object> said = new java.util.LinkedHashMap<>();
        parts.forEach((part, value) -> said.put(part, Map.of("values", List.of(value.split("; ?")))));
        return Map.of("subject", subject, "kind", kind, "slot", slot, "parts", said);
    }

    private JsonNode change(List<Map<String, Object>> edits) {
        JsonNode change = Site.expect(
                ann.post(
                        "/api/changes",
                        Map.of("title", "Enter", "reason", "it is so", "statement", "seen", "edits", edits)),
                201);
        site.approved(change.path("id").asString(), "ben");
        return change;
    }
}
