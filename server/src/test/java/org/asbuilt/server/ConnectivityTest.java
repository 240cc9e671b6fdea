package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** The three-way check, ways and reviews of rules through the API. Source: requirements P4-02, P4-25, S-01. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConnectivityTest {
    private final Site site = new Site();
    private Browser ann = site.browser();
    private String pc = "";
    private String plc = "";
    private String office = "";
    private String control = "";
    private String conduit = "";

    /** A firewall between an office and a control zone, and a connection for each way to disagree. */
    @BeforeAll
    void plant() {
        ann = site.as("ann");
        List<Map<String, Object>> edits = new ArrayList<>(List.of(
                Site.edit("new-fw", "asset", "designation", Map.of("name", "FW")),
                Site.edit("new-fw", "asset", "platform", Map.of("operatingSystem", "FortiOS")),
                face("a", "10.1.0.1/24"),
                face("b", "10.2.0.1/24"),
                rule(1, "10.1.0.7", "10.2.0.9", "tcp/502"),
                rule(2, "10.1.0.7", "10.2.0.9", "tcp/22-23"),
                Site.edit("new-office", "zone", "designation", Map.of("name", "Office")),
                Site.edit("new-control", "zone", "designation", Map.of("name", "Control"))));
        edits.addAll(host("PC", "10.1.0.7"));
        edits.addAll(host("PLC", "10.2.0.9"));
        site.entered("Devices", edits);
        pc = site.id("asset", "PC");
        plc = site.id("asset", "PLC");
        office = site.id("zone", "Office");
        control = site.id("zone", "Control");
        List<Map<String, Object>> more = new ArrayList<>(List.of(
                Site.edit(pc, "asset", "placement", Map.of("zone", office)),
                Site.edit(plc, "asset", "placement", Map.of("zone", control)),
                Site.edit("new-conduit", "conduit", "designation", Map.of("name", "Office and control")),
                Site.edit("new-conduit", "conduit", "conduitProfile", Map.of("zones", office + ";" + control))));
        more.addAll(connection("Polling", 502, "true", "true"));
        more.addAll(connection("Browsing", 80, "true", "false"));
        more.addAll(connection("Shell", 22, "false", "true"));
        more.addAll(connection("Telnet", 23, "", "false"));
        site.entered("Connections", more);
        conduit = site.id("conduit", "Office and control");
    }

    @AfterAll
    void close() {
        site.close();
    }

    private static Map<String, Object> face(String key, String address) {
        return Site.edit(
                "new-fw", "asset", "deviceInterface[" + key + "]", Map.of("addresses", address, "mode", "routed"));
    }

    private static Map<String, Object> rule(int position, String from, String to, String service) {
        return Site.edit(
                "new-fw",
                "asset",
                "filterRule[policy/%06d]".formatted(position),
                Map.of(
                        "list",
                        "policy",
                        "position",
                        Integer.toString(position),
                        "action",
                        "permit",
                        "sources",
                        from,
                        "destinations",
                        to,
                        "services",
                        service,
                        "fromZones",
                        "a",
                        "toZones",
                        "b"));
    }

    private static List<Map<String, Object>> host(String name, String address) {
        return List.of(
                Site.edit("new-" + name, "asset", "designation", Map.of("name", name)),
                Site.edit("new-" + name, "asset", "networkPort[ip:" + address + "]", Map.of("addresses", address)));
    }

    private List<Map<String, Object>> connection(String name, int port, String documented, String observed) {
        Map<String, String> states = new java.util.TreeMap<>(Map.of("observed", observed));
        Optional.of(documented).filter(one -> !one.isEmpty()).ifPresent(one -> states.put("required", one));
        return List.of(
                Site.edit("new-" + name, "connection", "designation", Map.of("name", name)),
                Site.edit(
                        "new-" + name,
                        "connection",
                        "link",
                        Map.of("source", pc, "destination", plc, "transport", "tcp", "port", Integer.toString(port))),
                Site.edit("new-" + name, "connection", "threeStates", states));
    }

    /** What is asked for, once it is worked out. */
    static JsonNode ready(Browser browser, String path) {
        Instant limit = Instant.now().plus(Duration.ofMinutes(2));
        while (Instant.now().isBefore(limit)) {
            JsonNode answer = Site.expect(browser.get(path), 200);
            if (answer.path("ready").asBoolean() && !answer.path("assessing").asBoolean()) {
                return answer;
            }
            Thread.onSpinWait();
        }
        throw new AssertionError(path + " is not worked out");
    }

    /** The first hop at which a list is asked. */
    static JsonNode deciding(JsonNode way) {
        for (JsonNode hop : way.path("hops")) {
            if (!hop.path("decisions").isEmpty()) {
                return hop;
            }
        }
        throw new AssertionError("no list is asked on " + way);
    }

    private static List<String> names(JsonNode rows) {
        List<String> names = new ArrayList<>();
        rows.forEach(row -> names.add(row.path("name").asString()));
        return names;
    }

    @Test
    void theEightCombinationsAreTalliedAndFiltered() {
        JsonNode all = ready(ann, "/api/connectivity/three-way");
        assertThat(names(all.path("rows"))).containsExactly("Browsing", "Shell", "Telnet", "Polling");
        assertThat(all.at("/tally/combinations").size()).isEqualTo(8);
        assertThat(all.at("/tally/combinations/AS_DESIGNED").asInt()).isEqualTo(1);
        assertThat(all.at("/tally/combinations/BLOCKED").asInt()).isEqualTo(1);
        assertThat(all.at("/tally/combinations/UNDOCUMENTED").asInt()).isEqualTo(1);
        assertThat(all.at("/tally/undecided").asInt()).isEqualTo(1);
        JsonNode blocked = ready(ann, "/api/connectivity/three-way?combination=blocked");
        assertThat(names(blocked.path("rows"))).containsExactly("Browsing");
        assertThat(blocked.at("/rows/0/words").asString()).isEqualTo("documented, and the rules refuse it");
        assertThat(blocked.at("/tally/connections").asInt()).isEqualTo(4);
        JsonNode open =
                ready(ann, "/api/connectivity/three-way?combination=undecided").at("/rows/0");
        assertThat(open.path("name").asString()).isEqualTo("Telnet");
        assertThat(open.path("possible").toString()).contains("UNUSED", "OVER_PERMITTED");
        assertThat(ready(ann, "/api/connectivity/three-way?zone=" + control + "&conduit=" + conduit + "&asset=" + plc)
                        .path("total")
                        .asInt())
                .isEqualTo(4);
        assertThat(names(ready(ann, "/api/connectivity/three-way?q=tcp+22").path("rows")))
                .containsExactly("Shell");
        JsonNode first = ready(ann, "/api/connectivity/three-way?limit=1");
        assertThat(names(ready(
                                ann,
                                "/api/connectivity/three-way?limit=1&after="
                                        + first.path("next").asString())
                        .path("rows")))
                .containsExactly("Shell");
        Browser.Answer wrong = ann.get("/api/connectivity/three-way?combination=odd");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json().path("detail").asString()).contains("AS_DESIGNED", "UNDECIDED", "ODD");
    }

    /** Requirement P4-02: three sets, compared for each asset. */
    @Test
    void theFourDisagreementsAreReportedByAssetZoneAndConduit() {
        for (String by : List.of("asset", "zone", "conduit")) {
            JsonNode places = ready(ann, "/api/connectivity/places?by=" + by).path("places");
            assertThat(places.size()).as(by).isEqualTo(by.equals("conduit") ? 1 : 2);
            JsonNode found = places.get(0).at("/tally/discrepancies");
            assertThat(found.at("/OBSERVED_NOT_REQUIRED/surely").asInt()).isEqualTo(1);
            assertThat(found.at("/PERMITTED_NOT_REQUIRED/surely").asInt()).isEqualTo(1);
            assertThat(found.at("/PERMITTED_NOT_REQUIRED/perhaps").asInt()).isEqualTo(1);
            assertThat(found.at("/REQUIRED_NOT_PERMITTED/surely").asInt()).isEqualTo(1);
            assertThat(found.at("/REQUIRED_NOT_OBSERVED/surely").asInt()).isEqualTo(1);
        }
        assertThat(names(ready(ann, "/api/connectivity/three-way?discrepancy=required-not-permitted&asset=" + plc)
                        .path("rows")))
                .containsExactly("Browsing");
        assertThat(ann.get("/api/connectivity/places?by=colour").status()).isEqualTo(422);
    }

    @Test
    void theRowOpensWithTheRuleThatDecidesAtEveryHop() {
        JsonNode polling = Site.expect(ann.get("/api/connectivity/three-way/" + site.id("connection", "Polling")), 200);
        assertThat(polling.at("/row/combination").asString()).isEqualTo("AS_DESIGNED");
        assertThat(polling.at("/row/certain").asBoolean()).isTrue();
        assertThat(polling.at("/row/documented/basis/type").asString()).isEqualTo("STATED");
        JsonNode hop = deciding(polling.path("way"));
        JsonNode decision = hop.at("/decisions/0");
        assertThat(hop.at("/device/name").asString()).isEqualTo("FW");
        assertThat(decision.path("permits").asBoolean()).isTrue();
        assertThat(decision.at("/rule/position").asInt()).isEqualTo(1);
        assertThat(decision.at("/rule/words").asString()).contains("tcp/502");
        JsonNode browsing =
                Site.expect(ann.get("/api/connectivity/three-way/" + site.id("connection", "Browsing")), 200);
        assertThat(browsing.at("/row/reason").asString()).isEqualTo("refused by FW between a and b");
        assertThat(ann.get("/api/connectivity/three-way/" + pc).status()).isEqualTo(404);
    }

    /** Requirement P4-25: what a rule covers and nothing needs. */
    @Test
    void whatIsPermittedBetweenZonesAndNotNeededIsListed() {
        JsonNode surplus =
                Site.expect(ann.get("/api/connectivity/surplus?source=" + office + "&destination=" + control), 200);
        assertThat(surplus.path("unneeded").toString()).isEqualTo("[\"10.1.0.7 to 10.2.0.9 tcp/22-23\"]");
        assertThat(deciding(surplus.path("way"))
                        .at("/decisions/0/rule/position")
                        .asInt())
                .isEqualTo(2);
        assertThat(ann.get("/api/connectivity/surplus?source=" + pc + "&destination=" + control)
                        .status())
                .isEqualTo(422);
    }

    @Test
    void waysAreAnsweredForNamesAddressesAndRanges() {
        JsonNode sure = Site.expect(ann.get("/api/connectivity/ways?source=PC&destination=plc&service=tcp/502"), 200);
        assertThat(sure.path("answered").asString()).isEqualTo("WHOLLY");
        assertThat(sure.path("sentence").asString()).isEqualTo("permitted wholly, certainly");
        assertThat(deciding(sure.path("permittedWay"))
                        .at("/decisions/0/rule/position")
                        .asInt())
                .isEqualTo(1);
        JsonNode never =
                Site.expect(ann.get("/api/connectivity/ways?source=10.1.0.7&destination=10.2.0.9&service=tcp/80"), 200);
        assertThat(never.path("sentence").asString()).isEqualTo("refused, certainly");
        assertThat(never.at("/refusedWay/end").asString()).isEqualTo("refused by FW between a and b");
        JsonNode way =
                Site.expect(ann.get("/api/connectivity/ways?source=PC&destination=10.2.0.0/24&service=tcp/502"), 200);
        assertThat(way.path("answered").asString()).isEqualTo("PARTLY");
        assertThat(way.path("permitted").toString()).contains("10.1.0.7 to ", "10.2.0.9 tcp/502");
        assertThat(way.at("/refusedWay/arrives").asBoolean()).isFalse();
        JsonNode back = Site.expect(ann.get("/api/connectivity/ways?source=control&destination=any"), 200);
        assertThat(back.path("answered").asString()).isNotEqualTo("WHOLLY");
    }

    @Test
    void whatIsNoPlaceAndNoServiceIsRefusedWithASentence() {
        assertThat(detail("source=Nobody&destination=PLC"))
                .contains("asset", "network", "zone", "address", "internet", "any", "Nobody");
        assertThat(detail("source=PC&destination=10.2.0.0/99")).contains("10.2.0.0/99");
        for (String service : List.of("modbus", "tcp/70000", "tcp/9-2", "icmp/300", "tcp/")) {
            assertThat(detail("source=PC&destination=PLC&service=" + Browser.encoded(service)))
                    .contains("expected a service such as tcp/502", service);
        }
        assertThat(ann.get("/api/connectivity/ways?source=PC").status()).isEqualTo(400);
    }

    private String detail(String query) {
        Browser.Answer answer = ann.get("/api/connectivity/ways?" + query);
        assertThat(answer.status()).as(query).isEqualTo(422);
        return answer.json().path("detail").asString();
    }

    /** What is worked out from a part of the rules would be wrong, so that it is not known then. */
    @Test
    void whoDoesNotReadTheRulesGetsNeitherPermittedNorRefused() {
        Browser engineer = site.as("control_engineer");
        JsonNode check = ready(engineer, "/api/connectivity/three-way");
        assertThat(check.path("unshown").asString()).contains("not all rules");
        assertThat(check.path("total").asInt()).isEqualTo(4);
        for (JsonNode row : check.path("rows")) {
            assertThat(row.path("extent").asString()).isEqualTo("UNKNOWN");
            assertThat(row.at("/permitted/state").isNull()).isTrue();
            assertThat(row.path("combination").isNull()).isTrue();
        }
        JsonNode shown =
                Site.expect(engineer.get("/api/connectivity/three-way/" + site.id("connection", "Polling")), 200);
        assertThat(shown.at("/row/documented/state").asBoolean()).isTrue();
        assertThat(shown.path("way").isNull()).isTrue();
        assertThat(shown.at("/row/reason").asString()).contains("not all rules");
        JsonNode way = Site.expect(engineer.get("/api/connectivity/ways?source=PC&destination=PLC"), 200);
        assertThat(way.path("answered").asString()).isEqualTo("UNKNOWN");
        assertThat(way.path("permitted").size()).isZero();
        assertThat(way.path("refused").size()).isZero();
        assertThat(engineer.get("/api/connectivity/surplus?source=" + office + "&destination=" + control)
                        .json()
                        .path("unneeded")
                        .size())
                .isZero();
        JsonNode rules = ready(engineer, "/api/connectivity/rules");
        assertThat(rules.path("unshown").asString()).contains("not shown to you");
        assertThat(rules.path("devices").size()).isZero();
        JsonNode network = ready(site.as("network_engineer"), "/api/connectivity/three-way");
        assertThat(network.path("unshown").isNull()).isTrue();
        assertThat(network.at("/tally/combinations/AS_DESIGNED").asInt()).isEqualTo(1);
    }

    @Test
    void rulesAreReviewedWithTheLinesThatMakeThemSo() {
        JsonNode all = ready(ann, "/api/connectivity/rules");
        assertThat(all.at("/devices/0/name").asString()).isEqualTo("FW");
        assertThat(all.at("/devices/0/rules").asInt()).isEqualTo(2);
        assertThat(all.path("total").asInt()).isZero();
        assertThat(ann.get("/api/connectivity/rules?sort=odd").status()).isEqualTo(422);
    }
}
