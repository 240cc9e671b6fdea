package org.asbuilt.goal;

/** The five principles by which a definitive record is built. Source: definitive view guidance, principles 1 to 5. */
public enum Principle {
    /** Collecting, validating and maintaining the record. */
    PROCESSES(1, "Processes for establishing and maintaining the record"),
    /** Knowing and protecting the information about the plant. */
    INFORMATION(2, "Management of the security of OT information"),
    /** Knowing assets and what depends on them. */
    ASSETS(3, "Identified and categorised assets"),
    /** Knowing what talks to what, and how it is kept apart. */
    CONNECTIVITY(4, "Identified and documented connectivity"),
    /** Knowing who else supplies, maintains or reaches the plant. */
    THIRD_PARTIES(5, "Understood and documented third-party risks");

    private final int number;
    private final String title;

    Principle(int number, String title) {
        this.number = number;
        this.title = title;
    }

    /** Its number, 1 to 5. */
    public int number() {
        return number;
    }

    /** What people call it. */
    public String title() {
        return title;
    }
}
