package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.asbuilt.access.Role;
import org.asbuilt.server.settings.Catalogue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What information is worth together, and who outside has it. Source: requirements P2.A-01 to P2.A-05, P2.S-08, P2.C-03, P2.C-08, K6. */
class InformationShareTest {
    private static final String SHARES = "/api/information/shares";
    private final SetClock clock = new SetClock("2030-01-07T08:00:00Z");
    private final Site site = new Site(clock, Site.SETTINGS.with(Catalogue.EXPORT_ALONE, 1000));
    private Browser ann = site.browser();
    private Browser ben = site.browser();

    @BeforeEach
    void plant() {
        ann = site.as("ann");
        ben = site.as("ben");
        List<Map<String, Object>> edits = new ArrayList<>();
        edits.addAll(item("new-1", "Network drawing", "network_diagram", "green"));
        edits.addAll(item("new-2", "Vendor guide", "remote_access_guide", "green"));
        edits.addAll(item("new-3", "HAZOP excerpt", "hazop", "green"));
        edits.addAll(item("new-4", "Key list", "credentials", "amber_strict"));
        edits.addAll(item("new-5", "Pen test", "penetration_test", "red"));
        edits.addAll(item("new-8", "Recipe", "control_narrative", "amber"));
        edits.add(Site.edit("new-6", "third-party", "designation", Map.of("name", "Boiler Works GmbH")));
        edits.add(Site.edit("new-7", "site", "designation", Map.of("name", "Works")));
        site.entered("Information", edits);
        String parts =
                site.id("information-item", "Network drawing") + ";" + site.id("information-item", "HAZOP excerpt");
        site.entered(
                "A combination",
                List.of(
                        Site.edit("new-1", "information-aggregate", "designation", Map.of("name", "Way to the boiler")),
                        Site.edit(
                                "new-1",
                                "information-aggregate",
                                "informationAggregate",
                                Map.of(
                                        "members",
                                        parts,
                                        "subTypes",
                                        "remote_access_guide",
                                        "why",
                                        "where to get in, how, and what to break",
                                        "rating",
                                        "critical"))));
    }

    @AfterEach
    void close() {
        site.close();
    }

    private static List<Map<String, Object>> item(String id, String name, String sort, String label) {
        return List.of(
                Site.edit(id, "information-item", "designation", Map.of("name", name)),
                Site.edit(id, "information-item", "registerEntry", Map.of("subType", sort)),
                Site.edit(id, "information-item", "informationProfile", Map.of("label", label, "revision", "C")));
    }

    private Browser.Answer ask(String item, String recipient, List<String> persons) {
        return ask(ann, item, recipient, persons);
    }

    private Browser.Answer ask(Browser who, String item, String recipient, List<String> persons) {
        return who.post(
                SHARES,
                Map.of(
                        "items",
                        List.of(site.id("information-item", item)),
                        "recipient",
                        recipient,
                        "persons",
                        persons,
                        "purpose",
                        "commissioning",
                        "agreement",
                        "NDA 7",
                        "back",
                        "2030-02-01"));
    }

    private JsonNode sent(String item) {
        JsonNode asked = Site.expect(ask(item, "boiler works", List.of()), 201);
        return Site.expect(
                ann.post(SHARES + "/" + asked.path("share").asString() + "/send", Map.of("means", "courier")), 200);
    }

