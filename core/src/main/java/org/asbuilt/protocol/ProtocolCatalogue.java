package org.asbuilt.protocol;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Protocols with how they protect themselves and what takes the place of those that do not. A protocol that is found by its port alone is a
 * hint, never a fact. Source: requirements P4-09 and annex I; secure connectivity principles (January 2026), principle 4.
 */
public final class ProtocolCatalogue {
    /** All of them, those of plants first. */
    public static final List<Protocol> ALL = List.of(
            of(
                    "Modbus/TCP",
                    Side.OT,
                    "modbus modbustcp modbusudp",
                    "502",
                    Guarantee.NONE,
                    Guarantee.NONE,
                    Guarantee.NONE,
                    false,
                    "Modbus Security (TLS, port 802)"),
            of(
                    "Modbus RTU",
                    Side.OT,
                    "modbusrtu modbusascii modbusserial",
                    "",
                    Guarantee.NONE,
                    Guarantee.NONE,
                    Guarantee.NONE,
                    false,
                    "Modbus Security (TLS, port 802) behind a gateway"),
            of(
                    "Modbus Security",
                    Side.OT,
                    "modbussecurity mbaps modbustls",
                    "802",
                    Guarantee.ALWAYS,
                    Guarantee.ALWAYS,
                    Guarantee.ALWAYS,
                    false,
                    ""),
            of(
                    "DNP3",
                    Side.OT,
                    "dnp3 dnp3tcp dnp3serial",
                    "20000",
                    Guarantee.NONE,
                    Guarantee.NONE,
                    Guarantee.NONE,
                    false,
                    "DNP3-SAv5 or SAv6, or DNP3 in TLS"),
            of(
                    "DNP3 Secure Authentication",
                    Side.OT,
                    "dnp3sa dnp3sav5 dnp3sav6",
                    "20000",
                    Guarantee.ALWAYS,
                    Guarantee.ALWAYS,
                    Guarantee.OPTIONAL,
                    false,
                    ""),
            of(
                    "IEC 60870-5-104",
                    Side.OT,
                    "iec104 iec608705104",
                    "2404",
                    Guarantee.NONE,
                    Guarantee.NONE,
                    Guarantee.NONE,
                    false,
                    "IEC 60870-5-104 with IEC 62351-3 and -5"),
            of(
                    "IEC 60870-5-101",
                    Side.OT,
                    "iec101 iec608705101",
                    "",
                    Guarantee.NONE,
                    Guarantee.NONE,
                    Guarantee.NONE,
                    false,
                    "IEC 60870-5-101 with IEC 62351-5"),
            of(
                    "IEC 61850 MMS",
                    Side.OT,
                    "mms iec61850mms iec61850",
                    "102",
                    Guarantee.NONE,
                    Guarantee.NONE,
                    Guarantee.NONE,
                    false,
                    "MMS with IEC 62351-4"),
            of(
                    "IEC 61850 GOOSE",
                    Side.OT,
                    "goose iec61850goose",
                    "",
                    Guarantee.NONE,
                    Guarantee.NONE,
                    Guarantee.NONE,
                    true,
                    "GOOSE with IEC 62351-6"),
            of(
                    "IEC 61850 Sampled Values",
                    Side.OT,
                    "sv sampledvalues iec61850sv",
                    "",
                    Guarantee.NONE,
                    Guarantee.NONE,
                    Guarantee.NONE,
                    true,
                    "sampled values with IEC 62351-6"),
            of(
                    "S7comm",
                    Side.OT,
                    "s7comm s7",
                    "102",
                    Guarantee.NONE,
                    Guarantee.NONE,
                    Guarantee.NONE,
                    false,
                    "TIA secure communication, or OPC UA with SignAndEncrypt"),
            of(
                    "S7comm-plus",
                    Side.OT,
                    "s7commplus s7plus",
                    "102",
                    Guarantee.WEAK,
                    Guarantee.WEAK,
                    Guarantee.NONE,
                    false,
                    "TIA secure communication, or OPC UA with SignAndEncrypt"),
            of(
                    "EtherNet/IP",
                    Side.OT,
                    "enip ethernetip cip enipcip ethernetipcip",
                    "44818,2222",
                    Guarantee.NONE,
                    Guarantee.NONE,
                    Guarantee.NONE,
                    false,
                    "CIP Security (port 2221)"),
            of(
                    "CIP Security",
                    Side.OT,
                    "cipsecurity",
                    "2221",
                    Guarantee.ALWAYS,
                    Guarantee.ALWAYS,
                    Guarantee.OPTIONAL,
                    false,
                    ""),
            of(
                    "CIP Safety",
                    Side.OT,
                    "cipsafety",
                    "",
                    Guarantee.NONE,
                    Guarantee.WEAK,
                    Guarantee.NONE,
                    true,
                    "CIP Security beneath it"),
            of(
                    "PROFINET",
                    Side.OT,
                    "profinet profinetio pnio profinetdcp pndcp",
                    "34962,34963,34964",
                    Guarantee.NONE,
                    Guarantee.NONE,
                    Guarantee.NONE,
                    false,
                    "PROFINET security classes"),
            of(
                    "PROFIsafe",
                    Side.OT,
                    "profisafe",
                    "",
                    Guarantee.NONE,
                    Guarantee.WEAK,
                    Guarantee.NONE,
                    true,
                    "PROFINET security classes beneath it"),
            of(
                    "OPC DA",
                    Side.OT,
                    "opcda opcclassic dcom opc",
                    "135",
                    Guarantee.WEAK,
                    Guarantee.WEAK,
                    Guarantee.NONE,
                    false,
                    "OPC UA with SignAndEncrypt"),
            of(
                    "OPC UA",
                    Side.OT,
                    "opcua opcuatcp",
                    "4840",
                    Guarantee.OPTIONAL,
                    Guarantee.OPTIONAL,
                    Guarantee.OPTIONAL,
                    false,
                    "OPC UA with SignAndEncrypt"),
            of(
                    "BACnet/IP",
                    Side.OT,
                    "bacnet bacnetip bacnetmstp",
                    "47808",
                    Guarantee.NONE,
                    Guarantee.NONE,
                    Guarantee.NONE,
                    false,
                    "BACnet/SC"),
            of("BACnet/SC", Side.OT, "bacnetsc", "", Guarantee.ALWAYS, Guarantee.ALWAYS, Guarantee.ALWAYS, false, ""),
            of(
                    "HART-IP",
                    Side.OT,
                    "hartip",
                    "5094",
                    Guarantee.OPTIONAL,
                    Guarantee.OPTIONAL,
                    Guarantee.OPTIONAL,
                    false,
                    "HART-IP with TLS"),
            of(
                    "FINS",
                    Side.OT,
                    "fins omronfins",
                    "9600",
                    Guarantee.NONE,
                    Guarantee.NONE,
                    Guarantee.NONE,
                    false,
                    "OPC UA with SignAndEncrypt"),
            of(
                    "GE-SRTP",
                    Side.OT,
                    "gesrtp srtp",
                    "18245",
                    Guarantee.NONE,
                    Guarantee.NONE,
                    Guarantee.NONE,
                    false,
                    "OPC UA with SignAndEncrypt"),
            of(
                    "MELSEC",
                    Side.OT,
                    "melsec melsecmc slmp",
                    "5007",
                    Guarantee.NONE,
                    Guarantee.NONE,
                    Guarantee.NONE,
                    false,
                    "OPC UA with SignAndEncrypt"),
            of("EtherCAT", Side.OT, "ethercat", "", Guarantee.NONE, Guarantee.NONE, Guarantee.NONE, false, ""),
            of(
                    "Foundation Fieldbus",
                    Side.OT,
                    "foundationfieldbus ffhse",
                    "",
                    Guarantee.NONE,
                    Guarantee.NONE,
                    Guarantee.NONE,
                    false,
                    ""),
            of(
                    "PROFIBUS",
                    Side.OT,
                    "profibus profibusdp profibuspa",
                    "",
                    Guarantee.NONE,
                    Guarantee.NONE,
                    Guarantee.NONE,
                    false,
                    ""),
            of("CANopen", Side.OT, "canopen", "", Guarantee.NONE, Guarantee.NONE, Guarantee.NONE, false, ""),
            of(
                    "KNX/IP",
                    Side.OT,
                    "knx knxip knxnetip",
                    "3671",
                    Guarantee.NONE,
                    Guarantee.NONE,
                    Guarantee.NONE,
                    false,
                    "KNX IP Secure"),
            of("LonWorks", Side.OT, "lonworks lontalk", "", Guarantee.WEAK, Guarantee.WEAK, Guarantee.NONE, false, ""),
            of(
                    "Niagara Fox",
                    Side.OT,
                    "fox niagarafox",
                    "1911",
                    Guarantee.WEAK,
                    Guarantee.NONE,
                    Guarantee.NONE,
                    false,
                    "Niagara Foxs (port 4911)"),
            of(
                    "Niagara Foxs",
                    Side.OT,
                    "foxs niagarafoxs",
                    "4911",
                    Guarantee.ALWAYS,
                    Guarantee.ALWAYS,
                    Guarantee.ALWAYS,
                    false,
                    ""),
            of(
                    "MQTT",
                    Side.BOTH,
                    "mqtt",
                    "1883",
                    Guarantee.OPTIONAL,
                    Guarantee.NONE,
                    Guarantee.NONE,
                    false,
                    "MQTT in TLS (port 8883)"),
            of(
                    "MQTT in TLS",
                    Side.BOTH,
                    "mqtts mqtttls mqttovertls",
                    "8883",
                    Guarantee.ALWAYS,
                    Guarantee.ALWAYS,
                    Guarantee.ALWAYS,
                    false,
                    ""),
            of(
                    "AMQP",
                    Side.BOTH,
                    "amqp",
                    "5672",
                    Guarantee.OPTIONAL,
                    Guarantee.NONE,
                    Guarantee.NONE,
                    false,
                    "AMQP in TLS (port 5671)"),
            of(
                    "AMQP in TLS",
                    Side.BOTH,
                    "amqps",
                    "5671",
                    Guarantee.ALWAYS,
                    Guarantee.ALWAYS,
                    Guarantee.ALWAYS,
                    false,
                    ""),
            of("HTTP", Side.IT, "http", "80", Guarantee.OPTIONAL, Guarantee.NONE, Guarantee.NONE, false, "HTTPS"),
            of("HTTPS", Side.IT, "https tls", "443", Guarantee.ALWAYS, Guarantee.ALWAYS, Guarantee.ALWAYS, false, ""),
            of(
                    "SNMP v1/v2c",
                    Side.IT,
                    "snmpv1 snmpv2 snmpv2c snmp1 snmp2 snmp2c",
                    "161",
                    Guarantee.WEAK,
                    Guarantee.NONE,
                    Guarantee.NONE,
                    false,
                    "SNMPv3 with authPriv"),
            of(
                    "SNMP",
                    Side.IT,
                    "snmp",
                    "161",
                    Guarantee.OPTIONAL,
                    Guarantee.OPTIONAL,
                    Guarantee.OPTIONAL,
                    false,
                    "SNMPv3 with authPriv"),
            of(
                    "SNMPv3",
                    Side.IT,
                    "snmpv3 snmp3",
                    "161",
                    Guarantee.ALWAYS,
                    Guarantee.ALWAYS,
                    Guarantee.OPTIONAL,
                    false,
                    ""),
            of("Telnet", Side.IT, "telnet", "23", Guarantee.WEAK, Guarantee.NONE, Guarantee.NONE, false, "SSH"),
            of("SSH", Side.IT, "ssh sftp scp", "22", Guarantee.ALWAYS, Guarantee.ALWAYS, Guarantee.ALWAYS, false, ""),
            of("FTP", Side.IT, "ftp", "21", Guarantee.WEAK, Guarantee.NONE, Guarantee.NONE, false, "SFTP"),
            of("TFTP", Side.IT, "tftp", "69", Guarantee.NONE, Guarantee.NONE, Guarantee.NONE, false, "SFTP"),
            of("RDP", Side.IT, "rdp msrdp", "3389", Guarantee.ALWAYS, Guarantee.ALWAYS, Guarantee.ALWAYS, false, ""),
            of(
                    "VNC",
                    Side.IT,
                    "vnc rfb",
                    "5900",
                    Guarantee.WEAK,
                    Guarantee.NONE,
                    Guarantee.NONE,
                    false,
                    "VNC in TLS, or RDP through a jump host"),
            of(
                    "SMB",
                    Side.IT,
                    "smb smb2 cifs",
                    "445",
                    Guarantee.OPTIONAL,
                    Guarantee.OPTIONAL,
                    Guarantee.OPTIONAL,
                    false,
                    "SMB 3 with signing and encryption"),
            of("SMB 3", Side.IT, "smb3", "445", Guarantee.ALWAYS, Guarantee.ALWAYS, Guarantee.OPTIONAL, false, ""),
            of(
                    "NTP",
                    Side.BOTH,
                    "ntp sntp",
                    "123",
                    Guarantee.NONE,
                    Guarantee.NONE,
                    Guarantee.NONE,
                    false,
                    "NTP with NTS"),
            of(
                    "NTP with NTS",
                    Side.BOTH,
                    "nts ntpnts",
                    "4460",
                    Guarantee.ALWAYS,
                    Guarantee.ALWAYS,
                    Guarantee.NONE,
                    false,
                    ""),
            of(
                    "PTP",
                    Side.BOTH,
                    "ptp ptpv2 ieee1588",
                    "319,320",
                    Guarantee.NONE,
                    Guarantee.NONE,
                    Guarantee.NONE,
                    false,
                    "PTP with the authentication TLV of IEEE 1588-2019"),
            of(
                    "DNS",
                    Side.IT,
                    "dns",
                    "53",
                    Guarantee.NONE,
                    Guarantee.NONE,
                    Guarantee.NONE,
                    false,
                    "DNSSEC and DNS in TLS"),
            of("LDAP", Side.IT, "ldap", "389", Guarantee.OPTIONAL, Guarantee.NONE, Guarantee.NONE, false, "LDAPS"),
            of("LDAPS", Side.IT, "ldaps", "636", Guarantee.ALWAYS, Guarantee.ALWAYS, Guarantee.ALWAYS, false, ""),
            of(
                    "Kerberos",
                    Side.IT,
                    "kerberos",
                    "88",
                    Guarantee.ALWAYS,
                    Guarantee.ALWAYS,
                    Guarantee.OPTIONAL,
                    false,
                    ""),
            of(
                    "Syslog",
                    Side.IT,
                    "syslog",
                    "514",
                    Guarantee.NONE,
                    Guarantee.NONE,
                    Guarantee.NONE,
                    false,
                    "syslog in TLS (port 6514)"),
            of(
                    "Syslog in TLS",
                    Side.IT,
                    "syslogtls syslogs",
                    "6514",
                    Guarantee.ALWAYS,
                    Guarantee.ALWAYS,
                    Guarantee.ALWAYS,
                    false,
                    ""),
            of(
                    "RADIUS",
                    Side.IT,
                    "radius",
                    "1812,1813",
                    Guarantee.WEAK,
                    Guarantee.WEAK,
                    Guarantee.NONE,
                    false,
                    "RADIUS in TLS (RadSec)"),
            of(
                    "TACACS+",
                    Side.IT,
                    "tacacs tacacsplus",
                    "49",
                    Guarantee.WEAK,
                    Guarantee.NONE,
                    Guarantee.WEAK,
                    false,
                    "TACACS+ in TLS"));

