package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Active scans enter only as permitted, seen through the API. Source: requirements P1.C-12, P1.C-13; fixture K8. */
class ScanPermitTest {
    private static final String CLEAN = scan("10.0.0.1");
    private final Site site = new Site();
    private Browser ann = site.browser();

    @BeforeEach
    void plant() {
        ann = site.as("ann");
        site.taken(ann, List.of(site.file("list.csv", """
                        Name;IP address;MAC address;Serial number
                        SRV-1;10.0.0.1;00:1b:1b:00:00:01;S-1
                        PLC-2;10.0.0.2;00:1b:1b:00:00:02;S-2
                        PLC-3;10.0.0.3;00:1b:1b:00:00:03;S-3
                        """)), Map.of());
        site.baseline();
        apply(stated("PLC-2", "assetRole", "flags", "fragile"));
        String safety = stated("PLC-3", "assetRole", "safetyRelated", "true");
        Site.expect(
                site.as("ben")
                        .post(
                                "/api/changes/" + safety + "/override",
                                Map.of("requirement", "SafetyEngineerApproves", "reason", "nobody is named yet")),
                200);
        apply(safety);
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void permittedScanEntersAndSaysByWhichPermit() {
        String permit = permitted(complete());
        JsonNode file = importing(CLEAN, permit);
        assertThat(file.path("state").asString()).isEqualTo("READ");
        JsonNode kept = ann.get("/api/imports").json().path(0).path("files").path(0);
        assertThat(kept.at("/permit/id").asString()).isEqualTo(permit);
        assertThat(kept.at("/permit/name").asString()).isEqualTo("Scan of line 1");
    }

    @Test
    void scanWithoutPermitIsRefusedAndNothingIsKept() {
        int before = ann.get("/api/imports").json().size();
        JsonNode file = importing(CLEAN, "");
        assertThat(codes(file)).containsExactly("scan-without-permit");
        assertThat(ann.get("/api/imports").json().size()).isEqualTo(before);
        assertThat(ann.get("/api/artifacts/" + file.path("digest").asString()).status())
                .isEqualTo(404);
        assertThat(site.as("auditor")
                        .get("/api/audit?action=imports.refuse")
                        .json()
                        .at("/0/outcome")
                        .asString())
                .isEqualTo("REFUSED");
    }

    @Test
    void callingItAnInventoryDoesNotHelp() {
        JsonNode file = site.taken(ann, List.of(site.file("scan.xml", CLEAN)), Map.of("type", "asset-inventory"))
                .at("/files/0");
        assertThat(codes(file)).containsExactly("scan-without-permit");
    }

    @Test
    void permitThatIsNotAppliedDoesNotCount() {
        JsonNode proposed = Site.expect(ann.post("/api/scan-permits", complete()), 201);
        JsonNode file = importing(CLEAN, proposed.at("/subjects/0").asString());
        assertThat(codes(file)).containsExactly("scan-permit-not-in-record");
        assertThat(file.path("problem").asString())
                .contains(proposed.path("change").asString());
        assertThat(codes(importing(CLEAN, "scan-permit-0000000000000000")))
                .containsExactly("scan-permit-not-in-record");
    }

    @Test
    void titleOfTheChangeSaysScanOnce() {
        assertThat(title(complete())).isEqualTo("Permit: Scan of line 1");
        Map<String, Object> numbered = complete();
        numbered.put("name", "SP-7");
        assertThat(title(numbered)).isEqualTo("Permit the scan SP-7");
    }

    private String title(Map<String, Object> permit) {
        return ann.get("/api/changes/" + proposed(permit)).json().path("title").asString();
    }

    @Test
    void methodMustHaveBeenTested() {
        assertThat(codes(without("tested"))).containsExactly("scan-method-not-tested");
    }

    @Test
    void vendorMustApprove() {
        assertThat(codes(without("vendorApproval"))).containsExactly("scan-without-vendor-approval");
    }

    @Test
    void somebodyMustPermitIt() {
        assertThat(codes(without("approver"))).containsExactly("scan-without-approver");
    }

    @Test
    void securityOperationsMustBeTold() {
        assertThat(codes(without("operationsInformed"))).containsExactly("scan-operations-not-informed");
    }

    @Test
    void securityOperationsMustBeToldBefore() {
        assertThat(codes(importing(CLEAN, permitted(with("informedAt", "2026-01-15T10:30:00Z")))))
                .containsExactly("scan-operations-not-informed");
    }

    @Test
    void windowMustBeLinked() {
        Map<String, Object> open = complete();
        open.remove("from");
        open.remove("until");
        assertThat(codes(importing(CLEAN, permitted(open)))).containsExactly("scan-without-window");
    }

    @Test
    void scanMustLieWithinTheWindow() {
        Map<String, Object> late = with("until", "2026-01-15T10:00:05Z");
        JsonNode file = importing(CLEAN, permitted(late));
        assertThat(codes(file)).contains("scan-outside-window").doesNotContain("scan-without-window");
        assertThat(file.path("problem").asString()).contains("Window for Scan of line 1", "2026-01-15T10:00:00Z");
    }

    @Test
    void stopCriteriaMustBeSet() {
        assertThat(codes(without("stopCriteria"))).containsExactly("scan-without-stop-criteria");
    }

    @Test
    void toolAndTargetsMustBeNamed() {
        assertThat(codes(without("tool"))).containsExactly("scan-tool-not-named");
        assertThat(codes(without("ranges"))).containsExactly("scan-targets-not-named");
    }

    @Test
    void scanMustKeepToItsTargets() {
        JsonNode file = importing(scan("10.0.0.1", "10.0.9.9"), permitted(complete()));
        assertThat(codes(file)).containsExactly("scan-beyond-targets");
        assertThat(file.path("problem").asString()).contains("10.0.9.9");
    }

    @Test
    void fragileAssetMustNotBeTouched() {
        JsonNode file = importing(scan("10.0.0.1", "10.0.0.2"), permitted(complete()));
        assertThat(codes(file)).containsExactly("scan-touches-protected");
        assertThat(file.path("problem").asString()).contains("PLC-2 was excluded and was touched");
    }

    @Test
    void otherResultThanTheNamedOneIsRefused() {
        assertThat(codes(importing(CLEAN, permitted(with("resultDigest", "0".repeat(64))))))
                .containsExactly("scan-result-differs");
    }

    @Test
    void dryRunSaysTheSame() {
        JsonNode file = site.taken(ann, List.of(site.file("scan.xml", CLEAN)), Map.of("dryRun", "true"))
                .at("/files/0");
        assertThat(file.path("state").asString()).isEqualTo("REFUSED");
    }

    @Test
    void targetListWithFragileControllerIsNotApproved() {
        Map<String, Object> careless = complete();
        careless.remove("excluded");
        String change = proposed(careless);
        Browser ben = site.as("ben");
        Browser.Answer refused = ben.post("/api/changes/" + change + "/approve", Map.of("comment", "fine"));
        assertThat(refused.status()).isEqualTo(422);
        JsonNode verdict = refused.json().at("/verdicts/0");
        assertThat(verdict.path("requirement").asString()).isEqualTo("ScanPermitIsSafe");
        assertThat(verdict.path("overridable").asBoolean()).isFalse();
        assertThat(verdict.path("objections").toString())
                .contains("PLC-2 is fragile", "PLC-3 is safety-related", "exclude it");
    }

    @Test
    void fragileTargetNeedsTheVendorsApproval() {
        Map<String, Object> named = with("targets", List.of("PLC-2"));
        named.put("excluded", List.of("PLC-3"));
        named.remove("vendorApproval");
        String change = proposed(named);
        assertThat(site.as("ben")
                        .post("/api/changes/" + change + "/approve", Map.of("comment", "fine"))
                        .json()
                        .at("/verdicts/0/objections/0")
                        .asString())
                .contains("PLC-2 is fragile and is a target without the vendor's approval");
        named.put("vendorApproval", "VA-17");
        String permit = permitted(named);
        assertThat(importing(scan("10.0.0.1", "10.0.0.2"), permit).path("state").asString())
                .isEqualTo("READ");
    }

    private JsonNode without(String part) {
        Map<String, Object> permit = complete();
        permit.remove(part);
        return importing(CLEAN, permitted(permit));
    }

    private static Map<String, Object> with(String part, Object value) {
        Map<String, Object> permit = complete();
        permit.put(part, value);
        return permit;
    }

    private static Map<String, Object> complete() {
        Map<String, Object> permit = new HashMap<>(Map.of(
                "name", "Scan of line 1",
                "ranges", List.of("10.0.0.0/24"),
                "excluded", List.of("PLC-2", "PLC-3"),
                "tool", "nmap 7.94",
                "method", "SYN scan, 10 packets a second",
                "tested", "on the spare of PLC-2 in the workshop",
                "vendorApproval", "VA-16",
                "approver", "works manager"));
        permit.putAll(new TreeMap<>(Map.of(
                "operationsInformed", "duty officer",
                "informedAt", "2026-01-14T09:00:00Z",
                "from", "2026-01-15T09:00:00Z",
                "until", "2026-01-15T12:00:00Z",
                "stopCriteria", "the first alarm")));
        return permit;
    }

    private String proposed(Map<String, Object> permit) {
        return Site.expect(ann.post("/api/scan-permits", permit), 201)
                .path("change")
                .asString();
    }

    private String permitted(Map<String, Object> permit) {
        JsonNode proposed = Site.expect(ann.post("/api/scan-permits", permit), 201);
        apply(proposed.path("change").asString());
        return proposed.at("/subjects/0").asString();
    }

    private void apply(String change) {
        site.approved(change, "ben");
        site.office().drift().refresh();
    }

    private JsonNode importing(String scan, String permit) {
        Path file = site.file("scan.xml", scan);
        return site.taken(ann, List.of(file), permit.isEmpty() ? Map.of() : Map.of("permit", permit))
                .at("/files/0");
    }

    private static List<String> codes(JsonNode file) {
        List<String> codes = new ArrayList<>();
        file.path("refusals").forEach(refusal -> codes.add(refusal.path("code").asString()));
        return codes;
    }

    private String stated(String asset, String facet, String part, String value) {
        return Site.expect(
                        ann.post(
                                "/api/changes",
                                Map.of(
                                        "title",
                                        "State " + part,
                                        "reason",
                                        "it is so",
                                        "statement",
                                        "seen",
                                        "edits",
                                        List.of(Map.of(
                                                "subject", id(asset),
                                                "slot", facet,
                                                "parts", Map.of(part, Map.of("values", List.of(value))))))),
                        201)
                .path("id")
                .asString();
    }

    private String id(String name) {
        return ann.get("/api/subjects?kind=asset&q=" + name)
                .json()
                .at("/subjects/0/id")
                .asString();
    }

    /** A report of a scan of those addresses, made from 10:00 to a minute later. */
    private static String scan(String... addresses) {
        StringBuilder hosts = new StringBuilder();
        for (String address : addresses) {
            hosts.append("<host starttime=\"1768471200\" endtime=\"1768471260\"><status state=\"up\"/><address addr=\"")
                    .append(address)
                    .append("\" addrtype=\"ipv4\"/><ports><port protocol=\"tcp\" portid=\"80\"><state state=\"open\"/>")
                    .append("<service name=\"http\"/></port></ports></host>");
        }
        return "<?xml version=\"1.0\"?><nmaprun scanner=\"nmap\" args=\"nmap -sS 10.0.0.0/24\" start=\"1768471200\""
                + " version=\"7.94\">" + hosts
                + "<runstats><finished time=\"1768471260\"/><hosts up=\"1\" down=\"0\" total=\"1\"/></runstats></nmaprun>";
    }
}
