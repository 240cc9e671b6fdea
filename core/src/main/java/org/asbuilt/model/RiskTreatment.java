package org.asbuilt.model;

/** What is done about a risk. Source: IEC 62443-3-2:2020 ZCR 5.7; requirements P3-25. */
public enum RiskTreatment {
    /** It is borne. */
    ACCEPT,
    /** Somebody else bears it. */
    TRANSFER,
    /** It is made smaller. */
    MITIGATE,
    /** What brings it is not done. */
    AVOID
}
