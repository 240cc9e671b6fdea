package org.asbuilt.importers.fortinet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.asbuilt.importers.device.Device;
import org.asbuilt.importers.device.Entry;
import org.asbuilt.importers.device.Literals;
import org.asbuilt.importers.device.Statement;
import org.asbuilt.model.AddressTranslation;
import org.asbuilt.model.FilterAction;

/** The policies of a FortiGate and the translations that they make. Source: FortiOS CLI Reference 7.4, config firewall. */
final class Policies {
    private static final String[] LOOKS = {
        "uuid",
        "utm-status",
        "ips-sensor",
        "av-profile",
        "webfilter-profile",
        "dnsfilter-profile",
        "application-list",
        "emailfilter-profile",
        "dlp-profile",
        "dlp-sensor",
        "file-filter-profile",
        "voip-profile",
        "waf-profile",
        "icap-profile",
        "ssl-ssh-profile",
        "profile-protocol-options",
        "profile-group",
        "profile-type",
        "inspection-mode",
        "auto-asic-offload",
        "np-acceleration",
        "nat46",
        "nat64",
        "fixedport",
        "permit-any-host",
        "permit-stun-host",
        "tcp-mss-sender",
        "tcp-mss-receiver",
        "traffic-shaper",
        "traffic-shaper-reverse",
        "per-ip-shaper",
        "session-ttl",
        "capture-packet",
        "send-deny-packet",
        "schedule-timeout",
        "match-vip",
        "match-vip-only",
        "wccp",
        "webproxy-*",
        "disclaimer",
        "auth-path",
        "delay-tcp-npu-session",
        "timeout-send-rst",
        "tcp-session-without-syn",
        "geoip-match",
        "anti-replay",
        "dsri",
        "policy-expiry",
        "natip",
        "custom-log-fields",
        "replacemsg-override-group",
        "fsso",
        "fsso-agent-for-ntlm",
        "ippool",
        "poolname",
        "logtraffic-start",
        "ips-sensor-status",
        "application-list-status",
        "av-profile-status",
        "webfilter-profile-status",
        "dscp-*",
        "diffserv-*",
        "diffservcode-*",
        "tos*",
        "vlan-cos-*",
        "vlan-filter",
        "cifs-profile",
        "sctp-filter-profile",
        "block-notification",
        "email-collect",
        "passive-wan-health-measurement",
        "global-label",
        "label",
        "identity-based-route",
        "radius-mac-auth-bypass",
        "ha-mgmt-intf-only"
    };

    private final Device device;
    private final Objects objects;
    private final String domain;

    Policies(Device device, Objects objects, String domain) {
        this.device = device;
        this.objects = objects;
        this.domain = domain;
    }

    /** The policies of a list in their order, without those that are deleted again, with those that are copied. */
    void list(String list, Statement section) {
        Map<String, Statement> entries = new TreeMap<>();
        section.children("edit").forEach(entry -> entries.put(entry.from(1), entry));
        List<String> deleted = new ArrayList<>();
        for (Statement child : section.children()) {
            if (child.is("delete")) {
                child.take();
                deleted.add(child.from(1));
            }
        }
        for (Statement child : section.children()) {
            if (child.is("edit") && !deleted.contains(child.from(1))) {
                policy(list, child, child.from(1));
            } else if (child.is("edit")) {
                child.takeAll();
                device.count("policies that are deleted again", 1);
            } else if (child.is("clone") && entries.containsKey(child.word(1))) {
                child.take();
                policy(
                        list,
                        entries.getOrDefault(child.word(1), child),
                        child.after("to").orElse(child.word(1)));
            } else if (child.is("move")) {
                child.take();
                device.remark(child.locus(), "the order that this makes is not followed: " + child.text());
            }
        }
    }

