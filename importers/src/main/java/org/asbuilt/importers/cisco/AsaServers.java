package org.asbuilt.importers.cisco;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.asbuilt.evidence.Confidence;
import org.asbuilt.evidence.Locus;
import org.asbuilt.importers.device.Device;
import org.asbuilt.importers.device.Statement;
import org.asbuilt.importers.device.Stations;
import org.asbuilt.model.Account;
import org.asbuilt.model.Custody;
import org.asbuilt.model.Function;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.Placement;
import org.asbuilt.model.Transport;

/** Servers that the firewall speaks to. Source: ASA Command Reference, aaa-server, logging host, ntp server, snmp-server host, dns. */
final class AsaServers implements Chapter {
    @Override
    public boolean read(Statement line, Device device) {
        Locus at = line.locus();
        switch (line.word(0).toLowerCase(Locale.ROOT)) {
            case "aaa-server" -> accounts(line, device);
            case "logging" -> logging(line, device);
            case "ntp" -> {
                if (line.is("ntp", "server")) {
                    device.speaksTo(line.word(2), Transport.UDP, 123, "NTP", Function.TIME_SYNC, at);
                }
                line.takeAll();
            }
            case "snmp-server" -> snmp(line, device);
            case "dns" -> {
                line.children("name-server").forEach(child -> names(child, device));
                line.takeAll();
            }
            case "name-server" -> {
                names(line, device);
                line.take();
            }
            case "dhcprelay" -> {
                if (line.is("dhcprelay", "server")) {
                    device.speaksTo(line.word(2), Transport.UDP, 67, "DHCP", Function.NAME_RESOLUTION, at);
                }
                line.takeAll();
            }
            case "flow-export" -> {
                if (line.is("flow-export", "destination")) {
                    int port = ServiceNames.port(line.word(4)).orElse(2055);
                    device.speaksTo(target(line.word(3), device), Transport.UDP, port, "NetFlow", Function.LOGGING, at);
                }
                line.takeAll();
            }
            case "arp" -> {
                if (Places.isDotted(line.word(2))) {
                    Stations.pair(device, line.word(3), line.word(2), Confidence.PROBABLE, at);
                }
                line.take();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private static String target(String word, Device device) {
        Set<String> known = device.held(Places.ALIAS, word);
        return known.stream().findFirst().orElse(word);
    }

    private static void names(Statement line, Device device) {
        line.words().stream()
                .skip(1)
                .filter(word -> Places.isDotted(word) || word.contains(":"))
                .forEach(server ->
                        device.speaksTo(server, Transport.UDP, 53, "DNS", Function.NAME_RESOLUTION, line.locus()));
    }

    private static void accounts(Statement line, Device device) {
        String group = line.word(1);
        line.takeAll();
        if (line.word(2).equals("protocol")) {
            device.define("account protocol", group, List.of(line.word(3).toLowerCase(Locale.ROOT)));
            return;
        }
        String host = line.after("host").orElse("");
        if (host.isEmpty()) {
            return;
        }
        String protocol =
                device.held("account protocol", group).stream().findFirst().orElse("");
        int told = line.child("server-port")
                .or(() -> line.child("authentication-port"))
                .flatMap(child -> ServiceNames.port(child.word(1)))
                .orElse(0);
        switch (protocol) {
            case "tacacs+" -> speak(host, Transport.TCP, told == 0 ? 49 : told, "TACACS+", line, device);
            case "ldap" -> {
                boolean safe = line.child("ldap-over-ssl").isPresent();
                int port = safe ? 636 : 389;
                speak(host, Transport.TCP, told == 0 ? port : told, safe ? "LDAPS" : "LDAP", line, device);
            }
            case "kerberos" -> speak(host, Transport.TCP, told == 0 ? 88 : told, "Kerberos", line, device);
            default -> speak(host, Transport.UDP, told == 0 ? 1645 : told, "RADIUS", line, device);
        }
    }

    private static void speak(
            String host, Transport transport, int port, String protocol, Statement line, Device device) {
        device.speaksTo(target(host, device), transport, port, protocol, Function.AUTHENTICATION, line.locus());
    }

    private static void logging(Statement line, Device device) {
        if (line.is("logging", "host")) {
            String form = line.word(4).toLowerCase(Locale.ROOT);
            boolean tcp = form.startsWith("tcp") || form.startsWith("6/");
            int slash = form.indexOf('/');
            int port = slash > 0 ? ServiceNames.port(form.substring(slash + 1)).orElse(514) : 514;
            Transport transport = tcp ? Transport.TCP : Transport.UDP;
            device.speaksTo(target(line.word(3), device), transport, port, "Syslog", Function.LOGGING, line.locus());
        }
        line.takeAll();
    }

    private static void snmp(Statement line, Device device) {
        Locus at = line.locus();
        switch (line.word(1).toLowerCase(Locale.ROOT)) {
            case "host", "host-group" -> {
                String version = line.after("version").orElse("1");
                IosServers.listens(version.equals("3") ? "SNMPv3" : "SNMPv2c", at, device);
                if (line.is("snmp-server", "host")) {
                    int port =
                            line.after("udp-port").flatMap(ServiceNames::port).orElse(162);
                    String manager = target(line.word(3), device);
                    device.speaksTo(manager, Transport.UDP, port, "SNMP trap", Function.ALARM_EVENT, at);
                }
            }
            case "community" -> IosServers.listens("SNMPv2c", at, device);
            case "user" -> {
                device.fact(Account.class, line.word(2), "name", line.word(2), at);
                IosServers.listens("SNMPv3", at, device);
            }
            case "location" -> device.fact(Placement.class, "location", line.rest(2), at);
            case "contact" -> device.fact(PartPath.of(Custody.class, "expert"), line.rest(2), at, Confidence.PROBABLE);
            default -> device.count("lines of known detail", 1);
        }
        line.takeAll();
    }
}
