package org.asbuilt.importers.juniper;

import java.util.Set;
import org.asbuilt.evidence.Confidence;
import org.asbuilt.evidence.Locus;
import org.asbuilt.importers.device.Device;
import org.asbuilt.importers.device.Dialect;
import org.asbuilt.importers.device.Statement;
import org.asbuilt.model.AssetRole;
import org.asbuilt.model.Function;
import org.asbuilt.model.Nameplate;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.Platform;
import org.asbuilt.model.Transport;

/**
 * What the tree of a configuration of Junos means, whether it was written as set lines, with braces or as XML. Source: Junos OS CLI User
 * Guide, and the guides of the hierarchy levels.
 */
public final class JunosDialect implements Dialect {
    private static final Set<String> ROOTS = Set.of("rpc-reply", "configuration", "configuration-set");
    private static final Set<String> ELSEWHERE = Set.of(
            "class-of-service",
            "event-options",
            "forwarding-options",
            "poe",
            "multicast-snooping-options",
            "ethernet-switching-options",
            "switch-options",
            "services",
            "virtual-chassis",
            "apply-groups",
            "accounting-options",
            "wlan",
            "smtp",
            "bridge-domains",
            "diameter",
            "unified-edge",
            "vmhost",
            "dynamic-profiles",
            "jsrc",
            "session-limit-group",
            "multi-chassis",
            "protect",
            "cli",
            "comment");

    private boolean named;
    private boolean filters;
    private boolean switches;

    @Override
    public void read(Statement statement, Device device) {
        if (!named) {
            named = true;
            device.fact(Nameplate.class, "manufacturer", "Juniper Networks", statement.locus());
            device.fact(Platform.class, "operatingSystem", "Junos OS", statement.locus());
        }
        section(statement, device);
    }

    @Override
    public void end(Device device) {
        if (named) {
            String what = filters ? "firewall" : switches ? "switch" : "router";
            device.fact(PartPath.of(AssetRole.class, "assetClass"), what, new Locus.Whole(), Confidence.PROBABLE);
        }
    }

    private void section(Statement section, Device device) {
        Names names = new Names(device);
        String word = section.word(0);
        if (ROOTS.contains(word)) {
            section.take().children().forEach(child -> section(child, device));
            return;
        }
        if (section.isInactive()) {
            device.count("statements that are not in force", section.pass());
            return;
        }
        switch (word) {
            case "version" ->
                section.take().children().forEach(version -> {
                    device.fact(Platform.class, "osVersion", version.take().word(0), version.locus());
                });
            case "groups" -> section.take().children().forEach(group -> group(group.take(), device));
            case "system" -> new Servers(device).system(section.take());
            case "snmp" -> new Servers(device).agent(section.take());
            case "access" -> new Servers(device).access(section.take());
            case "interfaces" -> new Ports(device, names).read(section);
            case "vlans" -> {
                switches = true;
                new Ports(device, names).vlans(section);
            }
            case "routing-options" -> new Routing(device).options(section.take(), "");
            case "routing-instances" -> new Routing(device).instances(section);
            case "protocols" -> new Routing(device).protocols(section, "");
            case "policy-options" -> names.prefixes(section.take());
            case "firewall" -> new Filters(device).read(section.take());
            case "applications" -> names.applications(section.take());
            case "schedulers" -> names.schedulers(section.take());
            case "security" -> security(section.take(), device, names);
            case "chassis" -> {
                section.at("cluster")
                        .forEach(cluster -> device.remark(
                                cluster.locus(), "it is one of a pair: the other has nearly the same configuration"));
                device.count("settings that are known and not kept", section.pass());
            }
            case "logical-systems", "tenants" ->
                section.take().children().forEach(part -> {
                    part.take().children().forEach(child -> section(child, device));
                });
            default -> {
                if (ELSEWHERE.contains(word)) {
                    device.count("settings that are known and not kept", section.pass());
                }
            }
        }
        device.count("statements that are not in force", device.claims() ? section.passInactive() : 0);
    }

    /** A group of settings is read as if it stood there; of a pair of devices only the first one's. */
    private void group(Statement group, Device device) {
        if (group.word(0).matches("node[1-9]|re1")) {
            device.remark(group.locus(), "what only the other device of the pair has is not taken: " + group.word(0));
            device.count("settings that are known and not kept", group.pass());
            return;
        }
        group.children().forEach(child -> section(child, device));
    }

    private void security(Statement security, Device device, Names names) {
        names.books(security);
        Zones zones = new Zones(device, names);
        zones.zones(security);
        zones.policies(security);
        filters |= security.at("policies").findAny().isPresent();
        new Translations(device, names).read(security);
        new Tunnels(device).read(security);
        security.at("zones").forEach(Statement::take);
        for (Statement log : security.entries("log", "stream").toList()) {
            log.said("host")
                    .ifPresent(host -> device.speaksTo(
                            host.word(0), Transport.UDP, 514, "Syslog", Function.LOGGING, host.locus()));
            log.pass();
        }
        Known.pass(
                device,
                security,
                "log",
                "screen",
                "alg",
                "flow",
                "forwarding-options",
                "forwarding-process",
                "pki",
                "idp",
                "utm",
                "application-tracking",
                "ssh-known-hosts",
                "certificates",
                "dynamic-vpn",
                "remote-access",
                "user-identification",
                "analysis",
                "alarms",
                "group-vpn",
                "gprs",
                "resource-manager",
                "softwires",
                "tcp-encap",
                "traceoptions",
                "dynamic-address",
                "advance-policy-based-routing",
                "authentication-key-chains",
                "macsec",
                "advanced-anti-malware",
                "intelligence",
                "ngfw",
                "datapath-debug",
                "application-firewall",
                "firewall-authentication",
                "cloud",
                "metadata-streaming");
    }
}
