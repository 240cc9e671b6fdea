package org.asbuilt.importers.cisco;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.asbuilt.importers.device.IndentedLines;
import org.asbuilt.importers.device.Splitter;
import org.asbuilt.importers.device.Statement;
import org.asbuilt.importers.intake.Reading;

/**
 * Makes statements of the lines of a Cisco configuration, also where a mail or a page took the spaces before them: lines that only make sense
 * below an interface, a list or a terminal line belong to the one above.
 */
public final class CiscoLines {
    private static final Map<String, Set<String>> BELOW = Map.of(
            "interface",
            Set.of(
                    "switchport",
                    "description",
                    "shutdown",
                    "no shutdown",
                    "no switchport",
                    "channel-group",
                    "encapsulation",
                    "duplex",
                    "speed",
                    "negotiation",
                    "media-type",
                    "ip address",
                    "no ip address",
                    "ip helper-address",
                    "ip access-group",
                    "standby",
                    "nameif",
                    "security-level",
                    "no nameif",
                    "no security-level",
                    "tunnel",
                    "bandwidth",
                    "keepalive",
                    "service-policy",
                    "storm-control",
                    "ip ospf",
                    "ipv6 address",
                    "vrf forwarding",
                    "ip vrf",
                    "zone-member",
                    "load-interval"),
            "ip access-list",
            Set.of("permit", "deny", "remark"),
            "line",
            Set.of("login", "password", "transport", "exec-timeout", "access-class", "privilege", "stopbits"),
            "router",
            Set.of("network", "neighbor", "redistribute", "router-id", "passive-interface", "no auto-summary"),
            "vlan",
            Set.of("name"),
            "object network",
            Set.of("host", "subnet", "range", "fqdn", "description"),
            "object-group",
            Set.of(
                    "network-object",
                    "port-object",
                    "service-object",
                    "group-object",
                    "icmp-object",
                    "protocol-object"));

    private final IndentedLines lines;
    private Set<String> below = Set.of();

    /**
     * For the lines of one configuration.
     *
     * @param banners whether the text of a banner goes on until its mark comes again, as on IOS
     * @param top takes each statement that stands at the top
     */
    public CiscoLines(boolean banners, Consumer<Statement> top) {
        lines = new IndentedLines(CiscoLines::tells, banners, top);
    }

    /** Cuts a whole file. */
    public static Splitter splitter(boolean banners) {
        return (reading, top) -> split(reading, banners, top);
    }

    private static void split(Reading reading, boolean banners, Consumer<Statement> top) throws IOException {
        CiscoLines lines = new CiscoLines(banners, top);
        try (BufferedReader content = reading.text()) {
            int number = 0;
            for (String line = content.readLine(); line != null; line = content.readLine()) {
                number++;
                lines.line(number, line);
            }
        }
        lines.end();
    }

    private static boolean tells(String remark) {
        return remark.startsWith("! Last configuration change") || remark.startsWith("!Time: ");
    }

    /** The next line. */
    public void line(int number, String line) {
        boolean deep = !line.isEmpty() && Character.isWhitespace(line.charAt(0));
        if (deep || line.isBlank()) {
            lines.line(number, line);
            return;
        }
        String[] words = line.strip().toLowerCase(Locale.ROOT).split("\\s+", 4);
        boolean numbered = words.length > 1 && ServiceNames.isNumber(words[0]);
        String first = numbered ? words[1] : words[0];
        String two = words.length > 1 ? words[0] + " " + words[1] : first;
        String three = words.length > 2 ? two + " " + words[2] : two;
        // PIX names the interface: ip address inside 10.0.0.1 255.0.0.0
        boolean other = two.equals("ip address") && words.length > 3 && !Character.isDigit(words[2].charAt(0));
        boolean lost = below.contains(first) || below.contains(two) || below.contains(three);
        if (lost && !other) {
            lines.line(number, " " + line);
            return;
        }
        lines.line(number, line);
        below = BELOW.getOrDefault(two, BELOW.getOrDefault(first, Set.of()));
    }

    /** No more lines come. */
    public void end() {
        lines.end();
    }
}
