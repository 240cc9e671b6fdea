package org.asbuilt.importers.industrial;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.asbuilt.importers.device.Device;
import org.asbuilt.importers.device.Dialect;
import org.asbuilt.importers.device.Splitter;
import org.asbuilt.importers.device.Statement;
import org.asbuilt.model.DeviceInterface;
import org.asbuilt.model.Nameplate;
import org.asbuilt.model.Platform;

/**
 * Configurations of Moxa managed switches and secure routers in the words of their command line. Source: Moxa, Managed Ethernet Switch
 * Command Line Interface manual, EDR-810 and EDR-G9010 CLI; the commands that their firmware exports.
 */
public final class MoxaDialect implements Dialect {
    private static final Pattern MODEL =
            Pattern.compile("((?:EDS|EDR|IKS|ICS|SDS|PT|TN|MDS|RKS|MRX|OnCell|NAT|AWK)-[A-Z0-9][\\w-]{1,30})");
    private static final Pattern FIRMWARE =
            Pattern.compile("(?i)(?:firmware|version|V)[ :]{1,4}V?(\\d{1,2}\\.\\d{1,3}[\\w.]{0,20})");
    private static final Pattern SERIAL = Pattern.compile("(?i)serial (?:no\\.?|number)[ :]{1,4}(\\w{3,30})");

    private final Commands top = new Commands();
    private final Commands port = new Commands();
    private final MoxaSecurity security = new MoxaSecurity();

    /** A fresh reader of one configuration. */
    public MoxaDialect() {
        names();
        servers();
        switching();
        ports();
        security.blocks(top);
    }

    /** Cuts the lines into blocks. */
    public static Splitter splitter() {
        return new Blocks(
                List.of(
                        "interface ethernet",
                        "interface trunk",
                        "interface vlan",
                        "interface mgmt$",
                        "interface lan$",
                        "interface wan$",
                        "interface wan1$",
                        "interface wan2$",
                        "interface bridge",
                        "redundancy$",
                        "firewall",
                        "ipsec",
                        "ip access-list",
                        "router rip",
                        "router ospf",
                        "router vrrp",
                        "ip dhcp pool",
                        "openvpn server",
                        "openvpn client"),
                Set.of("exit", "quit"),
                text -> MODEL.matcher(text).find()
                        || FIRMWARE.matcher(text).find()
                        || SERIAL.matcher(text).find());
    }

    private void names() {
        top.on(
                        "hostname",
                        (line, device, within) -> device.hostname(line.from(1).replace("\\", " "), line.locus()))
                .on(
                        "snmp-server location",
                        (line, device, within) -> Surroundings.location(device, plain(line, 2), line.locus()))
                .on(
                        "snmp-server contact",
                        (line, device, within) -> Surroundings.contact(device, plain(line, 2), line.locus()))
                .on(
                        "snmp-server description",
                        (line, device, within) -> device.remark(line.locus(), "description: " + plain(line, 2)))
                .on("username", (line, device, within) -> {
                    String privilege = line.after("privilege").orElse("");
                    String role = privilege.equals("1") || privilege.equals("admin") ? "admin" : "";
                    Surroundings.account(device, line.word(1), role, line.locus());
                })
                .on(
                        "clock timezone gmt",
                        (line, device, within) -> Surroundings.timeZone(device, "GMT " + line.from(3), line.locus()))
                .known("login", "aaa", "auto-backup", "clock", "password-policy", "login-lockout", "fast-bootup", "mtu")
                .known("mac-address-table", "logging-capacity", "settingcheck", "end", "exit", "security-notification");
    }

    /** Moxa writes a backslash for a space. */
    private static String plain(Statement line, int from) {
        return line.from(from).replace("\\\\", " ").replace("\\", " ").strip();
    }

