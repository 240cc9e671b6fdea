package org.asbuilt.importers.cisco;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.evidence.Confidence;
import org.asbuilt.evidence.Locus;
import org.asbuilt.importers.device.Device;
import org.asbuilt.importers.device.Statement;
import org.asbuilt.model.Account;
import org.asbuilt.model.AccountType;
import org.asbuilt.model.Communication;
import org.asbuilt.model.Custody;
import org.asbuilt.model.Function;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.Placement;
import org.asbuilt.model.Transport;
import org.asbuilt.model.Upkeep;

/** Servers that the device speaks to: time, logs, names, accounts, traps. Source: Cisco IOS Network Management Command Reference. */
final class IosServers implements Chapter {
    private static final KnownLines SNMP = new KnownLines("ios-snmp.txt");
    private static final Set<String> LOGGING = Set.of("host", "server", "ip");

    @Override
    public boolean read(Statement line, Device device) {
        switch (line.word(0).toLowerCase(Locale.ROOT)) {
            case "ntp", "sntp" -> time(line, device);
            case "logging" -> logging(line, device);
            case "snmp-server" -> snmp(line, device);
            case "tacacs-server", "radius-server" -> accounts(line, device);
            case "tacacs", "radius" -> named(line, device);
            case "aaa" -> {
                group(line, device);
                line.takeAll();
            }
            case "ip" -> {
                return ip(line, device);
            }
            case "flow", "flow-export" -> flow(line, device);
            case "monitor" -> mirror(line, device);
            case "archive" -> archive(line, device);
            default -> {
                return false;
            }
        }
        return true;
    }

    private static String target(Statement line, int from) {
        boolean vrf = line.word(from).equals("vrf") || line.word(from).equals("use-vrf");
        String word = line.word(vrf ? from + 2 : from);
        return word.equals("ip") || word.equals("ipv6") ? line.word((vrf ? from + 2 : from) + 1) : word;
    }

    private static void time(Statement line, Device device) {
        String what = line.word(1).toLowerCase(Locale.ROOT);
        if (what.equals("server") || what.equals("peer")) {
            device.speaksTo(target(line, 2), Transport.UDP, 123, "NTP", Function.TIME_SYNC, line.locus());
        } else if (what.equals("master")) {
            device.service(Transport.UDP, 123, "NTP", line.locus());
        }
        // The rest is of keys, sources and limits.
        line.takeAll();
    }

    private static void logging(Statement line, Device device) {
        String first = line.word(1).toLowerCase(Locale.ROOT);
        boolean server = LOGGING.contains(first) && line.size() > 2;
        String target = server ? target(line, 2) : Places.isDotted(first) ? first : "";
        if (!target.isEmpty()) {
            int port = line.after("port").flatMap(ServiceNames::port).orElse(514);
            Transport transport = line.has("tcp") || line.has("tls") ? Transport.TCP : Transport.UDP;
            device.speaksTo(target, transport, port, "Syslog", Function.LOGGING, line.locus());
        }
        // The rest is of levels, buffers and looks.
        line.takeAll();
    }

    private static void snmp(Statement line, Device device) {
        Locus at = line.locus();
        switch (line.word(1).toLowerCase(Locale.ROOT)) {
            case "community" -> {
                listens("SNMPv2c", at, device);
                if (line.has("rw") || line.has("network-admin")) {
                    device.remark(at, "an SNMP community may write");
                }
                line.takeAll();
            }
            case "group" -> {
                line.after("v3").ifPresent(level -> listens("SNMPv3", at, device));
                line.takeAll();
            }
            case "user" -> {
                device.fact(Account.class, line.word(2), "name", line.word(2), at);
                String type = AccountType.SERVICE.name().toLowerCase(Locale.ROOT);
                device.fact(PartPath.of(Account.class, line.word(2), "type"), type, at, Confidence.PROBABLE);
                listens("SNMPv3", at, device);
                line.takeAll();
            }
            case "host" -> {
                String target = target(line, Places.isDotted(line.word(3)) ? 3 : 2);
                int port = line.after("udp-port").flatMap(ServiceNames::port).orElse(162);
                device.speaksTo(target, Transport.UDP, port, "SNMP trap", Function.ALARM_EVENT, at);
                line.takeAll();
            }
            case "location" -> {
                device.fact(Placement.class, "location", line.rest(2), at);
                line.take();
            }
            case "contact" -> {
                device.fact(PartPath.of(Custody.class, "expert"), line.rest(2), at, Confidence.PROBABLE);
                line.take();
            }
            default -> {
                if (SNMP.cover(line, 1)) {
                    line.takeAll();
                }
            }
        }
    }

