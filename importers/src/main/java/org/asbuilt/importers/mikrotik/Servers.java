package org.asbuilt.importers.mikrotik;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asbuilt.importers.device.Device;
import org.asbuilt.importers.device.Entry;
import org.asbuilt.importers.device.Literals;
import org.asbuilt.importers.device.Reservation;
import org.asbuilt.model.AccountType;
import org.asbuilt.model.Communication;
import org.asbuilt.model.Function;
import org.asbuilt.model.Neighbour;
import org.asbuilt.model.Placement;
import org.asbuilt.model.Transport;
import org.asbuilt.model.Upkeep;

/** What a device with RouterOS is called, who may sign in, what it offers, and the servers that it speaks to. Source: RouterOS documentation. */
final class Servers {
    private static final Map<String, Offer> OFFERS = Map.of(
            "telnet", new Offer(23, "Telnet"),
            "ftp", new Offer(21, "FTP"),
            "www", new Offer(80, "HTTP"),
            "ssh", new Offer(22, "SSH"),
            "www-ssl", new Offer(443, "HTTPS"),
            "api", new Offer(8728, "RouterOS API"),
            "api-ssl", new Offer(8729, "RouterOS API over TLS"),
            "winbox", new Offer(8291, "WinBox"));

    private final Device device;

    private record Offer(int port, String protocol) {}

    Servers(Device device) {
        this.device = device;
    }

    /** Reads a command of one of its menus; says whether it is one. */
    boolean read(String menu, Row row) {
        return system(menu, row) || addresses(menu, row) || people(menu, row);
    }

    private boolean system(String menu, Row row) {
        switch (menu) {
            case "system identity" -> {
                device.hostname(row.one("name"), row.locus());
                row.take(device);
            }
            case "system clock" -> {
                device.fact(Upkeep.class, "timeZone", row.one("time-zone-name"), row.locus());
                row.take(device, "time-zone-autodetect", "date", "time", "gmt-offset", "dst-*");
            }
            case "system ntp client" -> {
                if (row.one("enabled").equals("yes")) {
                    List.of(row.one("primary-ntp"), row.one("secondary-ntp")).forEach(server -> time(server, row));
                    row.all("servers").forEach(server -> time(server, row));
                    row.all("server-dns-names").forEach(server -> time(server, row));
                }
                row.one("servers");
                row.take(device, "primary-ntp", "secondary-ntp", "server-dns-names", "mode", "vrf");
            }
            case "system ntp client servers" -> {
                if (row.isEnabled()) {
                    time(row.one("address"), row);
                }
                row.take(device, "address", "iburst", "max-poll", "min-poll", "auth-key", "comment");
            }
            case "system ntp server" -> {
                if (row.one("enabled").equals("yes")) {
                    device.service(Transport.UDP, 123, "NTP", row.locus());
                }
                row.take(device, "*");
            }
            case "system ntp key" -> row.take(device, "*");
            case "system logging action" -> {
                String remote = row.one("remote");
                if (!remote.isEmpty() && !remote.equals("0.0.0.0") && !remote.equals("::")) {
                    boolean stream = row.one("remote-protocol").equals("tcp");
                    device.speaksTo(
                            remote,
                            stream ? Transport.TCP : Transport.UDP,
                            port(row, "remote-port", 514),
                            "Syslog",
                            Function.LOGGING,
                            row.locus());
                }
                row.take(device, "*");
            }
            case "system logging" -> {
                row.isEnabled();
                row.take(device, "*");
            }
            case "snmp" -> agent(row);
            case "snmp community" -> row.take(device, "*");
            case "ip service" -> offer(row);
            case "ip proxy" -> offer(row, 8080, "HTTP proxy");
            case "ip socks" -> offer(row, 1080, "SOCKS");
            default -> {
                return false;
            }
        }
        return true;
    }

    private void time(String server, Row row) {
        if (!server.isEmpty() && !server.equals("0.0.0.0")) {
            device.speaksTo(server, Transport.UDP, 123, "NTP", Function.TIME_SYNC, row.locus());
        }
    }

    private static int port(Row row, String setting, int usual) {
        return Literals.ports(row.one(setting))
                .filter(port -> !port.contains("-"))
                .map(port -> Integer.parseInt(port, 10))
                .orElse(usual);
    }

    private void agent(Row row) {
        if (row.one("enabled").equals("yes")) {
            device.service(Transport.UDP, 161, "SNMP", row.locus());
            for (String target : row.all("trap-target")) {
                if (!target.equals("0.0.0.0")) {
                    device.speaksTo(target, Transport.UDP, 162, "SNMP trap", Function.ALARM_EVENT, row.locus());
                }
            }
        }
        device.fact(Placement.class, "location", row.one("location"), row.locus());
        row.take(device, "contact", "engine-id*", "trap-*", "src-address", "vrf");
    }

