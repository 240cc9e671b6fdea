package org.asbuilt.protocol;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Protocols with how they protect themselves and what takes the place of those that do not. A protocol that is found by its port alone is a
 * hint, never a fact. Source: requirements P4-09 and annex I; secure connectivity principles (January 2026), principle 4.
 */
public final class ProtocolCatalogue {
    /** Name, side, other names, usual ports, authentication, integrity, encryption, made for safety, secure successor. */
    private static final String TABLE = """
            Modbus/TCP | OT | modbus modbustcp modbusudp | 502 | NONE | NONE | NONE | - | Modbus Security (TLS, port 802)
            Modbus RTU | OT | modbusrtu modbusascii modbusserial | - | NONE | NONE | NONE | - | Modbus Security (TLS, port 802) behind a gateway
            Modbus Security | OT | modbussecurity mbaps modbustls | 802 | ALWAYS | ALWAYS | ALWAYS | - | -
            DNP3 | OT | dnp3 dnp3tcp dnp3serial | 20000 | NONE | NONE | NONE | - | DNP3-SAv5 or SAv6, or DNP3 in TLS
            DNP3 Secure Authentication | OT | dnp3sa dnp3sav5 dnp3sav6 | 20000 | ALWAYS | ALWAYS | OPTIONAL | - | -
            IEC 60870-5-104 | OT | iec104 iec608705104 | 2404 | NONE | NONE | NONE | - | IEC 60870-5-104 with IEC 62351-3 and -5
            IEC 60870-5-101 | OT | iec101 iec608705101 | - | NONE | NONE | NONE | - | IEC 60870-5-101 with IEC 62351-5
            IEC 61850 MMS | OT | mms iec61850mms iec61850 | 102 | NONE | NONE | NONE | - | MMS with IEC 62351-4
            IEC 61850 GOOSE | OT | goose iec61850goose | - | NONE | NONE | NONE | safety | GOOSE with IEC 62351-6
            IEC 61850 Sampled Values | OT | sv sampledvalues iec61850sv | - | NONE | NONE | NONE | safety | sampled values with IEC 62351-6
            S7comm | OT | s7comm s7 | 102 | NONE | NONE | NONE | - | TIA secure communication, or OPC UA with SignAndEncrypt
            S7comm-plus | OT | s7commplus s7plus | 102 | WEAK | WEAK | NONE | - | TIA secure communication, or OPC UA with SignAndEncrypt
            EtherNet/IP | OT | enip ethernetip cip enipcip ethernetipcip | 44818,2222 | NONE | NONE | NONE | - | CIP Security (port 2221)
            CIP Security | OT | cipsecurity | 2221 | ALWAYS | ALWAYS | OPTIONAL | - | -
            CIP Safety | OT | cipsafety | - | NONE | WEAK | NONE | safety | CIP Security beneath it
            PROFINET | OT | profinet profinetio pnio profinetdcp pndcp profinetrt profinetiocm | 34962,34963,34964 | NONE | NONE | NONE | - | PROFINET security classes
            PROFIsafe | OT | profisafe | - | NONE | WEAK | NONE | safety | PROFINET security classes beneath it
            OPC DA | OT | opcda opcclassic dcom opc | 135 | WEAK | WEAK | NONE | - | OPC UA with SignAndEncrypt
            OPC UA | OT | opcua opcuatcp | 4840 | OPTIONAL | OPTIONAL | OPTIONAL | - | OPC UA with SignAndEncrypt
            BACnet/IP | OT | bacnet bacnetip bacnetmstp | 47808 | NONE | NONE | NONE | - | BACnet/SC
            BACnet/SC | OT | bacnetsc | - | ALWAYS | ALWAYS | ALWAYS | - | -
            HART-IP | OT | hartip | 5094 | OPTIONAL | OPTIONAL | OPTIONAL | - | HART-IP with TLS
            FINS | OT | fins omronfins | 9600 | NONE | NONE | NONE | - | OPC UA with SignAndEncrypt
            GE-SRTP | OT | gesrtp srtp | 18245 | NONE | NONE | NONE | - | OPC UA with SignAndEncrypt
            ADS | OT | ads twincatads beckhoffads | 48898 | NONE | NONE | NONE | - | Secure ADS (TLS, port 8016)
            CODESYS | OT | codesys codesysv3 codesysv2 | 11740 | OPTIONAL | OPTIONAL | OPTIONAL | - | CODESYS with users and encrypted communication
            ROC Plus | OT | rocplus roc | - | WEAK | NONE | NONE | - | -
            BSAP | OT | bsap | - | NONE | NONE | NONE | - | -
            Genisys | OT | genisys | - | NONE | NONE | NONE | - | -
            Synchrophasor | OT | synchrophasor c37118 ieeec37118 | 4712,4713 | NONE | NONE | NONE | - | IEC 61850-90-5
            DLMS | OT | dlms dlmscosem cosem | 4059 | OPTIONAL | OPTIONAL | OPTIONAL | - | DLMS with a security suite
            C12.22 | OT | c1222 ansic1222 | 1153 | OPTIONAL | OPTIONAL | OPTIONAL | - | C12.22 with messages that are enciphered
            MELSEC | OT | melsec melsecmc slmp | 5007 | NONE | NONE | NONE | - | OPC UA with SignAndEncrypt
            EtherCAT | OT | ethercat | - | NONE | NONE | NONE | - | -
            POWERLINK | OT | powerlink ethernetpowerlink epl | - | NONE | NONE | NONE | - | -
            Foundation Fieldbus | OT | foundationfieldbus ffhse | - | NONE | NONE | NONE | - | -
            PROFIBUS | OT | profibus profibusdp profibuspa | - | NONE | NONE | NONE | - | -
            CANopen | OT | canopen | - | NONE | NONE | NONE | - | -
            KNX/IP | OT | knx knxip knxnetip | 3671 | NONE | NONE | NONE | - | KNX IP Secure
            LonWorks | OT | lonworks lontalk | - | WEAK | WEAK | NONE | - | -
            Niagara Fox | OT | fox niagarafox | 1911 | WEAK | NONE | NONE | - | Niagara Foxs (port 4911)
            Niagara Foxs | OT | foxs niagarafoxs | 4911 | ALWAYS | ALWAYS | ALWAYS | - | -
            MQTT | BOTH | mqtt | 1883 | OPTIONAL | NONE | NONE | - | MQTT in TLS (port 8883)
            MQTT in TLS | BOTH | mqtts mqtttls mqttovertls | 8883 | ALWAYS | ALWAYS | ALWAYS | - | -
            AMQP | BOTH | amqp | 5672 | OPTIONAL | NONE | NONE | - | AMQP in TLS (port 5671)
            AMQP in TLS | BOTH | amqps | 5671 | ALWAYS | ALWAYS | ALWAYS | - | -
            HTTP | IT | http | 80 | OPTIONAL | NONE | NONE | - | HTTPS
            HTTPS | IT | https tls | 443 | ALWAYS | ALWAYS | ALWAYS | - | -
            SNMP v1/v2c | IT | snmpv1 snmpv2 snmpv2c snmp1 snmp2 snmp2c | 161 | WEAK | NONE | NONE | - | SNMPv3 with authPriv
            SNMP | IT | snmp | 161 | OPTIONAL | OPTIONAL | OPTIONAL | - | SNMPv3 with authPriv
            SNMPv3 | IT | snmpv3 snmp3 | 161 | ALWAYS | ALWAYS | OPTIONAL | - | -
            Telnet | IT | telnet | 23 | WEAK | NONE | NONE | - | SSH
            SSH | IT | ssh sftp scp | 22 | ALWAYS | ALWAYS | ALWAYS | - | -
            FTP | IT | ftp | 21 | WEAK | NONE | NONE | - | SFTP
            TFTP | IT | tftp | 69 | NONE | NONE | NONE | - | SFTP
            RDP | IT | rdp msrdp | 3389 | ALWAYS | ALWAYS | ALWAYS | - | -
            VNC | IT | vnc rfb | 5900 | WEAK | NONE | NONE | - | VNC in TLS, or RDP through a jump host
            SMB | IT | smb smb2 cifs | 445 | OPTIONAL | OPTIONAL | OPTIONAL | - | SMB 3 with signing and encryption
            SMB 3 | IT | smb3 | 445 | ALWAYS | ALWAYS | OPTIONAL | - | -
            NTP | BOTH | ntp sntp | 123 | NONE | NONE | NONE | - | NTP with NTS
            NTP with NTS | BOTH | nts ntpnts | 4460 | ALWAYS | ALWAYS | NONE | - | -
            PTP | BOTH | ptp ptpv2 ieee1588 | 319,320 | NONE | NONE | NONE | - | PTP with the authentication TLV of IEEE 1588-2019
            DNS | IT | dns | 53 | NONE | NONE | NONE | - | DNSSEC and DNS in TLS
            LDAP | IT | ldap | 389 | OPTIONAL | NONE | NONE | - | LDAPS
            LDAPS | IT | ldaps | 636 | ALWAYS | ALWAYS | ALWAYS | - | -
            Kerberos | IT | kerberos | 88 | ALWAYS | ALWAYS | OPTIONAL | - | -
            Syslog | IT | syslog | 514 | NONE | NONE | NONE | - | syslog in TLS (port 6514)
            Syslog in TLS | IT | syslogtls syslogs | 6514 | ALWAYS | ALWAYS | ALWAYS | - | -
            Microsoft SQL | IT | microsoftsql sqlserver mssql tds | 1433 | OPTIONAL | OPTIONAL | OPTIONAL | - | SQL Server with Encrypt=Strict (TDS 8)
            RADIUS | IT | radius | 1812,1813 | WEAK | WEAK | NONE | - | RADIUS in TLS (RadSec)
            TACACS+ | IT | tacacs tacacsplus | 49 | WEAK | NONE | WEAK | - | TACACS+ in TLS
            """;

