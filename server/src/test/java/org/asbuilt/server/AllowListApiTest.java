package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.asbuilt.access.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** Allow-lists at the API: of a conduit with the device that enforces it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AllowListApiTest {
    private final Site site = new Site();
    private Browser ann = site.browser();
    private String conduit = "";
    private String seen = "";
    private String modbus = "";
    private String supervision = "";
    private String control = "";

    @BeforeAll
    void plant() {
        ann = site.as("ann");
        site.taken(ann, List.of(site.file("fw.conf", """
                                config system global
                                    set hostname "fw"
                                end
                                config system interface
                                    edit "port1"
                                        set ip 10.1.0.1 255.255.255.0
                                    next
                                    edit "port2"
                                        set ip 10.2.0.1 255.255.255.0
                                    next
                                end
                                config firewall policy
                                    edit 1
                                        set name "everything"
                                        set srcintf "port1"
                                        set dstintf "port2"
                                        set srcaddr "all"
                                        set dstaddr "all"
                                        set action accept
                                        set schedule "always"
                                        set service "ALL"
                                    next
                                end
                                """), site.file("list.csv", """
                                Name;IP address
                                SCADA;10.1.0.11
                                PLC-1;10.2.0.21
                                """)), Map.of());
        site.baseline();
        site.entered(
                "Zones",
                List.of(
                        Site.edit("new-1", "zone", "designation", Map.of("name", "Supervision")),
                        Site.edit("new-2", "zone", "designation", Map.of("name", "Control"))));
        supervision = site.id("zone", "Supervision");
        control = site.id("zone", "Control");
        String scada = site.id("asset", "SCADA");
        String plc = site.id("asset", "PLC-1");
        site.entered(
                "Conduit and connections",
                List.of(
                        Site.edit("new-1", "conduit", "designation", Map.of("name", "C-1")),
                        Site.edit(
                                "new-1",
                                "conduit",
                                "conduitProfile",
                                Map.of("zones", supervision + ";" + control, "enforcedBy", "fw")),
                        Site.edit(scada, "asset", "placement", Map.of("zone", supervision)),
                        Site.edit(plc, "asset", "placement", Map.of("zone", control)),
                        Site.edit("new-2", "connection", "designation", Map.of("name", "Modbus")),
                        link("new-2", scada, plc, "502"),
                        Site.edit("new-2", "connection", "threeStates", Map.of("required", "true")),
                        Site.edit("new-3", "connection", "designation", Map.of("name", "Web")),
                        link("new-3", scada, plc, "80"),
                        Site.edit("new-3", "connection", "threeStates", Map.of("observed", "true"))));
        conduit = site.id("conduit", "C-1");
        modbus = site.id("connection", "Modbus");
        seen = site.id("connection", "Web");
    }

    private static Map<String, Object> link(String id, String from, String to, String port) {
        return Site.edit(
                id,
                "connection",
                "link",
                Map.of("source", from, "destination", to, "transport", "tcp", "port", port, "purpose", "why " + port));
    }

    @AfterAll
    void close() {
        site.close();
    }

    private String path(String rest) {
        return "/api/allow-lists/" + conduit + rest;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(one -> texts.add(one.asString()));
        return texts;
    }

    @Test
    void aConduitHasAListWithWhatIsBehindIt() {
        JsonNode list = Site.expect(ann.get(path("")), 200);
        assertThat(list.path("name").asString()).isEqualTo("C-1");
        assertThat(list.path("allowances").size()).isEqualTo(1);
        JsonNode allowance = list.path("allowances").path(0);
        assertThat(texts(allowance.path("sources"))).containsExactly("SCADA 10.1.0.11");
        assertThat(texts(allowance.path("services"))).containsExactly("tcp/502");
        assertThat(texts(allowance.path("purposes"))).containsExactly("why 502");
        assertThat(list.path("documented").path(0).path("standing").asString()).isEqualTo("NEVER_SEEN");
        JsonNode waiting = list.path("undocumented").path(0);
        assertThat(waiting.path("id").asString()).isEqualTo(seen);
        assertThat(waiting.path("accepted").asBoolean(true)).isFalse();
        assertThat(waiting.path("stated").asString()).isEqualTo("ann");
        assertThat(list.path("enforcers").path(0).path("name").asString()).isEqualTo("fw");
        assertThat(list.path("enforcers").path(0).path("maker").asString()).isEqualTo("fortigate");
        assertThat(Site.expect(ann.get(path("?accept=" + seen)), 200)
                        .path("allowances")
                        .size())
                .isEqualTo(2);
    }

    @Test
    void itIsWrittenForTheDeviceThatEnforcesIt() {
        JsonNode written = Site.expect(ann.get(path("/text")), 200);
        assertThat(written.path("maker").asString()).isEqualTo("fortigate");
        assertThat(written.path("text").asString())
                .contains("set srcintf \"port1\"", "set dstintf \"port2\"", "set tcp-portrange 502", "why 502")
                .doesNotContain("tcp-portrange 80");
        JsonNode other =
                Site.expect(ann.get(path("/text?maker=nftables&face=" + supervision + ":eth0&accept=" + seen)), 200);
        assertThat(other.path("text").asString()).contains("iifname \"eth0\" oifname \"port2\"", "dport { 80 }");
    }

    @Test
    void aFileOfItIsAnExportAndStandsInTheRegister() {
        String what = path("/file?maker=cisco");
        JsonNode measured = Site.expect(
                ann.get("/api/exports/measure?what=" + what.replace("?", "%3F").replace("=", "%3D")), 200);
        // The conduit, two zones, two connections and their two ends.
        assertThat(measured.path("subjects").asLong()).isEqualTo(7);
        assertThat(new String(ann.download(what), StandardCharsets.UTF_8))
                .contains(
                        "ip access-list extended AB-C-1-FROM-SUPERVISION-",
                        "permit tcp host 10.1.0.11 host 10.2.0.21 eq 502");
        JsonNode entry =
                site.as("auditor").get("/api/disclosures?person=ann").json().path(0);
        assertThat(entry.path("what").asString()).isEqualTo(what);
        assertThat(entry.path("subjects").asLong()).isEqualTo(7);
    }

    @Test
    void whatItWouldBreakIsKnownBefore() {
        JsonNode effects = Site.expect(ann.get(path("/effects")), 200);
        assertThat(effects.path("device").path("name").asString()).isEqualTo("fw");
        assertThat(effects.path("effects").size()).isEqualTo(1);
        JsonNode broken = effects.path("effects").path(0);
        assertThat(broken.path("connection").path("id").asString()).isEqualTo(seen);
        assertThat(broken.path("turn").asString()).isEqualTo("BREAKS");
        assertThat(broken.path("now").asString()).isEqualTo("WHOLLY");
        assertThat(broken.path("then").asString()).isEqualTo("NOT");
        assertThat(broken.path("refusedBy").path("name").asString()).isEqualTo("fw");
        assertThat(broken.path("rule").asString()).startsWith("proposed allow-list, rule ");
        assertThat(Site.expect(ann.get(path("/effects?accept=" + seen)), 200)
                        .path("effects")
                        .size())
                .isZero();
    }

    /** A reader of a part of the rules is told that it is not known, not what would follow from that part. */
    @Test
    void whoDoesNotSeeEveryRuleIsNotToldWhatItWouldBreak() {
        site.add("smith", Role.CONTROL_ENGINEER);
        assertThat(site.as("smith").get(path("/effects")).code()).isEqualTo("outside-your-scope");
    }

    @Test
    void whatIsNoListIsRefusedWithASentence() {
        assertThat(ann.get("/api/allow-lists/conduit-0000000000000009").status())
                .isEqualTo(404);
        assertThat(ann.get("/api/allow-lists/nonsense").status()).isEqualTo(422);
        assertThat(ann.get(path("?accept=" + modbus)).status()).isEqualTo(422);
        assertThat(ann.get(path("/text?maker=checkpoint")).status()).isEqualTo(422);
        assertThat(ann.get(path("/text?face=port1")).status()).isEqualTo(422);
        assertThat(ann.get(path("/effects?face=" + supervision + ":port9")).status())
                .isEqualTo(422);
        assertThat(ann.get("/api/allow-lists/" + supervision + ".." + control).status())
                .isEqualTo(200);
    }

    @Test
    void whoReadsNoConnectionsSeesNoList() {
        site.add("doc", Role.ADMINISTRATOR);
        assertThat(site.as("doc").get(path("")).status()).isIn(403, 404);
    }
}
