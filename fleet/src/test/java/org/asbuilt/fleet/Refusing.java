package org.asbuilt.fleet;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * An endpoint before storage at the loopback address: it refuses what it is told to, as S3 does, and passes all else on. What it lists was
 * written years ago.
 */
final class Refusing implements AutoCloseable {
    /** What the connection is made of, and not the request. */
    private static final Set<String> OF_THE_CONNECTION =
            Set.of("connection", "content-length", "expect", "host", "transfer-encoding", "upgrade");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final HttpServer server;

    /**
     * Starts it.
     *
     * @param port of the storage
     * @param refusals of a request as method and path with its query, such as {@code GET /captures/north/a.pcap}: the code of S3 with
     *     which it is refused
     */
    Refusing(int port, Function<String, Optional<String>> refusals) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                Optional<String> code = refusals.apply(exchange.getRequestMethod() + " " + exchange.getRequestURI());
                if (code.isPresent()) {
                    exchange.getResponseHeaders().set("Content-Type", "application/xml");
                    String words = "<Error><Code>" + code.get() + "</Code><Message>No</Message></Error>";
                    answer(exchange, 403, words.getBytes(StandardCharsets.UTF_8));
                } else {
                    pass(port, exchange);
                }
            } catch (InterruptedException over) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void pass(int port, HttpExchange exchange) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + exchange.getRequestURI()))
                .method(
                        exchange.getRequestMethod(),
                        BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        HttpResponse<byte[]> answer = client.send(request.build(), BodyHandlers.ofByteArray());
        answer.headers().map().forEach((name, values) -> {
            boolean isOfHead = exchange.getRequestMethod().equals("HEAD") && name.equalsIgnoreCase("content-length");
            if (isOfHead || !OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                exchange.getResponseHeaders().put(name, values);
            }
        });
        boolean isListing = String.valueOf(exchange.getRequestURI().getQuery()).contains("prefix=");
        answer(exchange, answer.statusCode(), isListing ? aged(answer.body()) : answer.body());
    }

    private static byte[] aged(byte[] listing) {
        return new String(listing, StandardCharsets.UTF_8)
                .replaceAll("<LastModified>[^<]*", "<LastModified>2020-01-01T00:00:00.000Z")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        boolean isWithout = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, isWithout ? -1 : body.length);
        if (!isWithout) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
        client.close();
    }
}
