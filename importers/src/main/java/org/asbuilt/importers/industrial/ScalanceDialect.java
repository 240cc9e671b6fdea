package org.asbuilt.importers.industrial;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
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
 * Configurations of Siemens SCALANCE switches, routers and security modules in the words of their command line. Source: Siemens,
 * SCALANCE S615 Command Line Interface (PH_SCALANCE-S615-CLI_76), SCALANCE XB-200/XC-200/XP-200 and XM-400/XR-500 CLI.
 */
public final class ScalanceDialect implements Dialect {
    private static final Pattern LISTS = Pattern.compile(
            "(?i)ports *\\(([^)]{0,300})\\)(?: *untagged *\\(([^)]{0,300})\\))?(?: *forbidden *\\([^)]{0,300}\\))?");
    private static final Pattern MODEL = Pattern.compile("(?i)(SCALANCE [A-Z]{1,3}-?\\d{2,4}[A-Z0-9-]{0,16})");
    private static final Pattern ORDER = Pattern.compile("(6GK\\d[ \\d]{4,5}-\\w{5}-\\w{4})");
    private static final Pattern FIRMWARE = Pattern.compile(
            "(?i)(?:firmware|software|version)[^V\\d]{0,20}V? ?(\\d{1,2}\\.\\d{1,2}(?:\\.\\d{1,3}){0,2})");

    private final Commands top = new Commands();
    private final Commands vlan = new Commands();
    private final Commands port = new Commands();
    private final Commands clock = new Commands();
    private final ScalanceSecurity security = new ScalanceSecurity();

    /** A fresh reader of one configuration. */
    public ScalanceDialect() {
        names();
        servers();
        networks();
        ports();
        security.blocks(top);
    }

    /** Cuts the lines into blocks. */
    public static Splitter splitter() {
        return new Blocks(
                List.of(
                        "interface",
                        "vlan",
                        "ntp$",
                        "sntp$",
                        "dnsclient$",
                        "events$",
                        "firewall$",
                        "firewallnat$",
                        "nat$",
                        "ipsec$",
                        "remote-end",
                        "connection",
                        "authentication$",
                        "phase",
                        "openvpn$",
                        "ring-redundancy$",
                        "mrp$",
                        "pnio$",
                        "lldp$"),
                Set.of("exit"),
                text -> MODEL.matcher(text).find()
                        || ORDER.matcher(text).find()
                        || FIRMWARE.matcher(text).find());
    }

    private void names() {
        top.on("system name", (line, device, within) -> device.hostname(line.from(2), line.locus()))
                .on("hostname", (line, device, within) -> device.hostname(line.word(1), line.locus()))
                .on(
                        "system location",
                        (line, device, within) -> Surroundings.location(device, line.from(2), line.locus()))
                .on(
                        "system contact",
                        (line, device, within) -> Surroundings.contact(device, line.from(2), line.locus()))
                .on("coordinates", (line, device, within) -> device.remark(line.locus(), line.text()))
                .on("user-account", this::user)
                .on("username", this::user)
                .on("base bridge-mode", (line, device, within) -> {
                    // Whether VLANs count at all is seen from the VLANs themselves.
                })
                .known("configure", "configure terminal", "end", "exit", "write", "base", "cli", "auto-logout")
                .known(
                        "password",
                        "passwordpolicy",
                        "role",
                        "user-group",
                        "plug",
                        "reset",
                        "loadsave",
                        "load",
                        "banner");
    }

    private void user(Statement line, Device device, String within) {
        Surroundings.account(device, line.word(1), line.after("role").orElse(line.word(1)), line.locus());
    }

