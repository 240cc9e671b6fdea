package org.asbuilt.examples;

import java.util.LinkedHashMap;
import java.util.Map;

/** The small registers a utility keeps beside its asset list: zones, conduits, suppliers, their access, documents. */
final class Registers {
    static final String ZONES = "zones.csv";
    static final String ZONE_PLAN = "zone-plan.csv";
    static final String CONDUITS = "conduits.csv";
    static final String THIRD_PARTIES = "third-parties.csv";
    static final String ACCESS_PATHS = "access-paths.csv";
    static final String DOCUMENTS = "documents.csv";
    static final String CONNECTIONS = "connections.csv";
    static final String ASSESSMENT = "assessment.csv";
    static final String EXTERNAL = "external-connections.csv";

    private static final String ZONES_TEXT = """
Zone,Name,Purdue level,Parent,Network,VLAN,SL-T,SL-A,Criticality,Owner,Rationale
Z-WORKS,Treatment works Merrow Head,,,,,,,H,S. Achterberg,All control of one works
Z-TREAT,Treatment control,1,Z-WORKS,10.20.10.0/24,10,2,1,H,S. Achterberg,Intake and filters share one failure
Z-CHLOR,Chlorine dosing,1,Z-WORKS,10.20.12.0/24,12,2,1,H,S. Achterberg,Toxic gas; supplier access ends here
Z-SAFE,Chlorine safety,1,Z-CHLOR,10.20.13.0/24,13,3,2,H,S. Achterberg,No connection to any other network
Z-SUP,Supervision,2,,10.20.20.0/24,20,2,2,H,M. Okafor,Operators and SCADA pair
Z-OPS,Site operations,3,,10.20.30.0/24,30,2,1,M,M. Okafor,Engineering and history and time
Z-MGMT,Network management,3,,10.20.99.0/24,99,2,1,H,M. Okafor,Administration kept apart from traffic
Z-DMZ,Industrial DMZ,3.5,,10.20.35.0/24,35,2,2,M,M. Okafor,Nothing passes from office to control without a stop here
Z-OFFICE,Works office,4,,10.20.40.0/24,40,1,1,L,P. Lindqvist,Business IT
Z-PS1,Pumping station Hollow Lane,1,,10.20.51.0/24,,2,1,H,J. Brandreth,Unmanned site
Z-PS2,Pumping station Gallow Hill,1,,10.20.52.0/24,,2,1,H,J. Brandreth,Unmanned site
""";

    private static final String CONDUITS_TEXT = """
Conduit,From zone,To zone,Through,Direction,Protocols,Encrypted,SL-T,Rationale
C-01,Z-SUP,Z-TREAT,FW-01,from,S7comm; EtherNet/IP,no,2,Control of the works
C-02,Z-SUP,Z-CHLOR,FW-01,from,Modbus TCP,no,2,Control of dosing
C-03,Z-SUP,Z-OPS,FW-01,from,HTTP; DNS,no,2,History and names
C-04,Z-OPS,Z-TREAT,FW-01,from,S7comm; EtherNet/IP,no,2,Engineering
C-05,Z-TREAT,Z-OPS,FW-01,from,NTP,no,1,Time
C-06,Z-CHLOR,Z-OPS,FW-01,from,NTP,no,1,Time
C-07,Z-OPS,Z-DMZ,FW-01,from,HTTP,no,2,Replication of history
C-08,Z-OFFICE,Z-DMZ,FW-01,from,HTTP,no,2,Reports
C-09,Z-DMZ,Z-OPS,FW-01,from,RDP,yes,2,Support through the jump host
C-10,Z-OPS,Z-MGMT,FW-01,from,SSH; HTTPS,yes,2,Administration
C-11,Z-SUP,Z-PS1,RTR-01 and CELL-PS1,from,Modbus TCP,IPsec,2,Telemetry over a private APN
C-12,Z-SUP,Z-PS2,RTR-01 and CELL-PS2,from,S7comm,IPsec,2,Telemetry over a private APN
C-13,outside,Z-DMZ,FW-01,to,SSL VPN,yes,3,Suppliers
C-14,outside,Z-CHLOR,4G-01,to,OpenVPN,yes,3,Support of the chlorine skid
C-15,Z-CHLOR,Z-SAFE,hard-wired contacts,both,none (relay),n/a,3,Trip and reset without a network
""";

