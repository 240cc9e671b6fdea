package org.asbuilt.importers;

import java.io.IOException;
import org.asbuilt.importers.device.Configuration;
import org.asbuilt.importers.industrial.Looks;
import org.asbuilt.importers.industrial.ScalanceDialect;
import org.asbuilt.importers.intake.Certainty;
import org.asbuilt.importers.intake.Head;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.model.SourceType;

/** Configurations of Siemens SCALANCE X, XB, XC, XM, S and M in the words of their command line. */
public final class Scalance implements Importer {
    @Override
    public String name() {
        return "scalance";
    }

    @Override
    public String reads() {
        return "configurations of Siemens SCALANCE (command line)";
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
        return Looks.scalance(head);
    }

    @Override
    public void interpret(Reading reading) throws IOException {
        Configuration.read(reading, ScalanceDialect.splitter(), ScalanceDialect::new);
    }
}
