package org.asbuilt.importers;

import java.io.IOException;
import org.asbuilt.importers.cisco.AsaDialect;
import org.asbuilt.importers.cisco.CiscoLines;
import org.asbuilt.importers.cisco.CiscoLook;
import org.asbuilt.importers.device.Configuration;
import org.asbuilt.importers.intake.Certainty;
import org.asbuilt.importers.intake.Head;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.model.SourceType;

/**
 * Configurations of Cisco ASA firewalls and their forebears PIX and FWSM: interfaces with their zones, objects, access lists, translations,
 * tunnels, routes, accounts, services and servers.
 */
public final class CiscoAsa implements Importer {
    @Override
    public String name() {
        return "cisco-asa";
    }

    @Override
    public String reads() {
        return "configurations of Cisco ASA firewalls";
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
        return CiscoLook.asa(head);
    }

    @Override
    public void interpret(Reading reading) throws IOException {
        Configuration.read(reading, CiscoLines.splitter(false), AsaDialect::new);
    }
}
