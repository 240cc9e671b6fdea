package org.asbuilt.importers;

import java.io.IOException;
import org.asbuilt.importers.device.Configuration;
import org.asbuilt.importers.industrial.Looks;
import org.asbuilt.importers.industrial.RoxDialect;
import org.asbuilt.importers.intake.Certainty;
import org.asbuilt.importers.intake.Head;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.model.SourceType;

/** Configurations of RUGGEDCOM routers with ROX II: lines, braces or XML. */
public final class RuggedcomRox implements Importer {
    @Override
    public String name() {
        return "ruggedcom-rox";
    }

    @Override
    public String reads() {
        return "configurations of RUGGEDCOM ROX II";
    }

    @Override
    public String unit() {
        return "settings";
    }

    @Override
    public SourceType sourceType() {
        return SourceType.CONFIG_FILE_NETWORK_DEVICE;
    }

    @Override
    public Certainty certainty(Head head) {
        return Looks.rox(head);
    }

    @Override
    public void interpret(Reading reading) throws IOException {
        Configuration.read(reading, RoxDialect.splitter(), RoxDialect::new);
    }
}
