package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Acceptance of the first principle where no other test is about it: docs/reference/acceptance-principle-1.md lists them all. Source:
 * requirements 1.0 and 1.1.
 */
class PrincipleOneTest {
    private final SetClock clock = new SetClock("2026-03-02T08:00:00Z");
    private final Site site = new Site(clock);
    private Browser ann = site.browser();

    @BeforeEach
    void signIn() {
        ann = site.as("ann");
    }

    @AfterEach
    void close() {
        site.close();
    }

    /** P1.C-04, P1.M-15 and the hops of G-01 that this principle knows. */
    @Test
    void anAssetLeadsToItsZoneConnectionsDocumentsSourcesAndChanges() {
        listed("Name;IP address\nPLC-1;10.0.0.1\nPLC-2;10.0.0.2\nPLC-3;10.0.0.3\n");
        String zone = entered("zone", "Cell", Map.of());
        List<String> assets = List.of(site.id("asset", "PLC-1"), site.id("asset", "PLC-2"), site.id("asset", "PLC-3"));
        stated(assets.getFirst(), "asset", "placement", Map.of("zone", zone));
        entered(
                "connection",
                "Interlock",
                Map.of("link", Map.of("source", assets.getFirst(), "destination", assets.get(1))));
        for (String drawing : List.of("P&ID 1", "P&ID 2", "P&ID 3")) {
            entered(
                    "information-item",
                    drawing,
                    Map.of(
                            "informationProfile", Map.of("revision", "C", "issued", "2026-02-03"),
                            "depiction", Map.of("assets", String.join("; ", assets))));
        }
        assertThat(assets)
                .allSatisfy(asset ->
                        assertThat(names(page(asset).path("documents"))).containsExactly("P&ID 1", "P&ID 2", "P&ID 3"));
        JsonNode page = page(assets.getFirst());
        assertThat(page.path("slots").toString()).contains(zone);
        assertThat(page.path("connections")).hasSize(1);
        assertThat(ann.get("/api/subjects/" + assets.getFirst() + "/claims").json())
                .isNotEmpty();
        assertThat(ann.get("/api/subjects/" + assets.getFirst() + "/history")
                        .json()
                        .toString())
                .contains("\"change\":\"change-");
        String change = proposed("NORMAL", Map.of("extent", "PLANT"), assets.getFirst());
        JsonNode impact = Site.expect(ann.get("/api/changes/" + change + "/impact"), 200);
        assertThat(names(impact.path("documents"))).containsExactlyInAnyOrder("P&ID 1", "P&ID 2", "P&ID 3");
    }

    /** G-07, G-08 and G-09: what is not said is a gap, and what is out of scope is said with the decision. */
    @Test
    void gapsOfContextAreFound() {
        String depot = entered("site", "Depot", Map.of("scope", Map.of("inScope", "false", "reference", "Decision 7")));
        String plc = entered("asset", "PLC-1", Map.of("placement", Map.of("site", depot)));
        entered("conduit", "Door", Map.of());
        assertThat(found("SubjectIsInScope"))
                .containsExactly("PLC-1 belongs to Depot, which is out of scope (Decision 7)");
        assertThat(found("ConduitHasRationale")).containsExactly("Door does not say why it exists");
        assertThat(found("AssetSupportsFunction"))
                .containsExactly("PLC-1 does not say which function of the business depends on it");
        String function = entered("function", "Drinking water", Map.of());
        stated(plc, "asset", "processSupport", Map.of("functions", function));
        assertThat(found("AssetSupportsFunction")).isEmpty();
    }

    /** G-04: nobody knows, there is none, and it does not apply are three different things. */
    @Test
    void unknownIsNeitherNoneNorNotApplicable() {
        String plc = entered("asset", "PLC-1", Map.of("assetRole", Map.of("assetClass", "plc")));
        assertThat(missing(plc)).contains("operatingSystem");
        for (String kind : List.of("NONE", "NOT_APPLICABLE")) {
            JsonNode change = Site.expect(
                    ann.post(
                            "/api/changes",
                            Map.of(
                                    "title", "Absent",
                                    "reason", "looked",
                                    "statement", "opened it",
                                    "edits",
                                            List.of(Map.of(
                                                    "subject",
                                                    plc,
                                                    "slot",
                                                    "platform",
                                                    "parts",
                                                    Map.of(
                                                            "operatingSystem",
                                                            Map.of(
                                                                    "values",
                                                                    List.of(),
                                                                    "absence",
                                                                    Map.of("kind", kind, "reason", "bare metal"))))))),
                    201);
            site.approved(change.path("id").asString(), "ben");
            assertThat(missing(plc)).doesNotContain("operatingSystem");
            assertThat(page(plc).path("slots").toString()).contains("\"kind\":\"" + kind + "\"");
        }
    }

