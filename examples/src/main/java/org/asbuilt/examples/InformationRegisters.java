package org.asbuilt.examples;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the utility says of its information: what for, how long, under which rules, and what it would be worth to an attacker. */
final class InformationRegisters {
    static final String REGISTER = "information-register.csv";
    static final String DISTRIBUTION = "document-distribution.csv";
    static final String BACKUPS = "backup-sets.csv";
    static final String POLICIES = "handling-policies.csv";
    static final String SCENARIOS = "threat-scenarios.csv";
    static final String HELPFUL = "scenario-information.csv";
    static final String COMBINATIONS = "combinations.csv";
    static final String MEASURES = "protective-measures.csv";

    private static final String REGISTER_TEXT = """
Document number,Title,Information category,Sub-type,TLP,Location,Purpose of information,Data format,Held or shared,Captured,Persistence,Personal data,Information owner,Access permissions,Stays where it is,Retention,To be disposed of on,Related,Encrypted at rest,Encrypted in transit,Second factor required,Backup set,Need for confidentiality,Need for availability,Access last reviewed,Reason of the exception,Exception until
MBW-NET-001,,design,network_diagram,,FS-01 drawings,Changes and faults of the network,PDF,both,by hand,enduring,no,M. Okafor,OT engineering; integrator,,as long as the works,,FW-01; SW-01,no,yes,,MBW-BAK-01,H,H,2025-06-02,,
MBW-NET-002,,design,network_diagram,,FS-01 drawings,Zones and conduits of the works,PDF,held,by hand,enduring,no,M. Okafor,OT engineering,yes,as long as the works,,,no,yes,,MBW-BAK-01,H,M,2025-06-02,,
MBW-NET-003,,design,network_diagram,,Works canteen and intranet,To show visitors the plant,PNG,held,by hand,enduring,no,S. Achterberg,everybody,,none said,,PLC-01; PLC-04,no,no,,,,,,,
MBW-PID-101,,design,p_and_id,,FS-01 drawings,Maintenance of the intake,PDF,held,by hand,enduring,no,S. Achterberg,works staff,yes,as long as the works,,,no,yes,,MBW-BAK-01,M,M,2025-06-02,,
MBW-PID-301,,design,p_and_id,,FS-01 drawings,Maintenance of dosing,PDF,both,by hand,enduring,no,S. Achterberg,works staff; skid vendor,,as long as the skid,,PLC-04,no,yes,,MBW-BAK-01,H,M,2025-06-02,,
MBW-SAF-301,,design,control_narrative,,Safety file,Proof test of the safety system,PDF,held,by hand,enduring,no,S. Achterberg,works manager; safety assessor,yes,ten years after the skid is gone,,SIS-01,no,yes,,MBW-BAK-02,H,H,2025-06-02,Paper file until the safe is moved,2026-06-30
MBW-HAZ-300,,risk_assessment,hazop,,Safety file,Safety case of dosing,PDF,held,by hand,enduring,no,S. Achterberg,S. Achterberg,yes,ten years,,SIS-01; PLC-04,yes,yes,,MBW-BAK-02,C,M,2025-06-02,,
MBW-TEL-001,,design,network_diagram,,FS-01 drawings,Telemetry of the stations,PDF,both,by hand,enduring,no,J. Brandreth,stations; carrier,,as long as the stations,2027-01-31,RTU-PS1; RTU-PS2,no,yes,,MBW-BAK-01,M,H,2024-02-12,,
MBW-BCP-002,,operational,manual,,Control room binder,Running by hand when control is lost,paper and PDF,held,by hand,enduring,no,S. Achterberg,all operators,yes,until replaced,,,no,no,,MBW-BAK-02,L,C,2025-02-14,,
MBW-CFG-FW01,Configuration of FW-01,design,configuration,TLP:AMBER+STRICT,NAS-01 backups,Restoring the firewall,FortiOS text,both,automatic,enduring,no,P. Lindqvist,OT engineering; managed firewall provider,,three versions,,FW-01,yes,yes,,MBW-BAK-01,H,H,2025-01-20,,
MBW-PRG-PLC,Programs of the controllers,design,logic,TLP:AMBER+STRICT,NAS-01 backups,Restoring and changing control,TIA and Studio 5000 projects,both,by hand,enduring,no,M. Okafor,OT engineering; integrator,,as long as the controllers,,PLC-01; PLC-02; PLC-03; PLC-04,no,yes,,MBW-BAK-01,H,C,2025-06-02,,
MBW-RAG-001,How suppliers come in,identity_authorisation,remote_access_guide,TLP:AMBER,FS-01 suppliers,Handed to suppliers when they start,PDF,shared,by hand,enduring,no,M. Okafor,suppliers with a contract,,until replaced,,JMP-01; FW-01,no,yes,no,MBW-BAK-01,H,L,2023-11-30,,
MBW-CRD-001,Credentials of controllers and panels,identity_authorisation,credentials,TLP:RED,Key safe on DC-01,Work on controllers,safe file,held,by hand,enduring,no,M. Okafor,M. Okafor; S. Achterberg,yes,until replaced,,PLC-01; PLC-04,yes,yes,yes,MBW-BAK-02,C,H,2025-12-01,,
MBW-HIS-001,Process values of the historian,operational,sensor_readings,TLP:GREEN,HIST-01,Reports and fault finding,InfluxDB,both,automatic,ephemeral,no,M. Okafor,OT engineering; office reporting,,two years,,HIST-01,no,no,,MBW-BAK-03,L,M,2025-06-02,,
MBW-LOG-001,Logs of FW-01 and JMP-01,identity_authorisation,access_logs,TLP:AMBER,NAS-01 logs,Who came in and what was refused,syslog and CSV,held,automatic,ephemeral,yes,M. Okafor,OT engineering,yes,one year,,FW-01; JMP-01,no,yes,no,,M,M,,,
MBW-PEN-2024,Penetration test of the DMZ,risk_assessment,penetration_test,TLP:RED,Safety file,What has to be mended,PDF,held,by hand,enduring,no,P. Lindqvist,P. Lindqvist; M. Okafor,yes,five years,,FW-01; JMP-01,yes,yes,,MBW-BAK-02,C,L,2025-06-02,,
MBW-K-2019-014,Contract with Northfell,business,supplier_contract,TLP:AMBER,FS-01 suppliers,What was agreed,PDF,both,by hand,enduring,yes,M. Okafor,purchasing; M. Okafor,,six years after its end,,TP-01,no,yes,,MBW-BAK-01,M,L,2025-06-02,,
MBW-K-2022-031,Contract with Brightmoor,business,supplier_contract,TLP:AMBER,FS-01 suppliers,What was agreed,PDF,both,by hand,enduring,yes,M. Okafor,purchasing; M. Okafor,,six years after its end,,TP-02,no,yes,,MBW-BAK-01,M,L,2025-06-02,,
MBW-K-2022-008,Contract with Palisade,business,supplier_contract,TLP:AMBER,FS-01 suppliers,What was agreed,PDF,both,by hand,enduring,yes,P. Lindqvist,purchasing; P. Lindqvist,,six years after its end,,TP-04,no,yes,,MBW-BAK-01,M,L,2025-06-02,,
""";

