package org.asbuilt.server.outside;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;

/**
 * Asks the OpenID provider: by TLS, or on the loopback. No redirect is followed, and an answer that is long or takes long is none.
 */
final class ProviderConnection implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final int MOST_BYTES = 256 << 10;

    private final HttpClient client;

    /** What was answered. */
    record Answer(int status, String body) {}

    /** A connection that believes those certificates. */
    ProviderConnection(SSLContext trust) {
        client = HttpClient.newBuilder()
                .sslContext(trust)
                .connectTimeout(LONGEST)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** Reads a document. */
    Answer get(URI address) throws IOException {
        return ask(HttpRequest.newBuilder(address).GET());
    }

    /** Sends a form. */
    Answer post(URI address, Map<String, String> form, Optional<String> authorization) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(form)));
        authorization.ifPresent(header -> request.header("Authorization", header));
        return ask(request);
    }

    /** Names and values as a form or a query holds them. Source: HTML, application/x-www-form-urlencoded. */
    static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&"));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Answer ask(HttpRequest.Builder builder) throws IOException {
        HttpRequest request =
                builder.header("Accept", "application/json").timeout(LONGEST).build();
        CompletableFuture<HttpResponse<byte[]>> coming =
                client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
        try {
            HttpResponse<byte[]> response = coming.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(response.statusCode(), new String(response.body(), StandardCharsets.UTF_8));
        } catch (TimeoutException late) {
            coming.cancel(true);
            throw new IOException("no answer within " + LONGEST.toSeconds() + " s from "
                    + request.uri().getHost());
        } catch (ExecutionException failed) {
            throw new IOException("no answer from " + request.uri().getHost(), failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("ended before an answer from " + request.uri().getHost(), interrupted);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
