package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.asbuilt.access.Role;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Shape;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/**
 * Lists go out, are edited in a table program, and come back as proposals. Source: requirements, section 4, complaint 4: export of any
 * list re-imports without a difference; edited spreadsheets come back as proposed changes.
 */
class ListRoundTripTest {
    private static final Path WATERWORKS = Path.of("..", "examples", "waterworks");
    private static final String AWKWARD = "=HYPERLINK(\"http://192.0.2.1\");\n'quoted'\t-1; C:\\new\\u0041 #1 ä → ✓";
    private static final Site SITE = new Site();
    private static Browser ann = SITE.browser();

    private int files;

    @BeforeAll
    static void plant() throws IOException {
        ann = SITE.as("ann");
        try (Stream<Path> all = Files.walk(WATERWORKS)) {
            SITE.taken(ann, all.filter(Files::isRegularFile).sorted().toList(), Map.of());
        }
        SITE.baseline();
        for (Kind kind : Kind.values()) {
            state(
                    "new-" + kind.text(),
                    kind,
                    "designation",
                    Map.of(
                            "name", Map.of("values", List.of("Awkward " + kind.text())),
                            "tag", Map.of("values", List.of("+4-7 @" + kind.text())),
                            "assetNumber",
                                    Map.of(
                                            "values",
                                            List.of(),
                                            "absence",
                                            Map.of("kind", "NOT_APPLICABLE", "reason", "nobody counts it")),
                            "description", Map.of("values", List.of(AWKWARD))));
        }
    }

