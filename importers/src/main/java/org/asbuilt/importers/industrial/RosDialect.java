package org.asbuilt.importers.industrial;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.asbuilt.evidence.Locus;
import org.asbuilt.importers.device.Device;
import org.asbuilt.importers.device.Dialect;
import org.asbuilt.importers.device.Splitter;
import org.asbuilt.importers.device.Statement;
import org.asbuilt.model.DeviceInterface;
import org.asbuilt.model.Nameplate;
import org.asbuilt.model.Platform;

/**
 * Configurations of RUGGEDCOM ROS ({@code config.csv}). What a table means is told by its columns, because the names of tables differ
 * between versions. Source: RUGGEDCOM ROS User Guide 3.11 and 4.3.
 */
public final class RosDialect implements Dialect {
    private static final Pattern VERSION =
            Pattern.compile("(?i)(?:ROS|Version|Software)[^\\d]{0,20}v?(\\d{1,2}\\.\\d{1,2}(?:\\.\\d{1,3})?)");
    private static final Pattern SERIAL = Pattern.compile("(?i)serial (?:number|no\\.?)[ :=]{1,4}(\\S{3,40})");
    private static final Pattern ORDER = Pattern.compile("(?i)order code[ :=]{1,4}(\\S{3,80})");
    private static final Pattern MODEL = Pattern.compile("\\b((?:RSG|RS|RST|RMC|RP|RSL|M)\\d{3,4}[A-Z]{0,4})\\b");
    /** Columns that are switches or limits of services, with the service. */
    private static final Map<String, Offered> SERVICES = Map.of(
            "telnet sessions allowed", Offered.TELNET,
            "ssh sessions allowed", Offered.SSH,
            "web server users allowed", Offered.HTTPS,
            "tftp server", Offered.TFTP,
            "rsh server", Offered.RSH,
            "modbus address", Offered.MODBUS);

    private static final List<String> NO_USE = List.of(
            "alarm",
            "cable",
            "rate",
            "mirror",
            "cos",
            "dscp",
            "priority",
            "mac address",
            "multicast",
            "igmp",
            "link detection",
            "time and date",
            "lldp",
            "goose",
            "dhcp",
            "security",
            "console",
            "gvrp",
            "gmrp",
            "data storage",
            "certificate",
            "key");

    /** Cuts the tables. */
    public static Splitter splitter() {
        return new RosTables();
    }

    @Override
    public void read(Statement statement, Device device) {
        switch (statement.word(0)) {
            case "#" -> header(statement.take(), device);
            case "table", "columns" -> statement.handOn();
            default -> row(statement, device);
        }
    }

    private static void header(Statement line, Device device) {
        String text = line.word(1);
        Surroundings.said(VERSION, text, version -> {
            Surroundings.maker(device, "Siemens", line.locus());
            device.fact(Platform.class, "operatingSystem", "RUGGEDCOM ROS", line.locus());
            device.fact(Platform.class, "firmwareVersion", version, line.locus());
        });
        Surroundings.said(SERIAL, text, serial -> device.serial(serial, line.locus()));
        Surroundings.said(ORDER, text, order -> device.fact(Nameplate.class, "orderNumber", order, line.locus()));
        Surroundings.said(
                MODEL, text, model -> device.fact(Nameplate.class, "model", "RUGGEDCOM " + model, line.locus()));
    }

    private static void row(Statement row, Device device) {
        Map<String, String> cells = new TreeMap<>();
        for (int i = 3; i + 1 < row.size(); i += 2) {
            cells.putIfAbsent(row.word(i).toLowerCase(Locale.ROOT), row.word(i + 1));
        }
        String title = (row.word(1) + " " + row.word(2)).toLowerCase(Locale.ROOT);
        // A row may say several of these.
        boolean identity = identity(cells, device, row.locus());
        boolean services = services(cells, device, row.locus());
        boolean accounts = accounts(cells, device, row.locus());
        boolean known = identity || services || accounts;
        if (!known) {
            known = ports(cells, device, row.locus())
                    || addresses(cells, device, row.locus())
                    || servers(title, cells, device, row.locus());
        }
        if (!known && NO_USE.stream().anyMatch(title::contains)) {
            device.count("settings that say nothing for the record", 1);
            known = true;
        }
        if (known) {
            row.take();
        }
    }

    private static String cell(Map<String, String> cells, String column) {
        return cells.getOrDefault(column, "").strip();
    }

    private static boolean identity(Map<String, String> cells, Device device, Locus at) {
        if (!cells.containsKey("system name")) {
            return false;
        }
        device.hostname(cell(cells, "system name"), at);
        Surroundings.location(device, cell(cells, "location"), at);
        Surroundings.contact(device, cell(cells, "contact"), at);
        return true;
    }