    /** Annex K6 and P2.A-04: the third share to the same vendor completes what the record calls more than its parts. */
    @Test
    void theThirdShareToTheSameVendorNeedsASecondPerson() {
        assertThat(sent("Network drawing").path("warnings")).isEmpty();
        JsonNode second = sent("Vendor guide");
        assertThat(second.path("needsSecondPerson").asBoolean()).isFalse();
        assertThat(second.path("warnings").toString()).contains("lacks only HAZOP excerpt");

        JsonNode before = ann.get(SHARES + "/assess?item=" + site.id("information-item", "HAZOP excerpt")
                        + "&recipient=Boiler%20Works")
                .json();
        assertThat(before.path("needsSecondPerson").asBoolean()).isTrue();
        assertThat(before.path("warnings").toString())
                .contains("has all of Way to the boiler, rated critical", "Network drawing", "where to get in");
        assertThat(ann.get(SHARES + "/assess?item=" + site.id("information-item", "HAZOP excerpt")
                                + "&recipient=Somebody%20else")
                        .json()
                        .path("needsSecondPerson")
                        .asBoolean())
                .isFalse();

        JsonNode third = Site.expect(ask("HAZOP excerpt", "Boiler Works GmbH", List.of()), 201);
        String share = SHARES + "/" + third.path("share").asString();
        assertThat(third.path("state").asString()).isEqualTo("ASKED");
        assertThat(third.path("warnings").toString()).contains("has all of Way to the boiler");
        assertThat(ann.post(share + "/send", Map.of("means", "mail")).code()).isEqualTo("not-now");
        assertThat(ann.post(share + "/approve", Map.of()).code()).isEqualTo("another-person-needed");
        assertThat(ann.post(share + "/send", Map.of("means", "mail")).code()).isEqualTo("not-now");
        Site.expect(ben.post(share + "/approve", Map.of("remark", "they need it")), 200);
        JsonNode gone = Site.expect(ann.post(share + "/send", Map.of("means", "mail")), 200);
        assertThat(gone.path("state").asString()).isEqualTo("SENT");
        assertThat(gone.path("answeredBy").asString()).isEqualTo("ben");

        JsonNode holder = ben.get("/api/information/aggregates").json().at("/0/holders/0");
        assertThat(holder.path("recipient").asString()).isEqualTo("Boiler Works GmbH");
        assertThat(holder.path("missing").asInt(-1)).isZero();
    }

    /** P2.S-08: what, version, to whom, when, why, label, agreement, return, confirmation; and all that somebody holds about a site. */
    @Test
    void theRegisterTellsEverythingThatAVendorHoldsAboutASite() {
        String share = SHARES + "/" + sent("Network drawing").path("share").asString();
        Site.expect(ann.post(share + "/acknowledge", Map.of("remark", "mail of 8 January")), 200);
        clock.pass(java.time.Duration.ofMinutes(1));
        JsonNode measured = ann.get("/api/exports/measure?what=/api/lists/site.csv&recipient=Boiler%20Works")
                .json();
        assertThat(measured.path("needsSecondPerson").asBoolean()).isFalse();
        JsonNode export = Site.expect(
                ann.post(
                        "/api/exports",
                        Map.of("what", "/api/lists/site.csv", "recipient", "Boiler Works", "purpose", "planning")),
                201);
        ann.download("/api/lists/site.csv?export=" + export.path("export").asString());

        JsonNode held = ben.get("/api/information/held?by=Boiler%20Works&site=" + site.id("site", "Works"))
                .json();
        assertThat(held).hasSize(2);
        assertThat(held.at("/0/export").asString()).isEqualTo("/api/lists/site.csv");
        JsonNode drawing = held.path(1);
        assertThat(drawing.at("/item/name").asString()).isEqualTo("Network drawing");
        assertThat(drawing.path("revision").asString()).isEqualTo("C");
        assertThat(drawing.path("at").asString()).isEqualTo("2030-01-07T08:00:00Z");
        assertThat(drawing.path("purpose").asString()).isEqualTo("commissioning");
        assertThat(drawing.path("label").asString()).isEqualTo("GREEN");
        assertThat(drawing.path("agreement").asString()).isEqualTo("NDA 7");
        assertThat(drawing.path("back").asString()).isEqualTo("2030-02-01");
        assertThat(ben.get("/api/information/held?by=Nobody").json()).isEmpty();

        clock.pass(java.time.Duration.ofDays(60));
        Browser later = site.as("ann");
        JsonNode overdue = later.get(SHARES).json().path(0);
        assertThat(overdue.path("overdue").asBoolean()).isTrue();
        JsonNode back = Site.expect(
                later.post(share + "/return", Map.of("destroyed", true, "remark", "letter of 3 March")), 200);
        assertThat(back.path("state").asString()).isEqualTo("RETURNED");
        assertThat(back.path("overdue").asBoolean()).isFalse();
        assertThat(later.post(share + "/return", Map.of("destroyed", true, "remark", "again"))
                        .code())
                .isEqualTo("not-now");
    }

