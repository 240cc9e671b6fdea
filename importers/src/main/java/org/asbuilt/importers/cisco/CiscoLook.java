package org.asbuilt.importers.cisco;

import java.util.List;
import java.util.regex.Pattern;
import org.asbuilt.importers.intake.Certainty;
import org.asbuilt.importers.intake.Head;

/** Whether a text is a configuration of Cisco, and of which family. */
public final class CiscoLook {
    private static final Pattern PROMPT = Pattern.compile("(?m)^[\\w.()/:@-]{1,80}[#>] ?(sh|show|more) \\S");
    private static final Pattern OTHER_VENDOR = Pattern.compile(
            "(?m)^(#config-version|set system |; J\\w+ Configuration|config system |/ip |! device: |!\\s*(Dell|Arista|HiOS|Aruba)|network parms |!\\s*System Description)");
    private static final Pattern STYLE = Pattern.compile(
            "(?m)^(interface|route-map|policy-map|class-map|zone|vrf definition|ip prefix-list|object-group|aaa|logging|track|access-list) \\S");
    private static final List<Pattern> ASA = List.of(
            Pattern.compile("(?m)^(ASA|PIX|FWSM|NGFW) Version \\S"),
            Pattern.compile("(?m)^ *nameif \\S"),
            Pattern.compile("(?m)^ *security-level \\d"),
            Pattern.compile("(?m)^access-list \\S+ (extended|standard|ethertype|line) "),
            Pattern.compile("(?m)^access-group \\S+ (in|out) interface |^access-group \\S+ global"),
            Pattern.compile("(?m)^object (network|service) \\S|^ +(network|port|service|icmp)-object "),
            Pattern.compile("(?m)^nat \\(\\S+ *, *\\S+\\) "),
            Pattern.compile(
                    "(?m)^same-security-traffic |^tunnel-group \\S|^crypto (dynamic-)?map \\S+ \\d+ (match|set) |^crypto ipsec ikev[12] |^crypto ikev1 |^crypto ikev2 enable |^: Saved"));
    private static final List<Pattern> IOS = List.of(
            Pattern.compile("(?m)^!? *version \\d{2}\\.\\d|^version \\d+\\.\\d+\\("),
            Pattern.compile(
                    "(?m)^boot-start-marker|^service timestamps |^Building configuration\\.\\.\\.|^no service pad"),
            Pattern.compile(
                    "(?m)^(no )?(ip cef|aaa new-model|ip http server|ip domain.lookup|ip subnet-zero|ip classless)"),
            Pattern.compile(
                    "(?m)^interface (range )?((Ten|Two|Five|Forty|App)?Gigabit|Fast)Ethernet ?\\d|^interface Ethernet\\d+/\\d|^interface (Vlan|Loopback|Port-channel|Tunnel|Serial) ?\\d"),
            Pattern.compile("(?m)^ *switchport (mode|access|trunk) "),
            Pattern.compile("(?m)^ *ip access-list (extended|standard) \\S|^access-list \\d+ (permit|deny|remark) "),
            Pattern.compile("(?m)^line (vty|con|aux|console) "),
            Pattern.compile("(?m)^router (ospf|bgp|eigrp|rip|isis)\\b|^ip route (vrf \\S+ )?\\d"),
            Pattern.compile("(?m)^spanning-tree mode |^vtp (mode|domain) |^vlan internal allocation|^cip enable"),
            Pattern.compile(
                    "(?m)^crypto (isakmp|map|ipsec|pki) |^ip nat (inside|outside|pool) |^ip sla \\d|^snmp-server "),
            Pattern.compile(
                    "(?m)^! Last configuration change|^! NVRAM config|^!RANCID-CONTENT-TYPE: cisco|^!Command: show"),
            Pattern.compile(
                    "(?m)^feature (telnet|ospf|bgp|lacp|vpc|interface-vlan|hsrp|lldp|ssh|pim)\\b|^vdc \\S+ id "));

    private CiscoLook() {}

    /** How certain it is that this is a configuration of IOS, IOS XE or NX-OS. */
    public static Certainty ios(Head head) {
        String text = head.text();
        int asa = asaSigns(text);
        boolean firewall = asa >= 2 || ASA.getFirst().matcher(text).find();
        if (firewall
                || OTHER_VENDOR.matcher(text).find()
                || PROMPT.matcher(text).find()) {
            return Certainty.none();
        }
        int signs = iosSigns(text);
        if (signs >= 3) {
            return Certainty.certain("it has " + signs + " kinds of lines of a Cisco IOS configuration");
        }
        boolean named = Pattern.compile("(?m)^hostname \\S").matcher(text).find();
        if (signs == 2 || (signs == 1 && named && asa == 0)) {
            return Certainty.likely("it looks like a Cisco IOS configuration");
        }
        boolean style = signs == 1 || (named && STYLE.matcher(text).find());
        return style ? Certainty.possible("it has lines as in a Cisco IOS configuration") : Certainty.none();
    }

    /** How certain it is that this is a configuration of an ASA. */
    public static Certainty asa(Head head) {
        String text = head.text();
        boolean shown = text.contains("(hitcnt=") || PROMPT.matcher(text).find();
        if (shown || OTHER_VENDOR.matcher(text).find()) {
            return Certainty.none();
        }
        int signs = asaSigns(text);
        if (signs >= 2 || ASA.getFirst().matcher(text).find()) {
            return Certainty.certain("it has " + signs + " kinds of lines of a Cisco ASA configuration");
        }
        if (signs == 0) {
            return Certainty.none();
        }
        String reason = "it has lines as in a Cisco ASA configuration";
        return iosSigns(text) <= 1 ? Certainty.likely(reason) : Certainty.possible(reason);
    }

    private static int iosSigns(String text) {
        return (int) IOS.stream().filter(sign -> sign.matcher(text).find()).count();
    }

    /** Whether a text that was shown on a terminal is a configuration of an ASA. */
    public static boolean isAsa(String text) {
        return asaSigns(text) >= 2;
    }

    /** Whether a text that was shown on a terminal is a configuration of Cisco at all. */
    public static boolean isCisco(String text) {
        boolean sign = IOS.stream().anyMatch(one -> one.matcher(text).find()) || asaSigns(text) > 0;
        return sign && !OTHER_VENDOR.matcher(text).find();
    }

    private static int asaSigns(String text) {
        return (int) ASA.stream().filter(sign -> sign.matcher(text).find()).count();
    }
}
