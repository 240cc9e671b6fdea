package org.asbuilt.rule;

import java.util.Set;
import org.asbuilt.protocol.Guarantee;
import org.asbuilt.protocol.ProtocolCatalogue;

/** What is known of protocols by their names. Source: requirements annex I; definitive view guidance, principle 4. */
final class Protocols {
    private static final Set<String> CLEARTEXT_ADMINISTRATION = Set.of(
            "telnet", "ftp", "tftp", "http", "snmpv1", "snmpv2", "snmpv2c", "snmp1", "snmp2", "snmp2c", "vnc", "rfb",
            "rlogin", "rsh", "rexec");
    private static final Set<String> REMOTE_DESKTOP = Set.of("rdp", "msrdp", "vnc", "rfb", "x11");

    private Protocols() {}

    /** Whether whoever listens reads the password of the one who administers by it. */
    static boolean isCleartextAdministration(String protocol) {
        return CLEARTEXT_ADMINISTRATION.contains(ProtocolCatalogue.plain(protocol));
    }

    /** Whether its plain version asks nobody who they are before it writes. */
    static boolean isWithoutAuthentication(String protocol) {
        return ProtocolCatalogue.named(protocol)
                .filter(known -> known.authentication() == Guarantee.NONE)
                .filter(known -> known.side() == ProtocolCatalogue.Side.OT
                        || known.name().equals("TFTP"))
                .isPresent();
    }

    /** Whether it shows a distant screen. */
    static boolean isRemoteDesktop(String protocol) {
        return REMOTE_DESKTOP.contains(ProtocolCatalogue.plain(protocol));
    }
}