    private static final String THIRD_PARTIES_TEXT = """
Ref,Company,Third party kind,Services,Contract no.,Contract end,Owner at MBW,Contact,Country,Criticality,Why it matters,Trust granted,Basis of trust,What we take for granted
TP-01,Northfell Automation,System integrator,Automation of works and stations,MBW-K-2019-014,2027-03-31,M. Okafor,service@northfell.example,GB,H,Built all programs and has copies of them,high,contract; certified; vetted,Leavers are reported within a month
TP-02,Brightmoor SCADA,manufacturer,SCADA,MBW-K-2022-031,2027-05-31,M. Okafor,support@brightmoor.example,GB,H,Nobody else can mend the SCADA pair,medium,contract; certified,
TP-03,Halcyon Dosing Systems,manufacturer,Chlorine skid,MBW-K-2019-022,2025-06-30,S. Achterberg,remote@halcyon-dosing.example,IE,H,Reaches the dosing controller at all times,high,none,The router's maker keeps its cloud safe
TP-04,Palisade Managed Networks,Managed firewall provider,Management of FW-01,MBW-K-2022-008,2028-03-31,P. Lindqvist,soc@palisade.example,GB,M,Can open every way into the works,high,contract,
TP-05,Larkspur Telemetry,telco,Mobile network of the stations,MBW-K-2018-040,2026-09-30,J. Brandreth,noc@larkspur.example,GB,M,Stations cannot be seen without it,low,contract,
""";

    private static final String ACCESS_PATHS_TEXT = """
Ref,Third party,Purpose,Entry,Route,Broker,Ends at,Privilege,Accounts,Second factor,Enabled,Time restriction,Approval of every session,Sessions are recorded,Watched by,Approved by,Review due,Cut by,Minutes to cut it,Contract it stands on,Trust granted,Basis of trust,Remarks
AP-01,TP-01,Changes and faults of control,SSL VPN on FW-01,SSL VPN from 198.51.100.20 to FW-01; then remote desktop on JMP-01,FW-01; JMP-01,EWS-01,engineer,nf-hartley; nf-oduya,yes,yes,scheduled,no,yes,OT engineer on call,M. Okafor,2026-06-30,M. Okafor takes the group vendors off the VPN,10,MBW-K-2019-014,high,contract; vetted,Session recorded
AP-02,TP-02,Support of the SCADA pair,SSL VPN on FW-01,SSL VPN from 198.51.100.40 to FW-01; then remote desktop on JMP-01,FW-01; JMP-01,SCADA-A; SCADA-B,administer,bm-weston,yes,no,on request,yes,no,OT engineer on call,M. Okafor,2026-06-30,M. Okafor takes the group vendors off the VPN,10,MBW-K-2022-031,medium,contract; certified,
AP-03,TP-03,Remote support of the skid,4G router 4G-01,OpenVPN cloud of the router's maker,4G-01,PLC-04,engineer,halcyon,no,yes,permanently,no,no,,S. Achterberg,2024-06-30,,,MBW-K-2019-022,high,none,Router belongs to the supplier
AP-04,TP-04,Management of rules,IPsec to FW-01,IPsec from 198.51.100.60 to FW-01,FW-01,FW-01,administer,ps-ferrand,yes,yes,permanently,no,yes,Log of changes,P. Lindqvist,2026-03-31,P. Lindqvist shuts the tunnel on FW-01,15,MBW-K-2022-008,high,contract,Management of rules
AP-05,TP-05,Telemetry of the stations,Private APN,192.0.2.0/28,CELL-PS1; CELL-PS2,RTU-PS1; RTU-PS2,view,,n/a,yes,permanently,no,no,,J. Brandreth,2026-09-30,J. Brandreth takes the SIM cards out,60,MBW-K-2018-040,low,contract,Carries telemetry
AP-06,TP-01,Commissioning of the filters in 2023,SSL VPN on FW-01,SSL VPN from 198.51.100.21 to FW-01,FW-01,PLC-02; PLC-03,engineer,nf-survey,no,yes,permanently,no,no,,M. Okafor,2023-12-31,M. Okafor takes the account nf-survey off the VPN,10,MBW-K-2019-014,high,contract,Nobody has used it since
""";

