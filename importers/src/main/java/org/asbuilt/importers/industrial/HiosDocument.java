package org.asbuilt.importers.industrial;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.asbuilt.evidence.Locus;
import org.asbuilt.importers.device.Device;
import org.asbuilt.importers.device.Dialect;
import org.asbuilt.importers.device.Splitter;
import org.asbuilt.importers.device.Statement;
import org.asbuilt.model.DeviceInterface;
import org.asbuilt.model.Nameplate;
import org.asbuilt.model.Platform;

/**
 * What the MIB tables in a configuration of Hirschmann HiOS mean. Source: HM2-* MIBs of HiOS, Q-BRIDGE-MIB (IEEE 802.1Q), IF-MIB
 * (RFC 2863), SNMP-TARGET-MIB (RFC 3413).
 */
public final class HiosDocument implements Dialect {
    private static final int MOST_NAMED = 200;
    private static final Map<String, Offered> SWITCHES = Map.ofEntries(
            Map.entry("hm2WebHttpAdminStatus", Offered.HTTP),
            Map.entry("hm2WebHttpsAdminStatus", Offered.HTTPS),
            Map.entry("hm2TelnetServerAdminStatus", Offered.TELNET),
            Map.entry("hm2SshAdminStatus", Offered.SSH),
            Map.entry("hm2ModbusTcpServerAdminStatus", Offered.MODBUS),
            Map.entry("hm2EtherNetIPAdminStatus", Offered.ETHERNET_IP),
            Map.entry("hm2PNIOAdminStatus", Offered.PROFINET),
            Map.entry("hm2Iec61850MmsServerAdminStatus", Offered.MMS),
            Map.entry("hm2SntpServerAdminState", Offered.NTP));
    private static final Map<String, String> SNMP_VERSIONS = Map.of(
            "hm2SnmpV1AdminStatus", "SNMP version 1",
            "hm2SnmpV2AdminStatus", "SNMP version 2c",
            "hm2SnmpV3AdminStatus", "SNMP version 3");
    /** Tables of how the switch works inside, of which the record keeps nothing. */
    private static final List<String> NO_USE = List.of(
            "MAU-MIB",
            "LLDP-MIB",
            "LLDP-EXT",
            "RMON-MIB",
            "SNMP-VIEW-BASED-ACM-MIB",
            "SNMP-NOTIFICATION-MIB",
            "SNMP-FRAMEWORK-MIB",
            "P-BRIDGE-MIB",
            "BRIDGE-MIB",
            "EtherLike-MIB",
            "POWER-ETHERNET-MIB",
            "HM2-POE-MIB",
            "HM2-TRAFFICMGMT-MIB",
            "HM2-DIAGNOSTIC-MIB",
            "HM2-DEVMGMT-MIB",
            "HM2-PLATFORM-SWITCHING-MIB",
            "HM2-PLATFORM-MULTICAST-MIB",
            "HM2-PLATFORM-QOS-MIB",
            "HM2-FILEMGMT-MIB",
            "IEEE8021");

    private final Set<String> unknown = new HashSet<>();
    private final HiosTables tables = new HiosTables();
    private final HiosLists lists = new HiosLists();

    /** Cuts the document. */
    public static Splitter splitter() {
        return new MibDocument();
    }

    @Override
    public void read(Statement statement, Device device) {
        String mib = statement.word(0);
        String group = statement.word(1);
        MibEntry entry = new MibEntry(statement);
        if (tables.read(mib, group, entry, device) || lists.read(mib, group, entry, device)) {
            statement.take();
            // The other attributes of a known table are details of its working.
            statement.takeAll();
            return;
        }
        switch (group) {
            case "Header" -> header(entry, device);
            case "hm2MgmtAccessSnmpGroup" -> snmp(entry, device);
            default -> {
                boolean services = services(entry, device);
                if (!services && NO_USE.stream().noneMatch(mib::startsWith)) {
                    unknown(statement, device, mib + " " + group);
                    return;
                }
                if (!services) {
                    device.count("entries of MIB tables that say nothing for the record", 1);
                }
            }
        }
        statement.takeAll();
    }

    private void unknown(Statement statement, Device device, String name) {
        statement.passOver();
        statement.children().forEach(Statement::passOver);
        if (unknown.size() < MOST_NAMED && unknown.add(name)) {
            device.wrong(statement.locus(), "what this MIB table means is not known: " + name);
        }
    }

    @Override
    public void end(Device device) {
        lists.end(device);
    }

    private static void header(MibEntry entry, Device device) {
        Locus at = entry.statement().locus();
        Surroundings.maker(device, "Hirschmann", at);
        device.fact(Nameplate.class, "model", entry.raw("productId"), entry.at("productId"));
        device.serial(entry.raw("serialNumber"), entry.at("serialNumber"));
        device.fact(Platform.class, "operatingSystem", "HiOS", at);
        String major = entry.raw("swMajorRelNum");
        String fix = entry.raw("swBugfixRelNum");
        if (!major.isEmpty()) {
            String shown = major + "." + entry.raw("swMinorRelNum")
                    + (fix.isEmpty() ? "" : "." + (fix.length() == 1 ? "0" + fix : fix));
            device.fact(Platform.class, "firmwareVersion", shown, entry.at("swMajorRelNum"));
        }
    }

    private static boolean services(MibEntry entry, Device device) {
        boolean[] found = {false};
        SWITCHES.forEach((attribute, service) -> entry.on(attribute).ifPresent(on -> {
            found[0] = true;
            service.say(device, on, entry.at(attribute));
        }));
        return found[0];
    }

    private static void snmp(MibEntry entry, Device device) {
        boolean any = false;
        for (Map.Entry<String, String> version : SNMP_VERSIONS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .toList()) {
            boolean on = entry.on(version.getKey()).orElse(false);
            any |= on;
            device.remark(entry.at(version.getKey()), version.getValue() + " is switched " + (on ? "on" : "off"));
        }
        Offered.SNMP.say(device, any, entry.statement().locus());
    }

    /** Says something of an interface. */
    static void port(Device device, String port, String part, String value, Locus at) {
        if (!port.isBlank() && !port.startsWith("cpu")) {
            device.fact(DeviceInterface.class, port, part, value, at);
        }
    }
}
