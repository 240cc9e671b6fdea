package org.asbuilt.importers;

import java.io.IOException;
import org.asbuilt.importers.arkime.SessionReading;
import org.asbuilt.importers.intake.Certainty;
import org.asbuilt.importers.intake.Head;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.model.SourceType;

/**
 * Sessions that the capture system Arkime, formerly Moloch, hands out as JSON or CSV.
 *
 * <p>Source: Arkime 6, "API" and "Session fields".
 */
public final class ArkimeSessions implements Importer {
    @Override
    public String name() {
        return "arkime-sessions";
    }

    @Override
    public String reads() {
        return "sessions of Arkime or Moloch as JSON or CSV";
    }

    @Override
    public String unit() {
        return "sessions";
    }

    @Override
    public SourceType sourceType() {
        return SourceType.PASSIVE_MONITORING;
    }

    @Override
    public Certainty certainty(Head head) {
        return SessionReading.certainty(head);
    }

    @Override
    public void interpret(Reading reading) throws IOException {
        SessionReading.read(reading);
    }
}
