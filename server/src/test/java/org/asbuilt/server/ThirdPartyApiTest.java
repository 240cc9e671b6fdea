package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.asbuilt.access.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Third parties through the API: register, contracts, ways in, compromise and disappearance. Source: requirements 1.5, fixture K7. */
class ThirdPartyApiTest {
    private static final String NOW = "2026-11-26T08:00:00Z";
    private final SetClock clock = new SetClock(NOW);
    private final Site site = new Site(clock);
    private final List<Map<String, Object>> edits = new ArrayList<>();
    private Browser ann = site.browser();
    private String vendor = "";

    /** Halcyon doses by a router of its own and a tunnel; its night desk has a console; a tunnel of Other is none of its business. */
    @BeforeEach
    void plant() {
        site.add("cem", Role.CONTRIBUTOR, Role.APPROVER);
        ann = site.as("ann");
        for (String party : List.of("Halcyon Dosing", "Night Desk", "Other")) {
            named("third-party", party);
        }
        for (String asset : List.of("Dosing PLC", "Safety PLC", "Gateway", "Historian", "Office PC")) {
            named("asset", asset);
        }
        for (String path : List.of("4G router", "Tunnel", "Console", "Foreign tunnel")) {
            named("access-path", path);
        }
        named("system", "Dosing");
        named("function", "Disinfection");
        named("contract", "Dosing service");
        named("person", "Senior owner");
        named("isolation-plan", "Island");
        entered("Names", List.copyOf(edits));
        edits.clear();
        vendor = site.id("third-party", "Halcyon Dosing");
        parties();
        assets();
        paths();
        entered("Halcyon", List.copyOf(edits));
        ann = site.as("ann");
    }

    /** Proposed by one, approved by two others, and where nobody is the safety engineer that is overridden. */
    private void entered(String title, List<Map<String, Object>> all) {
        String id = Site.expect(
                        site.as("ann")
                                .post(
                                        "/api/changes",
                                        Map.of(
                                                "title",
                                                title,
                                                "reason",
                                                "known",
                                                "statement",
                                                "read on site",
                                                "edits",
                                                all)),
                        201)
                .path("id")
                .asString();
        Browser ben = site.as("ben");
        Site.expect(ben.post("/api/changes/" + id + "/approve", Map.of("capacities", List.of("TECHNICAL"))), 200);
        if (!isApproved(ben, id)) {
            Site.expect(
                    site.as("cem").post("/api/changes/" + id + "/approve", Map.of("capacities", List.of("IT"))), 200);
        }
        if (!isApproved(ben, id)) {
            Site.expect(
                    ben.post(
                            "/api/changes/" + id + "/override",
                            Map.of("requirement", "SafetyEngineerApproves", "reason", "vacant")),
                    200);
        }
        Site.expect(ben.post("/api/changes/" + id + "/apply", Map.of()), 200);
    }

    private static boolean isApproved(Browser browser, String id) {
        return browser.get("/api/changes/" + id).json().path("state").asString().equals("APPROVED");
    }

    private void named(String kind, String name) {
        edits.add(Site.edit("new-" + (edits.size() + 1), kind, "designation", Map.of("name", name)));
    }

    private void say(String kind, String name, String slot, String... parts) {
        Map<String, String> said = new java.util.LinkedHashMap<>();
        for (int at = 0; at < parts.length; at += 2) {
            said.put(parts[at], parts[at + 1]);
        }
        edits.add(Site.edit(site.id(kind, name), kind, slot, said));
    }

