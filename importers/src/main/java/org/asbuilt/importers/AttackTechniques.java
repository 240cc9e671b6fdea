package org.asbuilt.importers;

import java.io.IOException;
import org.asbuilt.importers.exploit.TechniqueReading;
import org.asbuilt.importers.intake.Certainty;
import org.asbuilt.importers.intake.Head;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.model.SourceType;

/** The techniques of attackers as MITRE publishes them. Claims nothing of the plant. Source: STIX 2.1; MITRE ATT&CK for ICS. */
public final class AttackTechniques implements Importer {
    @Override
    public String name() {
        return "attack";
    }

    @Override
    public String reads() {
        return "techniques of attackers (MITRE ATT&CK) as STIX 2.1";
    }

    @Override
    public String unit() {
        return "objects";
    }

    @Override
    public SourceType sourceType() {
        return SourceType.OTHER;
    }

    @Override
    public Certainty certainty(Head head) {
        return TechniqueReading.certainty(head);
    }

    @Override
    public void interpret(Reading reading) throws IOException {
        TechniqueReading.read(reading, technique -> {});
    }
}
