package org.asbuilt.importers.cisco;

import java.util.List;
import org.asbuilt.importers.device.Device;
import org.asbuilt.importers.device.Statement;

/** The named times in which a rule is in force. Source: Cisco IOS and ASA command references, time-range. */
final class TimeRanges {
    private static final String SORT = "time range";

    private TimeRanges() {}

    /** Takes a statement that defines one. */
    static void define(Statement line, Device device) {
        List<String> times =
                line.children().stream().map(child -> child.from(0)).toList();
        device.define(SORT, line.word(1), times);
        line.takeAll();
    }

    /** What one says, in words; empty if it is not known. */
    static String meaning(String name, Device device) {
        return String.join("; ", device.held(SORT, name));
    }
}
