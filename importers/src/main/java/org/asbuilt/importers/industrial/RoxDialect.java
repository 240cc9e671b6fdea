package org.asbuilt.importers.industrial;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.asbuilt.importers.device.Device;
import org.asbuilt.importers.device.Dialect;
import org.asbuilt.importers.device.Splitter;
import org.asbuilt.importers.device.Statement;
import org.asbuilt.model.DeviceInterface;
import org.asbuilt.model.FilterRule;
import org.asbuilt.model.Platform;
import org.asbuilt.model.VpnPeer;

/** Configurations of RUGGEDCOM ROX II as a tree of single words. Source: RUGGEDCOM ROX II CLI User Guide 2.9 to 2.13. */
public final class RoxDialect implements Dialect {
    private static final Set<String> SERVICES = Set.of("cli", "webui", "sftp", "netconf", "snmp");

    /** An entry of a list with its key, which stands under the list or, in XML, within the entry. */
    private record Entry(String key, Statement node) {}

    /** Cuts the configuration. */
    public static Splitter splitter() {
        return new RoxLines();
    }

    @Override
    public void read(Statement statement, Device device) {
        switch (statement.word(0)) {
            case "config", "data" -> statement.children().forEach(child -> read(child, device));
            case "admin" -> admin(statement, device);
            case "interface", "interfaces" -> interfaces(statement, device);
            case "ip" -> addresses(statement, device);
            case "switch" -> switching(statement, device);
            case "routing" -> routes(statement, device);
            case "services" -> services(statement, device);
            case "security" -> security(statement, device);
            case "tunnel" -> tunnels(statement, device);
            case "apps", "chassis", "qos", "hints", "serial", "mpls", "global", "aaa", "nacm", "wan", "cellmodem" -> {
                statement.takeAll();
                device.count("settings that say nothing for the record", 1);
            }
            default -> {
                // Stays open.
            }
        }
    }

    private static Stream<Entry> entries(Statement from, String list, String... keys) {
        return from.at(list).flatMap(node -> {
            for (String key : keys) {
                String inside = node.value(key);
                if (!inside.isEmpty()) {
                    return Stream.of(new Entry(inside, node));
                }
            }
            return node.children().stream().map(child -> new Entry(child.take().word(0), child));
        });
    }

    private static void admin(Statement admin, Device device) {
        admin.said("hostname", "name").ifPresent(name -> {
            device.hostname(name.word(0), name.locus());
            Surroundings.maker(device, "Siemens", name.locus());
            device.fact(Platform.class, "operatingSystem", "RUGGEDCOM ROX II", name.locus());
        });
        admin.said("system-name").ifPresent(name -> device.hostname(name.word(0), name.locus()));
        admin.said("location").ifPresent(said -> Surroundings.location(device, said.word(0), said.locus()));
        admin.said("contact").ifPresent(said -> Surroundings.contact(device, said.word(0), said.locus()));
        admin.said("timezone").ifPresent(said -> Surroundings.timeZone(device, said.word(0), said.locus()));
        for (String list : List.of("user", "userid")) {
            admin.at("users")
                    .flatMap(users -> entries(users, list, "name", "userid"))
                    .forEach(user -> {
                        Surroundings.account(
                                device,
                                user.key(),
                                user.node().value("role"),
                                user.node().locus());
                        user.node().takeAll();
                    });
        }
        for (String service : SERVICES.stream().sorted().toList()) {
            admin.at(service).forEach(node -> service(service, node, device));
        }
        admin.at("logging")
                .flatMap(logging -> entries(logging, "server", "name", "remote"))
                .forEach(server -> {
                    String host = server.node().value("remote");
                    Surroundings.syslog(
                            device,
                            host.isEmpty() ? server.key() : host,
                            "",
                            server.node().locus());
                    server.node().takeAll();
                });
        admin.at("snmp")
                .flatMap(snmp -> entries(snmp, "snmp-target-address", "target-name"))
                .forEach(target -> {
                    Surroundings.traps(
                            device,
                            target.node().value("target-address"),
                            "",
                            target.node().locus());
                    target.node().takeAll();
                });
        admin.at("snmp").forEach(snmp -> {
            snmp.at("snmp-community")
                    .forEach(community -> device.count(
                            "SNMP communities", community.children().size()));
            snmp.takeAll();
        });
        admin.at("hostname").forEach(Statement::takeAll);
        for (String known :
                List.of("session-limits", "authentication", "alarms", "banner", "software-upgrade", "sftp")) {
            admin.at(known).forEach(Statement::takeAll);
        }
    }