    private void servers() {
        for (String word : List.of("telnet", "ssh", "http", "https", "web")) {
            for (String form : List.of("server " + word, word + "-server", "ip " + word + " server")) {
                top.on(form, (line, device, within) -> Offered.say(device, word, true, line.locus()))
                        .on("no " + form, (line, device, within) -> Offered.say(device, word, false, line.locus()));
            }
        }
        top.on("snmpagent", (line, device, within) -> Offered.SNMP.say(device, true, line.locus()))
                .on("no snmpagent", (line, device, within) -> Offered.SNMP.say(device, false, line.locus()))
                .on(
                        "snmp agent version",
                        (line, device, within) -> device.remark(line.locus(), "SNMP: version " + line.word(3)))
                .on("snmp community", (line, device, within) -> device.count("SNMP communities", 1))
                .on("snmp user", (line, device, within) -> Surroundings.account(device, line.word(2), "", line.locus()))
                .on(
                        "snmp targetaddr",
                        (line, device, within) ->
                                address(line).ifPresent(host -> Surroundings.traps(device, host, "", line.locus())))
                .on("ntp", (line, device, within) -> clock.under(line, device, "NTP"))
                .on("sntp", (line, device, within) -> clock.under(line, device, "SNTP"))
                .on("ntp server", (line, device, within) -> clock(line, device, "NTP"))
                .on("events", (line, device, within) -> line.children().forEach(child -> event(child, device)))
                .on("syslogserver", this::syslog)
                .on("dnsclient", (line, device, within) -> line.children().forEach(child -> dns(child, device)))
                .known("snmp", "event", "smtp", "lldp", "pnio", "dcp", "time", "logging", "radius");
        clock.on("ntp server", this::clock)
                .on("sntp unicast-server", this::clock)
                .on("server", this::clock)
                .known("ntp", "sntp", "exit", "no ntp", "shutdown");
    }

    private static Optional<String> address(Statement line) {
        return line.words().stream().filter(Surroundings::isAddress).findFirst();
    }

    private void clock(Statement line, Device device, String protocol) {
        line.after("ipv4")
                .or(() -> line.after("ipv6"))
                .or(() -> line.after("fqdn-name"))
                .or(() -> address(line))
                .ifPresent(server -> Surroundings.time(device, protocol, server, line.locus()));
    }

    private void event(Statement line, Device device) {
        line.take();
        if (line.is("syslogserver")) {
            syslog(line, device, "");
        } else {
            device.count("settings that say nothing for the record", 1);
        }
    }

    private void syslog(Statement line, Device device, String within) {
        String server = line.after("ipv4")
                .or(() -> line.after("fqdn-name"))
                .or(() -> address(line))
                .orElse("");
        String last = line.word(line.size() - 1);
        Surroundings.syslog(device, server, last.equals(server) ? "" : last, line.locus());
    }

    private static void dns(Statement line, Device device) {
        line.take();
        if (line.is("manual", "srv")) {
            Surroundings.names(device, line.word(2), line.locus());
        }
    }

    private void networks() {
        top.on("vlan", (line, device, within) -> {
                    Ports.named(device, line.word(1), "", line.locus());
                    vlan.under(line, device, line.word(1));
                })
                .on("interface", (line, device, within) -> port.under(line, device, line.from(1)))
                .on(
                        "ip route",
                        (line, device, within) ->
                                Surroundings.route(device, line.word(2), line.word(3), line.word(4), line.locus()))
                .on(
                        "ip gateway",
                        (line, device, within) -> Surroundings.route(device, "default", "", line.word(2), line.locus()))
                .on("ring-redundancy", this::ring)
                .on("mrp", this::ring)
                .on("spanning-tree", (line, device, within) -> {
                    if (line.size() == 1 || line.is("spanning-tree", "mode")) {
                        device.remark(line.locus(), "the spanning tree protocol is on: " + line.text());
                    }
                })
                .on(
                        "no spanning-tree",
                        (line, device, within) -> device.remark(line.locus(), "the spanning tree protocol is off"))
                .known("ip", "ipv6", "mac-address-table", "loopd", "qos", "gvrp", "port-channel", "monitor", "loop");
        vlan.on("name", (line, device, id) -> Ports.named(device, id, line.from(1), line.locus()))
                .on("ports", this::members)
                .known("exit", "vlan", "igmp", "no ports", "private-vlan", "mac");
    }

