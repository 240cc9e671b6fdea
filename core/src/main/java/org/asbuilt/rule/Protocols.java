package org.asbuilt.rule;

import java.util.Set;

/** What is known of protocols by their names. Source: requirements annex I; definitive view guidance, principle 4. */
final class Protocols {
    private static final Set<String> CLEARTEXT_ADMINISTRATION = Set.of(
            "telnet", "ftp", "tftp", "http", "snmpv1", "snmpv2", "snmpv2c", "snmp1", "snmp2", "snmp2c", "vnc", "rfb",
            "rlogin", "rsh", "rexec");
    private static final Set<String> WITHOUT_AUTHENTICATION = Set.of(
            "modbus",
            "modbustcp",
            "modbusrtu",
            "modbusascii",
            "modbusudp",
            "dnp3",
            "dnp3tcp",
            "dnp3serial",
            "iec104",
            "iec101",
            "iec608705104",
            "iec608705101",
            "mms",
            "iec61850mms",
            "goose",
            "iec61850goose",
            "s7comm",
            "s7",
            "enip",
            "ethernetip",
            "cip",
            "enipcip",
            "ethernetipcip",
            "profinet",
            "profinetio",
            "pnio",
            "bacnet",
            "bacnetip",
            "bacnetmstp",
            "hartip",
            "fins",
            "omronfins",
            "gesrtp",
            "melsec",
            "melsecmc",
            "slmp",
            "ethercat",
            "tftp");
    private static final Set<String> REMOTE_DESKTOP = Set.of("rdp", "msrdp", "vnc", "rfb", "x11");

    private Protocols() {}

    /** Whether whoever listens reads the password of the one who administers by it. */
    static boolean isCleartextAdministration(String protocol) {
        return CLEARTEXT_ADMINISTRATION.contains(plain(protocol));
    }

    /** Whether its plain version asks nobody who they are before it writes. */
    static boolean isWithoutAuthentication(String protocol) {
        return WITHOUT_AUTHENTICATION.contains(plain(protocol));
    }

    /** Whether it shows a distant screen. */
    static boolean isRemoteDesktop(String protocol) {
        return REMOTE_DESKTOP.contains(plain(protocol));
    }

    /** Letters and digits, small: "Modbus/TCP" is "modbustcp". */
    private static String plain(String protocol) {
        StringBuilder plain = new StringBuilder(protocol.length());
        for (int i = 0; i < protocol.length(); i++) {
            char letter = protocol.charAt(i);
            if (Character.isLetterOrDigit(letter)) {
                plain.append(Character.toLowerCase(letter));
            }
        }
        return plain.toString();
    }
}
