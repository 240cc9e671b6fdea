package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Reviews of rules, and what a configuration that is not in the record would change. Source: requirements P4-25. */
class RuleReviewApiTest {
    private static final String NOW = """
            hostname rtr1
            interface GigabitEthernet0/0
             ip address 10.1.0.1 255.255.255.0
             ip access-group OFFICE in
            interface GigabitEthernet0/1
             ip address 10.2.0.1 255.255.255.0
            ip access-list extended OFFICE
             permit tcp host 10.1.0.7 host 10.2.0.9 eq 502
             permit tcp 10.1.0.0 0.0.0.255 host 10.2.0.9 eq 443
            %s
            end
            """;
    private final Site site = new Site();
    private Browser ann = site.browser();

    @BeforeEach
    void plant() {
        ann = site.as("ann");
        site.taken(ann, List.of(site.file("rtr1.cfg", NOW.formatted(" deny ip any any"))), Map.of());
        site.baseline();
        site.entered(
                "Stations",
                List.of(
                        Site.edit("new-pc", "asset", "designation", Map.of("name", "PC")),
                        Site.edit("new-pc", "asset", "networkPort[ip:10.1.0.7]", Map.of("addresses", "10.1.0.7")),
                        Site.edit("new-plc", "asset", "designation", Map.of("name", "PLC")),
                        Site.edit("new-plc", "asset", "networkPort[ip:10.2.0.9]", Map.of("addresses", "10.2.0.9"))));
        site.entered(
                "Connection",
                List.of(
                        Site.edit("new-c", "connection", "designation", Map.of("name", "Polling")),
                        Site.edit(
                                "new-c",
                                "connection",
                                "link",
                                Map.of(
                                        "source",
                                        site.id("asset", "PC"),
                                        "destination",
                                        site.id("asset", "PLC"),
                                        "transport",
                                        "tcp",
                                        "port",
                                        "502")),
                        Site.edit("new-c", "connection", "threeStates", Map.of("required", "true"))));
    }

    @AfterEach
    void close() {
        site.close();
    }

    private JsonNode compared(Map<String, String> fields, String... content) {
        List<java.nio.file.Path> files = java.util.Arrays.stream(content)
                .map(text -> site.file("candidate.cfg", text))
                .toList();
        Browser.Answer ordered = ann.upload("/api/connectivity/candidate", files, fields);
        return site.finished(ann, Site.expect(ordered, 202).path("job").asString());
    }

    /** A rule that is gone from the list is told with the connection that it let pass, and with the line that refuses then. */
    @Test
    void candidateTellsWhichConnectionBreaksAndByWhichLine() {
        String candidate = NOW.formatted(" deny ip any any")
                .replace(" permit tcp host 10.1.0.7 host 10.2.0.9 eq 502\n", " permit udp any any eq 53\n");
        long commit = site.office().ledger().snapshot().commit();
        JsonNode found = compared(Map.of("source", "PC", "destination", "10.2.0.0/24"), candidate);
        assertThat(found.at("/devices/0/name").asString()).isEqualTo("rtr1");
        assertThat(found.at("/bySort/BREAKS").asInt()).isEqualTo(1);
        JsonNode broken = found.at("/consequences/0");
        assertThat(broken.at("/connection/name").asString()).isEqualTo("Polling");
        assertThat(broken.path("documented").asBoolean()).isTrue();
        assertThat(broken.path("before").asString()).isEqualTo("WHOLLY");
        assertThat(broken.path("after").asString()).isEqualTo("NOT");
        JsonNode rule = ConnectivityTest.deciding(broken.path("way")).at("/decisions/0/rule");
        assertThat(rule.path("words").asString()).isEqualTo("deny ip any any");
        assertThat(rule.path("place").asString()).startsWith("candidate.cfg").contains("10");
        assertThat(found.at("/difference/lost").toString()).contains("tcp/502");
        assertThat(found.at("/difference/gained").toString()).contains("udp/53");
        assertThat(found.at("/difference/lostRefusal/arrives").asBoolean()).isFalse();
        assertThat(site.office().ledger().snapshot().commit()).isEqualTo(commit);
        assertThat(ann.get("/api/imports").json().size()).isEqualTo(1);
    }

