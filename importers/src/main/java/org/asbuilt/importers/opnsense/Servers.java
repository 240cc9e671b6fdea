package org.asbuilt.importers.opnsense;

import java.util.List;
import java.util.Optional;
import org.asbuilt.importers.device.Device;
import org.asbuilt.importers.device.Literals;
import org.asbuilt.importers.device.Reservation;
import org.asbuilt.importers.device.Statement;
import org.asbuilt.model.AccountType;
import org.asbuilt.model.Function;
import org.asbuilt.model.Placement;
import org.asbuilt.model.Transport;
import org.asbuilt.model.Upkeep;

/** What an OPNsense or pfSense is called, who may sign in, what it offers and the servers that it speaks to. Source: OPNsense documentation, system. */
final class Servers {
    private final Device device;

    Servers(Device device) {
        this.device = device;
    }

    private void rest(Statement node) {
        device.count("settings that are known and not kept", node.pass());
    }

    private static int port(String written, int usual) {
        return Literals.ports(written)
                .filter(text -> !text.contains("-"))
                .map(text -> Integer.parseInt(text, 10))
                .orElse(usual);
    }

    /** What stands under {@code system}. */
    void system(Statement system) {
        system.said("hostname").ifPresent(name -> device.hostname(name.word(0), name.locus()));
        system.said("timezone").ifPresent(zone -> device.fact(Upkeep.class, "timeZone", zone.word(0), zone.locus()));
        system.said("timeservers")
                .ifPresent(servers -> Names.list(servers.word(0)).forEach(server -> time(server, servers)));
        for (Statement servers : system.entries("dnsserver").toList()) {
            Names.list(servers.word(0))
                    .forEach(server -> device.speaksTo(
                            server, Transport.UDP, 53, "DNS", Function.NAME_RESOLUTION, servers.locus()));
        }
        system.at("user").forEach(this::account);
        for (Statement web : system.at("webgui").toList()) {
            boolean plain = web.value("protocol").equals("http");
            device.service(
                    Transport.TCP, port(web.value("port"), plain ? 80 : 443), plain ? "HTTP" : "HTTPS", web.locus());
            rest(web);
        }
        for (Statement shell : system.at("ssh").toList()) {
            if (Names.isOn(shell, "enabled") || Names.isOn(shell, "enable")) {
                device.service(Transport.TCP, port(shell.value("port"), 22), "SSH", shell.locus());
            }
            rest(shell);
        }
        if (Names.isOn(system, "enablesshd")) {
            device.service(Transport.TCP, 22, "SSH", system.locus());
        }
        system.at("authserver").forEach(this::identities);
        device.count("settings that are known and not kept", system.pass());
    }

    private void time(String server, Statement at) {
        device.speaksTo(server, Transport.UDP, 123, "NTP", Function.TIME_SYNC, at.locus());
    }

    private void account(Statement user) {
        String name = user.value("name");
        boolean all = user.value("uid").equals("0")
                || Names.list(user.value("groupname")).contains("admins");
        device.account(name, all ? Optional.of(AccountType.LOCAL_ADMIN) : Optional.empty(), user.locus());
        rest(user);
    }

    private void identities(Statement server) {
        String host = server.value("host");
        if (server.value("type").equals("ldap")) {
            boolean encrypted = server.value("ldap_urltype").contains("SSL");
            device.speaksTo(
                    host,
                    Transport.TCP,
                    port(server.value("ldap_port"), encrypted ? 636 : 389),
                    encrypted ? "LDAPS" : "LDAP",
                    Function.AUTHENTICATION,
                    server.locus());
        } else if (server.value("type").equals("radius")) {
            device.speaksTo(
                    host,
                    Transport.UDP,
                    port(server.value("radius_auth_port"), 1812),
                    "RADIUS",
                    Function.AUTHENTICATION,
                    server.locus());
        }
        rest(server);
    }

    /** The older settings for logs. */
    void log(Statement syslog) {
        boolean enabled = Names.isOn(syslog, "enable");
        for (String field : List.of("remoteserver", "remoteserver2", "remoteserver3")) {
            syslog.said(field).filter(server -> enabled).ifPresent(server -> {
                String[] parts = server.word(0).split(":", 2);
                int port = parts.length > 1 ? port(parts[1], 514) : 514;
                device.speaksTo(parts[0], Transport.UDP, port, "Syslog", Function.LOGGING, server.locus());
            });
        }
        rest(syslog);
    }

    /** A destination of logs as the newer OPNsense keeps it. */
    void destination(Statement destination) {
        if (Names.isOn(destination, "enabled")) {
            boolean datagrams = destination.value("transport").startsWith("udp");
            device.speaksTo(
                    destination.value("hostname"),
                    datagrams ? Transport.UDP : Transport.TCP,
                    port(destination.value("port"), 514),
                    "Syslog",
                    Function.LOGGING,
                    destination.locus());
        }
        rest(destination);
    }

    /** The agent for SNMP; names of communities are secret. */
    void agent(Statement agent) {
        if (Names.isOn(agent, "enable") || Names.isOn(agent, "enabled")) {
            device.service(Transport.UDP, port(agent.value("pollport"), 161), "SNMP", agent.locus());
            String trap = agent.value("trapserver");
            if (!trap.isEmpty() && Names.isOn(agent, "trapenable")) {
                device.speaksTo(
                        trap,
                        Transport.UDP,
                        port(agent.value("trapserverport"), 162),
                        "SNMP trap",
                        Function.ALARM_EVENT,
                        agent.locus());
            }
        }
        device.fact(Placement.class, "location", agent.value("syslocation"), agent.locus());
        rest(agent);
    }

    /** The server of names. */
    void names(Statement resolver, String enabled) {
        if (Names.isOn(resolver, enabled)) {
            device.service(Transport.UDP, port(resolver.value("port"), 53), "DNS", resolver.locus());
        }
        for (Statement host : resolver.at("hosts").toList()) {
            host(host, "host", "ip");
            host.at("host")
                    .filter(inner -> inner.at("server").findAny().isPresent())
                    .forEach(inner -> host(inner, "hostname", "server"));
        }
        rest(resolver);
    }

    private void host(Statement host, String name, String address) {
        String hostname = host.value(name);
        if (!host.value(address).isEmpty() && !hostname.equals("*")) {
            new Reservation("", host.value(address), hostname, host.value("descr") + host.value("description"))
                    .tell(device, host.locus());
        }
    }

    /** The server of time. */
    void clock(Statement clock) {
        if (!clock.at("interface").toList().isEmpty()) {
            device.service(Transport.UDP, 123, "NTP", clock.locus());
        }
        rest(clock);
    }
}
