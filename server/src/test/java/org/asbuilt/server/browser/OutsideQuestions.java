package org.asbuilt.server.browser;

import static org.asbuilt.server.browser.Question.ask;
import static org.asbuilt.server.browser.Step.choose;
import static org.asbuilt.server.browser.Step.link;
import static org.asbuilt.server.browser.Step.pick;
import static org.asbuilt.server.browser.Step.search;
import static org.asbuilt.server.browser.Step.section;
import static org.asbuilt.server.browser.Step.tab;
import static org.asbuilt.server.browser.Step.type;

import java.util.List;

/** What third-party managers, operations, safety and incident responders ask: questions 51 to 65. */
final class OutsideQuestions {
    static final List<Question> ALL = List.of(
            ask(51, "Which third parties can reach which assets, by which method, with which privilege?")
                    .by(section("Third parties"), tab("Access paths"))
                    .tells(
                            "AP-03 Halcyon Dosing Systems Cellular gateway Engineer PLC-04",
                            "AP-02 Brightmoor SCADA Client VPN Administer SCADA-A, SCADA-B"),
            ask(52, "Which access paths are always on, unused, without MFA, without recording, or out-of-band?")
                    .by(section("Third parties"), tab("Access paths"), pick("No second factor"))
                    .tells("AP-06 Northfell Automation Client VPN Engineer PLC-02, PLC-03 always on; no second factor"),
            ask(53, "Which contracts expire soon while access stays; which lack notification or audit clauses?")
                    .by(section("Third parties"), tab("Contracts"))
                    .tells(
                            "Halcyon skid warranty Halcyon Dosing Systems 2025-06-30 ended AP-03",
                            "Brightmoor SCADA support Brightmoor SCADA 2027-05-31 in force AP-02 Right to audit: missing"),
            ask(54, "Which contracts oblige us to keep a connection, and does the isolation plan know?")
                    .by(section("Third parties"), tab("Contracts"))
                    .tells("AP-04 The provider manages the rules at all hours"),
            ask(55, "Which assessments or certificates are overdue or lapsed?")
                    .by(section("Third parties"), tab("Assessments and claims"))
                    .tells(
                            "Palisade Managed Networks assessment overdue 1 certificate lapsed",
                            "ISO/IEC 27001, lapsed"),
            ask(56, "Which vendors deliver SBOMs, CSAF advisories, categorised updates, and which do not?")
                    .by(section("Third parties"), tab("Assessments and claims"))
                    .tells("CSAF not recorded"),
            ask(57, "Which named vendor people have accounts, and do they still work there?")
                    .by(section("Third parties"), tab("People"))
                    .tells("T. Oduya Northfell Automation nf-oduya AP-01 2021-07-12 2021-08-01 2025-12-31"),
            ask(58, "If a supplier disappears, which assets lose support and what is the alternative?")
                    .by(section("Third parties"), link("Halcyon Dosing Systems"), pick("Disappears"))
                    .tells(
                            "PLC-04: manufactures, distributes, maintains; instead: Works staff with the spare controller"),
            ask(59, "Which assets are safety-related and is any of them reachable from a non-safety zone?")
                    .by(section("Risk"))
                    .tells("SIS-01 Safety, impact critical no path"),
            ask(60, "Which changes or access sessions touched a system in the 72 hours before the event?")
                    .by(search("JMP-01"), tab("History"), type("Before (UTC)", "2026-02-13 12:00"))
                    .tells("nf-oduya T. Oduya, Northfell Automation AP-01", "No change touched it."),
            ask(61, "Give me everything about a site offline, now, on paper.")
                    .by(section("Reports"), link("R-16 Incident grab bag"))
                    .tells("Persons (7)", "Whom to call at third parties (9)", "M. Okafor +44 1632 960011 OT engineer"),
            ask(62, "Whom do I call at a vendor for security, at 02:00?")
                    .by(section("Third parties"), link("Palisade Managed Networks"))
                    .tells("Security: Security centre, +44 1632 960402, soc@palisade.example (at all hours)"),
            ask(63, "Which logs exist for this asset, where, in which time zone, from which clock?")
                    .by(search("PLC-04"), tab("Care"))
                    .tells(
                            "What it logs none",
                            "Time zone of its clock UTC",
                            "Where its time comes from NTP 10.20.30.5",
                            "No log of it is recorded with where it is collected."),
            ask(64, "Which connections must not be cut in an isolation and why?")
                    .by(section("Connectivity"), tab("Isolation"), choose("Isolate", "Chlorine dosing"))
                    .tells("What must stay Nothing is exempt."),
            ask(65, "Which suspected-incident observations are open?")
                    .by(section("Inbox"), pick("Suspected incidents"))
                    .tells("No matter is suspected to be an incident."));

    private OutsideQuestions() {}
}
