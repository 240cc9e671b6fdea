package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.asbuilt.access.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Validation seen through the API. Source: fixtures K5 and K11; requirements P1.V, G-02, G-03, G-11, G-12. */
class ValidationTest {
    private static final String DRAWING = """
            Name;IP address;MAC address;Location
            PLC-1;10.0.0.5;00:1b:1b:00:00:01;Cabinet 4
            """;
    private static final String CONFIGURATION = """
            Name;IP address;MAC address
            PLC-1;10.0.0.6;00:1b:1b:00:00:01
            """;

    private final Site site = new Site();
    private Browser ann = site.browser();

    @BeforeEach
    void signIn() {
        ann = site.as("ann");
    }

    @AfterEach
    void close() {
        site.close();
    }

    /** Drawing 2019, turnaround 2021, configuration 2025. */
    @Test
    void drawingFromBeforeTheTurnaroundIsStaleAndTheConfigurationWinsTheAddress() {
        String works = created("site", "designation", Map.of("name", "Waterworks"));
        drawing();
        site.baseline();
        String plc = subject("PLC-1");
        changed(List.of(edit(plc, "placement", "site", works)));
        String turnaround = created("plant-event", "designation", Map.of("name", "Turnaround 2021"));
        changed(List.of(
                edit(turnaround, "plantEvent", "eventType", "turnaround"),
                edit(turnaround, "plantEvent", "ended", "2021-09-28"),
                edit(turnaround, "plantEvent", "sites", works)));
        String document = created("information-item", "designation", Map.of("name", "Drawing 4711"));
        changed(List.of(
                edit(document, "informationProfile", "issued", "2019-05-03"),
                edit(document, "depiction", "assets", plc)));
        configuration();

        JsonNode disputed = validation(plc);
        assertThat(disputed.path("state").asString()).isEqualTo("DISPUTED");
        assertThat(judgement(disputed, "networkPort", "CONSISTENCY")
                        .path("note")
                        .asString())
                .contains("10.0.0.5", "10.0.0.6");

        JsonNode item = site.items(ann, "&type=DIFFERENCE").at("/items/0");
        String key = item.path("key").asString();
        String choice = "";
        for (JsonNode one : item.path("choices")) {
            choice = one.path("changes").toString().contains("10.0.0.6")
                    ? one.path("key").asString()
                    : choice;
        }
        apply(Site.expect(
                ann.post(
                        "/api/changes",
                        Map.of(
                                "title", "Take the address of the configuration",
                                "reason", "the configuration is newer",
                                "selection", Map.of(key, choice))),
                201));

        JsonNode decided = validation(plc);
        assertThat(decided.path("state").asString()).isEqualTo("STALE");
        assertThat(judgement(decided, "networkPort", "CONSISTENCY")
                        .path("result")
                        .asString())
                .isEqualTo("PASS");
        assertThat(judgement(decided, "networkPort", "CONSISTENCY").path("note").asString())
                .contains("ann decided, because the configuration is newer", "refused: claims");
        assertThat(judgement(decided, "networkPort", "TIMELINESS")
                        .path("result")
                        .asString())
                .isEqualTo("PASS");
        assertThat(judgement(decided, "designation", "TIMELINESS")
                        .path("result")
                        .asString())
                .isEqualTo("PASS");
        JsonNode placement = judgement(decided, "placement", "TIMELINESS");
        assertThat(placement.path("result").asString()).isEqualTo("FAIL");
        assertThat(placement.path("note").asString())
                .isEqualTo("stale: predates turnaround 2021-09 (Physical location)");
        assertThat(decided.path("sources"))
                .anySatisfy(source -> {
                    assertThat(source.path("title").asString()).isEqualTo("drawing.csv");
                    assertThat(source.path("stale").asString()).isEqualTo("stale: predates turnaround 2021-09");
                })
                .anySatisfy(source -> {
                    assertThat(source.path("title").asString()).isEqualTo("plc.csv");
                    assertThat(source.path("stale").isNull()
                                    || source.path("stale").isMissingNode())
                            .isTrue();
                });
        JsonNode drawing = validation(document);
        assertThat(judgement(drawing, "informationProfile", "TIMELINESS")
                        .path("note")
                        .asString())
                .isEqualTo("stale: predates turnaround 2021-09");
        assertThat(ann.get("/api/validations?criterion=TIMELINESS&result=FAIL&kind=information-item")
                        .json()
                        .at("/validations/0/name")
                        .asString())
                .isEqualTo("Drawing 4711");
        assertThat(claims(plc)).contains("10.0.0.5", "10.0.0.6");
    }

    private String claims(String plc) {
        return ann.get("/api/subjects/" + plc + "/claims").json().toString();
    }

