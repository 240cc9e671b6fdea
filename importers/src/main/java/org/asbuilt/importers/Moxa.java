package org.asbuilt.importers;

import java.io.IOException;
import org.asbuilt.importers.device.Configuration;
import org.asbuilt.importers.industrial.Looks;
import org.asbuilt.importers.industrial.MoxaDialect;
import org.asbuilt.importers.industrial.MoxaSettings;
import org.asbuilt.importers.intake.Certainty;
import org.asbuilt.importers.intake.Head;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.model.SourceType;

/** Configurations of Moxa switches and secure routers in the words of their command line, and settings of NPort serial servers. */
public final class Moxa implements Importer {
    @Override
    public String name() {
        return "moxa";
    }

    @Override
    public String reads() {
        return "configurations of Moxa switches and routers (command line), settings of Moxa NPort";
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
        return Looks.moxa(head);
    }

    @Override
    public void interpret(Reading reading) throws IOException {
        if (Looks.isMoxaSettings(reading.input().head())) {
            Configuration.read(reading, MoxaSettings.splitter(), MoxaSettings::new);
        } else {
            Configuration.read(reading, MoxaDialect.splitter(), MoxaDialect::new);
        }
    }
}
