package org.asbuilt.importers.juniper;

import java.util.List;
import java.util.Optional;
import org.asbuilt.importers.device.Device;
import org.asbuilt.importers.device.Reservation;
import org.asbuilt.importers.device.Statement;
import org.asbuilt.model.AccountType;
import org.asbuilt.model.Function;
import org.asbuilt.model.Placement;
import org.asbuilt.model.Transport;
import org.asbuilt.model.Upkeep;

/** What a device with Junos is called, who may sign in, what it offers, and the servers that it speaks to. Source: Junos OS System Basics. */
final class Servers {
    private final Device device;

    Servers(Device device) {
        this.device = device;
    }

    /** What stands under {@code system}. */
    void system(Statement system) {
        system.said("host-name").ifPresent(name -> device.hostname(name.word(0), name.locus()));
        system.said("time-zone").ifPresent(zone -> device.fact(Upkeep.class, "timeZone", zone.word(0), zone.locus()));
        for (Statement server : system.entries("name-server").toList()) {
            device.speaksTo(server.word(0), Transport.UDP, 53, "DNS", Function.NAME_RESOLUTION, server.locus());
            server.pass();
        }
        for (String field : List.of("server", "boot-server", "peer")) {
            for (Statement server : system.entries("ntp", field).toList()) {
                device.speaksTo(server.word(0), Transport.UDP, 123, "NTP", Function.TIME_SYNC, server.locus());
                server.pass();
            }
        }
        system.entries("syslog", "host").forEach(this::log);
        system.entries("login", "user").forEach(this::account);
        if (system.at("root-authentication").findAny().isPresent()) {
            device.account("root", Optional.of(AccountType.LOCAL_ADMIN), system.locus());
        }
        system.entries("radius-server").forEach(server -> identities(server, Transport.UDP, 1812, "RADIUS"));
        system.entries("tacplus-server").forEach(server -> identities(server, Transport.TCP, 49, "TACACS+"));
        for (Statement services : system.at("services").toList()) {
            services(services);
        }
        Known.pass(
                device,
                system,
                "ntp",
                "syslog",
                "login",
                "root-authentication",
                "authentication-order",
                "domain-name",
                "domain-search",
                "archival",
                "license",
                "max-configurations-on-flash",
                "max-configuration-rollbacks",
                "processes",
                "ports",
                "autoinstallation",
                "commit",
                "phone-home",
                "scripts",
                "radius-options",
                "tacplus-options",
                "accounting",
                "internet-options",
                "arp",
                "no-redirects",
                "no-multicast-echo",
                "no-ping-record-route",
                "no-ping-time-stamp",
                "backup-router",
                "static-host-mapping",
                "location",
                "auto-snapshot",
                "kernel-replication",
                "default-address-selection",
                "master-password",
                "password-options",
                "management-instance",
                "extensions",
                "switchover-on-routing-crash",
                "configuration-database",
                "fips",
                "apply-groups",
                "saved-core-context",
                "saved-core-files",
                "security-profile",
                "name-resolution",
                "tracing",
                "encrypt-configuration-files",
                "export-format",
                "allow-v4mapped-packets",
                "dump-device",
                "mirror-flash-on-disk",
                "compress-configuration-files",
                "ddos-protection",
                "health-monitor");
    }

    private void log(Statement server) {
        Optional<Statement> port = server.said("port");
        String transport = server.value("transport");
        int number = 514;
        try {
            number = port.map(said -> Math.clamp(Integer.parseInt(said.word(0), 10), 0, 65535))
                    .orElse(514);
        } catch (NumberFormatException e) {
            device.wrong(server.locus(), "this is no port");
        }
        device.speaksTo(
                server.word(0),
                transport.isEmpty() || transport.equals("udp") ? Transport.UDP : Transport.TCP,
                number,
                "Syslog",
                Function.LOGGING,
                server.locus());
        server.pass();
    }

    private void account(Statement user) {
        boolean all = user.value("class").equals("super-user");
        device.account(user.word(0), all ? Optional.of(AccountType.LOCAL_ADMIN) : Optional.empty(), user.locus());
        device.count("settings that are known and not kept", user.pass());
    }

    private void identities(Statement server, Transport transport, int usual, String protocol) {
        int port = usual;
        try {
            String said = server.value("port");
            port = said.isEmpty() ? usual : Math.clamp(Integer.parseInt(said, 10), 0, 65535);
        } catch (NumberFormatException e) {
            device.wrong(server.locus(), "this is no port");
        }
        device.speaksTo(server.word(0), transport, port, protocol, Function.AUTHENTICATION, server.locus());
        server.pass();
    }

