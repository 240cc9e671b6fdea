package org.asbuilt.importers.command;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asbuilt.importers.cisco.PortNames;
import org.asbuilt.importers.cisco.ShownRoute;
import org.asbuilt.importers.device.Device;
import org.asbuilt.importers.device.Statement;

/**
 * Tables of routes: Cisco IOS, ASA and NX-OS (show ip route), FortiOS, Linux (ip route, route -n) and Windows (route print). A device's own addresses
 * in them are left to other tables.
 */
final class RouteOutput implements Output {
    private static final Pattern CODED = Pattern.compile(
            "^([A-Za-z][A-Za-z0-9*%+ ]{0,8}?) +(\\S+?)(/\\d{1,2})?(?: ([\\d.]{7,15}))? *(?:(is directly connected|is a summary|\\[\\d+/\\d+\\]|connected by VPN|via|is variably|is subnetted).*)?$");
    private static final Pattern VIA =
            Pattern.compile("(?:\\[(\\d+)/(\\d+)\\] )?via ([\\d.]{7,15})(?:%\\S+)?(?:, ([^\\[]*))?");
    private static final Pattern CONNECTED = Pattern.compile("is directly connected, (?:[\\dwdhmy:]+, )?(\\S+)");
    private static final Pattern PARENT = Pattern.compile("^ +[\\d.]+/(\\d+) is (variably )?subnetted");
    private static final Pattern NEXUS = Pattern.compile("^(\\d[\\d.]+/\\d+), ubest/mbest");
    private static final Pattern NEXUS_VIA =
            Pattern.compile("^ +\\*+via ([^,%]+)(?:%\\S+)?,(?: ([A-Za-z]\\S*),)? \\[(\\d+)/(\\d+)\\], [^,]+, (\\w+)");
    private static final Pattern LINUX =
            Pattern.compile("^(?:(default|[\\d.]+(?:/\\d+)?)) (?:via (\\S+) )?dev (\\S+)(.*)$");
    private static final Pattern KERNEL = Pattern.compile(
            "^([\\d.]{7,15}|default) +([\\d.]{7,15}|\\*) +([\\d.]{7,15}) +[A-Z!]+ +\\d+ +\\d+ +\\d+ +(\\S+)$");
    private static final Pattern WINDOWS = Pattern.compile(
            "^ *([\\d.]{7,15}) +([\\d.]{7,15}) +([\\d.]{7,15}|On-link|Auf Verbindung) +([\\d.]{7,15}) +(\\d+)$");
    private static final Pattern KNOWN = Pattern.compile(
            "(?i)^codes|^ {5,}[A-Za-z*+%&] |^ {5,}\\S{1,3} - |gateway of last resort|ip route table|denotes|^[=-]+$|route table|routentabelle|active routes|aktive routen|network destination|netzwerkziel|persistent|none|keine|interface list|schnittstellenliste|^ +\\d+\\.\\.\\.|kernel ip|^destination|^routing table|^(unreachable|broadcast|local|blackhole) |is variably subnetted|is subnetted|default gateway|st.ndige|^ *\\S+/\\d+ .*fe80|^ *\\d+ +\\d+ \\S*[:/]");

    private final Device device;
    private String destination = "";
    private String origin = "";
    private String length = "";

    RouteOutput(Device device) {
        this.device = device;
    }

    @Override
    public void line(Statement line) {
        String text = line.text();
        if (text.isBlank()) {
            return;
        }
        Matcher parent = PARENT.matcher(text);
        if (parent.find()) {
            length = parent.group(2) == null ? parent.group(1) : "";
            line.take();
        } else if (nexus(line) || system(line)) {
            line.take();
        } else if (Character.isWhitespace(text.charAt(0))
                && !destination.isEmpty()
                && (text.contains("via ") || text.contains("connected"))) {
            way(text, line);
            line.take();
        } else if (KNOWN.matcher(text).find()) {
            line.take();
        } else {
            coded(line);
        }
    }

    private void coded(Statement line) {
        Matcher row = CODED.matcher(line.text());
        if (!row.matches()) {
            return;
        }
        origin = origin(row.group(1));
        if (row.group(1).startsWith("L") || row.group(2).startsWith("127.")) {
            destination = "";
            line.take();
            return;
        }
        String mask = row.group(3) != null ? row.group(3) : row.group(4) != null ? row.group(4) : length;
        Optional<String> prefix = ShownRoute.prefix(row.group(2), mask);
        destination = prefix.orElse("");
        if (prefix.isEmpty()) {
            return;
        }
        if (row.group(5) != null) {
            way(line.text(), line);
        }
        line.take();
    }

