package org.asbuilt.importers.juniper;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.asbuilt.importers.device.Device;
import org.asbuilt.importers.device.Entry;
import org.asbuilt.importers.device.Literals;
import org.asbuilt.importers.device.Statement;
import org.asbuilt.model.DeviceInterface;

/** The zones and policies between them on SRX. Source: Junos OS Security Policies User Guide for Security Devices. */
final class Zones {
    /** What a zone lets in to the device itself. */
    private static final Map<String, String> HOST_SERVICES = Map.ofEntries(
            Map.entry("all", "any"),
            Map.entry("any-service", "any"),
            Map.entry("ssh", "tcp/22"),
            Map.entry("telnet", "tcp/23"),
            Map.entry("http", "tcp/80"),
            Map.entry("https", "tcp/443"),
            Map.entry("webapi-clear-text", "tcp/3000"),
            Map.entry("webapi-ssl", "tcp/3001"),
            Map.entry("ftp", "tcp/21"),
            Map.entry("tftp", "udp/69"),
            Map.entry("snmp", "udp/161"),
            Map.entry("snmp-trap", "udp/162"),
            Map.entry("ntp", "udp/123"),
            Map.entry("dns", "udp/53"),
            Map.entry("dhcp", "udp/67"),
            Map.entry("dhcpv6", "udp/547"),
            Map.entry("bootp", "udp/67"),
            Map.entry("ike", "udp/500"),
            Map.entry("netconf", "tcp/830"),
            Map.entry("ping", "icmp/8"),
            Map.entry("traceroute", "udp/33434-33534"),
            Map.entry("bgp", "tcp/179"),
            Map.entry("ospf", "ip/89"),
            Map.entry("ospf3", "ip/89"),
            Map.entry("rip", "udp/520"),
            Map.entry("bfd", "udp/3784"),
            Map.entry("ldp", "tcp/646"),
            Map.entry("vrrp", "ip/112"),
            Map.entry("pim", "ip/103"),
            Map.entry("igmp", "ip/2"));

    private final Device device;
    private final Names names;

    Zones(Device device, Names names) {
        this.device = device;
        this.names = names;
    }

    /** The zones. */
    void zones(Statement security) {
        security.entries("zones", "security-zone").forEach(zone -> zone(zone, zone.word(0)));
        security.entries("zones", "functional-zone").forEach(zone -> zone(zone, zone.word(0)));
    }

    private void zone(Statement zone, String name) {
        for (Statement member : zone.entries("interfaces").toList()) {
            device.fact(DeviceInterface.class, member.word(0), "zone", name, member.locus());
            inbound(member, name, name + " " + member.word(0));
        }
        inbound(zone, name, name);
        zone.at("address-book").forEach(book -> names.book(book.take(), name));
        Known.pass(
                device,
                zone,
                "screen",
                "tcp-rst",
                "description",
                "application-tracking",
                "source-identity-log",
                "advance-policy-based-routing-profile",
                "unidirectional-session-refreshing",
                "enable-reverse-reroute");
    }

    private void inbound(Statement of, String zone, String name) {
        List<String> services = new ArrayList<>();
        for (String kind : List.of("system-services", "protocols")) {
            for (Statement service : of.entries("host-inbound-traffic", kind).toList()) {
                boolean except =
                        !service.isLast() && service.at("except").findAny().isPresent();
                service.takeAll();
                boolean every = service.word(0).equals("all") && kind.equals("protocols");
                String meant = every
                        ? "name:all routing protocols"
                        : HOST_SERVICES.getOrDefault(service.word(0), "name:" + service.word(0));
                services.add(except ? "not:" + meant : meant);
            }
        }
        if (services.isEmpty()) {
            return;
        }
        Entry.rule(device, "host-inbound-traffic", of.locus())
                .say("name", name)
                .say("enabled", true)
                .say("action", "permit")
                .say("fromZones", zone)
                .say("toZones", "junos-host")
                .say("sources", "any")
                .say("destinations", "any")
                .say("services", services)
                .say(
                        "words",
                        of.at("host-inbound-traffic")
                                .map(Statement::inside)
                                .findFirst()
                                .orElse(""));
    }

