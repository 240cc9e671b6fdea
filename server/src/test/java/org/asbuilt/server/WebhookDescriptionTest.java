package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.asbuilt.logbook.HappeningType;
import org.asbuilt.server.webhook.WebhookHeader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The description of the API and the page of the reference say which webhooks there are. Source: issue 11; OpenAPI 3.1. */
class WebhookDescriptionTest {
    private static final Path PAGE = Path.of("..", "docs", "reference", "webhooks.md");
    private static final String HEAD = """
            # Webhooks

            Generated from `logbook.HappeningType`. What other programs are told when something happens, and about what; how they are told, and how they
            know that it is true, says [webhooks.md](../operation/webhooks.md). Each is described under `webhooks` in [openapi.json](openapi.json) too. The
            setting `webhook.types` takes types, and the word before the dot for all that begin with it. Types may be added: answer 200 to one that you do not
            know, and pass over it.

            | type | what happened | about |
            | --- | --- | --- |
            """;

    private static Site site;
    private static JsonNode api;

    @BeforeAll
    static void ask() throws IOException {
        site = new Site();
        api = Site.expect(site.browser().get("/api/openapi.json"), 200);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void theDescriptionNamesTheCatalogueAndNothingElse() {
        assertThat(api.path("webhooks").propertyNames())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(HappeningType.values())
                        .map(HappeningType::text)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void eachIsDescribedWithItsHeadersItsAnswersAndAnExampleOfItsForm(HappeningType type) {
        JsonNode told = api.path("webhooks").path(type.text()).path("post");
        assertThat(told.path("summary").asString() + ".").isEqualTo(type.sentence());
        assertThat(told.path("parameters"))
                .extracting(
                        parameter -> api.at(parameter.path("$ref").asString().substring(1))
                                .path("name")
                                .asString())
                .containsExactlyElementsOf(Arrays.stream(WebhookHeader.values())
                        .map(WebhookHeader::text)
                        .toList());
        assertThat(told.path("responses").propertyNames()).containsExactlyInAnyOrder("2XX", "default");
        JsonNode example = told.at("/requestBody/content/application~1json/example");
        assertThat(wrong(api, type.text(), example)).isEmpty();
        assertThat(example.at("/data/about").asString()).isEqualTo(type.about().example());
    }

    @Test
    void whatIsOfAnotherFormIsNot() {
        String type = HappeningType.CHANGE_APPLIED.text();
        ObjectNode example =
                (ObjectNode) api.path("webhooks").path(type).at("/post/requestBody/content/application~1json/example");
        assertThat(wrong(api, HappeningType.CHANGE_CLOSED.text(), example)).isNotEmpty();
        ObjectNode without = example.deepCopy();
        without.remove("data");
        assertThat(wrong(api, type, without)).isNotEmpty();
    }

    @Test
    void thePageIsTheCatalogue() throws IOException {
        StringBuilder page = new StringBuilder(HEAD);
        for (HappeningType type : HappeningType.values()) {
            page.append("| `%s` | %s | %s, `%s` |\n"
                    .formatted(
                            type.text(),
                            type.sentence(),
                            type.about().meaning(),
                            type.about().example()));
        }
        if (Boolean.getBoolean("golden.rewrite")) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).as("rewrite with ./asbuilt golden").hasContent(page.toString());
    }

    /** What is wrong with a body by the form that the description has for messages of that type. */
    static List<String> wrong(JsonNode api, String type, JsonNode body) {
        ObjectNode form = api.path("webhooks")
                .path(type)
                .at("/post/requestBody/content/application~1json/schema")
                .deepCopy()
                .asObject();
        form.set("$defs", api.path("components").path("schemas"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(form.toString().replace("#/components/schemas/", "#/$defs/"))
                .validate(body.toString(), InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .toList();
    }
}
