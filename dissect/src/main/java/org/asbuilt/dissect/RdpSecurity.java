package org.asbuilt.dissect;

import org.asbuilt.dissect.Sighting.SecurityPart;

/**
 * What {@link Rdp} says of its security, in words.
 *
 * <p>Source: Microsoft MS-RDPBCGR v59.0 sections 2.2.1.1.1 (requested protocols), 2.2.1.2.1 and 2.2.1.2.2 (selected
 * protocol, failure), 2.2.1.3.2 (versions), 2.2.1.4.3 (encryption methods and levels).
 */
final class RdpSecurity {
    private static final int TLS = 1;
    private static final int CREDSSP = 2;
    private static final int RDSTLS = 4;
    private static final int CREDSSP_EARLY = 8;
    private static final int ENTRA = 16;
    private static final String NO_NETWORK_LEVEL = "no network level authentication";

    private RdpSecurity() {}

    /** What a client can do. */
    static String requested(long protocols) {
        StringBuilder text = new StringBuilder("offers standard RDP security");
        append(text, protocols, TLS, "TLS");
        append(text, protocols, CREDSSP, "CredSSP");
        append(text, protocols, RDSTLS, "RDSTLS");
        append(text, protocols, CREDSSP_EARLY, "CredSSP with early authorization");
        append(text, protocols, ENTRA, "RDS AAD");
        return text.toString();
    }

    private static void append(StringBuilder text, long protocols, int bit, String name) {
        if ((protocols & bit) != 0) {
            text.append(", ").append(name);
        }
    }

    /** What the server chose. */
    static void selected(Message message, long protocol) {
        Endpoint service = message.service();
        message.security(service, SecurityPart.ENCRYPTION, protocol == 0 ? "standard RDP security" : "TLS");
        String authentication = switch ((int) protocol) {
            case 0, TLS -> NO_NETWORK_LEVEL;
            case CREDSSP -> "CredSSP";
            case RDSTLS -> "RDSTLS";
            case CREDSSP_EARLY -> "CredSSP with early authorization";
            case ENTRA -> "RDS AAD";
            default -> "";
        };
        message.security(service, SecurityPart.AUTHENTICATION, authentication);
    }

    /** Why the server refused. */
    static void failed(Message message, long code) {
        Endpoint service = message.service();
        switch ((int) code) {
            case 1 -> message.security(service, SecurityPart.ENCRYPTION, "TLS required");
            case 2 -> message.security(service, SecurityPart.ENCRYPTION, "TLS not allowed");
            case 3 -> message.security(service, SecurityPart.ENCRYPTION, "TLS without a certificate");
            case 5 -> message.security(service, SecurityPart.AUTHENTICATION, "CredSSP required");
            case 6 -> message.security(service, SecurityPart.AUTHENTICATION, "certificate required");
            default -> message.protocol();
        }
    }

    static String version(long version) {
        if (version == 0x0008_0001) {
            return "RDP 4.0";
        }
        if (version == 0x0008_0004) {
            return "RDP 5.0 to 8.1";
        }
        boolean isTen = version >= 0x0008_0005 && version <= 0x0008_0020;
        return isTen ? "RDP 10." + (version - 0x0008_0005) : "";
    }

    /** Of the protocol's own security. */
    static void encryption(Message message, long method, long level) {
        String encryption = switch ((int) method) {
            case 0 -> "none";
            case 1 -> "RC4 40 bit";
            case 2 -> "RC4 128 bit";
            case 8 -> "RC4 56 bit";
            case 16 -> "FIPS 140-1";
            default -> "";
        };
        String policy = switch ((int) level) {
            case 1 -> "encryption level low";
            case 2 -> "encryption level client compatible";
            case 3 -> "encryption level high";
            case 4 -> "encryption level FIPS";
            default -> "";
        };
        message.security(message.service(), SecurityPart.ENCRYPTION, encryption);
        message.security(message.service(), SecurityPart.POLICY, policy);
    }
}
