package org.asbuilt.importers.industrial;

import java.util.Locale;
import java.util.Map;
import org.asbuilt.evidence.Locus;
import org.asbuilt.importers.device.Device;
import org.asbuilt.model.Transport;

/** Services by which a device is managed or asked, and whether they are switched on. */
enum Offered {
    /** Terminal without encryption. */
    TELNET(Transport.TCP, 23, "Telnet"),
    /** Encrypted terminal. */
    SSH(Transport.TCP, 22, "SSH"),
    /** Web interface without encryption. */
    HTTP(Transport.TCP, 80, "HTTP"),
    /** Encrypted web interface. */
    HTTPS(Transport.TCP, 443, "HTTPS"),
    /** Network management. */
    SNMP(Transport.UDP, 161, "SNMP"),
    /** Simple file transfer. */
    TFTP(Transport.UDP, 69, "TFTP"),
    /** Remote shell. */
    RSH(Transport.TCP, 514, "RSH"),
    /** Management by NETCONF. */
    NETCONF(Transport.TCP, 830, "NETCONF"),
    /** Modbus server of the switch itself. */
    MODBUS(Transport.TCP, 502, "Modbus TCP"),
    /** EtherNet/IP adapter of the switch itself. */
    ETHERNET_IP(Transport.TCP, 44818, "EtherNet/IP"),
    /** IEC 61850 server of the switch itself. */
    MMS(Transport.TCP, 102, "IEC 61850 MMS"),
    /** PROFINET device of the switch itself. */
    PROFINET(Transport.UDP, 34964, "PROFINET"),
    /** Time server for others. */
    NTP(Transport.UDP, 123, "NTP");

    private static final Map<String, Offered> WORDS = Map.ofEntries(
            Map.entry("telnet", TELNET),
            Map.entry("ssh", SSH),
            Map.entry("http", HTTP),
            Map.entry("web", HTTP),
            Map.entry("https", HTTPS),
            Map.entry("snmp", SNMP),
            Map.entry("tftp", TFTP),
            Map.entry("rsh", RSH),
            Map.entry("netconf", NETCONF),
            Map.entry("modbus", MODBUS),
            Map.entry("ethernet-ip", ETHERNET_IP),
            Map.entry("iec61850-mms", MMS),
            Map.entry("profinet", PROFINET));

    private final Transport transport;
    private final int port;
    private final String protocol;

    Offered(Transport transport, int port, String protocol) {
        this.transport = transport;
        this.port = port;
        this.protocol = protocol;
    }

    /** Says that the service of that word is on or off; a word that is no service says nothing. */
    static void say(Device device, String word, boolean on, Locus at) {
        Offered known = WORDS.get(word.toLowerCase(Locale.ROOT));
        if (known != null) {
            known.say(device, on, at);
        }
    }

    /** Says that it is on or off at its usual port. */
    void say(Device device, boolean on, Locus at) {
        if (on) {
            device.service(transport, port, protocol, at);
        } else {
            device.remark(at, protocol + " is switched off");
        }
    }

    /** Says that it answers at that port. */
    void at(Device device, String number, Locus at) {
        if (number.matches("\\d{1,5}") && Integer.parseInt(number, 10) <= 65535) {
            device.service(transport, Integer.parseInt(number, 10), protocol, at);
        }
    }
}
