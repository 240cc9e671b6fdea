package org.asbuilt.fleet.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A name from outside names one folder, which lies where it ought to and is seen by the fleet. */
class PlainNameTest {
    private static String plain(String outside) {
        return PlainName.of(outside).orElseThrow().text();
    }

    @Test
    void whatMayStandInAPathStays() {
        assertThat(List.of("line3", "PLC-7", "a.b_c", "10.1.2.3", "hall 3"))
                .allSatisfy(name -> assertThat(plain(name)).isEqualTo(name));
    }

    @Test
    void nothingLeadsOutOfTheFolder() {
        Path root = Path.of("/spool");
        for (String name :
                List.of("..", ".", "../../etc", "/etc", "a/../..", "a\\b", "a\0b", "..\n", "C:x", "~", "%2e%2e")) {
            Path folder = root.resolve(plain(name));
            assertThat(folder.normalize()).as(name).isEqualTo(folder);
            assertThat(folder.getParent()).as(name).isEqualTo(root);
        }
    }

    @Test
    void nothingIsHiddenFromTheFleet() {
        for (String name : List.of(".hidden", "_refused", "a.part", "a.tmp", ".part", ".tmp", "_.tmp")) {
            assertThat(plain(name)).as(name).doesNotStartWith(".").doesNotStartWith("_");
            assertThat(plain(name)).as(name).doesNotEndWith(".part").doesNotEndWith(".tmp");
        }
    }

    @Test
    void aBlankThatNobodySeesIsWritten() {
        assertThat(plain(" a b ")).isEqualTo("=20a b=20");
    }

    @Test
    void whatIsNoNameOrTooLongIsNone() {
        assertThat(List.of("", "  ", "x".repeat(121), "ü".repeat(21)))
                .allSatisfy(name -> assertThat(PlainName.of(name)).isEmpty());
        assertThat(PlainName.of("x".repeat(120))).isPresent();
        assertThat(PlainName.of("ü".repeat(20))).isPresent();
    }

    @Test
    void twoNamesNeverBecomeTheSame() {
        Random random = new Random(37);
        Map<String, String> before = new HashMap<>();
        for (int i = 0; i < 20_000; i++) {
            StringBuilder name = new StringBuilder("a".repeat(random.nextInt(2)));
            for (int at = random.nextInt(4); at >= 0; at--) {
                name.append("._=/ü 2Fpartm".charAt(random.nextInt(13)));
            }
            PlainName.of(name.toString())
                    .ifPresent(plain -> assertThat(before.computeIfAbsent(plain.text(), text -> name.toString()))
                            .isEqualTo(name.toString()));
        }
        assertThat(before).hasSizeGreaterThan(2000);
    }
}
