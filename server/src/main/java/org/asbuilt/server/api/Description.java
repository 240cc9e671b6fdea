package org.asbuilt.server.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.ModelResolver;
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
import io.swagger.v3.oas.models.tags.Tag;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asbuilt.access.ApiToken;
import org.asbuilt.access.Permission;
import org.asbuilt.server.identity.Needs;
import org.asbuilt.server.identity.Open;
import org.asbuilt.server.once.IdempotencyKey;
import org.asbuilt.server.once.ShownOnce;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

/** What the description of the API says beyond what the code of the endpoints tells by itself. */
@Configuration(proxyBeanMethods = false)
public class Description {
    private static final String SESSION = "session";
    private static final String TOKEN = "token";
    private static final String BEARER = "bearer";
    private static final String PROBLEM = "Problem";
    private static final String ONCE = "IdempotencyKey";
    private static final String CODES = "x-codes";

    private final ApiTexts texts = ApiTexts.read();

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
            api.setTags(Stream.concat(
                            texts.areas().entrySet().stream()
                                    .map(area -> new Tag().name(area.getKey()).description(area.getValue())),
                            Stream.of(WebhookOperations.TAG))
                    .toList());
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
                    .addSecuritySchemes(
                            BEARER,
                            new SecurityScheme()
                                    .type(SecurityScheme.Type.HTTP)
                                    .scheme("bearer")
                                    .description(
                                            "an API token, made on the page Account; the permission that it must carry is"
                                                    + " named with each operation"))
                    .addParameters(ONCE, idempotencyKey())
                    .addSchemas(PROBLEM, problem());
            WebhookOperations.describe(api);
        };
    }

    /** What each endpoint needs, and that it may answer with a problem. */
    @Bean
    public OperationCustomizer endpoints() {
        return this::described;
    }

    /** Gives forms their names. */
    @Bean
    public ModelResolver forms(ObjectMapperProvider mapper) {
        ModelResolver resolver = new ModelResolver(mapper.jsonMapper(), new SchemaNames());
        resolver.openapi31(true);
        return resolver;
    }

    /** Says of records what their sources say, and which of their parts are always there. */
    @Bean
    public ModelConverter records() {
        return new RecordParts(texts);
    }

    private Operation described(Operation operation, HandlerMethod handler) {
        Optional<Needs> guarded = Optional.ofNullable(handler.getMethodAnnotation(Needs.class));
        guarded.ifPresent(needs -> {
            operation.addSecurityItem(new SecurityRequirement().addList(SESSION).addList(TOKEN));
            if (ApiCodes.isByToken(needs)) {
                byToken(needs).forEach(operation::addSecurityItem);
            }
            operation.setDescription(said(needs));
        });
        Optional.ofNullable(handler.getMethodAnnotation(Open.class))
                .ifPresent(open -> operation.setDescription("Open to everybody: " + open.value() + "."));
        said(operation, handler);
        if (handler.hasMethodAnnotation(PostMapping.class) && handler.hasMethodAnnotation(Needs.class)) {
            operation.addParametersItem(new Parameter().$ref("#/components/parameters/" + ONCE));
        }
        Optional.ofNullable(handler.getMethodAnnotation(ShownOnce.class))
                .ifPresent(secret -> operation.setDescription(operation.getDescription() + " The answer has "
                        + secret.value() + ": it is not given again under the same `Idempotency-Key`."));
        operation.setTags(List.of(OperationNames.area(handler.getBeanType())));
        operation.setOperationId(
                OperationNames.of(handler.getBeanType(), handler.getMethod().getName()));
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
        AnswerTypes.say(operation, handler);
        List<String> own =
                texts.codes(handler.getBeanType(), handler.getMethod().getName());
        operation.addExtension(CODES, ApiCodes.of(guarded, handler.hasMethodAnnotation(PostMapping.class), own));
        return operation;
    }

    /** One for each permission of which an API token must carry one; any token if none is needed. Source: OpenAPI 3.1, 4.8.30. */
    private static Stream<SecurityRequirement> byToken(Needs needs) {
        return needs.value().length == 0
                ? Stream.of(new SecurityRequirement().addList(BEARER))
                : Arrays.stream(needs.value())
                        .filter(ApiToken.GRANTABLE::contains)
                        .map(scope -> new SecurityRequirement().addList(BEARER, scope.text()));
    }

    private static String said(Needs needs) {
        String permissions = Arrays.stream(needs.value()).map(Permission::text).collect(Collectors.joining(" or "));
        return Stream.of(
                        permissions.isEmpty() ? "Needs a session." : "Needs the permission " + permissions + ".",
                        needs.stepUp() ? "A factor must have been shown lately." : "",
                        ApiCodes.isByToken(needs) ? "" : "It is done in person, and by no API token.")
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** What the sources say of an endpoint and of what is asked in its path and query. */
    private void said(Operation operation, HandlerMethod handler) {
        Class<?> type = handler.getBeanType();
        String method = handler.getMethod().getName();
        texts.of(type, method).ifPresent(text -> operation.setSummary(text.replaceFirst("\\.$", "")));
        Map<String, String> asked = new HashMap<>();
        for (MethodParameter parameter : handler.getMethodParameters()) {
            String name = parameter.getParameter().getName();
            texts.of(type, method, name).ifPresent(text -> asked.put(outside(parameter, name), text));
        }
        Optional.ofNullable(operation.getParameters()).stream()
                .flatMap(List::stream)
                .filter(parameter -> parameter.getName() != null && asked.containsKey(parameter.getName()))
                .forEach(parameter -> parameter.setDescription(asked.get(parameter.getName())));
    }

    /** What a parameter is called by whoever asks. */
    private static String outside(MethodParameter parameter, String inside) {
        return Optional.ofNullable(parameter.getParameterAnnotation(RequestParam.class))
                .map(named -> named.name().isEmpty() ? named.value() : named.name())
                .filter(name -> !name.isEmpty())
                .orElse(inside);
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

    private Schema<?> problem() {
        Schema<?> problem = new ObjectSchema();
        problem.addProperty("type", new StringSchema());
        problem.addProperty("title", new StringSchema());
        problem.addProperty("status", new IntegerSchema());
        problem.addProperty("detail", new StringSchema());
        problem.addProperty("instance", new StringSchema());
        problem.addProperty("code", new StringSchema().description("tells problems apart and does not change"));
        problem.addProperty("number", new StringSchema().description("of a fault of ours, to be quoted"));
        problem.addExtension(CODES, texts.codes());
        problem.setRequired(List.of("code", "detail", "status", "title", "type"));
        return problem;
    }

    /** Says of records which of their parts are always there, and what the sources say of them. */
    private record RecordParts(ApiTexts texts) implements ModelConverter {
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
                describe(defined, raw);
            }
            return schema;
        }

        @SuppressWarnings("rawtypes") // as the library gives properties
        private void describe(Schema<?> defined, Class<?> raw) {
            texts.of(raw).ifPresent(defined::setDescription);
            Optional.ofNullable(defined.getProperties())
                    .ifPresent(parts -> Arrays.stream(raw.getRecordComponents())
                            .forEach(part -> texts.of(raw, part.getName())
                                    .ifPresent(text -> Optional.ofNullable(parts.get(name(part)))
                                            .ifPresent(schema -> schema.setDescription(text)))));
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
