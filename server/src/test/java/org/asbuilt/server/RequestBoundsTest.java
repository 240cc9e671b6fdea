package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.asbuilt.server.jobs.Jobs;
import org.asbuilt.server.limits.Limits;
import org.asbuilt.server.problem.FaultNumbers;
import org.asbuilt.server.problem.Refusal;
import org.asbuilt.server.settings.LimitSettings;
import org.asbuilt.server.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is too much is turned away, and nobody else suffers. Source: IEC 62443-3-3 SR 7.1, SR 7.2; requirements S-10. */
class RequestBoundsTest {
    private static final int FEW = 60;
    private static final Path PAGE = Path.of("..", "docs", "reference", "limits.md");

    @Test
    void thePageListsThem() throws IOException {
        if (Boolean.getBoolean("golden.rewrite")) {
            Files.writeString(PAGE, Limits.page());
        }
        assertThat(PAGE).as("rewrite with ./asbuilt golden").hasContent(Limits.page());
    }

    @Test
    void aPersonWhoAsksTooOftenWaitsAndNobodyElseDoes() {
        SetClock clock = new SetClock("2030-01-07T08:00:00Z");
        try (Site site = new Site(clock, Site.SETTINGS.with(LimitSettings.PERSON, FEW))) {
            Browser reader = site.as("reader");
            Browser other = site.as("auditor");
            int granted = 0;
            Browser.Answer answer = reader.get("/api/status");
            while (answer.status() == 200) {
                granted++;
                answer = reader.get("/api/status");
            }
            assertThat(granted).isBetween(FEW - 5, FEW);
            assertThat(answer.status()).isEqualTo(429);
            assertThat(answer.code()).isEqualTo("too-many-requests");
            assertThat(answer.response().headers().firstValue("Retry-After")).contains("2");
            assertThat(other.get("/api/status").status()).isEqualTo(200);
            clock.pass(Duration.ofSeconds(1));
            assertThat(reader.get("/api/status").status()).isEqualTo(200);
            assertThat(reader.get("/api/status").status()).isEqualTo(429);
            clock.pass(Duration.ofDays(-1));
            assertThat(reader.get("/api/status").status()).isEqualTo(429);
        }
    }

    @Test
    void anAddressThatAsksTooOftenWaitsWhateverItAsks() throws Exception {
        SetClock clock = new SetClock("2030-01-07T08:00:00Z");
        Settings few = Site.SETTINGS.with(LimitSettings.ADDRESS, FEW);
        try (Site site = new Site(clock, few);
                HttpClient client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            HttpRequest request =
                    HttpRequest.newBuilder(address(site, "/healthz")).build();
            for (int i = 0; i < FEW; i++) {
                assertThat(client.send(request, BodyHandlers.ofString()).statusCode())
                        .isEqualTo(200);
            }
            HttpResponse<String> refused = client.send(request, BodyHandlers.ofString());
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.body()).contains("too-many-requests");
            assertThat(client.send(HttpRequest.newBuilder(address(site, "/")).build(), BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(429);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aBodyThatIsTooLongIsNotRead(boolean saysItsLength) throws Exception {
        try (Site site = new Site();
                HttpClient client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            byte[] body = ("{\"user\":\"" + "x".repeat(Math.toIntExact(Limits.BODY)) + "\",\"password\":\"y\"}")
                    .getBytes(StandardCharsets.US_ASCII);
            BodyPublisher publisher = saysItsLength
                    ? BodyPublishers.ofByteArray(body)
                    : BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(address(site, "/api/session"))
                            .header("Content-Type", "application/json")
                            .header("Cookie", "XSRF-TOKEN=abc")
                            .header("X-XSRF-TOKEN", "abc")
                            .POST(publisher)
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("too-long");
        }
    }

    @Test
    void manyFilesComeInOneUpload() {
        try (Site site = new Site()) {
            Browser.Answer answer = site.as("contributor")
                    .upload(
                            "/api/imports",
                            IntStream.range(0, 200)
                                    .mapToObj(i -> site.file("list-" + i + ".csv", "Name\nPLC-" + i + "\n"))
                                    .toList(),
                            Map.of());
            assertThat(answer.status()).isEqualTo(202);
            assertThat(site.finished(
                                    site.as("contributor"),
                                    answer.json().path("job").asString())
                            .path("files")
                            .size())
                    .isEqualTo(200);
        }
    }

    @Test
    void aPersonOrdersSoMuchWorkAndNoMore() {
        Jobs jobs = new Jobs(new FaultNumbers(), new SimpleMeterRegistry());
        CountDownLatch open = new CountDownLatch(1);
        try {
            for (int i = 0; i < Limits.JOBS_OF_A_PERSON; i++) {
                jobs.order("ann", "", progress -> waited(open));
            }
            assertThatThrownBy(() -> jobs.order("ann", "", progress -> waited(open)))
                    .isInstanceOfSatisfying(
                            Refusal.class, refused -> assertThat(refused.code()).isEqualTo("too-many-jobs"));
            assertThat(jobs.order("ben", "", progress -> waited(open)).owner()).isEqualTo("ben");
        } finally {
            open.countDown();
            jobs.close();
        }
    }

    private static Object waited(CountDownLatch open) {
        try {
            open.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return "done";
    }

    private static URI address(Site site, String path) {
        return URI.create("http://127.0.0.1:" + site.server().port() + path);
    }
}
