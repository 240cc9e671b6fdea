package org.asbuilt.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The seven foundational requirements over which a security level is a vector. Source: IEC 62443-1-1; IEC 62443-3-3. */
public enum FoundationalRequirement {
    /** Identification and authentication control. */
    FR1("Identification and authentication control"),
    /** Use control. */
    FR2("Use control"),
    /** System integrity. */
    FR3("System integrity"),
    /** Data confidentiality. */
    FR4("Data confidentiality"),
    /** Restricted data flow. */
    FR5("Restricted data flow"),
    /** Timely response to events. */
    FR6("Timely response to events"),
    /** Resource availability. */
    FR7("Resource availability");

    private final String title;

    FoundationalRequirement(String title) {
        this.title = title;
    }

    /** What it is called. */
    public String title() {
        return title;
    }

    /** The one that a key names: "FR1", "fr 1"; empty if it names none. */
    public static Optional<FoundationalRequirement> of(String key) {
        String folded = key.strip().replace(" ", "").toUpperCase(Locale.ROOT);
        return Arrays.stream(values()).filter(one -> one.name().equals(folded)).findFirst();
    }
}
