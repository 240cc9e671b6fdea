package org.asbuilt.server.rounds;

import java.time.Duration;
import org.asbuilt.server.record.IncidentSheets;
import org.asbuilt.server.record.RecordOffice;
import org.asbuilt.server.settings.Catalogue;
import org.springframework.stereotype.Component;

/** Writes the sheet for responders, once it is chosen where to and for whom. Source: requirements S-08. */
@Component
public final class IncidentSheetRound implements Round {
    private final RecordOffice office;

    /** The sheets of that office. */
    public IncidentSheetRound(RecordOffice office) {
        this.office = office;
    }

    @Override
    public String name() {
        return "snapshot";
    }

    @Override
    public String meaning() {
        return "writes the encrypted incident sheet for responders";
    }

    @Override
    public Duration every() {
        return office.incidentSheets().missing().isEmpty()
                ? office.settings().get(Catalogue.SNAPSHOT_EVERY)
                : Duration.ZERO;
    }

    @Override
    public Outcome run() {
        office.drift().refresh();
        IncidentSheets.Written written = office.incidentSheets().write("the installation");
        return new Outcome(written.ok(), written.sentence());
    }
}
