package org.asbuilt.importers;

import java.io.IOException;
import org.asbuilt.importers.device.Configuration;
import org.asbuilt.importers.industrial.HiosDocument;
import org.asbuilt.importers.industrial.HirschmannScript;
import org.asbuilt.importers.industrial.Looks;
import org.asbuilt.importers.intake.Certainty;
import org.asbuilt.importers.intake.Head;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.model.SourceType;

/** Configurations of Hirschmann switches and firewalls with HiOS: the XML document that they export, and scripts for their command line. */
public final class HirschmannHios implements Importer {
    @Override
    public String name() {
        return "hirschmann-hios";
    }

    @Override
    public String reads() {
        return "configurations of Hirschmann HiOS (XML or script)";
    }

    @Override
    public String unit() {
        return "lines";
    }

    @Override
    public SourceType sourceType() {
        return SourceType.CONFIG_FILE_NETWORK_DEVICE;
    }

    @Override
    public Certainty certainty(Head head) {
        return Looks.hios(head);
    }

    @Override
    public void interpret(Reading reading) throws IOException {
        if (reading.input().head().text().stripLeading().startsWith("<")) {
            Configuration.read(reading, HiosDocument.splitter(), HiosDocument::new);
        } else {
            Configuration.read(reading, HirschmannScript.splitter(), () -> new HirschmannScript("HiOS"));
        }
    }
}
