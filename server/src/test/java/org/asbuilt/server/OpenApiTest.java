package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The description of the API is the one that is committed. Rewritten with {@code -Dgolden.rewrite=true}. */
class OpenApiTest {
    private static final Path GOLDEN = Path.of("..", "docs", "reference", "openapi.json");

    @Test
    void descriptionIsTheCommittedOne() throws IOException {
        try (Site site = new Site()) {
            JsonNode described = Site.expect(site.browser().get("/api/openapi.json"), 200);
            assertThat(described.path("paths").size()).isGreaterThan(30);
            String text = JsonMapper.builder()
                            .enable(SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                            .build()
                            .writeValueAsString(described)
                            .replace("\r\n", "\n")
                    + "\n";
            if (Boolean.getBoolean("golden.rewrite")) {
                Files.createDirectories(GOLDEN.getParent());
                Files.writeString(GOLDEN, text);
            }
            assertThat(GOLDEN).as("rewrite with ./asbuilt golden").hasContent(text);
        }
    }
}