    /** S-04 and P2.A-04: an export of the record counts as what it tells. */
    @Test
    void anExportThatCompletesACombinationNeedsASecondPerson() {
        sent("Vendor guide");
        JsonNode hazop = Site.expect(ask("HAZOP excerpt", "boiler works", List.of()), 201);
        Site.expect(ann.post(SHARES + "/" + hazop.path("share").asString() + "/send", Map.of("means", "courier")), 200);
        String what = "/api/lists/network.csv";
        assertThat(ann.get("/api/exports/measure?what=" + what)
                        .json()
                        .path("needsSecondPerson")
                        .asBoolean())
                .isFalse();
        JsonNode measured = ann.get("/api/exports/measure?what=" + what + "&recipient=Boiler%20Works")
                .json();
        assertThat(measured.path("needsSecondPerson").asBoolean()).isTrue();
        assertThat(measured.path("warnings").toString()).contains("has all of Way to the boiler");
        JsonNode asked = Site.expect(
                ann.post("/api/exports", Map.of("what", what, "recipient", "Boiler Works", "purpose", "planning")),
                201);
        assertThat(asked.path("warnings").toString()).contains("has all of Way to the boiler");
        assertThat(asked.path("needsSecondPerson").asBoolean()).isTrue();
        String export = asked.path("export").asString();
        assertThat(ann.get(what + "?export=" + export).code()).isEqualTo("not-let-yet");
        Site.expect(ben.post("/api/exports/" + export + "/approve", Map.of()), 200);
        assertThat(ann.download(what + "?export=" + export)).isNotEmpty();
    }

    /** A map is what its drawing shows: no more than that, and no less. */
    @Test
    void aMapTellsWhatItDraws() {
        String map = "/api/exports/measure?what=/api/map&recipient=Boiler%20Works";
        sent("Network drawing");
        sent("HAZOP excerpt");
        JsonNode without = Site.expect(ann.get(map), 200);
        assertThat(without.path("needsSecondPerson").asBoolean()).isFalse();
        assertThat(without.path("warnings").toString()).doesNotContain("has all of");
        assertThat(Site.expect(ann.get("/api/exports/measure?what=/api/map&recipient=Somebody"), 200)
                        .path("warnings"))
                .isEmpty();

        site.entered(
                "Another combination",
                List.of(
                        Site.edit("new-1", "information-aggregate", "designation", Map.of("name", "Plan of attack")),
                        Site.edit(
                                "new-1",
                                "information-aggregate",
                                "informationAggregate",
                                Map.of(
                                        "subTypes",
                                        "hazop; network_diagram; asset_inventory; site_details",
                                        "why",
                                        "what to break and where it stands"))));
        JsonNode with = Site.expect(ann.get(map), 200);
        assertThat(with.path("needsSecondPerson").asBoolean()).isTrue();
        assertThat(with.path("warnings").toString()).contains("has all of Plan of attack");
    }

    /** An original tells of the items whose file it is, with a cover sheet as without. */
    @Test
    void anOriginalWithItsCoverSheetTellsWhatTheOriginalTells() {
        sent("Network drawing");
        sent("Vendor guide");
        site.taken(ann, List.of(site.file("hazop.csv", "Name;Serial number\nPLC-1;S-1\n")), Map.of());
        String digest = ann.get("/api/imports").json().at("/0/files/0/digest").asString();
        site.entered(
                "The file of the excerpt",
                List.of(Site.edit(
                        site.id("information-item", "HAZOP excerpt"),
                        "information-item",
                        "informationProfile",
                        Map.of("digest", digest))));
        for (String form : List.of("", "/covered")) {
            JsonNode measured = Site.expect(
                    ann.get("/api/exports/measure?what=/api/artifacts/" + digest + form + "&recipient=Boiler%20Works"),
                    200);
            assertThat(measured.path("warnings").toString()).as(form).contains("has all of Way to the boiler");
            assertThat(measured.path("needsSecondPerson").asBoolean()).as(form).isTrue();
        }
    }

