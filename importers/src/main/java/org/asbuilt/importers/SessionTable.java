package org.asbuilt.importers;

import java.io.IOException;
import org.asbuilt.importers.intake.Certainty;
import org.asbuilt.importers.intake.Head;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.session.SessionReading;
import org.asbuilt.model.SourceType;

/** Tables of sessions. Claims nothing of the plant: what it tells of sessions is read again when it is asked for. Source: requirements P5-10. */
public final class SessionTable implements Importer {
    @Override
    public String name() {
        return "session-list";
    }

    @Override
    public String reads() {
        return "tables of sessions as CSV: account, beginning, end, source";
    }

    @Override
    public String unit() {
        return "rows";
    }

    @Override
    public SourceType sourceType() {
        return SourceType.LOG_DATA;
    }

    @Override
    public Certainty certainty(Head head) {
        return SessionReading.certainty(SessionReading.Form.LIST, head);
    }

    @Override
    public void interpret(Reading reading) throws IOException {
        SessionReading.read(SessionReading.Form.LIST, reading);
    }
}
