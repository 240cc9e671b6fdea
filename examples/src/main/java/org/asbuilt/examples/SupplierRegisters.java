package org.asbuilt.examples;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the utility keeps of its suppliers beside their list: contracts, proofs, people, and how they come in. */
final class SupplierRegisters {
    static final String CONTRACTS = "contracts.csv";
    static final String CLAUSES = "contract-clauses.csv";
    static final String CONTACTS = "supplier-contacts.csv";
    static final String CERTIFICATES = "supplier-certificates.csv";
    static final String ASSESSMENTS = "supplier-assessments.csv";
    static final String SUB_SUPPLIERS = "sub-suppliers.csv";
    static final String SUPPLIES = "supplies.csv";
    static final String IMPACTS = "supplier-impacts.csv";
    static final String PEOPLE = "people.csv";
    static final String SYSTEMS = "systems.csv";

    private static final String CONTRACTS_TEXT = """
Contract no.,Contract,Third party,Scope of contract,Starts,Ends,Renewal,Notice (days),Connections it requires,Why it requires them,Service level,Document
MBW-K-2019-014,Northfell framework,TP-01,Automation of works and stations,2019-04-01,2027-03-31,by agreement,180,,,Answer within 4 hours,MBW-K-2019-014
MBW-K-2022-031,Brightmoor SCADA support,TP-02,SCADA pair and its licences,2022-06-01,2027-05-31,yearly,90,,,Answer within 2 hours,MBW-K-2022-031
MBW-K-2019-022,Halcyon skid warranty,TP-03,Chlorine skid,2019-07-01,2025-06-30,none,,AP-03,Warranty holds only while the maker reads the skid,Next working day,
MBW-K-2022-008,Palisade managed firewall,TP-04,FW-01 and its rules,2022-04-01,2028-03-31,yearly,90,AP-04,The provider manages the rules at all hours,Answer within 1 hour,MBW-K-2022-008
MBW-K-2018-040,Larkspur telemetry,TP-05,Private APN of the stations,2018-10-01,2026-09-30,yearly,30,AP-05,The service is the connection,99.5 %,
""";

    private static final String CLAUSES_TEXT = """
Contract no.,Clause,Settled,What is agreed,Where in the text
MBW-K-2019-014,incident notice,yes,Within 24 hours,12.2
MBW-K-2019-014,remote access,yes,Named accounts; sessions recorded,14
MBW-K-2019-014,vetting,yes,Before anybody enters the works,14.3
MBW-K-2019-014,sub-suppliers,yes,With consent in writing,9
MBW-K-2019-014,right to audit,yes,Once a year,16
MBW-K-2019-014,vulnerability notification,partly,Of products they chose,12.4
MBW-K-2019-014,data handling,yes,Returned at the end,18
MBW-K-2019-014,exit,no,,
MBW-K-2022-031,incident notice,yes,Within 24 hours,8.1
MBW-K-2022-031,remote access,yes,Every session approved,8.4
MBW-K-2022-031,vulnerability notification,yes,Within 5 days of a fix,8.2
MBW-K-2022-031,sbom,yes,With every release,8.6
MBW-K-2022-031,patch support period,yes,Five years from each release,6
MBW-K-2022-031,data handling,partly,No return is settled,11
MBW-K-2022-031,right to audit,no,,
MBW-K-2019-022,incident notice,no,,
MBW-K-2019-022,remote access,no,,
MBW-K-2019-022,change notification,no,,
MBW-K-2022-008,incident notice,yes,Within 4 hours,5.3
MBW-K-2022-008,change notification,yes,Two working days before,5.5
MBW-K-2022-008,vetting,partly,Staff of the night shift is not named,7.1
MBW-K-2018-040,incident notice,partly,Within 72 hours; outages only,C.4
MBW-K-2018-040,remote access,no,,
""";

