package org.asbuilt.importers.opnsense;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Set;
import org.asbuilt.importers.device.Device;
import org.asbuilt.importers.device.Dialect;
import org.asbuilt.importers.device.Statement;
import org.asbuilt.model.AssetRole;
import org.asbuilt.model.Platform;

/** What config.xml of OPNsense and pfSense says. Source: OPNsense documentation; pfSense documentation, XML configuration file. */
public final class SenseDialect implements Dialect {
    private static final Set<String> ELSEWHERE = Set.of(
            "theme",
            "sysctl",
            "load_balancer",
            "proxyarp",
            "rrd",
            "widgets",
            "wol",
            "diag",
            "bridge",
            "dhcrelay",
            "dhcp6relay",
            "dyndnses",
            "dnsupdates",
            "ppps",
            "gifs",
            "gres",
            "ifgroups",
            "wireless",
            "qinqs",
            "shaper",
            "ezshaper",
            "captiveportal",
            "voucher",
            "notifications",
            "l7shaper",
            "dnshaper",
            "cron",
            "trigger_initial_wizard",
            "installedpackages",
            "lastchange",
            "igmpproxy",
            "crl",
            "ca",
            "cert",
            "hasync",
            "dhcpdv6",
            "ovpnserver",
            "openvpn-csc",
            "usermanager",
            "schedules",
            "dnscrypt-proxy",
            "sysctlitem",
            "staticmaps",
            "radvd",
            "pppoes",
            "kea",
            "clone",
            "rowhelper",
            "system_patches",
            "upnpd");
    private static final Set<String> PLUGINS = Set.of(
            "IDS",
            "proxy",
            "monit",
            "captiveportal",
            "cron",
            "TrafficShaper",
            "trafficshaper",
            "Netflow",
            "DHCRelay",
            "ClamAV",
            "cicap",
            "HAProxy",
            "AcmeClient",
            "Nginx",
            "zabbixagent",
            "ZabbixAgent",
            "telegraf",
            "nodeexporter",
            "NodeExporter",
            "collectd",
            "ntopng",
            "redis",
            "rspamd",
            "postfix",
            "Postfix",
            "QemuGuestAgent",
            "tor",
            "stunnel",
            "Stunnel",
            "siproxd",
            "zerotier",
            "tinc",
            "openconnect",
            "lldpd",
            "mdnsrepeater",
            "MDNSRepeater",
            "udpbroadcastrelay",
            "chrony",
            "dyndns",
            "DynDNS",
            "DynDNS2",
            "backup",
            "Backup",
            "hasync",
            "Hostwatch",
            "hostdiscovery",
            "trust",
            "Trust",
            "auth",
            "Auth",
            "firmware",
            "diagnostics",
            "crowdsec",
            "maltrail",
            "cloudflared",
            "tailscale",
            "quagga",
            "git",
            "ndpproxy",
            "radsecproxy",
            "freeradius",
            "relayd",
            "iperf",
            "dnscryptproxy",
            "OpenVPNExport",
            "webproxyuseracl",
            "fetchmail",
            "tayga",
            "vnstat",
            "wol",
            "shadowsocks",
            "turnserver",
            "muninnode",
            "netdata",
            "puppetagent",
            "sslh",
            "tftp",
            "cache",
            "smart",
            "apcupsd",
            "nut",
            "Nut",
            "hwprobe",
            "bind",
            "DHCPRelay",
            "dashboard",
            "Dashboard",
            "deciso",
            "Deciso",
            "Bpf",
            "Core");

    private boolean named;

    @Override
    public void read(Statement root, Device device) {
        if (!named) {
            named = true;
            device.fact(
                    Platform.class,
                    "operatingSystem",
                    root.word(0).equals("pfsense") ? "pfSense" : "OPNsense",
                    root.locus());
            device.fact(AssetRole.class, "assetClass", "firewall", root.locus());
        }
        root.take().children().forEach(section -> section(section, device));
    }

    private static void section(Statement section, Device device) {
        Names names = new Names(device);
        Servers servers = new Servers(device);
        Links links = new Links(device, names);
        Rules rules = new Rules(device, names);
        switch (section.word(0)) {
            case "system" -> servers.system(section);
            case "revision" -> revision(section, device);
            case "version" -> section.takeAll();
            case "interfaces" ->
                section.children().forEach(link -> {
                    if (!link.isLast()) {
                        links.link(link);
                    }
                });
            case "vlans" -> section.at("vlan").forEach(vlan -> links.vlan(vlan));
            case "laggs" -> section.at("lagg").forEach(lagg -> links.bundle(lagg, "laggif"));
            case "bridges" -> section.at("bridged").forEach(bridge -> links.bundle(bridge, "bridgeif"));
            case "virtualip" -> section.at("vip").forEach(links::virtual);
            case "gateways" -> {
                section.at("gateway_item").forEach(links::gateway);
                section.known(device, "gateway_group", "defaultgw4", "defaultgw6");
            }
            case "staticroutes" -> section.at("route").forEach(links::route);
            case "dhcpd" -> section.children().forEach(links::leases);
            case "aliases" -> section.at("alias").forEach(names::alias);
            case "filter" -> {
                section.at("rule").forEach(rules::filter);
                section.known(device, "separator", "bypassstaticroutes", "scrub");
            }
            case "nat" -> nat(section, rules, device);
            case "openvpn", "ipsec" -> tunnels(section, device, names);
            case "syslog" -> servers.log(section);
            case "snmpd" -> servers.agent(section);
            case "unbound", "dnsmasq" -> {
                section.at("hosts")
                        .filter(host -> host.at("hwaddr").findAny().isPresent())
                        .forEach(host -> links.reservation(host, "hwaddr", "ip"));
                servers.names(section, "enable");
            }
            case "ntpd", "ntpdate" -> servers.clock(section);
            case "OPNsense" -> section.take().children().forEach(model -> modelled(model, device, names));
            default -> {
                if (section.word(0).equals("installedpackages")) {
                    packages(section, device, names);
                }
                if (ELSEWHERE.contains(section.word(0))) {
                    device.count("settings that are known and not kept", section.pass());
                }
            }
        }
        if (section.isLast()) {
            section.take();
        }
    }

