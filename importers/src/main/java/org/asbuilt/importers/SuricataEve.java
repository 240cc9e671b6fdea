package org.asbuilt.importers;

import java.io.IOException;
import org.asbuilt.importers.intake.Certainty;
import org.asbuilt.importers.intake.Head;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.suricata.EveReading;
import org.asbuilt.model.SourceType;

/**
 * The log of events of the intrusion detection system Suricata: flows, exchanges of known protocols, and alerts.
 *
 * <p>Source: Suricata 8 user guide, "EVE JSON Output".
 */
public final class SuricataEve implements Importer {
    @Override
    public String name() {
        return "suricata-eve";
    }

    @Override
    public String reads() {
        return "logs of events of Suricata as JSON (eve.json)";
    }

    @Override
    public String unit() {
        return "events";
    }

    @Override
    public SourceType sourceType() {
        return SourceType.PASSIVE_MONITORING;
    }

    @Override
    public Certainty certainty(Head head) {
        return EveReading.certainty(head);
    }

    @Override
    public void interpret(Reading reading) throws IOException {
        EveReading.read(reading);
    }
}