    private void parties() {
        String party = "third-party";
        say(party, "Halcyon Dosing", "thirdPartyProfile", "services", "chlorine skid", "importance", "high");
        say(
                party,
                "Halcyon Dosing",
                "thirdPartyScope",
                "kinds",
                "manufacturer",
                "country",
                "IE",
                "systems",
                site.id("system", "Dosing"));
        say(
                party,
                "Halcyon Dosing",
                "thirdPartyContact[desk]",
                "role",
                "operational",
                "name",
                "Service desk",
                "phone",
                "+353 1 000");
        say(
                party,
                "Halcyon Dosing",
                "thirdPartyContact[psirt]",
                "role",
                "security",
                "name",
                "PSIRT",
                "phone",
                "+353 1 111",
                "hours",
                "24/7");
        say(
                party,
                "Halcyon Dosing",
                "subcontracting[night]",
                "party",
                site.id(party, "Night Desk"),
                "service",
                "calls at night");
        say(
                party,
                "Halcyon Dosing",
                "supply[skid]",
                "parts",
                "maintains",
                "systems",
                site.id("system", "Dosing"),
                "alternative",
                "Larkspur");
        say(
                party,
                "Halcyon Dosing",
                "conformity[service]",
                "standard",
                "iec_62443_2_4",
                "certificate",
                "C-1",
                "validUntil",
                "2026-06-30",
                "areas",
                "remote_access; staffing");
        say(
                party,
                "Halcyon Dosing",
                "supplierAssessment[2024]",
                "type",
                "questionnaire",
                "assessed",
                "2024-05-01",
                "result",
                "passed_with_issues",
                "openActions",
                "name subcontractors",
                "nextDue",
                "2025-05-01");
        say(
                "contract",
                "Dosing service",
                "contractProfile",
                "thirdParty",
                vendor,
                "number",
                "K-22",
                "ends",
                "2027-06-30",
                "mandates",
                site.id("access-path", "Tunnel"),
                "why",
                "warranty");
        say(
                "contract",
                "Dosing service",
                "contractClause[incident]",
                "clause",
                "incident_notification",
                "present",
                "no");
        say(
                "contract",
                "Dosing service",
                "contractClause[audit]",
                "clause",
                "right_to_audit",
                "present",
                "yes",
                "where",
                "7.3");
    }

    private void assets() {
        say("asset", "Dosing PLC", "nameplate", "manufacturer", "Halcyon Dosing Ltd");
        say("asset", "Dosing PLC", "placement", "system", site.id("system", "Dosing"));
        say("asset", "Dosing PLC", "account[skid]", "name", "skid", "thirdParty", vendor, "privilege", "engineer");
        say("asset", "Dosing PLC", "criticality", "overall", "critical");
        say("system", "Dosing", "processSupport", "functions", site.id("function", "Disinfection"));
        say("asset", "Safety PLC", "assetRole", "safetyRelated", "true");
        say("asset", "Historian", "component[agent]", "name", "agent", "version", "1.2", "supplier", "Halcyon Dosing");
        say(
                "asset",
                "Historian",
                "component[lib]",
                "name",
                "lib",
                "version",
                "3",
                "purl",
                "pkg:generic/halcyon-dosing/lib@3");
        edits.add(Site.edit(
                "new-90",
                "connection",
                "link",
                Map.of(
                        "source", site.id("asset", "Dosing PLC"),
                        "destination", site.id("asset", "Safety PLC"),
                        "functions", "control_write")));
    }

    private void paths() {
        path("4G router", vendor, "cellular_gateway", "Dosing PLC");
        path("Tunnel", vendor, "jump_host_rdp_ssh", "Gateway");
        path("Console", site.id("third-party", "Night Desk"), "serial_console", "Dosing PLC");
        path("Foreign tunnel", site.id("third-party", "Other"), "client_vpn", "Office PC");
        say(
                "access-path",
                "4G router",
                "accessTerms",
                "privilege",
                "administer",
                "restriction",
                "permanent",
                "suspected",
                "true");
        say(
                "access-path",
                "Tunnel",
                "accessTerms",
                "switchOffMinutes",
                "5",
                "recorded",
                "true",
                "restriction",
                "on_request");
        say(
                "isolation-plan",
                "Island",
                "isolationStep[1]",
                "cuts",
                site.id("access-path", "4G router"),
                "who",
                "Shift leader",
                "how",
                "Pull the supply",
                "minutes",
                "2");
        say(
                "isolation-plan",
                "Island",
                "isolationExemption[1]",
                "connection",
                site.id("access-path", "Tunnel"),
                "reason",
                "flood warning");
    }

    private void path(String name, String party, String method, String destination) {
        say(
                "access-path",
                name,
                "remoteAccess",
                "thirdParty",
                party,
                "method",
                method,
                "destinations",
                site.id("asset", destination));
    }

    @AfterEach
    void close() {
        site.close();
    }