    @Test
    void candidateCanBeAnImportThatNobodyAcceptedYet() {
        JsonNode taken = site.taken(
                ann,
                List.of(site.file(
                        "rtr1-new.cfg", NOW.formatted(" deny ip any any").replace("eq 502", "eq 503"))),
                Map.of());
        JsonNode found = compared(Map.of("import", taken.path("id").asString()));
        assertThat(found.at("/bySort/BREAKS").asInt()).isEqualTo(1);
        assertThat(found.at("/consequences/0/reason").asString()).contains("rtr1");
    }

    @Test
    void candidateNeedsFilesOrAnImportAndAQuestionThatCanBeRead() {
        assertThat(ann.upload("/api/connectivity/candidate", List.of(), Map.of("source", "PC"))
                        .status())
                .isEqualTo(400);
        assertThat(ann.upload(
                                "/api/connectivity/candidate",
                                List.of(site.file("candidate.cfg", NOW.formatted(""))),
                                Map.of("source", "nowhere at all"))
                        .status())
                .isEqualTo(422);
        assertThat(ann.upload("/api/connectivity/candidate", List.of(), Map.of("import", "import-99"))
                        .status())
                .isEqualTo(404);
        assertThat(site.as("control_engineer")
                        .upload("/api/connectivity/candidate", List.of(), Map.of("import", "import-1"))
                        .code())
                .isEqualTo("outside-your-scope");
    }

    /** Requirement P4-25: the rule is told as over-broad, and what it covers and nobody needs. */
    @Test
    void ruleThatPermitsAnyToAnyIsOverBroadAndItsSurplusIsListed() {
        site.entered(
                "Zones",
                List.of(
                        Site.edit("new-o", "zone", "designation", Map.of("name", "Office")),
                        Site.edit("new-c", "zone", "designation", Map.of("name", "Control"))));
        String office = site.id("zone", "Office");
        String control = site.id("zone", "Control");
        site.entered(
                "Placements",
                List.of(
                        Site.edit(site.id("asset", "PC"), "asset", "placement", Map.of("zone", office)),
                        Site.edit(site.id("asset", "PLC"), "asset", "placement", Map.of("zone", control))));
        String router = site.id("asset", "rtr1");
        site.entered(
                "The wide rule",
                List.of(Site.edit(
                        router,
                        "asset",
                        "filterRule[OFFICE/000003]",
                        Map.of(
                                "list", "OFFICE",
                                "position", "3",
                                "action", "permit",
                                "sources", "any",
                                "destinations", "any",
                                "services", "any",
                                "words", "permit ip any any"))));
        site.entered(
                "Conduit",
                List.of(
                        Site.edit("new-d", "conduit", "designation", Map.of("name", "Office and control")),
                        Site.edit(
                                "new-d",
                                "conduit",
                                "pathControl[rtr1]",
                                Map.of("enforcedBy", router, "lastReview", "2026-01-05"))));
        JsonNode rules = ConnectivityTest.ready(ann, "/api/connectivity/rules");
        assertThat(rules.at("/devices/0/lastReview").asString()).isEqualTo("2026-01-05");
        assertThat(rules.at("/bySort/OVER_BROAD").asInt()).isEqualTo(1);
        assertThat(rules.at("/bySort/REDUNDANT").asInt()).isEqualTo(2);
        JsonNode redundant = ConnectivityTest.ready(ann, "/api/connectivity/rules?sort=redundant&q=502")
                .at("/defects/0");
        assertThat(redundant.at("/rule/place").asString()).isEqualTo("rtr1.cfg line 8");
        assertThat(redundant.at("/others/0/words").asString()).isEqualTo("permit ip any any");
        assertThat(redundant.at("/others/0/place").isNull()).isTrue();
        JsonNode broad = ConnectivityTest.ready(ann, "/api/connectivity/rules?sort=over-broad&device=" + router)
                .at("/defects/0");
        assertThat(broad.at("/rule/words").asString()).isEqualTo("permit ip any any");
        assertThat(broad.path("why").asString()).contains("everything");
        String surplus = Site.expect(
                        ann.get("/api/connectivity/surplus?source=" + office + "&destination=" + control), 200)
                .path("unneeded")
                .toString();
        assertThat(surplus)
                .contains("10.1.0.7 to 10.2.0.9")
                .contains("tcp/0-501")
                .contains("ip/7-255");
        assertThat(surplus).doesNotContain("tcp/502");
    }
}
