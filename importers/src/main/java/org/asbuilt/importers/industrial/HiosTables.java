package org.asbuilt.importers.industrial;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.asbuilt.evidence.Locus;
import org.asbuilt.importers.device.Device;
import org.asbuilt.model.VlanEntry;

/** Tables and groups of the MIBs of Hirschmann HiOS of which each entry says something for the record. */
final class HiosTables {
    private static final Map<String, String> MRP_ROLES = Map.of("1", "client", "2", "manager");
    private static final Map<String, String> SUBRING_ROLES =
            Map.of("1", "manager", "2", "redundant manager", "3", "single manager");

    /** Says what an entry means; false if the table is none of these. */
    boolean read(String mib, String group, MibEntry entry, Device device) {
        Locus at = entry.statement().locus();
        switch (group) {
            case "system" -> {
                device.hostname(entry.text("sysName"), entry.at("sysName"));
                Surroundings.location(device, entry.text("sysLocation"), entry.at("sysLocation"));
                Surroundings.contact(device, entry.text("sysContact"), entry.at("sysContact"));
            }
            case "hm2NetStaticGroup" -> management(entry, device);
            case "hm2AgentSwitchIpInterfaceEntry" -> {
                String address = entry.address("hm2AgentSwitchIpInterfaceIpAddress");
                if (Surroundings.isAddress(address)) {
                    device.address(
                            entry.raw("hm2AgentSwitchIpInterfaceIfIndex"),
                            address,
                            entry.address("hm2AgentSwitchIpInterfaceNetMask"),
                            entry.at("hm2AgentSwitchIpInterfaceIpAddress"));
                }
            }
            case "ifEntry" -> {
                String port = entry.raw("ifIndex");
                entry.on("ifAdminStatus")
                        .ifPresent(on -> HiosDocument.port(
                                device, port, "enabled", Boolean.toString(on), entry.at("ifAdminStatus")));
            }
            case "ifXEntry" ->
                HiosDocument.port(device, entry.raw("ifIndex"), "description", entry.text("ifAlias"), at);
            case "dot1qVlanStaticEntry" -> vlan(entry, device);
            case "dot1qPortVlanEntry" -> {
                if (!entry.raw("dot1dBasePort").startsWith("cpu")) {
                    Ports.untagged(device, entry.raw("dot1dBasePort"), entry.raw("dot1qPvid"), entry.at("dot1qPvid"));
                }
            }
            case "dot3adAggPortEntry" -> lag(entry, device);
            case "hm2MrpEntry" -> mrp(entry, device);
            case "hm2SrmEntry" -> subring(entry, device);
            case "hm2RingCouplingEntry" -> ring(device, entry.raw("hm2RingCplInterconnIfIndex"), "ring coupling", at);
            case "hm2AgentStpSwitchConfigGroup" ->
                entry.on("hm2AgentStpAdminMode")
                        .ifPresent(on -> device.remark(
                                entry.at("hm2AgentStpAdminMode"),
                                "the spanning tree protocol is switched " + (on ? "on" : "off")));
            case "hm2UserConfigEntry" -> {
                String role = entry.number("hm2UserAccessRole").orElse(0) >= 15 ? "administrator" : "";
                Surroundings.account(device, entry.text("hm2UserName"), role, entry.at("hm2UserName"));
            }
            case "snmpCommunityEntry" -> device.count("SNMP communities", 1);
            case "hm2LogSyslogServerEntry" ->
                Surroundings.syslog(
                        device,
                        MibEntry.address4(entry.rawEnding("IPAddr", "IpAddr", "Addr")),
                        entry.rawEnding("UdpPort", "Port"),
                        at);
            case "snmpTargetAddrEntry" -> trap(entry, device);
            case "hm2RmaEntry" ->
                device.remark(
                        at,
                        "managed from " + MibEntry.address4(entry.rawEnding("IpAddr")) + "/"
                                + entry.rawEnding("PrefixLength"));
            case "usmUserEntry" -> device.count("SNMP users", 1);
            default -> {
                return server(mib, group, entry, device) || route(group, entry, device);
            }
        }
        return true;
    }

    private static void management(MibEntry entry, Device device) {
        String address = entry.address("hm2NetLocalIPAddr");
        Locus at = entry.at("hm2NetLocalIPAddr");
        if (Surroundings.isAddress(address)) {
            device.address("management", address, entry.raw("hm2NetPrefixLength"), at);
        }
        HiosDocument.port(device, "management", "mode", "virtual", at);
        Ports.vlan(entry.raw("hm2NetVlanID"))
                .ifPresent(id -> HiosDocument.port(
                        device, "management", "vlan", Integer.toString(id), entry.at("hm2NetVlanID")));
        String gateway = entry.address("hm2NetGatewayIPAddr");
        if (Surroundings.isAddress(gateway)) {
            Surroundings.route(device, "default", "", gateway, entry.at("hm2NetGatewayIPAddr"));
        }
    }

