package org.asbuilt.importers;

import java.io.IOException;
import org.asbuilt.importers.csaf.CsafReading;
import org.asbuilt.importers.csaf.Takers;
import org.asbuilt.importers.intake.Certainty;
import org.asbuilt.importers.intake.Head;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.model.SourceType;

/**
 * Security advisories by CSAF 2.0 and the draft of 2.1: one document, a zip or tar archive of them, or the directory of a provider with
 * its metadata, feeds, lists and digests in an archive. Claims nothing of the plant. Source: OASIS CSAF 2.0.
 */
public final class CsafAdvisory implements Importer {
    @Override
    public String name() {
        return "csaf";
    }

    @Override
    public String reads() {
        return "security advisories and VEX by CSAF, one or an archive of them, and the files of their provider";
    }

    @Override
    public String unit() {
        return "documents";
    }

    @Override
    public SourceType sourceType() {
        return SourceType.OTHER;
    }

    @Override
    public Certainty certainty(Head head) {
        return CsafReading.certainty(head);
    }

    @Override
    public void interpret(Reading reading) throws IOException {
        CsafReading.read(reading, true, Takers.none());
    }
}