    private static String origin(String code) {
        return switch (code.strip().split("[ *]", 2)[0]) {
            case "C" -> "connected";
            case "S" -> "static";
            case "R" -> "rip";
            case "B" -> "bgp";
            case "D" -> "eigrp";
            case "O" -> "ospf";
            case "i" -> "isis";
            case "V" -> "vpn";
            default -> code.strip().toLowerCase(Locale.ROOT);
        };
    }

    private void way(String text, Statement line) {
        Matcher via = VIA.matcher(text);
        if (via.find()) {
            String by = "";
            if (via.group(4) != null) {
                String[] parts = via.group(4).split(", *", -1);
                String last = parts[parts.length - 1].strip();
                by = last.matches("[\\d:wdhmy.]+") ? "" : PortNames.full(last);
            }
            String metric = via.group(1) == null ? "" : via.group(1);
            ShownRoute.claim(device, destination, via.group(3), by, origin, metric, line.locus());
            return;
        }
        Matcher connected = CONNECTED.matcher(text);
        if (connected.find()) {
            ShownRoute.claim(device, destination, "", PortNames.full(connected.group(1)), origin, "", line.locus());
            return;
        }
        String last = text.substring(text.lastIndexOf(' ') + 1);
        ShownRoute.claim(device, destination, "", PortNames.full(last), origin, "", line.locus());
    }

    private boolean nexus(Statement line) {
        Matcher head = NEXUS.matcher(line.text());
        if (head.find()) {
            destination = head.group(1);
            return true;
        }
        Matcher via = NEXUS_VIA.matcher(line.text());
        if (!via.find() || destination.isEmpty()) {
            return false;
        }
        String kind = via.group(5);
        boolean own = kind.equals("local") || kind.equals("hsrp") || kind.equals("broadcast");
        if (!own) {
            String next = kind.equals("direct") ? "" : via.group(1).strip();
            String by = via.group(2) == null ? "" : PortNames.full(via.group(2));
            String from = kind.equals("direct") ? "connected" : kind;
            ShownRoute.claim(
                    device, destination, Tokens.isAddress(next) ? next : "", by, from, via.group(3), line.locus());
        }
        return true;
    }

    private boolean system(Statement line) {
        Matcher linux = LINUX.matcher(line.text());
        if (linux.find()) {
            String to = linux.group(1).equals("default") ? "0.0.0.0/0" : linux.group(1);
            boolean kernel = linux.group(4).contains("proto kernel") && linux.group(2) == null;
            String metric = linux.group(4).matches(".* metric \\d{1,9}\\b.*")
                    ? linux.group(4).replaceAll(".* metric (\\d{1,9})\\b.*", "$1")
                    : "";
            String next = linux.group(2) == null ? "" : linux.group(2);
            Optional<String> prefix = ShownRoute.prefix(to, to.contains("/") ? "" : "32");
            prefix.ifPresent(range -> ShownRoute.claim(
                    device, range, next, linux.group(3), kernel ? "connected" : "static", metric, line.locus()));
            return prefix.isPresent();
        }
        Matcher kernel = KERNEL.matcher(line.text());
        if (kernel.find()) {
            String to = kernel.group(1).equals("default") ? "0.0.0.0" : kernel.group(1);
            row(to, kernel.group(3), kernel.group(2), kernel.group(4), line);
            return true;
        }
        Matcher windows = WINDOWS.matcher(line.text());
        if (windows.find()) {
            row(windows.group(1), windows.group(2), windows.group(3), windows.group(4), line);
            return true;
        }
        return false;
    }

    /** A row with a mask; a station itself, groups and the own machine are no routes to anywhere. */
    private void row(String to, String mask, String next, String by, Statement line) {
        boolean none = mask.equals("255.255.255.255") || to.startsWith("127.") || to.startsWith("224.");
        if (none) {
            device.count("routes to the machine itself and to groups", 1);
            return;
        }
        boolean direct = !Tokens.isAddress(next) || next.equals("0.0.0.0");
        ShownRoute.prefix(to, mask)
                .ifPresent(range -> ShownRoute.claim(
                        device, range, direct ? "" : next, by, direct ? "connected" : "static", "", line.locus()));
    }
}
