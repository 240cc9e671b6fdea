package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.SourceVersion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** What the description of the API says of each operation holds for whoever makes a client of it. Source: issue 11; OpenAPI 3.1, 4.8.10. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperationsTest {
    /** Words that no method of a client in TypeScript may be called, beside those of Java. Source: ECMA-262, 12.7.2. */
    private static final Set<String> RESERVED =
            Set.of("await", "debugger", "delete", "export", "function", "in", "let", "typeof", "var", "with", "yield");

    private final Site site = new Site();
    private final List<Operation> operations = new ArrayList<>();
    private final List<String> schemas = new ArrayList<>();

    /** An operation as it is described. */
    private record Operation(String method, String path, JsonNode described) {
        String name() {
            return described.path("operationId").asString();
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @BeforeAll
    void read() {
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
}
