package org.asbuilt.server.siem;

import jakarta.annotation.PreDestroy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.asbuilt.server.jobs.Workers;
import org.asbuilt.server.proof.SyslogCollector;
import org.asbuilt.server.record.AccessFeed;
import org.asbuilt.server.record.RecordOffice;
import org.asbuilt.server.settings.Authorities;
import org.asbuilt.server.settings.Catalogue;
import org.asbuilt.server.settings.SiemForm;
import org.asbuilt.server.view.AuditView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends every entry of the access log to the collectors of the installation, in order and each at least once: how far a collector is stands
 * in the database, and moves on only after it took what was sent. A collector that is away holds up nobody but itself. Of several servers
 * on one database each sends; entries have numbers by which a collector knows what it has.
 */
@Component
public final class SiemFeed {
    private static final Logger LOG = LoggerFactory.getLogger(SiemFeed.class);
    private static final int AT_ONCE = 500;
    private static final long PAUSE_SECONDS = 5;

    private final AccessFeed feed;
    private final List<String> collectors;
    private final SiemForm form;
    private final SSLContext tls;
    private final ScheduledFuture<?> looks;
    private final Map<String, String> troubles = new LinkedHashMap<>();
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("asbuilt-siem").daemon().factory());

    /** The feed of that installation. */
    public SiemFeed(RecordOffice office) {
        feed = office.accessFeed();
        collectors = office.settings().get(Catalogue.SIEM);
        form = office.settings().get(Catalogue.SIEM_FORM);
        tls = Authorities.believing(office.settings().get(Catalogue.SYSLOG_AUTHORITY));
        looks = worker.scheduleWithFixedDelay(this::sendAll, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
    }

    /** Whether there is anybody to send to. */
    public boolean isOn() {
        return !collectors.isEmpty();
    }

    /** What is in the way, by collector. */
    public Map<String, String> troubles() {
        synchronized (troubles) {
            return Map.copyOf(troubles);
        }
    }

    /** How many entries wait for the collector that is furthest behind. */
    public long waiting() {
        return collectors.stream().mapToLong(feed::waiting).max().orElse(0);
    }

    /** Sends each collector what it does not have. */
    public synchronized void sendAll() {
        for (String collector : collectors) {
            Optional<String> trouble;
            try {
                trouble = send(collector);
            } catch (RuntimeException fault) {
                LOG.error("the access log cannot be sent to {}", collector, fault);
                trouble = Optional.of("the access log cannot be read");
            }
            note(collector, trouble);
        }
    }

    private Optional<String> send(String collector) {
        SyslogCollector target = SyslogCollector.parse(collector);
        while (true) {
            List<AuditView> next = feed.next(collector, AT_ONCE);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            Optional<String> trouble = target.send(
                    next.stream()
                            .map(entry -> new SecurityEvent(entry).message(form))
                            .toList(),
                    tls);
            if (trouble.isPresent()) {
                return trouble;
            }
            feed.sent(collector, next.getLast().seq());
        }
    }

    private void note(String collector, Optional<String> trouble) {
        synchronized (troubles) {
            trouble.ifPresentOrElse(text -> troubles.put(collector, text), () -> troubles.remove(collector));
        }
    }

    /** Lets what is on its way arrive and sends no more. */
    @PreDestroy
    public void close() {
        looks.cancel(false);
        Workers.end(worker);
    }
}