    private static void service(String name, Statement node, Device device) {
        boolean off = node.flag("no", "enabled") || node.value("enabled").equals("false");
        boolean on = node.flag("enabled") && !off;
        Offered offered = switch (name) {
            case "webui" -> Offered.HTTPS;
            case "netconf" -> Offered.NETCONF;
            case "snmp" -> Offered.SNMP;
            default -> Offered.SSH;
        };
        if (on || off) {
            offered.say(device, on, node.locus());
        }
        if (!name.equals("snmp")) {
            node.takeAll();
        }
    }

    /** Ports have a slot and a number: {@code interface switch lm1 3}. */
    private static void interfaces(Statement interfaces, Device device) {
        for (Statement kind : interfaces.children()) {
            for (Statement slot : kind.children()) {
                String key = kind.value("slot");
                if (!key.isEmpty()) {
                    port(kind, key + "/" + kind.value("port"), device);
                    break;
                }
                if (slot.children().stream().allMatch(child -> child.word(0).matches("\\d{1,3}")) && !slot.isLast()) {
                    slot.children().forEach(port -> port(port, slot.word(0) + "/" + port.word(0), device));
                } else {
                    port(slot, slot.word(0), device);
                }
            }
        }
    }

    private static void port(Statement port, String name, Device device) {
        port.take();
        boolean off = port.flag("no", "enabled") || port.value("enabled").equals("false");
        if (off || port.flag("enabled")) {
            device.fact(DeviceInterface.class, name, "enabled", Boolean.toString(!off), port.locus());
        }
        for (String part : List.of("alias", "description")) {
            port.said(part)
                    .ifPresent(said ->
                            device.fact(DeviceInterface.class, name, "description", said.word(0), said.locus()));
        }
        if (port.value("vlan", "type").equals("trunk")) {
            Ports.tagged(device, name, "all", port.locus());
        }
        port.said("vlan", "pvid").ifPresent(pvid -> Ports.untagged(device, name, pvid.word(0), pvid.locus()));
        port.takeAll();
    }

    private static void addresses(Statement ip, Device device) {
        String inside = ip.value("ifname");
        List<Entry> named = inside.isEmpty()
                ? ip.children().stream()
                        .map(child -> new Entry(child.word(0), child))
                        .toList()
                : List.of(new Entry(inside, ip));
        for (Entry one : named) {
            for (String family : List.of("ipv4", "ipv6")) {
                one.node()
                        .at(family)
                        .flatMap(node -> entries(node, "address", "ipaddress"))
                        .forEach(address -> {
                            int slash = address.key().indexOf('/');
                            if (slash > 0) {
                                device.address(
                                        one.key(),
                                        address.key().substring(0, slash),
                                        address.key().substring(slash + 1),
                                        address.node().locus());
                            }
                        });
            }
            one.node().takeAll();
        }
    }

    private static void switching(Statement switching, Device device) {
        switching
                .at("vlans")
                .flatMap(vlans -> entries(vlans, "static-vlan", "vid"))
                .forEach(vlan -> {
                    String name = vlan.node().value("vlan-name");
                    Ports.named(
                            device,
                            vlan.key(),
                            name.isEmpty() ? vlan.node().value("name") : name,
                            vlan.node().locus());
                    vlan.node().takeAll();
                });
        switching.at("spanning-tree").forEach(tree -> {
            if (tree.flag("enabled")) {
                device.remark(tree.locus(), "the spanning tree protocol (RSTP) is on");
            }
            tree.takeAll();
        });
        for (String known :
                List.of("port-security", "mac-tables", "mcast-filtering", "class-of-service", "net-discovery")) {
            switching.at(known).forEach(Statement::takeAll);
        }
    }

    private static void routes(Statement routing, Device device) {
        for (String family : List.of("ipv4", "ipv6")) {
            routing.at(family)
                    .flatMap(node -> entries(node, "route", "network"))
                    .forEach(route -> {
                        entries(route.node(), "via", "gw")
                                .forEach(via -> Surroundings.route(
                                        device,
                                        route.key(),
                                        "",
                                        via.key(),
                                        route.node().locus()));
                        route.node().takeAll();
                    });
        }
        routing.at("dynamic").forEach(Statement::takeAll);
    }