    /** P2.C-03. */
    @Test
    void aLabelForbidsWhatItForbids() {
        assertThat(ask("Key list", "Boiler Works", List.of("Meier")).code()).isEqualTo("label-forbids");
        Browser owner = site.as("record_owner");
        assertThat(ask("Pen test", "Boiler Works", List.of()).code()).isEqualTo("not-found");
        assertThat(ask(owner, "Pen test", "Boiler Works", List.of()).code()).isEqualTo("label-forbids");
        JsonNode named = Site.expect(ask(owner, "Pen test", "Boiler Works", List.of("Meier")), 201);
        assertThat(named.path("needsSecondPerson").asBoolean()).isTrue();
        assertThat(named.path("persons").path(0).asString()).isEqualTo("Meier");
    }

    /** Who answers for a part only, or reads without sight of an item, does not hear of its share. */
    @Test
    void whoSeesNoneOfItHearsNothingOfIt() {
        Site.expect(ask("Recipe", "Boiler Works", List.of("Meier")), 201);
        site.add("network", Role.NETWORK_ENGINEER);
        assertThat(site.as("network").get(SHARES).json()).isEmpty();
        assertThat(site.as("auditor").get(SHARES).json()).hasSize(1);
        assertThat(site.as("information_owner").get(SHARES).json()).hasSize(1);
    }

    /** P2.A-01, P2.A-02, P2.A-03, P2.A-05 through the API. */
    @Test
    void scenariosLeadToWhatIsToBeProtected() {
        JsonNode aimless = Site.expect(
                ann.post(
                        "/api/changes",
                        Map.of(
                                "title",
                                "A scenario",
                                "reason",
                                "workshop",
                                "statement",
                                "workshop",
                                "edits",
                                List.of(Site.edit(
                                        "new-1",
                                        "threat-scenario",
                                        "designation",
                                        Map.of("name", "Stop the boiler"))))),
                201);
        Browser.Answer refused =
                ben.post("/api/changes/" + aimless.path("id").asString() + "/approve", Map.of("comment", "fine"));
        assertThat(refused.code()).isEqualTo("requirement-not-met");
        assertThat(refused.response().body()).contains("does not say what the attacker wants");

        String drawing = site.id("information-item", "Network drawing");
        site.entered(
                "A scenario",
                List.of(
                        Site.edit("new-1", "threat-scenario", "designation", Map.of("name", "Stop the boiler")),
                        Site.edit(
                                "new-1",
                                "threat-scenario",
                                "threatScenario",
                                Map.of("aim", "disrupt", "likelihood", "high", "impact", "critical")),
                        Site.edit(
                                "new-1",
                                "threat-scenario",
                                "helpfulInformation[1]",
                                Map.of("item", drawing, "uses", "reveals_architecture_or_access_points")),
                        Site.edit(
                                "new-1",
                                "threat-scenario",
                                "helpfulInformation[2]",
                                Map.of(
                                        "subType",
                                        "hazop",
                                        "uses",
                                        "enables_targeting_of_component;supports_disruption_or_manipulation_of_process"))));
        JsonNode scenario =
                ben.get("/api/information/scenarios?aim=DISRUPT").json().at("/rows/0");
        assertThat(scenario.path("severity").asString()).isEqualTo("CRITICAL");
        assertThat(scenario.path("helps")).hasSize(2);
        assertThat(ben.get("/api/information/scenarios?aim=DAMAGE").json().path("rows"))
                .isEmpty();
        JsonNode value =
                ben.get("/api/information/values?item=" + drawing).json().at("/rows/0");
        assertThat(value.path("rating").asString()).isEqualTo("CRITICAL");
        assertThat(value.at("/helps/0/scenario/name").asString()).isEqualTo("Stop the boiler");
        JsonNode suggestion = ben.get("/api/information/suggestions").json().path(0);
        assertThat(suggestion.toString()).contains("Network drawing", "HAZOP");
        assertThat(suggestion.at("/dismissed/person").isMissingNode()).isTrue();
        isDismissedWithAReasonAndTakenUpAgain(suggestion.at("/scenario/id").asString(), drawing);
        JsonNode first = ben.get("/api/information/protect-first").json().at("/rows/0");
        assertThat(first.path("value").asString()).isEqualTo("CRITICAL");
        assertThat(first.path("weight").asInt()).isPositive();
    }

