package org.asbuilt.importers;

import java.io.IOException;
import org.asbuilt.importers.intake.Certainty;
import org.asbuilt.importers.intake.Head;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.session.SessionReading;
import org.asbuilt.model.SourceType;

/** Logs of firewalls at which VPNs end. Claims nothing of the plant: what it tells of sessions is read again when it is asked for. Source: requirements P5-10. */
public final class FirewallVpnLog implements Importer {
    @Override
    public String name() {
        return "firewall-vpn-log";
    }

    @Override
    public String reads() {
        return "VPN events of FortiGate and messages of Cisco ASA";
    }

    @Override
    public String unit() {
        return "lines";
    }

    @Override
    public SourceType sourceType() {
        return SourceType.LOG_DATA;
    }

    @Override
    public Certainty certainty(Head head) {
        return SessionReading.certainty(SessionReading.Form.FIREWALL, head);
    }

    @Override
    public void interpret(Reading reading) throws IOException {
        SessionReading.read(SessionReading.Form.FIREWALL, reading);
    }
}