    private JsonNode get(String path) {
        return Site.expect(ann.get(path), 200);
    }

    private static List<String> texts(JsonNode list, String pointer) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(one -> one.at(pointer).asString())
                .toList();
    }

    private List<String> findings(String rule) {
        site.office().assessments().refresh();
        return texts(get("/api/findings?rule=" + rule).path("findings"), "/sentence");
    }

    /** K7, P5-12, question 37: one query gives the seven lists and the order in which to cut. */
    @Test
    void oneQueryAnswersForAVendorThatIsBrokenInto() {
        handOut();
        JsonNode answer = get("/api/third-parties/" + vendor + "/compromised");
        assertThat(texts(answer.path("paths"), "/path/name"))
                .containsExactlyInAnyOrder("4G router", "Tunnel", "Console");
        assertThat(texts(answer.path("accounts"), "/name")).containsExactly("skid");
        assertThat(texts(answer.path("supplied"), "/subject/name")).containsExactly("Dosing", "Dosing PLC");
        assertThat(texts(answer.path("components"), "/name")).containsExactlyInAnyOrder("agent", "lib");
        assertThat(texts(answer.path("information"), "/what")).containsExactly("/api/lists/asset.csv");
        assertThat(answer.at("/information/0/label").asString()).isEqualTo("AMBER_STRICT");
        assertThat(texts(answer.path("contracts"), "/contract/name")).containsExactly("Dosing service");
        assertThat(answer.at("/contracts/0/mandates/0/name").asString()).isEqualTo("Tunnel");
        assertThat(texts(answer.path("contacts"), "/name")).containsExactly("PSIRT", "Service desk");
        assertThat(answer.at("/contacts/0/hours").asString()).isEqualTo("24/7");
    }

    @Test
    void listsThatARoleDoesNotShowAreNotCalledEmpty() {
        site.add("tess", Role.THIRD_PARTY_MANAGER);

        JsonNode answer = Site.expect(site.as("tess").get("/api/third-parties/" + vendor + "/compromised"), 200);

        assertThat(answer.path("accounts").size()).isZero();
        assertThat(answer.path("accountsShown").asBoolean(true)).isFalse();
        assertThat(answer.path("components").size()).isZero();
        assertThat(answer.path("componentsShown").asBoolean(true)).isFalse();
        JsonNode all = get("/api/third-parties/" + vendor + "/compromised");
        assertThat(all.path("accountsShown").asBoolean()).isTrue();
        assertThat(all.path("componentsShown").asBoolean()).isTrue();
        String gone = "/api/third-parties/" + vendor + "/gone";
        assertThat(Site.expect(site.as("tess").get(gone), 200)
                        .path("componentsShown")
                        .asBoolean(true))
                .isFalse();
        assertThat(get(gone).path("componentsShown").asBoolean()).isTrue();
    }

    /** K7: what comes in past the boundary is cut first; who, how and in how many minutes; what a contract or a plan says of it. */
    @Test
    void cutsAreInOrderWithWhoAndHowAndWhatSpeaksAgainstThem() {
        JsonNode cuts = get("/api/third-parties/" + vendor + "/compromised").path("cuts");
        assertThat(texts(cuts, "/carrier/name")).containsExactly("Console", "4G router", "Tunnel");
        assertThat(texts(cuts, "/outOfBand")).containsExactly("true", "true", "false");
        assertThat(texts(cuts, "/sort")).containsExactly("SUBCONTRACTORS_PATH", "ACCESS_PATH", "ACCESS_PATH");
        JsonNode router = cuts.path(1);
        assertThat(router.path("suspected").asBoolean()).isTrue();
        assertThat(router.path("who").asString()).isEqualTo("Shift leader");
        assertThat(router.path("how").asString()).isEqualTo("Pull the supply");
        assertThat(router.path("minutes").asInt()).isEqualTo(2);
        assertThat(router.path("assets").asInt()).isEqualTo(2);
        JsonNode tunnel = cuts.path(2);
        assertThat(tunnel.path("minutes").asInt()).isEqualTo(5);
        assertThat(texts(tunnel.path("contracts"), "")).containsExactly("Dosing service");
        assertThat(tunnel.path("exempt").asString()).isEqualTo("flood warning");
    }

    @Test
    void whatCouldBeReachedIsSaidWithSafetyAndCriticalAssetsFirst() {
        JsonNode answer = get("/api/third-parties/" + vendor + "/compromised");
        assertThat(texts(answer.path("reached"), "/asset/name"))
                .containsExactlyInAnyOrder("Dosing PLC", "Safety PLC", "Gateway")
                .endsWith("Gateway");
        assertThat(answer.path("safetyRelated").asInt()).isEqualTo(1);
        assertThat(answer.path("critical").asInt()).isEqualTo(1);
        assertThat(texts(answer.path("functions"), "/function/name")).containsExactly("Disinfection");
    }

    /** P5-03, question 58. */
    @Test
    void whatLosesItsSupportIsToldWithTheAlternative() {
        JsonNode gone = get("/api/third-parties/" + vendor + "/gone");
        assertThat(texts(gone.path("unsupported"), "/supplied/subject/name"))
                .containsExactlyInAnyOrder("Dosing PLC", "Dosing", "Historian");
        JsonNode dosing = StreamSupport.stream(gone.path("unsupported").spliterator(), false)
                .filter(one -> one.at("/supplied/subject/name").asString().equals("Dosing"))
                .findFirst()
                .orElseThrow();
        assertThat(dosing.at("/supplied/alternative").asString()).isEqualTo("Larkspur");
        assertThat(texts(gone.path("functions"), "/name")).containsExactly("Disinfection");
        assertThat(texts(gone.path("services"), "/service")).containsExactly("chlorine skid");
    }

    /** P5-01, P5-02: six parts, and of each what is missing. */
    @Test
    void theSixPartsOfTheMapAreKnownOrMissing() {
        JsonNode row = get("/api/third-parties?q=halcyon").at("/rows/0");
        assertThat(texts(row.path("kinds"), "")).containsExactly("MANUFACTURER");
        assertThat(row.path("securityContact").asBoolean()).isTrue();
        assertThat(row.path("parts")).hasSize(6);
        assertThat(texts(row.path("parts"), "/complete"))
                .containsExactly("true", "true", "false", "false", "true", "false");
        assertThat(row.path("complete").asInt()).isEqualTo(3);
        handOut();
        JsonNode then = get("/api/third-parties?q=halcyon").at("/rows/0");
        assertThat(texts(then.path("parts"), "/complete").get(2)).isEqualTo("true");
        JsonNode other = get("/api/third-parties?q=other").at("/rows/0");
        assertThat(other.path("complete").asInt()).isZero();
        assertThat(findings("ThirdPartyHasKind")).hasSize(2).noneMatch(one -> one.startsWith("Halcyon"));
        assertThat(findings("ThirdPartyHasServices")).hasSize(2);
        assertThat(findings("ThirdPartyHasContact")).hasSize(2);
        assertThat(findings("ThirdPartyHasSecurityContact")).hasSize(2);
    }

    /** P5-04, question 52. */
    @Test
    void accessPathsAreFoundByWhatSpeaksAgainstThem() {
        assertThat(paths("PERMANENT")).containsExactly("4G router");
        assertThat(paths("OUT_OF_BAND")).containsExactlyInAnyOrder("4G router", "Console");
        assertThat(paths("PERHAPS_NO_SECOND_FACTOR")).hasSize(4);
        assertThat(paths("NO_SECOND_FACTOR")).isEmpty();
        assertThat(paths("NOT_RECORDED")).isEmpty();
        assertThat(paths("MANDATED")).containsExactly("Tunnel");
        assertThat(findings("AccessPathStatesItsTerms")).hasSize(4);
    }

    private List<String> paths(String worry) {
        return texts(get("/api/access-paths?worry=" + worry).path("rows"), "/path/name");
    }

    /** P5-05: an out-of-band path is a finding until it is accepted, and stands in the plan's sheet. */
    @Test
    void outOfBandAccessIsAFindingUntilItIsAccepted() {
        assertThat(findings("OutOfBandAccessIsAccepted"))
                .contains("4G router comes in past the boundary, by cellular gateway, and nobody has decided on it");
        String router = site.id("access-path", "4G router");
        entered(
                "Accept",
                List.of(Site.edit(
                        router,
                        "access-path",
                        "businessCase",
                        Map.of(
                                "decision", "approved",
                                "requirement", "the skid is maintained from afar",
                                "impactOfCompromise", "dosing is altered",
                                "impactOfLoss", "somebody drives there",
                                "riskOwner", site.id("person", "Senior owner"),
                                "reviewDue", "2027-01-31"))));
        assertThat(findings("OutOfBandAccessIsAccepted")).noneMatch(one -> one.startsWith("4G router"));
        JsonNode sheet = get("/api/isolation?scope=" + site.id("system", "Dosing"));
        assertThat(texts(sheet.path("cuts"), "/crossing/id")).contains(router);
    }

    /** P5-06. */
    @Test
    void privilegedAccessWhoseTrustStandsOnNothingIsFound() {
        assertThat(findings("PrivilegedAccessHasTrust"))
                .containsExactly(
                        "4G router lets somebody administer, and it is not recorded what that trust stands on");
        entered("Trust", List.of(Site.edit(vendor, "third-party", "trust", Map.of("basis", "none"))));
        assertThat(findings("PrivilegedAccessHasTrust"))
                .containsExactly("4G router lets somebody administer, and that trust stands on nothing");
    }

    /** P5-07, questions 53 and 54: contracts, clauses, and what a contract obliges the plant to keep. */
    @Test
    void contractsTellTheirClausesAndWhatTheyRequire() {
        JsonNode contract = get("/api/contracts?state=RUNS").at("/rows/0");
        assertThat(contract.path("open").asInt()).isEqualTo(1);
        assertThat(contract.path("unsaid").asInt()).isEqualTo(10);
        assertThat(findings("ContractHasSecurityClauses").getFirst())
                .contains("does not settle incident notification and does not say whether it settles");
        assertThat(vendorRow().path("contractEnded").asBoolean()).isFalse();
        assertThat(vendorRow().path("openClauses").asInt()).isEqualTo(1);
        assertThat(findings("MandatedConnectionIsInIsolationPlan")).isEmpty();
        entered(
                "No plan",
                List.of(Site.edit(
                        site.id("contract", "Dosing service"),
                        "contract",
                        "contractProfile",
                        Map.of("mandates", site.id("access-path", "Console"), "ends", "2026-11-01"))));
        assertThat(findings("AccessEndsWithTheContract"))
                .containsExactly(
                        "the contract of Halcyon Dosing ended on 2026-11-01, and it reaches the plant by 4G router, Tunnel");
        assertThat(get("/api/contracts?state=ENDED").path("total").asInt()).isEqualTo(1);
        JsonNode ended = vendorRow();
        assertThat(ended.path("contracts").asInt()).isZero();
        assertThat(ended.path("recorded").asInt()).isEqualTo(1);
        assertThat(ended.path("contractEnded").asBoolean()).isTrue();
        assertThat(ended.path("openClauses").asInt()).isEqualTo(1);
        assertThat(ended.path("unsaidClauses").asInt()).isEqualTo(10);
    }

    private JsonNode vendorRow() {
        return get("/api/third-parties/" + vendor).path("row");
    }

    /** P5-07: the sheet of isolation names the contract. */
    @Test
    void whatAContractRequiresShowsInTheIsolationSheet() {
        entered(
                "In the system",
                List.of(Site.edit(
                        site.id("asset", "Gateway"),
                        "asset",
                        "placement",
                        Map.of("system", site.id("system", "Dosing")))));
        JsonNode sheet = get("/api/isolation?scope=" + site.id("system", "Dosing"));
        List<String> named = new ArrayList<>(texts(sheet.path("cuts"), "/crossing/contract"));
        named.addAll(texts(sheet.path("stays"), "/crossing/contract"));
        assertThat(named).contains("Dosing service");
    }

    /** P5-08, P5-09, question 55. */
    @Test
    void whatIsOverdueOrLapsedIsTold() {
        JsonNode view = get("/api/third-parties/" + vendor);
        assertThat(view.at("/row/overdue").asBoolean()).isTrue();
        assertThat(view.at("/row/lapsed").asInt()).isEqualTo(1);
        assertThat(view.at("/standards/0/state").asString()).isEqualTo("LAPSED");
        assertThat(texts(view.at("/standards/0/areas"), "")).containsExactly("STAFFING", "REMOTE_ACCESS");
        assertThat(findings("AssessmentIsDoneInTime"))
                .contains("Halcyon Dosing was to be assessed by 2025-05-01", "Night Desk was never assessed");
        assertThat(findings("ConformityIsValid"))
                .containsExactly("the conformity of Halcyon Dosing with IEC 62443-2-4 lapsed on 2026-06-30");
    }

    /** P5-11: confidentiality, integrity, availability and security for each pair of third party and system. */
    @Test
    void whatAThirdPartyCouldDoIsSaidForEachSystem() {
        JsonNode impact = get("/api/third-parties/" + vendor).at("/impacts/0");
        assertThat(impact.at("/system/name").asString()).isEqualTo("Dosing");
        assertThat(impact.path("missing")).hasSize(4);
        entered(
                "Impact",
                List.of(Site.edit(
                        vendor,
                        "third-party",
                        "thirdPartyImpact[dosing]",
                        Map.of(
                                "system", site.id("system", "Dosing"),
                                "confidentialityImpact", "negligible",
                                "integrity", "alters the dose",
                                "availability", "stops dosing",
                                "safety", "poisons"))));
        assertThat(get("/api/third-parties/" + vendor).at("/impacts/0/missing")).isEmpty();
        assertThat(findings("ThirdPartyStatesItsImpact")).noneMatch(one -> one.contains("Halcyon"));
    }

    /** P5-15, question 56: whether a maker categorises updates, says urgency and exploitation, names CVEs, and uses CSAF. */
    @Test
    void whatAMakerSaysOfItsUpdatesIsCountedForEachOfFive() {
        entered(
                "Product",
                List.of(
                        Site.edit(
                                "new-1",
                                "product",
                                "productProfile",
                                Map.of("manufacturer", "Halcyon Dosing", "model", "D1")),
                        Site.edit(
                                "new-1",
                                "product",
                                "vendorUpdate[2.0]",
                                Map.of(
                                        "version", "2.0",
                                        "categories", "security_patch",
                                        "urgency", "high",
                                        "vulnerabilities", "CVE-2099-1001")),
                        Site.edit(
                                "new-1",
                                "product",
                                "vendorUpdate[2.1]",
                                Map.of("version", "2.1", "exploitation", "none known")),
                        Site.edit(vendor, "third-party", "advisoryChannel", Map.of("role", "csaf_provider"))));
        JsonNode updates = get("/api/third-parties?q=halcyon").at("/rows/0/updates");
        assertThat(updates.path("updates").asInt()).isEqualTo(2);
        for (String one : List.of("categorised", "urgency", "exploitation", "vulnerabilities")) {
            assertThat(updates.path(one).asInt()).as(one).isEqualTo(1);
        }
        assertThat(updates.path("csaf").asBoolean()).isTrue();
        assertThat(updates.path("partsLists").asInt()).isZero();
    }

    @Test
    void whoMayNotReadThirdPartiesIsToldNothing() {
        assertThat(site.browser()
                        .get("/api/third-parties/" + vendor + "/compromised")
                        .status())
                .isEqualTo(401);
        assertThat(ann.get("/api/third-parties/third-party:nobody/compromised").status())
                .isIn(404, 422);
        assertThat(ann.get("/api/third-parties/" + site.id("asset", "Gateway")).status())
                .isEqualTo(404);
    }

    /** Somebody lets the list of assets go to Halcyon, and it is taken. */
    private void handOut() {
        String what = "/api/lists/asset.csv";
        String export = Site.expect(
                        ann.post(
                                "/api/exports",
                                Map.of(
                                        "what",
                                        what,
                                        "recipient",
                                        "Halcyon Dosing Ltd, Mr Lee",
                                        "purpose",
                                        "spare parts")),
                        201)
                .path("export")
                .asString();
        Site.expect(site.as("ben").post("/api/exports/" + export + "/approve", Map.of("remark", "agreed")), 200);
        assertThat(ann.download(what + "?export=" + export)).isNotEmpty();
    }
}