    /** G-12. */
    @Test
    void anExternalLinkIsAskedBeforeALightingController() {
        String plc = entered("asset", "PLC-1", Map.of());
        String cloud = entered("asset", "Cloud relay", Map.of("networkPort[1]", Map.of("addresses", "203.0.113.9")));
        entered("asset", "Lighting controller", Map.of());
        entered(
                "connection",
                "To the cloud",
                Map.of(
                        "link", Map.of("source", plc, "destination", cloud),
                        "threeStates", Map.of("observed", "true")));
        site.office().assessments().refresh();
        List<String> asked = names(ann.get("/api/questions?limit=100").json().path("questions"));
        assertThat(asked).contains("To the cloud", "Lighting controller");
        assertThat(asked.indexOf("To the cloud")).isLessThan(asked.indexOf("Lighting controller"));
    }

    /** P1.C-03. */
    @Test
    void supportedAndActiveProtocolsAreTwoFields() {
        listed("Name;protocol_supported;protocol_active\nPLC-1;Modbus, DNP3;Modbus\n");
        String slots = page(site.id("asset", "PLC-1")).path("slots").toString();
        assertThat(values(slots, "communication.supportedProtocols")).contains("DNP3", "Modbus");
        assertThat(values(slots, "communication.activeProtocols"))
                .contains("Modbus")
                .doesNotContain("DNP3");
    }

    /** P1.C-06. */
    @Test
    void whatOnePersonAloneKnowsIsReported() {
        entered("asset", "PLC-1", Map.of("nameplate", Map.of("model", "EX-1500")));
        assertThat(found("KnowledgeIsShared")).containsExactly("PLC-1: all that is known rests on ann");
    }

    /** P1.C-11. */
    @Test
    void aBillOfMaterialsMakesComponentsThatAreDeclaredAndNotObserved() {
        listed("Name;Manufacturer;Model\nPLC-1;Examplecorp;EX-1500\n");
        String components = String.join(
                ",",
                IntStream.rangeClosed(1, 5)
                        .mapToObj(i -> "{\"type\":\"library\",\"name\":\"part-" + i + "\",\"version\":\"1." + i + "\"}")
                        .toList());
        site.taken(ann, List.of(site.file("plc.cdx.json", """
                        {"bomFormat":"CycloneDX","specVersion":"1.6","version":1,
                         "metadata":{"component":{"type":"device","name":"EX-1500",
                                     "supplier":{"name":"Examplecorp"}}},
                         "components":[%s]}
                        """.formatted(components))), Map.of());
        site.baseline();
        String product = StreamSupport.stream(
                        ann.get("/api/subjects?kind=product&q=EX-1500")
                                .json()
                                .path("subjects")
                                .spliterator(),
                        false)
                .map(row -> row.path("id").asString())
                .findFirst()
                .orElseThrow();
        List<String> slots = StreamSupport.stream(page(product).path("slots").spliterator(), false)
                .map(slot -> slot.path("slot").asString())
                .filter(slot -> slot.startsWith("component["))
                .toList();
        assertThat(slots).hasSize(5);
        assertThat(ann.get("/api/subjects/" + product + "/claims").json().toString())
                .contains("SBOM")
                .doesNotContain("PASSIVE_MONITORING");
        JsonNode judged = ann.get("/api/subjects/" + product + "/validation").json();
        assertThat(judged.path("viewpoints").toString()).doesNotContain("AS_OBSERVED");
    }

    /** P1.C-16. */
    @Test
    void theEndOfSupportOfAModelHoldsForAllItsAssets() {
        listed("Name;Manufacturer;Model\nPLC-1;Examplecorp;EX-1500\nPLC-2;Examplecorp;EX-1500\n");
        entered(
                "product",
                "EX-1500",
                Map.of(
                        "productProfile",
                        Map.of("manufacturer", "Examplecorp", "model", "EX-1500", "endOfSupport", "2025-06-30")));
        assertThat(found("MakerSupportsAsset"))
                .containsExactlyInAnyOrder(
                        "PLC-1 is at work and its maker's support ended on 2025-06-30",
                        "PLC-2 is at work and its maker's support ended on 2025-06-30");
    }

    /** P1.V-01 and P1.V-02: four criteria of every asset, and the one field of a profile that is missing is named. */
    @Test
    void everyAssetIsJudgedByFourCriteriaAndItsMissingFieldIsNamed() {
        String plc = entered("asset", "PLC-1", Map.of("assetRole", Map.of("assetClass", "plc")));
        JsonNode judged = ann.get("/api/subjects/" + plc + "/validation").json();
        assertThat(StreamSupport.stream(judged.path("criteria").spliterator(), false)
                        .map(one -> one.path("criterion").asString()))
                .containsExactlyInAnyOrder("COMPLETENESS", "ACCURACY", "CONSISTENCY", "TIMELINESS");
        assertThat(judged.path("criteria"))
                .allSatisfy(one ->
                        assertThat(one.path("result").asString()).isIn("PASS", "FAIL", "PARTIAL", "NOT_ASSESSED"));
        int before = missing(plc).size();
        assertThat(missing(plc)).contains("operatingSystem");
        stated(plc, "asset", "platform", Map.of("operatingSystem", "VxWorks"));
        assertThat(missing(plc)).hasSize(before - 1).doesNotContain("operatingSystem");
        assertThat(judged.path("state").asString()).isNotEqualTo("VALIDATED");
    }

