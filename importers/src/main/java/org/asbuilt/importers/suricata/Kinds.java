package org.asbuilt.importers.suricata;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.importers.table.Protocols;

/** The types of events and the protocols that they and the detection of protocols name. Source: Suricata 8, EVE JSON output. */
final class Kinds {
    /** Events of exchanges, each with the protocol that it is of. */
    private static final Map<String, String> EXCHANGES = Map.ofEntries(
            Map.entry("bittorrent_dht", "BitTorrent"),
            Map.entry("dcerpc", "DCE/RPC"),
            Map.entry("dhcp", "DHCP"),
            Map.entry("dnp3", "DNP3"),
            Map.entry("dns", "DNS"),
            Map.entry("doh2", "HTTPS"),
            Map.entry("enip", "EtherNet/IP"),
            Map.entry("ftp", "FTP"),
            Map.entry("ftp_data", "FTP"),
            Map.entry("http", "HTTP"),
            Map.entry("http2", "HTTP"),
            Map.entry("ike", "IPsec"),
            Map.entry("ikev2", "IPsec"),
            Map.entry("imap", "IMAP"),
            Map.entry("krb5", "Kerberos"),
            Map.entry("ldap", "LDAP"),
            Map.entry("llmnr", "LLMNR"),
            Map.entry("mdns", "mDNS"),
            Map.entry("modbus", "Modbus/TCP"),
            Map.entry("mqtt", "MQTT"),
            Map.entry("nfs", "NFS"),
            Map.entry("ntp", "NTP"),
            Map.entry("pgsql", "PostgreSQL"),
            Map.entry("pop3", "POP3"),
            Map.entry("quic", "QUIC"),
            Map.entry("rdp", "RDP"),
            Map.entry("rfb", "VNC"),
            Map.entry("rpc", "Sun RPC"),
            Map.entry("sip", "SIP"),
            Map.entry("smb", "SMB"),
            Map.entry("smtp", "SMTP"),
            Map.entry("snmp", "SNMP"),
            Map.entry("ssh", "SSH"),
            Map.entry("telnet", "Telnet"),
            Map.entry("tftp", "TFTP"),
            Map.entry("tls", "TLS"),
            Map.entry("websocket", "WebSocket"));

    /** Events that tell nothing of the plant, or tell it again. */
    private static final Set<String> COUNTED =
            Set.of("stats", "engine", "fileinfo", "files", "metadata", "packet", "frame", "ndpi", "shutdown", "start");

    /** Names that the detection of protocols gives and that say nothing. */
    private static final Set<String> NOTHING = Set.of("", "failed", "unknown", "any", "template");

    private Kinds() {}

    static boolean isCounted(String type) {
        return COUNTED.contains(type);
    }

    /** The protocol of an event about an exchange. */
    static Optional<String> protocol(String type) {
        return Optional.ofNullable(EXCHANGES.get(type));
    }

    /** The protocol that was detected. */
    static Optional<String> detected(String name) {
        if (NOTHING.contains(name)) {
            return Optional.empty();
        }
        return Protocols.named(name)
                .map(Protocols.Protocol::name)
                .or(() -> protocol(name.replace('-', '_')))
                .or(() -> Optional.of(name));
    }
}
