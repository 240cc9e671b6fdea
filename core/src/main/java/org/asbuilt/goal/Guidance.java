package org.asbuilt.goal;

/** A document whose every clause is measured by what the record holds. Clauses are named by number and in our own words. */
public enum Guidance {
    /** The five principles of the definitive view, by the parts of each. */
    DEFINITIVE_VIEW("The five principles of a definitive view"),
    /** The eight secure connectivity principles for OT (January 2026), by what each asks of the record. */
    CONNECTIVITY("Secure connectivity principles for OT"),
    /** The zone and conduit requirements of IEC 62443-3-2:2020. */
    ZONES("Zone and conduit requirements (IEC 62443-3-2)");

    private final String title;

    Guidance(String title) {
        this.title = title;
    }

    /** What people call it. */
    public String title() {
        return title;
    }
}