    private void servers() {
        top.on("ip http-server", (line, device, within) -> Offered.HTTP.say(device, true, line.locus()))
                .on("no ip http-server", (line, device, within) -> {
                    Offered.HTTP.say(device, false, line.locus());
                    Offered.HTTPS.say(device, false, line.locus());
                })
                .on(
                        "ip http-server port",
                        (line, device, within) -> Offered.HTTP.at(device, line.word(3), line.locus()))
                .on("ip http-server secure", (line, device, within) -> Offered.HTTPS.say(device, true, line.locus()))
                .on(
                        "ip http-server secure port",
                        (line, device, within) -> Offered.HTTPS.at(device, line.word(4), line.locus()))
                .on(
                        "no ip http-server secure",
                        (line, device, within) -> Offered.HTTPS.say(device, false, line.locus()))
                .on("ip telnet", (line, device, within) -> Offered.TELNET.say(device, true, line.locus()))
                .on("ip telnet port", (line, device, within) -> Offered.TELNET.at(device, line.word(3), line.locus()))
                .on("no ip telnet", (line, device, within) -> Offered.TELNET.say(device, false, line.locus()))
                .on("ip ssh", (line, device, within) -> Offered.SSH.say(device, true, line.locus()))
                .on("ip ssh port", (line, device, within) -> Offered.SSH.at(device, line.word(3), line.locus()))
                .on("no ip ssh", (line, device, within) -> Offered.SSH.say(device, false, line.locus()))
                .on("modbus", (line, device, within) -> Offered.MODBUS.say(device, true, line.locus()))
                .on("no modbus", (line, device, within) -> Offered.MODBUS.say(device, false, line.locus()))
                .on("ethernet-ip", (line, device, within) -> Offered.ETHERNET_IP.say(device, true, line.locus()))
                .on("profinetio", (line, device, within) -> Offered.PROFINET.say(device, true, line.locus()))
                .on("snmp-server version", (line, device, within) -> {
                    Offered.SNMP.say(device, true, line.locus());
                    device.remark(line.locus(), "SNMP: version " + line.word(2));
                })
                .on("snmp-server community", (line, device, within) -> device.count("SNMP communities", 1))
                .on(
                        "snmp-server user",
                        (line, device, within) -> Surroundings.account(device, line.word(2), "", line.locus()))
                .on(
                        "snmp-server host",
                        (line, device, within) -> Surroundings.traps(device, line.word(2), "", line.locus()))
                .on(
                        "ntp remote-server",
                        (line, device, within) -> Surroundings.time(
                                device, line.has("simple") ? "SNTP" : "NTP", line.word(2), line.locus()))
                .on("ntp server", (line, device, within) -> Offered.NTP.say(device, true, line.locus()))
                .on("logging", (line, device, within) -> {
                    if (Surroundings.isAddress(line.word(1))) {
                        Surroundings.syslog(device, line.word(1), line.word(2), line.locus());
                    }
                })
                .on(
                        "auth radius server",
                        (line, device, within) -> Surroundings.radius(
                                device, address(line), line.after("port").orElse(""), line.locus()))
                .on(
                        "auth tacacs+ server-ip",
                        (line, device, within) -> Surroundings.tacacs(device, line.word(3), line.locus()))
                .on("interface trusted-access", (line, device, within) -> {
                    if (line.size() > 2) {
                        device.remark(line.locus(), "managed from " + line.word(2) + " " + line.word(3));
                    }
                })
                .known("no ip", "ip", "no ntp", "ntp", "snmp-server", "auth", "no logging", "warning-notification")
                .known("email-warning", "moxa-utility", "service", "lldp", "no interface", "dot1x", "l2tp");
    }

    private static String address(Statement line) {
        return line.words().stream().filter(Surroundings::isAddress).findFirst().orElse("");
    }

    private void switching() {
        top.on(
                        "vlan create",
                        (line, device, within) ->
                                Ports.each(line.from(2)).forEach(id -> Ports.named(device, id, "", line.locus())))
                .on("interface", (line, device, within) -> port.under(line, device, name(line)))
                .on("ip default-gateway", this::gateway)
                .on("ip name-server", (line, device, within) -> Surroundings.names(device, line.word(2), line.locus()))
                .on("ip route static", this::route)
                .on(
                        "ip route",
                        (line, device, within) ->
                                Surroundings.route(device, line.word(2), line.word(3), line.word(4), line.locus()))
                .on("redundancy mode", (line, device, within) -> redundancy(device, line.word(2), line))
                .on("redundancy", (line, device, within) -> line.children().forEach(child -> ring(child, device)))
                .on("spanning-tree", (line, device, within) -> {
                    if (line.size() == 1) {
                        device.remark(line.locus(), "the spanning tree protocol is on");
                    }
                })
                .known(
                        "vlan",
                        "gvrp",
                        "gmrp",
                        "monitor",
                        "igmp-snooping",
                        "ip igmp",
                        "rate-limit",
                        "fiber-check",
                        "qos");
    }

    private static String name(Statement line) {
        return line.is("interface", "ethernet") ? line.from(2) : line.from(1);
    }

    private void gateway(Statement line, Device device, String within) {
        Surroundings.route(device, "default", "", line.word(2), line.locus());
    }