    private void services(Statement services) {
        services.take();
        for (Statement service : services.children()) {
            if (service.isInactive()) {
                continue;
            }
            switch (service.word(0)) {
                case "ssh" -> device.service(Transport.TCP, port(service, 22), "SSH", service.locus());
                case "telnet" -> device.service(Transport.TCP, 23, "Telnet", service.locus());
                case "ftp" -> device.service(Transport.TCP, 21, "FTP", service.locus());
                case "netconf" ->
                    service.at("ssh")
                            .forEach(ssh -> device.service(Transport.TCP, port(ssh, 830), "NETCONF", ssh.locus()));
                case "web-management" -> {
                    service.at("http")
                            .forEach(web -> device.service(Transport.TCP, port(web, 80), "HTTP", web.locus()));
                    service.at("https")
                            .forEach(web -> device.service(Transport.TCP, port(web, 443), "HTTPS", web.locus()));
                }
                case "xnm-clear-text" -> device.service(Transport.TCP, 3221, "Junoscript", service.locus());
                case "xnm-ssl" -> device.service(Transport.TCP, 3220, "Junoscript over TLS", service.locus());
                case "finger" -> device.service(Transport.TCP, 79, "Finger", service.locus());
                case "dhcp", "dhcp-local-server" -> {
                    device.service(Transport.UDP, 67, "DHCP", service.locus());
                    service.entries("static-binding").forEach(this::binding);
                }
                case "rest" -> device.service(Transport.TCP, port(service, 3000), "REST", service.locus());
                default -> {
                    continue;
                }
            }
            service.pass();
        }
        Known.pass(
                device,
                services,
                "outbound-ssh",
                "extension-service",
                "dns",
                "subscriber-management",
                "webapi",
                "service-deployment",
                "rest",
                "database-replication");
    }

    private void binding(Statement binding) {
        new Reservation(binding.word(0), binding.value("fixed-address"), binding.value("host-name"), "")
                .tell(device, binding.locus());
    }

    private int port(Statement service, int usual) {
        String said = service.value("port");
        try {
            return said.isEmpty() ? usual : Math.clamp(Integer.parseInt(said, 10), 0, 65535);
        } catch (NumberFormatException e) {
            device.wrong(service.locus(), "this is no port");
            return usual;
        }
    }

    /** What stands under {@code snmp}; names of communities are secret. */
    void agent(Statement snmp) {
        if (snmp.at("community").findAny().isPresent()
                || snmp.at("v3").findAny().isPresent()) {
            device.service(Transport.UDP, 161, "SNMP", snmp.locus());
        }
        snmp.said("location")
                .ifPresent(where -> device.fact(Placement.class, "location", where.word(0), where.locus()));
        for (Statement group : snmp.entries("trap-group").toList()) {
            group.entries("targets")
                    .forEach(target -> device.speaksTo(
                            target.word(0), Transport.UDP, 162, "SNMP trap", Function.ALARM_EVENT, target.locus()));
            group.pass();
        }
        for (Statement target : snmp.entries("v3", "target-address").toList()) {
            target.said("address")
                    .ifPresent(address -> device.speaksTo(
                            address.word(0), Transport.UDP, 162, "SNMP trap", Function.ALARM_EVENT, address.locus()));
            target.pass();
        }
        for (Statement user : snmp.entries("v3", "usm", "local-engine", "user").toList()) {
            device.account(user.word(0), Optional.of(AccountType.SERVICE), user.locus());
            user.pass();
        }
        device.count("settings that are known and not kept", snmp.pass());
    }

    /** What stands under {@code access}: reservations of addresses, and secrets. */
    void access(Statement access) {
        for (Statement host : access.entries("address-assignment", "pool")
                .flatMap(pool -> pool.entries("family", "inet", "host"))
                .toList()) {
            new Reservation(host.value("hardware-address"), host.value("ip-address"), host.word(0), "")
                    .tell(device, host.locus());
        }
        access.entries("radius-server").forEach(server -> identities(server, Transport.UDP, 1812, "RADIUS"));
        for (Statement profile : access.entries("profile").toList()) {
            profile.entries("radius-server").forEach(server -> identities(server, Transport.UDP, 1812, "RADIUS"));
            profile.entries("ldap-server").forEach(server -> identities(server, Transport.TCP, 389, "LDAP"));
            for (Statement client : profile.entries("client").toList()) {
                device.account(client.word(0), Optional.empty(), client.locus());
            }
        }
        device.count("settings that are known and not kept", access.pass());
    }
}
