package org.asbuilt.bench.conformance;

/** What is compared; each is one table of the report. */
public enum Category {
    /** Makers, models, names, components, security settings. */
    IDENTITIES("Identities"),
    /** Stations, addresses and what they sent and received. */
    ENDPOINTS("Endpoints"),
    /** One-way flows, and who talks with whom. */
    FLOWS("Conversations and flows"),
    /** Which protocols are named at all. */
    PROTOCOLS("Protocols"),
    /** Operations that a client asked of a server. */
    FUNCTIONS("Functions");

    private final String title;

    Category(String title) {
        this.title = title;
    }

    /** The heading of its table. */
    public String title() {
        return title;
    }
}