    private static boolean services(Map<String, String> cells, Device device, Locus at) {
        boolean any = false;
        for (Map.Entry<String, Offered> service : new TreeMap<>(SERVICES).entrySet()) {
            String value = cell(cells, service.getKey()).toLowerCase(Locale.ROOT);
            if (!value.isEmpty()) {
                any = true;
                boolean off = value.equals("0")
                        || value.startsWith("disabled")
                        || value.equals("off")
                        || value.equals("none");
                service.getValue().say(device, !off, at);
            }
        }
        return any;
    }

    private static boolean accounts(Map<String, String> cells, Device device, Locus at) {
        boolean any = false;
        for (Map.Entry<String, String> cell : cells.entrySet()) {
            if (cell.getKey().endsWith("username")) {
                any = true;
                Surroundings.account(device, cell.getValue(), cell.getKey(), at);
            }
        }
        return any;
    }

    private static boolean ports(Map<String, String> cells, Device device, Locus at) {
        String vid = cell(cells, "vid");
        if (!vid.isEmpty() && cells.containsKey("vlan name")) {
            Ports.named(device, vid, cell(cells, "vlan name"), at);
            return true;
        }
        String port = cell(cells, "port");
        String ports = port.isEmpty() ? cell(cells, "port(s)") : port;
        if (ports.isEmpty()) {
            return false;
        }
        if (cells.containsKey("pvid")) {
            for (String one : Ports.each(ports)) {
                membership(one, cells, device, at);
            }
            return true;
        }
        if (cells.containsKey("media") || cells.containsKey("auton")) {
            device.fact(DeviceInterface.class, ports, "description", cell(cells, "name"), at);
            String state = cell(cells, "state").toLowerCase(Locale.ROOT);
            if (!state.isEmpty()) {
                device.fact(DeviceInterface.class, ports, "enabled", Boolean.toString(state.startsWith("enabled")), at);
            }
            return true;
        }
        return false;
    }

    private static void membership(String port, Map<String, String> cells, Device device, Locus at) {
        if (cell(cells, "type").equalsIgnoreCase("trunk")) {
            // A trunk of ROS is a member of every VLAN that is known.
            Ports.tagged(device, port, "all", at);
        }
        Ports.untagged(device, port, cell(cells, "pvid"), at);
    }

    private static boolean addresses(Map<String, String> cells, Device device, Locus at) {
        String gateway = cell(cells, "gateway");
        if (!gateway.isEmpty() && cells.containsKey("destination")) {
            String destination = cell(cells, "destination");
            boolean everything = destination.isEmpty() || destination.equals("0.0.0.0");
            Surroundings.route(
                    device, everything ? "default" : destination, everything ? "" : cell(cells, "subnet"), gateway, at);
            return true;
        }
        String address = cell(cells, "ip address");
        if (address.isEmpty() || !cells.containsKey("subnet")) {
            return false;
        }
        String name = (cell(cells, "type") + " " + cell(cells, "id")).strip().toLowerCase(Locale.ROOT);
        String shown = name.isEmpty() ? "management" : name;
        device.fact(DeviceInterface.class, shown, "mode", "virtual", at);
        if (cell(cells, "ip address type").equalsIgnoreCase("dhcp")) {
            device.fact(DeviceInterface.class, shown, "addresses", "dhcp", at);
        } else if (Surroundings.isAddress(address)) {
            device.address(shown, address, cell(cells, "subnet"), at);
        }
        return true;
    }

    private static boolean servers(String title, Map<String, String> cells, Device device, Locus at) {
        String server =
                cell(cells, "ip address").isEmpty() ? cell(cells, "server ip address") : cell(cells, "ip address");
        if (title.contains("ntp")) {
            Surroundings.time(device, "NTP", server, at);
        } else if (title.contains("syslog")) {
            Surroundings.syslog(device, server, cell(cells, "udp port"), at);
        } else if (title.contains("radius")) {
            Surroundings.radius(device, server, cell(cells, "auth udp port"), at);
        } else if (title.contains("tacacs")) {
            Surroundings.tacacs(device, server, at);
        } else if (title.contains("snmp")) {
            Surroundings.account(device, cell(cells, "name"), "", at);
            Surroundings.traps(device, server, "", at);
        } else if (title.contains("rstp") || title.contains("spanning")) {
            String state = cell(cells, "state");
            if (!state.isEmpty()) {
                device.remark(at, "RSTP: " + state);
            }
        } else if (title.contains("trunk") && cells.containsKey("ports")) {
            String trunk = cell(cells, "trunk id");
            Ports.each(cell(cells, "ports"))
                    .forEach(one -> device.fact(DeviceInterface.class, one, "memberOf", "trunk " + trunk, at));
        } else {
            return false;
        }
        return true;
    }
}
