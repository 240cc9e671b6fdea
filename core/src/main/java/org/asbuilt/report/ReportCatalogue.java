package org.asbuilt.report;

import java.util.List;
import java.util.Optional;

/** All reports. Source: requirements, section 1.7. */
public final class ReportCatalogue {
    /** All of them in their order: the whole, then its parts. */
    public static final List<Report> ALL = List.of(
            new DefinitiveRecord(),
            new RecordStatus(),
            new DataQuality(),
            new AssetRegister(),
            new ThreeFactorMatrix(),
            new ZoneRegister(),
            new ConnectionRegister(),
            new ProtocolReport(),
            new WirelessReport(),
            new ThirdPartyRegister(),
            new InformationReport(),
            new AdvisoryExposure(),
            new ChangeLog(),
            new TrainingStatus(),
            new Obsolescence(),
            new IsolationSheets(),
            new IncidentGrabBag(),
            new AuditorPack(),
            new BoardPage(),
            new WindowCalendar(),
            new WhatChanged());

    private ReportCatalogue() {}

    /** The report of that number. */
    public static Optional<Report> numbered(String number) {
        return ALL.stream()
                .filter(report -> report.number().equalsIgnoreCase(number))
                .findFirst();
    }

    /** The numbers of all, for messages. */
    public static List<String> numbers() {
        return ALL.stream().map(Report::number).toList();
    }
}
