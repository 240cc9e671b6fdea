package org.asbuilt.importers.suricata;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.traffic.Document;

/** Alerts are suspicions and no facts about the plant: they are counted by their signature and remarked. */
final class Alerts {
    private static final int MOST_SIGNATURES = 10_000;
    private static final int MOST_REMARKS = 100;

    private final Reading reading;
    private final Map<String, Signature> signatures = new HashMap<>();

    private static final class Signature {
        private final String text;
        private final Locus place;
        private final Optional<Instant> moment;
        private final String ends;
        private long alerts;

        Signature(String text, Locus place, Optional<Instant> moment, String ends) {
            this.text = text;
            this.place = place;
            this.moment = moment;
            this.ends = ends;
        }
    }

    Alerts(Reading reading) {
        this.reading = reading;
    }

    void take(Document event) {
        String number = event.text("alert", "gid") + ":" + event.text("alert", "signature_id");
        reading.count("alerts", 1);
        if (event.text("alert", "action").equals("blocked")) {
            reading.count("alerts that blocked", 1);
        }
        if (signatures.size() == MOST_SIGNATURES && !signatures.containsKey(number)) {
            reading.count("alerts of further signatures", 1);
            return;
        }
        signatures.computeIfAbsent(
                        number,
                        key -> new Signature(
                                number + " \"" + event.text("alert", "signature") + "\", severity "
                                        + event.text("alert", "severity"),
                                event.place(),
                                event.time("timestamp"),
                                event.text("src_ip") + " to " + event.text("dest_ip")))
                .alerts++;
    }

    void say() {
        List<Signature> most = signatures.values().stream()
                .sorted((one, other) -> one.alerts == other.alerts
                        ? one.text.compareTo(other.text)
                        : Long.compare(other.alerts, one.alerts))
                .limit(MOST_REMARKS)
                .toList();
        reading.count("signatures of alerts", signatures.size());
        most.forEach(signature -> reading.note(
                Severity.INFORMATION,
                signature.place,
                signature.alerts + (signature.alerts == 1 ? " alert" : " alerts") + " of signature " + signature.text
                        + ", first from " + signature.ends
                        + signature.moment.map(moment -> " at " + moment).orElse("")));
    }
}
