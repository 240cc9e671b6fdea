package org.asbuilt.server.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asbuilt.access.Permission;
import org.asbuilt.server.identity.Needs;
import org.asbuilt.server.once.IdempotencyKey;
import org.asbuilt.server.once.ShownOnce;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;

/** What the description of the API says beyond what the code of the endpoints tells by itself. */
@Configuration(proxyBeanMethods = false)
public class Description {
    private static final String SESSION = "session";
    private static final String TOKEN = "token";
    private static final String PROBLEM = "Problem";
    private static final String ONCE = "IdempotencyKey";

    /** The head of the description: the same on every machine. */
    @Bean
    public OpenApiCustomizer head() {
        return api -> {
            api.setInfo(new Info()
                    .title("Asbuilt")
                    .version("1")
                    .description("The definitive record of an operational technology architecture. A part that may be"
                            + " unknown is null or left out. Lists are paged by key: give `next` as `after`. What is asked"
                            + " by POST under an `Idempotency-Key` is done once.")
                    .license(new License().name("Apache License 2.0").identifier("Apache-2.0")));
            api.setServers(List.of(new Server().url("/")));
            api.getComponents()
                    .addSecuritySchemes(
                            SESSION,
                            new SecurityScheme()
                                    .type(SecurityScheme.Type.APIKEY)
                                    .in(SecurityScheme.In.COOKIE)
                                    .name("asbuilt"))
                    .addSecuritySchemes(
                            TOKEN,
                            new SecurityScheme()
                                    .type(SecurityScheme.Type.APIKEY)
                                    .in(SecurityScheme.In.HEADER)
                                    .name("X-XSRF-TOKEN")
                                    .description("repeats the cookie XSRF-TOKEN; on every request but GET"))
                    .addParameters(ONCE, idempotencyKey())
                    .addSchemas(PROBLEM, problem());
        };
    }

    /** What each endpoint needs, and that it may answer with a problem. */
    @Bean
    public OperationCustomizer endpoints() {
        return Description::described;
    }

    /** Says of records which of their parts are always there. */
    @Bean
    public ModelConverter records() {
        return new RecordParts();
    }

    private static Operation described(Operation operation, HandlerMethod handler) {
        Optional.ofNullable(handler.getMethodAnnotation(Needs.class)).ifPresent(needs -> {
            operation.addSecurityItem(new SecurityRequirement().addList(SESSION).addList(TOKEN));
            String permissions =
                    Arrays.stream(needs.value()).map(Permission::text).collect(Collectors.joining(" or "));
            operation.setDescription(
                    permissions.isEmpty() ? "Needs a session." : "Needs the permission " + permissions + ".");
        });
        if (handler.hasMethodAnnotation(PostMapping.class) && handler.hasMethodAnnotation(Needs.class)) {
            operation.addParametersItem(new Parameter().$ref("#/components/parameters/" + ONCE));
        }
        Optional.ofNullable(handler.getMethodAnnotation(ShownOnce.class))
                .ifPresent(secret -> operation.setDescription(operation.getDescription() + " The answer has "
                        + secret.value() + ": it is not given again under the same `Idempotency-Key`."));
        operation.setTags(List.of(handler.getBeanType().getSimpleName().replaceFirst("Api$", "")));
        operation
                .getResponses()
                .addApiResponse(
                        "default",
                        new ApiResponse()
                                .description("Refused, or failed: a problem (RFC 9457)")
                                .content(new Content()
                                        .addMediaType(
                                                "application/problem+json",
                                                new MediaType()
                                                        .schema(new Schema<>()
                                                                .$ref("#/components/schemas/" + PROBLEM)))));
        return operation;
    }

    private static Parameter idempotencyKey() {
        return new HeaderParameter()
                .name(IdempotencyKey.HEADER)
                .description(
                        "Made up by whoever asks, in quotation marks, for one thing that is to be done once: what is"
                                + " asked again under it within a day is not done again and answered as the first time. 400 when"
                                + " malformed, 409 while it is being done, 422 when something else is asked under it.")
                .schema(new StringSchema()
                        .minLength(3)
                        .maxLength(2 * IdempotencyKey.LONGEST + 2)
                        .example("\"8e03978e-40d5-43e8-bc93-6894a57f9324\""));
    }

    private static Schema<?> problem() {
        Schema<?> problem = new ObjectSchema();
        problem.addProperty("type", new StringSchema());
        problem.addProperty("title", new StringSchema());
        problem.addProperty("status", new IntegerSchema());
        problem.addProperty("detail", new StringSchema());
        problem.addProperty("instance", new StringSchema());
        problem.addProperty("code", new StringSchema().description("tells problems apart and does not change"));
        problem.addProperty("number", new StringSchema().description("of a fault of ours, to be quoted"));
        problem.setRequired(List.of("code", "detail", "status", "title", "type"));
        return problem;
    }

    private static final class RecordParts implements ModelConverter {
        @Override
        public @Nullable Schema<?> resolve(
                AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
            Schema<?> schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
            Class<?> raw = Json.mapper().constructType(type.getType()).getRawClass();
            if (schema != null && raw.isRecord()) {
                Schema<?> defined = Optional.ofNullable(schema.get$ref())
                        .map(ref -> context.getDefinedModels().get(ref.substring(ref.lastIndexOf('/') + 1)))
                        .orElse(schema);
                defined.setRequired(always(raw).sorted().toList());
            }
            return schema;
        }

        private static Stream<String> always(Class<?> raw) {
            return Arrays.stream(raw.getRecordComponents())
                    .filter(part -> part.getType() != Optional.class)
                    .flatMap(part -> part.getAccessor().isAnnotationPresent(JsonUnwrapped.class)
                            ? always(part.getType())
                            : Stream.of(name(part)));
        }

        private static String name(RecordComponent part) {
            JsonProperty named = part.getAccessor().getAnnotation(JsonProperty.class);
            return named == null ? part.getName() : named.value();
        }
    }
}
