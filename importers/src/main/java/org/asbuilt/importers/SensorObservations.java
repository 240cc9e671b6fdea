package org.asbuilt.importers;

import java.io.IOException;
import org.asbuilt.importers.intake.Certainty;
import org.asbuilt.importers.intake.Head;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.observed.ObservedReading;
import org.asbuilt.model.SourceType;

/**
 * What captures and logs of many sensors came to, read on a cluster by the module {@code fleet} with the importers of this catalogue:
 * one JSON object a line, a file for each sensor and window of time.
 *
 * <p>Source: design 8; docs/adr/0029-fleet.md.
 */
public final class SensorObservations implements Importer {
    @Override
    public String name() {
        return "sensor-observations";
    }

    @Override
    public String reads() {
        return "what sensors observed, summed up by a cluster (JSON lines)";
    }

    @Override
    public String unit() {
        return "lines";
    }

    @Override
    public SourceType sourceType() {
        return SourceType.PASSIVE_MONITORING;
    }

    @Override
    public Certainty certainty(Head head) {
        return ObservedReading.certainty(head);
    }

    @Override
    public void interpret(Reading reading) throws IOException {
        ObservedReading.read(reading);
    }
}