    private static final String CONTACTS_TEXT = """
Supplier ID,Contact for,Contact called,Contact telephone,Contact e-mail,Contact reachable
TP-01,operational,Service desk,+44 1632 960101,service@northfell.example,Mon-Fri 07:00-18:00
TP-01,security,R. Hartley,+44 1632 960102,security@northfell.example,Mon-Fri 08:00-17:00
TP-02,operational,Support line,+44 1632 960201,support@brightmoor.example,at all hours
TP-02,security,Product security,+44 1632 960202,psirt@brightmoor.example,at all hours
TP-02,assurance,D. Castellane,+44 1632 960203,quality@brightmoor.example,Mon-Fri 09:00-17:00
TP-03,operational,Remote service,+353 1 555 0301,remote@halcyon-dosing.example,Mon-Fri 09:00-17:00
TP-04,operational,Operations centre,+44 1632 960401,noc@palisade.example,at all hours
TP-04,security,Security centre,+44 1632 960402,soc@palisade.example,at all hours
TP-05,operational,Network centre,+44 1632 960501,noc@larkspur.example,at all hours
""";

    private static final String CERTIFICATES_TEXT = """
Supplier ID,Conformity standard,Conformity proof,Conformity scope,Conformity edition,Conformity certificate number,Conformity issuer,Conformity valid until,Conformity evidence
TP-01,IEC 62443-2-4,certificate,Integration of water plants,2015,NF-24-0118,Aldergate Assurance,2027-06-30,FS-01 suppliers
TP-02,IEC 62443-4-1,certificate,Development of the SCADA product,2018,BM-41-7702,Aldergate Assurance,2026-12-31,FS-01 suppliers
TP-02,ISO 27001,certificate,Support centre,2022,BM-27-1290,Aldergate Assurance,2027-02-28,FS-01 suppliers
TP-03,IEC 62443-4-1,self-declared,Skid controller,,,,,web page of the maker
TP-04,ISO 27001,certificate,Operations centre by day,2013,PM-27-0466,Aldergate Assurance,2025-10-31,FS-01 suppliers
""";

    private static final String ASSESSMENTS_TEXT = """
Supplier ID,Assessment how,Assessment on,Assessment scope,Assessment standard,Assessment result,Assessment findings,Assessment open actions,Assessment next due
TP-01,audit,2025-05-14,Engineering and staff,IEC 62443-2-4,passed with remarks,Shared account svc-remote still in use,Take svc-remote out of use,2027-05-14
TP-02,certificate review,2025-09-03,Development and support,IEC 62443-4-1,passed,,,2027-09-03
TP-03,questionnaire,2022-02-21,Remote access,,failed,Shared account; No second factor; Router not maintained by us,Replace the router by the jump host,2023-02-21
TP-04,audit,2024-04-10,Operations centre,ISO 27001,passed with remarks,Night shift abroad is not covered by the certificate,Certificate that covers the night shift,2025-04-10
""";

    private static final String SUB_SUPPLIERS_TEXT = """
Supplier ID,Sub-supplier,What it does,Approved by us
TP-02,Cloud licence server,Hosts the licences,no
TP-03,4G carrier,Carries the router's traffic,no
TP-04,Night shift in another country,Watches the firewall at night,no
TP-05,Carrier A,Mobile network,yes
TP-05,Carrier B,Mobile network,yes
""";

    private static final String SUPPLIES_TEXT = """
Supplier ID,Supplied service,Its part in it,Supplied assets,Depended on,Could be replaced by
TP-01,Automation of works and stations,integrates; configures; maintains,PLC-01; PLC-02; PLC-03; RTU-PS1; RTU-PS2; EWS-01,high,Another integrator in about six months
TP-02,SCADA,manufactures; maintains,SCADA-A; SCADA-B,high,None within a year
TP-03,Chlorine skid,manufactures; maintains,PLC-04; HMI-02; 4G-01,high,Works staff with the spare controller
TP-04,Management of the firewall,configures; operates,FW-01,medium,M. Okafor with the backup of the configuration
TP-05,Mobile network of the stations,operates,CELL-PS1; CELL-PS2,medium,Stations run alone; reservoir lasts six hours
""";

