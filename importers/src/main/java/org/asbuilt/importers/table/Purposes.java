package org.asbuilt.importers.table;

import java.util.Map;
import java.util.Optional;
import org.asbuilt.model.Function;

/** What a protocol is for, by its name in the record, where it is for one thing only. */
public final class Purposes {
    private static final Map<String, Function> BY_PROTOCOL = Map.ofEntries(
            Map.entry("HTTP", Function.WEB_INTERFACE),
            Map.entry("HTTPS", Function.WEB_INTERFACE),
            Map.entry("NTP", Function.TIME_SYNC),
            Map.entry("PTP", Function.TIME_SYNC),
            Map.entry("DNS", Function.NAME_RESOLUTION),
            Map.entry("Syslog", Function.LOGGING),
            Map.entry("SNMP trap", Function.ALARM_EVENT),
            Map.entry("RDP", Function.REMOTE_DESKTOP),
            Map.entry("VNC", Function.REMOTE_DESKTOP),
            Map.entry("SMB", Function.FILE_TRANSFER),
            Map.entry("FTP", Function.FILE_TRANSFER),
            Map.entry("TFTP", Function.FILE_TRANSFER),
            Map.entry("Kerberos", Function.AUTHENTICATION),
            Map.entry("LDAP", Function.AUTHENTICATION),
            Map.entry("RADIUS", Function.AUTHENTICATION));

    private Purposes() {}

    /** The purpose of that protocol. */
    public static Optional<Function> of(String protocol) {
        return Optional.ofNullable(BY_PROTOCOL.get(protocol));
    }
}
