package org.asbuilt.importers.fortinet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.asbuilt.evidence.Locus;
import org.asbuilt.importers.device.Device;
import org.asbuilt.model.AccountType;
import org.asbuilt.model.Communication;
import org.asbuilt.model.Designation;
import org.asbuilt.model.Function;
import org.asbuilt.model.Placement;
import org.asbuilt.model.Transport;
import org.asbuilt.model.Upkeep;

/** What a FortiGate is called, who may sign in, and the servers that it speaks to. Source: FortiOS CLI Reference 7.4. */
final class Services {
    private static final String[] ACCOUNT = {
        "password*",
        "passwd*",
        "accprofile*",
        "vdom",
        "trusthost*",
        "ip6-trusthost*",
        "comments",
        "two-factor*",
        "email-to",
        "fortitoken",
        "sms-*",
        "gui-*",
        "history*",
        "ssh-public-key*",
        "ssh-certificate",
        "schedule",
        "force-password-change",
        "peer-*",
        "remote-*",
        "wildcard",
        "allow-remove-admin-session",
        "radius-vdom-override",
        "accprofile-override",
        "api-*",
        "cors-*",
        "type",
        "status",
        "ldap-server",
        "radius-server",
        "tacacs+-server",
        "auth-concurrent-*",
        "authtimeout",
        "ppk-*",
        "qkd-*",
        "workstation",
        "username-*",
        "id",
        "guest-*",
        "hidden",
        "old-password"
    };

    private static final Pattern CODE = Pattern.compile("\\d{1,3}");

    private final Device device;
    private final Map<String, Integer> ports = new HashMap<>();

    Services(Device device) {
        this.device = device;
    }

    /** The ports of the services for administrators, where they are not the usual ones. */
    Map<String, Integer> ports() {
        return ports;
    }

    /** What holds of the whole device. */
    void global(Fields entry) {
        device.hostname(entry.one("hostname"), entry.at("hostname"));
        device.fact(Designation.class, "description", entry.one("alias"), entry.at("alias"));
        timeZone(entry.one("timezone"), entry.at("timezone"));
        port(entry, "admin-sport", "https");
        port(entry, "admin-port", "http");
        port(entry, "admin-ssh-port", "ssh");
        port(entry, "admin-telnet-port", "telnet");
        entry.known(
                device,
                "gui-*",
                "theme",
                "language",
                "admintimeout",
                "admin-*",
                "*-timer",
                "alias",
                "cfg-*",
                "revision-*",
                "switch-controller",
                "virtual-switch-vlan",
                "vdom-mode",
                "vdom-admin",
                "management-*",
                "security-rating-*",
                "private-data-encryption");
    }

    /**
     * The time zone by its name, as later versions say it. Earlier ones say a number; what it stands for differs between the tables of the
     * maker (00 is twelve hours before UTC in FortiManager's, and stands among the last, twelve hours after it, in FortiOS's own list), so that it
     * is told and not guessed at.
     */
    private void timeZone(String said, Locus at) {
        if (CODE.matcher(said).matches()) {
            device.remark(
                    at,
                    "the time zone is said by the maker's code " + said + " and is not taken: enter it by its name");
        } else {
            device.fact(Upkeep.class, "timeZone", said, at);
        }
    }

    private void port(Fields entry, String field, String service) {
        try {
            String value = entry.one(field);
            if (!value.isEmpty()) {
                ports.put(service, Math.clamp(Integer.parseInt(value, 10), 0, 65535));
            }
        } catch (NumberFormatException e) {
            device.wrong(entry.at(field), "this is no port");
        }
    }

    /** Somebody who may sign in, for administration or through a tunnel; only the name is kept. */
    void account(Fields entry) {
        boolean all = entry.one("accprofile").equals("super_admin");
        device.account(entry.name(), all ? Optional.of(AccountType.LOCAL_ADMIN) : Optional.empty(), entry.locus());
        entry.entries("gui-dashboard").forEach(board -> {
            board.entries("widget").forEach(widget -> widget.known(device, "*"));
            board.known(device, "*");
        });
        entry.entries("trusthost").forEach(host -> host.known(device, "*"));
        entry.known(device, ACCOUNT);
    }