    private static final String IMPACTS_TEXT = """
Supplier ID,Affected system,What it could disclose,Confidentiality impact,What it could alter,Integrity impact,What it could stop,Availability impact,How it could harm safety,Safety impact
TP-01,SYS-TREAT,All programs and drawings of the works,H,Programs of all controllers,H,Treatment until programs are restored,H,Wrong dosing set points are caught by the safety controller,M
TP-02,SYS-SCADA,Process values,L,Set points and alarms,H,View and control of works and stations,H,Operators act on false values,M
TP-03,SYS-CHLOR,How the skid works,L,Dosing program and set points,C,Disinfection within an hour,H,Overdosing up to the trip of the safety controller,H
TP-04,SYS-SCADA,What passes between networks,M,Rules of the firewall: opens ways to every zone,H,All traffic between zones,M,None by itself,L
TP-05,SYS-STATIONS,Levels and pump states,L,Nothing: tunnels end in our own devices,L,Telemetry of both stations,M,None by itself,0
""";

    private static final String PEOPLE_TEXT = """
Person,User name,Company,Job title,Contact,First day,Last day,Vetting,Vetted on,Accounts,Access paths,Training content,Training completed,Training valid until
M. Okafor,mbw-okafor,,OT engineer,+44 1632 960011,2017-03-01,,,,mbw-okafor,,OT security,2025-03-10,2027-03-10
S. Achterberg,mbw-achterberg,,Works manager,+44 1632 960012,2012-09-01,,,,,,,,
J. Brandreth,mbw-brandreth,,Network engineer stations,+44 1632 960013,2015-05-01,,,,,,,,
P. Lindqvist,mbw-lindqvist,,IT manager,+44 1632 960014,2019-02-01,,,,,,,,
R. Hartley,nf-hartley,TP-01,Commissioning engineer,+44 1632 960102,2019-04-01,,Security check,2024-11-20,nf-hartley,AP-01,Site rules and OT security,2025-02-03,2027-02-03
T. Oduya,nf-oduya,TP-01,Programmer,+44 1632 960103,2021-08-01,2025-12-31,Security check,2021-07-12,nf-oduya,AP-01,Site rules and OT security,2023-01-16,2025-01-16
K. Weston,bm-weston,TP-02,Support engineer,+44 1632 960204,2022-06-01,,Security check,2022-05-18,bm-weston,AP-02,Site rules,2022-06-14,2024-06-14
L. Ferrand,ps-ferrand,TP-04,Firewall operator,+44 1632 960403,2022-04-01,,,,ps-ferrand,AP-04,,,
""";

    private static final String SYSTEMS_TEXT = """
System ID,System,Purpose,Equipment under control,Perimeter,Accountable organisation,Owner,Expert
SYS-TREAT,Treatment control,Intake and filters,Raw water pumps and six filters,FW-01 towards supervision,Merrowbeck Water,S. Achterberg,M. Okafor
SYS-CHLOR,Chlorine dosing,Disinfection,Drums and dosing valves,FW-01; and 4G-01 which is not ours,Merrowbeck Water,S. Achterberg,S. Achterberg
SYS-SCADA,Supervision,View and control of works and stations,,FW-01,Merrowbeck Water,M. Okafor,M. Okafor
SYS-STATIONS,Pumping stations,Distribution,Booster pumps,CELL-PS1 and CELL-PS2,Merrowbeck Water,J. Brandreth,J. Brandreth
""";

    private SupplierRegisters() {}

    /** The registers by file name. */
    static Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(CONTRACTS, CONTRACTS_TEXT);
        files.put(CLAUSES, CLAUSES_TEXT);
        files.put(CONTACTS, CONTACTS_TEXT);
        files.put(CERTIFICATES, CERTIFICATES_TEXT);
        files.put(ASSESSMENTS, ASSESSMENTS_TEXT);
        files.put(SUB_SUPPLIERS, SUB_SUPPLIERS_TEXT);
        files.put(SUPPLIES, SUPPLIES_TEXT);
        files.put(IMPACTS, IMPACTS_TEXT);
        files.put(PEOPLE, PEOPLE_TEXT);
        files.put(SYSTEMS, SYSTEMS_TEXT);
        return files;
    }
}
