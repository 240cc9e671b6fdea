package org.asbuilt.fleet;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Object storage that speaks the protocol of S3 (S3Mock of Adobe), as a process at the loopback address. It asks nobody who he is; so
 * there may be endpoints before it that refuse some. The process ends with the one that started it, however that ends.
 */
final class ObjectStorage implements AutoCloseable {
    private static final List<String> SMALL =
            List.of("-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED");
    private static final Pattern KEY = Pattern.compile("<Key>([^<]*)</Key>");
    private static final Pattern NEXT = Pattern.compile("<NextContinuationToken>([^<]*)</NextContinuationToken>");

    private final int port = freePort();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Process process;

    /**
     * Starts it; it answers when this returns.
     *
     * @param jar of S3Mock, with all that it needs
     */
    ObjectStorage(Path jar, Path folder, List<String> buckets) throws Exception {
        Files.createDirectories(folder);
        List<String> line = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        line.addAll(SMALL);
        line.addAll(List.of(
                "-Djava.io.tmpdir=" + folder,
                "-cp",
                jar + ":" + Path.of("target/test-classes").toAbsolutePath(),
                Broker.Bound.class.getName(),
                "org.springframework.boot.loader.launch.JarLauncher",
                "--server.ssl.enabled=false",
                "--server.address=127.0.0.1",
                "--server.port=" + port,
                "--com.adobe.testing.s3mock.http-port=0",
                "--com.adobe.testing.s3mock.store.root=" + Files.createDirectories(folder.resolve("store")),
                "--com.adobe.testing.s3mock.store.retain-files-on-exit=true",
                "--com.adobe.testing.s3mock.store.initial-buckets=" + String.join(",", buckets)));
        Path said = folder.resolve("storage.txt");
        process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        Waiting.until("the storage is up: see " + said, () -> {
            if (!process.isAlive()) {
                throw new IllegalStateException(Files.readString(said));
            }
            return answers();
        });
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private boolean answers() throws InterruptedException {
        try {
            return client.send(request("", "").build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** What Flink has to be told of it. */
    String settings() {
        return settings(port);
    }

    /** What Flink has to be told of an endpoint before it. */
    static String settings(Refusing before) {
        return settings(before.port()) + "s3.retry.max-num-retries: 1\n";
    }

    /** An endpoint before it that refuses some requests. */
    Refusing refusing(Function<String, Optional<String>> refused) throws IOException {
        return new Refusing(port, refused);
    }

    private static String settings(int port) {
        return """
                s3.endpoint: http://127.0.0.1:%d
                s3.path-style-access: true
                s3.region: us-east-1
                """.formatted(port);
    }

    void put(String bucket, String key, byte[] content) throws IOException, InterruptedException {
        HttpRequest request = request("/" + bucket + "/" + key, "")
                .PUT(BodyPublishers.ofByteArray(content))
                .build();
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(answer.statusCode() + " to " + key + ": " + answer.body());
        }
    }

    byte[] get(String bucket, String key) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer =
                client.send(request("/" + bucket + "/" + key, "").build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(answer.statusCode() + " to " + key);
        }
        return answer.body();
    }

    /** The keys of all objects of a bucket. */
    List<String> keys(String bucket) throws IOException, InterruptedException {
        List<String> keys = new ArrayList<>();
        String token = "";
        do {
            String query = "list-type=2" + (token.isEmpty() ? "" : "&continuation-token=" + token);
            HttpResponse<String> answer =
                    client.send(request("/" + bucket, query).build(), BodyHandlers.ofString());
            String body = answer.body();
            if (answer.statusCode() != 200) {
                throw new IOException(answer.statusCode() + " to " + bucket + ": " + body);
            }
            Matcher key = KEY.matcher(body);
            while (key.find()) {
                keys.add(key.group(1));
            }
            Matcher next = NEXT.matcher(body);
            token = next.find() ? next.group(1) : "";
        } while (!token.isEmpty());
        return keys;
    }

    private HttpRequest.Builder request(String path, String query) {
        try {
            // Of its parts, so that what stands in a name is quoted.
            URI bare = new URI("http", null, "127.0.0.1", port, path, null, null);
            return HttpRequest.newBuilder(URI.create(bare.toASCIIString() + (query.isEmpty() ? "" : "?" + query)));
        } catch (URISyntaxException impossible) {
            throw new IllegalArgumentException(path, impossible);
        }
    }

    /** Ends it; when this returns, nothing is left. */
    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
        client.close();
    }
}