    private static void services(Statement services, Device device) {
        Stream.concat(services.at("time", "ntp"), services.at("ntp"))
                .flatMap(ntp -> entries(ntp, "server", "name"))
                .forEach(server -> {
                    Surroundings.time(device, "NTP", server.key(), server.node().locus());
                    server.node().takeAll();
                });
        for (String known : List.of("dhcpserver", "dhcp-relay", "vrrp", "link-failover", "time")) {
            services.at(known).forEach(Statement::takeAll);
        }
    }

    private static void security(Statement security, Device device) {
        security.at("firewall")
                .flatMap(firewall -> entries(firewall, "fwconfig", "name"))
                .forEach(config -> {
                    entries(config.node(), "fwrule", "name", "rule-name")
                            .forEach(rule -> rule(rule, config.key(), device));
                    for (String known : List.of("fwzone", "fwinterface", "fwhost", "description")) {
                        config.node().at(known).forEach(Statement::takeAll);
                    }
                    entries(config.node(), "fwpolicy", "policy-name", "name").forEach(policy -> {
                        device.remark(
                                policy.node().locus(),
                                "firewall policy " + policy.key() + ": "
                                        + policy.node().value("policy"));
                        policy.node().takeAll();
                    });
                });
        security.at("firewall", "enable").forEach(Statement::takeAll);
        security.at("firewall", "active-config").forEach(Statement::takeAll);
        security.at("crypto").forEach(Statement::takeAll);
    }

    private static void rule(Entry rule, String list, Device device) {
        Statement node = rule.node();
        String key = device.nextRule(list, node.locus());
        say(device, key, "name", rule.key(), node);
        String action = node.value("action");
        say(device, key, "action", action.equals("accept") ? "permit" : action.equals("drop") ? "deny" : action, node);
        say(device, key, "fromZones", zone(node, "source-zone"), node);
        say(device, key, "toZones", zone(node, "destination-zone"), node);
        say(device, key, "sources", Flows.address(node.value("source-zone-hosts")), node);
        say(device, key, "destinations", Flows.address(node.value("destination-zone-hosts")), node);
        String port =
                node.value("destination-port").isEmpty() ? node.value("dest-port") : node.value("destination-port");
        say(device, key, "services", Flows.service(node.value("protocol"), port), node);
        if (!node.value("log-level").isEmpty()) {
            say(device, key, "logged", Boolean.toString(!node.value("log-level").equals("none")), node);
        }
        say(device, key, "comment", node.value("description"), node);
        node.takeAll();
    }

    private static String zone(Statement rule, String part) {
        String defined = rule.value(part, "predefined-zone");
        return defined.isEmpty() ? rule.value(part) : defined;
    }

    private static void say(Device device, String key, String part, String value, Statement at) {
        device.fact(FilterRule.class, key, part, value, at.locus());
    }

    private static void tunnels(Statement tunnel, Device device) {
        tunnel.at("ipsec")
                .flatMap(ipsec -> entries(ipsec, "connection", "name"))
                .forEach(connection -> {
                    Statement node = connection.node();
                    String name = connection.key();
                    device.fact(VpnPeer.class, name, "technique", "IPsec", node.locus());
                    device.fact(VpnPeer.class, name, "peer", node.value("right", "public-ip", "value"), node.locus());
                    device.fact(VpnPeer.class, name, "localNetworks", node.value("left", "subnet"), node.locus());
                    device.fact(VpnPeer.class, name, "remoteNetworks", node.value("right", "subnet"), node.locus());
                    device.fact(VpnPeer.class, name, "authentication", node.value("authenticate"), node.locus());
                    node.takeAll();
                });
        for (String known : List.of("l2tunneld", "gre", "l2tp")) {
            tunnel.at(known).forEach(node -> {
                device.remark(node.locus(), "a tunnel of the kind " + known + " is set up");
                node.takeAll();
            });
        }
        tunnel.at("ipsec", "preshared-key").forEach(Statement::takeAll);
        tunnel.at("ipsec", "enabled").forEach(Statement::takeAll);
    }
}