    static void listens(String version, Locus at, Device device) {
        device.service(Transport.UDP, 161, "SNMP", at);
        device.fact(Communication.class, "supportedProtocols", version, at);
    }

    private static void accounts(Statement line, Device device) {
        if (line.word(1).equals("host")) {
            server(line.word(0).startsWith("tacacs"), target(line, 2), line, device);
        }
        line.takeAll();
    }

    private static void named(Statement line, Device device) {
        if (line.word(1).equals("server")) {
            line.child("address").ifPresent(child -> {
                String target = child.word(2);
                Statement port = line.child("port").orElse(child);
                server(line.is("tacacs"), target, port.is("port") ? port : child, device);
            });
        }
        line.takeAll();
    }

    private static void server(boolean tacacs, String target, Statement line, Device device) {
        Optional<String> told = line.after(tacacs ? "port" : "auth-port");
        int port = told.flatMap(ServiceNames::port).orElse(tacacs ? 49 : 1812);
        device.speaksTo(
                target,
                tacacs ? Transport.TCP : Transport.UDP,
                port,
                tacacs ? "TACACS+" : "RADIUS",
                Function.AUTHENTICATION,
                line.locus());
    }

    private static void group(Statement line, Device device) {
        if (!line.is("aaa", "group", "server")) {
            return;
        }
        boolean tacacs = line.word(3).startsWith("tacacs");
        for (Statement child : line.children()) {
            boolean server = child.is("server-private") || child.is("server");
            if (server && Places.isDotted(child.word(1))) {
                server(tacacs, child.word(1), child, device);
            }
        }
    }

    private static boolean ip(Statement line, Device device) {
        boolean names = line.is("ip", "name-server");
        if (!names && !line.is("ip", "flow-export", "destination")) {
            return false;
        }
        if (names) {
            List<String> words = line.words();
            words.stream()
                    .skip(2)
                    .filter(word -> Places.isDotted(word) || word.contains(":"))
                    .forEach(server ->
                            device.speaksTo(server, Transport.UDP, 53, "DNS", Function.NAME_RESOLUTION, line.locus()));
        } else {
            export(line.word(3), line.word(4), line, device);
        }
        line.takeAll();
        return true;
    }

    private static void export(String target, String port, Statement line, Device device) {
        int number = ServiceNames.port(port).orElse(2055);
        device.speaksTo(target, Transport.UDP, number, "NetFlow", Function.LOGGING, line.locus());
        device.fact(Upkeep.class, "networkMonitoring", "NetFlow to " + target, line.locus());
    }

    private static void flow(Statement line, Device device) {
        if (line.is("flow-export", "destination")) {
            export(line.word(3), line.word(4), line, device);
        }
        line.child("destination").ifPresent(child -> {
            String port = line.child("transport", "udp").map(udp -> udp.word(2)).orElse("");
            export(child.word(1), port, child, device);
        });
        line.takeAll();
    }

    private static void mirror(Statement line, Device device) {
        if (line.is("monitor", "session") && line.has("destination")) {
            device.fact(Upkeep.class, "networkMonitoring", "mirror port: " + line.from(1), line.locus());
        }
        line.children("destination")
                .forEach(child ->
                        device.fact(Upkeep.class, "networkMonitoring", "mirror port: " + child.from(0), child.locus()));
        line.takeAll();
    }

    private static void archive(Statement line, Device device) {
        line.child("path").ifPresent(child -> {
            // The rest of the path may hold an account.
            String where = child.word(1);
            int colon = where.indexOf(':');
            String kind = colon > 0 ? where.substring(0, colon) : "file";
            device.fact(Upkeep.class, "backup", "configuration archive by " + kind, child.locus());
        });
        line.takeAll();
    }
}
