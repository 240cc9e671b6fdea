package org.asbuilt.model;

/** What a site does for the public or the market. Source: data dictionary 2.1, site. */
public enum Sector {
    /** Makes, carries or distributes electricity. */
    ELECTRICITY,
    /** Oil and gas. */
    OIL_GAS,
    /** Water and waste water. */
    WATER_WASTEWATER,
    /** Makes things. */
    MANUFACTURING,
    /** Chemicals. */
    CHEMICAL,
    /** Transport. */
    TRANSPORT,
    /** Health. */
    HEALTH,
    /** Buildings. */
    BUILDING,
    /** Food. */
    FOOD,
    /** Mining. */
    MINING,
    /** Something else. */
    OTHER
}
