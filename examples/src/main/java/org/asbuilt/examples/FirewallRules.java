package org.asbuilt.examples;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The rules of FW-01: what it lets pass, whether or not anyone asked for it, and its configuration file. */
final class FirewallRules {
    static final String FILE = "firewall-fw01.conf";
    private static final String EVERYTHING = "ALL";

    /** One policy; sources and destinations are tags, or a network as {@code NET-} and its segment's name. */
    private record Policy(
            int id,
            String name,
            String from,
            String to,
            List<String> sources,
            List<String> destinations,
            List<String> services,
            String comment) {}

    private static final Map<String, List<String>> SERVICES = new TreeMap<>(Map.ofEntries(
            Map.entry("S7", List.of("tcp 102")),
            Map.entry("MODBUS", List.of("tcp 502")),
            Map.entry("ENIP", List.of("tcp 44818", "udp 44818")),
            Map.entry("INFLUX", List.of("tcp 8086")),
            Map.entry("GRAFANA", List.of("tcp 3000")),
            Map.entry("HTTP", List.of("tcp 80")),
            Map.entry("HTTPS", List.of("tcp 443")),
            Map.entry("SSH", List.of("tcp 22")),
            Map.entry("TELNET", List.of("tcp 23")),
            Map.entry("RDP", List.of("tcp 3389")),
            Map.entry("NTP", List.of("udp 123")),
            Map.entry("DNS", List.of("udp 53", "tcp 53")),
            Map.entry("WSUS", List.of("tcp 8530"))));

    private static final List<Policy> POLICIES = policies("""
1|SCADA-TREATMENT|vlan20|vlan10|SCADA-A SCADA-B|PLC-01 PLC-02 PLC-03|S7 ENIP|CN-01 CN-02 CN-03
2|SCADA-CHLORINE|vlan20|vlan12|SCADA-A SCADA-B|PLC-04|MODBUS|CN-04
3|SCADA-HISTORY|vlan20|vlan30|SCADA-A SCADA-B|HIST-01|INFLUX|CN-11
4|ENGINEERING|vlan30|vlan10|EWS-01|NET-TREATMENT|S7 ENIP HTTP|CN-08 CN-09 CN-32 CN-33
5|TIME-TREATMENT|vlan10|vlan30|NET-TREATMENT|NTP-01|NTP|CN-12 CN-13
6|TIME-CHLORINE|vlan12|vlan30|NET-CHLORINE|NTP-01|NTP|CN-14
7|REPLICATION|vlan30|vlan35|HIST-01|HIST-DMZ|INFLUX|CN-15
8|OFFICE-REPORTS|vlan40|vlan35|OFF-PC-003|HIST-DMZ|GRAFANA|CN-16
9|JUMP-TO-EWS|vlan35|vlan30|JMP-01|EWS-01|RDP|CN-17
10|SWITCH-ADMIN|vlan30|vlan99|EWS-01|NET-MANAGEMENT|SSH TELNET HTTPS|CN-28
11|TELEMETRY|vlan20|wan1|SCADA-A SCADA-B|NET-STATION_1 NET-STATION_2|MODBUS S7|CN-21 CN-22
12|COMMISSIONING-TEMP|vlan40|vlan12|NET-OFFICE|NET-CHLORINE|ALL|temporary for commissioning, remove by 30/06/2025
13|SUPPLIER-VPN|ssl.root|vlan35|all|JMP-01|RDP|suppliers by VPN, second factor
14|PATCHES|vlan20|vlan35|NET-SUPERVISION|PATCH-01|WSUS|CN-34 and the rest of the network
15|NAMES|vlan20|vlan30|NET-SUPERVISION|DC-01|DNS|CN-35 and the rest of the network
""");

    private FirewallRules() {}

    private static List<Policy> policies(String text) {
        return text.lines().map(FirewallRules::policy).toList();
    }

    private static Policy policy(String line) {
        String[] part = Stream.of(line.split("\\|", -1)).map(String::strip).toArray(String[]::new);
        return new Policy(
                Integer.parseInt(part[0]),
                part[1],
                part[2],
                part[3],
                List.of(part[4].split(" ")),
                List.of(part[5].split(" ")),
                List.of(part[6].split(" ")),
                part[7]);
    }

    /** Whether a connection can come about: inside one network nothing stands in its way. */
    static boolean permits(Connection connection) {
        Asset from = Plant.asset(connection.from());
        Asset to = Plant.asset(connection.to());
        if (Segment.of(from.ip()) == Segment.of(to.ip())) {
            return true;
        }
        String wanted = connection.transport() + " " + connection.port();
        return POLICIES.stream()
                .anyMatch(policy -> policy.from().equals(side(from))
                        && policy.to().equals(side(to))
                        && names(policy.sources(), from)
                        && names(policy.destinations(), to)
                        && serves(policy.services(), wanted));
    }

