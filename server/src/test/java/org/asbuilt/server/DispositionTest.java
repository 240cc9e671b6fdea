package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What sources say and the record does not, and how it is closed, seen through the API. Source: requirements P1.C-07, P1.C-08. */
class DispositionTest {
    private static final String UNKNOWN = "10.0.0.77";
    private final SetClock clock = new SetClock("2026-03-02T08:00:00Z");
    private final Site site = new Site(clock);

    @BeforeEach
    void plant() {
        site.taken(site.as("ann"), List.of(site.file("list.csv", """
                        Name;IP address;MAC address;Serial number
                        PLC-1;10.0.0.1;00:1b:1b:00:00:01;S-1
                        PLC-2;10.0.0.2;00:1b:1b:00:00:02;S-2
                        """)), Map.of());
        site.baseline();
    }

    @AfterEach
    void close() {
        site.close();
    }

    /** Fixture K4, past the day when the change ends. */
    @Test
    void unknownHostBecomesTemporaryChange() {
        long commit = site.office().ledger().snapshot().commit();
        capture("monday.log", UNKNOWN);
        assertThat(site.office().ledger().snapshot().commit()).isEqualTo(commit);
        JsonNode item = unknownHost("");
        assertThat(item.path("type").asString()).isEqualTo("NEW_SUBJECT");
        assertThat(item.at("/evidence/0/sourceTitle").asString()).isEqualTo("monday.log");
        JsonNode change = Site.expect(
                site.as("ann")
                        .post(
                                "/api/changes",
                                Map.of(
                                        "title", "Contractor's temporary gateway",
                                        "reason", "the expert says: it is the contractor's, and still there",
                                        "type", "TEMPORARY",
                                        "selection",
                                                Map.of(
                                                        item.path("key").asString(),
                                                        item.at("/choices/0/key")
                                                                .asString()))),
                201);
        Site.expect(
                site.as("ann")
                        .post(
                                "/api/changes/" + change.path("id").asString() + "/plan",
                                Map.of("extent", "RECORD", "owner", "ann", "ends", "2026-03-16T08:00:00Z")),
                200);
        site.approved(change.path("id").asString(), "ben");
        assertThat(keys(site.items(site.as("ann"), "")))
                .doesNotContain(item.path("key").asString());
        assertThat(site.as("ann")
                        .get("/api/changes/" + change.path("id").asString())
                        .json()
                        .path("type")
                        .asString())
                .isEqualTo("TEMPORARY");
        assertThat(site.as("ann")
                        .get("/api/subjects/" + item.path("subject").asString())
                        .status())
                .isEqualTo(200);
        clock.pass(Duration.ofDays(13));
        assertThat(overdue(item.path("subject").asString())).isEmpty();
        clock.pass(Duration.ofDays(2));
        List<JsonNode> overdue = overdue(item.path("subject").asString());
        assertThat(overdue).hasSize(1);
        assertThat(overdue.getFirst().path("sentence").asString())
                .contains(change.path("id").asString(), "Contractor's temporary gateway", "2026-03-16", "ann");
        Site.expect(
                site.as("ann")
                        .post(
                                "/api/changes/" + change.path("id").asString() + "/reversal",
                                Map.of("reason", "the contractor took it along")),
                201);
        assertThat(overdue(item.path("subject").asString())).hasSize(1);
    }

    @Test
    void anyOtherOutcomeIsRefused() {
        capture("monday.log", UNKNOWN);
        String key = unknownHost("").path("key").asString();
        assertThat(dispose(key, Map.of("disposition", "IGNORED", "reason", "nothing"))
                        .code())
                .isEqualTo("not-an-outcome");
        assertThat(dispose(key, Map.of("disposition", "TRANSIENT")).code()).isEqualTo("disposition-incomplete");
        assertThat(dispose(key, Map.of("disposition", "MEASUREMENT_ERROR", "reason", " "))
                        .code())
                .isEqualTo("disposition-incomplete");
        assertThat(dispose(key, Map.of("disposition", "SUSPECTED_INCIDENT", "reason", "odd"))
                        .code())
                .isEqualTo("disposition-incomplete");
        assertThat(dispose(key, Map.of("disposition", "SET_ASIDE", "reason", "later"))
                        .code())
                .isEqualTo("disposition-incomplete");
        assertThat(dispose(key, Map.of("disposition", "SET_ASIDE", "until", "2026-03-01T00:00:00Z"))
                        .code())
                .isEqualTo("disposition-incomplete");
        assertThat(site.as("ann")
                        .get("/api/items/one?key=" + Browser.encoded(key))
                        .status())
                .isEqualTo(200);
        assertThat(site.as("ann")
                        .get("/api/items/vendor-sessions?key=" + Browser.encoded("unseen:asset:service[tcp/443]"))
                        .status())
                .as("a key may hold a slash: it is looked for, and is not there")
                .isEqualTo(404);
        assertThat(dispose("unseen:nobody", Map.of("disposition", "TRANSIENT", "reason", "gone"))
                        .status())
                .isEqualTo(422);
        assertThat(site.as("reader")
                        .post(
                                "/api/items/dispose",
                                Map.of("items", List.of(key), "disposition", "TRANSIENT", "reason", "gone"))
                        .status())
                .isEqualTo(403);
        assertThat(unknownHost("").path("key").asString()).isEqualTo(key);
    }

