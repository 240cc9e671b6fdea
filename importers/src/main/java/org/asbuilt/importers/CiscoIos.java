package org.asbuilt.importers;

import java.io.IOException;
import org.asbuilt.importers.cisco.CiscoLines;
import org.asbuilt.importers.cisco.CiscoLook;
import org.asbuilt.importers.cisco.IosDialect;
import org.asbuilt.importers.device.Configuration;
import org.asbuilt.importers.intake.Certainty;
import org.asbuilt.importers.intake.Head;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.model.SourceType;

/**
 * Configurations of Cisco IOS, IOS XE and, in its basics, NX-OS, and of those who sell them under another name (Rockwell Stratix): interfaces,
 * VLANs, routes, access lists, translations, tunnels, accounts, services and servers.
 */
public final class CiscoIos implements Importer {
    @Override
    public String name() {
        return "cisco-ios";
    }

    @Override
    public String reads() {
        return "configurations of Cisco IOS, IOS XE and NX-OS, Industrial Ethernet and Stratix switches";
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
        return CiscoLook.ios(head);
    }

    @Override
    public void interpret(Reading reading) throws IOException {
        Configuration.read(reading, CiscoLines.splitter(true), IosDialect::new);
    }
}
