package org.asbuilt.importers;

import java.io.IOException;
import org.asbuilt.importers.device.Configuration;
import org.asbuilt.importers.industrial.HirschmannScript;
import org.asbuilt.importers.industrial.Looks;
import org.asbuilt.importers.intake.Certainty;
import org.asbuilt.importers.intake.Head;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.model.SourceType;

/** Scripts of Hirschmann switches with Classic software (L2P, L3P): RS, RSR, MS, MACH, OCTOPUS, PowerMICE. */
public final class HirschmannClassic implements Importer {
    @Override
    public String name() {
        return "hirschmann-classic";
    }

    @Override
    public String reads() {
        return "configurations of Hirschmann switches with Classic software (scripts)";
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
        return Looks.classic(head);
    }

    @Override
    public void interpret(Reading reading) throws IOException {
        Configuration.read(reading, HirschmannScript.splitter(), () -> new HirschmannScript("Hirschmann Classic"));
    }
}
