package org.asbuilt.model;

import java.util.Arrays;

/** A level of the Purdue reference model. Source: ISA-95 / IEC 62264-1; level 3.5 is the customary name of the OT DMZ. */
public enum PurdueLevel {
    /** The physical process. */
    L0("0", "Process"),
    /** Sensing and manipulating the process; basic control devices. */
    L1("1", "Basic control"),
    /** Supervising and operating the process. */
    L2("2", "Supervisory control"),
    /** Site operations: work flow, historian, engineering. */
    L3("3", "Site operations"),
    /** The demilitarised zone between OT and IT. */
    L3_5("3.5", "OT DMZ"),
    /** Business systems of the site. */
    L4("4", "Business"),
    /** Enterprise and the world outside. */
    L5("5", "Enterprise and external");

    private final String text;
    private final String title;

    PurdueLevel(String text, String title) {
        this.text = text;
        this.title = title;
    }

    /** The level as it is written: 0, 1, 2, 3, 3.5, 4 or 5. */
    public String text() {
        return text;
    }

    /** What the level is called. */
    public String title() {
        return title;
    }

    /**
     * Reads "2", "L2", "Level 2", "Purdue 3.5".
     *
     * @throws InvalidValue if it names no level
     */
    public static PurdueLevel parse(String text) {
        String number = text.strip().replace(',', '.').replaceAll("[^0-9.]", "");
        return Arrays.stream(values())
                .filter(level -> level.text.equals(number))
                .findFirst()
                .orElseThrow(() -> InvalidValue.expected("a Purdue level 0, 1, 2, 3, 3.5, 4 or 5", text));
    }
}
