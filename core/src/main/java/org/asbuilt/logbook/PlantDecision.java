package org.asbuilt.logbook;

/** When the plant acts, from the least urgent. In OT, safety and operations look at it before NOW. */
public enum PlantDecision {
    /** Not at all: watch, and compensate. */
    NEVER("never: watch and compensate"),
    /** In the next maintenance window. */
    NEXT_WINDOW("in the next window"),
    /** At the nearest safe opportunity. */
    NOW("now: at the nearest safe opportunity");

    private final String words;

    PlantDecision(String words) {
        this.words = words;
    }

    /** The decision as people say it. */
    public String words() {
        return words;
    }
}
