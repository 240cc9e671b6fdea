package org.asbuilt.importers.cisco;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.asbuilt.evidence.Locus;
import org.asbuilt.importers.device.Device;
import org.asbuilt.importers.device.Statement;
import org.asbuilt.model.FilterRule;
import org.asbuilt.model.Transport;

/** Services of the firewall itself and who may reach them, as rules of the list management. Source: ASA Command Reference, ssh, telnet, http, icmp. */
final class AsaServices implements Chapter {
    @Override
    public boolean read(Statement line, Device device) {
        switch (line.word(0).toLowerCase(Locale.ROOT)) {
            case "ssh" -> allowed(line, 22, "SSH", device);
            case "telnet" -> allowed(line, 23, "Telnet", device);
            case "http" -> {
                if (line.is("http", "server", "enable")) {
                    int port = ServiceNames.port(line.word(3)).orElse(443);
                    device.service(Transport.TCP, port, "HTTPS", line.take().locus());
                    device.define("web port", "", List.of(Integer.toString(port)));
                } else {
                    int port = device.held("web port", "").stream()
                            .flatMap(text -> ServiceNames.port(text).stream())
                            .findFirst()
                            .orElse(443);
                    allowed(line, port, "HTTPS", device);
                }
            }
            case "icmp" -> icmp(line, device);
            case "dhcpd" -> {
                if (line.is("dhcpd", "enable")) {
                    device.service(Transport.UDP, 67, "DHCP", line.locus());
                }
                line.takeAll();
            }
            case "failover" -> failover(line, device);
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void allowed(Statement line, int port, String protocol, Device device) {
        boolean place = Places.isDotted(line.word(1))
                || line.word(1).contains("/")
                || device.defines(Places.ALIAS, line.word(1));
        if (!place) {
            // Versions, times and ciphers.
            line.takeAll();
            return;
        }
        if (!protocol.equals("HTTPS")) {
            device.service(Transport.TCP, port, protocol, line.locus());
        }
        Words words = new Words(line.words(), 1);
        Set<String> sources = Places.read(words, device, false);
        rule(sources, "tcp/" + port, "permit", words.next(), line, device);
        line.take();
    }

    private static void icmp(Statement line, Device device) {
        String action = line.word(1).toLowerCase(Locale.ROOT);
        if (!action.equals("permit") && !action.equals("deny")) {
            line.takeAll();
            return;
        }
        Words words = new Words(line.words(), 2);
        Set<String> sources = Places.read(words, device, false);
        String last = line.word(line.size() - 1);
        String next = words.next();
        String service = next.equals(last) && !words.more() ? "icmp" : "icmp/" + next;
        rule(sources, service, action, last, line, device);
        line.take();
    }

    private static void rule(
            Set<String> sources, String service, String action, String zone, Statement line, Device device) {
        Locus at = line.locus();
        String key = device.nextRule("management", at);
        device.fact(FilterRule.class, key, "action", action, at);
        device.fact(FilterRule.class, key, "fromZones", zone, at);
        sources.forEach(source -> device.fact(FilterRule.class, key, "sources", source, at));
        Set<String> own = device.held("interface address", zone);
        device.fact(FilterRule.class, key, "destinations", own.isEmpty() ? "name:interface " + zone : "", at);
        own.forEach(address -> device.fact(FilterRule.class, key, "destinations", address, at));
        device.fact(FilterRule.class, key, "services", service, at);
        device.fact(FilterRule.class, key, "words", line.from(0), at);
    }

    private static void failover(Statement line, Device device) {
        if (line.size() == 1) {
            device.remark(line.locus(), "the firewall is one of a pair");
        } else if (line.is("failover", "interface", "ip") && Places.isDotted(line.word(4))) {
            device.address("failover " + line.word(3), line.word(4), line.word(5), line.locus());
        }
        line.takeAll();
    }
}
