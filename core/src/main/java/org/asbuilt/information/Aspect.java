package org.asbuilt.information;

/** For what information is secured. Source: requirements P2.C-01. */
public enum Aspect {
    /** Only those have it who may. */
    CONFIDENTIALITY("confidentiality"),
    /** It is as it was made. */
    INTEGRITY("integrity"),
    /** It is there when it is needed. */
    AVAILABILITY("availability");

    private final String text;

    Aspect(String text) {
        this.text = text;
    }

    /** What it is called in a sentence. */
    public String text() {
        return text;
    }
}
