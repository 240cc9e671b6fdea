package org.asbuilt.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.asbuilt.server.Console;
import org.asbuilt.server.Console.Ran;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The record asked at the command line. Source: docs/reference/query.md. */
class FindCommandTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void whatFitsIsListedAndWhatCannotBeToldIsCounted() throws IOException {
        Path list = Files.writeString(folder.resolve("plant.csv"), """
                Name;IP address;Firmware
                PLC-2;10.0.0.2;1.0
                PLC-10;10.0.0.10;1.5
                PLC-11;10.0.0.11;
                PLC-12;10.0.0.12;3.0
                """);
        assertThat(at("import", "--by", "anna", "--accept-baseline-as", "ben", list.toString())
                        .code())
                .isZero();
        Ran found = at("find", "kind:asset firmware<2");
        assertThat(found.code()).as(found.err()).isZero();
        assertThat(found.out())
                .contains("Every asset of which: the firmware or software version is before “2”.")
                .containsSubsequence("PLC-2", "PLC-10", "2 fit, of 1 it cannot be told.")
                .contains("of 1: firmware is not recorded")
                .doesNotContain("PLC-12");
        JsonNode untold = JsonMapper.builder()
                .build()
                .readTree(at("find", "--untold", "--json", "kind:asset firmware<2")
                        .out());
        assertThat(untold.path("subjects").size()).isEqualTo(1);
        assertThat(untold.at("/subjects/0/name").asString()).isEqualTo("PLC-11");
        assertThat(at("find", "is:unknown").out()).contains("4 fit.");
    }

    @Test
    void whatIsNoQueryIsShownWithItsPlace() {
        Ran wrong = at("find", "kind:asset firmwear<2");
        assertThat(wrong.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(wrong.err())
                .contains("column 12: there is no field firmwear; expected perhaps firmware")
                .contains("  kind:asset firmwear<2\n             ^");
    }

    private Ran at(String command, String... arguments) {
        List<String> all = new ArrayList<>(
                List.of(command, "--home", folder.resolve("home").toString()));
        all.addAll(List.of(arguments));
        return Console.run(all.toArray(String[]::new));
    }
}