    private static final Map<String, Protocol> BY_NAME = byName();

    private ProtocolCatalogue() {}

    /** Where a protocol is at home. */
    public enum Side {
        /** In plants. */
        OT,
        /** In offices. */
        IT,
        /** In both. */
        BOTH
    }

    /**
     * A protocol.
     *
     * @param name what it is called
     * @param aliases its names in small letters and digits
     * @param side where it is at home
     * @param ports its usual ports; empty if it has none
     * @param authentication whether the ends know each other
     * @param integrity whether a change on the way is noticed
     * @param encryption whether nobody else can read it
     * @param safety whether it is made for safety or protection functions
     * @param successor what takes its place where it is not secure, if there is something
     */
    public record Protocol(
            String name,
            List<String> aliases,
            Side side,
            List<Integer> ports,
            Guarantee authentication,
            Guarantee integrity,
            Guarantee encryption,
            boolean safety,
            Optional<String> successor) {
        /** Copies the lists. */
        public Protocol {
            aliases = List.copyOf(aliases);
            ports = List.copyOf(ports);
        }

        /** Whether its ends always know each other and notice a change on the way. */
        public boolean isSecure() {
            return authentication == Guarantee.ALWAYS && integrity == Guarantee.ALWAYS;
        }

        /** Whether its own protection only has to be switched on. */
        public boolean canBeSecure() {
            return authentication == Guarantee.OPTIONAL && integrity == Guarantee.OPTIONAL;
        }
    }

