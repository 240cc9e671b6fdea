package org.asbuilt.fleet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.api.java.tuple.Tuple2;
import org.asbuilt.model.Digest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hands each parcel in at the intake of a record, as a person would the file, and waits until it was read. What the record has taken in
 * before it calls already known; so a parcel may be sent again after a failure.
 */
final class RecordOutlet implements Sink<Tuple2<String, byte[]>> {
    private static final long serialVersionUID = 1L;
    private static final Set<String> TAKEN = Set.of("READ", "ALREADY_KNOWN");

    private final URI record;
    private final String tokenFile;
    private final Duration patience;

    /**
     * The intake of a record.
     *
     * @param record where it is, without a path
     * @param tokenFile a file on each machine of the cluster that holds a token which may import
     * @param patience how long one reading may take
     */
    RecordOutlet(URI record, String tokenFile, Duration patience) {
        this.record = record;
        this.tokenFile = tokenFile;
        this.patience = patience;
    }

    @Override
    public SinkWriter<Tuple2<String, byte[]>> createWriter(WriterInitContext context) throws IOException {
        return writer();
    }

    Writer writer() throws IOException {
        String token =
                Files.readString(Path.of(tokenFile), StandardCharsets.UTF_8).strip();
        return new Writer(record, token, patience);
    }

    /** Hands in one parcel after the other. */
    static final class Writer implements SinkWriter<Tuple2<String, byte[]>> {
        private static final JsonMapper JSON = JsonMapper.builder().build();
        private static final Duration STEP = Duration.ofMillis(500);

        private final URI record;
        private final String token;
        private final Duration patience;
        private final HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(30)).build();

        private Writer(URI record, String token, Duration patience) {
            this.record = record;
            this.token = token;
            this.patience = patience;
        }

        @Override
        public void write(Tuple2<String, byte[]> parcel, Context context) throws IOException, InterruptedException {
            hand(parcel.f0, parcel.f1);
        }

        void hand(String name, byte[] content) throws IOException, InterruptedException {
            String boundary = "asbuilt-" + Digest.of(content).brief();
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            String start = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + name
                    + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
            body.write(start.getBytes(StandardCharsets.UTF_8));
            body.write(content);
            body.write(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
            HttpRequest order = request("/api/imports?importer=sensor-observations")
                    .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                    .build();
            String job = answer(order, 202).path("id").asString("");
            JsonNode done = end(job);
            for (JsonNode file : done.path("result").path("files")) {
                String state = file.path("state").asString("");
                if (!TAKEN.contains(state)) {
                    throw new IOException("the record did not take " + name + " in: " + state);
                }
            }
        }

        private JsonNode end(String job) throws IOException, InterruptedException {
            for (long waited = 0; waited < patience.toMillis(); waited += STEP.toMillis()) {
                JsonNode state = answer(request("/api/jobs/" + job).GET().build(), 200);
                switch (state.path("state").asString("")) {
                    case "DONE" -> {
                        return state;
                    }
                    case "FAILED" ->
                        throw new IOException(
                                "the import failed: " + state.path("message").asString(""));
                    default -> Thread.sleep(STEP);
                }
            }
            throw new IOException("the record has not read it after " + patience.toMinutes() + " minutes");
        }

        private HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(record.resolve(path))
                    .timeout(Duration.ofMinutes(10))
                    .header("Accept", "application/json")
                    .header("Authorization", "Bearer " + token);
        }

        private JsonNode answer(HttpRequest request, int expected) throws IOException, InterruptedException {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != expected) {
                throw new IOException("the record answered " + answer.statusCode() + " to " + request.method() + " "
                        + request.uri().getPath());
            }
            try {
                return JSON.readTree(answer.body());
            } catch (JacksonException broken) {
                throw new IOException("the answer of the record is no JSON", broken);
            }
        }

        @Override
        public void flush(boolean isEnd) {
            // Each is sent at once.
        }

        @Override
        public void close() {
            client.close();
        }
    }
}
