package org.asbuilt.model;

/** A rating in five steps, 0 to 4. */
public enum Rating {
    /** 0: no noticeable consequence. */
    NEGLIGIBLE(0),
    /** 1: small consequence. */
    LOW(1),
    /** 2: noticeable consequence. */
    MEDIUM(2),
    /** 3: severe consequence. */
    HIGH(3),
    /** 4: unacceptable consequence. */
    CRITICAL(4);

    private final int level;

    Rating(int level) {
        this.level = level;
    }

    /** The rating as a number, 0 to 4. */
    public int level() {
        return level;
    }
}