    private void offer(Row row) {
        Offer offer = OFFERS.get(row.subject());
        if (offer == null) {
            return;
        }
        if (row.isEnabled()) {
            device.service(Transport.TCP, port(row, "port", offer.port()), offer.protocol(), row.locus());
        }
        row.take(device, "address", "certificate", "tls-version", "max-sessions", "vrf", "port");
    }

    private void offer(Row row, int usual, String protocol) {
        if (row.one("enabled").equals("yes")) {
            device.service(Transport.TCP, port(row, "port", usual), protocol, row.locus());
        }
        row.take(device, "*");
    }

    private boolean addresses(String menu, Row row) {
        switch (menu) {
            case "ip dns" -> {
                row.all("servers")
                        .forEach(server -> device.speaksTo(
                                server, Transport.UDP, 53, "DNS", Function.NAME_RESOLUTION, row.locus()));
                if (row.one("allow-remote-requests").equals("yes")) {
                    device.service(Transport.UDP, 53, "DNS", row.locus());
                }
                row.take(
                        device,
                        "cache-*",
                        "max-*",
                        "query-*",
                        "use-doh-server",
                        "verify-doh-cert",
                        "doh-*",
                        "address-list-extra-time",
                        "vrf",
                        "mdns*");
            }
            case "ip dns static" -> {
                if (row.isEnabled() && Literals.address(row.one("address")).isPresent()) {
                    new Reservation("", row.one("address"), row.one("name"), row.one("comment"))
                            .tell(device, row.locus());
                }
                row.take(device, "*");
            }
            case "ip arp" -> {
                if (row.isEnabled()) {
                    new Reservation(row.one("mac-address"), row.one("address"), "", row.one("comment"))
                            .tell(device, row.locus());
                }
                row.take(device, "*");
            }
            case "ip dhcp-server" -> {
                if (row.isEnabled()) {
                    device.service(Transport.UDP, 67, "DHCP", row.locus());
                }
                row.take(device, "*");
            }
            case "ip dhcp-server lease" -> {
                if (row.isEnabled()) {
                    new Reservation(row.one("mac-address"), row.one("address"), "", row.one("comment"))
                            .tell(device, row.locus());
                }
                row.take(
                        device,
                        "client-id",
                        "server",
                        "lease-time",
                        "address-lists",
                        "dhcp-option*",
                        "rate-limit",
                        "block-access",
                        "use-src-mac",
                        "always-broadcast",
                        "insert-queue-before",
                        "queue-type",
                        "allow-dual-stack-queue",
                        "routes",
                        "parent-queue",
                        "agent-*");
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean people(String menu, Row row) {
        switch (menu) {
            case "user" -> {
                boolean all = row.one("group").equals("full");
                device.account(
                        row.one("name").isEmpty() ? row.subject() : row.one("name"),
                        all ? Optional.of(AccountType.LOCAL_ADMIN) : Optional.empty(),
                        row.locus());
                row.take(device, "*");
            }
            case "ppp secret" -> {
                device.account(row.one("name"), Optional.empty(), row.locus());
                row.take(device, "*");
            }
            case "radius" -> {
                if (row.isEnabled()) {
                    device.speaksTo(
                            row.one("address"),
                            Transport.UDP,
                            port(row, "authentication-port", 1812),
                            "RADIUS",
                            Function.AUTHENTICATION,
                            row.locus());
                }
                row.take(device, "*");
            }
            case "routing ospf instance", "routing ospf", "routing bgp instance" -> {
                if (row.isEnabled() && row.verb().equals("add")) {
                    device.fact(
                            Communication.class,
                            "supportedProtocols",
                            menu.contains("ospf") ? "OSPF" : "BGP",
                            row.locus());
                }
                row.take(device, "*");
            }
            case "routing bgp peer", "routing bgp connection" -> {
                String address = row.either("remote-address", "remote.address");
                String plain = address.indexOf('/') > 0 ? address.substring(0, address.indexOf('/')) : address;
                device.fact(Communication.class, "supportedProtocols", "BGP", row.locus());
                Entry.of(device, Neighbour.class, ("bgp " + row.one("name")).strip(), row.locus())
                        .say("address", plain)
                        .say("knownBy", "BGP")
                        .say("description", row.one("comment"));
                row.take(device, "*");
            }
            default -> {
                return false;
            }
        }
        return true;
    }
}
