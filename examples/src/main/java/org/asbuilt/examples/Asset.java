package org.asbuilt.examples;

import java.util.List;
import java.util.stream.Stream;

/**
 * One device of the plant as it truly stands. An empty text means that the device has no such thing (a transmitter on a
 * current loop has no address).
 *
 * @param number the number the utility gave it; for a device nobody registered, a number this example gave it
 * @param level the Purdue level: 0 to 4, and 3.5 for the DMZ
 * @param made year and month of manufacture, as {@code 2019-03}
 * @param view which recording, if any, is made where this device's packets pass
 */
record Asset(
        String number,
        String tag,
        Role role,
        String criticality,
        String zone,
        String level,
        String hostname,
        String ip,
        String mac,
        String maker,
        String model,
        String serial,
        String firmware,
        String os,
        String osVersion,
        String place,
        String made,
        View view,
        Listed listed,
        String description) {

    /** Where a device could have been recorded. */
    enum View {
        WORKS,
        STATIONS,
        OUT
    }

    /** The inventories that name a device. */
    enum Listed {
        CSV,
        XLSX,
        BOTH,
        NONE;

        boolean inCsv() {
            return this == CSV || this == BOTH;
        }

        boolean inWorkbook() {
            return this == XLSX || this == BOTH;
        }
    }

    /** Reads a table of one device a line, twenty parts between bars. */
    static List<Asset> table(String text) {
        return text.lines().filter(line -> !line.isBlank()).map(Asset::row).toList();
    }

    private static Asset row(String line) {
        String[] part = Stream.of(line.split("\\|", -1)).map(String::strip).toArray(String[]::new);
        if (part.length != 20) {
            throw new IllegalArgumentException("A row of the plant has " + part.length + " parts: " + line);
        }
        return new Asset(
                part[0],
                part[1],
                Role.valueOf(part[2]),
                part[3],
                part[4],
                part[5],
                part[6],
                part[7],
                part[8],
                part[9],
                part[10],
                part[11],
                part[12],
                part[13],
                part[14],
                part[15],
                part[16],
                View.valueOf(part[17]),
                Listed.valueOf(part[18]),
                part[19]);
    }

    boolean virtual() {
        return mac.startsWith("00:50:56");
    }
}
