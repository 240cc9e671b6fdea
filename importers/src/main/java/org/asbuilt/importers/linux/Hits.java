package org.asbuilt.importers.linux;

import org.asbuilt.evidence.Locus;
import org.asbuilt.importers.device.Device;

/** How often a rule matched, as far as the record can hold it. */
final class Hits {
    private Hits() {}

    static String of(String packets, Device device, Locus at) {
        if (packets.isEmpty()) {
            return "";
        }
        try {
            return Integer.toString(Integer.parseInt(packets, 10));
        } catch (NumberFormatException tooMany) {
            device.remark(at, "the rule matched " + packets + " times, which is more than can be kept");
            return "";
        }
    }
}