    private static final String DOCUMENTS_TEXT = """
Number,Title,Revision,Date,Covers,Owner,TLP,Location,Status
MBW-NET-001,Network architecture of the works,B,2021-03-15,SW-01; SW-02; SW-03; FW-01; PLC-01; PLC-02; PLC-03; PLC-04,M. Okafor,TLP:AMBER+STRICT,FS-01 drawings,issued
MBW-NET-002,Zones and conduits,A,2022-05-20,Z-TREAT; Z-CHLOR; Z-SAFE; Z-SUP; Z-OPS; Z-DMZ; Z-OFFICE,M. Okafor,TLP:AMBER+STRICT,FS-01 drawings,issued
MBW-NET-003,Overview poster of control network with addresses,A,2023-01-10,SCADA-A; SCADA-B; PLC-01; PLC-02; PLC-03; PLC-04; FW-01,S. Achterberg,TLP:CLEAR,Works canteen and intranet,issued
MBW-PID-101,Piping and instrumentation of intake,D,2018-06-01,FIT-101; LIT-102; VSD-101A; VSD-101B,S. Achterberg,TLP:GREEN,FS-01 drawings,issued
MBW-PID-301,Piping and instrumentation of chlorine dosing,C,2019-08-12,AIT-301; CV-301; GD-311; PLC-04; SIS-01,S. Achterberg,TLP:AMBER,FS-01 drawings,issued
MBW-SAF-301,Cause and effect of chlorine safety system,B,2019-09-02,SIS-01; GD-311,S. Achterberg,TLP:AMBER+STRICT,Safety file,issued
MBW-HAZ-300,HAZOP of chlorine dosing,A,2019-03-22,Z-CHLOR; Z-SAFE,S. Achterberg,TLP:RED,Safety file,issued
MBW-TEL-001,Telemetry to pumping stations,C,2018-11-05,CELL-PS1; CELL-PS2; RTU-PS1; RTU-PS2,J. Brandreth,TLP:AMBER,FS-01 drawings,issued
MBW-WO-25-0417,Work order: exchange of controller at Gallow Hill,1,2025-08-04,RTU-PS2,J. Brandreth,TLP:GREEN,Maintenance system,closed
MBW-WO-25-0398,Work order: readdressing of backwash controller,1,2025-07-11,PLC-03,S. Achterberg,TLP:GREEN,Maintenance system,closed
MBW-BCP-002,Running the works by hand,E,2025-02-14,Z-WORKS,S. Achterberg,TLP:AMBER,Control room binder,issued
""";

