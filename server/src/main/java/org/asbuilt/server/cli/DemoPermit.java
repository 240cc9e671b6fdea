package org.asbuilt.server.cli;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.asbuilt.server.record.Collecting;

/** The permit under which the two scans of the example plant were made. */
final class DemoPermit {
    static final Collecting.PermitDraft DRAFT = new Collecting.PermitDraft(
            "Scan of the DMZ and the office, January 2026",
            Optional.empty(),
            Optional.of(List.of("10.20.35.0/24", "10.20.40.0/24")),
            Optional.empty(),
            Optional.of("nmap 7.94"),
            Optional.of("SYN scan of the first 1000 ports, service and operating system detection"),
            Optional.of("on the spare jump host in the workshop on 2026-01-08: no fault"),
            Optional.of("standing approval of the server supplier for the DMZ, letter of 2025-11-03"),
            Optional.of("Arthur Penn"),
            Optional.of("duty officer of the security operations centre"),
            Optional.of(Instant.parse("2026-01-14T14:00:00Z")),
            Optional.empty(),
            Optional.of(Instant.parse("2026-01-15T09:30:00Z")),
            Optional.of(Instant.parse("2026-01-15T13:00:00Z")),
            Optional.of("the first alarm of the control system, or a call from the control room"),
            Optional.empty(),
            Optional.of("To find what stands in the two networks where scanning is allowed"));

    private DemoPermit() {}
}
