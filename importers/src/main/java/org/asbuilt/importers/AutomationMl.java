package org.asbuilt.importers;

import java.io.IOException;
import org.asbuilt.importers.automationml.CaexDocument;
import org.asbuilt.importers.intake.Certainty;
import org.asbuilt.importers.intake.Head;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.model.SourceType;

/**
 * The hardware of a project in AutomationML: devices, modules, addresses, networks and I/O systems, as TIA Portal and EPLAN export
 * them. Source: IEC 62714, IEC 62424 (CAEX 2.15 and 3.0), application recommendation Automation Project Configuration.
 */
public final class AutomationMl implements Importer {
    @Override
    public String name() {
        return "automationml";
    }

    @Override
    public String reads() {
        return "hardware of projects in AutomationML (.aml, .amlx), for example of TIA Portal";
    }

    @Override
    public String unit() {
        return "elements";
    }

    @Override
    public SourceType sourceType() {
        return SourceType.CONFIG_FILE_PLC;
    }

    @Override
    public Certainty certainty(Head head) {
        if (head.startsWith('P', 'K', 3, 4)) {
            return head.contains(".aml") ? Certainty.certain("the archive holds an .aml document") : Certainty.none();
        }
        return head.text().contains("<CAEXFile") ? Certainty.certain("its root element is CAEXFile") : Certainty.none();
    }

    @Override
    public void interpret(Reading reading) throws IOException {
        CaexDocument.read(reading);
    }
}
