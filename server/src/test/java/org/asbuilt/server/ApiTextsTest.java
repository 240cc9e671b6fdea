package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.asbuilt.server.api.SchemaNames;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the description of the API says of endpoints, parts and problems is what the sources say. Rewritten with {@code -Dgolden.rewrite=true}. */
class ApiTextsTest {
    private static final Path GOLDEN =
            Path.of("src", "main", "resources", "org", "asbuilt", "server", "api", "texts.txt");

    @Test
    void theTextsAreThoseOfTheSources() throws IOException {
        SortedMap<String, String> texts = SourceTexts.all();
        Set<String> described = new HashSet<>();
        List<Routes.Route> routes;
        try (Site site = new Site()) {
            JsonNode description = Site.expect(site.browser().get("/api/openapi.json"), 200);
            JsonNode schemas = description.path("components").path("schemas");
            schemas.propertyNames().forEach(described::add);
            routes = Routes.of(site);
            Set<String> codes = Set.of(texts.getOrDefault("!", "").split(", ", -1));
            for (JsonNode path : description.path("paths")) {
                for (JsonNode operation : path) {
                    assertThat(operation.path("x-codes"))
                            .as("codes of %s, each of which something refuses by", operation.path("operationId"))
                            .isNotEmpty()
                            .allSatisfy(code -> assertThat(codes).contains(code.asString()));
                }
            }
        }
        Set<String> endpoints = routes.stream()
                .map(route -> route.handler().getBeanType().getName().replace("org.asbuilt.server.", "") + "."
                        + route.handler().getMethod().getName())
                .collect(Collectors.toSet());
        assertThat(texts.keySet()).as("every endpoint says what it is for").containsAll(endpoints);
        String text = texts.entrySet().stream()
                .filter(one -> isOf(one.getKey(), endpoints, described))
                .map(one -> one.getKey() + "\t" + one.getValue() + "\n")
                .collect(Collectors.joining());
        if (Boolean.getBoolean("golden.rewrite")) {
            Files.writeString(GOLDEN, text);
        }
        assertThat(GOLDEN).as("rewrite with ./asbuilt golden").hasContent(text);
    }

    /** Whether a text is of an endpoint, of a type that is taken or given, or of a part of either. */
    private static boolean isOf(String key, Set<String> endpoints, Set<String> described) {
        String bare = key.replace("!", "");
        String above = bare.contains(".") ? bare.substring(0, bare.lastIndexOf('.')) : "";
        return bare.isEmpty()
                || endpoints.contains(bare)
                || endpoints.stream().anyMatch(endpoint -> endpoint.startsWith(bare + "."))
                || endpoints.contains(above)
                || (isPart(bare) ? described.contains(form(above)) : described.contains(form(bare)));
    }

    private static boolean isPart(String name) {
        return !name.substring(name.lastIndexOf('.') + 1).matches("[A-Z].*");
    }

    /** What the description calls a type, for example {@code CampaignPlan} for {@code api.CampaignApi.Plan}. */
    private static String form(String name) {
        return SchemaNames.of(name.replaceFirst("^[a-z.]*", "").replace('.', '$'));
    }
}
