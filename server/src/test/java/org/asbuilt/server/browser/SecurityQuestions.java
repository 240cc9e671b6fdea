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
                    .by(section("Connectivity"), tab("Paths"), link("Halcyon Dosing Systems"))
                    .tells("PLC-04", "AP-03", "4G-01"),
            ask(2, "Which assets has no one validated; which are stale; which rest only on design drawings?")
                    .by(section("Data quality"), pick("Nobody validated"))
                    .tells("62 assets", "PLC-04 Unvalidated"),
            ask(3, "What has been seen on the network that is not in the record, since when, and who looks at it?")
                    .by(section("Inbox"), pick("Not in the record"))
                    .tells(
                            "Undocumented asset Teltonika-RUT241 (10.20.10.199, 20:97:27:66:c1:99)",
                            "Undocumented connection EWS-01 → SW-01 Telnet, observed"),
            ask(4, "What is in the record but never seen, and would our sensors have been able to see it?")
                    .by(section("Inbox"), pick("Documented, not seen"))
                    .tells("VSD-101B"),
            ask(5, "Which connections use insecure protocols, which cross a zone boundary, which have a justification?")
                    .by(section("Findings"), choose("Rule", "Insecure protocol is decided on"))
                    .tells("20 findings", "CN-04"),
            ask(6, "Which wireless paths exist and who could reach them from outside the fence?")
                    .by(section("Register"), button("Networks"))
                    .tells("Wireless: Technology"),
            ask(7, "Which assets are affected by an advisory; for which can we not tell, and what is missing?")
                    .by(section("Vulnerabilities"), tab("Advisories"), link("INV-2099-02"))
                    .tells("FW-01 Network management CVE-2099-2002 INV-2099-02 Affected exact match", "FW-02"),
            ask(8, "For each affected asset: now, next window, or never; why, and who decided?")
                    .by(section("Vulnerabilities"), button("CVE-2099-2001"))
                    .tells("Next window"),
            ask(9, "Which known-exploited vulnerabilities touch assets whose residual exposure is open?")
                    .by(section("Vulnerabilities"), choose("Exploited", "Known exploited"))
                    .tells("FW-01 Network management CVE-2099-2002"),
            ask(10, "If an asset is compromised, what can it reach, with which functions?")
                    .by(search("EWS-01"), link("What it reaches"))
                    .tells("PLC-02"),
            ask(11, "Which rules permit traffic nobody needs; which needed flows are not permitted?")
                    .by(section("Connectivity"), tab("Rules"))
                    .tells("COMMISSIONING-TEMP", "it permits every service, between vlan40 and vlan12"),
            ask(12, "Which zones violate separation rules?")
                    .by(section("Findings"), choose("Rule", "Zone separates business from control"))
                    .tells("1 finding", "Treatment works Merrow Head"),
            ask(13, "Which conduits have no enforcing device or no logging?")
                    .by(section("Findings"), choose("Rule", "Conduit enforcer is in service"))
                    .tells("1 finding"),
            ask(14, "Where are achieved levels below target levels, in which foundational requirement?")
                    .by(section("Connectivity"), tab("Zones"), pick("Security levels"))
                    .tells("Chlorine dosing"),
            ask(15, "Which attack trees became open again after the last change?")
                    .by(section("Risk"), tab("Attack trees"))
                    .tells(
                            "Supervision is lost Operators see and command nothing Open",
                            "Chlorine is overdosed Water with too much chlorine goes out Open"),
            ask(16, "Which administration interfaces are reachable from outside their zone?")
                    .by(section("Findings"), choose("Rule", "Administration stays in its zone"))
                    .tells("EWS-01"),
            ask(17, "Which components occur where?").by(searchAll("InfluxDB")).tells("HIST-01"),
            ask(18, "What can be isolated, in what order, how fast, and what stops working?")
                    .by(section("Connectivity"), tab("Isolation"), choose("Isolate", "Chlorine dosing"))
                    .tells("AP-03"));

    private SecurityQuestions() {}
}
