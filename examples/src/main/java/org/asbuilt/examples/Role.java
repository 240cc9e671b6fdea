package org.asbuilt.examples;

/** What a device does, with what such a device of this utility usually supports, runs and is subject to. */
enum Role {
    TRANSMITTER("Transmitter", "HART", "4-20 mA", "", "none", "none", "none", ""),
    ANALYSER("Analyser", "Modbus RTU; HART", "Modbus RTU", "", "local PIN", "none", "none", ""),
    DETECTOR("Gas detector", "HART; relay", "4-20 mA", "", "none", "none", "none", ""),
    ACTUATOR("Actuator", "Modbus RTU", "4-20 mA", "", "none", "none", "none", ""),
    DRIVE("Variable speed drive", "EtherNet/IP; Modbus TCP", "I/O", "", "none", "none", "parameter file / yearly", ""),
    PLC(
            "PLC",
            "vendor protocol; HTTP; SNMP",
            "vendor protocol; NTP",
            "",
            "1 engineering",
            "none",
            "project / 6 months",
            ""),
    SAFETY_CONTROLLER(
            "Safety controller", "safeethernet", "safeethernet", "", "1 safety", "local", "project / on change", ""),
    REMOTE_IO("Remote I/O", "PROFINET", "PROFINET", "", "none", "none", "in PLC project", ""),
    RTU(
            "RTU / station PLC",
            "Modbus TCP; S7comm; HTTP",
            "telemetry",
            "",
            "1 engineering",
            "none",
            "project / yearly",
            ""),
    PROTOCOL_GATEWAY(
            "Serial gateway",
            "Modbus TCP; Modbus RTU; HTTP",
            "Modbus TCP",
            "502/tcp",
            "admin",
            "none",
            "file / yearly",
            ""),
    CELLULAR_GATEWAY("Cellular router", "LTE; IPsec; HTTPS", "LTE; IPsec", "443/tcp", "admin", "local", "none", ""),
    PANEL(
            "HMI panel",
            "vendor protocol; VNC",
            "vendor protocol",
            "",
            "operator; supervisor",
            "local",
            "image / yearly",
            "none"),
    SCADA_SERVER(
            "SCADA server",
            "S7comm; EtherNet/IP; Modbus TCP",
            "same",
            "3389/tcp; 5000/tcp",
            "domain",
            "DC-01",
            "image / weekly",
            "Defender"),
    HISTORIAN("Historian", "HTTP; S7comm", "HTTP", "8086/tcp", "domain; telegraf", "local", "database / daily", "none"),
    OPERATOR_STATION(
            "Operator station",
            "RDP; SCADA client",
            "SCADA client",
            "3389/tcp",
            "domain",
            "DC-01",
            "image / monthly",
            "Defender"),
    ENGINEERING_WORKSTATION(
            "Engineering workstation",
            "S7comm; EtherNet/IP; SSH",
            "same",
            "3389/tcp",
            "domain; 2 local",
            "DC-01",
            "image / monthly",
            "Defender"),
    DIRECTORY_SERVER(
            "Domain controller",
            "DNS; LDAP; DHCP",
            "DNS; DHCP",
            "53; 67; 389",
            "domain",
            "local",
            "system state / daily",
            "Defender"),
    TIME_SERVER("Time server", "NTP; PTP; SNMP", "NTP", "123/udp; 443/tcp", "admin", "none", "file / yearly", ""),
    STORAGE(
            "Backup storage",
            "SMB; HTTPS; mDNS",
            "SMB; mDNS",
            "445/tcp; 5001/tcp",
            "admin; backup",
            "local",
            "none",
            "none"),
    HYPERVISOR(
            "Hypervisor host",
            "HTTPS; iSCSI",
            "HTTPS",
            "443/tcp; 902/tcp",
            "root; 2 admin",
            "local",
            "configuration / monthly",
            "none"),
    JUMP_HOST(
            "Jump host",
            "RDP; HTTPS",
            "RDP",
            "3389/tcp; 443/tcp",
            "domain; vendor",
            "DC-01",
            "image / weekly",
            "Defender"),
    PATCH_SERVER(
            "Patch and antivirus relay",
            "HTTP; HTTPS",
            "HTTP",
            "8530/tcp; 443/tcp",
            "domain",
            "local",
            "image / weekly",
            "Defender"),
    SWITCH(
            "Network switch",
            "LLDP; SSH; SNMPv3",
            "LLDP; SSH",
            "22/tcp",
            "admin; netops",
            "none",
            "file / on change",
            ""),
    FIREWALL(
            "Firewall",
            "HTTPS; SSH; IPsec",
            "HTTPS",
            "443/tcp; 22/tcp",
            "admin; provider",
            "provider SOC",
            "file / daily",
            "IPS"),
    ROUTER("WAN router", "BGP; SSH", "BGP", "22/tcp", "carrier", "carrier", "carrier", ""),
    SENSOR("Network sensor", "HTTPS; SSH", "HTTPS", "443/tcp; 22/tcp", "admin", "local", "none", "none"),
    POWER_SUPPLY("UPS", "SNMP; HTTP", "SNMP", "80/tcp; 161/udp", "apc", "none", "none", ""),
    OFFICE_COMPUTER(
            "Office computer", "SMB; HTTPS", "HTTPS", "135/tcp; 445/tcp", "domain", "IT SIEM", "none", "Defender"),
    PRINTER("Printer", "IPP; HTTP", "IPP", "80/tcp; 631/tcp; 9100/tcp", "admin", "none", "none", ""),
    FILE_SERVER("File server", "SMB", "SMB", "445/tcp; 3389/tcp", "domain", "IT SIEM", "image / daily", "Defender");

    private final String label;
    private final String supported;
    private final String active;
    private final String ports;
    private final String accounts;
    private final String logging;
    private final String backup;
    private final String antivirus;

    Role(
            String label,
            String supported,
            String active,
            String ports,
            String accounts,
            String logging,
            String backup,
            String antivirus) {
        this.label = label;
        this.supported = supported;
        this.active = active;
        this.ports = ports;
        this.accounts = accounts;
        this.logging = logging;
        this.backup = backup;
        this.antivirus = antivirus;
    }

    String label() {
        return label;
    }

    String supported() {
        return supported;
    }

    String active() {
        return active;
    }

    String ports() {
        return ports;
    }

    String accounts() {
        return accounts;
    }

    String logging() {
        return logging;
    }

    String backup() {
        return backup;
    }

    String antivirus() {
        return antivirus;
    }

    /** Whether a Windows or Linux image is kept for such a device. */
    boolean computer() {
        return switch (this) {
            case SCADA_SERVER,
                    HISTORIAN,
                    OPERATOR_STATION,
                    ENGINEERING_WORKSTATION,
                    DIRECTORY_SERVER,
                    JUMP_HOST,
                    PATCH_SERVER,
                    SENSOR,
                    OFFICE_COMPUTER,
                    FILE_SERVER -> true;
            case TRANSMITTER,
                    ANALYSER,
                    DETECTOR,
                    ACTUATOR,
                    DRIVE,
                    PLC,
                    SAFETY_CONTROLLER,
                    REMOTE_IO,
                    RTU,
                    PROTOCOL_GATEWAY,
                    CELLULAR_GATEWAY,
                    PANEL,
                    TIME_SERVER,
                    STORAGE,
                    HYPERVISOR,
                    SWITCH,
                    FIREWALL,
                    ROUTER,
                    POWER_SUPPLY,
                    PRINTER -> false;
        };
    }
}
