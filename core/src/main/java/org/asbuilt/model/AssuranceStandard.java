package org.asbuilt.model;

/** What conformity is measured by. Source: requirements P5-09; data dictionary 2.7. */
public enum AssuranceStandard {
    /** Security programme of service providers. */
    IEC_62443_2_4,
    /** Secure development by product makers. */
    IEC_62443_4_1,
    /** Security of components. */
    IEC_62443_4_2,
    /** Information security management. */
    ISO_27001,
    /** The British baseline scheme. */
    CYBER_ESSENTIALS,
    /** Report on the controls of a service. */
    SOC_2,
    /** Something else. */
    OTHER
}
