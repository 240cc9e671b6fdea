package org.asbuilt.importers.suricata;

import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Certainty;
import org.asbuilt.importers.intake.Head;
import org.asbuilt.importers.intake.Json;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.traffic.Document;
import org.asbuilt.importers.traffic.FlowLedger;
import org.asbuilt.importers.traffic.Notes;
import tools.jackson.databind.JsonNode;

/**
 * Reads the log of events of Suricata: one JSON document a line, or all in one array.
 *
 * <p>Source: Suricata 8 user guide, "EVE JSON Format".
 */
public final class EveReading {
    private static final Pattern TYPE = Pattern.compile("\"event_type\"\\s{0,8}:\\s{0,8}\"");
    private static final Pattern TIME = Pattern.compile("\"timestamp\"\\s{0,8}:\\s{0,8}\"\\d{4}-\\d\\d-\\d\\dT");
    private static final int MOST_UNKNOWN = 200;

    private final Reading reading;
    private final FlowLedger ledger;
    private final Notes notes;
    private final Alerts alerts;
    private final Talks talks;
    private final Identities identities;
    private final Set<String> unknown = new HashSet<>();

    private EveReading(Reading reading) {
        this.reading = reading;
        ledger = new FlowLedger(reading);
        notes = new Notes(reading);
        alerts = new Alerts(reading);
        talks = new Talks(reading, ledger);
        identities = new Identities(reading, ledger, notes);
    }

    /** Whether a file is such a log. */
    public static Certainty certainty(Head head) {
        String text = head.text();
        String start = text.stripLeading();
        boolean isJson = start.startsWith("{") || start.startsWith("[");
        return isJson && TYPE.matcher(text).find() && TIME.matcher(text).find()
                ? Certainty.certain("its documents have an event_type and a timestamp, as Suricata writes them")
                : Certainty.none();
    }

    /**
     * Reads it.
     *
     * @throws IOException if the disk fails
     */
    public static void read(Reading reading) throws IOException {
        EveReading eve = new EveReading(reading);
        Json.documents(reading, eve::take);
        eve.identities.end();
        eve.ledger.claim();
        eve.alerts.say();
        eve.notes.say();
    }

    private void take(JsonNode document, Locus place) {
        Document event = new Document(document, place);
        String type = event.text("event_type");
        if (!document.isObject() || type.isEmpty()) {
            reading.note(Severity.WARNING, place, "this is no event: it has no event_type");
            reading.units(1, 0);
            return;
        }
        ledger.window(event.time("timestamp"));
        Optional<Ends> ends = Ends.of(event);
        identities.take(event, ends);
        reading.units(1, understood(event, type, ends) ? 1 : 0);
    }

    private boolean understood(Document event, String type, Optional<Ends> ends) {
        if (Kinds.isCounted(type) || type.equals("arp")) {
            reading.count("events of " + type, 1);
            return true;
        }
        if (type.equals("alert")) {
            alerts.take(event);
        }
        Optional<String> protocol = Kinds.protocol(type);
        boolean isOfTraffic = switch (type) {
            case "flow", "netflow", "alert", "drop", "anomaly" -> true;
            default -> protocol.isPresent();
        };
        if (!isOfTraffic) {
            return unknown(event, type, ends);
        }
        reading.count("events of " + type, 1);
        if (type.equals("anomaly")) {
            reading.count("anomalies of " + event.text("anomaly", "type"), 1);
        }
        if (ends.isEmpty()) {
            reading.count("events without two addresses", 1);
            return true;
        }
        return switch (type) {
            case "flow" -> talks.flow(event, ends.get());
            case "netflow" -> talks.netflow(event, ends.get());
            case "alert", "drop", "anomaly" -> talks.suspected(event, ends.get());
            default -> talks.exchange(event, ends.get(), protocol.orElse(type));
        };
    }

    /** Of an event whose type is not known only the ends are taken. */
    private boolean unknown(Document event, String type, Optional<Ends> ends) {
        String shown = type.length() > 60 ? type.substring(0, 60) + "…" : type;
        if (unknown.size() < MOST_UNKNOWN || unknown.contains(shown)) {
            reading.count("events of the unknown type " + shown, 1);
        } else {
            reading.count("events of further unknown types", 1);
        }
        if (unknown.size() < MOST_UNKNOWN && unknown.add(shown)) {
            reading.note(
                    Severity.WARNING,
                    event.place(),
                    "events of the type " + shown + " are not known: only their two ends were read");
        }
        ends.ifPresent(found -> talks.unknown(event, found));
        return false;
    }
}
