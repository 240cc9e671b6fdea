package org.asbuilt.importers.paloalto;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.asbuilt.importers.device.Device;
import org.asbuilt.importers.device.Entry;
import org.asbuilt.importers.device.Statement;
import org.asbuilt.model.AccountType;
import org.asbuilt.model.DeviceInterface;
import org.asbuilt.model.Function;
import org.asbuilt.model.Placement;
import org.asbuilt.model.Route;
import org.asbuilt.model.Transport;
import org.asbuilt.model.Upkeep;

/** What a device with PAN-OS is called, who may sign in, and the servers that it speaks to. Source: PAN-OS Administrator's Guide 10.2, device. */
final class Servers {
    private final Scope scope;
    private final Device device;

    Servers(Scope scope) {
        this.scope = scope;
        device = scope.device();
    }

    /** What stands under {@code deviceconfig}. */
    void configuration(Statement node) {
        node.at("system").forEach(this::system);
        if (node.at("high-availability").findAny().isPresent()) {
            device.remark(node.locus(), "it is one of a pair: the other has nearly the same configuration");
        }
        scope.known(node, "high-availability", "setting");
    }

    private void system(Statement system) {
        boolean own = scope.template().isEmpty();
        if (own) {
            system.said("hostname").ifPresent(name -> device.hostname(name.word(0), name.locus()));
            system.said("ip-address")
                    .ifPresent(address ->
                            device.address("management", address.word(0), system.value("netmask"), address.locus()));
            system.said("ipv6-address").ifPresent(address -> {
                String[] parts = address.word(0).split("/", 2);
                device.address("management", parts[0], parts.length > 1 ? parts[1] : "", address.locus());
            });
            system.said("default-gateway")
                    .ifPresent(gateway -> Entry.of(
                                    device, Route.class, "management 0.0.0.0/0 " + gateway.word(0), gateway.locus())
                            .say("destination", "0.0.0.0/0")
                            .say("nextHop", gateway.word(0))
                            .say("leavesBy", "management")
                            .say("origin", "static"));
            system.said("timezone")
                    .ifPresent(zone -> device.fact(Upkeep.class, "timeZone", zone.word(0), zone.locus()));
            if (system.at("type", "dhcp-client").findAny().isPresent()) {
                device.fact(DeviceInterface.class, "management", "addresses", "dhcp", system.locus());
            }
        }
        for (String field : List.of("primary", "secondary")) {
            system.said("dns-setting", "servers", field)
                    .ifPresent(server -> device.speaksTo(
                            server.word(0), Transport.UDP, 53, "DNS", Function.NAME_RESOLUTION, server.locus()));
            system.said("ntp-servers", field + "-ntp-server", "ntp-server-address")
                    .ifPresent(server -> device.speaksTo(
                            server.word(0), Transport.UDP, 123, "NTP", Function.TIME_SYNC, server.locus()));
        }
        for (String field : List.of("panorama-server", "panorama-server-2")) {
            system.said(field).ifPresent(server -> panorama(server));
            system.said("panorama", "local-panorama", field).ifPresent(server -> panorama(server));
        }
        system.at("service").flatMap(node -> node.children().stream()).forEach(this::offered);
        if (system.at("snmp-setting", "access-setting").findAny().isPresent()) {
            device.service(Transport.UDP, 161, "SNMP", system.locus());
        }
        system.said("snmp-setting", "snmp-system", "location")
                .ifPresent(where -> device.fact(Placement.class, "location", where.word(0), where.locus()));
        scope.known(
                system,
                "snmp-setting",
                "dns-setting",
                "ntp-servers",
                "domain",
                "login-banner",
                "ack-login-banner",
                "motd-and-banner",
                "update-server",
                "update-schedule",
                "permitted-ip",
                "speed-duplex",
                "mtu",
                "device-telemetry",
                "route",
                "geo-location",
                "type",
                "netmask",
                "default-gateway",
                "secure-proxy-server",
                "secure-proxy-port",
                "secure-proxy-user",
                "secure-proxy-password",
                "ssl-tls-service-profile",
                "config-bundle-export-schedule",
                "authentication-profile",
                "certificate-profile",
                "server-verification",
                "lcaas-use-proxy",
                "hsm-settings",
                "locale",
                "inband-mgmt-id",
                "ipv6-default-gateway",
                "timezone",
                "hostname",
                "ip-address",
                "ipv6-address",
                "panorama",
                "ssh",
                "fqdn-refresh-time",
                "fqdn-stale-entry-timeout",
                "vpn-disable-mode",
                "deployment-type",
                "eth1",
                "eth2",
                "lldp",
                "session",
                "log-link",
                "syslog-certificate",
                "non-ui-authentication-profile",
                "tls");
        system.at("dns-setting", "dns-proxy-object").forEach(Statement::takeAll);
    }

    private void panorama(Statement server) {
        device.speaksTo(
                server.word(0), Transport.TCP, 3978, "Panorama", Function.CONFIGURATION_ENGINEERING, server.locus());
    }