    /** P2.A-04: what is no combination here is said once, by whoever may approve, and stays in sight with its reason. */
    private void isDismissedWithAReasonAndTakenUpAgain(String scenario, String drawing) {
        String judge = "/api/information/suggestions/judge";
        Map<String, Object> said = new HashMap<>(Map.of(
                "scenario", scenario, "items", List.of(drawing), "subTypes", List.of("HAZOP"), "dismissed", true));
        said.put("reason", " ");
        assertThat(ben.post(judge, said).code()).isEqualTo("reason-missing");
        said.put("reason", "the drawing is of the old network");
        assertThat(site.as("contributor").post(judge, said).status()).isEqualTo(403);
        Map<String, Object> others = new HashMap<>(said);
        others.put("subTypes", List.of("NETWORK_DIAGRAM"));
        assertThat(ben.post(judge, others).status()).isEqualTo(404);
        Site.expect(ben.post(judge, said), 204);
        JsonNode dismissed = ann.get("/api/information/suggestions").json().at("/0/dismissed");
        assertThat(dismissed.path("person").asString()).isEqualTo("ben");
        assertThat(dismissed.path("reason").asString()).isEqualTo("the drawing is of the old network");
        assertThat(dismissed.path("at").asString()).isNotEmpty();
        said.put("dismissed", false);
        said.put("reason", "the old network is still in use");
        Site.expect(ben.post(judge, said), 204);
        assertThat(ann.get("/api/information/suggestions")
                        .json()
                        .at("/0/dismissed/person")
                        .isMissingNode())
                .isTrue();
    }

    /** P2.C-08: the label of one item is that of all of it, and only its owner relaxes it. */
    @Test
    void theStrictestLabelCountsAndOnlyTheOwnerRelaxesIt() {
        Browser owner = site.as("record_owner");
        JsonNode both = owner.get(SHARES + "/assess?recipient=X&item="
                        + site.id("information-item", "Network drawing") + "&item="
                        + site.id("information-item", "Pen test"))
                .json();
        assertThat(both.path("label").asString()).isEqualTo("RED");
        assertThat(owner.get("/api/exports/measure?what=/api/lists/information-item.csv")
                        .json()
                        .path("label")
                        .asString())
                .isEqualTo("RED");
        JsonNode change = Site.expect(
                ann.post(
                        "/api/changes",
                        Map.of(
                                "title",
                                "Relax it",
                                "reason",
                                "asked for",
                                "statement",
                                "asked for",
                                "edits",
                                List.of(Site.edit(
                                        site.id("information-item", "Key list"),
                                        "information-item",
                                        "informationProfile",
                                        Map.of("label", "green"))))),
                201);
        String id = change.path("id").asString();
        Site.expect(ben.post("/api/changes/" + id + "/approve", Map.of("comment", "fine")), 200);
        Browser.Answer refused = ben.post("/api/changes/" + id + "/apply", Map.of());
        assertThat(refused.status()).isGreaterThanOrEqualTo(400);
        assertThat(ben.get("/api/changes/" + id).response().body()).contains("LabelIsRelaxedByItsOwner");
    }
}
