package org.asbuilt.server.webhook;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.asbuilt.server.jobs.Deliveries;
import org.asbuilt.server.record.HappeningFeed;
import org.asbuilt.server.record.RecordOffice;
import org.asbuilt.server.settings.Authorities;
import org.asbuilt.server.settings.WebhookSettings;
import org.asbuilt.server.view.Happening;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tells every receiver of the installation what happens, in order and each at least once: how far a receiver is stands in the database, and
 * moves on only after it answered with a status of 200 to 299. A receiver that is away holds up nobody but itself. Of several servers on
 * one database each tells; messages have ids by which a receiver knows what it has.
 */
@Component
public final class WebhookFeed {
    /** So long a receiver may take to answer; then it counts as away. */
    public static final Duration LONGEST_ANSWER = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(WebhookFeed.class);
    private static final int AT_ONCE = 200;
    private static final int SHORTEST_SECRET = 24;

    private final RecordOffice office;
    private final HappeningFeed feed;
    private final List<String> receivers;
    private final List<String> types;
    private final Optional<String> secret;
    private final Clock clock;
    private final WebhookSender sender;
    private final Deliveries deliveries;

    /** The feed of that installation. */
    public WebhookFeed(RecordOffice office) {
        this.office = office;
        feed = office.happenings();
        clock = office.clock();
        receivers = office.settings().get(WebhookSettings.RECEIVERS);
        types = office.settings().get(WebhookSettings.TYPES);
        secret = office.settings().get(WebhookSettings.SECRET_FILE).flatMap(WebhookFeed::firstLine);
        sender = new WebhookSender(Authorities.believing(office.settings().get(WebhookSettings.AUTHORITY)));
        receivers.forEach(feed::begin);
        deliveries = new Deliveries("webhook", receivers, this::tell);
    }

    private static Optional<String> firstLine(String file) {
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.findFirst().map(String::strip).filter(line -> line.length() >= SHORTEST_SECRET);
        } catch (IOException e) {
            LOG.error("the secret of webhooks cannot be read", e);
            return Optional.empty();
        }
    }

    /** Whether there is anybody to tell. */
    public boolean isOn() {
        return !receivers.isEmpty();
    }

    /** What is in the way, by receiver. */
    public Map<String, String> troubles() {
        return deliveries.troubles();
    }

    /** How many entries wait for the receiver that is furthest behind. */
    public long waiting() {
        return receivers.stream().mapToLong(feed::waiting).max().orElse(0);
    }

    /** Tells each receiver what it was not told. */
    public void tellAll() {
        deliveries.now();
    }

    private Optional<String> tell(String receiver) {
        if (secret.isEmpty()) {
            return Optional.of("webhook.secret-file names no file with a secret of " + SHORTEST_SECRET
                    + " characters or more, and nothing is sent without");
        }
        String installation = office.proofs().installation();
        if (installation.isEmpty()) {
            // It gets its name with the first commit, and messages have it in their ids, which must not change.
            return Optional.empty();
        }
        while (true) {
            List<Happening> next = feed.next(receiver, AT_ONCE);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            for (Happening happening : next) {
                if (isWanted(happening)) {
                    Optional<String> trouble = sender.send(
                            receiver,
                            WebhookMessage.of(WebhookBody.of(happening, installation)),
                            secret.get(),
                            clock.instant());
                    if (trouble.isPresent()) {
                        return trouble;
                    }
                }
                feed.sent(receiver, happening.number());
            }
        }
    }

    private boolean isWanted(Happening happening) {
        return types.isEmpty() || types.stream().anyMatch(happening.type()::isAskedFor);
    }

    /** Lets what is on its way arrive and tells no more. */
    @PreDestroy
    public void close() {
        deliveries.close();
        sender.close();
    }
}