    /** The policies, in the order in which they are asked. */
    void policies(Statement security) {
        for (Statement from : security.entries("policies", "from-zone").toList()) {
            for (Statement to : from.entries("to-zone").toList()) {
                to.entries("policy")
                        .forEach(policy -> policy(
                                from.word(0) + " to " + to.word(0),
                                List.of(from.word(0)),
                                List.of(to.word(0)),
                                policy));
            }
        }
        for (Statement pair : security.at("policies", "policy").toList()) {
            String from = pair.value("from-zone-name");
            String to = pair.value("to-zone-name");
            pair.entries("policy").forEach(policy -> policy(from + " to " + to, List.of(from), List.of(to), policy));
        }
        security.entries("policies", "global", "policy")
                .forEach(policy -> policy(
                        "global", policy.values("match", "from-zone"), policy.values("match", "to-zone"), policy));
        for (Statement rest : security.entries("policies", "default-policy").toList()) {
            Entry.rule(device, "default-policy", rest.locus())
                    .say("name", "default-policy")
                    .say("enabled", true)
                    .say("action", rest.word(0).startsWith("permit") ? "permit" : "deny")
                    .say("sources", "any")
                    .say("destinations", "any")
                    .say("services", "any")
                    .say("words", rest.text());
        }
        security.at("policies")
                .forEach(policies -> Known.pass(
                        device,
                        policies,
                        "policy-rematch",
                        "traceoptions",
                        "policy-stats",
                        "pre-id-default-policy",
                        "stateful-upgrade"));
    }

    private void policy(String list, List<String> from, List<String> to, Statement policy) {
        String source = from.size() == 1 ? from.getFirst() : "global";
        String destination = to.size() == 1 ? to.getFirst() : "global";
        boolean permits = policy.at("then", "permit").findAny().isPresent();
        boolean rejects = policy.at("then", "reject").findAny().isPresent();
        boolean denies = policy.at("then", "deny").findAny().isPresent();
        String scheduler = policy.value("scheduler-name");
        Entry.rule(device, list, policy.locus())
                .say("name", policy.word(0))
                .say("enabled", !policy.isInactive())
                .say("action", permits ? "permit" : rejects ? "reject" : denies ? "deny" : "other")
                .say("fromZones", named(from))
                .say("toZones", named(to))
                .say("sources", side(policy, "source-address", source))
                .say("destinations", side(policy, "destination-address", destination))
                .say("services", names.services(policy.values("match", "application")))
                .say(
                        "applications",
                        policy.values("match", "dynamic-application").stream()
                                .filter(name -> !name.equals("any"))
                                .toList())
                .say(
                        "users",
                        policy.values("match", "source-identity").stream()
                                .filter(name -> !name.equals("any"))
                                .toList())
                .say("logged", policy.at("then", "log").findAny().isPresent())
                .say("comment", policy.said("description"))
                .say("expires", device.held("scheduler", scheduler))
                .say("words", policy.inside());
        policy.at("match").forEach(match -> {
            match.take();
            Known.pass(
                    device,
                    match,
                    "source-address-excluded",
                    "destination-address-excluded",
                    "from-zone",
                    "to-zone",
                    "url-category",
                    "source-end-user-profile",
                    "destination-l3vpn-vrf-group",
                    "source-l3vpn-vrf-group");
        });
        policy.at("then").forEach(Statement::takeAll);
    }

    private static List<String> named(Collection<String> zones) {
        return zones.stream()
                .filter(zone -> !zone.equals("any") && !zone.isEmpty())
                .toList();
    }

    private Collection<String> side(Statement policy, String side, String zone) {
        boolean excluded = policy.flag("match", side + "-excluded");
        Set<String> resolved = names.resolved(zone, policy.values("match", side));
        return excluded ? Literals.without(resolved) : resolved;
    }
}