    /** Servers of names. */
    void names(Fields entry) {
        boolean secure = entry.one("protocol").contains("dot");
        for (String field : List.of("primary", "secondary", "ip6-primary", "ip6-secondary")) {
            String server = entry.one(field);
            if (!server.isEmpty() && !server.equals("0.0.0.0") && !server.equals("::")) {
                device.speaksTo(
                        server,
                        secure ? Transport.TCP : Transport.UDP,
                        secure ? 853 : 53,
                        "DNS",
                        Function.NAME_RESOLUTION,
                        entry.at(field));
            }
        }
        entry.known(
                device,
                "domain",
                "protocol",
                "ssl-certificate",
                "server-hostname",
                "timeout",
                "retry",
                "dns-cache-*",
                "cache-*",
                "source-ip*",
                "interface*",
                "alt-*",
                "log",
                "fqdn-*",
                "server-select-method");
    }

    /** Servers of time. */
    void time(Fields entry) {
        boolean synchronises = entry.notOff("ntpsync");
        for (Fields server : entry.entries("ntpserver")) {
            if (synchronises) {
                device.speaksTo(
                        server.one("server"), Transport.UDP, 123, "NTP", Function.TIME_SYNC, server.at("server"));
            }
            server.known(device, "server", "ntpv3", "authentication", "key*", "ip-type", "interface*");
        }
        if (synchronises && entry.one("type", "fortiguard").equals("fortiguard")) {
            device.fact(Upkeep.class, "timeSource", "NTP from FortiGuard", entry.locus());
        }
        if (entry.on("server-mode")) {
            device.service(Transport.UDP, 123, "NTP", entry.at("server-mode"));
        }
        entry.known(device, "type", "syncinterval", "source-ip*", "interface", "authentication", "key*");
    }

    /** The agent for SNMP. */
    void agent(Fields entry) {
        if (entry.on("status")) {
            device.service(Transport.UDP, 161, "SNMP", entry.at("status"));
        }
        device.fact(Placement.class, "location", entry.one("location"), entry.at("location"));
        entry.known(device, "description", "contact-info", "engine-id*", "trap-*");
    }

    /** Who is told by SNMP; names of communities are secret. */
    void community(Fields entry) {
        boolean on = entry.notOff("status");
        for (String hosts : List.of("hosts", "hosts6")) {
            for (Fields host : entry.entries(hosts)) {
                String address = host.one("ip", host.one("ipv6")).split("[ /]", -1)[0];
                boolean told = !host.one("host-type").equals("query") && !address.startsWith("0.0.0.0");
                if (on && told) {
                    device.speaksTo(address, Transport.UDP, 162, "SNMP trap", Function.ALARM_EVENT, host.at("ip"));
                }
                host.known(device, "host-type", "ha-direct", "source-ip*", "interface");
            }
        }
        entry.known(device, "name", "events", "query-*", "trap-*", "mib-view", "vdoms");
    }

    /** A user of SNMP version 3. */
    void manager(Fields entry) {
        device.account(entry.name(), Optional.of(AccountType.SERVICE), entry.locus());
        for (String host : entry.all("notify-hosts")) {
            device.speaksTo(host, Transport.UDP, 162, "SNMP trap", Function.ALARM_EVENT, entry.at("notify-hosts"));
        }
        entry.known(
                device,
                "status",
                "security-level",
                "auth-*",
                "priv-*",
                "queries",
                "query-port",
                "trap-*",
                "events",
                "ha-direct",
                "source-ip*",
                "mib-view",
                "vdoms",
                "notify-hosts6");
    }

