package org.asbuilt.importers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asbuilt.evidence.Claim;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.model.Kind;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Bills of materials of others: what is counted in the raw document must be what is claimed, no more and no less. The folder is
 * given by {@code -Dasbuilt.data}; without it the tests are skipped.
 */
class BomRealDataTest {
    private static final Path DATA = Path.of(System.getProperty("asbuilt.data", "../../shared/data"));
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static int cases;

    @BeforeAll
    static void theDataIsThere() {
        Assumptions.assumeTrue(
                Files.isDirectory(DATA.resolve("sbom")),
                "real data is not on this machine: set -Dasbuilt.data to its folder");
    }

    private static List<Path> files(Predicate<String> name) throws IOException {
        try (Stream<Path> files = Files.walk(DATA.resolve("sbom"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> name.test(file.toString()))
                    .sorted()
                    .toList();
        }
    }

    private static JsonNode json(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void done(Path file, String what) {
        cases++;
        System.out.println("real bill " + cases + ": " + DATA.relativize(file) + ": " + what);
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }

    /** All components in one, nested ones too. */
    private static void nested(JsonNode list, String name, List<JsonNode> into) {
        for (JsonNode one : list) {
            into.add(one);
            nested(one.path(name), name, into);
        }
    }

    private static Map<String, Map<String, Set<String>>> facets(Collection<Claim> claims, String facet) {
        Map<String, Map<String, Set<String>>> facets = new TreeMap<>();
        claims.stream()
                .filter(claim -> claim.path().slot().facet().equals(facet))
                .forEach(claim -> facets.computeIfAbsent(
                                claim.about().text() + " " + claim.path().slot().key(), key -> new TreeMap<>())
                        .computeIfAbsent(claim.path().part(), part -> new TreeSet<>())
                        .add(claim.value()));
        return facets;
    }

    private static List<String> identities(Collection<Map<String, Set<String>>> components) {
        return components.stream()
                .map(one -> String.join("", one.getOrDefault("name", Set.of("?"))) + "@"
                        + String.join("", one.getOrDefault("version", Set.of())) + " "
                        + String.join("", one.getOrDefault("purl", Set.of())) + " "
                        + String.join("", one.getOrDefault("cpe", Set.of())) + " "
                        + one.getOrDefault("digests", Set.of()).size())
                .sorted()
                .toList();
    }

    private static String identity(JsonNode component) {
        String group = text(component, "group");
        Set<String> hashes = new HashSet<>();
        component.path("hashes").forEach(hash -> hashes.add(text(hash, "alg") + text(hash, "content")));
        return (group.isEmpty() ? "" : group + "/") + text(component, "name") + "@" + text(component, "version") + " "
                + text(component, "purl") + " " + text(component, "cpe") + " " + hashes.size();
    }

    @Test
    void everyComponentOfCycloneDxIsClaimed() throws IOException {
        int components = 0;
        int edges = 0;
        int statements = 0;
        for (Path file : files(name -> name.contains("cyclonedx") && name.endsWith(".json"))) {
            JsonNode document = json(file);
            Heard heard = Heard.of(file);
            assertThat(heard.importer()).isEqualTo("cyclonedx");
            assertThat(heard.receipt().remarks())
                    .as("%s", file)
                    .noneMatch(remark -> remark.severity() == Severity.ERROR);
            List<JsonNode> expected = new ArrayList<>();
            nested(document.path("components"), "components", expected);
            nested(document.path("metadata").path("component").path("components"), "components", expected);
            List<JsonNode> services = new ArrayList<>();
            nested(document.path("services"), "services", services);
            Map<String, Map<String, Set<String>>> found = facets(heard.claims(), "component");
            Predicate<Map<String, Set<String>>> isService =
                    one -> one.getOrDefault("sort", Set.of()).contains("service");
            assertThat(identities(
                            found.values().stream().filter(isService.negate()).toList()))
                    .as("components of %s", file)
                    .isEqualTo(expected.stream()
                            .map(BomRealDataTest::identity)
                            .sorted()
                            .toList());
            assertThat(identities(found.values().stream().filter(isService).toList()))
                    .as("services of %s", file)
                    .isEqualTo(services.stream()
                            .map(BomRealDataTest::identity)
                            .sorted()
                            .toList());
            int needed = edges(file, document, heard, found);
            int said = statements(file, document, heard);
            components += expected.size();
            edges += needed;
            statements += said;
            done(
                    file,
                    expected.size() + " components, " + services.size() + " services, " + needed + " dependencies, "
                            + said + " statements; " + heard.receipt().understood() + " of "
                            + heard.receipt().read() + " entries understood");
        }
        System.out.println(
                components + " components, " + edges + " dependencies, " + statements + " statements in all");
    }

    private static int edges(
            Path file, JsonNode document, Heard heard, Map<String, Map<String, Set<String>>> components) {
        Set<String> expected = new TreeSet<>();
        document.path("dependencies")
                .forEach(one ->
                        one.path("dependsOn").forEach(to -> expected.add(text(one, "ref") + " " + to.asString(""))));
        long crypto = document.path("components")
                .valueStream()
                .filter(one -> one.has("cryptoProperties"))
                .count();
        long claimed = components.values().stream()
                .mapToLong(one -> one.getOrDefault("needs", Set.of()).size()
                        + (one.getOrDefault("details", Set.of()).contains("needed by: the product itself") ? 1 : 0))
                .sum();
        long wrong = heard.receipt().remarks().stream()
                .filter(remark -> remark.text().contains("is not in the bill"))
                .count();
        if (crypto == 0) {
            assertThat(claimed + wrong).as("dependencies of %s", file).isEqualTo(expected.size());
        }
        return expected.size();
    }

    private static int statements(Path file, JsonNode document, Heard heard) {
        List<String> expected = new ArrayList<>();
        document.path("vulnerabilities")
                .forEach(one -> one.path("affects").forEach(affected -> {
                    Set<String> statuses = new TreeSet<>();
                    affected.path("versions").forEach(version -> statuses.add(text(version, "status")));
                    for (int i = 0; i < Math.max(1, statuses.size()); i++) {
                        expected.add(text(one, "id"));
                    }
                }));
        Map<String, Map<String, Set<String>>> found = facets(heard.claims(), "exploitabilityStatement");
        assertThat(found.values().stream()
                        .flatMap(one -> one.getOrDefault("vulnerability", Set.of()).stream())
                        .sorted()
                        .toList())
                .as("statements of %s", file)
                .isEqualTo(expected.stream().sorted().toList());
        boolean analysed = document.path("vulnerabilities").valueStream().allMatch(one -> one.has("analysis"));
        assertThat(found.values()).allMatch(one -> !analysed || one.containsKey("status"));
        return expected.size();
    }

    @Test
    void theSameBillAsXmlSaysTheSame() throws IOException {
        for (Path file : files(name -> name.endsWith(".xml"))) {
            String raw = Files.readString(file);
            Heard heard = Heard.of(file);
            Path json = file.resolveSibling("bom.json");
            long listed = raw.split("<components>", 2)[1].split("<component ", -1).length - 1L;
            assertThat(facets(heard.claims(), "component")).hasSize((int) listed);
            assertThat(heard.receipt().understood()).isEqualTo(heard.receipt().read());
            if (Files.exists(json)) {
                assertThat(identities(facets(heard.claims(), "component").values()))
                        .isEqualTo(identities(
                                facets(Heard.of(json).claims(), "component").values()));
            }
            done(file, listed + " components");
        }
    }

    @Test
    void everyPackageOfSpdxIsClaimed() throws IOException {
        for (Path file : files(name -> name.contains("spdx"))) {
            Heard heard = Heard.of(file);
            assertThat(heard.importer()).isEqualTo("spdx");
            assertThat(heard.receipt().understood()).isEqualTo(heard.receipt().read());
            assertThat(heard.subjects(Kind.PRODUCT)).hasSize(1);
            Set<String> names = names(file);
            Set<String> claimed = facets(heard.claims(), "component").values().stream()
                    .flatMap(one -> one.getOrDefault("name", Set.of()).stream())
                    .filter(name -> !name.startsWith("DocumentRef-"))
                    .collect(Collectors.toCollection(TreeSet::new));
            claimed.addAll(Heard.values(heard.claims(), "designation.name"));
            assertThat(claimed).as("packages of %s", file).isEqualTo(names);
            done(file, names.size() + " packages");
        }
    }

    private static Set<String> names(Path file) throws IOException {
        Set<String> names = new TreeSet<>();
        if (!file.toString().endsWith(".json")) {
            try (Stream<String> lines = Files.lines(file)) {
                lines.filter(line -> line.startsWith("PackageName:"))
                        .forEach(line -> names.add(line.substring(12).strip()));
            }
            return names;
        }
        JsonNode document = json(file);
        document.path("packages").forEach(one -> names.add(text(one, "name")));
        document.path("@graph")
                .valueStream()
                .filter(one -> text(one, "type").equals("software_Package"))
                .forEach(one -> names.add(text(one, "name")));
        return names;
    }
}