    @AfterAll
    static void close() {
        SITE.close();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whatNobodyEditedProposesNothing(Kind kind) throws IOException {
        long before = SITE.items(ann, "").path("total").asLong();
        List<String> names = new ArrayList<>(List.of(kind.text() + ".xlsx", kind.text() + ".csv"));
        Shape.of(kind).stream()
                .filter(Shape::repeats)
                .forEach(shape -> names.add(kind.text() + ".csv?facet=" + shape.name()));
        for (String name : names) {
            byte[] exported = ann.download("/api/lists/" + name);
            JsonNode taken = taken(name.contains(".xlsx") ? "xlsx" : "csv", exported);
            assertUnedited(name, taken);
            if (name.endsWith(".xlsx")) {
                assertUnedited(name + " saved by another program", taken("xlsx", Grid.resaved(exported, sheets -> {})));
            }
        }
        assertThat(SITE.items(ann, "").path("total").asLong()).isEqualTo(before);
    }

    private static void assertUnedited(String name, JsonNode taken) {
        assertThat(taken.at("/files/0/state").asString()).as(name + taken).isEqualTo("READ");
        assertThat(taken.at("/files/0/receipt/claims").asLong())
                .as(name + " " + taken)
                .isZero();
        assertThat(taken.at("/files/0/receipt/understood").asLong())
                .as(name + " " + taken.at("/files/0/receipt/remarks"))
                .isEqualTo(taken.at("/files/0/receipt/read").asLong());
        assertThat(taken.path("items").size()).as(name).isZero();
        if (!name.contains("facet")) {
            assertThat(count(taken, "cells as exported")).as(name).isPositive();
        }
    }

    @Test
    void editedCellIsOneDifferenceAtThatCell() throws IOException {
        Grid grid = grid("asset");
        int row = grid.rowWith("nameplate.serialNumber", 0);
        String serial = grid.cell(row, "nameplate.serialNumber");
        grid.set(row, "nameplate.serialNumber", serial + "X");
        JsonNode taken = taken("csv", grid.csv(','));
        assertThat(taken.at("/files/0/receipt/claims").asLong()).isEqualTo(1);
        assertThat(count(taken, "cells edited")).isEqualTo(1);
        List<JsonNode> items = items(taken);
        assertThat(items).hasSize(1);
        JsonNode item = items.getFirst();
        assertThat(item.path("type").asString()).isEqualTo("DIFFERENCE");
        assertThat(item.path("subject").toString() + item).contains(grid.cell(row, "id"));
        assertThat(item.path("sentence").asString()).contains(serial + "X", grid.place(row, "nameplate.serialNumber"));
        withdraw(taken);
    }

    /** Notes never contradict each other, and one way of writing is as good as another, unless somebody edits the entry itself. */
    @Test
    void editOfNotesAndOfSpellingIsADifferenceToo() throws IOException {
        Grid grid = grid("zone");
        int row = grid.row("Awkward zone");
        grid.set(row, "designation.description", "rewritten");
        grid.set(row, "designation.name", "AWKWARD ZONE");
        JsonNode taken = taken("csv", grid.csv(';'));
        assertThat(items(taken))
                .extracting(item -> item.path("type").asString())
                .containsExactly("DIFFERENCE", "DIFFERENCE");
        withdraw(taken);
    }

    @Test
    void editOfAWorkbookIsOneDifference() throws IOException {
        byte[] edited = Grid.resaved(ann.download("/api/lists/all.xlsx"), sheets -> {
            List<List<String>> rows = sheets.getOrDefault("connection", List.of());
            int header = Grid.header(rows);
            int column = rows.get(header).indexOf("link.purpose");
            rows.get(header + 1).set(column, "read the level of the tank");
        });
        JsonNode taken = taken("xlsx", edited);
        assertThat(taken.at("/files/0/receipt/claims").asLong())
                .as(taken.toString())
                .isEqualTo(1);
        assertThat(items(taken)).hasSize(1);
        assertThat(items(taken).getFirst().toString()).contains("sheet connection, cell");
        withdraw(taken);
    }

    @Test
    void editedAddressesReplaceThoseOfThePort() throws IOException {
        Grid grid = grid("asset", "networkPort");
        int row = grid.rowWith("networkPort.addresses", 0);
        String address = grid.cell(row, "networkPort.addresses").split(";")[0];
        grid.set(row, "networkPort.addresses", "10.99.1.1; 10.99.1.2");
        JsonNode taken = taken("csv", grid.csv(','));
        List<JsonNode> items = items(taken);
        assertThat(items).hasSize(1);
        assertThat(items.getFirst().path("recorded").toString()).contains(address);
        JsonNode change = Site.expect(
                ann.post(
                        "/api/changes",
                        Map.of(
                                "title", "Readdress",
                                "reason", "as the list says",
                                "selection", Map.of(items.getFirst().path("key").asString(), "value:10.99.1.1"))),
                201);
        assertThat(change.at("/sentences/0/text").asString())
                .contains("'10.99.1.1', '10.99.1.2'", "takes '" + address + "' away");
        Site.expect(
                ann.post("/api/changes/" + change.path("id").asString() + "/withdraw", Map.of("reason", "tried")), 200);
        withdraw(taken);
    }

    @Test
    void newRowIsANewSubjectAndNothingElse() throws IOException {
        Grid grid = grid("asset");
        int row = grid.add();
        grid.set(row, "designation.name", "PLC-NEW");
        grid.set(row, "nameplate.serialNumber", "SN-4711-NEW");
        grid.set(row, "placement.zone", "Awkward zone");
        JsonNode taken = taken("csv", grid.csv(','));
        assertThat(count(taken, "rows added")).isEqualTo(1);
        List<JsonNode> items = items(taken);
        assertThat(items).hasSize(1);
        assertThat(items.getFirst().path("type").asString()).isEqualTo("NEW_SUBJECT");
        assertThat(items.getFirst().path("sentence").asString()).contains("PLC-NEW");
        assertThat(items.getFirst().at("/choices/0/changes/0/text").asString()).contains("zone 'Awkward zone'");
        withdraw(taken);
    }

    @Test
    void newConnectionIsKnownByItsEnds() throws IOException {
        Grid grid = grid("connection");
        int other = grid.rowWith("link.source", 0);
        int row = grid.add();
        grid.set(row, "link.source", grid.cell(other, "link.source"));
        grid.set(row, "link.destination", "Awkward asset");
        grid.set(row, "link.transport", "tcp");
        grid.set(row, "link.port", "47001");
        JsonNode taken = taken("csv", grid.csv(','));
        List<JsonNode> items = items(taken);
        assertThat(items).extracting(item -> item.path("type").asString()).containsExactly("NEW_SUBJECT");
        assertThat(items.getFirst().path("kind").asString()).isEqualTo("connection");
        withdraw(taken);
    }

    @Test
    void clearedCellAndDeletedRowTakeNothingBack() throws IOException {
        Grid grid = grid("asset");
        int row = grid.rowWith("nameplate.serialNumber", 0);
        grid.set(row, "nameplate.serialNumber", "");
        grid.remove(grid.rowWith("nameplate.serialNumber", row));
        JsonNode taken = taken("csv", grid.csv(','));
        assertThat(taken.at("/files/0/receipt/claims").asLong()).isZero();
        assertThat(taken.path("items").size()).isZero();
        assertThat(count(taken, "cells cleared, which takes nothing back")).isEqualTo(1);
        assertThat(count(taken, "rows that were exported and are not there")).isEqualTo(1);
        assertThat(taken.toString()).contains("an empty cell says nothing");
    }

    @Test
    void idThatNobodyHasIsRemarked() throws IOException {
        Grid grid = grid("asset");
        int row = grid.add();
        grid.set(row, "id", "asset-0000000000000000");
        grid.set(row, "designation.name", "GHOST");
        int copy = grid.add();
        grid.set(copy, "id", grid.cell(grid.first(), "id"));
        grid.set(copy, "designation.name", "COPY");
        int zone = grid.add();
        grid.set(zone, "id", "zone-0000000000000000");
        int none = grid.add();
        grid.set(none, "id", "the new one");
        JsonNode taken = taken("csv", grid.csv(','));
        assertThat(taken.at("/files/0/receipt/claims").asLong()).isZero();
        assertThat(taken.at("/files/0/receipt/remarks").toString())
                .contains(
                        "the record has no subject asset-0000000000000000",
                        "another row above is about",
                        "zone-0000000000000000 is no asset",
                        "expected an id such as");
        long read = taken.at("/files/0/receipt/read").asLong();
        assertThat(taken.at("/files/0/receipt/understood").asLong()).isEqualTo(read - 4);
    }

    @Test
    void oldListTurnsNothingBackAndShowsWhereBothChanged() throws IOException {
        state("new-stale", Kind.SITE, "designation", Map.of("name", Map.of("values", List.of("Stale works"))));
        Grid old = grid("site");
        int row = old.row("Stale works");
        String id = old.cell(row, "id");
        state(
                id,
                Kind.SITE,
                "designation",
                Map.of("name", Map.of("values", List.of("Renamed works")), "tag", Map.of("values", List.of("SW-1"))));

        JsonNode unedited = taken("csv", old.csv(','));
        assertThat(unedited.path("items").size()).isZero();
        assertThat(unedited.at("/files/0/receipt/claims").asLong()).isZero();
        assertThat(count(unedited, "cells as exported, where the record has moved on"))
                .isEqualTo(1);

        old.set(row, "designation.name", "Works as I call it");
        old.set(row, "designation.tag", "SW-1");
        JsonNode edited = taken("csv", old.csv(','));
        assertThat(count(edited, "cells edited here and changed in the record since"))
                .isEqualTo(1);
        assertThat(count(edited, "cells that say what the record says by now")).isEqualTo(1);
        assertThat(edited.at("/files/0/receipt/remarks").toString()).contains("Renamed works");
        List<JsonNode> items = items(edited);
        assertThat(items).hasSize(1);
        assertThat(items.getFirst().path("sentence").asString()).contains("Renamed works", "Works as I call it");
        withdraw(edited);
    }

    @Test
    void listAsOfAnEarlierCommitSaysSo() throws IOException {
        String text = new String(ann.download("/api/lists/asset.csv?as-of=1&q=plc"), StandardCharsets.UTF_8);
        List<List<String>> rows = Grid.read(text);
        assertThat(rows.get(1)).startsWith("Label", "TLP:AMBER+STRICT");
        assertThat(rows.get(3)).startsWith("Record as of commit", "1");
        assertThat(rows.get(4)).startsWith("Exported by", "ann");
        assertThat(rows.get(5).get(1)).contains("plc");
        assertThat(ann.get("/api/lists/asset.csv?facet=nothing").status()).isEqualTo(422);
        assertThat(ann.get("/api/lists/dragon.csv").status()).isEqualTo(422);
    }

    @Test
    void exportIsWrittenDownAndNeedsPermission() {
        ann.download("/api/lists/zone.csv");
        assertThat(SITE.as("auditor")
                        .get("/api/audit?action=lists.export")
                        .json()
                        .toString())
                .contains("/api/lists/zone.csv", "GRANTED");
        assertThat(SITE.browser().get("/api/lists/zone.csv").status()).isEqualTo(401);
    }

    @Test
    void workbookOfEverythingBuildsAnEqualRecord() throws IOException {
        // The plant has a document for named readers only; as it names none, the owners of the record read it.
        SITE.add("olga", Role.RECORD_OWNER);
        byte[] everything = SITE.as("olga").download("/api/lists/all.xlsx");
        try (Site other = new Site()) {
            Browser browser = other.as("ann");
            Path file = Files.write(other.folder().resolve("all.xlsx"), everything);
            JsonNode taken = other.taken(browser, List.of(file), Map.of());
            assertThat(taken.at("/files/0/receipt/remarks").toString()).contains("exported from another record");
            other.baseline();
            assertThat(values(other.office().ledger().snapshot()))
                    .isEqualTo(values(SITE.office().ledger().snapshot()));
        }
    }

    private static Map<String, List<String>> values(Snapshot snapshot) {
        Map<String, List<String>> values = new TreeMap<>();
        snapshot.subjects()
                .forEach(subject -> subject.facts()
                        .forEach((slot, facts) -> facts.getLast().parts().forEach((part, said) -> {
                            if (!said.values().isEmpty()) {
                                values.put(subject.id() + " " + slot + "." + part, said.values());
                            }
                        })));
        return values;
    }

    private static List<JsonNode> items(JsonNode taken) {
        Map<String, JsonNode> byKey = new LinkedHashMap<>();
        SITE.items(ann, "")
                .path("items")
                .forEach(item -> byKey.put(item.path("key").asString(), item));
        List<JsonNode> items = new ArrayList<>();
        taken.path("items")
                .forEach(key ->
                        items.add(Optional.ofNullable(byKey.get(key.asString())).orElse(key)));
        return items;
    }

    private static long count(JsonNode taken, String name) {
        return taken.at("/files/0/receipt/counts").path(name).asLong();
    }

    private static void withdraw(JsonNode taken) {
        Site.expect(
                ann.post("/api/imports/" + taken.path("id").asString() + "/withdraw", Map.of("reason", "a test")), 200);
    }

    private JsonNode taken(String ending, byte[] content) throws IOException {
        Path file = Files.createTempFile(SITE.folder(), "list" + files++, "." + ending);
        return SITE.taken(ann, List.of(Files.write(file, content)), Map.of());
    }

    private static void state(String subject, Kind kind, String slot, Map<String, Object> parts) {
        List<Map<String, Object>> edits = new ArrayList<>();
        edits.add(Map.of("subject", subject, "kind", kind.text(), "slot", slot, "parts", parts));
        if (kind == Kind.THREAT_SCENARIO) {
            edits.add(Site.edit(subject, kind.text(), "threatScenario", Map.of("aim", "disrupt")));
        }
        JsonNode change = Site.expect(
                ann.post(
                        "/api/changes",
                        Map.of(
                                "title", "State it",
                                "reason", "for the list",
                                "statement", "I know it",
                                "edits", edits)),
                201);
        SITE.approved(change.path("id").asString(), "ben");
    }

    private Grid grid(String kind) {
        return new Grid(Grid.read(new String(ann.download("/api/lists/" + kind + ".csv"), StandardCharsets.UTF_8)));
    }

    private Grid grid(String kind, String facet) {
        return new Grid(Grid.read(
                new String(ann.download("/api/lists/" + kind + ".csv?facet=" + facet), StandardCharsets.UTF_8)));
    }
}
