package org.asbuilt.importers;

import java.io.IOException;
import org.asbuilt.importers.intake.Certainty;
import org.asbuilt.importers.intake.Head;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.netflow.ExportReading;
import org.asbuilt.model.SourceType;

/**
 * Flow records of routers, switches, firewalls and probes: who spoke with whom, by which service, and when.
 *
 * <p>Source: Cisco "NetFlow Export Datagram Format" (version 5), RFC 3954 (version 9), RFC 7011 and RFC 5655 (IPFIX), and the files
 * and prints of nfdump 1.7, SiLK and argus.
 */
public final class FlowRecords implements Importer {
    @Override
    public String name() {
        return "flow-records";
    }

    @Override
    public String reads() {
        return "flow records as NetFlow version 5 or 9, as IPFIX, as files of nfcapd, and as nfdump, rwcut and ra print them";
    }

    @Override
    public String unit() {
        return "flow records";
    }

    @Override
    public SourceType sourceType() {
        return SourceType.PASSIVE_MONITORING;
    }

    @Override
    public Certainty certainty(Head head) {
        return ExportReading.certainty(head);
    }

    @Override
    public void interpret(Reading reading) throws IOException {
        ExportReading.read(reading);
    }
}
