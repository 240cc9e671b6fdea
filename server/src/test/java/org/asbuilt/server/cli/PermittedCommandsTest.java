package org.asbuilt.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.asbuilt.server.Console;
import org.asbuilt.server.Console.Ran;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the rules permit, at the command line, of the example plant. */
class PermittedCommandsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void waysAndTheThreeWayCheckAreToldAtTheCommandLine(@TempDir Path home) {
        assertThat(run(
                                home,
                                "import",
                                "--by",
                                "erin",
                                "--accept-baseline-as",
                                "arthur",
                                Path.of("..", "examples", "waterworks").toString())
                        .code())
                .isEqualTo(ExitCode.FINDINGS);
        Ran way = run(home, "ways", "scada-a", "PLC-04", "tcp/502");
        assertThat(way.code()).as(way.err()).isZero();
        assertThat(way.out()).contains("permitted wholly, certainly", "SCADA-CHLORINE", "firewall-fw01.conf line ");
        Ran wrong = run(home, "ways", "SCADA-A", "nowhere");
        assertThat(wrong.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(wrong.err()).contains("the name or id of an asset", "nowhere");
        Ran check = run(home, "three-way");
        assertThat(check.code()).as(check.err()).isZero();
        assertThat(check.out()).contains("as designed: ", "not decided: ", "required not permitted: 3");
        JsonNode rows = JSON.readTree(
                run(home, "three-way", "--only", "as-designed", "--json").out());
        assertThat(rows.size()).isPositive();
        for (JsonNode row : rows) {
            assertThat(row.path("combination").asString()).isEqualTo("AS_DESIGNED");
        }
        assertThat(run(home, "three-way", "--fail-on-disagreement").code()).isEqualTo(ExitCode.FINDINGS);
    }

    private static Ran run(Path home, String command, String... more) {
        String[] all = new String[more.length + 3];
        all[0] = command;
        all[1] = "--home";
        all[2] = home.toString();
        System.arraycopy(more, 0, all, 3, more.length);
        return Console.run(all);
    }
}
