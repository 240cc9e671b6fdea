package org.asbuilt.importers.industrial;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asbuilt.importers.device.Device;
import org.asbuilt.importers.device.Dialect;
import org.asbuilt.importers.device.Splitter;
import org.asbuilt.importers.device.Statement;
import org.asbuilt.model.DeviceInterface;
import org.asbuilt.model.Nameplate;
import org.asbuilt.model.Platform;

/**
 * Scripts for the command line of Hirschmann switches, as {@code show running-config} of the Classic software and the scripts of HiOS
 * have them. Source: Hirschmann, Reference Manual Command Line Interface, Classic L2P/L3P 9.0 and HiOS 7 to 9.
 */
public final class HirschmannScript implements Dialect {
    private static final Pattern DESCRIPTION = Pattern.compile("(?i)!\\s*System Description:?\\s+\"?([^\"]{1,80})");
    private static final Pattern VERSION =
            Pattern.compile("(?i)!\\s*System (?:Software )?Version:?\\s+\"?([\\w.() -]{1,60})");
    private static final Pattern RELEASE = Pattern.compile("(HiOS|HiSecOS)-\\w{1,6}-([\\d.]{3,20})");

    private final String system;
    private final Commands commands = new Commands();
    private final HirschmannLists lists = new HirschmannLists();
    private final HirschmannPort port = new HirschmannPort(lists);

    /**
     * A fresh reader of one configuration.
     *
     * @param system what the devices run: Classic or HiOS
     */
    public HirschmannScript(String system) {
        this.system = system;
        names();
        servers();
        switching();
    }

    /** Cuts a script. */
    public static Splitter splitter() {
        return new Blocks(
                List.of("interface"),
                Set.of("exit"),
                text -> text.regionMatches(true, 0, "!system", 0, 7) || text.regionMatches(true, 0, "! system", 0, 8));
    }

    private void names() {
        commands.on("hostname", (line, device, within) -> device.hostname(line.word(1), line.locus()))
                .on("system name", (line, device, within) -> device.hostname(line.from(2), line.locus()))
                .on("snmp-server sysname", (line, device, within) -> device.hostname(line.from(2), line.locus()))
                .on("set prompt", (line, device, within) -> {
                    // Only how the command line greets.
                })
                .on(
                        "system location",
                        (line, device, within) -> Surroundings.location(device, line.from(2), line.locus()))
                .on(
                        "snmp-server location",
                        (line, device, within) -> Surroundings.location(device, line.from(2), line.locus()))
                .on(
                        "system contact",
                        (line, device, within) -> Surroundings.contact(device, line.from(2), line.locus()))
                .on(
                        "snmp-server contact",
                        (line, device, within) -> Surroundings.contact(device, line.from(2), line.locus()))
                .on("network parms", (line, device, within) -> {
                    device.fact(DeviceInterface.class, "management", "mode", "virtual", line.locus());
                    if (Surroundings.isAddress(line.word(2))) {
                        device.address("management", line.word(2), line.word(3), line.locus());
                    }
                    Surroundings.route(device, "default", "", line.word(4), line.locus());
                })
                .on("network protocol", (line, device, within) -> {
                    if (!line.is("network", "protocol", "none")) {
                        device.fact(DeviceInterface.class, "management", "addresses", line.word(2), line.locus());
                    }
                })
                .on("network mgmt_vlan", this::managementVlan)
                .on("network mgmt-vlan", this::managementVlan)
                .on(
                        "network management vlan",
                        (line, device, within) -> Ports.vlan(line.word(3))
                                .ifPresent(id -> device.fact(
                                        DeviceInterface.class,
                                        "management",
                                        "vlan",
                                        Integer.toString(id),
                                        line.locus())))
                .on("ip route", this::route)
                .on(
                        "ip route add",
                        (line, device, within) ->
                                Surroundings.route(device, line.word(3), line.word(4), line.word(5), line.locus()))
                .on(
                        "ip route default",
                        (line, device, within) -> Surroundings.route(device, "default", "", line.word(3), line.locus()))
                .on("users name", this::user)
                .on("users add", this::user)
                .on("users access-role", this::role)
                .on(
                        "username",
                        (line, device, within) ->
                                Surroundings.account(device, line.word(1), line.word(1), line.locus()))
                .known(
                        "users",
                        "enable",
                        "configure",
                        "exit",
                        "vlan database",
                        "network",
                        "serviceshell",
                        "no network");
    }

    private void managementVlan(Statement line, Device device, String within) {
        Ports.vlan(line.word(2))
                .ifPresent(id ->
                        device.fact(DeviceInterface.class, "management", "vlan", Integer.toString(id), line.locus()));
    }

