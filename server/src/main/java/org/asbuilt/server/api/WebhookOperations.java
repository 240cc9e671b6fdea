package org.asbuilt.server.api;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.tags.Tag;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.asbuilt.logbook.HappeningType;
import org.asbuilt.server.jobs.Deliveries;
import org.asbuilt.server.view.Happening;
import org.asbuilt.server.webhook.WebhookBody;
import org.asbuilt.server.webhook.WebhookFeed;
import org.asbuilt.server.webhook.WebhookHeader;

/** Describes what receivers are told, a webhook for each type of what happens. Source: OpenAPI 3.1, 4.8.1, webhooks; Standard Webhooks 1.0. */
final class WebhookOperations {
    /** Under which the description puts them together. */
    static final Tag TAG = new Tag()
            .name("Webhook")
            .description("What the addresses in the setting `webhook.receivers` are told when something happens.");

    private static final String SCHEMAS = "#/components/schemas/";
    private static final String PARAMETERS = "#/components/parameters/";
    private static final Instant EXAMPLE = Instant.parse("2026-11-27T08:15:00Z");
    private static final String INSTALLATION = "asbuilt/5a1c09f2d6f34b7e";

    private WebhookOperations() {}

    /** Puts the webhooks and the forms that they need into a description. */
    static void describe(OpenAPI api) {
        Components components = api.getComponents();
        ResolvedSchema body =
                ModelConverters.getInstance(true).resolveAsResolvedSchema(new AnnotatedType(WebhookBody.class));
        body.referencedSchemas.forEach(components::addSchemas);
        for (WebhookHeader header : WebhookHeader.values()) {
            components.addParameters(name(header), parameter(header));
        }
        for (HappeningType type : HappeningType.values()) {
            api.addWebhooks(type.text(), new PathItem().post(operation(type)));
        }
    }

    private static Operation operation(HappeningType type) {
        return new Operation()
                .operationId("told" + words(type.text()))
                .tags(List.of(TAG.getName()))
                .summary(type.sentence().replaceFirst("\\.$", ""))
                .description("It names " + type.about().meaning()
                        + ". Messages come in order, each at least once and under the same `"
                        + WebhookHeader.ID.text() + "` as before.")
                .parameters(Arrays.stream(WebhookHeader.values())
                        .map(header -> new Parameter().$ref(PARAMETERS + name(header)))
                        .toList())
                .requestBody(new RequestBody()
                        .required(true)
                        .content(new Content()
                                .addMediaType(
                                        org.springframework.http.MediaType.APPLICATION_JSON_VALUE,
                                        new MediaType().schema(form(type)).example(example(type)))))
                .responses(new ApiResponses()
                        .addApiResponse(
                                "2XX", new ApiResponse().description("Taken; what is in the answer is not read"))
                        .addApiResponse(
                                "default",
                                new ApiResponse()
                                        .description("Not taken: any other status, a redirection too, or no answer"
                                                + " within " + WebhookFeed.LONGEST_ANSWER.toSeconds()
                                                + " seconds. It is sent again " + Deliveries.PAUSE_SECONDS
                                                + " seconds later, and so on until it is taken; what happened after it"
                                                + " waits for it")));
    }

    /** The form of all messages, with the word of this type in it. Generators of clients report what stands beside a reference as a fault. */
    private static Schema<?> form(HappeningType type) {
        Schema<?> word = new JsonSchema();
        word.setConst(type.text());
        Schema<?> all = new JsonSchema();
        all.set$ref(SCHEMAS + SchemaNames.of(WebhookBody.class.getName()));
        return new JsonSchema().addAllOfItem(all).addAllOfItem(new JsonSchema().addProperty("type", word));
    }

    private static Map<String, Object> example(HappeningType type) {
        WebhookBody body =
                WebhookBody.of(new Happening(93, EXAMPLE, type, type.about().example()), INSTALLATION);
        return Map.of(
                "type",
                body.type(),
                "timestamp",
                body.timestamp().toString(),
                "data",
                Map.of(
                        "number",
                        body.data().number(),
                        "about",
                        body.data().about(),
                        "installation",
                        body.data().installation()));
    }

    private static Parameter parameter(WebhookHeader header) {
        return new HeaderParameter()
                .name(header.text())
                .description(header.sentence())
                .required(true)
                .schema(new StringSchema().example(header.example()));
    }

    /** {@code WebhookId} of {@code webhook-id}. */
    private static String name(WebhookHeader header) {
        return words(header.text());
    }

    /** Words with hyphens and dots between them as one in camel case. */
    private static String words(String text) {
        StringBuilder all = new StringBuilder();
        for (String word : text.split("[.-]", -1)) {
            all.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
        }
        return all.toString();
    }
}
