package org.asbuilt.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.asbuilt.server.Console;
import org.asbuilt.server.Console.Ran;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people state, and in what two stored sources differ, at the command line. */
class KnowledgeCommandsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @BeforeEach
    void plant() throws IOException {
        Path list = Files.writeString(folder.resolve("plant.csv"), """
                Name;IP address;Serial number
                PLC-1;10.0.0.1;S-1
                PLC-2;10.0.0.2;S-2
                """);
        assertThat(at("import", "--by", "anna", "--accept-baseline-as", "ben", list.toString())
                        .code())
                .isZero();
    }

    /** Requirements P1.C-05: what a person knows is a claim with their name and how they know. */
    @Test
    void aStatementBecomesAProposalUnderTheNameOfWhoStatesIt() {
        Ran stated = at(
                "statement",
                "--by",
                "carla",
                "--how-known",
                "read on its door",
                "--role",
                "electrician",
                "PLC-2",
                "nameplate.model=S7-1500",
                "networkPort[10.0.0.2].addresses=10.0.0.2",
                "networkPort[10.0.0.2].addresses=10.0.0.3");
        assertThat(stated.code()).as(stated.err()).isZero();
        assertThat(stated.out()).contains("read by staff-statements: 3 of 3", "S7-1500", "10.0.0.3");
        Ran items = at("items");
        assertThat(items.out()).contains("S7-1500", "Statement of carla", "read on its door");
        Ran again = at(
                "statement",
                "--by",
                "carla",
                "--how-known",
                "I built it in",
                "--on",
                "2026-01-02",
                "--json",
                "PLC-1",
                "nameplate.model=S7-300");
        JsonNode answer = JSON.readTree(again.out());
        assertThat(answer.at("/statement/files/0/importer").asString()).isEqualTo("staff-statements");
        assertThat(answer.at("/statement/files/0/name").asString()).isEqualTo("Statement of carla, 2026-01-02");
        assertThat(answer.at("/items/0/sentence").asString()).contains("S7-300");
    }

    @Test
    void aStatementCanBeAboutWhatTheRecordDoesNotKnow() {
        Ran typo = at("statement", "--how-known", "I saw it", "PLC-22", "nameplate.model=S7-1500");
        assertThat(typo.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(typo.err()).contains("nothing in the record is called PLC-22", "--new KIND");
        Ran fresh = at("statement", "--new", "asset", "--how-known", "I saw it", "PLC-22", "nameplate.model=S7-1500");
        assertThat(fresh.code()).as(fresh.err()).isZero();
        assertThat(fresh.out()).contains("Not in the record (1)", "PLC-22");
        assertThat(at("statement", "--new", "asset", "--how-known", "I saw it", "PLC-1", "nameplate.model=S7-1500")
                        .err())
                .contains("PLC-1 is in the record as asset-");
    }

    @Test
    void whatCannotBeJudgedIsRefused() {
        assertThat(at("statement", "PLC-1", "nameplate.model=S7-1500").code()).isEqualTo(ExitCode.USAGE);
        assertThat(at("statement", "--how-known", "x", "PLC-1").code()).isEqualTo(ExitCode.USAGE);
        assertThat(at("statement", "--how-known", " ", "PLC-1", "nameplate.model=S7-1500")
                        .err())
                .contains("say how you know");
        assertThat(at("statement", "--how-known", "x", "PLC-1", "nameplate.model")
                        .err())
                .contains("PART=VALUE");
        assertThat(at("statement", "--how-known", "x", "PLC-1", "nameplate.modell=S7")
                        .code())
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(at("statement", "--how-known", "x", "--on", "soon", "PLC-1", "nameplate.model=S7")
                        .err())
                .contains("a day such as");
        assertThat(at("items").out()).contains("Nothing waits.");
    }

    @Test
    void twoStoredSourcesAreComparedWithTheirLines() throws IOException {
        String old = """
                version 15.2
                hostname sw07
                !
                interface GigabitEthernet0/1
                 switchport mode access
                 switchport access vlan 10
                !
                interface GigabitEthernet0/2
                 switchport mode access
                 switchport access vlan 20
                !
                end
                """;
        String before = taken("sw07-old.cfg", old);
        String after = taken(
                "sw07-new.cfg", old.replace("vlan 10", "vlan 30").replace("hostname sw07\n", "hostname sw07\n!\n"));
        Ran listed = at("sources");
        assertThat(listed.out()).contains(before, after, "sw07-old.cfg", "cisco-ios", "plant.csv");
        Ran compared = at("compare-sources", before, after);
        assertThat(compared.code()).as(compared.err()).isEqualTo(ExitCode.FINDINGS);
        assertThat(compared.out())
                .contains(
                        "old: sw07-old.cfg",
                        "new: sw07-new.cfg",
                        "'10' became '30'",
                        "- line 6: switchport access vlan 10",
                        "+ line 7: switchport access vlan 30",
                        "moved from line 10 to line 11")
                .doesNotContain("'20' became");
        JsonNode json =
                JSON.readTree(at("compare-sources", "--json", before, after).out());
        assertThat(json.path("differencesInAll").asInt())
                .isEqualTo(json.path("differences").size())
                .isPositive();
        Ran same = at("compare-sources", before, before);
        assertThat(same.code()).isZero();
        assertThat(same.out()).contains("They say the same.");
        assertThat(at("compare-sources", before, "import-99/1").err()).contains("`asbuilt sources` lists them");
        String list = JSON.readTree(at("sources", "--json").out())
                .valueStream()
                .filter(source -> source.path("title").asString().equals("plant.csv"))
                .map(source -> source.path("id").asString())
                .findFirst()
                .orElseThrow();
        assertThat(at("compare-sources", before, list).err()).contains("two versions of the same thing are expected");
    }

    private String taken(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        Ran taken = at("import", "--json", file.toString());
        assertThat(taken.code()).as(taken.err()).isZero();
        return JSON.readTree(taken.out()).at("/account/files/0/sourceId").asString();
    }

    private Ran at(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(1, List.of("--home", folder.resolve("home").toString()));
        return Console.run(all.toArray(String[]::new));
    }
}