    /** The protocol of that name, whatever its case and separators. */
    public static Optional<Protocol> named(String name) {
        return Optional.ofNullable(BY_NAME.get(plain(name)));
    }

    /** Letters and digits, small: "Modbus/TCP" is "modbustcp". */
    public static String plain(String protocol) {
        StringBuilder plain = new StringBuilder(protocol.length());
        for (int i = 0; i < protocol.length(); i++) {
            char letter = protocol.charAt(i);
            if (Character.isLetterOrDigit(letter)) {
                plain.append(Character.toLowerCase(letter));
            }
        }
        return plain.toString();
    }

    private static Map<String, Protocol> byName() {
        Map<String, Protocol> byName = new HashMap<>();
        ALL.forEach(protocol -> byName.put(plain(protocol.name()), protocol));
        ALL.forEach(protocol -> protocol.aliases().forEach(alias -> byName.putIfAbsent(alias, protocol)));
        return Map.copyOf(byName);
    }

    private static Protocol of(
            String name,
            Side side,
            String aliases,
            String ports,
            Guarantee authentication,
            Guarantee integrity,
            Guarantee encryption,
            boolean safety,
            String successor) {
        return new Protocol(
                name,
                List.of(aliases.split(" ", -1)),
                side,
                ports.isEmpty()
                        ? List.of()
                        : Arrays.stream(ports.split(",", -1))
                                .map(Integer::valueOf)
                                .toList(),
                authentication,
                integrity,
                encryption,
                safety,
                successor.isEmpty() ? Optional.empty() : Optional.of(successor));
    }
}