    private static final String ASSESSMENT_TEXT = """
Inventory ID,Business criticality,Harm to people,Harm to equipment,Harm to the environment,Security criticality,Criticality rationale,Assessor,Assessed,Evidence,Criticality Review due,Time of exposure,Type of connectivity,Communications flow,Physical access,Availability level,Longest tolerable outage,Impact of unavailability,High-availability deployment,Rolling update
MBW-0115,H,4,3,4,H,Closes the drum valves when gas leaks,S. Achterberg,2025-11-04,MBW-SAF-301,2026-11-30,permanent,local wired IP,none,cabinet,4,PT0S,Dosing must stop,no,no
MBW-0114,H,H,M,H,H,Doses chlorine,S. Achterberg,2025-11-04,MBW-HAZ-300,2026-11-30,permanent,external private network,bidirectional from outside,cabinet,H,PT1H,Disinfection stops; tank lasts an hour,no,no
MBW-0117,L,1,0,0,H,A supplier's way in that nobody watches,S. Achterberg,2025-11-04,MBW-K-2019-022,2026-05-31,permanent,internet,bidirectional from outside,cabinet,L,P7D,The supplier has to come by car,no,no
MBW-0110,H,L,M,L,M,Controls the intake,S. Achterberg,2025-11-04,minutes of 4 November 2025,2026-11-30,permanent,routed internal,bidirectional from outside,controlled room,H,PT4H,Intake by hand,no,no
MBW-0111,H,L,M,M,M,Controls the filters,S. Achterberg,2025-11-04,minutes of 4 November 2025,2026-11-30,permanent,routed internal,bidirectional from outside,controlled room,H,PT8H,Filters by hand,no,no
MBW-0123,L,0,0,0,4,Stands between everybody and the plant,M. Okafor,2025-11-05,minutes of 5 November 2025,2026-11-30,permanent,internet,bidirectional from outside,controlled room,M,PT24H,No support from outside and no reports,yes,no
MBW-0120,M,0,0,0,H,All of the works goes through it,M. Okafor,2025-11-05,MBW-NET-001,2026-11-30,permanent,routed internal,bidirectional from outside,controlled room,H,PT4H,Operators see nothing,no,no
MBW-0201,4,L,L,M,H,Operators see and command the works by it,M. Okafor,2025-11-05,minutes of 5 November 2025,2026-11-30,permanent,routed internal,bidirectional from ot,controlled room,4,PT15M,Works and stations by hand,yes,zero downtime
MBW-0202,4,L,L,M,H,Stands in for SCADA-A,M. Okafor,2025-11-05,minutes of 5 November 2025,2026-11-30,permanent,routed internal,bidirectional from ot,controlled room,4,PT15M,Works and stations by hand,yes,zero downtime
MBW-0205,M,0,0,0,L,History for reports,M. Okafor,2025-11-05,minutes of 5 November 2025,2026-11-30,permanent,routed internal,bidirectional from outside,controlled room,L,P3D,Reports are late,no,short interruption
MBW-0214,L,0,0,0,4,Every supplier works on it,M. Okafor,2025-11-05,minutes of 5 November 2025,2026-11-30,on demand,external private network,bidirectional from outside,controlled room,L,P3D,No support from outside,no,short interruption
MBW-0301,H,L,M,M,M,Runs the pumps of Hollow Lane,J. Brandreth,2025-11-06,minutes of 6 November 2025,2026-11-30,permanent,external private network,bidirectional from outside,fenced,H,PT6H,Reservoir lasts six hours,no,no
MBW-0311,H,L,M,M,M,Runs the pumps of Gallow Hill,J. Brandreth,2025-11-06,minutes of 6 November 2025,2026-11-30,permanent,external private network,bidirectional from outside,fenced,H,PT6H,Reservoir lasts six hours,no,no
""";

    private Registers() {}

    private static final String EXTERNAL_TEXT = """
Ref,Source IP,Destination IP,Transport,Destination port,Seen,Remarks
CE-01,198.51.100.60,10.20.99.1,UDP,4500,yes,Tunnel of the managed firewall
CE-02,10.20.30.25,203.0.113.200,TCP,443,yes,Every night from NAS-01; nobody knows what for
""";

    /** The registers by file name. */
    static Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(ZONES, ZONES_TEXT);
        files.put(ZONE_PLAN, zonePlan());
        files.put(CONDUITS, CONDUITS_TEXT);
        files.put(THIRD_PARTIES, THIRD_PARTIES_TEXT);
        files.put(ACCESS_PATHS, ACCESS_PATHS_TEXT);
        files.put(DOCUMENTS, DOCUMENTS_TEXT);
        files.put(CONNECTIONS, connections());
        files.put(ASSESSMENT, ASSESSMENT_TEXT);
        files.put(EXTERNAL, EXTERNAL_TEXT);
        return files;
    }

    private static String connections() {
        StringBuilder text =
                new StringBuilder("Ref,From,To,Protocol,Transport,Port,Max latency [ms],Purpose,Agreed by,Agreed on\n");
        for (Connection connection : Connection.ALL) {
            if (connection.documented()) {
                text.append(String.join(
                                ",",
                                connection.id(),
                                connection.from(),
                                connection.to(),
                                connection.protocol(),
                                connection.transport().toUpperCase(java.util.Locale.ROOT),
                                Integer.toString(connection.port()),
                                connection.latency(),
                                connection.purpose(),
                                "M. Okafor",
                                "2023-02-06"))
                        .append('\n');
            }
        }
        return text.toString();
    }

    /** Annex of the zones document: which registered device stands in which zone, and on which level. */
    private static String zonePlan() {
        StringBuilder text = new StringBuilder("Inventory ID,Zone,Purdue level\n");
        for (Asset asset : Plant.ASSETS) {
            if (asset.listed() != Asset.Listed.NONE) {
                text.append(asset.number()).append(',').append(asset.zone());
                text.append(',').append(asset.level()).append('\n');
            }
        }
        return text.toString();
    }
}
