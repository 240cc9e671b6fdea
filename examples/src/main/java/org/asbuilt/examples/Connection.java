package org.asbuilt.examples;

import java.util.List;
import java.util.stream.Stream;

/**
 * One conversation of the plant: who opens it, to whom, over which port.
 *
 * @param documented whether connections.csv requires it
 * @param seen whether the recordings hold it and, if not, whether they could have
 * @param latency the longest bearable delay in milliseconds, empty if nobody set one
 */
record Connection(
        String id,
        String from,
        String to,
        String protocol,
        String transport,
        int port,
        boolean documented,
        Seen seen,
        String latency,
        String purpose) {

    /** What the recordings say of a connection. */
    enum Seen {
        YES,
        /** Its packets would have passed a recording, in its time, had there been any. */
        NO,
        OUTSIDE_WINDOW,
        OUT_OF_VIEW
    }

    static final List<Connection> ALL = table("""
CN-01|SCADA-A|PLC-01|EtherNet/IP|tcp|44818|yes|YES|500|Intake display and set points
CN-02|SCADA-A|PLC-02|S7comm|tcp|102|yes|YES|500|Filter display and set points
CN-03|SCADA-A|PLC-03|S7comm|tcp|102|yes|YES|500|Backwash display and start
CN-04|SCADA-A|PLC-04|Modbus TCP|tcp|502|yes|YES|500|Dosing display and set points
CN-05|PLC-01|VSD-101A|EtherNet/IP I/O|udp|2222|yes|YES|50|Speed of raw water pump A
CN-06|PLC-01|VSD-101B|EtherNet/IP I/O|udp|2222|yes|NO|50|Speed of raw water pump B
CN-07|PLC-04|GW-01|Modbus TCP|tcp|502|yes|YES|1000|Residual of AIT-301 for the dosing loop
CN-08|EWS-01|PLC-02|S7comm|tcp|102|yes|YES||Engineering of the filters
CN-09|EWS-01|PLC-01|EtherNet/IP|udp|44818|yes|YES||Engineering of the intake
CN-10|HIST-01|PLC-02|S7comm|tcp|102|yes|NO||Direct reading of filter values for the historian
CN-11|SCADA-A|HIST-01|HTTP|tcp|8086|yes|YES||Process values to the historian
CN-12|PLC-01|NTP-01|NTP|udp|123|yes|YES||Time
CN-13|PLC-02|NTP-01|NTP|udp|123|yes|YES||Time
CN-14|PLC-04|NTP-01|NTP|udp|123|yes|YES||Time
CN-15|HIST-01|HIST-DMZ|HTTP|tcp|8086|yes|YES||Replication to the DMZ
CN-16|OFF-PC-003|HIST-DMZ|HTTP|tcp|3000|yes|OUT_OF_VIEW||Daily report
CN-17|JMP-01|EWS-01|RDP|tcp|3389|yes|YES||Suppliers and on-call engineers
CN-18|SCADA-A|SCADA-B|SCADA redundancy|tcp|5000|yes|OUT_OF_VIEW|100|Heartbeat and data of the pair
CN-19|EWS-01|DC-01|DNS|udp|53|yes|YES||Names
CN-20|EWS-02|DC-01|DHCP|udp|67|yes|YES||Address of the engineering laptop
CN-21|SCADA-A|RTU-PS1|Modbus TCP|tcp|502|yes|YES|5000|Telemetry of Hollow Lane
CN-22|SCADA-A|RTU-PS2|S7comm|tcp|102|yes|YES|5000|Telemetry of Gallow Hill
CN-23|RTU-PS1|VSD-PS1-1|Modbus TCP|tcp|502|yes|YES|200|Speed of booster pump 1
CN-24|RTU-PS1|VSD-PS1-2|Modbus TCP|tcp|502|yes|YES|200|Speed of booster pump 2
CN-25|HMI-PS1|RTU-PS1|Modbus TCP|tcp|502|yes|YES|1000|Station display
CN-26|HMI-01|PLC-02|S7comm|tcp|102|yes|YES|1000|Filter panel
CN-27|HMI-02|PLC-04|Modbus TCP|tcp|502|yes|YES|1000|Dosing panel
CN-28|EWS-01|SW-01|SSH|tcp|22|yes|YES||Administration of switches
CN-29|4G-01|PLC-04|Modbus TCP|tcp|502|yes|YES||Remote support of the chlorine skid
CN-30|HIST-01|NAS-01|SMB|tcp|445|yes|OUTSIDE_WINDOW||Nightly backup at 02:00
CN-31|HMI-PS2|RTU-PS2|S7comm|tcp|102|yes|YES|1000|Station display
CN-32|EWS-01|PLC-03|S7comm|tcp|102|yes|YES||Engineering of the backwash
CN-33|EWS-01|VSD-101A|EtherNet/IP|udp|44818|yes|YES||Parameters of the drives
CN-34|SCADA-A|PATCH-01|HTTP|tcp|8530|yes|OUT_OF_VIEW||Updates
CN-35|SCADA-A|DC-01|DNS|udp|53|yes|YES||Names
CX-01|OFF-LT-017|PLC-04|Modbus TCP|tcp|502|no|YES||Nobody asked for it: reads and writes a dosing set point
CX-02|EWS-01|PLC-01|HTTP|tcp|80|no|YES||Web page of the controller, thought to be switched off
CX-03|EWS-01|SW-01|Telnet|tcp|23|no|YES||Old habit
CX-04|CON-4G|PLC-03|S7comm|tcp|102|no|YES||Contractor's remote access that was never taken out
""");

    private static List<Connection> table(String text) {
        return text.lines().map(Connection::row).toList();
    }

    private static Connection row(String line) {
        String[] part = Stream.of(line.split("\\|", -1)).map(String::strip).toArray(String[]::new);
        return new Connection(
                part[0],
                part[1],
                part[2],
                part[3],
                part[4],
                Integer.parseInt(part[5]),
                part[6].equals("yes"),
                Seen.valueOf(part[7]),
                part[8],
                part[9]);
    }
}
