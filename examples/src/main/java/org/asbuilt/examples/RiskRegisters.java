package org.asbuilt.examples;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the utility fears, how it might come about, and what stands before it: its controls, attack trees and risks. */
final class RiskRegisters {
    static final String CONTROLS = "controls.csv";
    static final String TREES = "attack-trees.csv";
    static final String STEPS = "attack-tree-steps.csv";
    static final String RISKS = "risk-register.csv";

    private static final String CONTROLS_TEXT = """
Control ID,Control name,Control type,Nature,Applies to,Implements,Status,Why it is effective,Last tested,Owner of measure,Effort,Effect of an outage,Review due
MBW-C-01,Rules of FW-01 between office and plant,preventive,technical,FW-01,ISO/IEC 27001 A.8.22; IEC 62443-3-3 SR 5.2; CAF B4.a; CIP-005 R1,implemented,Refused in the test of 2024,2024-11-14,P. Lindqvist,medium,medium,2026-11-14
MBW-C-02,Key switch of PLC-04 in Run,preventive,physical,PLC-04,IEC 62443-3-3 SR 2.1; CAF B4.b,implemented,Programs are refused in Run,2025-09-03,S. Achterberg,low,low,2026-09-03
MBW-C-03,Sessions of suppliers are watched and recorded,detective,procedural,JMP-01,ISO/IEC 27001 A.8.16; IEC 62443-3-3 SR 6.2; CAF C1.a; CIP-005 R3,partly,Recorded; nobody looks,2025-04-08,M. Okafor,medium,low,2026-04-08
MBW-C-04,Router of the skid is switched off until it is needed,preventive,procedural,AP-03,ISO/IEC 27001 A.8.20; IEC 62443-3-3 SR 1.13; IEC 62443-2-1 NET 3.1; CAF B2.a,planned,,,S. Achterberg,low,low,2026-06-30
MBW-C-05,Chlorine is analysed by hand every four hours,detective,procedural,PLC-04,IEC 62443-3-3 SR 6.2,implemented,By another way than the analyser,2026-01-15,S. Achterberg,low,low,2027-01-15
MBW-C-06,Trip of the drum valves by SIS-01,corrective,technical,SIS-01,IEC 62443-3-3 SR 3.6,implemented,Proof test,2025-10-21,S. Achterberg,medium,high,2026-10-21
MBW-C-07,Stations run by hand,corrective,procedural,RTU-PS1; RTU-PS2,ISO/IEC 27001 A.5.29; CAF B5.a; CIP-009 R1,not effective,Nobody was there in time in the exercise,2025-06-24,J. Brandreth,low,low,2026-06-24
MBW-C-08,Media are looked through before they come in,preventive,procedural,EWS-01; EWS-02,ISO/IEC 27001 A.7.10; IEC 62443-3-3 SR 2.3; CIP-010 R4,partly,Where somebody is there,2025-03-12,M. Okafor,low,low,2026-03-12
MBW-C-09,Second factor of the router's cloud,preventive,technical,AP-03,IEC 62443-3-3 SR 1.1; CAF B2.a,retired,The supplier took it away,,M. Okafor,low,low,
""";

    private static final String TREES_TEXT = """
Tree ID,Attack tree,Goal,Scenario,Made in the style of,Answers for it,Rationale
MBW-AT-01,Chlorine is overdosed,Water with too much chlorine goes out,MBW-TS-02,consequence driven,S. Achterberg,After the review of the skid
MBW-AT-02,Supervision is lost,Operators see and command nothing,MBW-TS-01,attack tree,M. Okafor,
MBW-AT-03,Both stations stand still,No water in the upper town,MBW-TS-04,unsafe control action,,Made in the workshop of January
""";