    @Test
    void transientLeavesTheInboxUntilItIsSeenAgain() {
        capture("monday.log", UNKNOWN);
        String key = unknownHost("").path("key").asString();
        assertThat(dispose(key, Map.of("disposition", "TRANSIENT", "reason", "laptop of the fitter, gone"))
                        .status())
                .isEqualTo(200);
        assertThat(keys(site.items(site.as("ann"), ""))).doesNotContain(key);
        JsonNode closed = unknownHost("&state=closed");
        assertThat(closed.at("/disposed/disposition").asString()).isEqualTo("TRANSIENT");
        assertThat(closed.at("/disposed/person").asString()).isEqualTo("ann");
        assertThat(closed.at("/disposed/reason").asString()).isEqualTo("laptop of the fitter, gone");
        clock.pass(Duration.ofDays(1));
        capture("tuesday.log", UNKNOWN);
        assertThat(unknownHost("").path("returned").asString()).contains("tuesday.log saw it again");
    }

    @Test
    void aClosedMatterOffersNothingUntilItWaitsAgain() {
        capture("monday.log", UNKNOWN);
        JsonNode waiting = unknownHost("");
        assertThat(waiting.path("choices")).isNotEmpty();
        String key = waiting.path("key").asString();
        dispose(key, Map.of("disposition", "TRANSIENT", "reason", "laptop of the fitter, gone"));
        assertThat(unknownHost("&state=closed").path("choices")).isEmpty();
        Site.expect(site.as("ann").post("/api/items/reopen", Map.of("items", List.of(key), "reason", "back")), 200);
        assertThat(unknownHost("").path("choices")).hasSameSizeAs(waiting.path("choices"));
    }

    @Test
    void measurementErrorStaysClosedAndIsNotTakenOverAsPlain() {
        capture("monday.log", UNKNOWN);
        String key = unknownHost("").path("key").asString();
        dispose(key, Map.of("disposition", "MEASUREMENT_ERROR", "reason", "mirror port of another plant"));
        clock.pass(Duration.ofDays(1));
        capture("tuesday.log", UNKNOWN);
        assertThat(keys(site.items(site.as("ann"), ""))).doesNotContain(key);
        JsonNode change = site.as("ann")
                .post(
                        "/api/changes",
                        Map.of(
                                "title", "All that is plain",
                                "reason", "fills gaps",
                                "selection", Map.of("*plain", true)))
                .json();
        assertThat(change.path("sentences").toString()).doesNotContain(UNKNOWN);
    }

    @Test
    void setAsideComesBackOnItsDay() {
        capture("monday.log", UNKNOWN);
        String key = unknownHost("").path("key").asString();
        dispose(key, Map.of("disposition", "SET_ASIDE", "until", "2026-03-09T08:00:00Z"));
        assertThat(keys(site.items(site.as("ann"), ""))).doesNotContain(key);
        clock.pass(Duration.ofDays(8));
        assertThat(unknownHost("").path("returned").asString()).contains("its day has come");
    }

    @Test
    void matterThatSaysSomethingElseComesBack() {
        clock.pass(Duration.ofHours(1));
        listed("list-2.csv", "S-9");
        JsonNode difference = only(site.items(site.as("ann"), "&type=DIFFERENCE"), "Serial");
        String key = difference.path("key").asString();
        dispose(key, Map.of("disposition", "MEASUREMENT_ERROR", "reason", "a digit was misread"));
        assertThat(keys(site.items(site.as("ann"), ""))).doesNotContain(key);
        clock.pass(Duration.ofHours(1));
        listed("list-3.csv", "S-10");
        JsonNode back = only(site.items(site.as("ann"), "&type=DIFFERENCE"), "Serial");
        assertThat(back.path("returned").asString()).contains("something else");
    }

    @Test
    void suspectedIncidentsAreListedUntilTheyAreSettled() {
        capture("monday.log", UNKNOWN);
        String key = unknownHost("").path("key").asString();
        clock.pass(Duration.ofDays(2));
        dispose(key, Map.of("disposition", "SUSPECTED_INCIDENT", "reference", "INC-7"));
        JsonNode drift = site.as("ann").get("/api/drift").json();
        assertThat(drift.at("/incidents/0/disposed/reference").asString()).isEqualTo("INC-7");
        assertThat(drift.at("/incidents/0/item").asString()).isEqualTo(key);
        assertThat(drift.path("toExplainDays").asDouble()).isEqualTo(2.0);
        assertThat(drift.path("closed").asInt()).isEqualTo(1);
        dispose(key, Map.of("disposition", "TRANSIENT", "reason", "INC-7 is closed: the fitter's laptop"));
        assertThat(site.as("ann").get("/api/drift").json().path("incidents").size())
                .isZero();
    }

