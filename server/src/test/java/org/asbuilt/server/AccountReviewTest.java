package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asbuilt.access.Affiliation;
import org.asbuilt.access.Person;
import org.asbuilt.access.Role;
import org.asbuilt.server.identity.AccessReviews;
import org.asbuilt.server.record.RoundBook;
import org.asbuilt.server.rounds.Rounds;
import org.asbuilt.server.settings.Catalogue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Roles that are confirmed, ended, or rest, over HTTP; and people who are forgotten. Source: requirements 1.8, S-01, S-12. */
class AccountReviewTest {
    private final SetClock clock = new SetClock("2026-03-02T08:00:00Z");
    private Site site;

    @BeforeEach
    void open() {
        site = new Site(clock, Site.SETTINGS.with(Catalogue.SESSION_LONGEST, Duration.ofDays(1000)));
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void whatIsNotConfirmedRestsUntilItIs() {
        clock.pass(Duration.ofDays(366));
        JsonNode due = Site.expect(site.as("record_owner").get("/api/access-review"), 200);
        assertThat(states(due)).containsOnly("DUE");
        assertThat(users(due)).contains("reader", "ann", "administrator").doesNotContain("record_owner");
        assertThat(round().ok()).isTrue();
        assertThat(site.as("reader").get("/api/subjects").status()).isEqualTo(200);

        clock.pass(Duration.ofDays(60));
        Browser reader = site.as("reader");
        RoundBook.Run run = round();
        assertThat(run.ok())
                .as("the last of their roles, and what nobody else could confirm")
                .isFalse();
        assertThat(run.sentence())
                .contains("19 suspended until somebody confirms them: ann: contributor for the whole plant")
                .contains("should be suspended and are not");
        assertThat(reader.get("/api/subjects").status()).as("the session ended").isEqualTo(401);
        assertThat(site.as("reader").get("/api/subjects").code()).isEqualTo("not-permitted");
        assertThat(site.as("administrator").get("/api/people").status())
                .as("the last administrator")
                .isEqualTo(200);

        Browser owner = site.as("record_owner");
        assertThat(owner.get("/api/subjects").status())
                .as("the last record owner")
                .isEqualTo(200);
        Map<String, Object> resting = chosen(owner, "reader");
        Site.expect(owner.post("/api/access-review/confirm", resting), 200);
        assertThat(site.as("reader").get("/api/subjects").status()).isEqualTo(200);
        JsonNode verdicts = Site.expect(owner.get("/api/access-review/verdicts"), 200);
        assertThat(verdicts.get(0).path("verdict").asString()).isEqualTo("CONFIRMED");
        assertThat(verdicts.get(0).path("by").asString()).isEqualTo("record_owner");
        assertThat(site.office()
                        .reading()
                        .accesses(Long.MAX_VALUE, Optional.empty(), Optional.of("access-review.rest"), 100))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.actor()).isEqualTo(AccessReviews.BY_ITSELF));
    }

    @Test
    void confirmingEndsNoSessionAndEndingARoleDoes() {
        Browser owner = site.as("record_owner");
        Browser reader = site.as("reader");
        Site.expect(owner.post("/api/access-review/confirm", chosen(owner, "reader")), 200);
        assertThat(reader.get("/api/subjects").status()).isEqualTo(200);
        Site.expect(owner.post("/api/access-review/end", chosen(owner, "reader")), 200);
        assertThat(reader.get("/api/subjects").status()).isEqualTo(401);
        assertThat(site.office().people().person("reader").orElseThrow().grants())
                .isEmpty();
        assertThat(site.office()
                        .reading()
                        .accesses(Long.MAX_VALUE, Optional.of("record_owner"), Optional.of("access-review.end"), 10)
                        .getFirst()
                        .object())
                .isEqualTo("reader: reader for the whole plant, since 2026-03-02T08:00:00Z");
    }

    @Test
    void nobodyConfirmsTheirOwnAndNobodyEndsTheLast() {
        Browser owner = site.as("record_owner");
        String key = site.office()
                .people()
                .person("record_owner")
                .orElseThrow()
                .grants()
                .getFirst()
                .key();
        assertThat(owner.post("/api/access-review/confirm", meant("record_owner", key))
                        .code())
                .isEqualTo("own-account");
        assertThat(owner.post("/api/access-review/end", chosen(owner, "administrator"))
                        .code())
                .isEqualTo("last-of-role");
        Browser information = site.as("information_owner");
        assertThat(information
                        .post("/api/access-review/end", chosen(information, "record_owner"))
                        .code())
                .isEqualTo("last-of-role");
        assertThat(owner.post("/api/access-review/confirm", meant("reader", "0000000000000000"))
                        .code())
                .isEqualTo("not-found");
        assertThat(owner.post("/api/access-review/confirm", Map.of("grants", List.of()))
                        .code())
                .isEqualTo("malformed");
        assertThat(site.as("administrator")
                        .post("/api/access-review/confirm", chosen(owner, "reader"))
                        .code())
                .isEqualTo("not-permitted");
    }

    @Test
    void alteringAPersonConfirmsNothing() {
        clock.pass(Duration.ofDays(366));
        Browser administrator = site.as("administrator");
        Site.expect(
                administrator.send(
                        "PATCH",
                        "/api/people/reader",
                        Map.of(
                                "grants",
                                List.of(
                                        Map.of("role", "READER", "scope", List.of(), "from", "2026-03-02T08:00:00Z"),
                                        Map.of("role", "CONTRIBUTOR")))),
                200);
        Person reader = site.office().people().person("reader").orElseThrow();
        assertThat(reader.grants().getFirst().confirmed()).isEqualTo("2026-03-02T08:00:00Z");
        assertThat(reader.grants().getLast().confirmed()).isEqualTo(clock.instant());
    }

    @Test
    void theReportIsATableThatRunsNothing() {
        Browser owner = site.as("record_owner");
        Site.expect(owner.post("/api/access-review/confirm", chosen(owner, "reader")), 200);
        String csv = new String(
                site.as("auditor").bytes("/api/access-review/verdicts.csv").body(),
                java.nio.charset.StandardCharsets.UTF_8);
        assertThat(csv)
                .startsWith("at,by,whose,verdict,role")
                .contains(",,reader,counts,")
                .contains(",record_owner,reader,confirmed,");
        assertThat(site.as("reader").get("/api/access-review/verdicts").code()).isEqualTo("not-permitted");
    }

    @Test
    void whoLeftIsForgottenByTwoPeopleAndHistoryKeepsTheUserName() {
        site.as("ann").get("/api/subjects");
        Browser administrator = site.as("administrator");
        assertThat(administrator.post("/api/people/ann/forget", Map.of()).code())
                .isEqualTo("still-active");
        Site.expect(administrator.send("PATCH", "/api/people/ann", Map.of("active", false)), 200);
        Browser owner = site.as("record_owner");
        assertThat(owner.post("/api/people/ann/forget/agree", Map.of()).code()).isEqualTo("not-found");
        Site.expect(administrator.post("/api/people/ann/forget", Map.of()), 202);
        assertThat(administrator.post("/api/people/ann/forget/agree", Map.of()).code())
                .isEqualTo("not-permitted");
        assertThat(owner.get("/api/people/forgetting").json().get(0).path("by").asString())
                .isEqualTo("administrator");
        Site.expect(owner.post("/api/people/ann/forget/agree", Map.of()), 204);

        Person ann = site.office().people().person("ann").orElseThrow();
        assertThat(ann.isForgotten()).isTrue();
        assertThat(ann.name()).isEqualTo("Former person");
        assertThat(site.office().sessions().of("ann")).isEmpty();
        assertThat(site.office().tokens().of("ann")).isEmpty();
        Browser stranger = site.browser();
        stranger.get("/api/session");
        assertThat(stranger.post("/api/session", Map.of("user", "ann", "password", Site.PASSWORD))
                        .code())
                .isEqualTo("sign-in-failed");
        assertThat(administrator
                        .send("PATCH", "/api/people/ann", Map.of("active", true))
                        .code())
                .isEqualTo("forgotten");
        assertThat(administrator.post("/api/people/ann/link", Map.of()).code()).isEqualTo("forgotten");
        assertThat(administrator
                        .post("/api/people", Map.of("user", "ann", "name", "Another Ann"))
                        .code())
                .isEqualTo("user-taken");
        assertThat(owner.get("/api/people/forgetting").json().size()).isZero();
        assertThat(site.office().reading().accesses(Long.MAX_VALUE, Optional.of("ann"), Optional.empty(), 10))
                .as("what was done stays attributable")
                .isNotEmpty();
    }

    @Test
    void whoAskedDoesNotAgree() {
        Person both = site.office().people().person("record_owner").orElseThrow();
        site.add("both", Role.ADMINISTRATOR, Role.RECORD_OWNER);
        Person ben = site.office().people().person("ben").orElseThrow();
        site.office().people().replace(ben.as(ben.name(), Affiliation.OWN, false));
        Browser asker = site.as("both");
        Site.expect(asker.post("/api/people/ben/forget", Map.of()), 202);
        assertThat(asker.post("/api/people/ben/forget/agree", Map.of()).code()).isEqualTo("another-person-needed");
        Site.expect(site.as(both.user()).post("/api/people/ben/forget/agree", Map.of()), 204);
    }

    private RoundBook.Run round() {
        return site.server().part(Rounds.class).now("access-review").orElseThrow();
    }

    private static Map<String, Object> meant(String user, String key) {
        return Map.of("grants", List.of(Map.of("user", user, "key", key)));
    }

    /** The grants of a person, as whoever reviews finds them. */
    private static Map<String, Object> chosen(Browser reviewer, String user) {
        List<Map<String, String>> grants = new ArrayList<>();
        Site.expect(reviewer.get("/api/access-review"), 200).forEach(one -> {
            if (one.path("user").asString().equals(user)) {
                grants.add(Map.of("user", user, "key", one.path("key").asString()));
            }
        });
        return Map.of("grants", grants);
    }

    private static List<String> users(JsonNode list) {
        return list.valueStream().map(one -> one.path("user").asString()).toList();
    }

    private static List<String> states(JsonNode list) {
        return list.valueStream().map(one -> one.path("state").asString()).toList();
    }
}
