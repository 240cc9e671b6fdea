package org.asbuilt.importers.fortinet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asbuilt.importers.device.Device;
import org.asbuilt.importers.device.Dialect;
import org.asbuilt.importers.device.Statement;
import org.asbuilt.model.AssetRole;
import org.asbuilt.model.Nameplate;
import org.asbuilt.model.Platform;

/** What the sections of a FortiGate's configuration mean. Source: FortiOS CLI Reference 7.4; a backup begins with a line that names model and version. */
public final class FortiOs implements Dialect {
    private static final Pattern HEADER =
            Pattern.compile("#config-version=([A-Za-z0-9]+)[-_](\\d+\\.\\d+(?:\\.\\d+)?)(?:-\\w+)?-build(\\d+).*");
    private static final Map<String, String> FAMILIES = Map.of(
            "FGTVM",
            "FortiGate-VM",
            "FGVM",
            "FortiGate-VM",
            "FGT",
            "FortiGate-",
            "FWF",
            "FortiWiFi-",
            "FGR",
            "FortiGate Rugged-",
            "FG",
            "FortiGate-");

    /** Sections of which nothing is kept: what is looked for inside of traffic, texts, appearance. */
    private static final List<String> ELSEWHERE = List.of(
            "antivirus",
            "application",
            "certificate",
            "dlp",
            "dnsfilter",
            "emailfilter",
            "file-filter",
            "icap",
            "ips",
            "report",
            "spamfilter",
            "ssh-filter",
            "videofilter",
            "voip",
            "waf",
            "wanopt",
            "web-proxy",
            "webfilter",
            "endpoint-control",
            "casb",
            "virtual-patch",
            "diameter-filter",
            "gtp",
            "system replacemsg",
            "system fortiguard",
            "system autoupdate",
            "system session-helper",
            "system session-ttl",
            "system auto-install",
            "system console",
            "system custom-language",
            "system object-tagging",
            "system settings",
            "system storage",
            "system physical-switch",
            "system email-server",
            "system fortisandbox",
            "system ips",
            "system automation",
            "system federated-upgrade",
            "system probe-response",
            "system standalone-cluster",
            "system password-policy",
            "system snmp mib-view",
            "system lldp",
            "system geoip",
            "system np6",
            "system npu",
            "system sso-admin",
            "system sdn-connector",
            "system feature-visibility",
            "system saml",
            "system csf",
            "system ftm-push",
            "firewall internet-service",
            "firewall ssl-ssh-profile",
            "firewall profile-protocol-options",
            "firewall profile-group",
            "firewall shaper",
            "firewall ssl setting",
            "firewall ssh",
            "firewall wildcard-fqdn",
            "firewall ldb-monitor",
            "firewall auth-portal",
            "firewall shaping-profile",
            "firewall traffic-class",
            "firewall decrypted-traffic-mirror",
            "firewall access-proxy",
            "firewall proxy-address",
            "log memory",
            "log disk",
            "log setting",
            "log eventfilter",
            "log gui-display",
            "log threat-weight",
            "log null-device",
            "log custom-field",
            "log syslogd filter",
            "log fortianalyzer filter",
            "log fortianalyzer-cloud",
            "log fortiguard",
            "log webtrends",
            "log tacacs+accounting",
            "vpn certificate",
            "vpn ssl web",
            "vpn ssl client",
            "user quarantine",
            "user fortitoken",
            "user password-policy",
            "user device",
            "user security-exempt-list",
            "user nac-policy",
            "router policy-string",
            "router prefix-list",
            "router route-map",
            "router access-list",
            "router aspath-list",
            "router community-list",
            "router key-chain",
            "router auth-path",
            "router setting",
            "router multicast",
            "router isis",
            "router ripng",
            "router bfd",
            "router multicast-flow",
            "switch-controller",
            "wireless-controller",
            "alertemail",
            "ftp-proxy",
            "extender",
            "nsxt",
            "ztna",
            "monitoring",
            "dpdk",
            "automation",
            "firewall vendor-mac",
            "firewall identity-based-route",
            "system vdom-property",
            "system vdom-netflow",
            "system vdom-sflow",
            "system vdom-exception",
            "system resource-limits",
            "system fips-cc",
            "system ike",
            "system acme",
            "system ptp",
            "system virtual-wan-link",
            "system cluster-sync",
            "system arp-table",
            "system proxy-arp",
            "system ddns",
            "system external-resource",
            "system fm",
            "system gi-gk",
            "system dedicated-mgmt",
            "system modem",
            "system pppoe-interface",
            "system sflow",
            "system netflow",
            "system tos-based-priority");

    private Optional<Services> services = Optional.empty();
    private boolean named;

    @Override
    public void read(Statement statement, Device device) {
        if (!named) {
            named = true;
            device.fact(Nameplate.class, "manufacturer", "Fortinet", statement.locus());
            device.fact(Platform.class, "operatingSystem", "FortiOS", statement.locus());
            device.fact(AssetRole.class, "assetClass", "firewall", statement.locus());
        }
        if (statement.text().startsWith("#")) {
            header(statement, device);
        } else {
            section(statement, device, "");
        }
    }

    private static void header(Statement statement, Device device) {
        statement.take();
        Matcher header = HEADER.matcher(statement.text());
        if (header.matches()) {
            device.fact(Nameplate.class, "model", model(header.group(1)), statement.locus());
            device.fact(Platform.class, "osVersion", header.group(2), statement.locus());
            device.fact(
                    Platform.class,
                    "firmwareVersion",
                    header.group(2) + " build " + header.group(3),
                    statement.locus());
        } else if (statement.text().startsWith("#config-version")) {
            device.wrong(statement.locus(), "the version is written in a way that is not known: " + statement.text());
        }
    }