    /** P1.V-03: a sign-off that is too old shows as expired, on the day on which it expires. */
    @Test
    void aConfirmationExpires() {
        String plc = entered("asset", "PLC-1", Map.of());
        stated(plc, "asset", "platform", Map.of("firmwareVersion", "4.5"));
        clock.pass(Duration.ofHours(1));
        Site.expect(
                site.as("ben")
                        .post("/api/subjects/" + plc + "/attest", Map.of("facet", "platform", "verdict", "RIGHT")),
                200);
        assertThat(accuracy(plc)).startsWith("confirmed until 2028-03-02");
        clock.pass(Duration.ofDays(731));
        ann = site.as("ann");
        assertThat(accuracy(plc)).isEqualTo("expired on 2028-03-02");
    }

    /** P1.M-08. */
    @Test
    void anEmergencyThatNobodyReviewedEscalates() {
        String plc = entered("asset", "PLC-1", Map.of());
        String id = proposed("EMERGENCY", Map.of("extent", "PLANT"), plc);
        Site.expect(ann.post("/api/changes/" + id + "/implement", Map.of("evidence", "pump runs again")), 200);
        assertThat(found("EmergencyChangeIsReviewedInTime")).isEmpty();
        clock.pass(Duration.ofDays(4));
        ann = site.as("ann");
        assertThat(found("EmergencyChangeIsReviewedInTime"))
                .singleElement()
                .asString()
                .contains(id, "was to be reviewed by 2026-03-05");
    }

    /** P1.M-16: the number of a ticket elsewhere is carried along and decides nothing. */
    @Test
    void aChangeBearsTheTicketOfAnotherSystem() {
        String plc = entered("asset", "PLC-1", Map.of());
        String id = proposed(
                "NORMAL",
                Map.of("extent", "RECORD", "ticket", "CMMS-4711", "ticketUrl", "https://cmms.example/4711"),
                plc);
        JsonNode plan = Site.expect(ann.get("/api/changes/" + id), 200).path("plan");
        assertThat(plan.path("ticket").asString()).isEqualTo("CMMS-4711");
        assertThat(plan.path("ticketUrl").asString()).isEqualTo("https://cmms.example/4711");
        site.approved(id, "ben");
    }

    private String proposed(String type, Map<String, String> plan, String subject) {
        return Site.expect(
                        ann.post(
                                "/api/changes",
                                DeskSite.draft(type, plan, subject, "nameplate", Map.of("serialNumber", "S-9"))),
                        201)
                .path("id")
                .asString();
    }

    private void listed(String list) {
        site.taken(ann, List.of(site.file("list.csv", list)), Map.of());
        site.baseline();
    }

    private String entered(String kind, String name, Map<String, Map<String, String>> slots) {
        List<Map<String, Object>> edits = new ArrayList<>();
        edits.add(Site.edit("new-1", kind, "designation", Map.of("name", name)));
        slots.forEach((slot, parts) -> edits.add(Site.edit("new-1", kind, slot, parts)));
        // What is new is named after the moment as well: two of a kind are not entered at the same one.
        clock.pass(Duration.ofSeconds(1));
        site.entered(name, edits);
        return site.id(kind, name);
    }

    private void stated(String subject, String kind, String slot, Map<String, String> parts) {
        site.entered("State", List.of(Site.edit(subject, kind, slot, parts)));
    }

    private JsonNode page(String subject) {
        return Site.expect(ann.get("/api/subjects/" + subject), 200);
    }

    private static List<String> names(JsonNode all) {
        return StreamSupport.stream(all.spliterator(), false)
                .map(one -> one.path("name").asString())
                .toList();
    }

    /** The sentences of the findings of a rule. */
    private List<String> found(String rule) {
        site.office().assessments().refresh();
        return StreamSupport.stream(
                        Site.expect(ann.get("/api/findings?rule=" + rule), 200)
                                .path("findings")
                                .spliterator(),
                        false)
                .map(one -> one.path("sentence").asString())
                .toList();
    }

    /** The parts that the profile asks for and nobody filled. */
    private List<String> missing(String subject) {
        return StreamSupport.stream(
                        ann.get("/api/subjects/" + subject + "/validation")
                                .json()
                                .path("missing")
                                .spliterator(),
                        false)
                .map(one -> one.path("part").asString())
                .toList();
    }

    private String accuracy(String subject) {
        JsonNode groups =
                ann.get("/api/subjects/" + subject + "/validation").json().path("groups");
        return StreamSupport.stream(groups.spliterator(), false)
                .filter(group -> group.path("facet").asString().equals("platform"))
                .flatMap(group -> StreamSupport.stream(group.path("criteria").spliterator(), false))
                .filter(one -> one.path("criterion").asString().equals("ACCURACY"))
                .map(one -> one.path("note").asString())
                .findFirst()
                .orElseThrow();
    }

    private static String values(String slots, String path) {
        int at = slots.indexOf("\"path\":\"" + path + "\"");
        assertThat(at).as(path + " in " + slots).isNotNegative();
        return slots.substring(at, slots.indexOf("\"basis\"", at));
    }
}
