package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.asbuilt.server.Console.Ran;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A person is forgotten by two persons, and the keys are changed, while a server runs. Source: requirements S-05, S-12. */
class ForgettingTest {
    private static final String NAME = "Wanda Wellkeeper";
    private static final String CONTACT = "extension 4711 behind the filters";

    private final Site site = new Site();

    @AfterEach
    void close() {
        site.close();
    }

    private String person() {
        site.entered(
                "People",
                List.of(
                        Site.edit("new-1", "person", "designation", Map.of("name", NAME)),
                        Site.edit("new-1", "person", "personProfile", Map.of("contact", CONTACT)),
                        Site.edit("new-2", "system", "designation", Map.of("name", "Filter control"))));
        return site.id("person", NAME);
    }

    @Test
    void whoIsForgottenByTwoPersonsIsNowhereAnyMore() throws IOException {
        String id = person();
        Browser ann = site.as("ann");
        assertThat(ann.get("/api/subjects/" + id).response().body()).contains(NAME, CONTACT);
        assertThat(ann.post("/api/subjects/" + id + "/forget", Map.of("reason", " "))
                        .status())
                .isBetween(400, 499);
        String change = Site.expect(
                        ann.post("/api/subjects/" + id + "/forget", Map.of("reason", "has left and asked for it")), 201)
                .path("id")
                .asString();
        assertThat(ann.post("/api/changes/" + change + "/approve", Map.of("comment", "me"))
                        .status())
                .as("nobody approves their own")
                .isBetween(400, 499);
        site.approved(change, "ben");
        for (String path : List.of(
                "/api/subjects/" + id,
                "/api/subjects/" + id + "/history",
                "/api/subjects?kind=person",
                "/api/audit",
                "/api/changes",
                "/api/changes/change-1",
                "/api/changes/" + change,
                "/api/commits",
                "/api/commits/1")) {
            Browser.Answer answer = ann.get(path);
            assertThat(answer.response().body()).as(path).doesNotContain(NAME).doesNotContain(CONTACT);
        }
        assertThat(ann.get("/api/subjects/" + id).json().path("name").asString())
                .isEqualTo("forgotten");
        assertThat(site.office().ledger().asOf(1).everything().toList().toString())
                .contains("forgotten", "Filter control")
                .doesNotContain(NAME)
                .doesNotContain(CONTACT);
        Browser.Answer again = ann.post("/api/subjects/" + id + "/forget", Map.of("reason", "once more"));
        assertThat(again.status()).isBetween(400, 499);
        assertThat(again.response().body()).contains("was forgotten before");
        assertNowhere(NAME, CONTACT);
        assertThat(Console.run("verify", "--home", home().toString()).out()).contains("The record is what was signed.");
    }

    @Test
    void theKeysAreChangedWhileTheServerRuns() {
        String id = person();
        Browser operator = site.as("administrator");
        JsonNode before = Site.expect(operator.get("/api/keys"), 200);
        assertThat(site.as("ann").get("/api/keys").status()).isEqualTo(403);
        assertThat(site.as("ann").post("/api/keys/rotation", Map.of()).status()).isEqualTo(403);
        String job = Site.expect(operator.post("/api/keys/rotation", Map.of()), 202)
                .path("job")
                .asString();
        JsonNode after = site.finished(operator, job);
        assertThat(after.path("present").asString())
                .isNotEqualTo(before.path("present").asString());
        assertThat(after.path("former")).isEmpty();
        assertThat(after.path("recordKeys").asLong())
                .isEqualTo(before.path("recordKeys").asLong() + 1);
        assertThat(site.as("ann").get("/api/subjects/" + id).response().body()).contains(NAME);
        site.entered(
                "After", List.of(Site.edit(id, "person", "personProfile", Map.of("jobTitle", "keeper of the wells"))));
        assertThat(site.as("auditor").get("/api/audit").response().body()).contains("keys.rotate");
        Ran shown = Console.run("keys", "show", "--home", home().toString());
        assertThat(shown.code()).as(shown.err()).isZero();
        assertThat(shown.out()).contains(after.path("present").asString(), "everything is encrypted");
        Ran rotated = Console.run("keys", "rotate", "--home", home().toString());
        assertThat(rotated.code()).as(rotated.err()).isZero();
        // The server takes the new key out of the file by itself.
        assertThat(site.as("ann").get("/api/subjects/" + id).response().body()).contains(NAME);
        site.entered(
                "Later", List.of(Site.edit(id, "person", "personProfile", Map.of("jobTitle", "keeper of the pumps"))));
        assertThat(Console.run("verify", "--home", home().toString()).out()).contains("The record is what was signed.");
    }

    @Test
    void theConsolePutsForgettingForward() {
        String id = person();
        Ran proposed =
                Console.run("forget", id, "--reason", "asked for it", "--by", "ann", "--home", home().toString());
        assertThat(proposed.code()).as(proposed.err()).isZero();
        assertThat(proposed.out()).contains("waits for approval", "older backups still hold it");
        Ran nobody = Console.run(
                "forget", "person-0000000000000000", "--reason", "asked for it", "--home", home().toString());
        assertThat(nobody.code()).isNotZero();
        assertThat(nobody.err()).contains("there is no subject person-0000000000000000");
    }

    private void assertNowhere(String... marks) throws IOException {
        try (var files = Files.list(home())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String all = Files.readString(file, StandardCharsets.ISO_8859_1);
                for (String mark : marks) {
                    assertThat(all).as(file.toString()).doesNotContain(mark);
                }
            }
        }
    }

    private Path home() {
        return site.folder().resolve("home");
    }
}
