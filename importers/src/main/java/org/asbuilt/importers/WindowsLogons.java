package org.asbuilt.importers;

import java.io.IOException;
import org.asbuilt.importers.intake.Certainty;
import org.asbuilt.importers.intake.Head;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.session.SessionReading;
import org.asbuilt.model.SourceType;

/** Security events of jump hosts. Claims nothing of the plant: what it tells of sessions is read again when it is asked for. Source: requirements P5-10. */
public final class WindowsLogons implements Importer {
    @Override
    public String name() {
        return "windows-logons";
    }

    @Override
    public String reads() {
        return "security events of Windows as XML or CSV: who came by remote desktop";
    }

    @Override
    public String unit() {
        return "events";
    }

    @Override
    public SourceType sourceType() {
        return SourceType.LOG_DATA;
    }

    @Override
    public Certainty certainty(Head head) {
        return SessionReading.certainty(SessionReading.Form.WINDOWS, head);
    }

    @Override
    public void interpret(Reading reading) throws IOException {
        SessionReading.read(SessionReading.Form.WINDOWS, reading);
    }
}
