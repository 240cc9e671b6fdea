package org.asbuilt.importers.table;

import java.util.Map;
import java.util.Optional;
import org.asbuilt.dissect.FunctionUse;
import org.asbuilt.model.Function;

/** What protocols and their operations are for. */
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

    /** The purpose of an operation of a protocol; empty if it serves the protocol only. */
    public static Optional<Function> of(FunctionUse.Kind kind) {
        return switch (kind) {
            case READ, SUBSCRIBE, PUBLISH -> Optional.of(Function.MONITOR_READ);
            case ALARM -> Optional.of(Function.ALARM_EVENT);
            case WRITE -> Optional.of(Function.CONTROL_WRITE);
            case PROGRAM_UPLOAD, PROGRAM_DOWNLOAD, CONFIGURE, START, STOP, SECURITY ->
                Optional.of(Function.CONFIGURATION_ENGINEERING);
            case FIRMWARE -> Optional.of(Function.FIRMWARE_UPDATE);
            case FILE -> Optional.of(Function.FILE_TRANSFER);
            case TIME -> Optional.of(Function.TIME_SYNC);
            case CONNECT, IDENTIFY, DIAGNOSE, OTHER -> Optional.empty();
        };
    }

    /** The purpose of that protocol. */
    public static Optional<Function> of(String protocol) {
        return Optional.ofNullable(BY_PROTOCOL.get(protocol));
    }
}
