package org.asbuilt.server.browser;

import static org.asbuilt.server.browser.Question.ask;
import static org.asbuilt.server.browser.Step.choose;
import static org.asbuilt.server.browser.Step.link;
import static org.asbuilt.server.browser.Step.pick;
import static org.asbuilt.server.browser.Step.section;
import static org.asbuilt.server.browser.Step.tab;

import java.util.List;

/** What a CISO, a risk owner or the management asks: questions 29 to 40. */
final class ManagementQuestions {
    static final List<Question> ALL = List.of(
            ask(29, "What are the ten most exposed critical assets and what protects them?")
                    .by(section("Priorities"))
                    .tells(
                            "1 SCADA-A SCADA server Critical Critical",
                            "2 FW-01 Firewall Critical Critical",
                            "10 PLC-01 PLC High Critical"),
            ask(30, "Which external connections have no named senior risk owner or an expired review?")
                    .by(section("Reports"), link("R-06 Connection register"))
                    .tells("Senior risk owner Decision Review due", "CE-02 203.0.113.200"),
            ask(31, "Which risks were accepted, by whom, until when?")
                    .by(section("Risk"), tab("Register"))
                    .tells("High High Medium Accept M. Okafor 2027-01-31"),
            ask(32, "How complete and trustworthy is the record per site, and is it improving?")
                    .by(section("Data quality"))
                    .tells("By place", "The whole record"),
            ask(33, "Which single persons hold knowledge nobody else holds?")
                    .by(section("Findings"), choose("Rule", "Every asset at work has an expert"))
                    .tells("62 findings", "SIS-01 has no expert, nor have its system, its zone and its site"),
            ask(
                            34,
                            "What would an attacker want from our documents, which are least protected, which are worse together?")
                    .by(section("Information"), tab("Scenarios"))
                    .tells("Overview poster of control network with addresses High 12 36"),
            ask(35, "Who has received what information from us, under which label, and has it been returned?")
                    .by(section("Information"), tab("Sharing"), tab("Who holds what"))
                    .tells("Nothing of that was given to anybody."),
            ask(
                            36,
                            "Are backups of the record and of engineering data resistant to ransomware and proven by a restore?")
                    .by(section("Information"), tab("Backup sets"))
                    .tells(
                            "Nightly backup to NAS-01 M. Okafor not ransomware-resistant 2026-01-12 2024-05-21",
                            "Snapshots of the historian M. Okafor ransomware-resistant 2026-02-09 none recorded"),
            ask(37, "What is our exposure to a vendor if it is breached today?")
                    .by(section("Third parties"), link("Halcyon Dosing Systems"), pick("Is compromised"))
                    .tells(
                            "9 assets, 0 of them related to safety, 4 critical.",
                            "1. AP-03 past the boundary; inwards: reads, may alter; 9 assets behind it"),
            ask(38, "What did we decide not to patch and what compensates?")
                    .by(section("Vulnerabilities"), choose("Work", "Not remediated"))
                    .tells("Now FW-01 Network management CVE-2099-2002 INV-2099-02 Affected exact match"),
            ask(39, "Can the site run if the enterprise link is lost, for how long?")
                    .by(section("Connectivity"), tab("Isolation"), choose("Isolate", "Works office"))
                    .tells(
                            "Isolate Works office",
                            "HIST-DMZ ↔ OFF-PC-003 through C-08",
                            "As far as is recorded, no function of the business is affected."),
            ask(40, "Which goals of the five principles are achieved, partial, gap, or accepted exception?")
                    .by(section("Goals"))
                    .tells(
                            "3. Identified and categorised assets",
                            "1 achieved, 12 partial, 5 gaps, 3 nothing to measure",
                            "4. Identified and documented connectivity",
                            "6 achieved, 12 partial, 3 gaps, 1 nothing to measure"));

    private ManagementQuestions() {}
}