    private static void vlan(MibEntry entry, Device device) {
        String id = entry.raw("dot1qVlanIndex");
        Locus at = entry.statement().locus();
        if (Ports.vlan(id).isEmpty()) {
            device.wrong(at, "this is no VLAN: " + id);
            return;
        }
        device.fact(VlanEntry.class, id, "name", entry.text("dot1qVlanStaticName"), entry.at("dot1qVlanStaticName"));
        device.fact(VlanEntry.class, id, "enabled", "true", at);
        Set<String> untagged = new HashSet<>(ports(entry.raw("dot1qVlanStaticUntaggedPorts")));
        for (String port : ports(entry.raw("dot1qVlanStaticEgressPorts"))) {
            if (!untagged.contains(port)) {
                Ports.tagged(device, port, id, entry.at("dot1qVlanStaticEgressPorts"));
            }
        }
    }

    private static List<String> ports(String list) {
        return Ports.each(list).stream().filter(port -> !port.startsWith("cpu")).toList();
    }

    private static void lag(MibEntry entry, Device device) {
        int key = entry.number("dot3adAggPortActorAdminKey").orElse(0);
        if (key > 0) {
            HiosDocument.port(
                    device,
                    entry.raw("dot3adAggPortIndex"),
                    "memberOf",
                    "lag " + key,
                    entry.at("dot3adAggPortActorAdminKey"));
        }
    }

    private static void mrp(MibEntry entry, Device device) {
        String role = MRP_ROLES.getOrDefault(entry.raw("hm2MrpRoleAdminState"), "member");
        String name = entry.text("hm2MrpDomainName");
        String ring = ("MRP " + name).strip() + ", " + role;
        ring(device, entry.raw("hm2MrpRingport1IfIndex"), ring, entry.at("hm2MrpRingport1IfIndex"));
        ring(device, entry.raw("hm2MrpRingport2IfIndex"), ring, entry.at("hm2MrpRingport2IfIndex"));
    }

    private static void subring(MibEntry entry, Device device) {
        String role = SUBRING_ROLES.getOrDefault(entry.raw("hm2SrmAdminState"), "member");
        ring(
                device,
                entry.raw("hm2SrmSubRingPortIfIndex"),
                "sub-ring " + entry.raw("hm2SrmRingID") + ", " + role,
                entry.at("hm2SrmSubRingPortIfIndex"));
    }

    private static void ring(Device device, String port, String ring, Locus at) {
        if (!port.startsWith("not-available")) {
            Ports.ring(device, port, ring, at);
        }
    }

    /** An address of SNMP is followed by its port in two bytes. */
    private static void trap(MibEntry entry, Device device) {
        String raw = entry.raw("snmpTargetAddrTAddress");
        String[] bytes = raw.split(" ", -1);
        String port = "";
        if (bytes.length == 6 && raw.matches("([0-9A-Fa-f]{2} ){5}[0-9A-Fa-f]{2}")) {
            port = Integer.toString(Integer.parseInt(bytes[4] + bytes[5], 16));
        }
        String address = MibEntry.address4(raw);
        int colon = address.indexOf(':');
        Surroundings.traps(
                device,
                colon > 0 ? address.substring(0, colon) : address,
                colon > 0 ? address.substring(colon + 1) : port,
                entry.at("snmpTargetAddrTAddress"));
    }

    private static boolean server(String mib, String group, MibEntry entry, Device device) {
        boolean time = mib.equals("HM2-TIMESYNC-MIB") || mib.equals("HM2-NTP-MIB");
        if (time && group.endsWith("Entry")) {
            String address = MibEntry.address4(entry.rawEnding("ServerAddr", "Address", "Addr"));
            Surroundings.time(
                    device,
                    group.contains("Sntp") ? "SNTP" : "NTP",
                    address,
                    entry.statement().locus());
            return true;
        }
        if (mib.contains("RADIUS") && group.endsWith("Entry")) {
            String address = MibEntry.address4(entry.rawEnding("ServerAddress", "Address", "Addr"));
            Surroundings.radius(
                    device, address, entry.rawEnding("Port"), entry.statement().locus());
            return true;
        }
        return false;
    }

    private static boolean route(String group, MibEntry entry, Device device) {
        if (!group.contains("Route") || !group.endsWith("Entry")) {
            return false;
        }
        String destination = MibEntry.address4(entry.rawEnding("RouteDest", "Dest", "IpAddress"));
        String mask = MibEntry.address4(entry.rawEnding("Mask", "PrefixLength", "PfxLen"));
        String next = MibEntry.address4(entry.rawEnding("NextHop"));
        if (!destination.isEmpty() && !next.isEmpty()) {
            Surroundings.route(
                    device, destination, mask, next, entry.statement().locus());
        }
        return true;
    }
}