    @Test
    void whatWasConfirmedByMistakeIsTakenBackByWhoSaidItOrAnOwnerAndStaysVisible() {
        drawing();
        site.baseline();
        String plc = subject("PLC-1");
        changed(List.of(edit(plc, "platform", "firmwareVersion", "4.1")));
        String at = "/api/subjects/" + plc;
        Map<String, String> right = Map.of("facet", "platform", "verdict", "RIGHT", "note", "read at the device");
        Browser ben = site.as("ben");
        JsonNode given = group(Site.expect(ben.post(at + "/attest", right), 200), "platform")
                .at("/attestations/0");
        Map<String, String> mistake = Map.of(
                "facet", "platform", "expert", "ben", "given", given.path("at").asString(), "reason", "another device");
        assertThat(ann.post(at + "/attestations/withdraw", mistake).status()).isEqualTo(403);
        assertThat(ben.post(at + "/attestations/withdraw", with(mistake, "reason", " "))
                        .json()
                        .path("detail")
                        .asString())
                .isEqualTo("say why it is taken back");
        assertThat(ben.post(at + "/attestations/withdraw", with(mistake, "facet", "nameplate"))
                        .status())
                .isEqualTo(404);
        JsonNode after = Site.expect(ben.post(at + "/attestations/withdraw", mistake), 200);
        assertThat(judgement(after, "platform", "ACCURACY").path("result").asString())
                .isEqualTo("NOT_ASSESSED");
        assertThat(group(after, "platform").path("attestations")).isEmpty();
        assertThat(group(after, "platform").path("takenBack")).singleElement().satisfies(back -> {
            assertThat(back.at("/attestation/person").asString()).isEqualTo("ben");
            assertThat(back.at("/attestation/note").asString()).isEqualTo("read at the device");
            assertThat(back.path("by").asString()).isEqualTo("ben");
            assertThat(back.path("reason").asString()).isEqualTo("another device");
        });
        assertThat(ben.post(at + "/attestations/withdraw", mistake).status())
                .as("once")
                .isEqualTo(404);

        site.add("owen", Role.RECORD_OWNER);
        String again = group(Site.expect(ben.post(at + "/attest", right), 200), "platform")
                .at("/attestations/0/at")
                .asString();
        JsonNode byOwner =
                Site.expect(site.as("owen").post(at + "/attestations/withdraw", with(mistake, "given", again)), 200);
        assertThat(group(byOwner, "platform").path("takenBack"))
                .extracting(back -> back.path("by").asString())
                .containsExactly("owen", "ben");
        assertThat(judgement(byOwner, "platform", "ACCURACY").path("result").asString())
                .isEqualTo("NOT_ASSESSED");
    }

    private static Map<String, String> with(Map<String, String> some, String name, String value) {
        Map<String, String> changed = new HashMap<>(some);
        changed.put(name, value);
        return changed;
    }

    private static JsonNode group(JsonNode validation, String facet) {
        return validation
                .path("groups")
                .valueStream()
                .filter(one -> one.path("facet").asString().equals(facet))
                .findFirst()
                .orElseThrow();
    }

    /** The third refusal of K11, and that a sign-off shows who, when and until when. */
    @Test
    void whoEnteredAValueCannotConfirmItAndSomebodyElseCan() {
        drawing();
        site.baseline();
        String plc = subject("PLC-1");
        changed(List.of(edit(plc, "platform", "firmwareVersion", "4.1")));
        Map<String, String> right = Map.of("facet", "platform", "verdict", "RIGHT", "note", "read at the device");
        Browser.Answer own = ann.post("/api/subjects/" + plc + "/attest", right);
        assertThat(own.status()).isEqualTo(422);
        assertThat(own.code()).isEqualTo("author-cannot-attest");
        assertThat(site.as("reader")
                        .post("/api/subjects/" + plc + "/attest", right)
                        .status())
                .isEqualTo(403);
        JsonNode firmware = judgement(
                Site.expect(site.as("ben").post("/api/subjects/" + plc + "/attest", right), 200),
                "platform",
                "ACCURACY");
        assertThat(firmware.path("result").asString()).isEqualTo("PASS");
        assertThat(firmware.path("evaluator").asString()).isEqualTo("ben");
        assertThat(firmware.path("note").asString()).contains("read at the device");
        assertThat(ann.post("/api/subjects/" + plc + "/attest", Map.of("facet", "lifecycle", "verdict", "RIGHT"))
                        .code())
                .isEqualTo("nothing-to-attest");

        changed(List.of(edit(plc, "platform", "firmwareVersion", "4.2")));
        JsonNode after = judgement(validation(plc), "platform", "ACCURACY");
        assertThat(after.path("result").asString()).isEqualTo("PARTIAL");
        assertThat(after.path("note").asString()).startsWith("to be re-confirmed");
    }