    private static final Pattern COLUMN = Pattern.compile(" \\| ");

    /** All of them, those of plants first. */
    public static final List<Protocol> ALL =
            TABLE.lines().map(ProtocolCatalogue::protocol).toList();

    private record Plain(String name, String plain) {}

    /** Names that were asked for last, with their plain forms. Threads may write over each other: then a name is looked at once more. */
    private static final @Nullable Plain[] RECENT = new Plain[1 << 10];

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
        // A plant speaks few protocols in a million connections, and several rules ask of each.
        int hash = protocol.hashCode();
        int place = (hash ^ hash >>> 16) & (RECENT.length - 1);
        Plain known = RECENT[place];
        if (known == null || !known.name().equals(protocol)) {
            known = new Plain(protocol, written(protocol));
            RECENT[place] = known;
        }
        return known.plain();
    }

    private static String written(String protocol) {
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

    private static Protocol protocol(String line) {
        List<String> columns = Arrays.stream(COLUMN.split(line, -1))
                .map(column -> column.equals("-") ? "" : column)
                .toList();
        return new Protocol(
                columns.getFirst(),
                List.of(columns.get(2).split(" ", -1)),
                Side.valueOf(columns.get(1)),
                columns.get(3).isEmpty()
                        ? List.of()
                        : Arrays.stream(columns.get(3).split(",", -1))
                                .map(Integer::valueOf)
                                .toList(),
                Guarantee.valueOf(columns.get(4)),
                Guarantee.valueOf(columns.get(5)),
                Guarantee.valueOf(columns.get(6)),
                !columns.get(7).isEmpty(),
                Optional.of(columns.getLast()).filter(successor -> !successor.isEmpty()));
    }
}