    private void route(Statement line, Device device, String within) {
        Surroundings.route(device, line.word(2), line.word(3), line.word(4), line.locus());
    }

    private void user(Statement line, Device device, String within) {
        Surroundings.account(device, line.word(2), line.word(2), line.locus());
    }

    private void role(Statement line, Device device, String within) {
        Surroundings.account(device, line.word(2), line.word(3), line.locus());
    }

    private void servers() {
        for (String word : List.of("telnet", "ssh", "http", "https", "web")) {
            for (String tail : List.of("", " server")) {
                commands.on(word + tail, (line, device, within) -> Offered.say(device, word, true, line.locus()))
                        .on(
                                "no " + word + tail,
                                (line, device, within) -> Offered.say(device, word, false, line.locus()))
                        .on(
                                "ip " + word + tail,
                                (line, device, within) -> Offered.say(device, word, true, line.locus()))
                        .on(
                                "no ip " + word + tail,
                                (line, device, within) -> Offered.say(device, word, false, line.locus()));
            }
            commands.known(
                    word + " port",
                    word + " timeout",
                    word + " session-timeout",
                    word + " max-sessions",
                    word + " sessiontimeout",
                    word + " maxsessions");
        }
        commands.on("ip http secure-server", (line, device, within) -> Offered.HTTPS.say(device, true, line.locus()))
                .on("ethernet-ip", (line, device, within) -> Offered.ETHERNET_IP.say(device, true, line.locus()))
                .on(
                        "ethernet-ip operation",
                        (line, device, within) -> Offered.ETHERNET_IP.say(device, true, line.locus()))
                .on("no ethernet-ip", (line, device, within) -> Offered.ETHERNET_IP.say(device, false, line.locus()))
                .on("profinetio", (line, device, within) -> Offered.PROFINET.say(device, true, line.locus()))
                .on("profinet operation", (line, device, within) -> Offered.PROFINET.say(device, true, line.locus()))
                .on("modbus-tcp operation", (line, device, within) -> Offered.MODBUS.say(device, true, line.locus()))
                .on("iec61850-mms", (line, device, within) -> Offered.MMS.say(device, true, line.locus()))
                .on("sntp client server", (line, device, within) -> time(line, device, "SNTP"))
                .on("sntp server", (line, device, within) -> time(line, device, "SNTP"))
                .on("ntp client server", (line, device, within) -> time(line, device, "NTP"))
                .on("ntp client", (line, device, within) -> time(line, device, "NTP"))
                .on(
                        "logging host",
                        (line, device, within) ->
                                Surroundings.syslog(device, line.word(2), number(line, 3), line.locus()))
                .on("logging syslog", (line, device, within) -> {
                    // Only switches it on.
                })
                .on(
                        "logging host add",
                        (line, device, within) -> Surroundings.syslog(
                                device,
                                line.after("addr").orElse(line.word(4)),
                                line.after("port").orElse(""),
                                line.locus()))
                .on("snmptrap", (line, device, within) -> Surroundings.traps(device, line.word(2), "", line.locus()))
                .on("snmp trap", (line, device, within) -> trap(line, device))
                .on("snmp notification host add", (line, device, within) -> trap(line, device))
                .on("radius server host", (line, device, within) -> radius(line, device))
                .on("radius server auth add", (line, device, within) -> radius(line, device))
                .on(
                        "snmp-access version",
                        (line, device, within) -> device.remark(line.locus(), "SNMP access: " + line.from(2)))
                .on(
                        "snmp access version",
                        (line, device, within) -> device.remark(line.locus(), "SNMP access: " + line.from(3)))
                .on("snmp-server community", (line, device, within) -> device.count("SNMP communities", 1))
                .on("no snmp-server community", (line, device, within) -> device.count("SNMP communities", 1))
                .on("snmp community", (line, device, within) -> device.count("SNMP communities", 1))
                .known(
                        "sntp",
                        "ntp",
                        "logging",
                        "snmp-server",
                        "snmp",
                        "radius",
                        "authentication",
                        "snmp-access",
                        "clock");
    }

    private static String number(Statement line, int index) {
        return line.word(index).matches("\\d{1,5}") ? line.word(index) : "";
    }

    private static void time(Statement line, Device device, String protocol) {
        line.words().stream()
                .skip(2)
                .filter(word -> Surroundings.isAddress(word))
                .findFirst()
                .ifPresent(server -> Surroundings.time(device, protocol, server, line.locus()));
    }

    private static void trap(Statement line, Device device) {
        line.words().stream()
                .filter(Surroundings::isAddress)
                .findFirst()
                .ifPresent(server -> Surroundings.traps(device, server, "", line.locus()));
    }