    private void members(Statement line, Device device, String id) {
        Matcher lists = LISTS.matcher(line.text());
        if (!lists.find()) {
            device.wrong(line.locus(), "the ports of VLAN " + id + " were not understood");
            return;
        }
        Set<String> untagged = lists.group(2) == null ? Set.of() : new LinkedHashSet<>(Ports.each(lists.group(2)));
        for (String one : untagged) {
            Ports.untagged(device, one, id, line.locus());
        }
        for (String one : Ports.each(lists.group(1))) {
            if (!untagged.contains(one)) {
                Ports.tagged(device, one, id, line.locus());
            }
        }
    }

    private void ring(Statement line, Device device, String within) {
        line.takeAll();
        String role = line.children("mode")
                .map(mode -> ", " + mode.from(1))
                .findFirst()
                .orElse("");
        if (line.size() > 1) {
            device.remark(line.locus(), "ring redundancy: " + line.text());
        }
        for (Statement child : line.children()) {
            if (child.is("ring", "ports") || child.is("ports") || child.is("ring-port")) {
                String list = child.is("ring", "ports") ? child.from(2) : child.from(1);
                Ports.each(list.replace(' ', ','))
                        .forEach(one -> Ports.ring(device, one, "ring redundancy" + role, child.locus()));
            }
        }
    }

    private void ports() {
        port.on("alias", (line, device, name) -> say(device, name, "description", line.from(1), line))
                .on("description", (line, device, name) -> say(device, name, "description", line.from(1), line))
                .on("name", (line, device, name) -> say(device, name, "description", line.from(1), line))
                .on("shutdown", (line, device, name) -> say(device, name, "enabled", "false", line))
                .on("no shutdown", (line, device, name) -> say(device, name, "enabled", "true", line))
                .on("switchport pvid", (line, device, name) -> Ports.untagged(device, name, line.word(2), line.locus()))
                .on("ip address", this::address)
                .on("ip address dhcp", (line, device, name) -> {
                    say(device, name, "addresses", "dhcp", line);
                    say(device, name, "mode", "virtual", line);
                })
                .known("exit", "switchport", "duplex", "speed", "negotiation", "no ip address", "spanning-tree", "lldp")
                .known(
                        "mtu",
                        "qos",
                        "no switchport",
                        "ip",
                        "tia",
                        "mdix",
                        "media-type",
                        "loopd",
                        "storm-control",
                        "gvrp");
    }

    private void address(Statement line, Device device, String name) {
        String address = line.word(2);
        String mask = line.word(3).equals("/") ? line.word(4) : line.word(3);
        int slash = address.indexOf('/');
        if (slash > 0) {
            mask = address.substring(slash + 1);
            address = address.substring(0, slash);
        }
        say(device, name, "mode", "virtual", line);
        device.address(name, address, mask.replace("/", ""), line.locus());
    }

    private static void say(Device device, String name, String part, String value, Statement line) {
        device.fact(DeviceInterface.class, name, part, value, line.locus());
    }

    @Override
    public void read(Statement statement, Device device) {
        if (statement.text().startsWith("!") || statement.text().startsWith("#")) {
            header(statement, device);
        } else {
            top.read(statement, device, "");
        }
    }

    private static void header(Statement line, Device device) {
        line.take();
        Surroundings.said(MODEL, line.text(), model -> {
            Surroundings.maker(device, "Siemens", line.locus());
            device.fact(Nameplate.class, "model", model, line.locus());
        });
        Surroundings.said(
                ORDER, line.text(), order -> device.fact(Nameplate.class, "orderNumber", order, line.locus()));
        Surroundings.said(
                FIRMWARE,
                line.text(),
                firmware -> device.fact(Platform.class, "firmwareVersion", firmware, line.locus()));
    }
}
