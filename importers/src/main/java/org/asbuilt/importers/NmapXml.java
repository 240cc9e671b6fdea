package org.asbuilt.importers;

import java.io.IOException;
import org.asbuilt.importers.intake.Certainty;
import org.asbuilt.importers.intake.Head;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.nmap.XmlReport;
import org.asbuilt.model.SourceType;

/** The XML report of an nmap scan (-oX): hosts, addresses, names, open ports, and guesses at operating systems. */
public final class NmapXml implements Importer {
    @Override
    public String name() {
        return "nmap-xml";
    }

    @Override
    public String reads() {
        return "nmap reports as XML (-oX)";
    }

    @Override
    public String unit() {
        return "hosts";
    }

    @Override
    public SourceType sourceType() {
        return SourceType.ACTIVE_SCAN;
    }

    @Override
    public Certainty certainty(Head head) {
        return head.text().contains("<nmaprun") ? Certainty.certain("its root element is nmaprun") : Certainty.none();
    }

    @Override
    public void interpret(Reading reading) throws IOException {
        XmlReport.read(reading);
    }
}
