package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whoever asks for the headers of an answer gets those that the answer has. Source: RFC 9110, 9.3.2; requirements S-10. */
class HeadersTest {
    private static final Pattern FILE = Pattern.compile("/assets/[A-Za-z0-9_-]+\\.[A-Za-z0-9_.-]+");

    /** What belongs to one answer only, or to the body that HEAD has not. */
    private static final Set<String> OF_ITS_OWN =
            Set.of("date", "set-cookie", "x-request-number", "content-length", "transfer-encoding", "content-encoding");

    @Test
    void headersAreTheSameWithoutABody() throws Exception {
        try (Site site = new Site();
                HttpClient client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            HttpResponse<String> page = asked(client, site, "GET", "/");
            assertThat(page.statusCode()).isEqualTo(200);
            Matcher file = FILE.matcher(page.body());
            assertThat(file.find()).as("the page names a file").isTrue();
            for (String path : List.of(
                    "/",
                    "/index.html",
                    "/subjects",
                    file.group(),
                    "/api/status",
                    "/api/nothing",
                    "/nothing.txt",
                    "/healthz")) {
                HttpResponse<String> whole = asked(client, site, "GET", path);
                HttpResponse<String> head = asked(client, site, "HEAD", path);
                assertThat(head.body()).as(path).isEmpty();
                assertThat(head.statusCode()).as(path).isEqualTo(whole.statusCode());
                assertThat(headers(head)).as(path).isEqualTo(headers(whole));
                assertThat(headers(head))
                        .as(path)
                        .containsKeys(
                                "content-security-policy",
                                "cross-origin-opener-policy",
                                "cross-origin-resource-policy",
                                "permissions-policy",
                                "referrer-policy",
                                "x-content-type-options",
                                "x-frame-options");
            }
        }
    }

    private static HttpResponse<String> asked(HttpClient client, Site site, String method, String path)
            throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + site.server().port() + path);
        return client.send(
                HttpRequest.newBuilder(address)
                        .method(method, BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static Map<String, List<String>> headers(HttpResponse<String> answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.keySet().removeAll(OF_ITS_OWN);
        return headers;
    }
}