    /** A route has a name; a second line with it may switch it off. */
    private void route(Statement line, Device device, String within) {
        String name = line.word(3);
        if (line.has("disable")) {
            device.define("route that is off", name, List.of(name));
            device.remark(line.locus(), "the route " + name + " is switched off");
        } else if (!device.defines("route that is off", name)) {
            Surroundings.route(device, line.word(4), line.word(5), line.word(6), line.locus());
        }
    }

    private static void redundancy(Device device, String mode, Statement line) {
        device.define("redundancy", "mode", List.of(mode));
        device.remark(line.locus(), "redundancy: " + mode);
    }

    private static void ring(Statement line, Device device) {
        line.take();
        if (line.is("mode")) {
            redundancy(device, line.word(1), line);
            return;
        }
        String kind = line.word(0);
        boolean known = kind.startsWith("turbo-ring") || kind.startsWith("turbo-chain") || kind.equals("mrp");
        if (!known) {
            device.count("settings that say nothing for the record", 1);
            return;
        }
        String ring = line.word(1).matches("\\d{1,2}") ? kind + " " + line.word(1) : kind;
        for (String word : List.of("primary", "secondary", "head-port", "tail-port", "port")) {
            line.after(word)
                    .map(next ->
                            next.equals("interface") ? line.after("interface").orElse("") : next)
                    .ifPresent(one -> Ports.ring(device, one, ring, line.locus()));
        }
        if (line.has("master")) {
            device.remark(line.locus(), ring + ": master");
        }
    }

    private void ports() {
        port.on("name", (line, device, name) -> say(device, name, "description", plain(line, 1), line))
                .on("description", (line, device, name) -> say(device, name, "description", plain(line, 1), line))
                .on("shutdown", (line, device, name) -> say(device, name, "enabled", "false", line))
                .on("no shutdown", (line, device, name) -> say(device, name, "enabled", "true", line))
                .on(
                        "switchport access vlan",
                        (line, device, name) -> Ports.untagged(device, name, line.word(3), line.locus()))
                .on(
                        "switchport trunk native",
                        (line, device, name) -> Ports.untagged(device, name, line.word(4), line.locus()))
                .on(
                        "switchport hybrid native",
                        (line, device, name) -> Ports.untagged(device, name, line.word(4), line.locus()))
                .on("switchport trunk fixed", this::fixed)
                .on("switchport hybrid fixed", this::fixed)
                .on("trunk-group", (line, device, name) -> say(device, name, "memberOf", "trunk " + line.word(1), line))
                .on("bridge group", (line, device, name) -> say(device, name, "memberOf", line.from(0), line))
                .on("ip address", this::address)
                .on(
                        "bind vlan",
                        (line, device, name) -> Ports.vlan(line.word(2))
                                .ifPresent(id -> say(device, name, "vlan", Integer.toString(id), line)))
                .on("ip default-gateway", this::gateway)
                .on("ip name-server", (line, device, name) -> Surroundings.names(device, line.word(2), line.locus()))
                .on(
                        "ip acl-bind",
                        (line, device, name) ->
                                say(device, name, line.has("out") ? "rulesOut" : "rulesIn", line.word(2), line))
                .known("speed-duplex", "flowcontrol", "media", "switchport", "rate-limit", "mtu", "ip", "qos", "exit")
                .known("spanning-tree", "gmrp", "gvrp", "dot1x", "trunk-mode", "lldp", "ipv6", "arp", "mac-address");
    }

    private void fixed(Statement line, Device device, String name) {
        line.after("add").ifPresent(ids -> {
            int from = line.words().indexOf(ids);
            Ports.vlans(line.from(from)).forEach(id -> Ports.tagged(device, name, id, line.locus()));
        });
    }

    private void address(Statement line, Device device, String name) {
        if (Surroundings.isAddress(line.word(2))) {
            device.address(name, line.word(2), line.word(3), line.locus());
            say(device, name, "mode", name.matches("\\d.*") ? "routed" : "virtual", line);
        } else if (line.has("dhcp")) {
            say(device, name, "addresses", "dhcp", line);
        }
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
            Surroundings.maker(device, "Moxa", line.locus());
            device.fact(Nameplate.class, "model", model, line.locus());
        });
        Surroundings.said(SERIAL, line.text(), serial -> device.serial(serial, line.locus()));
        Surroundings.said(
                FIRMWARE,
                line.text(),
                firmware -> device.fact(Platform.class, "firmwareVersion", firmware, line.locus()));
    }
}