    private static String model(String code) {
        return FAMILIES.entrySet().stream()
                .filter(family -> code.startsWith(family.getKey()))
                .max(Map.Entry.comparingByKey((one, other) -> Integer.compare(one.length(), other.length())))
                .map(family ->
                        family.getValue() + code.substring(family.getKey().length()))
                .orElse(code);
    }

    private void section(Statement section, Device device, String domain) {
        if (!section.is("config")) {
            return;
        }
        String name = section.from(1);
        if (name.equals("vdom")) {
            section.take().children("edit").forEach(entry -> {
                entry.take().children().forEach(inner -> section(inner, device, entry.from(1)));
            });
            return;
        }
        if (name.equals("global")) {
            section.take().children().forEach(inner -> section(inner, device, ""));
            return;
        }
        Services whole = services.orElseGet(() -> new Services(device));
        services = Optional.of(whole);
        Objects objects = new Objects(device, domain);
        if (!system(section, name, device, whole) && !objects(section, name, objects)) {
            network(section, name, device, domain);
        }
    }

    private static boolean system(Statement section, String name, Device device, Services services) {
        switch (name) {
            case "system global" -> services.global(new Fields(section));
            case "system admin", "system api-user", "user local" -> each(section, services::account);
            case "system dns", "system vdom-dns" -> services.names(new Fields(section));
            case "system ntp" -> services.time(new Fields(section));
            case "system ha" -> services.cluster(new Fields(section));
            case "system central-management" -> services.management(new Fields(section));
            case "system snmp sysinfo" -> services.agent(new Fields(section));
            case "system snmp community" -> each(section, services::community);
            case "system snmp user" -> each(section, services::manager);
            case "log syslogd setting",
                    "log syslogd2 setting",
                    "log syslogd3 setting",
                    "log syslogd4 setting",
                    "log syslogd override-setting",
                    "log syslogd2 override-setting" -> services.log(new Fields(section), "Syslog");
            case "log fortianalyzer setting",
                    "log fortianalyzer2 setting",
                    "log fortianalyzer3 setting",
                    "log fortianalyzer override-setting" -> services.log(new Fields(section), "FortiAnalyzer log");
            case "user ldap", "user radius", "user tacacs+", "user fsso" ->
                each(section, entry -> services.identities(entry, section.word(2)));
            case "user group", "user setting", "system accprofile", "firewall schedule group" -> {
                device.count("settings that are known and not kept", size(section));
                section.takeAll();
            }
            default -> {
                boolean elsewhere = ELSEWHERE.stream().anyMatch(name::startsWith);
                if (elsewhere) {
                    device.count("lines of sections that are known and not kept", size(section));
                    section.takeAll();
                }
                return elsewhere;
            }
        }
        return true;
    }

    private static long size(Statement section) {
        return 1 + section.children().stream().mapToLong(FortiOs::size).sum();
    }

    private static boolean objects(Statement section, String name, Objects objects) {
        switch (name) {
            case "firewall address", "firewall address6", "firewall multicast-address", "firewall multicast-address6" ->
                each(section, objects::address);
            case "firewall addrgrp", "firewall addrgrp6", "firewall vipgrp", "firewall vipgrp6" ->
                each(section, objects::addressGroup);
            case "firewall service custom" -> each(section, objects::service);
            case "firewall service group" -> each(section, objects::serviceGroup);
            case "firewall service category" -> each(section, category -> section.takeAll());
            case "firewall schedule onetime" -> each(section, objects::once);
            case "firewall schedule recurring" -> each(section, objects::recurring);
            case "firewall ippool", "firewall ippool6" -> each(section, objects::pool);
            case "firewall vip", "firewall vip6" -> each(section, objects::virtual);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void network(Statement section, String name, Device device, String domain) {
        Objects objects = new Objects(device, domain);
        Tunnels tunnels = new Tunnels(device, objects, domain);
        Interfaces interfaces = new Interfaces(
                device, objects, domain, services.map(Services::ports).orElse(Map.of()));
        Policies policies = new Policies(device, objects, domain);
        switch (name) {
            case "system interface" -> each(section, interfaces::read);
            case "system zone" -> each(section, interfaces::zone);
            case "system virtual-switch", "system switch-interface" -> each(section, interfaces::switched);
            case "system dhcp server" -> each(section, interfaces::leases);
            case "firewall policy",
                    "firewall policy6",
                    "firewall consolidated policy",
                    "firewall security-policy",
                    "firewall interface-policy",
                    "firewall interface-policy6",
                    "firewall local-in-policy",
                    "firewall local-in-policy6",
                    "firewall multicast-policy",
                    "firewall multicast-policy6",
                    "firewall DoS-policy",
                    "firewall DoS-policy6",
                    "firewall proxy-policy",
                    "firewall shaping-policy" -> {
                section.take();
                policies.list(section.from(2), section);
            }
            case "firewall central-snat-map" -> each(section, policies::central);
            case "vpn ipsec phase1-interface", "vpn ipsec phase1" -> each(section, tunnels::first);
            case "vpn ipsec phase2-interface", "vpn ipsec phase2" -> each(section, tunnels::second);
            case "vpn ssl settings" -> tunnels.portal(new Fields(section));
            case "router static", "router static6" -> each(section, tunnels::route);
            case "router ospf", "router ospf6", "router bgp", "router rip" ->
                tunnels.routing(new Fields(section), section.word(2));
            default -> {
                // Nobody takes it, so each of its lines is listed.
            }
        }
    }

    private static void each(Statement section, Consumer<Fields> reader) {
        section.take().children("edit").forEach(entry -> reader.accept(new Fields(entry)));
        section.children("delete").forEach(Statement::take);
    }
}
