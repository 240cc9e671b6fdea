package org.asbuilt.examples;

import java.util.List;

/** The devices of the control centre Beck House, its DMZ and its office. */
final class CentreAssets {
    private CentreAssets() {}

    static final List<Asset> ALL = Asset.table("""
MBW-0201|SCADA-A|SCADA_SERVER|H|Z-SUP|2|SCADA-A|10.20.20.11|00:50:56:A1:20:11|VMware|Virtual machine||13|Windows Server|2019|Beck House server room|2022-06|OUT|XLSX|SCADA server, active half of the pair
MBW-0202|SCADA-B|SCADA_SERVER|H|Z-SUP|2|SCADA-B|10.20.20.12|00:50:56:A1:20:12|VMware|Virtual machine||13|Windows Server|2019|Beck House server room|2022-06|OUT|XLSX|SCADA server, standby half of the pair
MBW-0203|OWS-01|OPERATOR_STATION|M|Z-SUP|2|OWS-01|10.20.20.21|D4:BE:D9:3A:20:21|Dell|OptiPlex 7090|4HJ7T53||Windows|10 LTSC 2019|Beck House control room|2021-08|OUT|XLSX|Operator desk 1
MBW-0204|OWS-02|OPERATOR_STATION|M|Z-SUP|2|OWS-02|10.20.20.22|D4:BE:D9:3A:20:22|Dell|OptiPlex 7090|4HJ7T54||Windows|10 LTSC 2019|Beck House control room|2021-08|OUT|XLSX|Operator desk 2
MBW-0205|HIST-01|HISTORIAN|M|Z-OPS|3|HIST-01|10.20.30.21|00:50:56:A1:30:21|VMware|Virtual machine||2.7.6|Debian|12|Beck House server room|2023-02|WORKS|XLSX|Process historian, InfluxDB with Telegraf and Grafana
MBW-0206|EWS-01|ENGINEERING_WORKSTATION|H|Z-OPS|3|EWS-01|10.20.30.31|F8:BC:12:77:30:31|Dell|Precision 3660|9LPRW73||Windows|10 22H2|Works server room|2022-09|WORKS|XLSX|Engineering workstation, TIA Portal and Studio 5000
MBW-0207|EWS-02|ENGINEERING_WORKSTATION|M|Z-OPS|3|EWS-02|10.20.30.120|F8:BC:12:77:30:9E|Dell|Latitude 5430|5MTQX84||Windows|11 23H2|Mobile|2023-10|WORKS|XLSX|Engineering laptop, address by DHCP
MBW-0208|DC-01|DIRECTORY_SERVER|H|Z-OPS|3|DC-01|10.20.30.10|00:50:56:A1:30:10|VMware|Virtual machine|||Windows Server|2022|Beck House server room|2023-02|WORKS|XLSX|OT domain controller, DNS and DHCP
MBW-0209|NTP-01|TIME_SERVER|M|Z-OPS|3|ntp01|10.20.30.5|EC:46:70:05:30:05|Meinberg|LANTIME M150|036012004417|7.06.014|||Works server room|2020-11|WORKS|XLSX|GPS time server
MBW-0210|NAS-01|STORAGE|M|Z-OPS|3|nas01|10.20.30.25|00:11:32:C4:30:25|Synology|RS1221+|20A0SQRX4417|7.1.1|DSM|7.1.1|Works server room|2021-01|WORKS|XLSX|Backups of projects and images
MBW-0211|HV-01|HYPERVISOR|H|Z-MGMT|3|hv01|10.20.99.31|3C:52:82:F1:99:31|Hewlett Packard Enterprise|ProLiant DL380 Gen10|CZJ94807QK|U30 2.76|VMware ESXi|7.0 U3|Beck House server room|2019-12|OUT|XLSX|Hosts SCADA-A, HIST-01, DC-01
MBW-0212|HV-02|HYPERVISOR|H|Z-MGMT|3|hv02|10.20.99.32|3C:52:82:F1:99:32|Hewlett Packard Enterprise|ProLiant DL380 Gen10|CZJ94807QL|U30 2.76|VMware ESXi|7.0 U3|Beck House server room|2019-12|OUT|XLSX|Hosts SCADA-B, HIST-DMZ, JMP-01, PATCH-01
MBW-0213|HIST-DMZ|HISTORIAN|M|Z-DMZ|3.5|HIST-DMZ|10.20.35.21|00:50:56:A1:35:21|VMware|Virtual machine||2.7.6|Debian|12|Beck House server room|2023-02|OUT|XLSX|Read-only replica for the office
MBW-0214|JMP-01|JUMP_HOST|H|Z-DMZ|3.5|JMP-01|10.20.35.10|00:50:56:A1:35:10|VMware|Virtual machine|||Windows Server|2022|Beck House server room|2023-02|OUT|XLSX|Only way in for suppliers
MBW-0215|PATCH-01|PATCH_SERVER|L|Z-DMZ|3.5|PATCH-01|10.20.35.15|00:50:56:A1:35:15|VMware|Virtual machine|||Windows Server|2019|Beck House server room|2022-06|OUT|XLSX|WSUS and antivirus relay
MBW-0216|SW-04|SWITCH|H|Z-MGMT|2|sw04|10.20.99.4|00:1E:13:B4:04:00|Cisco|Catalyst IE-3400-8T2S|FOC2512V1XY|17.9.4|IOS XE|17.9.4|Beck House server room|2021-06|OUT|XLSX|Control centre switch
MBW-0217|RTR-01|ROUTER|H|Z-MGMT|4|rtr01|10.20.99.6|00:1E:13:C6:06:01|Cisco|ISR 1111-4P|FGL2419L0WN|17.6.5|IOS XE|17.6.5|Works server room|2020-05|OUT|XLSX|Carrier router; outside address 203.0.113.2
MBW-0218|OFF-LT-017|OFFICE_COMPUTER|L|Z-OFFICE|4|OFF-LT-017|10.20.40.117|3C:52:82:2E:40:17|HP|EliteBook 840 G9|5CG2431R7K||Windows|11 23H2|Works office|2022-10|OUT|XLSX|Laptop of the process engineer
MBW-0219|OFF-PC-003|OFFICE_COMPUTER|L|Z-OFFICE|4|OFF-PC-003|10.20.40.53|3C:52:82:2E:40:03|HP|EliteDesk 800 G6|CZC1217Q4D||Windows|10 22H2|Works office|2021-04|OUT|XLSX|Reporting
MBW-0220|PRN-01|PRINTER|L|Z-OFFICE|4|PRN-01|10.20.40.60|00:1B:A9:60:40:60|Brother|MFC-L9570CDW|E78226K9J441207|ZU|||Works office|2019-10|OUT|XLSX|Office printer
MBW-0221|FS-01|FILE_SERVER|L|Z-OFFICE|4|FS-01|10.20.40.10|D4:BE:D9:55:40:10|Dell|PowerEdge T340|8GF2Q33|2.14.1|Windows Server|2019|Works office|2019-10|OUT|XLSX|Office file server, holds drawings
""");
}