    /** A service of the interface for administrators, said by its being disabled or not. */
    private void offered(Statement service) {
        String name = service.word(0);
        service.children().forEach(Statement::take);
        service.take();
        if (!name.startsWith("disable-")
                || service.children().stream().noneMatch(value -> value.word(0).equals("no"))) {
            return;
        }
        switch (name.substring("disable-".length())) {
            case "https" -> device.service(Transport.TCP, 443, "HTTPS", service.locus());
            case "http" -> device.service(Transport.TCP, 80, "HTTP", service.locus());
            case "ssh" -> device.service(Transport.TCP, 22, "SSH", service.locus());
            case "telnet" -> device.service(Transport.TCP, 23, "Telnet", service.locus());
            case "snmp" -> device.service(Transport.UDP, 161, "SNMP", service.locus());
            default -> {
                // ICMP, user identification and the like are no services for administrators.
            }
        }
    }

    /** Who may sign in; what stands under a name is secret. */
    void administrators(Statement management) {
        for (Statement user : management.entries("users").toList()) {
            boolean all = user.value("permissions", "role-based", "superuser").equals("yes");
            device.account(user.word(0), all ? Optional.of(AccountType.LOCAL_ADMIN) : Optional.empty(), user.locus());
            device.count("settings that are known and not kept", user.pass());
        }
        scope.known(management, "password-complexity", "password-profile", "access-domain", "devices");
    }

    /** Where logs go, and which servers know the accounts. */
    void profiles(Statement of) {
        for (Statement profile : of.entries("log-settings", "syslog").toList()) {
            for (Statement server : profile.entries("server").toList()) {
                boolean datagrams = server.value("transport").isEmpty()
                        || server.value("transport").equalsIgnoreCase("UDP");
                server.said("server")
                        .ifPresent(target -> device.speaksTo(
                                target.word(0),
                                datagrams ? Transport.UDP : Transport.TCP,
                                port(server, datagrams ? 514 : 6514),
                                "Syslog",
                                Function.LOGGING,
                                target.locus()));
                scope.known(server, "format", "facility", "transport", "port", "server");
            }
            scope.known(profile, "server", "format");
        }
        for (String version : List.of("v2c", "v3")) {
            of.entries("log-settings", "snmptrap")
                    .flatMap(profile -> profile.entries("version", version, "server"))
                    .forEach(server -> {
                        server.said("manager")
                                .ifPresent(target -> device.speaksTo(
                                        target.word(0),
                                        Transport.UDP,
                                        162,
                                        "SNMP trap",
                                        Function.ALARM_EVENT,
                                        target.locus()));
                        server.pass();
                    });
        }
        of.entries("log-settings", "email")
                .flatMap(profile -> profile.entries("server"))
                .forEach(server -> {
                    server.said("gateway")
                            .ifPresent(target -> device.speaksTo(
                                    target.word(0), Transport.TCP, 25, "SMTP", Function.ALARM_EVENT, target.locus()));
                    server.pass();
                });
        scope.known(of, "log-settings");
        for (Statement kind : of.at("server-profile")
                .flatMap(node -> node.children().stream())
                .toList()) {
            for (Statement profile : kind.children()) {
                boolean encrypted = !profile.value("ssl").equals("no");
                profile.entries("server").forEach(server -> identities(kind.word(0), encrypted, server));
            }
        }
        scope.known(of, "server-profile");
    }

    private void identities(String kind, boolean encrypted, Statement server) {
        Optional<Statement> target =
                server.said("address").or(() -> server.said("ip-address")).or(() -> server.said("host"));
        target.ifPresent(address -> {
            switch (kind.toLowerCase(Locale.ROOT)) {
                case "ldap" -> {
                    int port = port(server, encrypted ? 636 : 389);
                    device.speaksTo(
                            address.word(0),
                            Transport.TCP,
                            port,
                            port == 636 ? "LDAPS" : "LDAP",
                            Function.AUTHENTICATION,
                            address.locus());
                }
                case "radius" ->
                    device.speaksTo(
                            address.word(0),
                            Transport.UDP,
                            port(server, 1812),
                            "RADIUS",
                            Function.AUTHENTICATION,
                            address.locus());
                case "tacplus" ->
                    device.speaksTo(
                            address.word(0),
                            Transport.TCP,
                            port(server, 49),
                            "TACACS+",
                            Function.AUTHENTICATION,
                            address.locus());
                case "kerberos" ->
                    device.speaksTo(
                            address.word(0),
                            Transport.UDP,
                            port(server, 88),
                            "Kerberos",
                            Function.AUTHENTICATION,
                            address.locus());
                default -> device.remark(address.locus(), "a server of a kind that is not known: " + kind);
            }
        });
    }

    private int port(Statement server, int usual) {
        Optional<Statement> said = server.said("port");
        try {
            return said.map(port -> Math.clamp(Integer.parseInt(port.word(0), 10), 0, 65535))
                    .orElse(usual);
        } catch (NumberFormatException e) {
            device.wrong(server.locus(), "this is no port");
            return usual;
        }
    }
}
