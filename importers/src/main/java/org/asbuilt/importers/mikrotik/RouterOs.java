package org.asbuilt.importers.mikrotik;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asbuilt.importers.device.Device;
import org.asbuilt.importers.device.Dialect;
import org.asbuilt.importers.device.Statement;
import org.asbuilt.model.AssetRole;
import org.asbuilt.model.Nameplate;
import org.asbuilt.model.Platform;

/** What an export of RouterOS says: menus and the commands in them. Source: RouterOS documentation, versions 6 and 7. */
public final class RouterOs implements Dialect {
    private static final Set<String> VERBS = Set.of(
            "add", "set", "remove", "enable", "disable", "print", "export", "reset", "unset", "move", "comment",
            "edit");
    private static final Pattern HEADER = Pattern.compile("# (\\S+ \\d\\d:\\d\\d:\\d\\d) by RouterOS (\\S+).*");
    private static final Pattern FACT = Pattern.compile("# (model|serial number|software id) ?= ?(\\S.*)");
    private static final DateTimeFormatter NEW = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter OLD = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("MMM/dd/yyyy HH:mm:ss")
            .toFormatter(Locale.ROOT);
    /** Menus of which nothing is kept. */
    private static final List<String> ELSEWHERE = List.of(
            "queue",
            "tool",
            "certificate",
            "port",
            "disk",
            "file",
            "partitions",
            "special-login",
            "lora",
            "iot",
            "container",
            "dude",
            "caps-man",
            "mpls",
            "user-manager",
            "ip firewall service-port",
            "ip firewall connection",
            "ip firewall layer7-protocol",
            "ip settings",
            "ipv6 settings",
            "ip neighbor",
            "ip pool",
            "ipv6 pool",
            "ip dhcp-server network",
            "ip dhcp-server option",
            "ip dhcp-server config",
            "ip dhcp-relay",
            "ip ssh",
            "ip upnp",
            "ip cloud",
            "ip hotspot",
            "ip smb",
            "ip tftp",
            "ip traffic-flow",
            "ip kid-control",
            "ip accounting",
            "ip nat-pmp",
            "ip vrf",
            "ip media",
            "ip reverse-proxy",
            "ipv6 nd",
            "ipv6 dhcp-client",
            "ipv6 dhcp-server",
            "system clock manual",
            "system console",
            "system health",
            "system leds",
            "system led",
            "system lcd",
            "lcd",
            "system note",
            "system package",
            "system resource",
            "system routerboard",
            "system scheduler",
            "system script",
            "system upgrade",
            "system watchdog",
            "system ups",
            "system ptp",
            "system gps",
            "system hardware",
            "system device-mode",
            "system logging action print",
            "system identity print",
            "user aaa",
            "user group",
            "user settings",
            "user ssh-keys",
            "ppp profile",
            "ppp aaa",
            "interface wireless security-profiles",
            "interface wifi security",
            "interface wifi configuration",
            "interface wifi datapath",
            "interface wifi channel",
            "interface wifiwave2",
            "interface detect-internet",
            "interface ethernet switch",
            "interface list",
            "interface lte apn",
            "interface wireless",
            "interface wifi",
            "interface bridge settings",
            "interface bridge msti",
            "interface bridge nat",
            "interface bridge host",
            "interface ethernet poe",
            "interface bridge mdb",
            "interface dot1x",
            "interface macsec",
            "interface mesh",
            "interface ppp-server",
            "interface pppoe-server",
            "interface vrrp",
            "interface vxlan vteps",
            "routing filter",
            "routing table",
            "routing rule",
            "routing id",
            "routing settings",
            "routing pimsm",
            "routing igmp-proxy",
            "routing rpki",
            "routing bfd",
            "routing interface",
            "routing ospf area",
            "routing ospf interface",
            "routing ospf network",
            "routing ospf interface-template",
            "routing bgp template",
            "routing bgp network",
            "routing bgp aggregate",
            "routing rip",
            "routing mme",
            "routing prefix-lists",
            "console",
            "app",
            "zerotier",
            "tr069-client",
            "radius incoming");

    private String menu = "";
    private boolean named;

    @Override
    public void read(Statement line, Device device) {
        if (!named) {
            named = true;
            device.fact(Nameplate.class, "manufacturer", "MikroTik", line.locus());
            device.fact(Platform.class, "operatingSystem", "RouterOS", line.locus());
            device.fact(AssetRole.class, "assetClass", "router", line.locus());
        }
        if (line.text().startsWith("#")) {
            header(line, device);
            return;
        }
        List<String> words = line.words();
        int verb = 0;
        if (line.text().startsWith("/")) {
            while (verb < words.size() && !VERBS.contains(words.get(verb))) {
                verb++;
            }
            menu = String.join(" ", words.subList(0, verb))
                    .replace('/', ' ')
                    .strip()
                    .replaceAll("\\s+", " ");
            if (verb == words.size()) {
                line.take();
                return;
            }
        }
        Row row = new Row(line, words.subList(verb, words.size()));
        if (row.verb().equals("add") || row.verb().equals("set")) {
            command(menu, row, line, device);
        }
    }

    private static void header(Statement line, Device device) {
        line.take();
        Matcher header = HEADER.matcher(line.text());
        Matcher fact = FACT.matcher(line.text());
        if (header.matches()) {
            device.fact(Platform.class, "osVersion", header.group(2), line.locus());
            time(header.group(1), line, device);
        } else if (fact.matches()) {
            switch (fact.group(1)) {
                case "model" -> device.fact(Nameplate.class, "model", fact.group(2), line.locus());
                case "serial number" -> device.serial(fact.group(2), line.locus());
                default -> {
                    // The number of the licence.
                }
            }
        }
    }

    private static void time(String written, Statement line, Device device) {
        for (DateTimeFormatter format : List.of(NEW, OLD)) {
            try {
                device.observed(LocalDateTime.parse(written, format).toInstant(ZoneOffset.UTC));
                device.remark(line.locus(), "the time zone is not told: " + written + " was taken as UTC");
                return;
            } catch (DateTimeException e) {
                // The other format is tried.
            }
        }
        device.wrong(line.locus(), "this is no time: " + written);
    }

    private static void command(String menu, Row row, Statement line, Device device) {
        boolean done = new Links(device).read(menu, row)
                || new Firewall(device).read(menu, row)
                || new Tunnels(device).read(menu, row)
                || new Servers(device).read(menu, row);
        if (!done && ELSEWHERE.stream().anyMatch(known -> menu.equals(known) || menu.startsWith(known + " "))) {
            device.count("commands that are known and not kept", 1);
            line.take();
        }
    }
}
