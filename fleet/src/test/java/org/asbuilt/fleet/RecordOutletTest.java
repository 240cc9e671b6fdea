package org.asbuilt.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said to the intake of a record, at a counter that answers as the API does. */
class RecordOutletTest {
    @TempDir
    private Path folder;

    private HttpServer counter;
    private final List<String> orders = new ArrayList<>();
    private String state = "READ";
    private int asked;

    @BeforeEach
    void open() throws IOException {
        counter = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        counter.createContext("/api/imports", exchange -> {
            String token = exchange.getRequestHeaders().getFirst("Authorization");
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            orders.add(exchange.getRequestURI().getQuery() + " " + body);
            boolean isKnown = "Bearer the-token".equals(token);
            answer(exchange, isKnown ? 202 : 401, isKnown ? "{\"id\":\"7\"}" : "{}");
        });
        counter.createContext("/api/jobs/7", exchange -> {
            asked++;
            String running = "{\"state\":\"RUNNING\"}";
            String done = "{\"state\":\"DONE\",\"result\":{\"files\":[{\"state\":\"" + state + "\"}]}}";
            answer(exchange, 200, asked < 2 ? running : done);
        });
        counter.start();
    }

    private static void answer(HttpExchange exchange, int code, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(code, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @AfterEach
    void close() {
        counter.stop(0);
    }

    private RecordOutlet.Writer writer(String token) throws IOException {
        Path file = Files.writeString(folder.resolve("token"), token + "\n");
        URI record = URI.create("http://" + counter.getAddress().getHostString() + ":"
                + counter.getAddress().getPort());
        return new RecordOutlet(record, file.toString(), Duration.ofSeconds(20)).writer();
    }

    @Test
    void aParcelIsHandedInAsAFileAndAwaited() throws Exception {
        RecordOutlet.Writer writer = writer("the-token");
        writer.hand("north_line3.jsonl", "{\"sensorObservations\":1}\n".getBytes(StandardCharsets.UTF_8));
        assertThat(asked).isEqualTo(2);
        assertThat(orders)
                .singleElement()
                .satisfies(order -> assertThat(order)
                        .startsWith("importer=sensor-observations ")
                        .contains("name=\"files\"; filename=\"north_line3.jsonl\"\r\n")
                        .contains("\r\n\r\n{\"sensorObservations\":1}\n\r\n--"));
        state = "ALREADY_KNOWN";
        writer.hand("north_line3.jsonl", new byte[] {'{', '}'});
        assertThat(orders).hasSize(2);
        writer.close();
    }

    @Test
    void whatTheRecordRefusesEndsTheTaskSoThatItIsTriedAgain() throws Exception {
        state = "FAILED";
        RecordOutlet.Writer writer = writer("the-token");
        assertThatThrownBy(() -> writer.hand("x.jsonl", new byte[0]))
                .isInstanceOf(IOException.class)
                .hasMessage("the record did not take x.jsonl in: FAILED");
        writer.close();
        RecordOutlet.Writer stranger = writer("another");
        assertThatThrownBy(() -> stranger.hand("x.jsonl", new byte[0]))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("401")
                .hasMessageNotContaining("another");
        stranger.close();
    }
}
