package org.asbuilt.goal;

import java.util.Arrays;
import java.util.List;

/** A standard, regulation or guidance to whose clauses goals refer, by number only. */
public enum Framework {
    /** Annex A of the standard for information security management. */
    ISO_27001("ISO/IEC 27001:2022"),
    /** What an asset owner's security programme holds. */
    IEC_62443_2_1("IEC 62443-2-1"),
    /** What a service provider's security programme holds. */
    IEC_62443_2_4("IEC 62443-2-4"),
    /** Zones, conduits and their risk. */
    IEC_62443_3_2("IEC 62443-3-2"),
    /** System security requirements. */
    IEC_62443_3_3("IEC 62443-3-3"),
    /** The development of products by their makers. */
    IEC_62443_4_1("IEC 62443-4-1"),
    /** Annex of Implementing Regulation (EU) 2024/2690. */
    NIS2("NIS2"),
    /** The Cyber Assessment Framework of the NCSC. */
    CAF("CAF"),
    /** Critical infrastructure protection of the bulk electric system. */
    NERC("NERC"),
    /** Asset inventory guidance for owners and operators of OT (August 2025). */
    INVENTORY("Asset inventory guidance"),
    /** Secure connectivity principles for OT (January 2026). */
    CONNECTIVITY("Secure connectivity principles");

    private final String title;

    Framework(String title) {
        this.title = title;
    }

    /** What it is called in references. */
    public String title() {
        return title;
    }

    /** References to clauses of it. */
    List<Reference> at(String... clauses) {
        return Arrays.stream(clauses).map(clause -> new Reference(this, clause)).toList();
    }
}