    private static final String DISTRIBUTION_TEXT = """
Document number,Sent from,Sent to,Sent by,How often,Third party that gets it
MBW-NET-001,OT engineering,Northfell Automation,e-mail,on change,TP-01
MBW-PID-301,works office,Halcyon Dosing Systems,e-mail,once in 2019,TP-03
MBW-TEL-001,network engineer,Larkspur Telemetry,portal,on change,TP-05
MBW-CFG-FW01,FW-01,Palisade Managed Networks,management tunnel,daily,TP-04
MBW-CFG-FW01,FW-01,NAS-01,SFTP,daily,
MBW-PRG-PLC,EWS-01,Northfell Automation,portal,on change,TP-01
MBW-RAG-001,OT engineering,every supplier,e-mail,with each contract,TP-01
MBW-HIS-001,HIST-01,HIST-DMZ,replication,every minute,
""";

    private static final String BACKUPS_TEXT = """
Document number,Title,Information category,Sub-type,TLP,Owner,Location,Purpose of information,Data format,Retention,Offline,Immutable,Off site,Separate credentials,Encrypted,Backup verified,Last restore test,Covers in the backup
MBW-BAK-01,Nightly backup to NAS-01,design,configuration,TLP:AMBER+STRICT,M. Okafor,NAS-01,Restoring programs and images,images and files,thirty days,no,no,no,no,no,2026-01-12,2024-05-21,MBW-NET-001; MBW-PRG-PLC; MBW-CFG-FW01
MBW-BAK-02,Monthly disks in the safe at Beck House,design,configuration,TLP:RED,M. Okafor,Safe at Beck House,Restoring after an attack,encrypted disks,one year,yes,no,yes,yes,yes,2026-02-02,2025-11-18,MBW-PRG-PLC; MBW-SAF-301; MBW-HAZ-300; MBW-CRD-001
MBW-BAK-03,Snapshots of the historian,operational,sensor_readings,TLP:GREEN,M. Okafor,HV-01,Restoring reports,snapshots,seven days,no,yes,no,no,no,2026-02-09,,MBW-HIS-001
""";

