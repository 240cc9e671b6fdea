package org.asbuilt.importers.device;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.asbuilt.model.Touched;

/** What a line that nobody understood may change, as far as the words around it tell. */
final class Touching {
    private static final Map<Touched, Set<String>> WORDS = Map.of(
            Touched.FILTERING,
                    Set.of(
                            "access-list",
                            "access-group",
                            "firewall",
                            "policy",
                            "policies",
                            "filter",
                            "filters",
                            "security",
                            "zone",
                            "zone-pair",
                            "class-map",
                            "policy-map",
                            "rule",
                            "rules",
                            "chain",
                            "-a",
                            "-i"),
            Touched.ROUTING,
                    Set.of(
                            "route",
                            "routes",
                            "router",
                            "routing",
                            "routing-options",
                            "route-map",
                            "ospf",
                            "bgp",
                            "rip",
                            "vrf"),
            Touched.TRANSLATION, Set.of("nat", "static", "global", "vip", "ippool", "overload"),
            Touched.TUNNELS,
                    Set.of("crypto", "vpn", "tunnel", "ipsec", "ike", "isakmp", "wireguard", "openvpn", "l2tp"),
            Touched.INTERFACES,
                    Set.of("interface", "interfaces", "vlan", "vlans", "switchport", "bridge", "port-channel"),
            Touched.MANAGEMENT,
                    Set.of(
                            "logging",
                            "log",
                            "syslog",
                            "snmp",
                            "snmp-server",
                            "ntp",
                            "clock",
                            "username",
                            "user",
                            "users",
                            "aaa",
                            "banner",
                            "line",
                            "enable",
                            "hostname",
                            "radius",
                            "tacacs",
                            "radius-server",
                            "tacacs-server",
                            "archive",
                            "boot",
                            "lldp",
                            "cdp"));

    private Touching() {}

    /** What the first words of a line, and of the block that it stands in, point at; nothing if they do not tell. */
    static Set<Touched> of(Statement top, Statement line) {
        Set<Touched> touched = EnumSet.noneOf(Touched.class);
        for (Statement one : List.of(top, line)) {
            for (int i = 0; i < 3; i++) {
                String word = one.word(i).toLowerCase(Locale.ROOT);
                WORDS.forEach((what, words) -> {
                    if (words.contains(word)) {
                        touched.add(what);
                    }
                });
            }
        }
        return touched;
    }
}