    @Test
    void severalAlikeAreDisposedOfAtOnceOrNotAtAll() {
        capture("monday.log", UNKNOWN, "10.0.0.78");
        List<String> keys = keys(site.items(site.as("ann"), "&type=NEW_SUBJECT&kind=asset"));
        assertThat(keys).hasSize(2);
        Browser ann = site.as("ann");
        Map<String, Object> wrong = Map.of(
                "items", List.of(keys.getFirst(), "new:nobody"), "disposition", "TRANSIENT", "reason", "fitters");
        assertThat(ann.post("/api/items/dispose", wrong).status()).isEqualTo(422);
        assertThat(site.items(ann, "").path("closed").asInt()).isZero();
        Site.expect(
                ann.post("/api/items/dispose", Map.of("items", keys, "disposition", "TRANSIENT", "reason", "fitters")),
                200);
        assertThat(site.items(ann, "").path("closed").asInt()).isEqualTo(2);
        Site.expect(ann.post("/api/items/reopen", Map.of("items", keys, "reason", "they are back")), 200);
        assertThat(keys(site.items(ann, ""))).containsAll(keys);
    }

    @Test
    void assetThatIsNotSeenKeepsItsState() {
        capture("monday.log", UNKNOWN);
        JsonNode unseen = only(site.items(site.as("ann"), "&type=NOT_SEEN"), "PLC-2");
        assertThat(unseen.path("choices").size()).isZero();
        assertThat(unseen.path("reasons").toString()).contains("in view", "never seen by any sensor so far");
        assertThat(site.as("ann")
                        .get("/api/subjects/" + unseen.path("subject").asString())
                        .status())
                .isEqualTo(200);
    }

    private List<JsonNode> overdue(String subject) {
        site.office().assessments().refresh();
        JsonNode findings = Site.expect(
                site.as("reader").get("/api/findings?rule=TemporaryChangeHasEnded&subject=" + subject), 200);
        return StreamSupport.stream(findings.path("findings").spliterator(), false)
                .toList();
    }

    private Browser.Answer dispose(String key, Map<String, Object> outcome) {
        Map<String, Object> body = new HashMap<>(outcome);
        body.put("items", List.of(key));
        return site.as("ann").post("/api/items/dispose", body);
    }

    private JsonNode unknownHost(String query) {
        JsonNode items = site.items(site.as("ann"), "&type=NEW_SUBJECT&kind=asset" + query);
        return only(items, UNKNOWN);
    }

    private static JsonNode only(JsonNode items, String word) {
        List<JsonNode> found = StreamSupport.stream(items.path("items").spliterator(), false)
                .filter(item ->
                        (item.path("sentence").asString() + item.path("name").asString()).contains(word))
                .toList();
        assertThat(found).as(word + " in " + items).hasSize(1);
        return found.getFirst();
    }

    private static List<String> keys(JsonNode items) {
        return StreamSupport.stream(items.path("items").spliterator(), false)
                .map(item -> item.path("key").asString())
                .toList();
    }

    private void listed(String name, String serial) {
        site.taken(
                site.as("ann"),
                List.of(site.file(
                        name,
                        "Name;IP address;MAC address;Serial number\nPLC-1;10.0.0.1;00:1b:1b:00:00:01;" + serial
                                + "\n")),
                Map.of());
    }

    /** A log of a sensor in which hosts speak to PLC-1. */
    private void capture(String name, String... hosts) {
        StringBuilder log =
                new StringBuilder("#separator \\x09\n#set_separator\t,\n#empty_field\t(empty)\n#unset_field\t-\n"
                        + "#path\tconn\n#fields\tts\tuid\tid.orig_h\tid.orig_p\tid.resp_h\tid.resp_p\tproto\tservice\tduration"
                        + "\torig_bytes\tresp_bytes\tconn_state\torig_l2_addr\tresp_l2_addr\n");
        long second = clock.instant().getEpochSecond() - 3600;
        int number = 0;
        for (String host : hosts) {
            log.append(second + number)
                    .append(".100000\tC")
                    .append(name.hashCode())
                    .append(number)
                    .append('\t')
                    .append(host)
                    .append("\t49801\t10.0.0.1\t502\ttcp\tmodbus\t10.5\t1200\t1800\tSF\t00:0c:29:00:00:7")
                    .append(number++)
                    .append("\t00:1b:1b:00:00:01\n");
        }
        site.taken(site.as("ann"), List.of(site.file(name, log.toString())), Map.of());
    }
}