    private static final String POLICIES_TEXT = """
Policy number,Policy,Categories,Labels,Allowed stores,Encryption at rest required,Encryption in transit required,Second factor required,Months between reviews of access,May create,May modify,May delete,Deletion by second person,Months between restore tests,Backup has to withstand ransomware,Implements
MBW-POL-01,Design information,design,,FS-01 drawings; NAS-01 backups; Safety file; NAS-01; Safe at Beck House,no,yes,no,12,engineers,owner,owner,yes,12,yes,ISO/IEC 27001 A.5.12; IEC 62443-2-1 DATA 1.1
MBW-POL-02,Identity and access,identity_authorisation,,Key safe on DC-01; NAS-01 logs,yes,yes,yes,6,M. Okafor,M. Okafor,M. Okafor,yes,12,yes,ISO/IEC 27001 A.5.17
MBW-POL-03,Red information,,TLP:RED,Safety file; Key safe on DC-01; Safe at Beck House,yes,yes,no,12,owner,owner,owner,yes,12,yes,ISO/IEC 27001 A.5.13
MBW-POL-04,Operational data,operational,,HIST-01; HV-01; Control room binder,no,no,no,24,systems,nobody,owner,no,24,no,ISO/IEC 27001 A.8.13
""";

    private static final String SCENARIOS_TEXT = """
Scenario ID,Scenario,Aim of the attacker,Actor,Capability needed,Way in,Affected,Techniques (ATT&CK for ICS),Likelihood,Impact,Reckoned with,Rationale
MBW-TS-01,Ransomware comes in by a supplier and stops supervision,disrupt,criminals,medium,A supplier's account on JMP-01,SCADA-A; SCADA-B; JMP-01,T0886; T0828,high,high,yes,Shared account svc-remote and a leaver's account still work
MBW-TS-02,Chlorine is overdosed through the router of the skid,damage,state,high,4G-01,PLC-04; AP-03,T0883; T0836,medium,critical,yes,The router is on at all times and nobody watches it
MBW-TS-03,Programs of the works are copied by a competitor,steal_intellectual_property,competitor,low,Mailbox of a supplier,PLC-01; PLC-02,T0845,medium,low,yes,Programs go by portal and stay there
MBW-TS-04,Pumping stations are stopped over the mobile network,disrupt,hacktivist,medium,Larkspur,RTU-PS1; RTU-PS2; TP-05,T0814,low,high,yes,
MBW-TS-05,Controllers are made unusable on purpose,destroy,state,critical,Engineering workstation,PLC-01; PLC-02; PLC-03,T0857,negligible,critical,no,Not reckoned with since the keys are in Run
""";

