package org.asbuilt.importers;

import java.io.IOException;
import org.asbuilt.importers.intake.Certainty;
import org.asbuilt.importers.intake.Head;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.zeek.ZeekReading;
import org.asbuilt.model.SourceType;

/**
 * Logs of the network monitor Zeek and of the ICSNPP parsers: who speaks with whom, what was asked, and what devices say of
 * themselves; tabbed or with one JSON object a line.
 *
 * <p>Source: documentation of Zeek 7, "Log Files" and "Log Formats"; documentation of the ICSNPP parsers, 2025.
 */
public final class ZeekLogs implements Importer {
    @Override
    public String name() {
        return "zeek-logs";
    }

    @Override
    public String reads() {
        return "logs of Zeek and its parsers for industrial protocols (ICSNPP), tabbed or JSON";
    }

    @Override
    public String unit() {
        return "lines";
    }

    @Override
    public SourceType sourceType() {
        return SourceType.PASSIVE_MONITORING;
    }

    @Override
    public Certainty certainty(Head head) {
        return ZeekReading.certainty(head);
    }

    @Override
    public void interpret(Reading reading) throws IOException {
        ZeekReading.read(reading);
    }
}
