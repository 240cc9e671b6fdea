package org.asbuilt.server.browser;

import static org.asbuilt.server.browser.Question.ask;
import static org.asbuilt.server.browser.Step.button;
import static org.asbuilt.server.browser.Step.choose;
import static org.asbuilt.server.browser.Step.link;
import static org.asbuilt.server.browser.Step.pick;
import static org.asbuilt.server.browser.Step.search;
import static org.asbuilt.server.browser.Step.searchAll;
import static org.asbuilt.server.browser.Step.section;
import static org.asbuilt.server.browser.Step.tab;

import java.util.List;

/** What an OT security engineer asks: questions 1 to 18. */
final class SecurityQuestions {
    static final List<Question> ALL = List.of(
            ask(1, "Which assets can be reached from outside, by which exact path, through which controls?")
                    .by(
                            section("Connectivity"),
                            tab("Paths"),
                            link("Ways from Halcyon Dosing Systems to critical assets"))
                    .tells(
                            "1 way, and no other is recorded. Every way meets AP-03",
                            "1. Halcyon Dosing Systems 2 steps; at the end: reads, may alter → AP-03 can alter"),
            ask(2, "Which assets has no one validated; which are stale; which rest only on design drawings?")
                    .by(section("Data quality"), pick("Nobody validated"))
                    .tells("52 assets", "RTR-01 Unvalidated As built"),
            ask(3, "What has been seen on the network that is not in the record, since when, and who looks at it?")
                    .by(section("Inbox"), pick("Not in the record"))
                    .tells(
                            "Undocumented asset Teltonika-RUT241 (10.20.10.199, 20:97:27:66:c1:99)",
                            "Undocumented connection EWS-01 → SW-01 Telnet, observed"),
            ask(4, "What is in the record but never seen, and would our sensors have been able to see it?")
                    .by(section("Inbox"), pick("Documented, not seen"))
                    .tells("VSD-101B was not seen by capture-works.pcapng, which could have seen it"),
            ask(5, "Which connections use insecure protocols, which cross a zone boundary, which have a justification?")
                    .by(section("Findings"), choose("Rule", "Where an insecure protocol stays"))
                    .tells(
                            "20 findings",
                            "NTP from PLC-04 to NTP-01 uses an insecure protocol and crosses zones, and nobody has decided on that"),
            ask(6, "Which wireless paths exist and who could reach them from outside the fence?")
                    .by(section("Third parties"), tab("Access paths"), pick("Past the boundary"))
                    .tells(
                            "AP-05 Larkspur Telemetry Cellular gateway View RTU-PS1, RTU-PS2 past the boundary",
                            "AP-03 Halcyon Dosing Systems Cellular gateway Engineer PLC-04 past the boundary"),
            ask(7, "Which assets are affected by an advisory; for which can we not tell, and what is missing?")
                    .by(section("Vulnerabilities"), tab("Advisories"), link("INV-2099-02"))
                    .tells("FW-01 Network management CVE-2099-2002 INV-2099-02 Affected exact match", "FW-02"),
            ask(8, "For each affected asset: now, next window, or never; why, and who decided?")
                    .by(section("Vulnerabilities"), button("CVE-2099-2001"))
                    .tells(
                            "CVE-2099-2001 in PLC-03",
                            "By the tree: Out of cycle (at best defer).",
                            "Nobody decided anything; the tree counts."),
            ask(9, "Which known-exploited vulnerabilities touch assets whose residual exposure is open?")
                    .by(section("Vulnerabilities"), choose("Exploited", "Known to be exploited"))
                    .tells(
                            "Now FW-01 Network management CVE-2099-2002 INV-2099-02 Affected exact match 9.8 since 2026-02-20"),
            ask(10, "If an asset is compromised, what can it reach, with which functions?")
                    .by(search("EWS-01"), link("What it reaches"))
                    .tells(
                            "24 assets and others are reached: 0 can be altered, 7 perhaps, 16 can be read or informed only",
                            "PLC-02 reads, may alter 1 step"),
            ask(11, "Which rules permit traffic nobody needs; which needed flows are not permitted?")
                    .by(section("Connectivity"), tab("Rules"))
                    .tells("COMMISSIONING-TEMP", "it permits every service, between vlan40"),
            ask(12, "Which zones violate separation rules?")
                    .by(section("Findings"), choose("Rule", "A zone does not hold assets of the business"))
                    .tells(
                            "1 finding",
                            "Network management holds assets of the business (RTR-01) together with assets of the plant"),
            ask(13, "Which conduits have no enforcing device or no logging?")
                    .by(section("Findings"), choose("Rule", "What enforces a conduit is an asset"))
                    .tells("C-15 is enforced by hard-wired contacts, which is no asset of the record"),
            ask(14, "Where are achieved levels below target levels, in which foundational requirement?")
                    .by(section("Connectivity"), tab("Zones"), pick("Security levels"))
                    .tells("C-05, FR1 Identification and authentication control: SL-T 1 is below SL-T 2"),
            ask(15, "Which attack trees became open again after the last change?")
                    .by(section("Risk"), tab("Attack trees"))
                    .tells(
                            "Supervision is lost Operators see and command nothing Open",
                            "Chlorine is overdosed Water with too much chlorine goes out Open"),
            ask(16, "Which administration interfaces are reachable from outside their zone?")
                    .by(section("Findings"), choose("Rule", "Nobody administers by a protocol"))
                    .tells(
                            "Passwords and commands pass in clear: HTTP from SCADA-A to HIST-01 CN-11",
                            "Passwords and commands pass in clear: HTTP from OFF-PC-003 to HIST-DMZ CN-16"),
            ask(17, "Which components occur where?")
                    .by(searchAll("InfluxDB"))
                    .tells("1 entry", "HIST-01 Asset Historian"),
            ask(18, "What can be isolated, in what order, how fast, and what stops working?")
                    .by(section("Connectivity"), tab("Isolation"), choose("Isolate", "Chlorine dosing (zone)"))
                    .tells(
                            "1. AP-03 Halcyon Dosing Systems ↔ PLC-04 past the recorded boundary",
                            "As far as is recorded, no function of the business is affected."));

    private SecurityQuestions() {}
}
