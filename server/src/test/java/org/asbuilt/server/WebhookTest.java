package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.asbuilt.server.settings.Settings;
import org.asbuilt.server.settings.WebhookSettings;
import org.asbuilt.server.webhook.WebhookFeed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Other programs are told that something happened, and nothing of what the record says. Source: issue 11; Standard Webhooks 1.0. */
class WebhookTest {
    private static final String SECRET = "a secret that only we two know";

    @TempDir
    Path folder;

    private record Told(String id, String second, String signature, String body) {
        String type() {
            return Browser.JSON.readTree(body).path("type").asString();
        }

        JsonNode data() {
            return Browser.JSON.readTree(body).path("data");
        }
    }

    /** A program on the loopback that is told, and answers as the test says. */
    private static final class Receiver implements AutoCloseable {
        private final HttpServer server;
        private final List<Told> told = new CopyOnWriteArrayList<>();
        private volatile int answer = 204;

        Receiver() throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
            server.createContext("/told", this::take);
            server.start();
        }

        private void take(HttpExchange exchange) throws IOException {
            try (exchange) {
                String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                told.add(new Told(
                        exchange.getRequestHeaders().getFirst("webhook-id"),
                        exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                        exchange.getRequestHeaders().getFirst("webhook-signature"),
                        body));
                exchange.sendResponseHeaders(answer, -1);
            }
        }

        String address() {
            return "http://127.0.0.1:" + server.getAddress().getPort() + "/told";
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }

    private Settings settings(Receiver receiver) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), SECRET + "\nnot this line\n");
        return Site.SETTINGS
                .with(WebhookSettings.RECEIVERS, List.of(receiver.address()))
                .with(WebhookSettings.SECRET_FILE, java.util.Optional.of(secret.toString()));
    }

    private static void something(Site site) {
        site.entered(
                "Two pumps",
                List.of(
                        Site.edit("new-1", "asset", "designation", Map.of("name", "Marked pump")),
                        Site.edit("new-2", "asset", "designation", Map.of("name", "Other pump"))));
    }

    @Test
    void whatHappenedIsToldInOrderSignedAndWithoutWhatTheRecordSays() throws Exception {
        try (Receiver receiver = new Receiver();
                Site site = new Site(java.time.Clock.systemUTC(), settings(receiver))) {
            WebhookFeed feed = new WebhookFeed(site.office());
            something(site);
            feed.tellAll();
            assertThat(feed.troubles()).isEmpty();
            assertThat(receiver.told)
                    .extracting(Told::type)
                    .contains("change.proposed", "change.approved", "change.applied");
            assertThat(receiver.told)
                    .extracting(told -> told.data().path("number").asLong())
                    .isSorted()
                    .doesNotHaveDuplicates();
            assertThat(receiver.told).allSatisfy(told -> {
                assertThat(told.body()).doesNotContain("pump").doesNotContain("asset-");
                assertThat(told.signature())
                        .isEqualTo("v1," + signed(told.id() + "." + told.second() + "." + told.body()));
                assertThat(told.id()).endsWith("-" + told.data().path("number").asLong());
            });
            JsonNode api = Site.expect(site.browser().get("/api/openapi.json"), 200);
            assertThat(receiver.told)
                    .as("what is told is of the form that the description says")
                    .allSatisfy(told -> assertThat(
                                    WebhookDescriptionTest.wrong(api, told.type(), Browser.JSON.readTree(told.body())))
                            .isEmpty());
            int before = receiver.told.size();
            feed.tellAll();
            assertThat(receiver.told).hasSize(before);
            feed.close();
        }
    }

    @Test
    void whoWasAwayIsToldWhatItMissed() throws Exception {
        try (Receiver receiver = new Receiver();
                Site site = new Site(java.time.Clock.systemUTC(), settings(receiver))) {
            receiver.answer = 503;
            WebhookFeed feed = new WebhookFeed(site.office());
            something(site);
            feed.tellAll();
            assertThat(feed.troubles().get(receiver.address())).contains("503");
            assertThat(feed.waiting()).isPositive();
            // The same message again, until it is taken: nothing that comes after it overtakes it.
            feed.tellAll();
            assertThat(receiver.told)
                    .extracting(Told::id)
                    .hasSizeGreaterThan(1)
                    .containsOnly(receiver.told.getFirst().id());
            feed.close();
            receiver.answer = 200;
            WebhookFeed again = new WebhookFeed(site.office());
            again.tellAll();
            assertThat(again.troubles()).isEmpty();
            assertThat(again.waiting()).isZero();
            assertThat(receiver.told.getLast().type()).isEqualTo("change.applied");
            again.close();
        }
    }

    @Test
    void onlyTheTypesThatAreAskedForAreTold() throws Exception {
        try (Receiver receiver = new Receiver();
                Site site = new Site(
                        java.time.Clock.systemUTC(),
                        settings(receiver).with(WebhookSettings.TYPES, List.of("change.applied")))) {
            WebhookFeed feed = new WebhookFeed(site.office());
            something(site);
            feed.tellAll();
            assertThat(receiver.told).extracting(Told::type).containsOnly("change.applied");
            assertThat(feed.waiting()).isZero();
            feed.close();
        }
    }

    @Test
    void withoutASecretNothingIsSent() throws Exception {
        try (Receiver receiver = new Receiver();
                Site site = new Site(
                        java.time.Clock.systemUTC(),
                        Site.SETTINGS.with(WebhookSettings.RECEIVERS, List.of(receiver.address())))) {
            WebhookFeed feed = new WebhookFeed(site.office());
            something(site);
            feed.tellAll();
            assertThat(receiver.told).isEmpty();
            assertThat(feed.troubles().get(receiver.address())).contains("webhook.secret-file");
            feed.close();
        }
    }

    private static String signed(String text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }
}