    private static final String HELPFUL_TEXT = """
Scenario ID,Helpful item,Helpful sub-type,Helps by,Helps because
MBW-TS-01,MBW-NET-001,,reveals_architecture_or_access_points; enables_targeting_of_component,Where the pair stands and what leads there
MBW-TS-01,MBW-RAG-001,,enables_access,How one comes in
MBW-TS-01,MBW-CRD-001,,enables_access,
MBW-TS-01,,penetration_test,reveals_architecture_or_access_points; enables_targeting_of_component,What was found and not mended yet
MBW-TS-02,MBW-PID-301,,supports_disruption_or_manipulation_of_process,What to open
MBW-TS-02,MBW-NET-003,,reveals_architecture_or_access_points; enables_targeting_of_component,Addresses of all controllers
MBW-TS-02,MBW-HAZ-300,,supports_disruption_or_manipulation_of_process,What happens when what fails
MBW-TS-03,MBW-PRG-PLC,,enables_targeting_of_component; supports_disruption_or_manipulation_of_process,
MBW-TS-04,MBW-TEL-001,,reveals_architecture_or_access_points; enables_targeting_of_component; supports_disruption_or_manipulation_of_process,
MBW-TS-04,MBW-HIS-001,,supports_disruption_or_manipulation_of_process,When pumps run
""";

    private static final String COMBINATIONS_TEXT = """
Combination ID,Combination,Items,Sub-types,Why it is more than the sum,Rating,Uplift (steps)
MBW-AGG-01,Way to the SCADA pair,MBW-NET-001; MBW-RAG-001,,The drawing shows where and the guide how,high,1
MBW-AGG-02,Chlorine with addresses,MBW-NET-003; MBW-PID-301,,The poster has the address of the controller that the diagram explains,high,1
MBW-AGG-03,Programs and credentials,MBW-PRG-PLC,credentials,Programs can be altered and loaded,critical,0
""";

    private static final String MEASURES_TEXT = """
Measure ID,Measure,Control type,Nature,Applies to,Implements,Status,Why it is effective,Last tested,Owner of measure,Effort,Effect of an outage,Review due
MBW-M-01,Second factor for the VPN of suppliers,preventive,technical,AP-01; AP-02,ISO/IEC 27001 A.8.5; IEC 62443-2-1 USER 1.6,implemented,Tried with a stolen password,2025-10-07,P. Lindqvist,low,low,2026-10-07
MBW-M-02,Disks in the safe,corrective,physical,MBW-BAK-02,ISO/IEC 27001 A.8.13; IEC 62443-2-1 AVAIL 2.1,implemented,Two controllers restored from them,2025-11-18,M. Okafor,low,low,2026-11-18
MBW-M-03,Encryption of the programs on NAS-01,preventive,technical,MBW-PRG-PLC,ISO/IEC 27001 A.8.24,planned,,,M. Okafor,medium,low,2026-09-30
MBW-M-04,Poster taken down,preventive,procedural,MBW-NET-003,ISO/IEC 27001 A.5.12,not effective,It still hangs there,2025-12-15,S. Achterberg,low,low,2026-03-31
MBW-M-05,Leavers are reported by suppliers,preventive,procedural,TP-01; TP-02,ISO/IEC 27001 A.5.18,partly,Monthly lists,2025-09-01,M. Okafor,low,low,2026-09-01
""";

    private InformationRegisters() {}

    /** The registers by file name. */
    static Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(REGISTER, REGISTER_TEXT);
        files.put(DISTRIBUTION, DISTRIBUTION_TEXT);
        files.put(BACKUPS, BACKUPS_TEXT);
        files.put(POLICIES, POLICIES_TEXT);
        files.put(SCENARIOS, SCENARIOS_TEXT);
        files.put(HELPFUL, HELPFUL_TEXT);
        files.put(COMBINATIONS, COMBINATIONS_TEXT);
        files.put(MEASURES, MEASURES_TEXT);
        return files;
    }
}
