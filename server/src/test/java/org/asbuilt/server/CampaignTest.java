package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.asbuilt.access.Role;
import org.asbuilt.logbook.Entry;
import org.asbuilt.model.Id;
import org.asbuilt.server.record.LogbookShelf;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Campaigns and cards through the API. Source: requirements P1.V-03, P1.V-09; fixture K11. */
class CampaignTest {
    private static final int ITEMS = 50;

    private final Site site = new Site();
    private final List<String> assets = new ArrayList<>();
    private Browser ann = site.browser();

    @BeforeEach
    void plant() {
        ann = site.as("ann");
        StringBuilder list = new StringBuilder("Name;IP address\n");
        for (int i = 1; i <= ITEMS; i++) {
            list.append("PLC-%02d;10.0.0.%d%n".formatted(i, i));
        }
        site.taken(ann, List.of(site.file("list.csv", list.toString())), Map.of());
        site.baseline();
        site.entered("The expert", List.of(Site.edit("new-1", "person", "designation", Map.of("name", "Dora Expert"))));
        for (int i = 1; i <= ITEMS; i++) {
            assets.add(site.id("asset", "PLC-%02d".formatted(i)));
        }
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void fortyAreSignedInOneActionAndTenAreCorrected() {
        site.add("carla", Role.READER);
        String campaign = opened("carla", assets);
        Browser carla = site.as("carla");
        JsonNode bulk = Site.expect(
                carla.post("/api/campaigns/" + campaign + "/sign", saying(assets.subList(0, 40), "RIGHT", "")), 200);
        assertThat(bulk.path("subjects").asInt()).isEqualTo(40);
        assertThat(carla.post("/api/campaigns/" + campaign + "/sign", saying(assets.subList(40, 41), "WRONG", ""))
                        .json()
                        .path("detail")
                        .asString())
                .contains("say what is wrong");
        for (String asset : assets.subList(40, ITEMS)) {
            Site.expect(
                    carla.post(
                            "/api/campaigns/" + campaign + "/sign",
                            saying(List.of(asset), "WRONG", "another address is on the plate")),
                    200);
        }
        JsonNode standing = ann.get("/api/campaigns/" + campaign).json();
        assertThat(standing.path("done").asInt()).isEqualTo(ITEMS);
        assertThat(standing.path("wrong").asInt()).isEqualTo(10);
        LogbookShelf log = site.office().logbook();
        assertThat(assets)
                .allSatisfy(asset -> assertThat(log.logged().attestations(new Id(asset)))
                        .isNotEmpty()
                        .allSatisfy(entry -> assertThat(entry.person()).isEqualTo("carla")));
    }

    @Test
    void whoEnteredAValueCannotSignIt() {
        site.entered("Stated", List.of(Site.edit(assets.getFirst(), "asset", "nameplate", Map.of("model", "S7-1200"))));
        String campaign = opened("ann", assets.subList(0, 1));
        JsonNode own = Site.expect(
                ann.post("/api/campaigns/" + campaign + "/sign", saying(assets.subList(0, 1), "RIGHT", "")), 200);
        assertThat(own.path("skipped")).anySatisfy(skipped -> {
            assertThat(skipped.path("facet").asString()).isEqualTo("nameplate");
            assertThat(skipped.path("reason").asString()).isEqualTo("who entered a value cannot attest it");
        });
        assertThat(site.office().logbook().logged().attestations(new Id(assets.getFirst())))
                .extracting(Entry.Attested::facet)
                .doesNotContain("nameplate");
    }

    @Test
    void aCardAnswersForItsExpertAndForNothingElse() {
        String dora = site.id("person", "Dora Expert");
        String campaign = opened(dora, assets.subList(0, 2));
        String link = Site.expect(ann.post("/api/campaigns/" + campaign + "/cards", Map.of("expert", dora)), 200)
                .path("link")
                .asString();
        assertThat(link).startsWith("/card#");
        String token = link.substring("/card#".length());
        Browser phone = site.browser();
        phone.get("/api/setup");
        JsonNode card = Site.expect(phone.post("/api/card", Map.of("token", token)), 200);
        assertThat(card.path("expert").asString()).isEqualTo("Dora Expert");
        assertThat(card.path("tasks")).hasSize(2);
        assertThat(phone.get("/api/subjects").status()).isEqualTo(401);
        Map<String, Object> right = Map.of("token", token, "subject", assets.getFirst(), "verdict", "RIGHT");
        assertThat(Site.expect(phone.post("/api/card/sign", right), 200)
                        .path("subjects")
                        .asInt())
                .isEqualTo(1);
        Map<String, Object> notMine = Map.of("token", token, "subject", assets.get(7), "verdict", "RIGHT");
        assertThat(phone.post("/api/card/sign", notMine).status()).isEqualTo(422);
        assertThat(phone.post("/api/card", Map.of("token", token + "x")).status())
                .isEqualTo(410);
        Site.expect(ann.post("/api/campaigns/" + campaign + "/close", Map.of("reason", "enough")), 200);
        assertThat(phone.post("/api/card", Map.of("token", token)).code()).isEqualTo("card-expired");
        assertThat(site.as("auditor").get("/api/audit?limit=200").json().toString())
                .contains("card.sign")
                .doesNotContain(token);
    }

    @Test
    void aReminderIsLoggedAndACampaignWithoutSenseIsRefused() {
        String campaign = opened("ben", assets.subList(0, 1));
        assertThat(Site.expect(ann.post("/api/campaigns/" + campaign + "/remind", Map.of()), 200)
                        .path("experts"))
                .hasSize(1);
        assertThat(ann.get("/api/campaigns/" + campaign).json().path("reminders"))
                .hasSize(1);
        assertThat(plan("nobody-known", assets.subList(0, 1), "2030-01-01").status())
                .isEqualTo(422);
        assertThat(plan("ben", List.of(), "2030-01-01").status()).isEqualTo(422);
        assertThat(plan("ben", assets.subList(0, 1), "2020-01-01")
                        .json()
                        .path("detail")
                        .asString())
                .contains("2020-01-01 is over");
    }

    @Test
    void severalCampaignsAreDealtWithEachForItself() {
        String first = opened("ben", assets.subList(0, 2));
        String second = opened("ben", assets.subList(2, 3));
        Site.expect(ann.post("/api/campaigns/" + second + "/close", Map.of("reason", "not needed")), 200);
        List<String> all = List.of(first, second, "campaign-99");
        String day = LocalDate.now(ZoneOffset.UTC).plusDays(60).toString();
        assertThat(rows(ann.post("/api/campaigns/remind", Map.of("campaigns", all))))
                .containsExactly(
                        "true reminded: ben", "false nobody is waited for", "false there is no campaign campaign-99");
        assertThat(rows(ann.post(
                        "/api/campaigns/extend", Map.of("campaigns", all, "due", day, "reason", "ben was away"))))
                .satisfiesExactly(
                        row -> assertThat(row).startsWith("true its last day is " + day),
                        row -> assertThat(row).isEqualTo("false the campaign Cell 1 is closed"),
                        row -> assertThat(row).contains("there is no campaign"));
        assertThat(ann.get("/api/campaigns/" + first).json().path("due").asString())
                .isEqualTo(day);
        assertThat(rows(ann.post(
                        "/api/campaigns/extend", Map.of("campaigns", List.of(first), "due", day, "reason", "again"))))
                .containsExactly("false " + day + " is its last day already");
        assertThat(rows(ann.post("/api/campaigns/close", Map.of("campaigns", all, "reason", "enough"))))
                .containsExactly(
                        "true closed, with 0 of 2 looked at",
                        "false the campaign Cell 1 is closed",
                        "false there is no campaign campaign-99");
    }

    @Test
    void whatIsStillOpenIsAskedOfAnotherExpertAndWhatIsDoneStays() {
        site.add("carla", Role.READER);
        site.add("dirk", Role.READER);
        String campaign = opened("carla", assets.subList(0, 3));
        String at = "/api/campaigns/" + campaign;
        Browser carla = site.as("carla");
        Site.expect(carla.post(at + "/sign", saying(assets.subList(0, 1), "RIGHT", "")), 200);
        List<Map<String, String>> tasks = List.of(
                Map.of("expert", "carla", "subject", assets.get(0)),
                Map.of("expert", "carla", "subject", assets.get(1)),
                Map.of("expert", "carla", "subject", assets.get(7)));
        JsonNode handed = Site.expect(ann.post(at + "/hand", Map.of("to", "dirk", "tasks", tasks)), 200);
        assertThat(handed.path("handed").asInt()).isEqualTo(1);
        assertThat(handed.path("skipped")
                        .valueStream()
                        .map(one -> one.path("reason").asString()))
                .containsExactly("carla has looked at it", "it is not asked of carla");
        assertThat(site.as("dirk").get(at + "/tasks?mine=true").json())
                .singleElement()
                .satisfies(task -> assertThat(task.path("subject").asString()).isEqualTo(assets.get(1)));
        assertThat(carla.get(at + "/tasks?mine=true").json()).hasSize(2);
        assertThat(ann.post(at + "/hand", Map.of("to", "nobody-known", "tasks", tasks))
                        .status())
                .isEqualTo(422);
        JsonNode reminded = Site.expect(ann.post(at + "/remind", Map.of("experts", List.of("dirk", "ben"))), 200);
        assertThat(reminded.path("experts").toString()).isEqualTo("[\"dirk\"]");
        assertThat(reminded.path("skipped").toString()).isEqualTo("[\"ben\"]");
    }

    @Test
    void whatIsNotOnesOwnAmongManyIsPassedOverAndSaid() {
        site.add("carla", Role.READER);
        String campaign = opened("carla", assets.subList(0, 2));
        JsonNode signed = Site.expect(
                site.as("carla")
                        .post("/api/campaigns/" + campaign + "/sign", saying(assets.subList(1, 3), "RIGHT", "")),
                200);
        assertThat(signed.path("subjects").asInt()).isEqualTo(1);
        assertThat(signed.path("skipped")).singleElement().satisfies(skipped -> {
            assertThat(skipped.path("subject").asString()).isEqualTo(assets.get(2));
            assertThat(skipped.path("reason").asString()).isEqualTo("it is not carla's to look at");
        });
    }

    @Test
    void aClosedCampaignIsOpenedAgainWithADayAndAReasonAndItsHistorySaysSo() {
        site.add("carla", Role.READER);
        String at = "/api/campaigns/" + opened("carla", assets.subList(0, 1));
        String day = LocalDate.now(ZoneOffset.UTC).plusDays(60).toString();
        Map<String, String> again = Map.of("due", day, "reason", "closed one too early");
        assertThat(ann.post(at + "/reopen", again).json().path("detail").asString())
                .isEqualTo("the campaign Cell 1 is not closed");
        String link = Site.expect(ann.post(at + "/cards", Map.of("expert", "carla")), 200)
                .path("link")
                .asString();
        Site.expect(ann.post(at + "/close", Map.of("reason", "enough")), 200);
        Browser carla = site.as("carla");
        assertThat(carla.post(at + "/sign", saying(assets.subList(0, 1), "RIGHT", ""))
                        .status())
                .isEqualTo(422);
        assertThat(carla.post(at + "/reopen", again).status()).isEqualTo(403);
        assertThat(ann.post(at + "/reopen", Map.of("due", day, "reason", "")).status())
                .isEqualTo(422);
        assertThat(ann.post(at + "/reopen", Map.of("due", "2020-01-01", "reason", "why"))
                        .status())
                .isEqualTo(422);
        JsonNode goesOn = Site.expect(site.as("ben").post(at + "/reopen", again), 200);
        assertThat(goesOn.path("due").asString()).isEqualTo(day);
        assertThat(goesOn.path("closed").isNull() || goesOn.path("closed").isMissingNode())
                .isTrue();
        assertThat(goesOn.path("history")
                        .valueStream()
                        .map(one -> one.path("step").asString() + " "
                                + one.path("person").asString() + " "
                                + one.path("reason").asString()))
                .containsExactly("OPENED ann ", "CLOSED ann enough", "REOPENED ben closed one too early");
        assertThat(carla.get(at).json().path("history")).hasSize(3);
        Browser phone = site.browser();
        phone.get("/api/setup");
        assertThat(phone.post("/api/card", Map.of("token", link.substring("/card#".length())))
                        .status())
                .as("a link that stopped to work does not begin again")
                .isEqualTo(410);
        assertThat(Site.expect(carla.post(at + "/sign", saying(assets.subList(0, 1), "RIGHT", "")), 200)
                        .path("subjects")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void whatWasSignedByMistakeIsTakenBackAndToBeLookedAtAgain() {
        site.add("carla", Role.READER);
        String at = "/api/campaigns/" + opened("carla", assets.subList(0, 1));
        Browser carla = site.as("carla");
        Site.expect(carla.post(at + "/sign", saying(assets.subList(0, 1), "RIGHT", "")), 200);
        assertThat(ann.get(at).json().path("done").asInt()).isEqualTo(1);
        JsonNode group = carla.get(at + "/tasks?mine=true").json().at("/0/groups/0");
        Site.expect(
                carla.post(
                        "/api/subjects/" + assets.getFirst() + "/attestations/withdraw",
                        Map.of(
                                "facet",
                                group.path("facet").asString(),
                                "expert",
                                "carla",
                                "given",
                                group.path("said").asString(),
                                "reason",
                                "the wrong cabinet")),
                200);
        assertThat(ann.get(at).json().path("done").asInt()).isZero();
        JsonNode open = carla.get(at + "/tasks?mine=true").json().at("/0/groups/0");
        assertThat(open.path("facet")).isEqualTo(group.path("facet"));
        assertThat(open.path("verdict").isNull() || open.path("verdict").isMissingNode())
                .isTrue();
    }

    private static List<String> rows(Browser.Answer answer) {
        return Site.expect(answer, 200)
                .valueStream()
                .map(row -> row.path("done").asBoolean() + " "
                        + row.path("sentence").asString())
                .toList();
    }

    private String opened(String expert, List<String> subjects) {
        String due = LocalDate.now(ZoneOffset.UTC).plusDays(30).toString();
        return Site.expect(plan(expert, subjects, due), 201).path("id").asString();
    }

    private Browser.Answer plan(String expert, List<String> subjects, String due) {
        return ann.post("/api/campaigns", Map.of("title", "Cell 1", "experts", Map.of(expert, subjects), "due", due));
    }

    private static Map<String, Object> saying(List<String> subjects, String verdict, String note) {
        return Map.of("subjects", subjects, "verdict", verdict, "note", note);
    }
}
