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
