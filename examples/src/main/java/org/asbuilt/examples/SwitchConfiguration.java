package org.asbuilt.examples;

/** The running configuration of SW-01 as its administrator saved it; its secrets are invented and open nothing. */
final class SwitchConfiguration {
    static final String FILE = "switch-sw01.cfg";

    private SwitchConfiguration() {}

    static String text() {
        StringBuilder text = new StringBuilder("""
                !
                ! Last configuration change at 07:41:12 UTC Mon Jan 12 2026 by netops
                !
                version 15.2
                service timestamps log datetime msec
                service password-encryption
                !
                hostname sw01
                !
                enable secret 5 $1$mERr$notARealHashOnlyExample0
                username netops privilege 15 secret 5 $1$mERr$notARealHashOnlyExample1
                no aaa new-model
                ip domain-name ot.merrowbeck.example
                lldp run
                ntp server 10.20.30.5
                !
                """);
        for (Segment segment : Segment.values()) {
            if (segment.gateway().ip().endsWith(".254")) {
                text.append("vlan ")
                        .append(segment.vlan())
                        .append("\n name ")
                        .append(segment.name())
                        .append("\n!\n");
            }
        }
        trunk(text, 1, "SW-02 filter control room");
        trunk(text, 2, "SW-03 chlorine building");
        trunk(text, 3, "FW-01 internal1");
        trunk(text, 4, "SW-04 Beck House (fibre)");
        access(text, 5, 10, "PLC-01");
        access(text, 6, 10, "VSD-101A");
        access(text, 7, 10, "VSD-101B");
        access(text, 8, 10, "filter gallery wall socket");
        access(text, 9, 30, "EWS-01");
        access(text, 10, 30, "EWS-02 docking");
        access(text, 11, 30, "NTP-01");
        access(text, 12, 30, "NAS-01");
        access(text, 13, 99, "UPS-01");
        access(text, 14, 40, "office patch panel");
        text.append("""
                interface GigabitEthernet1/24
                 description IDS-01 mirror
                !
                interface Vlan99
                 ip address 10.20.99.1 255.255.255.0
                !
                ip default-gateway 10.20.99.254
                no ip http server
                ip http secure-server
                snmp-server community merrow-example RO
                monitor session 1 source vlan 10 , 12 , 30
                monitor session 1 destination interface Gi1/24 encapsulation replicate
                !
                line con 0
                 password 7 00000000000000
                line vty 0 4
                 login local
                 transport input telnet ssh
                line vty 5 15
                 login local
                 transport input ssh
                !
                end
                """);
        return text.toString();
    }

    private static void trunk(StringBuilder text, int port, String description) {
        text.append("interface GigabitEthernet1/")
                .append(port)
                .append("\n description ")
                .append(description);
        text.append("\n switchport mode trunk\n!\n");
    }

    private static void access(StringBuilder text, int port, int vlan, String description) {
        text.append("interface GigabitEthernet1/")
                .append(port)
                .append("\n description ")
                .append(description);
        text.append("\n switchport access vlan ").append(vlan).append("\n switchport mode access\n!\n");
    }
}
