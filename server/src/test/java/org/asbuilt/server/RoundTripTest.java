package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** From a file to the record and back, over HTTP. */
class RoundTripTest {
    private static final Path WATERWORKS = Path.of("..", "examples", "waterworks");
    private final Site site = new Site();

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void fileBecomesItemBecomesChangeBecomesRecord() {
        Browser ann = site.as("ann");
        JsonNode taken = site.taken(ann, List.of(WATERWORKS.resolve("inventory.csv")), Map.of());
        assertThat(taken.at("/files/0/state").asString()).isEqualTo("READ");
        assertThat(taken.at("/files/0/receipt/understood").asLong()).isPositive();
        JsonNode items = site.items(ann, "&type=NEW_SUBJECT&kind=asset");
        long assets = items.path("total").asLong();
        assertThat(assets).isGreaterThan(20);
        assertThat(items.at("/items/0/evidence/0/sourceTitle").asString()).isEqualTo("inventory.csv");

        JsonNode change = Site.expect(
                ann.post(
                        "/api/changes",
                        Map.of("title", "Baseline", "reason", "first", "selection", Map.of("*plain", true))),
                201);
        String id = change.path("id").asString();
        assertThat(change.path("sentencesInAll").asInt()).isPositive();
        assertThat(change.at("/may/approve").asBoolean()).isFalse();
        site.approved(id, "ben");

        assertThat(site.items(ann, "&type=NEW_SUBJECT&kind=asset").path("total").asLong())
                .isZero();
        JsonNode subjects = ann.get("/api/subjects?limit=10").json();
        assertThat(subjects.path("total").asLong()).isEqualTo(assets);
        assertThat(subjects.path("subjects").size()).isEqualTo(10);
        String first = subjects.at("/subjects/0/id").asString();
        JsonNode page = ann.get("/api/subjects/" + first).json();
        assertThat(page.at("/slots/0/parts/0/agreeing").asInt()).isPositive();
        assertThat(page.at("/completeness/of").asInt()).isEqualTo(32);
        assertThat(ann.get("/api/subjects/" + first + "/claims").json().size()).isPositive();
        assertThat(ann.get("/api/subjects/" + first + "/history")
                        .json()
                        .at("/0/change")
                        .asString())
                .isEqualTo(id);
    }

    @Test
    void pagesByKeyMeetEverySubjectOnce() {
        Browser ann = site.as("ann");
        site.taken(ann, List.of(WATERWORKS.resolve("inventory.csv")), Map.of());
        site.baseline();
        List<String> seen = new java.util.ArrayList<>();
        String next = "";
        do {
            JsonNode page = ann.get("/api/subjects?limit=7" + (next.isEmpty() ? "" : "&after=" + next))
                    .json();
            page.path("subjects").forEach(subject -> seen.add(subject.path("id").asString()));
            next = page.path("next").asString("");
        } while (!next.isEmpty());
        assertThat(seen).doesNotHaveDuplicates().hasSize((int)
                ann.get("/api/subjects?limit=1").json().path("total").asLong());
    }

    @Test
    void dryRunLeavesNothingBehind() {
        Browser ann = site.as("ann");
        JsonNode before = ann.get("/api/status").json();
        JsonNode tried = site.taken(ann, List.of(WATERWORKS.resolve("inventory.csv")), Map.of("dryRun", "true"));
        assertThat(tried.path("dryRun").asBoolean()).isTrue();
        assertThat(tried.path("items").size()).isPositive();
        assertThat(ann.get("/api/imports").json().size()).isZero();
        assertThat(ann.get("/api/sources").json().size()).isZero();
        JsonNode after = ann.get("/api/status").json();
        assertThat(after.path("counts")).isEqualTo(before.path("counts"));
        assertThat(after.path("sources")).isEqualTo(before.path("sources"));
        assertThat(site.items(ann, "").path("total").asLong()).isZero();
    }

    @Test
    void sameFileTwiceIsKnownAlready() {
        Browser ann = site.as("ann");
        Path file = site.file("list.csv", "Name;IP address\nPLC-1;10.0.0.1\n");
        site.taken(ann, List.of(file), Map.of());
        JsonNode again = site.taken(ann, List.of(file), Map.of());
        assertThat(again.at("/files/0/state").asString()).isEqualTo("ALREADY_KNOWN");
        assertThat(ann.get("/api/imports").json().size()).isEqualTo(1);
    }