    private static String side(Asset asset) {
        Segment segment = Segment.of(asset.ip());
        return segment.recording().equals(java.util.Optional.of(Segment.Recording.STATIONS))
                ? "wan1"
                : "vlan" + segment.vlan();
    }

    private static boolean names(List<String> names, Asset asset) {
        return names.contains("all")
                || names.contains(asset.tag())
                || names.contains("NET-" + Segment.of(asset.ip()).name());
    }

    private static boolean serves(List<String> services, String wanted) {
        return services.contains(EVERYTHING)
                || services.stream()
                        .anyMatch(name -> SERVICES.getOrDefault(name, List.of()).contains(wanted));
    }

    static String configuration() {
        StringBuilder text = new StringBuilder("""
                #config-version=FGT60F-7.2.8-FW-build1639-240313:opmode=0:vdom=0:user=provider
                #conf_file_ver=1204417788
                #global_vdom=1
                config system global
                    set hostname "fw01"
                    set timezone 00
                    set admin-sport 443
                end
                config system interface
                    edit "wan1"
                        set ip 203.0.113.10 255.255.255.0
                        set allowaccess ping
                        set alias "carrier"
                    next
                    edit "internal1"
                        set description "trunk to SW-01"
                    next
                """);
        for (Segment segment : Segment.values()) {
            if (segment.gateway().ip().endsWith(".254")) {
                text.append("    edit \"vlan").append(segment.vlan()).append("\"\n");
                text.append("        set ip ").append(segment.gateway().ip()).append(" 255.255.255.0\n");
                text.append("        set alias \"").append(segment.name()).append("\"\n");
                text.append("        set interface \"internal1\"\n");
                text.append("        set vlanid ").append(segment.vlan()).append("\n    next\n");
            }
        }
        text.append("end\nconfig system ha\n    set group-name \"mbw\"\n    set mode a-p\n");
        text.append("    set password ENC bm90LWEtcmVhbC1zZWNyZXQtZXhhbXBsZQ==\nend\n");
        addresses(text);
        services(text);
        text.append("config user local\n    edit \"halcyon\"\n        set type password\n");
        text.append("        set passwd ENC ZXhhbXBsZS1vbmx5LW5vdC1hLXBhc3N3b3Jk\n        set two-factor fortitoken\n");
        text.append("    next\nend\nconfig firewall policy\n");
        POLICIES.forEach(policy -> policy(text, policy));
        text.append("end\nconfig router static\n    edit 1\n        set gateway 203.0.113.1\n");
        text.append("        set device \"wan1\"\n    next\nend\n");
        return text.toString();
    }

    private static void addresses(StringBuilder text) {
        text.append("config firewall address\n");
        POLICIES.stream()
                .flatMap(policy -> Stream.concat(policy.sources().stream(), policy.destinations().stream()))
                .distinct()
                .sorted()
                .filter(name -> !name.equals("all"))
                .forEach(name -> text.append("    edit \"")
                        .append(name)
                        .append("\"\n        set subnet ")
                        .append(subnet(name))
                        .append("\n    next\n"));
        text.append("end\n");
    }

    private static String subnet(String name) {
        return name.startsWith("NET-")
                ? Segment.valueOf(name.substring(4)).prefix() + "0 255.255.255.0"
                : Plant.asset(name).ip() + " 255.255.255.255";
    }

    private static void services(StringBuilder text) {
        text.append("config firewall service custom\n");
        SERVICES.forEach((name, ports) -> {
            text.append("    edit \"").append(name).append("\"\n");
            for (String port : ports) {
                String[] part = port.split(" ");
                text.append("        set ")
                        .append(part[0])
                        .append("-portrange ")
                        .append(part[1])
                        .append("\n");
            }
            text.append("    next\n");
        });
        text.append("end\n");
    }

    private static void policy(StringBuilder text, Policy policy) {
        text.append("    edit ").append(policy.id()).append("\n");
        text.append("        set name \"").append(policy.name()).append("\"\n");
        text.append("        set srcintf \"").append(policy.from()).append("\"\n");
        text.append("        set dstintf \"").append(policy.to()).append("\"\n");
        text.append("        set srcaddr ").append(quoted(policy.sources())).append("\n");
        text.append("        set dstaddr ")
                .append(quoted(policy.destinations()))
                .append("\n");
        text.append("        set action accept\n        set schedule \"always\"\n");
        text.append("        set service ").append(quoted(policy.services())).append("\n");
        text.append("        set logtraffic all\n");
        text.append("        set comments \"").append(policy.comment()).append("\"\n    next\n");
    }

    private static String quoted(List<String> names) {
        return "\"" + String.join("\" \"", names) + "\"";
    }
}
