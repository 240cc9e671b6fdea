package org.asbuilt.importers.command;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asbuilt.evidence.Confidence;
import org.asbuilt.importers.device.Device;
import org.asbuilt.importers.device.Statement;
import org.asbuilt.model.DeviceInterface;
import org.asbuilt.model.Function;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.Platform;
import org.asbuilt.model.Transport;

/** A computer's own addresses: ip addr and ifconfig of Linux and its relatives, ipconfig /all of Windows in English and German. */
final class HostOutput implements Output {
    private static final Pattern LINUX = Pattern.compile("^\\d+: ([^:@ ]+)(?:@[^:]+)?: <([^>]*)>");
    private static final Pattern IFCONFIG = Pattern.compile("^([\\w.:-]+?):? (?:flags=\\d+<([^>]*)>| *Link encap:)");
    private static final Pattern ADAPTER = Pattern.compile("^(\\S.*?)(?: adapter (.*)|-Adapter (.*)|adapter (.*)):$");
    private static final Pattern FIELD = Pattern.compile("^ +([^:.]+?)(?: ?\\.)*(?: \\.)* ?: ?(.*)$");
    private static final Pattern KNOWN = Pattern.compile(
            "(?i)valid_lft|altname|brd |^ +(rx|tx|inet6|ether|loop|up |collisions|interrupt|base|device |media|status|options|nd6|groups|link/|unspec|mask:)|^windows[ -]ip|^ethernet|^ +(description|beschreibung|node type|knotentyp|ip routing|ip-routing|wins|dhcp|link-local|verbindungslokal|default gateway|standardgateway|lease|netbios|autoconf|autokonf|primary dns suffix|prim.res dns|dns suffix|dns-suffix|connection-spec|verbindungsspez|media state|medienstatus|temporary|tempor|ipv6|iaid|dhcpv6|tunnel)");

    private final Device device;
    private String name = "";
    private String address = "";
    private boolean dns;

    HostOutput(Device device) {
        this.device = device;
    }

    @Override
    public boolean keeps(Class<? extends Output> other) {
        return other == HostOutput.class || other == ValueOutput.class;
    }

    @Override
    public void line(Statement line) {
        String text = line.text();
        if (text.isBlank()) {
            return;
        }
        if (begin(line) || linux(line) || windows(line)) {
            line.take();
        } else if (KNOWN.matcher(text).find()) {
            dns = false;
            line.take();
        } else if (line.size() == 1
                && !Character.isWhitespace(text.charAt(0))
                && text.matches("[A-Za-z][\\w.-]{1,63}")
                && name.isEmpty()) {
            device.hostname(text, line.take().locus());
        }
    }

    private boolean begin(Statement line) {
        Matcher linux = LINUX.matcher(line.text());
        Matcher older = IFCONFIG.matcher(line.text());
        Matcher adapter = ADAPTER.matcher(line.text());
        if (linux.find()) {
            name = linux.group(1);
            enabled(("," + linux.group(2) + ",").contains(",UP,"), line);
        } else if (older.find()) {
            name = older.group(1);
            enabled(older.group(2) == null || older.group(2).contains("UP"), line);
            hardware(line);
        } else if (adapter.find()) {
            String second = adapter.group(2) != null
                    ? adapter.group(2)
                    : adapter.group(3) != null ? adapter.group(3) : adapter.group(4);
            name = second == null ? adapter.group(1) : second.strip();
        } else {
            return false;
        }
        address = "";
        return true;
    }

    private void hardware(Statement line) {
        line.after("HWaddr").ifPresent(found -> device.mac(name, found, line.locus()));
    }

    private void enabled(boolean up, Statement line) {
        if (!name.equals("lo")) {
            device.fact(DeviceInterface.class, name, "enabled", up ? "true" : "false", line.locus());
        }
    }

    private boolean linux(Statement line) {
        String first = line.word(0);
        if (first.equals("inet")) {
            inet(line);
            return true;
        }
        boolean hardware = (first.equals("link/ether") || first.equals("ether")) && Tokens.isMac(line.word(1));
        if (hardware) {
            device.mac(name, line.word(1), line.locus());
            return true;
        }
        if (first.equals("inet6") && line.word(1).contains("/")) {
            String[] parts = line.word(1).split("/", 2);
            address(parts[0], parts[1], line);
            return true;
        }
        return false;
    }

    private void inet(Statement line) {
        String said = line.word(1).startsWith("addr:") ? line.word(1).substring(5) : line.word(1);
        int slash = said.indexOf('/');
        String mask = line.after("netmask").orElse("");
        for (String word : line.words()) {
            mask = word.startsWith("Mask:") ? word.substring(5) : mask;
        }
        mask = mask.startsWith("0x") ? dotted(mask.substring(2)) : mask;
        address(slash > 0 ? said.substring(0, slash) : said, slash > 0 ? said.substring(slash + 1) : mask, line);
    }

    private static String dotted(String hex) {
        if (!hex.matches("[0-9a-fA-F]{8}")) {
            return "";
        }
        long bits = Long.parseLong(hex, 16);
        return (bits >> 24) + "." + (bits >> 16 & 255) + "." + (bits >> 8 & 255) + "." + (bits & 255);
    }

    private void address(String text, String prefix, Statement line) {
        if (!text.startsWith("127.") && !text.equals("::1") && !text.startsWith("fe80")) {
            device.address(name, text, prefix, line.locus());
        }
    }

    private boolean windows(Statement line) {
        Matcher field = FIELD.matcher(line.text());
        if (!field.find()) {
            boolean next = dns && Tokens.isAddress(line.text().strip());
            if (next) {
                server(line.text().strip(), line);
            }
            return next;
        }
        String title = field.group(1).strip().toLowerCase(Locale.ROOT);
        String value =
                field.group(2).replaceAll("\\((Preferred|Bevorzugt)\\)?", "").strip();
        dns = false;
        switch (title) {
            case "host name", "hostname" -> host(value, line);
            case "physical address", "physische adresse", "physikalische adresse", "physikalische adresse " -> {
                if (Tokens.isMac(value)) {
                    device.mac(name, value, line.locus());
                }
            }
            case "ipv4 address", "ip address", "ipv4-adresse", "ip-adresse" -> address = value;
            case "subnet mask", "subnetzmaske" -> {
                address(address, value, line);
                address = "";
            }
            case "dns servers", "dns-server" -> {
                dns = true;
                server(value, line);
            }
            case "dhcp server", "dhcp-server" -> {
                if (Tokens.isAddress(value)) {
                    device.speaksTo(value, Transport.UDP, 67, "DHCP", Function.NAME_RESOLUTION, line.locus());
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void host(String value, Statement line) {
        boolean other = device.hostname()
                .filter(known -> !known.equalsIgnoreCase(value))
                .isPresent();
        if (other) {
            device.wrong(
                    line.locus(),
                    "two host names in what one device answered; the file may hold two machines: put each in a file of its own");
        }
        device.hostname(value, line.locus());
        PartPath system = PartPath.of(Platform.class, "operatingSystem");
        device.fact(system, "Windows", line.locus(), Confidence.PROBABLE);
    }

    private void server(String value, Statement line) {
        if (Tokens.isAddress(value) && !value.startsWith("127.")) {
            device.speaksTo(value, Transport.UDP, 53, "DNS", Function.NAME_RESOLUTION, line.locus());
        }
    }
}
