package org.asbuilt.model;

import java.util.Arrays;

/** A security level 0 to 4. Source: IEC 62443-1-1; IEC 62443-3-3 annex A. */
public enum SecurityGrade {
    /** No protection is asked for. */
    SL0(0, "no specific protection"),
    /** Against casual or coincidental violation. */
    SL1(1, "against casual or coincidental violation"),
    /** Against intent with simple means. */
    SL2(2, "against intentional violation with simple means, low resources, generic skills"),
    /** Against intent with sophisticated means. */
    SL3(3, "against intentional violation with sophisticated means, moderate resources, skills in control systems"),
    /** Against intent with sophisticated means and extended resources. */
    SL4(4, "against intentional violation with sophisticated means and extended resources");

    private final int level;
    private final String meaning;

    SecurityGrade(int level, String meaning) {
        this.level = level;
        this.meaning = meaning;
    }

    /** The level as a number, 0 to 4. */
    public int level() {
        return level;
    }

    /** The level as it is written: 0 to 4. */
    public String text() {
        return Integer.toString(level);
    }

    /** What it protects against. */
    public String meaning() {
        return meaning;
    }

    /**
     * Reads "2", "SL2", "SL 2", "SL-T 2".
     *
     * @throws InvalidValue if it names no level
     */
    public static SecurityGrade parse(String text) {
        String number = text.strip().replaceAll("(?i)^SL([ -]?[TCA])?[ -]*", "");
        return Arrays.stream(values())
                .filter(grade -> grade.text().equals(number))
                .findFirst()
                .orElseThrow(() -> InvalidValue.expected("a security level 0, 1, 2, 3 or 4", text));
    }
}
