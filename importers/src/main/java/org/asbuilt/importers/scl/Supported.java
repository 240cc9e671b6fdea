package org.asbuilt.importers.scl;

import java.util.Map;
import java.util.Set;
import org.asbuilt.importers.intake.Node;

/** What a device can speak by its list of services. Source: IEC 61850-6:2009/AMD1:2018, 9.3.2 and table 11. */
final class Supported {
    private static final Map<String, String> BY_REDUNDANCY = Map.of("hsr", "HSR", "prp", "PRP", "rstp", "STP");

    private Supported() {}

    /** Reads the services of a device or access point. */
    static void services(Document document, Ied ied, Node services) {
        Set<String> protocols = ied.protocols;
        for (Node service : services.children()) {
            document.reading.count("service " + service.name(), 1);
            switch (service.name()) {
                case "GOOSE" -> {
                    add(protocols, "GOOSE", !isNone(service));
                    add(protocols, "IEC 61850 R-GOOSE", says(service, "rGOOSE"));
                }
                case "GSSE" -> add(protocols, "GSSE", !isNone(service));
                case "SMVsc" -> {
                    add(protocols, "Sampled Values", !isNone(service));
                    add(protocols, "IEC 61850 R-SV", says(service, "rSV"));
                }
                case "ClientServices" -> {
                    add(protocols, "GOOSE", says(service, "goose"));
                    add(protocols, "Sampled Values", says(service, "sv"));
                    add(
                            protocols,
                            "IEC 61850 MMS",
                            says(service, "bufReport") || says(service, "unbufReport") || says(service, "readLog"));
                    nested(protocols, service);
                }
                case "FileHandling" -> {
                    add(protocols, "FTP", says(service, "ftp"));
                    add(protocols, "FTPS", says(service, "ftps"));
                }
                case "TimeSyncProt", "RedProt", "CommProt" -> nested(protocols, services);
                default -> {
                    // Counted above: what can be set while it runs, and how much of it.
                }
            }
        }
    }

    private static void nested(Set<String> protocols, Node around) {
        around.children("TimeSyncProt").forEach(time -> {
            add(protocols, "NTP", says(time, "sntp"));
            add(protocols, "PTP", says(time, "c37_238") || says(time, "iec61850_9_3") || says(time, "iec61588"));
        });
        around.children("RedProt")
                .forEach(redundancy -> BY_REDUNDANCY.forEach(
                        (attribute, protocol) -> add(protocols, protocol, says(redundancy, attribute))));
        around.children("CommProt").forEach(way -> add(protocols, "IPv6", says(way, "ipv6")));
    }

    private static void add(Set<String> protocols, String protocol, boolean supported) {
        if (supported) {
            protocols.add(protocol);
        }
    }

    private static boolean isNone(Node service) {
        return service.attribute("max").filter("0"::equals).isPresent();
    }

    private static boolean says(Node service, String attribute) {
        return service.attribute(attribute).filter("true"::equals).isPresent();
    }
}
