package org.asbuilt.model;

/** The type of a site. */
public enum SiteType {
    /** Production plant. */
    PLANT,
    /** Electrical substation. */
    SUBSTATION,
    /** Pumping station. */
    PUMPING_STATION,
    /** Water or waste water treatment works. */
    TREATMENT_WORKS,
    /** Control centre. */
    CONTROL_CENTRE,
    /** Depot. */
    DEPOT,
    /** Offshore installation. */
    OFFSHORE,
    /** Data centre. */
    DATA_CENTRE,
    /** Mobile. */
    MOBILE
}
