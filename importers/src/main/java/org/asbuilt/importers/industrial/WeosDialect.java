package org.asbuilt.importers.industrial;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asbuilt.importers.device.Device;
import org.asbuilt.importers.device.Dialect;
import org.asbuilt.importers.device.Statement;
import org.asbuilt.model.DeviceInterface;
import org.asbuilt.model.Nameplate;
import org.asbuilt.model.Platform;

/** Configurations of Westermo WeOS. Source: WeOS Management Guide 4.31 and 5; files of WeOS 4.32. */
public final class WeosDialect implements Dialect {
    private static final Pattern SYSTEM = Pattern.compile("Westermo WeOS v?([\\w.-]{1,40})");
    private static final Pattern PLATE =
            Pattern.compile("# *([^,]{1,80}), *art\\.? ?no\\.? ([\\w.-]{1,40}) *ser\\.? ?no\\.? ([\\w.-]{1,40})");
    private static final Set<String> EVERY = Set.of("ALL");

    private final Commands top = new Commands();
    private final Commands port = new Commands();
    private final Commands vlan = new Commands();
    private final Commands iface = new Commands();
    private final WeosFirewall firewall = new WeosFirewall();

    /** A fresh reader of one configuration. */
    public WeosDialect() {
        top.on("aaa", (line, device, within) -> line.children().forEach(child -> aaa(child, device)))
                .on("system", (line, device, within) -> line.children().forEach(child -> system(child, device)))
                .on("port", this::port)
                .on("vlan", this::vlan)
                .on("iface", this::iface)
                .on("ip", (line, device, within) -> line.children().forEach(child -> firewall.ip(child, device)))
                .on("snmp-server", (line, device, within) -> snmp(line, device))
                .on("ntp", (line, device, within) -> servers(line, device, "NTP"))
                .on("sntp", (line, device, within) -> servers(line, device, "SNTP"))
                .on("logging", (line, device, within) -> logging(line, device))
                .on("web", (line, device, within) -> web(line, device))
                .on("ssh-server", (line, device, within) -> {
                    line.takeAll();
                    Offered.SSH.say(device, true, line.locus());
                })
                .on("telnet-server", (line, device, within) -> {
                    line.takeAll();
                    Offered.TELNET.say(device, true, line.locus());
                })
                .on("frnt", (line, device, within) -> ring(line, device, "FRNT"))
                .on("mrp", (line, device, within) -> ring(line, device, "MRP"))
                .on("ring-coupling", (line, device, within) -> ring(line, device, "ring coupling"))
                .on("spanning-tree", (line, device, within) -> {
                    line.takeAll();
                    device.remark(line.locus(), "the spanning tree protocol (RSTP) is on");
                })
                .on(
                        "no spanning-tree",
                        (line, device, within) ->
                                device.remark(line.locus(), "the spanning tree protocol (RSTP) is off"))
                .on(
                        "tunnel",
                        (line, device, within) -> line.children().forEach(child -> firewall.tunnel(child, device)))
                .known("alarm", "end", "lldp", "dhcp-server", "dhcp-relay", "coverage", "ping", "fdb", "qos", "igmp")
                .known("monitor", "rmon", "link-aggregate", "cfg", "micro-lacp", "serial", "modem", "backup");
        port.on("name", (line, device, within) -> say(device, within, "description", line.from(1), line))
                .on("description", (line, device, within) -> say(device, within, "description", line.from(1), line))
                .on("shutdown", (line, device, within) -> say(device, within, "enabled", "false", line))
                .on("no enable", (line, device, within) -> say(device, within, "enabled", "false", line))
                .on("disable", (line, device, within) -> say(device, within, "enabled", "false", line))
                .on("enable", (line, device, within) -> say(device, within, "enabled", "true", line))
                .on("no shutdown", (line, device, within) -> say(device, within, "enabled", "true", line))
                .on(
                        "default-vid",
                        (line, device, within) -> Ports.each(within)
                                .forEach(one -> Ports.untagged(device, one, line.word(1), line.locus())))
                .known("speed-duplex", "end", "mdix", "flow-control", "priority", "priority-mode", "rate-limit")
                .known("fallback-vid", "traffic-shaping", "inbound", "outbound", "poe", "dsl", "sfp", "filter", "rstp");
        vlan.on("name", (line, device, within) -> Ports.named(device, within, line.from(1), line.locus()))
                .on("untagged", (line, device, within) -> members(device, line, within, false))
                .on("tagged", (line, device, within) -> members(device, line, within, true))
                .known("end", "igmp", "priority", "forbid", "channel", "description", "enable");
        iface.on("address", this::address)
                .on("inet", this::inet)
                .on("management", this::management)
                .on("description", (line, device, within) -> say(device, within, "description", line.from(1), line))
                .on("shutdown", (line, device, within) -> say(device, within, "enabled", "false", line))
                .on("no enable", (line, device, within) -> say(device, within, "enabled", "false", line))
                .on("no management", (line, device, within) -> {
                    // Nobody manages the device by this interface.
                })
                .known("distance", "primary", "option", "end", "mtu", "tcp-mss", "dynamic", "client-id", "arp", "mac");
    }

    @Override
    public void read(Statement statement, Device device) {
        if (statement.text().startsWith("#")) {
            header(statement, device);
        } else {
            top.read(statement, device, "");
        }
    }