    private static final String STEPS_TEXT = """
Tree ID,Step of the tree,Below,Made by,Rests on,Needs vulnerability,Step technique,Blocked by,Stated,Stated because,Cost of the step,Skill for the step
MBW-AT-01,Chlorine is overdosed,,and,,,,,,,,
MBW-AT-01,Get to PLC-04,chlorine-is-overdosed,or,,,,,,,,
MBW-AT-01,By the router of the skid,get-to-plc-04,,4G-01; AP-03; PLC-04,,T0883,MBW-C-04; MBW-C-09,,,low,low
MBW-AT-01,From the SCADA pair,get-to-plc-04,,SCADA-A; PLC-04,,T0886,MBW-C-01,,,high,medium
MBW-AT-01,Alter the dose,chlorine-is-overdosed,or,,,,,,,,
MBW-AT-01,Write the set point,alter-the-dose,,PLC-04,,T0836,,,,low,medium
MBW-AT-01,Load another program,alter-the-dose,,PLC-04,,T0843,MBW-C-02,,,high,high
MBW-AT-02,Supervision is lost,,or,,,,,,,,
MBW-AT-02,Come in as a supplier and go on to the pair,supervision-is-lost,and,,,,,,,,
MBW-AT-02,Log on with the account of a supplier,come-in-as-a-supplier-and-go-on-to-the-pair,,AP-02; JMP-01,,T0822; T0859,MBW-M-01,,,medium,low
MBW-AT-02,Go from JMP-01 to the pair,come-in-as-a-supplier-and-go-on-to-the-pair,,JMP-01; SCADA-A; SCADA-B,,T0886,,,,low,low
MBW-AT-02,Bring it in on media,supervision-is-lost,,EWS-02; SCADA-A,,T0847,MBW-C-08,,,low,low
MBW-AT-03,Both stations stand still,,and,,,,,,,,
MBW-AT-03,Get into the private mobile network,both-stations-stand-still,,AP-05,,T0822,,blocked,The carrier says that it is apart,high,high
MBW-AT-03,Stop both pumps,both-stations-stand-still,,RTU-PS1; RTU-PS2,,T0814,,,,low,medium
""";

    private static final String RISKS_TEXT = """
Risk ID,Risk called,Risk scenario,Risk tree,Risk scope,Likelihood,Impact,Tolerable risk,Counts on,Residual likelihood,Residual impact,Decision,Risk owner,Borne until,Approved by,Approved on,Review due,Rationale
MBW-R-01,Too much chlorine in the water,MBW-TS-02,MBW-AT-01,PLC-04,medium,critical,low,MBW-C-02; MBW-C-04; MBW-C-05; MBW-C-06,low,medium,mitigate,S. Achterberg,,,,2026-11-30,What is left was rated with the router off
MBW-R-02,Supervision is lost to ransomware,MBW-TS-01,MBW-AT-02,SCADA-A; SCADA-B,high,high,medium,MBW-M-01; MBW-C-01; MBW-C-03; MBW-C-08,medium,high,accept,M. Okafor,2027-01-31,P. Lindqvist,2026-01-20,2026-11-30,
MBW-R-03,Both pumping stations stand still,MBW-TS-04,MBW-AT-03,RTU-PS1; RTU-PS2,low,high,low,MBW-C-07,,,,,,,,,Nobody decided in January
MBW-R-04,Programs of the works are copied,MBW-TS-03,,PLC-01; PLC-02,medium,low,medium,MBW-M-03,,,accept,M. Okafor,2026-12-31,M. Okafor,2026-01-20,2026-12-31,
MBW-R-05,The safety controller is altered,,,SIS-01,negligible,critical,medium,MBW-C-06,,,accept,S. Achterberg,2027-06-30,S. Achterberg,2026-02-02,2027-01-31,It has a network of its own
MBW-R-06,Nobody knows who may dial into the stations,,,CELL-PS1; CELL-PS2,,high,low,,,,,,,,,,Not rated: nothing is known of the carrier's side
""";

    private RiskRegisters() {}

    /** The registers by file name. */
    static Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(CONTROLS, CONTROLS_TEXT);
        files.put(TREES, TREES_TEXT);
        files.put(STEPS, STEPS_TEXT);
        files.put(RISKS, RISKS_TEXT);
        return files;
    }
}
