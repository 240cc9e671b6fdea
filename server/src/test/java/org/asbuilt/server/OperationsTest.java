package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import org.asbuilt.access.Role;
import org.asbuilt.server.Routes.Route;
import org.asbuilt.server.exchange.Format;
import org.asbuilt.server.exchange.Formats;
import org.asbuilt.server.report.ReportForm;
import org.asbuilt.server.settings.Catalogue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

/** What the description of the API says of each operation holds for whoever makes a client of it. Source: issue 11; OpenAPI 3.1, 4.8.10. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperationsTest {
    /** Words that no method of a client in TypeScript may be called, beside those of Java. Source: ECMA-262, 12.7.2. */
    private static final Set<String> RESERVED =
            Set.of("await", "debugger", "delete", "export", "function", "in", "let", "typeof", "var", "with", "yield");

    private final Site site = new Site(
            java.time.Clock.systemUTC(),
            Site.SETTINGS.with(Catalogue.METRICS, true).with(Catalogue.METRICS_FROM, List.of("127.0.0.1")));
    private final List<Operation> operations = new ArrayList<>();
    private final List<String> schemas = new ArrayList<>();
    private String change = "";
    private String imported = "";

    /** An operation as it is described. */
    private record Operation(String method, String path, JsonNode described) {
        String name() {
            return described.path("operationId").asString();
        }

        /** The media types of the answers of that status; those of a refusal where none is described. */
        List<String> types(int status) {
            JsonNode answers = described.path("responses");
            String known = answers.has(Integer.toString(status)) ? Integer.toString(status) : "default";
            return List.copyOf(answers.path(known).path("content").propertyNames());
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @BeforeAll
    void read() {
        change = site.entered(
                "A pump in a system",
                List.of(
                        named("asset", "Pump"),
                        named("asset", "Panel"),
                        named("system", "Wells"),
                        named("zone", "Field"),
                        named("zone", "Room"),
                        named("conduit", "Riser"),
                        named("connection", "Polling"),
                        named("third-party", "Northfell"),
                        named("information-item", "Drawing"),
                        named("attack-tree", "Wells run dry"),
                        named("risk", "Flooding"),
                        named("control", "Lock")));
        site.entered(
                "What they are to each other",
                List.of(
                        said(
                                "conduit",
                                "Riser",
                                "conduitProfile",
                                Map.of("zones", id("zone", "Field") + ";" + id("zone", "Room"))),
                        said(
                                "connection",
                                "Polling",
                                "link",
                                Map.of("source", id("asset", "Pump"), "destination", id("asset", "Panel")))));
        imported = site.taken(
                        site.as("ann"), List.of(site.file("list.csv", "Name;Serial number\nPump;4711\n")), Map.of())
                .path("id")
                .asString();
        JsonNode description = Site.expect(site.browser().get("/api/openapi.json"), 200);
        description.path("components").path("schemas").propertyNames().forEach(schemas::add);
        description
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> operations.add(new Operation(
                                method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue()))));
    }

    @AfterAll
    void close() {
        site.close();
    }

    @Test
    void eachHasANameOfItsOwnThatProgramsCanBear() {
        assertThat(operations).hasSameSizeAs(Routes.of(site));
        assertThat(operations)
                .extracting(operation -> operation.name().toLowerCase(Locale.ROOT))
                .doesNotHaveDuplicates();
        assertThat(operations).extracting(Operation::name).allSatisfy(name -> {
            assertThat(name).matches("[a-z][A-Za-z0-9]+");
            assertThat(SourceVersion.isKeyword(name)).as(name).isFalse();
            assertThat(RESERVED).doesNotContain(name);
        });
    }

    @Test
    void noFormIsCalledAsWhatAClientAsksAnOperationWith() {
        assertThat(operations.stream()
                        .map(Operation::name)
                        .map(name -> name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + "Request"))
                .doesNotContainAnyElementsOf(schemas);
    }

    @Test
    void eachSaysInWhichMediaTypesItAnswers() {
        for (Operation operation : operations) {
            JsonNode answers = operation.described().path("responses");
            answers.properties()
                    .forEach(answer -> assertThat(
                                    answer.getValue().path("content").propertyNames())
                            .as("%s, %s", operation, answer.getKey())
                            .noneMatch(type -> type.contains("*")));
            if (answers.has("200")) {
                assertThat(operation.types(200)).as(operation.toString()).isNotEmpty();
            }
        }
    }

    @Test
    void whatHasSeveralFormsSaysAllOfThem() {
        List<String> reports = Arrays.stream(ReportForm.values())
                .map(ReportForm::type)
                .map(OperationsTest::bare)
                .toList();
        List<String> formats = Formats.ALL.stream()
                .map(Format::about)
                .map(Format.About::mediaType)
                .map(OperationsTest::bare)
                .distinct()
                .toList();
        assertThat(described("/api/reports/{number}/{form}")).containsExactlyInAnyOrderElementsOf(reports);
        assertThat(described("/api/exchange/{format}")).containsExactlyInAnyOrderElementsOf(formats);
        assertThat(described("/api/files/{id}/content"))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(reports.stream(), formats.stream()).collect(Collectors.toSet()));
    }

    @Test
    void whatIsSentIsWhatWasSaid() {
        Map<String, String> addresses = new TreeMap<>();
        operations.stream()
                .filter(operation -> operation.method().equals("GET"))
                .map(Operation::path)
                .filter(path -> !path.contains("{"))
                .forEach(path -> addresses.put(path, path));
        addresses.put("/api/walkdown?format=pdf", "/api/walkdown");
        addresses.put("/api/lists/asset.csv", "/api/lists/{kind}.csv");
        addresses.put("/api/lists/all.xlsx", "/api/lists/{kind}.xlsx");
        addresses.putAll(ofOne());
        for (ReportForm form : ReportForm.values()) {
            addresses.put("/api/reports/R-01/" + form.ending(), "/api/reports/{number}/{form}");
        }
        Formats.ALL.forEach(
                format -> addresses.put("/api/exchange/" + format.about().name(), "/api/exchange/{format}"));
        List<String> answered = new ArrayList<>();
        Map<Role, Browser> browsers = new TreeMap<>();
        addresses.forEach((address, path) -> {
            Browser.Answer answer = asker(path, browsers).get(address);
            String sent = answer.response().headers().firstValue("Content-Type").orElse("nothing");
            assertThat(operation(path).types(answer.status()))
                    .as("%s, %s", address, answer.status())
                    .contains(bare(sent));
            if (answer.status() == 200) {
                answered.add(address);
            }
        });
        assertThat(answered)
                .containsAll(ofOne().keySet().stream()
                        // No device enforces the conduit: that is refused, in the media type of refusals.
                        .filter(address -> !address.endsWith("/effects"))
                        .toList())
                .hasSizeGreaterThan(140)
                .contains(
                        "/healthz",
                        "/metrics",
                        "/api/metrics",
                        "/api/access-review/verdicts.csv",
                        "/api/checkpoints/sheet",
                        "/api/exchange/cyclonedx",
                        "/api/lists/all.xlsx",
                        "/api/lists/asset.csv",
                        "/api/reports/R-01/pdf",
                        "/api/subjects",
                        "/api/walkdown",
                        "/api/walkdown?format=pdf");
    }

    /** The operations about one thing, by an address of each that this plant has an answer to. */
    private Map<String, String> ofOne() {
        Map<String, String> examples = new TreeMap<>(Map.of(
                "/api/assets/{asset}/", id("asset", "Pump"),
                "/api/attack-trees/{id}", id("attack-tree", "Wells run dry"),
                "/api/bow-ties/{id}", id("risk", "Flooding"),
                "/api/connectivity/three-way/{connection}", id("connection", "Polling"),
                "/api/controls/{id}/", id("control", "Lock"),
                "/api/information/items/{id}", id("information-item", "Drawing"),
                "/api/priorities/assets/{id}", id("asset", "Pump"),
                "/api/third-parties/{id}", id("third-party", "Northfell"),
                "/api/zones/{id}", id("zone", "Field")));
        examples.putAll(Map.of(
                "/api/subjects/{id}",
                id("asset", "Pump"),
                "/api/allow-lists/{of}",
                id("conduit", "Riser"),
                "/api/changes/{id}",
                change,
                "/api/commits/{number}",
                "1",
                "/api/imports/{id}",
                imported,
                "/api/artifacts/{digest}",
                digest(),
                "/api/proofs/{log}/",
                "commits",
                "/api/reports/{number}",
                "R-01"));
        Map<String, String> addresses = new TreeMap<>();
        operations.stream()
                .filter(operation -> operation.method().equals("GET"))
                .map(Operation::path)
                .forEach(path -> examples.forEach((begins, value) -> {
                    if (path.startsWith(begins) && !path.endsWith("/{form}")) {
                        addresses.put(
                                path.replaceFirst("\\{[^}]*}", value).replace("{number}", "1")
                                        + (path.endsWith("/extension") ? "?from=1" : ""),
                                path);
                    }
                }));
        return addresses;
    }

    private static Map<String, Object> named(String kind, String name) {
        return Site.edit("new-" + name.replace(' ', '-'), kind, "designation", Map.of("name", name));
    }

    private Map<String, Object> said(String kind, String name, String slot, Map<String, String> parts) {
        return Site.edit(id(kind, name), kind, slot, parts);
    }

    private String id(String kind, String name) {
        return site.id(kind, name);
    }

    private String digest() {
        return site.office().reading().imports().getFirst().files().getFirst().digest();
    }

    private Browser asker(String path, Map<Role, Browser> browsers) {
        Route route = Routes.of(site).stream()
                .filter(one -> one.method().equals("GET") && one.pattern().equals(path))
                .findFirst()
                .orElseThrow();
        Role able =
                Arrays.stream(Role.values()).filter(route::isFor).findFirst().orElseThrow();
        return browsers.computeIfAbsent(able, role -> site.as(role.name().toLowerCase(Locale.ROOT)));
    }

    private Operation operation(String path) {
        return operations.stream()
                .filter(one -> one.method().equals("GET") && one.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private List<String> described(String path) {
        return operation(path).types(200);
    }

    /** A media type without its character set, which may be written in several ways. */
    private static String bare(String type) {
        MediaType parsed = MediaType.parseMediaType(type);
        String version = parsed.getParameter("version");
        String plain = parsed.getType() + "/" + parsed.getSubtype();
        return version == null || parsed.getCharset() != null ? plain : plain + ";version=" + version;
    }
}