    private static void header(Statement line, Device device) {
        line.take();
        Matcher system = SYSTEM.matcher(line.text());
        if (system.find()) {
            Surroundings.maker(device, "Westermo", line.locus());
            device.fact(Platform.class, "operatingSystem", "WeOS", line.locus());
            device.fact(Platform.class, "firmwareVersion", system.group(1), line.locus());
            return;
        }
        Matcher plate = PLATE.matcher(line.text());
        if (plate.find()) {
            device.fact(Nameplate.class, "model", plate.group(1), line.locus());
            device.fact(Nameplate.class, "orderNumber", plate.group(2), line.locus());
            device.serial(plate.group(3), line.locus());
        }
    }

    private static void say(Device device, String ports, String part, String value, Statement line) {
        Ports.each(ports).forEach(one -> device.fact(DeviceInterface.class, one, part, value, line.locus()));
    }

    private static void aaa(Statement line, Device device) {
        switch (line.word(0)) {
            case "username" -> {
                line.take();
                Surroundings.account(device, line.word(1), line.word(1), line.locus());
            }
            case "radius", "remote-server", "tacacs" -> {
                line.takeAll();
                for (Statement child : line.children()) {
                    if (child.is("address") || child.is("server") || child.is("host")) {
                        Surroundings.radius(device, child.word(1), "", child.locus());
                    }
                }
            }
            case "end" -> line.take();
            default -> {
                // Stays open.
            }
        }
    }

    private static void system(Statement line, Device device) {
        line.take();
        switch (line.word(0)) {
            case "hostname" -> device.hostname(line.word(1), line.locus());
            case "location" -> Surroundings.location(device, line.from(1), line.locus());
            case "contact" -> Surroundings.contact(device, line.from(1), line.locus());
            case "timezone" -> Surroundings.timeZone(device, line.from(1), line.locus());
            default -> line.takeAll();
        }
    }

    private void port(Statement line, Device device, String within) {
        String ports = line.from(1);
        device.define("ports", "ALL", Ports.each(ports));
        port.under(line, device, ports);
    }

    private void vlan(Statement line, Device device, String within) {
        Ports.named(device, line.word(1), "", line.locus());
        vlan.under(line, device, line.word(1));
    }

    private static void members(Device device, Statement line, String vlan, boolean tagged) {
        String list = line.from(1).toUpperCase(Locale.ROOT);
        Iterable<String> ports = EVERY.contains(list) ? device.held("ports", "ALL") : Ports.each(line.from(1));
        for (String one : ports) {
            if (tagged) {
                Ports.tagged(device, one, vlan, line.locus());
            } else {
                Ports.untagged(device, one, vlan, line.locus());
            }
        }
    }

    private void iface(Statement line, Device device, String within) {
        String name = line.word(1);
        device.fact(DeviceInterface.class, name, "mode", "virtual", line.locus());
        if (line.has("dhcp")) {
            device.fact(DeviceInterface.class, name, "addresses", "dhcp", line.locus());
        }
        iface.under(line, device, name);
    }

    private void inet(Statement line, Device device, String name) {
        if (line.is("inet", "static")) {
            address(device, name, line.word(2), line.word(3), line);
        } else if (line.has("dhcp")) {
            device.fact(DeviceInterface.class, name, "addresses", "dhcp", line.locus());
        }
    }

    private void address(Statement line, Device device, String name) {
        address(device, name, line.word(1), line.word(2), line);
    }

    private static void address(Device device, String name, String address, String mask, Statement line) {
        int slash = address.indexOf('/');
        if (slash > 0) {
            device.address(name, address.substring(0, slash), address.substring(slash + 1), line.locus());
        } else {
            device.address(name, address, mask.startsWith("255.") ? mask : "", line.locus());
        }
    }

    private void management(Statement line, Device device, String name) {
        for (String word : line.words().subList(1, line.size())) {
            Offered.say(device, word, true, line.locus());
        }
    }

    private static void snmp(Statement line, Device device) {
        line.takeAll();
        for (Statement child : line.children()) {
            if (child.is("host") || child.is("trap-host")) {
                Surroundings.traps(device, child.word(1), "", child.locus());
            } else if (child.is("rocommunity") || child.is("rwcommunity")) {
                device.count("SNMP communities", 1);
            } else if (child.is("rouser") || child.is("rwuser")) {
                Surroundings.account(device, child.word(1), "", child.locus());
            }
        }
    }

    private static void servers(Statement line, Device device, String protocol) {
        line.takeAll();
        for (Statement child : line.children()) {
            if (child.is("server") || child.is("peer")) {
                Surroundings.time(device, protocol, child.word(1), child.locus());
            }
        }
    }

    private static void logging(Statement line, Device device) {
        line.takeAll();
        for (Statement child : line.children()) {
            if (child.is("server") || child.is("host")) {
                Surroundings.syslog(device, child.word(1), child.after("port").orElse(""), child.locus());
            }
        }
    }

    private static void web(Statement line, Device device) {
        line.takeAll();
        for (Statement child : line.children()) {
            if (child.is("port")) {
                Offered.HTTP.at(device, child.word(1), child.locus());
            } else if (child.is("ssl-port")) {
                Offered.HTTPS.at(device, child.word(1), child.locus());
            }
        }
    }

    private static void ring(Statement line, Device device, String protocol) {
        line.takeAll();
        String name = (protocol + " " + line.word(1)).strip();
        for (Statement child : line.children()) {
            if (child.is("ring-ports") || child.is("ports") || child.is("coupling-port")) {
                Ports.each(child.from(1)).forEach(one -> Ports.ring(device, one, name, child.locus()));
            } else if (!child.is("end")) {
                device.remark(child.locus(), name + ": " + child.shown());
            }
        }
    }
}