    private static void radius(Statement line, Device device) {
        line.words().stream()
                .filter(Surroundings::isAddress)
                .findFirst()
                .ifPresent(server ->
                        Surroundings.radius(device, server, line.after("port").orElse(""), line.locus()));
    }

    private void switching() {
        commands.on(
                        "vlan",
                        (line, device, within) ->
                                Ports.each(line.word(1)).forEach(id -> Ports.named(device, id, "", line.locus())))
                .on("vlan add", (line, device, within) -> Ports.named(device, line.word(2), "", line.locus()))
                .on(
                        "vlan name",
                        (line, device, within) -> Ports.named(device, line.word(2), line.from(3), line.locus()))
                .on("name", (line, device, within) -> Ports.named(device, line.word(1), line.from(2), line.locus()))
                .on(
                        "hiper-ring port",
                        (line, device, within) -> Ports.ring(device, line.word(3), "HIPER-Ring", line.locus()))
                .on("hiper-ring", (line, device, within) -> device.remark(line.locus(), "HIPER-Ring: " + line.from(1)))
                .on("mrp current-domain", (line, device, within) -> mrp(line, device, 2))
                .on("mrp domain modify", (line, device, within) -> mrp(line, device, 3))
                .on(
                        "mrp new-domain",
                        (line, device, within) -> device.remark(line.locus(), "a domain of MRP is set up"))
                .on(
                        "mrp domain add",
                        (line, device, within) -> device.remark(line.locus(), "a domain of MRP is set up"))
                .on(
                        "fast-hiper-ring",
                        (line, device, within) -> device.remark(line.locus(), "Fast HIPER-Ring: " + line.from(1)))
                .on(
                        "ring-coupling",
                        (line, device, within) -> device.remark(line.locus(), "ring coupling: " + line.from(1)))
                .on("sub-ring", (line, device, within) -> device.remark(line.locus(), "sub-ring: " + line.from(1)))
                .on("spanning-tree", (line, device, within) -> spanning(line, device, true))
                .on("no spanning-tree", (line, device, within) -> spanning(line, device, false))
                .on("spanning-tree operation", (line, device, within) -> spanning(line, device, true))
                .on("interface", (line, device, within) -> port.read(line, device))
                .known(
                        "mrp",
                        "vlan",
                        "no vlan",
                        "lldp",
                        "igmp",
                        "set igmp",
                        "bridge",
                        "mac",
                        "link-aggregation",
                        "classofservice")
                .known(
                        "signal-contact",
                        "selftest",
                        "cli",
                        "config",
                        "dip-switch",
                        "profile",
                        "storm-control",
                        "monitor")
                .known(
                        "device-status",
                        "security-status",
                        "digital-input",
                        "temperature",
                        "traffic-shape",
                        "ptp",
                        "gmrp");
    }

    private static void spanning(Statement line, Device device, boolean on) {
        boolean whole = line.size() <= (on ? 1 : 2) || line.has("operation");
        if (whole) {
            device.remark(line.locus(), "the spanning tree protocol is switched " + (on ? "on" : "off"));
        }
    }

    private void mrp(Statement line, Device device, int from) {
        if (line.word(from).equals("mode") || line.word(from + 1).equals("mode")) {
            String role = line.word(from).equals("mode") ? line.word(from + 1) : line.word(from + 2);
            device.define("mrp role", "MRP", List.of(role));
        }
        line.after("primary").ifPresent(one -> Ports.ring(device, one, mrpName(device), line.locus()));
        line.after("secondary").ifPresent(one -> Ports.ring(device, one, mrpName(device), line.locus()));
    }

    private static String mrpName(Device device) {
        String role = String.join(" ", device.held("mrp role", "MRP"));
        return role.isEmpty() ? "MRP" : "MRP, " + role;
    }

    @Override
    public void read(Statement statement, Device device) {
        if (statement.text().startsWith("!")) {
            header(statement, device);
        } else if (!lists.read(statement, device)) {
            commands.read(statement, device, "");
        }
    }

    @Override
    public void end(Device device) {
        lists.end(device);
    }

    private void header(Statement line, Device device) {
        line.take();
        Matcher description = DESCRIPTION.matcher(line.text());
        if (description.find()) {
            String text = description.group(1).strip();
            device.fact(Nameplate.class, "model", text.replaceFirst("(?i)^Hirschmann ", ""), line.locus());
            Surroundings.maker(device, "Hirschmann", line.locus());
            device.fact(Platform.class, "operatingSystem", system, line.locus());
        }
        Matcher version = VERSION.matcher(line.text());
        if (version.find()) {
            Matcher release = RELEASE.matcher(version.group(1));
            device.fact(
                    Platform.class,
                    "firmwareVersion",
                    release.find() ? release.group(2) : version.group(1).strip(),
                    line.locus());
        }
    }
}
