package org.asbuilt.examples;

import java.util.List;

/** The devices of the treatment works Merrow Head. Every serial number is invented; every MAC prefix is its maker's. */
final class WorksAssets {
    private WorksAssets() {}

    static final List<Asset> ALL = Asset.table("""
MBW-0101|FIT-101|TRANSMITTER|M|Z-TREAT|0|||| Endress+Hauser|Promag W 400|K50A1216001|01.06.02|||Intake chamber|2018-05|OUT|CSV|Raw water flow, 4–20 mA to PLC-01
MBW-0102|LIT-102|TRANSMITTER|M|Z-TREAT|0|||| Endress+Hauser|Prosonic FMU90|K50A1216044|02.01.00|||Intake chamber|2018-05|OUT|CSV|Intake level, ultrasonic
MBW-0103|AIT-205|ANALYSER|M|Z-TREAT|0|||| Hach|TU5300sc|1812345|1.32|||Filter gallery|2020-02|OUT|CSV|Turbidity after filter 2 (< 0.3 NTU, 5–25 °C)
MBW-0104|AIT-301|ANALYSER|H|Z-CHLOR|0|||| ProMinent|DULCOMETER dialog DACb|2019061577|04.02|||Chlorine building|2019-06|OUT|CSV|Free chlorine residual, Modbus RTU behind GW-01, unit 7
MBW-0105|GD-311|DETECTOR|H|Z-SAFE|0|||| Dräger|Polytron 8100|ARPF0021|8.1|||Chlorine drum room|2021-09|OUT|CSV|Chlorine gas detector, trips SIS-01
MBW-0106|CV-301|ACTUATOR|H|Z-CHLOR|0|||| Rotork|CVA|CV2100311|1.7|||Chlorine building|2019-06|OUT|CSV|Dosing valve actuator
MBW-0107|VSD-101A|DRIVE|M|Z-TREAT|1|VSD101A|10.20.10.41|F4:54:33:1A:41:07|Rockwell Automation|PowerFlex 525 25B-D017N114|60FA1107|7.001|||Intake MCC|2021-03|WORKS|CSV|Raw water pump A
MBW-0108|VSD-101B|DRIVE|M|Z-TREAT|1|VSD101B|10.20.10.42|F4:54:33:1A:41:52|Rockwell Automation|PowerFlex 525 25B-D017N114|60FA1152|7.001|||Intake MCC|2021-03|WORKS|CSV|Raw water pump B; has lain in the workshop since the bearing failure
MBW-0110|PLC-01|PLC|H|Z-TREAT|1|PLC01|10.20.10.11|E4:90:69:22:0B:11|Rockwell Automation|CompactLogix 5069-L320ER|60C5A110|34.011|||Intake MCC|2021-03|WORKS|CSV|Intake and raw water pumping
MBW-0111|PLC-02|PLC|H|Z-TREAT|1|PLC02|10.20.10.12|AC:64:17:30:12:02|Siemens|S7-1500 6ES7 513-1AL02-0AB0|S C-L5TR44872020|2.9.4|||Filter control room|2020-02|WORKS|BOTH|Rapid gravity filters 1–6
MBW-0112|PLC-03|PLC|H|Z-TREAT|1|PLC03|10.20.10.13|00:1B:1B:5E:13:03|Siemens|S7-300 6ES7 315-2EH14-0AB0|S C-D3UA81332013|3.2.12|||Filter control room|2013-11|WORKS|CSV|Backwash; firmware no longer maintained
MBW-0113|RIO-02|REMOTE_IO|M|Z-TREAT|1|RIO02|10.20.10.22|AC:64:17:30:22:0A|Siemens|ET 200SP 6ES7 155-6AU01-0BN0|S C-K2RT10072020|4.2.0|||Filter gallery|2020-02|OUT|CSV|PROFINET to PLC-02 inside SW-02, never passes SW-01
MBW-0114|PLC-04|PLC|H|Z-CHLOR|1|PLC04|10.20.12.11|00:80:F4:0E:34:20|Schneider Electric|Modicon M340 BMX P34 2020|21190614033|3.20|||Chlorine building|2019-06|WORKS|CSV|Chlorine dosing control
MBW-0115|SIS-01|SAFETY_CONTROLLER|H|Z-SAFE|1|SIS01|10.20.13.21|00:E0:A1:03:13:21|HIMA|HIMatrix F30 01|30-2019-00417|11.2|||Chlorine building|2019-07|OUT|CSV|Gas leak trip, drum valve closure; own switch-less network
MBW-0116|GW-01|PROTOCOL_GATEWAY|M|Z-CHLOR|1|GW01|10.20.12.31|00:90:E8:5C:31:01|Moxa|MGate MB3170|TAGKB1009831|4.1|||Chlorine building|2019-06|WORKS|CSV|Modbus TCP to RTU for AIT-301
MBW-0117|4G-01|CELLULAR_GATEWAY|M|Z-CHLOR|3|RUT-SKID|10.20.12.60|00:1E:42:4A:60:01|Teltonika|RUT240|1109284417|RUT2_R_00.07.04|OpenWrt|21.02|Chlorine building|2019-06|WORKS|CSV|Chlorine skid vendor's router
MBW-0118|HMI-01|PANEL|M|Z-TREAT|2|HMI01|10.20.10.31|28:63:36:7B:31:01|Siemens|TP1200 Comfort 6AV2124-0MC01-0AX0|S VPK8056611|17.0.0.4|Windows CE|6.0|Filter control room|2020-02|WORKS|CSV|Filter panel
MBW-0119|HMI-02|PANEL|M|Z-CHLOR|2|HMI02|10.20.12.41|00:80:F4:1C:41:02|Schneider Electric|Magelis HMIGTO5310|3B19240077|6.2.11|||Chlorine building|2019-06|WORKS|CSV|Dosing panel
MBW-0120|SW-01|SWITCH|H|Z-MGMT|2|sw01|10.20.99.1|00:1E:13:A0:01:00|Cisco|IE-4010-4S24P|FDO2247R0AB|15.2(8)E1|IOS|15.2(8)E1|Works server room|2018-11|WORKS|CSV|Works core switch
MBW-0121|SW-02|SWITCH|M|Z-MGMT|1|sw02|10.20.99.2|00:80:63:8E:02:10|Hirschmann|RS20-0800T1T1SDAE|943434-0417|09.1.05|||Filter control room|2013-11|WORKS|CSV|Filter switch
MBW-0122|SW-03|SWITCH|M|Z-MGMT|1|sw03|10.20.99.3|00:90:E8:71:03:40|Moxa|EDS-408A|TAHDB1008122|3.8|||Chlorine building|2019-06|WORKS|CSV|Chlorine switch
MBW-0123|FW-01|FIREWALL|H|Z-MGMT|3.5|fw01|10.20.99.254|90:6C:AC:10:FE:01|Fortinet|FortiGate 60F|FGT60FTK20009911|7.2.8|FortiOS|7.2.8|Works server room|2022-04|WORKS|CSV|Edge and inter-zone firewall, active
MBW-0124|FW-02|FIREWALL|M|Z-MGMT|3.5|fw02|10.20.99.253|90:6C:AC:10:FE:02|Fortinet|FortiGate 60F|FGT60FTK20009942|7.2.8|FortiOS|7.2.8|Works server room|2022-04|OUT|CSV|Standby of FW-01, silent until failover
MBW-0125|IDS-01|SENSOR|M|Z-OPS|3|ids01|10.20.30.40|A4:BB:6D:4D:30:40|Dell|Edge Gateway 3200|7QXK2N3|1.14|Debian|12|Works server room|2023-05|WORKS|CSV|Passive sensor on the mirror port of SW-01
MBW-0126|UPS-01|POWER_SUPPLY|H|Z-MGMT|2|ups01|10.20.99.21|28:29:86:0F:21:01|APC by Schneider Electric|SMT2200RMI2UC|AS1911234871|2.5.1.1|||Works server room|2019-03|OUT|CSV|Network card on the management network
MBW-0127|PLC-SPARE|PLC|L|Z-TREAT|1||||Siemens|S7-300 6ES7 315-2EH14-0AB0|S C-D3UA81342013|3.2.6|||Stores shelf 4|2013-11|OUT|CSV|Spare for PLC-03, not energised
X-0401|CON-4G|CELLULAR_GATEWAY|H|Z-TREAT|1|Teltonika-RUT241|10.20.10.199|20:97:27:66:C1:99|Teltonika|RUT241|6001187735|RUT2M_R_00.07.06|OpenWrt|21.02|Filter gallery|2024-10|WORKS|NONE|Left behind by a contractor after the filter refurbishment; nobody registered it
""");
}
