package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What this program is made of. Source: OWASP ASVS 14.2.5; requirements P1.C (bills of materials). */
class MaterialsTest {
    /** Licences under which a product under Apache-2.0 can be given away as a whole; without those that only tests use. */
    private static final Set<String> ALLOWED = Set.of(
            "Apache-2.0",
            "MIT",
            "MIT-0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "EPL-1.0",
            "EPL-2.0",
            "LGPL-2.1-only",
            "LGPL-2.1-or-later",
            "GPL-2.0-with-classpath-exception",
            "MPL-1.1",
            "MPL-2.0",
            "CC0-1.0",
            "Zlib",
            "PostgreSQL",
            "Bouncy Castle Licence",
            "Unlicense");

    @TempDir
    Path folder;

    @Test
    void everyLibraryThatRunsStandsInTheBill() {
        Set<String> named = new TreeSet<>();
        bill().path("components")
                .forEach(one -> named.add(
                        one.path("name").asString() + "-" + one.path("version").asString() + ".jar"));
        assertThat(named).hasSizeGreaterThan(60);
        List<String> running = Arrays.stream(
                        System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .map(entry -> Path.of(entry).getFileName().toString())
                .filter(jar ->
                        List.of("spring-boot-", "jooq-", "bcprov-", "sqlite-jdbc-", "postgresql-", "flyway-core-")
                                .stream()
                                .anyMatch(jar::startsWith))
                .filter(jar -> !jar.contains("test"))
                .toList();
        assertThat(running).hasSizeGreaterThan(5);
        assertThat(named).containsAll(running);
    }

    @Test
    void everyLibrarySaysALicenceThatAllowsIt() {
        for (JsonNode one : bill().path("components")) {
            if (one.path("group").asString("").equals("org.asbuilt")) {
                continue;
            }
            List<String> licences = one.path("licenses").values().stream()
                    .map(MaterialsTest::licence)
                    .collect(Collectors.toList());
            assertThat(licences)
                    .as(one.path("purl").asString())
                    .isNotEmpty()
                    .anyMatch(licence -> ALLOWED.stream().anyMatch(licence::contains));
        }
    }

    @Test
    void theProgramReadsItsOwnBill() throws Exception {
        Path file = Files.writeString(
                folder.resolve("asbuilt.cdx.json"), Console.run("materials").out());
        Console.Ran read =
                Console.run("import", "--home", folder.resolve("home").toString(), "--dry-run", file.toString());
        assertThat(read.code()).as(read.err()).isZero();
        assertThat(read.out()).contains("read by cyclonedx", "(100 %)");
    }

    private static JsonNode bill() {
        Console.Ran ran = Console.run("materials");
        assertThat(ran.code()).as(ran.err()).isZero();
        return Browser.JSON.readTree(ran.out());
    }

    private static String licence(JsonNode choice) {
        JsonNode licence = choice.path("license");
        return licence.path("id")
                .asString(
                        licence.path("name").asString(choice.path("expression").asString("")));
    }
}