    @Test
    void fileThatNobodyReadsIsAccountedForAndNotKept() {
        Browser ann = site.as("ann");
        JsonNode taken = site.taken(ann, List.of(site.file("secret.bin", "\0\1\2password")), Map.of());
        assertThat(taken.at("/files/0/state").asString()).isEqualTo("NOT_UNDERSTOOD");
        assertThat(taken.at("/files/0/problem").asString()).contains("secret.bin");
        String digest = taken.at("/files/0/digest").asString();
        assertThat(ann.get("/api/artifacts/" + digest).status()).isEqualTo(404);
        assertThat(ann.get("/api/imports").json().at("/0/files/0/state").asString())
                .isEqualTo("NOT_UNDERSTOOD");
    }

    @Test
    void keptFileComesBackAsItWas() {
        Browser ann = site.as("ann");
        String content = "Name;IP address\nPLC-1;10.0.0.1\n";
        JsonNode taken = site.taken(ann, List.of(site.file("list.csv", content)), Map.of());
        Browser.Answer file =
                ann.get("/api/artifacts/" + taken.at("/files/0/digest").asString());
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.response().body()).isEqualTo(content);
        assertThat(file.response().headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(value -> assertThat(value).contains("attachment", "list.csv"));
    }

    @Test
    void bothClocksTellWhatWas() {
        Browser ann = site.as("ann");
        site.taken(ann, List.of(site.file("list.csv", "Name;Serial number\nPLC-1;WRONG-1\n")), Map.of());
        site.baseline();
        JsonNode plc = ann.get("/api/subjects").json().at("/subjects/0");
        String id = plc.path("id").asString();
        Instant wrongHeld = Instant.now();

        state(ann, id, Map.of("serialNumber", Map.of("values", List.of("RIGHT-1"))), "2026-01-01T00:00:00Z");
        assertThat(serial(ann, id, "")).isEqualTo("RIGHT-1");
        assertThat(serial(ann, id, "?as-of=1")).isEqualTo("WRONG-1");
        assertThat(serial(ann, id, "?as-of=" + wrongHeld)).isEqualTo("WRONG-1");
        assertThat(serial(ann, id, "?at=2025-12-31T00:00:00Z")).isEqualTo("WRONG-1");
        assertThat(serial(ann, id, "?at=2026-02-01T00:00:00Z")).isEqualTo("RIGHT-1");
        assertThat(serial(ann, id, "?at=2026-02-01T00:00:00Z&as-of=1")).isEqualTo("WRONG-1");
        assertThat(ann.get("/api/diff?from=1&to=2")
                        .json()
                        .at("/sentences/0/text")
                        .asString())
                .isEqualTo("PLC-1, Serial number: 'WRONG-1' became 'RIGHT-1'");
        assertThat(ann.get("/api/subjects/" + id + "/history")
                        .json()
                        .at("/0/sentences/0/text")
                        .asString())
                .contains("sets “Serial number” of PLC-1 to 'RIGHT-1'");
    }

    @Test
    void withdrawnImportClaimsNothingMore() {
        Browser ann = site.as("ann");
        site.taken(ann, List.of(site.file("list.csv", "Name;IP address\nPLC-1;10.0.0.1\n")), Map.of());
        assertThat(site.items(ann, "").path("total").asLong()).isPositive();
        JsonNode withdrawn =
                Site.expect(ann.post("/api/imports/import-1/withdraw", Map.of("reason", "wrong plant")), 200);
        assertThat(withdrawn.path("withdrawn").asBoolean()).isTrue();
        assertThat(site.items(ann, "").path("total").asLong()).isZero();
        assertThat(ann.post("/api/imports/import-1/withdraw", Map.of("reason", "again"))
                        .status())
                .isEqualTo(404);
    }

    private void state(Browser ann, String subject, Map<String, Object> parts, String from) {
        JsonNode change = Site.expect(
                ann.post(
                        "/api/changes",
                        Map.of(
                                "title", "Correct the plate",
                                "reason", "it was misread",
                                "statement", "I read it on site",
                                "edits",
                                        List.of(Map.of(
                                                "subject",
                                                subject,
                                                "slot",
                                                "nameplate",
                                                "parts",
                                                parts,
                                                "from",
                                                from)))),
                201);
        site.approved(change.path("id").asString(), "ben");
    }

    private static String serial(Browser browser, String id, String query) {
        JsonNode page = Site.expect(browser.get("/api/subjects/" + id + query), 200);
        for (JsonNode slot : page.path("slots")) {
            for (JsonNode part : slot.path("parts")) {
                if (part.path("path").asString().equals("nameplate.serialNumber")) {
                    return part.at("/values/0").asString();
                }
            }
        }
        return "";
    }
}
