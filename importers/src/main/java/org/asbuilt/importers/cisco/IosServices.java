package org.asbuilt.importers.cisco;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.asbuilt.evidence.Confidence;
import org.asbuilt.importers.device.Device;
import org.asbuilt.importers.device.Networks;
import org.asbuilt.importers.device.Statement;
import org.asbuilt.importers.device.Stations;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.IpAddress;
import org.asbuilt.model.Transport;

/** Services that the device offers: logins, pages, addresses; and what it was told of single stations. */
final class IosServices implements Chapter {
    @Override
    public boolean read(Statement line, Device device) {
        switch (line.word(0).toLowerCase(Locale.ROOT)) {
            case "line" -> lines(line, device);
            case "mac", "mac-address-table" -> {
                return fixedStation(line, device);
            }
            case "arp" -> {
                pair(line, device);
            }
            case "tftp-server" -> listen(Transport.UDP, 69, "TFTP", line, device);
            case "netconf-yang", "netconf" -> listen(Transport.TCP, 830, "NETCONF", line, device);
            case "restconf" -> listen(Transport.TCP, 443, "HTTPS", line, device);
            case "telnet" -> listen(Transport.TCP, 23, "Telnet", line, device);
            case "scada" -> {
                boolean modbus = line.is("scada", "modbus", "tcp", "server");
                listen(Transport.TCP, modbus ? 502 : 20000, modbus ? "Modbus/TCP" : "DNP3", line, device);
            }
            case "ip" -> {
                return ip(line, device);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void listen(Transport transport, int port, String protocol, Statement line, Device device) {
        device.service(transport, port, protocol, line.locus());
        line.takeAll();
    }

    private static boolean ip(Statement line, Device device) {
        switch (line.word(1).toLowerCase(Locale.ROOT)) {
            case "http" -> web(line, device);
            case "ssh" -> listen(Transport.TCP, 22, "SSH", line, device);
            case "scp" -> listen(Transport.TCP, 22, "SSH", line, device);
            case "host" -> host(line, device);
            case "finger" -> listen(Transport.TCP, 79, "Finger", line, device);
            case "dhcp" -> {
                return dhcp(line, device);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void host(Statement line, Device device) {
        String address = line.word(line.word(2).equals("vrf") ? 5 : 3);
        String name = line.word(line.word(2).equals("vrf") ? 4 : 2);
        Stations.named(device, name, address, Confidence.PROBABLE, line.locus());
        line.take();
    }

    private static void web(Statement line, Device device) {
        switch (line.word(2).toLowerCase(Locale.ROOT)) {
            case "server" -> device.service(Transport.TCP, 80, "HTTP", line.locus());
            case "secure-server" -> device.service(Transport.TCP, 443, "HTTPS", line.locus());
            case "port" ->
                ServiceNames.port(line.word(3))
                        .ifPresent(port -> device.service(Transport.TCP, port, "HTTP", line.locus()));
            case "secure-port" ->
                ServiceNames.port(line.word(3))
                        .ifPresent(port -> device.service(Transport.TCP, port, "HTTPS", line.locus()));
            default -> device.count("lines of limits of the web server", 1);
        }
        line.takeAll();
    }

    private static void lines(Statement line, Device device) {
        boolean remote = line.is("line", "vty");
        for (Statement child : line.children()) {
            if (remote && child.is("transport", "input")) {
                boolean all = child.has("all");
                if (all || child.has("telnet")) {
                    device.service(Transport.TCP, 23, "Telnet", child.locus());
                }
                if (all || child.has("ssh")) {
                    device.service(Transport.TCP, 22, "SSH", child.locus());
                }
            }
            if (remote && (child.is("access-class") || child.is("ipv6", "access-class"))) {
                String list = child.is("ipv6") ? child.word(2) : child.word(1);
                device.remark(child.locus(), "logins at " + line.text() + " are limited by list " + list);
            }
            device.count("lines of terminal lines", 1);
        }
        line.takeAll();
    }

    private static boolean dhcp(Statement line, Device device) {
        if (!line.is("ip", "dhcp", "pool")) {
            return false;
        }
        device.service(Transport.UDP, 67, "DHCP", line.locus());
        line.child("network").ifPresent(child -> {
            try {
                String first = child.word(1);
                int slash = first.indexOf('/');
                IpAddress address = IpAddress.parse(slash > 0 ? first.substring(0, slash) : first);
                String mask = slash > 0 ? first.substring(slash) : child.word(2);
                device.network(Networks.around(address, mask.isEmpty() ? "24" : mask), child.locus());
            } catch (InvalidValue e) {
                device.wrong(child.locus(), String.valueOf(e.getMessage()));
            }
        });
        Optional<Statement> host = line.child("host");
        host.ifPresent(child -> reserved(line, child.word(1), device));
        for (Statement child : line.children()) {
            if (child.is("address") && child.has("hardware-address")) {
                Stations.pair(
                        device,
                        child.after("hardware-address").orElse(""),
                        child.word(1),
                        Confidence.PROBABLE,
                        child.locus());
            }
        }
        line.takeAll();
        return true;
    }

    private static void reserved(Statement pool, String address, Device device) {
        for (Statement child : pool.children()) {
            boolean hardware = child.is("hardware-address");
            // A client's identifier begins with 01 for Ethernet; any other kind is no MAC address.
            boolean client = child.is("client-identifier")
                    && child.word(1).replace(".", "").length() == 14
                    && child.word(1).startsWith("01");
            if (hardware || client) {
                String mac = client ? child.word(1).replace(".", "").substring(2) : child.word(1);
                Stations.pair(device, mac, address, Confidence.PROBABLE, child.locus());
            }
        }
    }

    private static boolean fixedStation(Statement line, Device device) {
        int at = line.words().indexOf("static");
        if (at < 0 || line.word(at + 1).split("[.:-]", -1).length < 3) {
            return false;
        }
        String port = line.after("interface").orElse(line.word(line.size() - 1));
        int from = line.words().indexOf("interface");
        String name = from > 0 ? PortNames.full(line.from(from + 1).replace(" ", "")) : port;
        Stations.plugged(
                device,
                line.word(at + 1),
                name,
                line.after("vlan").flatMap(Vlans::id),
                Confidence.CONFIRMED,
                line.locus());
        line.take();
        return true;
    }

    private static void pair(Statement line, Device device) {
        List<String> words = line.words();
        int at = line.word(1).equals("vrf") ? 3 : 1;
        if (words.size() > at + 1 && Places.isDotted(words.get(at))) {
            Stations.pair(device, words.get(at + 1), words.get(at), Confidence.PROBABLE, line.locus());
            line.take();
        }
    }
}
