package org.asbuilt.server.browser;

import static org.asbuilt.server.browser.Question.ask;
import static org.asbuilt.server.browser.Step.button;
import static org.asbuilt.server.browser.Step.choose;
import static org.asbuilt.server.browser.Step.link;
import static org.asbuilt.server.browser.Step.pick;
import static org.asbuilt.server.browser.Step.search;
import static org.asbuilt.server.browser.Step.section;
import static org.asbuilt.server.browser.Step.tab;

import java.util.List;

/** What an auditor asks: questions 41 to 50. */
final class OversightQuestions {
    static final List<Question> ALL = List.of(
            ask(41, "Show the state of an asset as known on a day, with evidence and validation.")
                    .by(search("PLC-04"), tab("History"), link("As it was known then"))
                    .tells("PLC-04", "Modicon M340 BMX P34 2020", "Unvalidated"),
            ask(42, "Show every change in a period with proposer, reviewer, approver, verifier, and any lacking one.")
                    .by(section("Changes"), pick("Sign-off missing"))
                    .tells("Every change that was carried out has who put it forward, who approved it"),
            ask(43, "Prove the audit trail was not altered.")
                    .by(section("Audit log"), button("Verify now"))
                    .tells("nothing was altered, 2026"),
            ask(44, "Which emergency changes were reviewed late or never?")
                    .by(section("Changes"), pick("Emergency"))
                    .tells("No emergency change was made: none was reviewed late, and none waits for its review."),
            ask(45, "Who can see or export the record, when was that last recertified, who used break-glass?")
                    .by(section("People"))
                    .tells("Riley Marsh riley Auditor whole plant"),
            ask(46, "Which active scans were done, under whose authority, in which window, with which vendor approval?")
                    .by(section("Register"), pick("Governance"), tab("Scan permits"))
                    .tells("Scan of the DMZ and the office, January 2026"),
            ask(47, "Which people with design or documentation roles lack valid training?")
                    .by(section("Governance"), tab("Training"))
                    .tells("Nobody has a role in the keeping of the record yet."),
            ask(48, "Which zones and conduits have all 14 characteristics and owner approval?")
                    .by(section("Connectivity"), tab("Zones"))
                    .tells("Chlorine dosing Zone does not apply 6", "C-01 Conduit"),
            ask(49, "Which record serves a control of ISO, CAF, NIS2 or CIP?")
                    .by(section("Goals"), tab("By clause"), choose("Clause", "ISO/IEC 27001:2022 A.5.9"))
                    .tells("P1-01"),
            ask(50, "Where do two sources contradict each other and how was it settled?")
                    .by(section("Inbox"), pick("Sources contradict each other"))
                    .tells("PLC-01: Model is 5069-L320ER/B according to capture-works.pcapng"));

    private OversightQuestions() {}
}