    private void policy(String list, Statement statement, String id) {
        Fields entry = new Fields(statement);
        String place = domain.isEmpty() ? list : domain + "/" + list;
        List<String> from = zones(entry.all("srcintf"), entry.all("intf", "interface"));
        List<String> to = zones(entry.all("dstintf"), List.of());
        List<String> sources =
                new ArrayList<>(objects.addresses(entry.all("srcaddr", "srcaddr6"), entry.on("srcaddr-negate")));
        List<String> destinations =
                new ArrayList<>(objects.addresses(entry.all("dstaddr", "dstaddr6"), entry.on("dstaddr-negate")));
        internet(entry, "internet-service-src", sources);
        internet(entry, "internet-service", destinations);
        List<String> services = new ArrayList<>(objects.services(entry.all("service")));
        if (entry.on("service-negate")) {
            services.replaceAll(service -> "not:" + service);
        }
        if (services.isEmpty() && !destinations.isEmpty() && entry.on("internet-service")) {
            services.add("any");
        }
        List<String> users = new ArrayList<>(entry.all("users", "groups"));
        users.addAll(entry.all("fsso-groups"));
        String name = entry.one("name");
        boolean enabled = entry.notOff("status");
        String comment = entry.one("comments", entry.one("comment"));
        String schedule = entry.one("schedule");
        String log = entry.one("logtraffic");
        Entry rule = Entry.rule(device, place, entry.locus())
                .say("name", name.isEmpty() ? id : name)
                .say("enabled", enabled)
                .say("action", action(list, entry))
                .say("fromZones", from)
                .say("toZones", to)
                .say("sources", sources)
                .say("destinations", destinations)
                .say("services", services)
                .say("applications", entry.all("application", "app-category"))
                .say("users", users)
                .say("comment", comment)
                .say("words", shortened("edit " + id + "; " + entry.words()));
        if (!log.isEmpty()) {
            rule.say("logged", !log.equals("disable"));
        }
        if (device.defines(objects.sort("schedule"), schedule)) {
            rule.say("expires", String.join(" ", device.members(objects.sort("schedule"), schedule)));
        } else {
            String end = entry.one("policy-expiry-date");
            rule.say("expires", end.startsWith("0000") ? "" : end);
        }
        translation(entry, place + "/" + id, enabled, from, to, sources, destinations);
        entry.known(device, LOOKS);
    }

    private static String shortened(String words) {
        return words.length() > 3900 ? words.substring(0, 3900) + " …" : words;
    }

    private static List<String> zones(List<String> zones, List<String> otherwise) {
        return (zones.isEmpty() ? otherwise : zones)
                .stream().filter(zone -> !zone.equals("any")).toList();
    }

    private static String action(String list, Fields entry) {
        String action = entry.one("action", list.startsWith("multicast") ? "accept" : "deny")
                .toLowerCase(Locale.ROOT);
        FilterAction meant = switch (action) {
            case "accept", "ipsec", "ssl-vpn", "permit" -> FilterAction.PERMIT;
            case "deny" -> FilterAction.DENY;
            default -> FilterAction.OTHER;
        };
        boolean looksOnly = list.startsWith("interface-policy") || list.startsWith("DoS") || list.startsWith("shaping");
        return (looksOnly ? FilterAction.OTHER : meant).name().toLowerCase(Locale.ROOT);
    }

    private static void internet(Fields entry, String field, List<String> into) {
        boolean on = entry.on(field) || entry.on(field.replace("internet-service", "internet-service6"));
        for (String part : List.of("-name", "-id", "-group", "-custom", "-custom-group")) {
            List<String> values = new ArrayList<>(entry.all(field + part));
            values.addAll(entry.all(field.replace("internet-service", "internet-service6") + part));
            if (on) {
                values.forEach(value -> into.add("name:" + value));
            }
        }
    }

    private void translation(
            Fields entry,
            String key,
            boolean enabled,
            List<String> from,
            List<String> to,
            List<String> sources,
            List<String> destinations) {
        boolean pooled = entry.on("ippool");
        List<String> pools = entry.all("poolname");
        entry.known(device, "inbound", "outbound", "vpntunnel");
        if (!entry.on("nat")) {
            return;
        }
        Entry translation = Entry.of(device, AddressTranslation.class, key, entry.locus())
                .say("kind", "source")
                .say("enabled", enabled)
                .say("originalSource", sources)
                .say("originalDestination", destinations)
                .say("fromZones", from)
                .say("toZones", to);
        if (pooled) {
            translation.say("translatedSource", objects.pools(pools));
        } else {
            translation.say("translatedSource", "interface");
        }
    }

    /** An entry of the central table of translated sources. */
    void central(Fields entry) {
        List<String> pools = entry.all("nat-ippool", "nat-ippool6");
        boolean translates = entry.notOff("nat");
        String protocol = entry.one("protocol", "0");
        String ports = entry.one("orig-port");
        Entry.of(
                        device,
                        AddressTranslation.class,
                        (domain.isEmpty() ? "" : domain + "/") + "central-snat/" + entry.name(),
                        entry.locus())
                .say("kind", translates ? "source" : "none")
                .say("enabled", entry.notOff("status"))
                .say("fromZones", zones(entry.all("srcintf"), List.of()))
                .say("toZones", zones(entry.all("dstintf"), List.of()))
                .say("originalSource", objects.addresses(entry.all("orig-addr", "orig-addr6"), false))
                .say("originalDestination", objects.addresses(entry.all("dst-addr", "dst-addr6"), false))
                .say("originalService", Literals.services(protocol, ports, ""))
                .say(
                        "translatedSource",
                        pools.isEmpty() ? List.of(translates ? "interface" : "") : List.copyOf(objects.pools(pools)))
                .say("comment", entry.one("comments"));
        entry.known(device, "uuid", "type", "nat46", "nat64", "nat-port", "dst-port", "port-preserve");
    }
}
