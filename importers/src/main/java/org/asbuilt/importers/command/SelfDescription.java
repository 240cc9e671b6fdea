package org.asbuilt.importers.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asbuilt.evidence.About;
import org.asbuilt.evidence.Confidence;
import org.asbuilt.evidence.Locus;
import org.asbuilt.importers.device.Device;
import org.asbuilt.model.Nameplate;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.Platform;

/** What a device's own sentence about itself tells, as LLDP and CDP carry it: maker, model, versions. */
final class SelfDescription {
    private static final Pattern CISCO =
            Pattern.compile("(Cisco (?:IOS|NX-OS|Adaptive)[^,(]{0,80}?).*?Version ([^ ,]+)");
    private static final Pattern SIEMENS =
            Pattern.compile("Siemens, ([^,]+), ([^,]+), ([^,]+), HW: *([^,]+), FW: *([^,]+)(?:, *S?N? ?:? *([^,]+))?");
    private static final Pattern JUNIPER =
            Pattern.compile("Juniper Networks, Inc\\. (\\S+) .*?(?:version|kernel JUNOS) (\\S+)");
    private static final Pattern HIRSCHMANN =
            Pattern.compile("Hirschmann (.{1,60}?) (?:- )?(?:SW: *|HiOS-|Classic Switch-)(\\S+)");

    private final Map<PartPath, String> facts = new LinkedHashMap<>();

    private SelfDescription() {}

    /** Reads a platform and a sentence, each of which may be empty. */
    static SelfDescription of(String platform, String sentence) {
        SelfDescription self = new SelfDescription();
        String model =
                platform.startsWith("cisco ") || platform.startsWith("Cisco ") ? platform.substring(6) : platform;
        self.put(PartPath.of(Nameplate.class, "model"), model);
        Matcher cisco = CISCO.matcher(sentence);
        Matcher siemens = SIEMENS.matcher(sentence);
        Matcher juniper = JUNIPER.matcher(sentence);
        Matcher hirschmann = HIRSCHMANN.matcher(sentence);
        if (siemens.find()) {
            self.put(PartPath.of(Nameplate.class, "manufacturer"), "Siemens");
            self.put(PartPath.of(Nameplate.class, "model"), siemens.group(1) + " " + siemens.group(2));
            self.put(PartPath.of(Nameplate.class, "orderNumber"), siemens.group(3));
            self.put(PartPath.of(Nameplate.class, "hardwareRevision"), siemens.group(4));
            self.put(PartPath.of(Platform.class, "firmwareVersion"), siemens.group(5));
            self.put(PartPath.of(Nameplate.class, "serialNumber"), siemens.group(6) == null ? "" : siemens.group(6));
        } else if (cisco.find()) {
            self.put(
                    PartPath.of(Platform.class, "operatingSystem"),
                    cisco.group(1).replace(" Software", ""));
            self.put(PartPath.of(Platform.class, "osVersion"), cisco.group(2));
        } else if (juniper.find()) {
            self.put(PartPath.of(Nameplate.class, "manufacturer"), "Juniper Networks");
            self.put(PartPath.of(Nameplate.class, "model"), juniper.group(1));
            self.put(PartPath.of(Platform.class, "osVersion"), juniper.group(2));
        } else if (hirschmann.find()) {
            self.put(PartPath.of(Nameplate.class, "manufacturer"), "Hirschmann");
            self.put(PartPath.of(Nameplate.class, "model"), hirschmann.group(1));
            self.put(PartPath.of(Platform.class, "firmwareVersion"), hirschmann.group(2));
        }
        return self;
    }

    private void put(PartPath path, String value) {
        if (!value.isBlank()) {
            facts.put(path, value.strip());
        }
    }

    void claim(Device device, About about, Locus at) {
        facts.forEach((path, value) -> device.fact(about, path, value, at, Confidence.PROBABLE));
    }
}