    /** A server for logs. */
    void log(Fields entry, String protocol) {
        boolean reliable = entry.one("mode").contains("reliable") || entry.on("reliable") || !protocol.equals("Syslog");
        if (entry.on("status")) {
            device.speaksTo(
                    entry.one("server"),
                    reliable ? Transport.TCP : Transport.UDP,
                    number(entry, "port", 514),
                    protocol,
                    Function.LOGGING,
                    entry.at("server"));
        }
        entry.known(
                device,
                "server",
                "mode",
                "facility",
                "source-ip*",
                "format",
                "priority",
                "max-log-rate",
                "enc-algorithm",
                "ssl-min-proto-version",
                "certificate*",
                "interface*",
                "serial",
                "upload-*",
                "monitor-*",
                "reliable",
                "hmac-algorithm",
                "ips-archive",
                "syslog-type",
                "access-config",
                "preshared-key",
                "port");
    }

    private int number(Fields entry, String field, int usual) {
        String value = entry.one(field);
        try {
            return value.isEmpty() ? usual : Math.clamp(Integer.parseInt(value, 10), 0, 65535);
        } catch (NumberFormatException e) {
            device.wrong(entry.at(field), "this is no port");
            return usual;
        }
    }

    /** A server of accounts. */
    void identities(Fields entry, String kind) {
        Locus at = entry.locus();
        boolean secure = entry.one("secure").equals("ldaps");
        for (String field : List.of("server", "secondary-server", "tertiary-server")) {
            String server = entry.one(field);
            switch (kind) {
                case "ldap" ->
                    device.speaksTo(
                            server,
                            Transport.TCP,
                            number(entry, "port", secure ? 636 : 389),
                            secure ? "LDAPS" : "LDAP",
                            Function.AUTHENTICATION,
                            at);
                case "radius" ->
                    device.speaksTo(
                            server,
                            Transport.UDP,
                            number(entry, "radius-port", 1812),
                            "RADIUS",
                            Function.AUTHENTICATION,
                            at);
                case "tacacs+" ->
                    device.speaksTo(
                            server, Transport.TCP, number(entry, "port", 49), "TACACS+", Function.AUTHENTICATION, at);
                default ->
                    device.speaksTo(
                            server, Transport.TCP, number(entry, "port", 8000), "FSSO", Function.AUTHENTICATION, at);
            }
        }
        entry.known(
                device,
                "cnid",
                "dn",
                "type",
                "username",
                "password*",
                "secret",
                "secondary-secret",
                "tertiary-secret",
                "key",
                "secondary-key",
                "tertiary-key",
                "ca-cert",
                "group-*",
                "member-attr",
                "account-key-*",
                "source-ip*",
                "interface*",
                "timeout",
                "auth-type",
                "nas-ip",
                "use-*",
                "all-usergroup",
                "acct-*",
                "authorization",
                "server-identity-check",
                "search-type",
                "antiphish",
                "two-factor*",
                "obtain-user-info",
                "password-*",
                "ssl*",
                "status-ttl",
                "port",
                "radius-*",
                "logon-timeout",
                "ldap-server",
                "user-info-server",
                "source-ip6",
                "server-port",
                "port2",
                "server2",
                "password2");
    }

    /** What manages it. */
    void management(Fields entry) {
        if (entry.one("type").equals("fortimanager")) {
            device.speaksTo(
                    entry.one("fmg").replace("\"", ""),
                    Transport.TCP,
                    541,
                    "FGFM",
                    Function.CONFIGURATION_ENGINEERING,
                    entry.at("fmg"));
        }
        entry.known(
                device,
                "type",
                "fmg*",
                "serial-number",
                "mode",
                "allow-*",
                "vdom",
                "enc-algorithm",
                "schedule-*",
                "include-default-servers",
                "ca-cert",
                "local-cert",
                "interface*",
                "ltefw-*",
                "fortigate-cloud-*",
                "modify-virtual-key");
    }

    /** A cluster of two or more; its password is secret. */
    void cluster(Fields entry) {
        String mode = entry.one("mode");
        if (mode.startsWith("a-")) {
            device.fact(Communication.class, "supportedProtocols", "FGCP", entry.at("mode"));
            device.remark(
                    entry.locus(), "it is one of a cluster (" + mode + "): the others have the same configuration");
        }
        entry.entries("ha-mgmt-interfaces").forEach(one -> one.known(device, "interface", "gateway*", "dst"));
        entry.known(device, "*");
    }
}
