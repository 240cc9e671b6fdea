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
        site.entered(
                "A pump in a system",
                List.of(
                        Site.edit("new-1", "asset", "designation", Map.of("name", "Pump")),
                        Site.edit("new-2", "system", "designation", Map.of("name", "Wells"))));
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
        addresses.put("/api/subjects/" + asset(), "/api/subjects/{id}");
        addresses.put("/api/proofs/commits/1/sheet", "/api/proofs/{log}/{number}/sheet");
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
                .hasSizeGreaterThan(100)
                .contains(
                        "/healthz",
                        "/metrics",
                        "/api/metrics",
                        "/api/access-review/verdicts.csv",
                        "/api/checkpoints/sheet",
                        "/api/exchange/cyclonedx",
                        "/api/lists/all.xlsx",
                        "/api/lists/asset.csv",
                        "/api/proofs/commits/1/sheet",
                        "/api/reports/R-01/pdf",
                        "/api/subjects",
                        "/api/walkdown",
                        "/api/walkdown?format=pdf");
    }

    private String asset() {
        return Site.expect(site.as("ann").get("/api/subjects"), 200)
                .path("subjects")
                .path(0)
                .path("id")
                .asString();
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
