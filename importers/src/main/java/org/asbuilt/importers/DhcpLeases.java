package org.asbuilt.importers;

import java.io.IOException;
import org.asbuilt.importers.intake.Certainty;
import org.asbuilt.importers.intake.Head;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.lease.LeaseReading;
import org.asbuilt.model.SourceType;

/**
 * The leases of the DHCP server of the Internet Systems Consortium, which pfSense, OPNsense and many a Linux box keep too: which hardware
 * address bore which IP address, and under what name it asked.
 *
 * <p>Source: the manual page dhcpd.leases(5) of ISC DHCP 4.4. Leases of IPv6 are counted and not read.
 */
public final class DhcpLeases implements Importer {
    @Override
    public String name() {
        return "dhcp-leases";
    }

    @Override
    public String reads() {
        return "leases of ISC DHCP servers (dhcpd.leases)";
    }

    @Override
    public String unit() {
        return "leases";
    }

    @Override
    public SourceType sourceType() {
        return SourceType.LOG_DATA;
    }

    @Override
    public Certainty certainty(Head head) {
        return LeaseReading.certainty(head);
    }

    @Override
    public void interpret(Reading reading) throws IOException {
        LeaseReading.read(reading);
    }
}
