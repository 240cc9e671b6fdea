package org.asbuilt.examples;

import java.util.List;

/** The devices of the pumping stations Hollow Lane (PS1) and Gallow Hill (PS2). */
final class StationAssets {
    private StationAssets() {}

    static final List<Asset> ALL = Asset.table("""
MBW-0301|RTU-PS1|RTU|H|Z-PS1|1|RTUPS1|10.20.51.11|00:80:F4:51:11:01|Schneider Electric|Modicon TM221CE24R|8A17223019|1.10|||Hollow Lane kiosk|2017-06|STATIONS|CSV|Booster station controller
MBW-0302|HMI-PS1|PANEL|L|Z-PS1|2|HMI01|10.20.51.31|28:63:36:7B:51:31|Siemens|KTP700 Basic 6AV2123-2GB03-0AX0|S VPM1054409|16.0.0.2|Windows CE|6.0|Hollow Lane kiosk|2020-09|STATIONS|CSV|Station panel
MBW-0303|SW-PS1|SWITCH|M|Z-PS1|1|swps1|10.20.51.2|00:90:E8:71:51:02|Moxa|EDS-408A|TAHDB1008177|3.8|||Hollow Lane kiosk|2017-06|STATIONS|CSV|Station switch
MBW-0304|VSD-PS1-1|DRIVE|M|Z-PS1|1|VSDPS11|10.20.51.41|00:80:F4:63:51:41|Schneider Electric|Altivar ATV630D15N4|8B1931450021|1.9|||Hollow Lane pump room|2019-08|STATIONS|CSV|Booster pump 1
MBW-0305|VSD-PS1-2|DRIVE|M|Z-PS1|1|VSDPS12|10.20.51.42|00:80:F4:63:51:42|Schneider Electric|Altivar ATV630D15N4|8B1931450022|1.9|||Hollow Lane pump room|2019-08|STATIONS|CSV|Booster pump 2
MBW-0306|CELL-PS1|CELLULAR_GATEWAY|H|Z-PS1|3|cellps1|10.20.51.1|28:A3:31:51:00:01|Sierra Wireless|AirLink RV50X|LA83570023001002|4.14.0|ALEOS|4.14.0|Hollow Lane kiosk|2018-10|STATIONS|CSV|Telemetry SIM, private APN; gateway of the station
MBW-0307|LIT-PS1|TRANSMITTER|M|Z-PS1|0||||Endress+Hauser|Prosonic FMU90|K50A1217090|02.01.00|||Hollow Lane reservoir|2018-05|OUT|CSV|Service reservoir level
MBW-0311|RTU-PS2|RTU|H|Z-PS2|1|RTUPS2|10.20.52.11|E0:DC:A0:9D:52:B7|Siemens|S7-1200 6ES7 214-1AG40-0XB0|S V-N7KC55102025|4.6.1|||Gallow Hill kiosk|2025-03|STATIONS|CSV|Station controller, exchanged after the lightning strike
MBW-0312|VSD-PS2-1|DRIVE|M|Z-PS2|1||||Siemens|SINAMICS G120 CU240E-2 DP|ZVH6S2004417|4.7.13|||Gallow Hill pump room|2016-04|OUT|CSV|Pump drive on PROFIBUS, no Ethernet
MBW-0313|SW-PS2|SWITCH|M|Z-PS2|1|swps2|10.20.52.2|00:90:E8:71:52:02|Moxa|EDS-408A|TAHDB1008180|3.8|||Gallow Hill kiosk|2017-06|STATIONS|CSV|Station switch
MBW-0314|CELL-PS2|CELLULAR_GATEWAY|H|Z-PS2|3|cellps2|10.20.52.1|28:A3:31:52:00:01|Sierra Wireless|AirLink RV50X|LA83570023001019|4.14.0|ALEOS|4.14.0|Gallow Hill kiosk|2018-10|STATIONS|CSV|Telemetry SIM, private APN; gateway of the station
MBW-0315|HMI-PS2|PANEL|L|Z-PS2|2|HMIPS2|10.20.52.31|28:63:36:7B:52:31|Siemens|KTP400 Basic 6AV2123-2DB03-0AX0|S VPM1054431|16.0.0.2|Windows CE|6.0|Gallow Hill kiosk|2020-09|STATIONS|CSV|Station panel
""");
}