    private static void revision(Statement revision, Device device) {
        String time = revision.value("time");
        try {
            if (!time.isEmpty()) {
                int dot = time.indexOf('.');
                device.observed(Instant.ofEpochSecond(Long.parseLong(dot > 0 ? time.substring(0, dot) : time, 10)));
            }
        } catch (NumberFormatException | DateTimeException e) {
            device.wrong(revision.locus(), "this is no time");
        }
        device.count("settings that are known and not kept", revision.pass());
    }

    private static void nat(Statement nat, Rules rules, Device device) {
        nat.at("rule").forEach(rules::redirect);
        nat.at("outbound", "rule").forEach(rules::outbound);
        nat.at("advancedoutbound", "rule").forEach(rules::outbound);
        nat.at("onetoone").filter(rule -> !rule.isLast()).forEach(rules::oneToOne);
        for (Statement mode : nat.entries("outbound", "mode").toList()) {
            device.remark(
                    mode.locus(),
                    "translations of sources are made in the mode " + mode.word(0)
                            + ": others than those listed may be made by the device itself");
        }
        nat.known(
                device,
                "separator",
                "npt",
                "advancedoutbound",
                "ipsecpassthru",
                "natreflection",
                "enablenatreflectionhelper");
        nat.at("outbound").filter(Statement::isLast).forEach(Statement::take);
    }

    private static void tunnels(Statement section, Device device, Names names) {
        Tunnels tunnels = new Tunnels(device, names);
        section.at("openvpn-server").forEach(tunnels::server);
        section.at("openvpn-client").forEach(tunnels::client);
        section.at("phase1").forEach(tunnels::first);
        section.at("phase2").forEach(tunnels::second);
        section.known(
                device,
                "openvpn-csc",
                "client",
                "mobilekey",
                "enable",
                "logging",
                "vtimaps",
                "passthrough_networks",
                "uniqueids",
                "acceptunencryptedmainmode",
                "mobile");
    }

    private static void packages(Statement section, Device device, Names names) {
        Tunnels tunnels = new Tunnels(device, names);
        section.at("wireguard", "tunnels", "item").forEach(tunnels::wireguard);
        section.at("wireguard", "peers", "item").forEach(tunnels::peer);
    }

    private static void modelled(Statement model, Device device, Names names) {
        Tunnels tunnels = new Tunnels(device, names);
        Servers servers = new Servers(device);
        Links links = new Links(device, names);
        Rules rules = new Rules(device, names);
        switch (model.word(0)) {
            case "Firewall" -> {
                model.at("Alias", "aliases", "alias").forEach(names::alias);
                model.at("Filter", "rules", "rule").forEach(rules::modelled);
                model.at("Filter", "snatrules", "rule").forEach(rules::modelledOutbound);
                model.at("Filter", "onetoone", "rule").forEach(rules::modelledOneToOne);
                for (Statement filter : model.at("Filter").toList()) {
                    filter.at("snatrules").filter(Statement::isLast).forEach(Statement::take);
                    filter.at("onetoone").filter(Statement::isLast).forEach(Statement::take);
                    filter.at("rules").filter(Statement::isLast).forEach(Statement::take);
                    filter.known(device, "npt");
                }
                model.at("Alias").forEach(alias -> alias.known(device, "geoip"));
                model.known(device, "Lvtemplate", "Category");
            }
            case "Gateways" -> model.at("gateway_item").forEach(links::gateway);
            case "wireguard" -> {
                model.at("server", "servers", "server").forEach(tunnels::wireguard);
                model.at("client", "clients", "client").forEach(tunnels::peer);
                model.known(device, "general");
            }
            case "OpenVPN" -> {
                model.at("Instances", "Instance").forEach(tunnels::instance);
                model.known(device, "Overwrites", "StaticKeys");
            }
            case "Swanctl" -> {
                model.at("Connections", "Connection").forEach(tunnels::connection);
                model.at("children", "child").forEach(tunnels::child);
                model.at("locals", "local").forEach(tunnels::proof);
                model.known(device, "remotes", "Pools", "VTIs", "SPDs");
            }
            case "Syslog" -> {
                model.at("destinations", "destination").forEach(servers::destination);
                model.known(device, "general");
            }
            case "netsnmp" -> {
                model.at("general").forEach(servers::agent);
                device.count("settings that are known and not kept", model.pass());
            }
            case "unboundplus" -> {
                model.at("general").forEach(general -> servers.names(general, "enabled"));
                servers.names(model, "none");
            }
            case "Kea" -> {
                model.at("dhcp4", "reservations", "reservation")
                        .forEach(station -> links.reservation(station, "hw_address", "ip_address"));
                device.count("settings that are known and not kept", model.pass());
            }
            case "IPsec", "Interfaces", "interfaces" ->
                device.count("settings that are known and not kept", model.pass());
            default -> {
                if (PLUGINS.contains(model.word(0))) {
                    device.count("settings that are known and not kept", model.pass());
                }
            }
        }
        if (model.isLast()) {
            model.take();
        }
    }
}
