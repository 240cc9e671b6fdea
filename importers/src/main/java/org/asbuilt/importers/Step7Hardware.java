package org.asbuilt.importers;

import java.io.IOException;
import java.util.regex.Pattern;
import org.asbuilt.importers.intake.Certainty;
import org.asbuilt.importers.intake.Head;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.simatic.HardwareText;
import org.asbuilt.model.SourceType;

/**
 * The hardware of a SIMATIC S7-300, S7-400 or H station as HW Config exports it: racks, modules, addresses, slaves and devices.
 * Source: Siemens, Configuring Hardware and Communication Connections with STEP 7 (export of stations), file version 3.2.
 */
public final class Step7Hardware implements Importer {
    private static final Pattern VERSION = Pattern.compile("(?m)^FILEVERSION \"\\d");
    private static final Pattern STATION = Pattern.compile("(?m)^STATION \\w{1,20} ?,");
    private static final Pattern RACK = Pattern.compile("(?m)^RACK \\d{1,3}, ");

    @Override
    public String name() {
        return "step7-hardware";
    }

    @Override
    public String reads() {
        return "hardware of SIMATIC stations as text (STEP 7 HW Config export)";
    }

    @Override
    public String unit() {
        return "parts of the station";
    }

    @Override
    public SourceType sourceType() {
        return SourceType.CONFIG_FILE_PLC;
    }

    @Override
    public Certainty certainty(Head head) {
        String text = head.text();
        boolean isExport = VERSION.matcher(text).find() || text.contains("#STEP7_VERSION");
        return isExport && STATION.matcher(text).find()
                ? Certainty.certain("it begins with a file version and a station of STEP 7")
                : STATION.matcher(text).find() && RACK.matcher(text).find()
                        ? Certainty.likely("it has a station and racks as HW Config writes them")
                        : Certainty.none();
    }

    @Override
    public void interpret(Reading reading) throws IOException {
        HardwareText.read(reading);
    }
}
