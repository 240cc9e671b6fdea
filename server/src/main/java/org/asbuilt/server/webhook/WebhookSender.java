package org.asbuilt.server.webhook;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/** The only way on which webhooks leave: a message to a receiver that the settings name. It follows no redirection. */
final class WebhookSender implements AutoCloseable {
    private final HttpClient client;

    /** A sender that believes those certificates. */
    WebhookSender(SSLContext trust) {
        client = HttpClient.newBuilder()
                .sslContext(trust)
                .connectTimeout(WebhookFeed.LONGEST_ANSWER)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** Sends a message; what is in the way if the receiver did not take it. */
    Optional<String> send(String receiver, WebhookMessage message, String secret, Instant now) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(receiver))
                .timeout(WebhookFeed.LONGEST_ANSWER)
                .POST(BodyPublishers.ofString(message.body()));
        message.headers(secret, now).forEach(request::header);
        try {
            HttpResponse<Void> answer = client.send(request.build(), BodyHandlers.discarding());
            return answer.statusCode() / 100 == 2
                    ? Optional.empty()
                    : Optional.of("it answered with the status " + answer.statusCode());
        } catch (IOException e) {
            return Optional.of("it does not answer: " + e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("the server stops");
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