    @Test
    void assetWithANameAndASiteShowsWhatIsBestFilledNext() {
        String works = created("site", "designation", Map.of("name", "Waterworks"));
        String pump = created("asset", "designation", Map.of("name", "Pump controller"));
        changed(List.of(edit(pump, "placement", "site", works)));
        JsonNode bare = validation(pump);
        assertThat(bare.path("filled").asInt()).isEqualTo(2);
        assertThat(bare.path("required").asInt()).isEqualTo(16);
        assertThat(bare.at("/missing/0/label").asString()).isEqualTo("Class");
        site.office().assessments().refresh();
        assertThat(ann.get("/api/questions?subject=" + pump)
                        .json()
                        .at("/questions/0/part")
                        .asString())
                .isEqualTo("assetClass");
    }

    @Test
    void waiverIsShownAndEndsAndNeedsAnApproverAndAReason() {
        created("asset", "designation", Map.of("name", "PLC-1"));
        site.office().assessments().refresh();
        JsonNode found = ann.get("/api/findings?rule=AssetHasOwner").json();
        assertThat(found.path("total").asInt()).isEqualTo(1);
        Map<String, Object> waiver = Map.of(
                "finding",
                found.at("/findings/0/key").asString(),
                "reason",
                "the owner is being found",
                "compensation",
                "the shift looks after it",
                "until",
                Instant.now().plusSeconds(3600).toString());
        assertThat(site.as("contributor").post("/api/findings/waive", waiver).status())
                .isEqualTo(403);
        Map<String, Object> silent = new java.util.HashMap<>(waiver);
        silent.put("reason", " ");
        assertThat(ann.post("/api/findings/waive", silent).code()).isEqualTo("reason-missing");
        Map<String, Object> past = new java.util.HashMap<>(waiver);
        past.put("until", "2020-01-01T00:00:00Z");
        assertThat(ann.post("/api/findings/waive", past).code()).isEqualTo("waiver-over");
        Site.expect(ann.post("/api/findings/waive", waiver), 204);
        site.office().assessments().refresh();
        JsonNode borne = ann.get("/api/findings?rule=AssetHasOwner").json();
        assertThat(borne.at("/findings/0/waiver/person").asString()).isEqualTo("ann");
        assertThat(ann.get("/api/findings?rule=AssetHasOwner&waived=false")
                        .json()
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(ann.get("/api/rules").json()).anySatisfy(rule -> {
            assertThat(rule.path("name").asString()).isEqualTo("AssetHasOwner");
            assertThat(rule.path("waived").asInt()).isEqualTo(1);
        });
    }

    @Test
    void severalFindingsAreBorneAtOnceOrNone() {
        created("asset", "designation", Map.of("name", "PLC-1"));
        created("asset", "designation", Map.of("name", "PLC-2"));
        site.office().assessments().refresh();
        JsonNode found = ann.get("/api/findings?rule=AssetHasOwner").json();
        List<String> keys = List.of(
                found.at("/findings/0/key").asString(),
                found.at("/findings/1/key").asString());
        String until = Instant.now().plusSeconds(3600).toString();
        assertThat(ann.post(
                                "/api/findings/waive",
                                Map.of(
                                        "findings",
                                        List.of(keys.getFirst(), "AssetHasOwner:gone"),
                                        "reason",
                                        "r",
                                        "until",
                                        until))
                        .status())
                .isEqualTo(404);
        assertThat(ann.post("/api/findings/waive", Map.of("findings", List.of(), "reason", "r", "until", until))
                        .code())
                .isEqualTo("findings-missing");
        site.office().assessments().refresh();
        assertThat(total("/api/findings?rule=AssetHasOwner&waived=true")).isZero();
        Site.expect(ann.post("/api/findings/waive", Map.of("findings", keys, "reason", "r", "until", until)), 204);
        site.office().assessments().refresh();
        assertThat(total("/api/findings?rule=AssetHasOwner&waived=true")).isEqualTo(2);
    }

    @Test
    void figuresEqualTheCountsOfQueriesAndListsPageByKey() {
        String works = created("site", "designation", Map.of("name", "Waterworks"));
        drawing();
        site.baseline();
        changed(List.of(edit(subject("PLC-1"), "placement", "site", works)));
        site.office().assessments().refresh();
        for (JsonNode place : ann.get("/api/quality").json().path("places")) {
            String of = "&place=" + place.path("place").asString();
            assertThat(total("/api/validations?limit=1" + of))
                    .isEqualTo(place.path("subjects").asLong());
            assertThat(total("/api/validations?criterion=COMPLETENESS&result=PASS" + of))
                    .isEqualTo(place.path("complete").asLong());
            assertThat(total("/api/validations?criterion=ACCURACY&result=PASS" + of))
                    .isEqualTo(place.path("confirmed").asLong());
            assertThat(total("/api/validations?criterion=TIMELINESS&result=FAIL" + of))
                    .isEqualTo(place.path("stale").asLong());
            assertThat(total("/api/validations?state=DISPUTED" + of))
                    .isEqualTo(place.path("disputed").asLong());
        }
        JsonNode whole = ann.get("/api/quality").json().path("whole");
        assertThat(total("/api/validations"))
                .isEqualTo(whole.path("subjects").asLong())
                .isEqualTo(2);
        JsonNode first = ann.get("/api/validations?limit=1").json();
        JsonNode second = ann.get(
                        "/api/validations?limit=1&after=" + first.path("next").asString())
                .json();
        assertThat(second.at("/validations/0/subject").asString())
                .isNotEqualTo(first.at("/validations/0/subject").asString());
        assertThat(second.path("next").asString("")).isEmpty();
        assertThat(ann.get("/api/validations?criterion=ACCURACY").code()).isEqualTo("malformed");
    }

    private long total(String query) {
        return ann.get(query).json().path("total").asLong();
    }

    /** Ten of a design list, of which one is not heard, and two that nobody drew. */
    @Test
    void designedAndSeenAreCompared() {
        StringBuilder designed = new StringBuilder("Name;IP address;MAC address\n");
        StringBuilder seen = new StringBuilder("IP address;MAC address\n");
        for (int i = 1; i <= 12; i++) {
            String address = "10.0.0." + i + ";00:1b:1b:00:00:" + (10 + i) + "\n";
            if (i <= 10) {
                designed.append("A-").append(i).append(';').append(address);
            }
            if (i != 10) {
                seen.append(address);
            }
        }
        site.taken(
                ann,
                List.of(site.file("design.csv", designed.toString())),
                Map.of("type", "design-document", "produced", "2019-05-03T00:00:00Z"));
        site.taken(ann, List.of(site.file("seen.csv", seen.toString())), Map.of("type", "passive-monitoring"));
        site.office().assessments().refresh();
        JsonNode sides = ann.get("/api/viewpoints").json();
        assertThat(sides.path("designedNotSeen")).hasSize(1);
        assertThat(sides.path("seenNotDesigned")).hasSize(2);
        site.baseline();
        site.office().assessments().refresh();
        JsonNode recorded = ann.get("/api/viewpoints").json();
        assertThat(recorded.path("designedNotSeen")).hasSize(1);
        assertThat(recorded.at("/designedNotSeen/0/name").asString()).isEqualTo("A-10");
        assertThat(recorded.path("seenNotDesigned")).hasSize(2);
        assertThat(ann.get("/api/validations?designed-only=true&kind=asset")
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
    }

    private void drawing() {
        site.taken(
                ann,
                List.of(site.file("drawing.csv", DRAWING)),
                Map.of("type", "design-document", "produced", "2019-05-03T00:00:00Z"));
    }

    private void configuration() {
        site.taken(
                ann,
                List.of(site.file("plc.csv", CONFIGURATION)),
                Map.of("type", "config-file-plc", "produced", "2025-02-01T00:00:00Z"));
        site.office().assessments().refresh();
    }

    private JsonNode validation(String subject) {
        site.office().drift().refresh();
        return Site.expect(ann.get("/api/subjects/" + subject + "/validation"), 200);
    }

    private static JsonNode judgement(JsonNode validation, String facet, String criterion) {
        for (JsonNode group : validation.path("groups")) {
            for (JsonNode one : group.path("criteria")) {
                if (group.path("facet").asString().equals(facet)
                        && one.path("criterion").asString().equals(criterion)) {
                    return one;
                }
            }
        }
        throw new AssertionError("no " + criterion + " of " + facet + " in " + validation);
    }

    private String subject(String name) {
        return ann.get("/api/subjects?q=" + name).json().at("/subjects/0/id").asString();
    }

    private String created(String kind, String slot, Map<String, String> parts) {
        changed(List.of(Site.edit("new", kind, slot, parts)));
        site.office().drift().refresh();
        return ann.get("/api/subjects?kind=" + kind + "&q="
                        + parts.values().iterator().next().replace(' ', '+'))
                .json()
                .at("/subjects/0/id")
                .asString();
    }

    private static Map<String, Object> edit(String subject, String slot, String part, String value) {
        return Map.of("subject", subject, "slot", slot, "parts", Map.of(part, Map.of("values", List.of(value))));
    }

    private void changed(List<Map<String, Object>> edits) {
        apply(Site.expect(
                ann.post(
                        "/api/changes",
                        Map.of(
                                "title", "Enter it",
                                "reason", "it was missing",
                                "statement", "seen on site",
                                "edits", edits)),
                201));
    }

    private void apply(JsonNode change) {
        site.approved(change.path("id").asString(), "ben");
        site.office().drift().refresh();
    }
}
