package org.asbuilt.server.browser;

import static org.asbuilt.server.browser.Question.ask;
import static org.asbuilt.server.browser.Step.button;
import static org.asbuilt.server.browser.Step.link;
import static org.asbuilt.server.browser.Step.pick;
import static org.asbuilt.server.browser.Step.search;
import static org.asbuilt.server.browser.Step.section;
import static org.asbuilt.server.browser.Step.tab;

import java.util.List;

/** What a plant or control engineer asks: questions 19 to 28. */
final class PlantQuestions {
    static final List<Question> ALL = List.of(
            ask(19, "What is this device, what does it do, what does it talk to, who is its expert?")
                    .by(search("PLC-04"), tab("Care"))
                    .tells(
                            "What it does Chlorine dosing control",
                            "Subject matter expert not recorded",
                            "Department or owner Works, S. Achterberg"),
            ask(20, "What changed on this unit since the last outage, by whom, under which change?")
                    .by(search("PLC-04"), tab("History"))
                    .tells(
                            "Accept what the documents say as the first baseline",
                            "proposed by erin, approved by arthur"),
            ask(21, "Which configuration or logic is approved, and does the running one match?")
                    .by(search("PLC-01"), tab("Care"))
                    .tells(
                            "Approved image not recorded",
                            "PLC-01: Firmware or software version is 34.11 according to capture-works.pcapng (packet 875);"),
            ask(22, "When can I next touch this asset, for how long, and what may be done then?")
                    .by(search("PLC-04"), link("When to touch it"))
                    .tells(
                            "No window that covers all of them opens for so long in the 3 years ahead.",
                            "No window opens. Enter the maintenance windows that operations has agreed to."),
            ask(23, "If I swap this device, what must be re-recorded and which drawings must be updated?")
                    .by(search("PLC-03"), button("More"), Step.menu("Exchange the device"))
                    .tells("Exchange the device PLC-03", "Serial number of the new unit"),
            ask(24, "What breaks upstream and downstream if I take this switch away?")
                    .by(search("SW-01"), link("What stops without it"))
                    .tells(
                            "3 connections and access paths are lost, 4 assets lose something they need",
                            "EWS-01 ● surely needs the connection CN-28: Administration of switches"),
            ask(25, "Which communications does this asset need, with what limits?")
                    .by(search("PLC-04"), tab("Connectivity"))
                    .tells("← answers SCADA-A Modbus/TCP 502/tcp yes", "→ opens GW-01 Modbus/TCP 502/tcp yes"),
            ask(26, "Do we have a spare, a backup, a known-good image, and when was it last restored?")
                    .by(search("PLC-04"), tab("Care"))
                    .tells(
                            "Backup project / 6 months",
                            "Known good image not recorded",
                            "Restoring last tried not recorded",
                            "Spare units not recorded"),
            ask(27, "Which temporary fixes are still in place past their date?")
                    .by(section("Changes"), pick("Temporary"))
                    .tells("No change is temporary: no fix is in place past its date."),
            ask(28, "Which assets reach end of support in the next 12, 24, 36 months?")
                    .by(section("Priorities"), tab("Look-ahead"))
                    .tells("For 62 assets no end of sale or support is recorded"));

    private PlantQuestions() {}
}
