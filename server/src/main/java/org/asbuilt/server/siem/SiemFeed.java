package org.asbuilt.server.siem;

import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.asbuilt.server.jobs.Deliveries;
import org.asbuilt.server.proof.SyslogCollector;
import org.asbuilt.server.record.AccessFeed;
import org.asbuilt.server.record.RecordOffice;
import org.asbuilt.server.settings.Authorities;
import org.asbuilt.server.settings.Catalogue;
import org.asbuilt.server.settings.SiemForm;
import org.asbuilt.server.view.AuditView;
import org.springframework.stereotype.Component;

/**
 * Sends every entry of the access log to the collectors of the installation, in order and each at least once: how far a collector is stands
 * in the database, and moves on only after it took what was sent. A collector that is away holds up nobody but itself. Of several servers
 * on one database each sends; entries have numbers by which a collector knows what it has.
 */
@Component
public final class SiemFeed {
    private static final int AT_ONCE = 500;

    private final AccessFeed feed;
    private final List<String> collectors;
    private final SiemForm form;
    private final SSLContext tls;
    private final Deliveries deliveries;

    /** The feed of that installation. */
    public SiemFeed(RecordOffice office) {
        feed = office.accessFeed();
        collectors = office.settings().get(Catalogue.SIEM);
        form = office.settings().get(Catalogue.SIEM_FORM);
        tls = Authorities.believing(office.settings().get(Catalogue.SYSLOG_AUTHORITY));
        deliveries = new Deliveries("siem", collectors, this::send);
    }

    /** Whether there is anybody to send to. */
    public boolean isOn() {
        return !collectors.isEmpty();
    }

    /** What is in the way, by collector. */
    public Map<String, String> troubles() {
        return deliveries.troubles();
    }

    /** How many entries wait for the collector that is furthest behind. */
    public long waiting() {
        return collectors.stream().mapToLong(feed::waiting).max().orElse(0);
    }

    /** Sends each collector what it does not have. */
    public void sendAll() {
        deliveries.now();
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

    /** Lets what is on its way arrive and sends no more. */
    @PreDestroy
    public void close() {
        deliveries.close();
    }
}
