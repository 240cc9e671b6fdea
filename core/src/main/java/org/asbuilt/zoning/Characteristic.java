package org.asbuilt.zoning;

/** What is documented of each zone and conduit, in the order of the standard. Source: IEC 62443-3-2:2020 ZCR 6.4 a to n. */
public enum Characteristic {
    /** a. */
    IDENTIFIER("a", "Name and unique identifier", true),
    /** b. */
    ACCOUNTABLE("b", "Accountable organisations", false),
    /** c. */
    LOGICAL_BOUNDARY("c", "Logical boundary", false),
    /** d. */
    PHYSICAL_BOUNDARY("d", "Physical boundary", false),
    /** e. */
    SAFETY_DESIGNATION("e", "Safety designation", false),
    /** f. */
    LOGICAL_ACCESS_POINTS("f", "Logical access points", true),
    /** g. */
    PHYSICAL_ACCESS_POINTS("g", "Physical access points", true),
    /** h. */
    DATA_FLOWS("h", "Data flows per access point", true),
    /** i. */
    CONNECTED("i", "Connected zones or conduits", true),
    /** j. */
    ASSETS("j", "Assets with criticality and value", true),
    /** k. */
    TARGET_LEVEL("k", "Target security level (SL-T)", false),
    /** l. */
    REQUIREMENTS("l", "Applicable security requirements", false),
    /** m. */
    POLICIES("m", "Applicable security policies", false),
    /** n. */
    ASSUMPTIONS("n", "Assumptions and external dependencies", false);

    private final String letter;
    private final String title;
    private final boolean computed;

    Characteristic(String letter, String title, boolean computed) {
        this.letter = letter;
        this.title = title;
        this.computed = computed;
    }

    /** The letter in the standard. */
    public String letter() {
        return letter;
    }

    /** What it is called. */
    public String title() {
        return title;
    }

    /** Whether it follows from the rest of the record; what is recorded of it comes on top. */
    public boolean computed() {
        return computed;
    }
}
